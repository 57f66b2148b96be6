// The manual and the code hold the same lists.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defaultFetchSettings } from '../../src/acquire/fetch/settings.ts';
import { whyCodes } from '../../src/certainty.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { readingSchema } from '../../src/readingSchema.ts';
import { defaultReadSettings } from '../../src/settings.ts';
import { createConsole } from '../../src/terminal/console.ts';
import { SIGNS } from '../../src/terminal/print/passageLines.ts';
import { createProgram } from '../../src/terminal/run.ts';
import { keptStreams } from './streams.ts';

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../../docs', `${name}.md`), 'utf8');

/** The first cells of the tables of a page, or of one of its sections, without their marks. */
function firstCells(name: string, section?: string): readonly string[] {
  const whole = page(name);
  const text =
    section === undefined ? whole : (whole.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? '');
  return text.split('\n').flatMap((line) => {
    const cell = /^\| (`.*?) \|/.exec(line)?.[1];
    return cell ? [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? '') : [];
  });
}

/** Every code, held to the type by the compiler. */
const ERROR_CODES: Readonly<Record<ErrorCode, true>> = {
  'not-found': true,
  'not-readable': true,
  empty: true,
  'not-text': true,
  'unsupported-form': true,
  'too-large': true,
  damaged: true,
  locked: true,
  'no-text': true,
  'bad-address': true,
  'refused-address': true,
  'not-reachable': true,
  'bad-certificate': true,
  'bad-answer': true,
  'too-slow': true,
  'not-allowed': true,
  'bad-feed': true,
  'bad-state': true,
  'bad-meta': true,
  'bad-setting': true,
  'bad-lexicon': true,
  'bad-model': true,
  'not-writable': true,
  'disk-full': true,
  'missing-part': true,
  'not-a-case': true,
  'case-newer': true,
  'case-damaged': true,
  'case-busy': true,
  'case-unreachable': true,
  'wrong-passphrase': true,
  'no-entry': true,
  'refused-request': true,
  'port-taken': true,
  'wrong-use': true,
  interrupted: true,
  broken: true,
};

test('errors.md lists every error code, once', () => {
  expect([...firstCells('errors')].sort()).toEqual(Object.keys(ERROR_CODES).sort());
});

test.each([
  ['Reading', defaultReadSettings],
  ['Fetching', defaultFetchSettings],
])('settings.md lists every setting of %s with its default', (section, settings) => {
  expect([...new Set(firstCells('settings', section))].sort()).toEqual(Object.keys(settings).sort());
  for (const [setting, value] of Object.entries(settings)) {
    const written = typeof value === 'number' ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value);
    const row =
      page('settings')
        .split('\n')
        .find((line) => line.startsWith(`| \`${setting}\` |`)) ?? '';
    expect(row.split(' | ')[2], setting).toBe(written);
  }
});

test('reading.md gives every why with its meaning, in order', () => {
  const rows = page('reading')
    .split('## Why\n')[1]
    ?.match(/^\| `.*$/gm);
  expect(rows).toEqual(Object.entries(whyCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`));
});

const { shape } = readingSchema;
const listed = (list: z.ZodArray<z.ZodObject>): readonly string[] => Object.keys(list.element.shape);

test.each<[string, readonly string[]]>([
  ['Reading', Object.keys(shape)],
  ['Article', Object.keys(shape.article.shape)],
  ['Actor', listed(shape.actors)],
  ['Source', listed(shape.sources)],
  ['Attribution', listed(shape.attributions)],
  ['Event', listed(shape.events)],
  ['Claim', listed(shape.claims)],
  ['Place', listed(shape.places)],
  ['Time', listed(shape.times)],
  ['Figure', listed(shape.figures)],
  ['Remark', listed(shape.remarks)],
])('reading.md documents the fields of %s, in order', (section, fields) => {
  expect(firstCells('reading', section)).toEqual(fields);
});

test('reading.md names every value that a field can have', () => {
  const values = new Set<string>();
  const gather = (schema: unknown): void => {
    if (schema instanceof z.ZodEnum) for (const value of schema.options) values.add(String(value));
    if (schema instanceof z.ZodObject) for (const part of Object.values(schema.shape)) gather(part);
    if (schema instanceof z.ZodArray) gather(schema.element);
    if (schema instanceof z.ZodNullable) gather(schema.unwrap());
  };
  gather(readingSchema);
  expect(values.size).toBeGreaterThan(60);
  for (const value of values) expect(page('reading')).toContain(`\`${value}\``);
});

test('the manual lists every option of every command, and every sign of the tree', () => {
  const { streams } = keptStreams();
  const program = createProgram(streams, createConsole(streams, { json: false }), () => undefined);
  const manual = ['terminal', 'acquire', 'origins', 'cases', 'page'].map(page).join('\n');
  for (const command of everyCommand(program))
    for (const { long } of command.options) expect(manual, command.name()).toContain(long);
  for (const { sign } of Object.values(SIGNS)) expect(page('terminal')).toContain(`\`${sign}\``);
});

const everyCommand = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(everyCommand)];
