// The bundled samples through the whole pipeline, as a person reads them. samples/README.md tells what they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledReader } from '../bench/quality/readings.ts';
import { makeCapture } from '../src/acquire/capture.ts';
import type { Attribution, BlockKind, Reading, Stance } from '../src/reading.ts';
import { lengthOf, slice } from '../src/span.ts';

const DISCLAIMER = 'No such place, people or event.';

interface Sample {
  readonly name: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO day; the time of day may follow in the reading. */
  readonly published: string;
  readonly byline: readonly string[];
  /** Passages of the article, in text order, character for character. */
  readonly passages: readonly string[];
  /** Words of the page that are no part of the article, besides the disclaimer. */
  readonly furniture: readonly string[];
  /** Words that stand in a block of this kind. */
  readonly blocks: readonly (readonly [BlockKind, string])[];
  /** Words of the article that link to an address. */
  readonly links: readonly (readonly [words: string, address: string])[];
}

const samples: readonly Sample[] = [
  {
    name: '1-agency',
    title: 'At least 14 killed in blasts at Port Velesk ferry landing, health directorate says',
    outlet: 'Norvand Press Agency',
    published: '2031-05-13',
    byline: ['Petra Lindvar'],
    passages: [
      'PORT VELESK (Norvand Press Agency) — At least 14 people were killed and up to 30 injured',
      'The explosions came at about 00:40 on Tuesday, according to the directorate.',
      '“We heard a whistle and then the ticket hall was gone,” said Dorin Halvec',
      'State radio quoted the directorate as saying that five of the injured were in a critical condition.',
      'The road bridge has been closed since then, and the ferry has been the only crossing.',
      'The Ketrian General Staff did not immediately comment on the explosions.',
      '12 kilometres downstream, according to the harbour office.',
    ],
    furniture: [
      'Skip to the story',
      'use cookies',
      'Parliament',
      'For clients',
      'Advertisement',
      'Dunlow mattresses',
      'Share on Flock',
      'Copy link',
      'The morning wire',
      'Six stories in your mailbox',
      'More from Ostrel',
      'Eel season opens',
      'Reproduction only with credit',
    ],
    blocks: [
      ['dateline', 'PORT VELESK (Norvand Press Agency)'],
      ['caption', 'The ferry landing of Port Velesk, seen from the river in 2029.'],
      ['body', 'It was not clear who had fired.'],
    ],
    links: [['statement', 'https://health.ostrel.example/notices/2031-05-13']],
  },
  {
    name: '2-copy-with-credit',
    title: 'At least 14 killed in Port Velesk ferry landing blasts',
    outlet: 'The Lowmark Courier',
    published: '2031-05-13',
    byline: [],
    passages: [
      'PORT VELESK (NPA) - At least 14 people were killed and up to 30 injured',
      '"We heard a whistle and then the ticket hall was gone," said Dorin Halvec',
      'The road bridge has been closed since then, and the ferry has been the only crossing.',
      'The Ketrian General Staff did not immediately comment on the explosions.',
      'Source: Norvand Press Agency',
    ],
    furniture: [
      'Fields & Gardens',
      'Births and Deaths',
      'ADVERTISEMENT',
      'Harl & Sons',
      'Archive since 1998',
      'Goat found in post office',
      'Print this page',
      'Mail to a friend',
      'See also',
      'Lowmark fire brigade',
      'Write to the editor',
      'Lowmark 17',
      'The Courier by post',
      'All rights reserved',
    ],
    blocks: [['dateline', 'PORT VELESK (NPA)']],
    links: [['Norvand Press Agency', 'https://npa.example/2031/05/13/port-velesk-ferry-landing']],
  },
  {
    name: '3-copy-without-credit',
    title: 'Fourteen die as river port is hit in the night',
    outlet: 'Morrow Daily',
    published: '2031-05-13',
    byline: [],
    passages: [
      'Fourteen people died and about 30 were hurt when two blasts struck the ferry landing of Port Velesk',
      'Five of the injured are in a critical condition, according to state radio.',
      'Many in the town believe that the shots came from the other bank.',
      '“Who decided that boats should sail in the dark?” he asked.',
    ],
    furniture: [
      'This site uses cookies',
      'Puzzles',
      'Cup draw',
      'Bright Teeth',
      '128 shares',
      'READ MORE',
      'Ten things to know',
      'Never miss a story',
      'Topics:',
      'Join the conversation',
      'You may also like',
      'Singer buys barge',
      'Terms of use',
    ],
    blocks: [['caption', 'Lights on the Osmer at night.']],
    links: [],
  },
  {
    name: '4-quoting',
    title: 'Dozens slaughtered at the ferry: so much for the ‘truce’',
    outlet: 'The Free Lantern',
    published: '2031-05-14',
    byline: ['Corvin Ashby'],
    passages: [
      'Dozens were slaughtered at Port Velesk on Tuesday, and the so-called “truce” with Ketria',
      'The Morrow Daily reported that “about 30 were hurt”, citing health officials.',
      '“Why was there no siren? Who was meant to sound it, and where was he?',
      'Which of the two sides needs it now?”',
      'Read the Morrow Daily report here:',
      'Fourteen people died and about 30 were hurt',
      'and the ferry was the only crossing left.',
      'That is where the Morrow Daily leaves it. The Free Lantern will not.',
    ],
    furniture: [
      'We hold the light',
      'Media Watch',
      'Silver crowns',
      'Share this',
      'Keep the Lantern burning',
      'The bridge that nobody crosses',
      'Tagged',
      'Who pays the pilots',
      'eelman44',
      'sold for scrap',
      'Recent posts',
      '3,204 other subscribers',
      'WortPress',
    ],
    blocks: [
      ['body', 'Read the Morrow Daily report here:'],
      ['relayed', 'Fourteen people died and about 30 were hurt'],
      ['relayed', 'the ferry was the only crossing left'],
      ['body', 'That is where the Morrow Daily leaves it.'],
    ],
    links: [
      ['reported', 'https://morrowdaily.example/world/river-port-hit-in-the-night'],
      ['reported', 'https://npa.example/2031/05/13/port-velesk-ferry-landing'],
    ],
  },
  {
    name: '5-ministry-statement',
    title: 'Statement on the shelling of the ferry landing at Port Velesk',
    outlet: 'Ministry of Defence of Norvand',
    published: '2031-05-13',
    byline: [],
    passages: [
      'The Ministry of Defence of Norvand condemns the shelling of the ferry landing at Port Velesk',
      'Seventeen people were killed, all of them civilians, and 31 were injured.',
      'Five struck the ferry landing, three fell into the river and two struck houses on Halm Quay.',
      '“We have kept every line of the truce.',
      'urge the people of Port Velesk to sleep away from the quays.',
    ],
    furniture: [
      'Skip to main content',
      'An official website',
      'Easy read',
      'Norvandsk',
      'Procurement',
      'Our counters in Ulvering',
      'Accreditation',
      'Reserve Week',
      'No interviews by e-mail',
      'Save as PDF',
      'Earlier statements',
      'New boots',
      'Was this page useful?',
      '1 Rampart Square',
    ],
    blocks: [],
    links: [],
  },
  {
    name: '6-witness',
    title: 'The cups were still on the tables',
    outlet: 'Quayside Voices',
    published: '2031-05-14',
    byline: ['Tomas Verrel'],
    passages: [
      'Zélie Korrin, 41, keeps the Café Amarré on Halm Quay in Port Velesk',
      'There were three bangs – not two, whatever the radio says.',
      '“I went out in my slippers.',
      '‘He only went to change a ticket.’ We looked until it was light.”',
      'Did you see where it came from?',
      '“No. Everybody asks me that.',
      'Korrin denied that the café had been used by the army.',
      'Korrin said she hoped to, “perhaps by the autumn”.',
    ],
    furniture: [
      'Recipes from the river',
      'Guest book',
      'visitor no. 20418',
      'Boat paint by Tull',
      'Write to the author',
      'Back to top',
      'More voices',
      'The pilot who cannot swim',
      'Our paper letter',
      '1024 × 768',
    ],
    blocks: [],
    links: [],
  },
  {
    name: '7-denial',
    title: 'General Staff denies firing on Port Velesk, blames Norvand',
    outlet: 'Ketria Telegraph Bureau',
    published: '2031-05-14',
    byline: [],
    passages: [
      'HATHMERE, May 14 (KTB) – Ketria denied on Wednesday that its forces had fired',
      '“Not one gun of ours fired, neither on Monday night nor on Tuesday,”',
      'nine rounds were fired from the Ketrian bank as “a shabby fairy tale”.',
      'It carried nothing that could reach the landing, the officer said.',
      'Norvand’s Ministry of Defence was not available for comment.',
    ],
    furniture: [
      'Photo bank',
      'Fly Ketrian Wings',
      'Views: 5 812',
      'Tell friends',
      'Keywords:',
      'Subscribe to the KTB channel',
      'Flax harvest',
      'Night trams',
      '0.84 thaler',
      'active hyperlink',
      'certificate 77',
    ],
    blocks: [
      ['dateline', 'HATHMERE, May 14 (KTB)'],
      ['caption', 'Colonel Aldous Brenn at an earlier briefing.'],
    ],
    links: [
      ['nine rounds were fired from the Ketrian bank', 'https://mod.gov-norvand.example/en/press/statements/118'],
    ],
  },
  {
    name: '8-later-toll',
    title: 'Port Velesk toll rises to 19, health directorate says',
    outlet: 'The Osmer Post',
    published: '2031-05-15',
    byline: ['Imre Sallow', 'Judit Marrow'],
    passages: [
      'The number of people killed at the ferry landing of Port Velesk has risen to 19',
      '“Five people who were in a critical condition have died,” Leona Varsk, the director, told reporters.',
      'its inspectors had counted 16 dead and that the landing was hit on Monday at about 23:40.',
      '“Somebody will have to explain the three whom we have not.”',
      'the Ketria Telegraph Bureau reported on Wednesday.',
      'In April, two fishermen were injured when a shell fell near Sand Eyot.',
    ],
    furniture: [
      'Your privacy on this site',
      '38 partners',
      'Crossword',
      'Advertisement',
      'Osmer Savings',
      'Gift this article',
      'Listen (4 min)',
      'Write to the river desk',
      'Downstream',
      'everything that floats',
      '9 comments',
      'Most read',
      'Who owns the riverbed?',
      'Ethics code',
    ],
    blocks: [],
    links: [
      ['report', 'https://orc.example/reports/2031-09'],
      ['Quayside Voices', 'http://quaysidevoices.example/interviews/cups.htm'],
      ['Ketria Telegraph Bureau', 'https://ktb.example/en/news/general-staff-denies'],
    ],
  },
];

/** Who says the words, by the source's full name in the report; `via` the links before, outermost first. */
interface Said {
  readonly report: string;
  readonly words: string;
  readonly source: RegExp;
  readonly stance: Stance;
  readonly via: readonly RegExp[];
}

const said: readonly Said[] = [
  {
    report: '1-agency',
    words: 'At least 14 people were killed',
    source: /^(the )?Ostrel Regional Health Directorate$/i,
    stance: 'asserts',
    via: [],
  },
  {
    report: '1-agency',
    words: '“We heard a whistle and then the ticket hall was gone,”',
    source: /^Dorin Halvec$/,
    stance: 'asserts',
    via: [],
  },
  {
    report: '1-agency',
    words: 'five of the injured were in a critical condition',
    source: /^(the )?Ostrel Regional Health Directorate$/i,
    stance: 'asserts',
    via: [/^State radio$/i],
  },
  {
    report: '1-agency',
    words: 'the fire after the explosions had started in a fuel store',
    source: /^unnamed: a port official/i,
    stance: 'asserts',
    via: [],
  },
  {
    report: '1-agency',
    words: '“Who decided that boats should sail in the dark?”',
    source: /^Rolf Emmering$/,
    stance: 'asks',
    via: [],
  },
  {
    report: '1-agency',
    words: 'the explosions',
    source: /^(the )?Ketrian General Staff$/i,
    stance: 'declines',
    via: [],
  },
  {
    report: '4-quoting',
    words: '“about 30 were hurt”',
    source: /health officials/,
    stance: 'asserts',
    via: [/Morrow Daily/],
  },
  {
    report: '4-quoting',
    words: 'five of the injured were in a critical condition',
    source: /health directorate/i,
    stance: 'asserts',
    via: [/Norvand Press Agency/, /^State radio$/i],
  },
  {
    report: '4-quoting',
    words: 'Which of the two sides needs it now?”',
    source: /^Alva Sunderby$/,
    stance: 'asks',
    via: [],
  },
  {
    report: '4-quoting',
    words: '“We heard a whistle and then the ticket hall was gone,”',
    source: /^Dorin Halvec$/,
    stance: 'asserts',
    via: [/Morrow Daily/],
  },
  {
    report: '6-witness',
    words: 'I counted nine people lying on the ramp',
    source: /^Zélie Korrin$/,
    stance: 'asserts',
    via: [],
  },
  {
    report: '6-witness',
    words: '“There were no soldiers there that night.',
    source: /^Zélie Korrin$/,
    stance: 'asserts',
    via: [],
  },
  {
    report: '6-witness',
    words: 'the café had been used by the army',
    source: /^Zélie Korrin$/,
    stance: 'denies',
    via: [],
  },
  {
    report: '7-denial',
    words: 'its forces had fired on the ferry landing of Port Velesk',
    source: /^Ketria$/,
    stance: 'denies',
    via: [],
  },
  {
    report: '7-denial',
    words: 'What came down on the ticket hall was a stray Norvander missile',
    source: /^(Colonel )?Aldous Brenn$/,
    stance: 'asserts',
    via: [],
  },
  {
    report: '7-denial',
    words: 'nine rounds were fired from the Ketrian bank',
    source: /Ministry of Defence/,
    stance: 'asserts',
    via: [],
  },
  {
    report: '8-later-toll',
    words: '“We count those whom we have seen,”',
    source: /^Ansel Torvay$/,
    stance: 'asserts',
    via: [],
  },
  {
    report: '8-later-toll',
    words: 'Ketria had fired',
    source: /^(Colonel )?Aldous Brenn$/,
    stance: 'denies',
    via: [/Ketria Telegraph Bureau/],
  },
];

const folder = join(import.meta.dirname, '../samples');
const bytesOf = (name: string): Buffer => readFileSync(join(folder, `${name}.html`));

let reader: ReturnType<typeof bundledReader> | undefined;
const readings = new Map<string, Reading>();

/** The reading of one sample, made when first asked for. */
function readingOf(name: string): Reading {
  const known = readings.get(name);
  if (known) return known;
  reader ??= bundledReader();
  const path = `samples/${name}.html`;
  const reading = reader(makeCapture(bytesOf(name), { name, from: path, mediaType: 'text/html' }));
  readings.set(name, reading);
  return reading;
}

const contentOf = (reading: Reading, attribution: Attribution): string =>
  attribution.content.map((span) => slice(reading.article.text, span)).join(' ');

const nameOf = (reading: Reading, attribution: Attribution): string =>
  reading.sources.find((source) => source.id === attribution.source)?.name ?? 'unnamed';

/** Names of the attributions around this one, outermost first. */
function viaOf(reading: Reading, attribution: Attribution): string[] {
  const outer = reading.attributions.find((other) => other.id === attribution.within);
  return outer ? [...viaOf(reading, outer), nameOf(reading, outer)] : [];
}

const depthOf = (reading: Reading, attribution: Attribution): number => viaOf(reading, attribution).length;

const sizeOf = (attribution: Attribution): number => attribution.content.reduce((sum, span) => sum + lengthOf(span), 0);

/** The attributions that hold the words, the innermost first. */
const holding = (reading: Reading, words: string): readonly Attribution[] =>
  reading.attributions
    .filter((attribution) => contentOf(reading, attribution).includes(words))
    .sort((a, b) => depthOf(reading, b) - depthOf(reading, a) || sizeOf(a) - sizeOf(b));

test('every sample is expected here', () => {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  expect(pages.sort()).toEqual(samples.map(({ name }) => `${name}.html`));
});

describe.each(samples)('$name', (sample) => {
  test('says twice, seen and unseen, that it is invented', () => {
    const page = bytesOf(sample.name).toString('latin1');
    expect(page).toMatch(/<!-- Invented for Hearsay's demonstration\. No such place, people or event\. -->/);
    expect(page.slice(page.search(/<body/i))).toContain(DISCLAIMER);
  });

  test('title, outlet, day, byline, language', () => {
    const { article } = readingOf(sample.name);
    expect
      .soft({ title: article.title, outlet: article.outlet, day: article.published?.value.slice(0, 10) })
      .toEqual({ title: sample.title, outlet: sample.outlet, day: sample.published });
    expect.soft(article.byline).toEqual(expect.arrayContaining([...sample.byline]));
    expect.soft(article.language).toMatch(/^en/);
    expect.soft(article.why).toBeNull();
  });

  test('keeps the article, in order', () => {
    const { text } = readingOf(sample.name).article;
    let at = 0;
    for (const passage of sample.passages) {
      const found = text.indexOf(passage, at);
      expect
        .soft(found, `${text.includes(passage) ? 'out of order' : 'missing'}: ${passage}`)
        .toBeGreaterThanOrEqual(0);
      if (found >= 0) at = found + passage.length;
    }
  });

  test('drops the furniture', () => {
    const { text } = readingOf(sample.name).article;
    expect([...sample.furniture, DISCLAIMER].filter((words) => text.includes(words))).toEqual([]);
  });

  test('tells the parts of the page apart', () => {
    const { text, blocks } = readingOf(sample.name).article;
    for (const [kind, words] of sample.blocks) {
      const kinds = blocks.filter(({ span }) => slice(text, span).includes(words)).map((block) => block.kind);
      expect.soft(kinds, words).toEqual([kind]);
    }
  });

  test('keeps the links of the article', () => {
    const { text, links } = readingOf(sample.name).article;
    const found = links.map((link) => [slice(text, link.span), link.address]);
    for (const link of sample.links) expect.soft(found).toContainEqual([...link]);
  });
});

test.each(said)('$report: who says $words', ({ report, words, source, stance, via }) => {
  const reading = readingOf(report);
  const [innermost] = holding(reading, words);
  if (!innermost) return expect.unreachable(`no attribution holds ${words}`);
  expect.soft(nameOf(reading, innermost)).toMatch(source);
  expect.soft(innermost.stance).toBe(stance);
  const names = viaOf(reading, innermost);
  expect.soft(names, 'via').toHaveLength(via.length);
  via.forEach((link, i) => {
    expect.soft(names[i] ?? '').toMatch(link);
  });
});

test('the dossier expected in samples/README.md names every sample', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? [];
  const expected = JSON.parse(json) as { incidents: { reports: { report: string }[] }[]; copies: string[][] };
  const named = expected.incidents.flatMap(({ reports }) => reports.map(({ report }) => report));
  expect([...new Set(named)].sort()).toEqual(samples.map(({ name }) => name));
  expect(samples.map(({ name }) => name)).toEqual(expect.arrayContaining(expected.copies.flat()));
});

test('the page in windows-1252 is no valid UTF-8 and names no character set', () => {
  const bytes = bytesOf('6-witness');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  expect(bytes.toString('latin1')).not.toMatch(/charset/i);
});
