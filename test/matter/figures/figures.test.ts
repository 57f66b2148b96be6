// A row: a sentence and its figures as "words | low..high | of [unit] [<status>] [~]"; "?" stands for an open bound.
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/reading.ts';
import { readMatter } from './readMatter.ts';

type Row = readonly [sentence: string, ...figures: string[]];

const bounds: readonly Row[] = [
  ['At least 25 people were killed.', 'At least 25 people | 25..? | killed'],
  ['Up to 100 were wounded in Norvand.', 'Up to 100 | ?..100 | injured'],
  ['Around 800 raiders were killed near the river.', 'Around 800 raiders | 800..800 | killed ~'],
  ['Fewer than ten shells fell.', 'Fewer than ten shells | ?..10 | equipment'],
  ['Between 20 and 30 people were arrested.', 'Between 20 and 30 people | 20..30 | detained'],
  ['The number of sorties rose to 60-70 per day.', '60-70 per day | 60..70 | operations'],
  ['Dozens of villagers were missing.', 'Dozens of villagers | 24..? | missing'],
  ['Scores of villagers were freed.', 'Scores of villagers | 40..? | freed'],
  ['Hundreds of villagers were injured.', 'Hundreds of villagers | 200..? | injured'],
  ['Thousands of villagers live there.', 'Thousands of villagers | 2000..? | people'],
  ['Tens of thousands of people have been displaced.', 'Tens of thousands of people | 20000..? | displaced'],
  ['A dozen villagers died.', 'A dozen villagers | 12..12 | killed'],
  [
    'An estimated 5,000 to 6,000 refugees crossed the border.',
    'An estimated 5,000 to 6,000 refugees | 5000..6000 | people ~',
  ],
  ['About half a million people live there.', 'About half a million people | 500000..500000 | people ~'],
  [
    'Twenty-five villagers and two hundred and five miners voted.',
    'Twenty-five villagers | 25..25 | people',
    'two hundred and five miners | 205..205 | people',
  ],
  ['The blast killed 107 or more.', '107 or more | 107..? | killed'],
];

const fates: readonly Row[] = [
  ['Fighting forced 8,000 people from their homes.', '8,000 people | 8000..8000 | displaced'],
  ['The raid drove 300 families out of their houses.', '300 families | 300..300 | displaced'],
  ['It gave 20 million to internally displaced people.', '20 million | 20000000..20000000 | other'],
  ['The toll rose to 19 after the blast.', '19 | 19..19 | killed'],
  ['The army lost 12 soldiers.', '12 soldiers | 12..12 | killed <combatant>'],
  ['The club lost two players.', 'two players | 2..2 | people'],
  ['Six people lost their lives.', 'Six people | 6..6 | killed'],
  ['A soldier was killed.', 'A soldier | 1..1 | killed <combatant>'],
  ['There were no casualties.', 'no casualties | 0..0 | casualties'],
  ['Nobody was hurt in the blast.', 'Nobody | 0..0 | injured'],
  [
    '17 people, among them eight children, died.',
    '17 people | 17..17 | killed',
    'eight children | 8..8 | killed <child>',
  ],
  ['Some 200 soldiers were dead or injured after the raid.', 'Some 200 soldiers | 200..200 | casualties <combatant> ~'],
  ['The army said 35 terrorists had been eliminated.', '35 terrorists | 35..35 | killed'],
  [
    '12 people were killed, 30 wounded and seven are missing.',
    '12 people | 12..12 | killed',
    '30 wounded | 30..30 | injured',
    'seven | 7..7 | missing',
  ],
  [
    'The strike killed a nurse, a driver and two guards.',
    'a nurse | 1..1 | killed <medic>',
    'a driver | 1..1 | killed',
    'two guards | 2..2 | killed',
  ],
  ['The death toll has risen to 47.', '47 | 47..47 | killed'],
  ['The bodies of 15 men were found in a well.', '15 men | 15..15 | killed'],
  [
    'Gunmen shot dead 12 policemen and kidnapped four engineers.',
    '12 policemen | 12..12 | killed <police>',
    'four engineers | 4..4 | detained',
  ],
  ['More than 1,300 injured, said the mayor.', 'More than 1,300 injured | 1300..? | injured'],
];

const groups: readonly Row[] = [
  ['The mayor, 51, and his wife, 48, were among 12 people wounded.', '12 people | 12..12 | injured'],
  ['The number of dead rose to 64, with 120 others injured.', '64 | 64..64 | killed', '120 | 120..120 | injured'],
  ['Of the 600 detainees, 250 were released.', '600 detainees | 600..600 | detained', '250 | 250..250 | freed'],
  ['The attack left three dead and 17 injured.', 'three dead | 3..3 | killed', '17 injured | 17..17 | injured'],
  ['Two policemen were among the wounded.', 'Two policemen | 2..2 | injured <police>'],
  ['Dozens of severely injured children arrived.', 'Dozens of severely injured children | 24..? | injured <child>'],
  ['No civilians were harmed.', 'No civilians | 0..0 | injured <civilian>'],
];

const noneAndParts: readonly Row[] = [
  ['The ministry said no-one was hurt.', 'no-one | 0..0 | injured'],
  ['Not one of the 40 miners was hurt.', 'Not one of | 0..0 | injured', '40 miners | 40..40 | people'],
  ['None of the 40 miners died.', 'None of | 0..0 | killed', '40 miners | 40..40 | people'],
  ['None of 12 wounded died.', 'None of | 0..0 | killed', '12 wounded | 12..12 | injured'],
  ['Not a single villager was hurt.', 'Not a single villager | 0..0 | injured'],
  ['Neither of the two guards was hurt.', 'Neither of | 0..0 | injured'],
  [
    'A third of the 900 prisoners died.',
    'A third | 33.33..33.33 | share percent',
    '900 prisoners | 900..900 | detained',
  ],
  [
    'Some 30 percent of around 900 villagers were killed.',
    'Some 30 percent | 30..30 | share percent ~',
    'around 900 villagers | 900..900 | people ~',
  ],
  ['12 of 40 miners were killed.', '12 | 12..12 | killed', '40 miners | 40..40 | people'],
  ['The flood killed 367 while 240 more have gone missing.', '367 | 367..367 | killed', '240 | 240..240 | missing'],
  ['A quarter of a million people fled.', 'A quarter of a million people | 250000..250000 | displaced'],
  ['Three quarters of a million people live there.', 'Three quarters of a million people | 750000..750000 | people'],
  ['Around half a million live there.', 'Around half a million | 500000..500000 | people ~'],
  ['Donal Karsa was one of 26 people killed in the flood.', 'one | 1..1 | killed', '26 people | 26..26 | killed'],
  ['None of the 12 miners who died was armed.', '12 miners | 12..12 | killed'],
  ['A total of 40 miners were killed.', 'A total of 40 miners | 40..40 | killed'],
  ['Dozens of thousands of villagers fled.', 'Dozens of thousands of villagers | 24000..? | displaced'],
  ['26 people including 3 children were killed.', '26 people | 26..26 | killed', '3 children | 3..3 | killed <child>'],
  ['The raid led to a heavy civilian death toll.'],
  [
    'The blast killed 25 soldiers and injured scores, a doctor said.',
    '25 soldiers | 25..25 | killed <combatant>',
    'scores | 40..? | injured',
  ],
  ['"We lack blood for the number of wounded and the shortage of beds" one medic told reporters.'],
  [
    'The raid hit a market, claiming two lives and injuring three people.',
    'two lives | 2..2 | killed',
    'three people | 3..3 | injured',
  ],
  ['The raid killed a civilian.', 'a civilian | 1..1 | killed <civilian>'],
  [
    '12 men were killed while people, including 3 children, slept.',
    '12 men | 12..12 | killed',
    '3 children | 3..3 | people <child>',
  ],
  [
    'Nobody was killed, including the 3 children inside.',
    'Nobody | 0..0 | killed',
    '3 children | 3..3 | people <child>',
  ],
];

const kinds: readonly Row[] = [
  [
    'One in five children is hungry, and nearly 4 in 10 wells are dry.',
    'One in five children | 20..20 | share percent',
    'nearly 4 in 10 wells | 40..40 | share percent ~',
  ],
  ['A quarter of an hour later the fire was out.', 'A quarter of an hour | 0.25..0.25 | duration hour'],
  [
    'They destroyed 13 tanks, 29 pickup trucks and nine artillery pieces.',
    '13 tanks | 13..13 | equipment',
    '29 pickup trucks | 29..29 | equipment',
    'nine artillery pieces | 9..9 | equipment',
  ],
  [
    'Jets carried out 22 airstrikes, destroying three bunkers and a command post.',
    '22 airstrikes | 22..22 | operations',
    'three bunkers | 3..3 | equipment',
    'a command post | 1..1 | equipment',
  ],
  ['Planes dropped 293 tons of food and medical supplies.', '293 tons | 293..293 | aid tonne'],
  ['The quarry sold 30 tons of gravel.', '30 tons | 30..30 | other tonne'],
  [
    'The price is $3-4 million, or €2.5m.',
    '$3-4 million | 3000000..4000000 | money USD',
    '€2.5m | 2500000..2500000 | money EUR',
  ],
  ['He paid a $300 fine in A$5 notes.', '$300 | 300..300 | money USD', 'A$5 | 5..5 | money AUD'],
  ['The fund paid 500 billion rubles.', '500 billion rubles | 500000000000..500000000000 | money RUB'],
  [
    'The convoy drove 7.5 km in two and a half hours.',
    '7.5 km | 7.5..7.5 | distance km',
    'two and a half hours | 2.5..2.5 | duration hour',
  ],
  [
    'Nearly two decades of war, then a decade of peace.',
    'Nearly two decades | 2..2 | duration decade ~',
    'a decade | 1..1 | duration decade',
  ],
  ['Rebels now hold half the city.', 'half | 50..50 | share percent'],
  ['Some 60 to 70 per cent of aid is lost.', 'Some 60 to 70 per cent | 60..70 | share percent ~'],
  [
    'The harbour lost 160 boats in Norvand, 90 in Karsa.',
    '160 boats | 160..160 | equipment',
    '90 | 90..90 | equipment',
  ],
  ['A 500-pound bomb fell.', '500-pound | 500..500 | other lb'],
];

const none: readonly Row[] = [
  ['A 6.1-magnitude quake shook the town.'],
  ['A quake of magnitude 6.1 shook the town.'],
  ['The man, who is 33 years old, was born on 4 May 1981.'],
  ['A 33-year-old teacher spoke about the F-16.'],
  ['Ada Norvand, 42, lives in Room 12.'],
  ['Resolution 2254 was read by the Group of 20 for the 3rd time.'],
  ['Norvand beat Karsa 3-1 at 22:30 on Sunday.'],
  ['The two leaders met several times and one of them spoke.'],
  ['Call 0201 5550199 or take Route 66.'],
];

const shown = (text: string, f: Figure): string =>
  [
    text.slice(f.span.start, f.span.end),
    `${f.low ?? '?'}..${f.high ?? '?'}`,
    [f.of, f.unit, f.status && `<${f.status}>`, f.approx && '~'].filter(Boolean).join(' '),
  ].join(' | ');

describe.each([
  ['bounds', bounds],
  ['what befell people', fates],
  ['parts and groups', groups],
  ['none and parts of a whole', noneAndParts],
  ['what is counted', kinds],
  ['no figures', none],
] as const)('%s', (_, rows) => {
  test.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (sentence, figures) => {
    const read = readMatter(sentence, '2016-06-15');
    expect(read.figures.map((figure) => shown(read.text, figure))).toEqual(figures);
  });
});

test('a number beyond reason has open bounds and says why', () => {
  const [figure] = readMatter('He holds 99999999999999999999 people.', null).figures;
  expect(figure).toMatchObject({ low: null, high: null, why: 'number-beyond-reason' });
});

test('what is counted is told in the words of the text', () => {
  const { figures } = readMatter('They hit four enemy mortar systems and killed 35 raiders.', null);
  expect(figures.map((figure) => figure.counted)).toEqual(['enemy mortar systems', 'raiders']);
});

test('labels set no status, words that claim one do', () => {
  const { figures } = readMatter('They killed 3 terrorists, 4 militants, 5 civilians, 6 women and 7 fighters.', null);
  expect(figures.map((figure) => figure.status)).toEqual([null, null, 'civilian', 'woman', 'combatant']);
});
