// The laws of read(): never throws for any text, same input same output on every machine, spans slice to their text.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledReader } from '../bench/quality/readings.ts';
import { makeCapture } from '../src/acquire/capture.ts';
import type { Reading } from '../src/reading.ts';
import type { Span } from '../src/span.ts';

const root = resolve(import.meta.dirname, '..');
const read = bundledReader();
const readText = (text: string, mediaType: string | null = 'text/plain'): Reading =>
  read(makeCapture(new TextEncoder().encode(text), { mediaType, given: { published: '2031-05-14' } }));
const samples = readdirSync(join(root, 'samples')).filter((file) => file.endsWith('.html'));

/** Words and marks that news is made of, so that random texts reach the rules. */
const newsy = fc
  .array(
    fc.constantFrom(
      'said',
      'The ministry',
      'according to',
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '.',
      ',',
      ';',
      '—',
      ':',
      '\n\n',
      '\n',
      'on Sunday',
      '31 June',
      'killed',
      'at least',
      '14 people',
      'dozens',
      'Mira Okana',
      'she',
      'that',
      'reportedly',
      '60-70 per day',
      'in Port Selma',
      'denied',
      'citing',
      'since July 2031',
      'two and a half years',
      '%',
      '$3.5 million',
      '(NPA)',
      '»',
      '\u0000',
      '👩‍🚒',
      'ة',
      '1e999',
      '9'.repeat(400),
      'READ MORE',
      'Read the report here:',
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));

describe('read()', () => {
  test('never throws for any string, and its spans lie in the text', () => {
    fc.assert(
      fc.property(fc.oneof(newsy, fc.string({ unit: 'binary', maxLength: 300 })), (text) => lawful(readText(text))),
      { numRuns: 300, seed: 1 },
    );
  });

  test('never throws for any HTML', () => {
    fc.assert(
      fc.property(newsy, fc.constantFrom('p', 'div', 'td', 'li', 'blockquote', 'script', 'h1'), (text, tag) =>
        lawful(readText(`<html><body><${tag}>${text}</${tag}><p>${text}`, 'text/html')),
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  test('never throws for any bytes but to refuse them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          lawful(read(makeCapture(bytes)));
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^(unsupported-form|not-text)$/);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test.each(samples)('%s: twice the same, to the byte', (file) => {
    const capture = makeCapture(readFileSync(join(root, 'samples', file)), { mediaType: 'text/html' });
    const once = read(capture);
    lawful(once);
    expect(JSON.stringify(bundledReader()(capture))).toBe(JSON.stringify(once));
  });

  test('is the same under odd time zones and locales', () => {
    const under = (zone: string, locale: string): string =>
      execFileSync(
        process.execPath,
        [
          join(root, 'dist/main.js'),
          'read',
          '--json',
          ...samples.slice(0, 3).map((file) => join(root, 'samples', file)),
        ],
        {
          encoding: 'utf8',
          env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
        },
      );
    const plain = under('UTC', 'C');
    expect(plain.split('\n').filter(Boolean)).toHaveLength(3);
    expect(under('Pacific/Kiritimati', 'tr_TR.UTF-8')).toBe(plain);
    expect(under('America/St_Johns', 'ar_EG.UTF-8')).toBe(plain);
  });
});

/** Every span of the reading lies in its text, is not turned around and holds something; every id points to something. */
function lawful(reading: Reading): void {
  const { text } = reading.article;
  const within = (span: Span | null, what: string): void => {
    if (!span) return;
    if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
      throw new Error(`${what}: [${span.start}, ${span.end}) of ${text.length}`);
  };
  let last = 0;
  for (const block of reading.article.blocks) {
    within(block.span, 'block');
    if (block.span.start < last) throw new Error(`blocks overlap at ${last}`);
    last = block.span.end;
  }
  for (const link of reading.article.links) within(link.span, 'link');
  for (const a of reading.attributions)
    for (const span of [a.sourceSpan, a.cue, ...a.content]) within(span, `attribution ${a.id}`);
  for (const s of reading.sources) for (const span of s.mentions) within(span, `source ${s.id}`);
  for (const x of reading.actors) for (const span of x.mentions) within(span, `actor ${x.id}`);
  for (const mark of [...reading.places, ...reading.times, ...reading.figures]) within(mark.span, mark.id);
  for (const e of reading.events) within(e.trigger, e.id);
  for (const c of reading.claims) {
    within(c.span, c.id);
    expect(text.slice(c.span.start, c.span.end)).toBe(c.text);
  }
  for (const r of reading.remarks) for (const span of r.spans) within(span, r.id);
  const ids = (marks: readonly { readonly id: string }[]): Set<string> => new Set(marks.map((mark) => mark.id));
  const points = (id: string | null, to: Set<string>, what: string): void => {
    if (id !== null && !to.has(id)) throw new Error(`${what} points to ${id}, which is not there`);
  };
  const [attributions, sources, actors, events, places, times, figures] = [
    ids(reading.attributions),
    ids(reading.sources),
    ids(reading.actors),
    ids(reading.events),
    ids(reading.places),
    ids(reading.times),
    ids(reading.figures),
  ];
  for (const a of reading.attributions) {
    points(a.within, attributions, a.id);
    points(a.source, sources, a.id);
    if (a.source === null && a.why === null) throw new Error(`${a.id} has no source and no why`);
  }
  for (const s of reading.sources) points(s.actor, actors, s.id);
  for (const block of reading.article.blocks) points(block.attribution, attributions, 'block');
  for (const f of reading.figures) {
    points(f.attribution, attributions, f.id);
    points(f.perhaps, attributions, f.id);
  }
  for (const c of reading.claims) {
    points(c.attribution, attributions, c.id);
    points(c.perhaps, attributions, c.id);
    points(c.event, events, c.id);
  }
  for (const e of reading.events) {
    points(e.place, places, e.id);
    points(e.time, times, e.id);
    for (const id of [...e.agents, ...e.targets, ...e.responsibility.map((r) => r.actor)]) points(id, actors, e.id);
    for (const id of e.figures) points(id, figures, e.id);
  }
}
