// Passages that invented reports share: what is a copy and what is none.
import { describe, expect, test } from 'vitest';
import type { Copy } from '../../../src/dossier.ts';
import { findCopies } from '../../../src/origins/copies/findCopies.ts';
import { openReport, type Report } from '../../../src/origins/report.ts';
import { slice } from '../../../src/span.ts';
import { almanac, readText } from '../../matter/reader.ts';

const report = (name: string, text: string, given: Parameters<typeof readText>[1] = {}): Report =>
  openReport({ name, reading: readText(text, given) });

const FERRY = [
  'Three barges broke loose from the quay of Port Velesk on Monday night and drifted into the piers of the railway bridge.',
  'The harbour office of Norvand closed the river to all traffic between the grain terminal and the old customs house.',
  'Divers searched the muddy water until dawn for two watchmen who had slept aboard the smallest of the three vessels.',
  'A tug from the lower yard towed the damaged hulls to a sandbank, where welders began to seal the cracked plates.',
  'Passengers bound for Lowmark were carried by bus along the embankment, a detour that takes about ninety minutes.',
  'The owner of the barges, a cooperative of millers, said that its mooring ropes had been inspected only last week.',
];
const REWRITTEN = [
  'Three barges tore loose from the quay of Port Velesk on Monday evening and drifted into the pillars of the railway bridge.',
  'The harbour office shut the river to all traffic between the grain terminal and the former customs house.',
  'Divers searched the muddy water till dawn for two guards who had slept aboard the smallest of the vessels.',
  'A tug from the lower yard pulled the damaged hulls onto a sandbank, where welders began to close the cracked plates.',
];
const MARKET = [
  'Traders in Ulvering will pay more for a stall from next spring, the town council decided after a stormy debate.',
  'The new fees depend on the length of the table and on whether the seller comes from the district.',
  'Old permits stay valid until the end of the year, and nobody has to hand in a new form before October.',
  'A shoemaker in the third row spoke against the plan and was applauded by half of the gallery.',
];
const TOLD_ANEW = [
  'River traffic at Port Velesk stood still on Tuesday after barges hit the railway bridge.',
  'Two men are missing; they are thought to have been asleep on one of the boats when it came adrift.',
  'Welders worked on the wrecks while travellers to Lowmark had to go by road, which costs them an hour and a half.',
];
const QUOTE = '“No rope of ours was older than eight months, and every knot was tied by a master of the guild,”';
const lines = (...parts: readonly (readonly string[])[]) => parts.flat().join('\n\n');
const bare = (text: string) => text.replace(/[,’']/g, '');

const between = (a: string, b: string): readonly Copy[] => findCopies([report('a', a), report('b', b)], almanac);

describe('what is shared is found', () => {
  test.each([
    ['word for word', lines(FERRY), [0.98, 1]],
    ['in another order', lines(FERRY.toReversed()), [0.95, 1]],
    ['with sentences left out', lines(FERRY.filter((_, n) => n % 2 === 0)), [0.95, 1]],
    ['without commas and apostrophes', bare(FERRY.join(' ')), [0.98, 1]],
    ['with words swapped', lines(REWRITTEN), [0.7, 0.95]],
    ['within another report', lines(MARKET.slice(0, 2), FERRY.slice(0, 3), MARKET.slice(2)), [0.4, 0.6]],
  ])('%s', (_, text, [least = 0, most = 1]) => {
    const [copy, ...more] = between(lines(FERRY), `${text}\n\n`);
    expect(more).toEqual([]);
    expect(copy?.share).toBeGreaterThanOrEqual(least);
    expect(copy?.share).toBeLessThanOrEqual(most);
  });

  test('spans of both sides answer each other, to the full stop', () => {
    const reports = [
      report('a', lines(FERRY)),
      report('b', lines(MARKET.slice(0, 2), [FERRY[3] ?? ''], MARKET.slice(2))),
    ];
    const [copy] = findCopies(reports, almanac);
    const words = [copy?.a, copy?.b].map((side) => {
      const text = reports.find(({ id }) => id === side?.report)?.reading.article.text ?? '';
      return side?.spans.map((span) => slice(text, span));
    });
    expect(words).toEqual([[FERRY[3]], [FERRY[3]]]);
  });
});

describe('what is not copied is not found', () => {
  test.each([
    ['another matter', lines(FERRY), lines(MARKET)],
    ['the same matter in other words', lines(FERRY), lines(TOLD_ANEW)],
    [
      'a speaker whom both quote',
      lines(FERRY.slice(0, 3), [`${QUOTE} the chairman of the cooperative told reporters in the yard.`]),
      lines(TOLD_ANEW, [
        `At a meeting of the millers their chairman said: ${QUOTE} and left without taking questions.`,
      ]),
    ],
    ['nothing', lines(FERRY), ''],
  ])('%s', (_, a, b) => expect(between(a, b)).toEqual([]));

  test('a quotation counts where the words around it are copied too', () => {
    const passage = [...FERRY.slice(0, 2), `${QUOTE} the chairman of the cooperative told reporters in the yard.`];
    expect(between(lines(passage, MARKET), lines(passage, TOLD_ANEW))[0]?.a.spans.length).toBeGreaterThan(0);
    expect(between(lines(passage, MARKET), lines(passage, TOLD_ANEW))[0]?.share).toBeGreaterThan(0.5);
  });
});

describe('one outlet', () => {
  const standing =
    'The River Sheet has covered the lower Osmer since its first issue and is paid for by its readers alone; write to the desk at the old customs house.';
  const matters = [FERRY, MARKET, TOLD_ANEW, REWRITTEN.slice(2)].map((matter) => matter.slice(0, 3));
  const day = (n: number) => `2031-05-1${n}`;

  test('leaves its standing phrases out', () => {
    const own = [
      FERRY.slice(0, 3),
      MARKET,
      TOLD_ANEW,
      ['A bell was cast in Hathmere for the chapel on the hill.', 'It weighs more than the last one.'],
    ];
    const reports = own.map((matter, n) =>
      report(`r${n}`, lines(matter, [standing]), { outlet: 'River Sheet', published: day(n) }),
    );
    expect(findCopies(reports, almanac)).toEqual([]);
  });

  test('keeps editions of one report', () => {
    const reports = matters.map((_, n) =>
      report(`r${n}`, lines(FERRY, [`This is edition ${n + 1}.`]), { outlet: 'River Sheet', published: day(n) }),
    );
    expect(findCopies(reports, almanac)).toHaveLength(6);
  });
});

describe('who took it from whom', () => {
  const first = { outlet: 'Osmer Courier', published: '2031-05-13T09:00:00Z' };
  const second = { outlet: 'Lowmark Sheet', published: '2031-05-13T11:00:00+01:00' };
  const nameless = { published: '2031-05-13' };
  test.each([
    ['the earlier one', lines(FERRY), second, lines(FERRY, ['It rained.']), first, 'b', false],
    [
      'the credited one, even if later',
      lines(FERRY, ['Source: Lowmark Sheet']),
      first,
      lines(FERRY),
      second,
      'b',
      true,
    ],
    ['the fuller one on one day', lines(FERRY.slice(0, 3)), nameless, lines(FERRY, MARKET), nameless, 'b', false],
    ['nobody, where nothing tells', lines(FERRY), nameless, lines(FERRY, ['It rained.']), nameless, null, false],
    [
      'both credit a third',
      lines(FERRY, ['(Reuters)']),
      nameless,
      lines(FERRY, ['It rained, Reuters said.']),
      nameless,
      null,
      true,
    ],
  ] as const)('%s', (_, a, givenA, b, givenB, from, credited) => {
    const [one, other] = [report('a', a, givenA), report('b', b, givenB)];
    const [copy] = findCopies([one, other], almanac);
    const origin = copy?.from === null ? null : copy?.[copy.from].report === other.id ? 'b' : 'a';
    expect([origin, copy?.credited]).toEqual([from, credited]);
  });
});

test('the order of the reports does not matter', () => {
  const reports = [lines(FERRY), lines(REWRITTEN), lines(MARKET, FERRY.slice(2))].map((text, n) =>
    report(`r${n}`, text),
  );
  expect(findCopies(reports.toReversed(), almanac)).toEqual(findCopies(reports, almanac));
});
