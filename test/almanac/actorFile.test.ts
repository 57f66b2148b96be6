// A user's own file of actors: what it adds, and how a bad one is refused.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readActorFile } from '../../src/almanac/actorFile.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { HearsayError } from '../../src/errors.ts';
import { home } from '../../src/home.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-actors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const front = {
  id: 'norvand-front',
  name: 'Norvand Liberation Front',
  kind: 'armed-group',
  side: 'norvand-front',
  aliases: ['NLF'],
};

const fileWith = (text: string): string => {
  const path = join(folder, 'mine.json');
  writeFileSync(path, text);
  return path;
};
const fileOf = (...entries: readonly unknown[]): string =>
  fileWith(JSON.stringify({ format: 'hearsay/lexicon@1', entries }));

test('its actors are known, and the almanac says that it was there', () => {
  const almanac = loadAlmanac(home('lexicons/en'), { actors: fileOf(front) });
  expect(almanac.actorNames.byId.get('norvand-front')).toEqual(front);
  expect(almanac.version).toMatch(/^en-[0-9a-f]{12}\+[0-9a-f]{12}$/);
});

test('an entry with the id of a bundled one stands in its place', () => {
  const bundled = loadAlmanac(home('lexicons/en'));
  const id = [...bundled.actorNames.byId.keys()][0] ?? '';
  const almanac = loadAlmanac(home('lexicons/en'), { actors: fileOf({ ...front, id }) });
  expect(almanac.actorNames.byId.get(id)?.name).toBe('Norvand Liberation Front');
  expect(almanac.actorNames.byId.size).toBe(bundled.actorNames.byId.size);
});

test.each<[string, () => string, RegExp]>([
  ['a file that is not there', () => join(folder, 'none.json'), /expected a file of actors that can be read/],
  ['no JSON', () => fileWith('id,name'), /expected JSON, found .*; mend the file of actors/],
  ['null', () => fileWith('null'), /expected format "hearsay\/lexicon@1"/],
  ['another form', () => fileWith('{"entries": []}'), /expected format "hearsay\/lexicon@1"/],
  ['an entry that is null', () => fileOf(null), /entry 1: an "id" of some letters, found nothing/],
  ['an id twice', () => fileOf(front, front), /entry 2: an "id" of its own, found "norvand-front" a second time/],
  ['no name', () => fileOf({ ...front, name: '' }), /entry 1 \(norvand-front\): a "name" of some letters, found ""/],
  [
    'a kind that there is not',
    () => fileOf({ ...front, kind: 'gang' }),
    /a "kind" out of state, government, .*, found "gang"/,
  ],
  ['a side that is a number', () => fileOf({ ...front, side: 3 }), /a "side", or null, found 3/],
  ['aliases that are no list', () => fileOf({ ...front, aliases: 'NLF' }), /"aliases", a list of names, found "NLF"/],
])('%s is refused', (_, path, message) => {
  expect(() => readActorFile(path())).toThrow(HearsayError);
  expect(() => readActorFile(path())).toThrow(message);
});
