// Who is a party to what it tells of: those who fight, not those who watch, report or play.
import { expect, test } from 'vitest';
import { lookupOf } from '../../src/terminal/print/lookup.ts';
import { isParty } from '../../src/terminal/print/party.ts';
import { voicesOf } from '../../src/terminal/print/voices.ts';
import { readText } from '../matter/reader.ts';

/** Names of the sources that are a party to what they tell. */
const parties = (text: string): string[] => {
  const lookup = lookupOf(readText(text));
  return voicesOf(lookup).children.flatMap((voice) => (isParty(voice, lookup) ? [voice.source?.name ?? '-'] : []));
};

test.each([
  ['an army', 'The Turkish army said it had shelled the town of Afrin.', ['Turkish army']],
  ['a body', 'The United Nations said it had attacked the problem and asked Turkey for money.', []],
  ['people nobody names', 'Two people familiar with the matter said they had met Turkish farmers.', []],
  ['a state without a fight', 'Turkey said it had sent a doctor to Libya.', []],
])('%s', (_, text, names) => expect(parties(text)).toEqual(names));
