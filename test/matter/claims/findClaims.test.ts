// Every clause that tells an event or a state is a claim, in the voice that makes it.
import { describe, expect, test } from 'vitest';
import { readText } from '../reader.ts';

/** "voice: text" of every claim; "-" for the report’s own voice. */
const claimsOf = (text: string): string[] => {
  const { claims, attributions, sources } = readText(text);
  return claims.map((claim) => {
    const source = attributions.find(({ id }) => id === claim.attribution)?.source;
    return `${sources.find(({ id }) => id === source)?.name ?? '-'}: ${claim.text}`;
  });
};

describe('whose claim', () => {
  test.each([
    ['own voice', 'Gunmen attacked the post on Monday.', ['-: Gunmen attacked the post on Monday']],
    ['attributed', 'Anna Velik said gunmen had attacked the post.', ['Anna Velik: gunmen had attacked the post']],
    ['a state', 'The bridge is closed.', ['-: The bridge is closed']],
    [
      'not the clause that attributes',
      'On Sunday, the Karsa ministry accused gunmen of shelling the town.',
      ['Karsa ministry: gunmen of shelling the town'],
    ],
    [
      'a coordinated noun phrase is whole',
      'It has hurt the normal or even the black economy of Karsa.',
      ['-: It has hurt the normal or even the black economy of Karsa'],
    ],
  ])('%s', (_, text, lines) => expect(claimsOf(text)).toEqual(lines));
});

test('two clauses are two claims', () => {
  const { claims, events } = readText('Gunmen attacked the post, and the army arrested two drivers.');
  expect(claims.map(({ text }) => text)).toEqual(['Gunmen attacked the post', 'the army arrested two drivers']);
  expect(claims.map(({ event }) => event)).toEqual(events.map(({ id }) => id));
});

test('a dateline claims nothing', () => {
  const dated = '04.05.2031(updated 1935 04.05.2031) Get short URL 101 The road is closed.';
  expect(claimsOf(`Road closed near Tel Asmar\n\n${dated}`)).toEqual([
    '-: Road closed near Tel Asmar',
    '-: The road is closed',
  ]);
});

test('the text is the slice', () => {
  const { claims, article } = readText(
    'Omar Velik said the road was mined and that ten farmers had died there. Nobody confirmed it.',
  );
  for (const { span, text } of claims) expect(text).toBe(article.text.slice(span.start, span.end));
});
