// What a report owes to whom, as it says itself: links, credits, outlets that it names, and its publisher.
import { expect, test } from 'vitest';
import { findLineage } from '../../../src/origins/lineage/findLineage.ts';
import { addressKey } from '../../../src/origins/lineage/links.ts';
import type { Article } from '../../../src/reading.ts';
import { spanOf } from '../../terminal/handMade.ts';
import { report, type Said } from '../handMade.ts';
import { almanac } from '../reports.ts';

const agency = report('agency', 'The bridge fell on Monday.', [], {
  outlet: 'Karsa Press Agency',
  url: 'https://www.kpa.example/2031/bridge/',
});

/** "kind → report or outlet" of every debt of a report beside the agency's. */
function debtsOf(text: string, article: Partial<Article>, said: readonly Said[] = []): readonly string[] {
  const own = report('own', text, said, { outlet: 'The Tel Asmar Post', ...article });
  return findLineage([agency, own], almanac)
    .of(own.id)
    .map(({ kind, to, outlet }) => `${kind} → ${to === agency.id ? 'agency' : (outlet ?? 'unknown')}`);
}

test.each<[string, string, readonly string[]]>([
  ['a source line', 'The bridge fell.\n\nSource: Karsa Press Agency and agencies', ['credit → agency']],
  ['initials in brackets at the end', 'The bridge fell on Monday. (KPA)', ['credit → agency']],
  ['an agency that the case does not hold', 'The bridge fell on Monday. (Reuters)', ['credit → Reuters']],
  ['two of them', 'The bridge fell.\n\nSource: AFP, Reuters', ['credit → Agence France-Presse', 'credit → Reuters']],
  ['a closing “with”', 'The bridge fell on Monday. With AFP', ['credit → Agence France-Presse']],
  ['brackets that hold no outlet', 'The bridge fell on Monday. (It was old.)', []],
  ['its own name', 'The bridge fell on Monday. (The Tel Asmar Post)', []],
])('credit: %s', (_, text, expected) => expect(debtsOf(text, {})).toEqual(expected));

test('a dateline credits the agency in its brackets', () => {
  const text = 'TEL ASMAR (KPA) —\n\nThe bridge fell on Monday.';
  const blocks = [
    { kind: 'dateline' as const, span: spanOf(text, 'TEL ASMAR (KPA) —'), attribution: null },
    { kind: 'body' as const, span: spanOf(text, 'The bridge fell on Monday.'), attribution: null },
  ];
  expect(debtsOf(text, { blocks })).toEqual(['credit → agency']);
});

test.each<[string, 'link' | 'embed' | 'image-credit', readonly string[]]>([
  ['http://kpa.example/2031/bridge?utm_source=x#top', 'link', ['link → agency']],
  ['https://kpa.example/2031/bridge', 'embed', ['embed → agency']],
  ['https://kpa.example/2031/bridge', 'image-credit', []],
  ['https://kpa.example/2031/other', 'link', ['link → agency']],
  ['https://www.reuters.com/a', 'link', ['link → Reuters']],
  ['https://unheard.example/a', 'link', ['link → unknown']],
])('%s as %s', (address, kind, expected) => {
  const text = 'The bridge fell, it was reported.';
  expect(debtsOf(text, { links: [{ span: spanOf(text, 'reported'), address, kind }] })).toEqual(expected);
});

test('an outlet named as a source, whatever it is called', () => {
  const text = 'The Karsa Press Agency reported that the bridge fell.';
  const said: Said = {
    name: 'Karsa Press Agency',
    kind: 'organisation',
    who: 'The Karsa Press Agency',
    cue: 'reported',
    content: 'the bridge fell',
  };
  expect(debtsOf(text, {}, [said])).toEqual(['attribution → agency']);
});

test('two outlets of one house', () => {
  const one = report('one', 'The bridge fell.', [], { outlet: 'Sputnik' });
  const two = report('two', 'The bridge fell.', [], { outlet: 'RIA Novosti' });
  expect(findLineage([one, two], almanac).of(two.id)).toMatchObject([
    { kind: 'family', to: one.id, outlet: 'Rossiya Segodnya' },
  ]);
  expect(findLineage([one, one], almanac).of(one.id)).toEqual([]);
});

test.each<[string, string | null]>([
  ['https://www.kpa.example/a/index.html', 'kpa.example/a'],
  ['http://kpa.example/a/?b=2&a=1&utm_campaign=x', 'kpa.example/a?a=1&b=2'],
  ['mailto:desk@kpa.example', null],
])('address %s', (address, key) => expect(addressKey(address)).toBe(key));
