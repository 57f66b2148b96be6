// What happened, who did it to whom, and how it is told. All happenings are invented.
import { describe, expect, test } from 'vitest';
import { actorNames, eventLine, readText, words } from '../reader.ts';

const eventsOf = (text: string): string[] => {
  const reading = readText(text);
  return reading.events.map((event) => eventLine(reading, event));
};

describe('type, mode, agents and targets', () => {
  test.each([
    ['active', 'Peruvian soldiers shelled the village.', 'ASSAULT/shelling shelled: Peruvian armed forces → '],
    [
      'passive with "by"',
      'Ten villagers were killed by gunmen.',
      'ASSAULT/killing killed: unnamed: gunmen → unnamed: villagers',
    ],
    [
      'an adjective before the noun',
      'Kenyan air strikes on Boko Haram went on.',
      'ASSAULT/air-strike air strikes: Kenya → Boko Haram',
    ],
    [
      'a light verb',
      'Hezbollah launched an attack on the Israeli army.',
      'ASSAULT/offensive attack: Hezbollah → Israel Defense Forces',
    ],
    ['arrest', 'Police arrested twelve students.', 'COERCE/arrest arrested: unnamed: police → unnamed: students'],
    ['abduction', 'Gunmen kidnapped a doctor in Kenya.', 'COERCE/abduction kidnapped: unnamed: gunmen → '],
    ['siege', 'Boko Haram besieged the city for a month.', 'COERCE/siege besieged: Boko Haram → '],
    ['aid', 'Norway sent food aid to Nepal.', 'AID/humanitarian food aid: Norway → Nepal'],
    ['protest', 'Students marched through Nairobi.', 'PROTEST/demonstration marched: unnamed: students → '],
    ['talks', 'Norway and Nepal held talks on Monday.', 'CONSULT/meet held talks: Norway + Nepal → '],
    ['sanctions', 'Sweden imposed sanctions on Nepal.', 'SANCTION/sanction imposed sanctions: Sweden → Nepal'],
    ['withdrawal', 'Kenya withdrew its troops on Friday.', 'RETREAT/withdraw withdrew: Kenya → unnamed: troops'],
    ['accusation', 'Norway accused Nepal of lying.', 'ACCUSE/blame accused: Norway → Nepal'],
    ['disaster', 'An earthquake killed ten people in Nepal.', 'DISASTER/natural earthquake:  → unnamed: people'],
    ['fire', 'Militia fire killed two soldiers.', 'ASSAULT/shooting Militia fire:  → unnamed: soldiers'],
    ['accident', 'A bus crashed near Nairobi.', 'ACCIDENT/transport crashed:  → '],
    [
      'a subject one verb up',
      'The Kenyan army began to bomb the camp.',
      'ASSAULT/bombing bomb: Kenyan armed forces → ',
    ],
    [
      'a subject over a relative clause',
      'Troops from Kenya, who shelled the camp, went home.',
      'ASSAULT/shelling shelled: unnamed: troops → ',
    ],
  ])('%s', (_, text, line) => expect(eventsOf(text)).toContain(line));
});

describe('a thing that was hit, though nobody, no day and no number is named', () => {
  test.each([
    ['a market', 'The market was hit.', ['ASSAULT/offensive hit:  → ']],
    ['a landing', 'She told what she saw when the landing was struck.', ['ASSAULT/offensive struck:  → ']],
    ['… by a weapon', 'A rocket hit the entrance of the school.', ['ASSAULT/missile rocket:  → ']],
    ['… by somebody’s word', 'He hit the house.', []],
    ['the economy', 'The economy was hit hard.', []],
    ['a song', 'The song was a hit.', []],
  ])('%s', (_, text, lines) => expect(eventsOf(text)).toEqual(lines));
});

describe('one happening told twice is one event', () => {
  test.each([
    ['killed in an air strike', 'Ten soldiers were killed in an air strike.', 'air strike'],
    ['killed and wounded', 'Gunmen killed ten villagers and wounded six.', 'killed'],
    ['a bomb that exploded', 'A car bomb exploded in Nairobi, killing ten people.', 'car bomb'],
  ])('%s', (_, text, trigger) => {
    const reading = readText(text);
    expect(reading.events.map((event) => words(reading, event.trigger))).toEqual([trigger]);
  });
});

describe('words that tell no event', () => {
  test.each([
    'Three armed men walked home.',
    'The attack helicopter stood in a hangar.',
    'A rocket lay in the museum.',
    'She wrote about siege warfare.',
    'Shares in Nairobi struck a record on Monday.',
    'Boko Haram released a video on Monday.',
    'Smoke set off an alarm in Nairobi.',
    'The calls wound up in Nairobi.',
    'The Kenyan opposition sang in Nairobi on Monday.',
    'The mayor of Nairobi came under fire for the delay.',
  ])('%s', (text) => expect(eventsOf(text)).toEqual([]));
});

describe('told, and polarity', () => {
  test.each([
    ['Kenyan soldiers shelled the camp.', 'done', 'positive'],
    ['Kenyan soldiers did not shell the camp.', 'done', 'negative'],
    ['Kenya denied that its soldiers had shelled the camp.', 'done', 'negative'],
    ['Did Kenyan soldiers shell the camp?', 'asked', 'positive'],
    ['Kenyan soldiers may shell the camp.', 'feared', 'positive'],
    ['Kenyan soldiers plan to shell the camp.', 'planned', 'positive'],
    ['No soldiers were killed.', 'done', 'negative'],
  ] as const)('%s', (text, told, polarity) => {
    const event = readText(text).events.find(({ mode }) => mode === 'shelling' || mode === 'killing');
    expect(event).toMatchObject({ told, polarity });
  });
});

describe('what is said of what shall be done', () => {
  test.each([
    ['Norway will send food aid to Nepal.', 'AGREE'],
    ['Norway is ready to withdraw its troops.', 'AGREE'],
    ['Norway threatened to bomb the camp.', 'THREATEN'],
    ['Norway would not release the crew.', 'REJECT'],
  ])('%s', (text, type) => expect(readText(text).events.map((event) => event.type)).toContain(type));
});

describe('place, time and figures of an event', () => {
  test('each event takes its own', () => {
    const reading = readText(
      'Twelve villagers were killed in Nairobi on 3 May 2016, and six students were arrested in Mombasa in June 2016.',
    );
    const shown = reading.events.map((event) => ({
      type: event.type,
      place: reading.places.find(({ id }) => id === event.place)?.name,
      time: reading.times.find(({ id }) => id === event.time)?.from,
      figures: event.figures.map((id) => reading.figures.find((figure) => figure.id === id)?.low),
    }));
    expect(shown).toEqual([
      { type: 'ASSAULT', place: 'Nairobi', time: '2016-05-03', figures: [12] },
      { type: 'COERCE', place: 'Mombasa', time: '2016-06-01', figures: [6] },
    ]);
  });
});

describe('responsibility', () => {
  test.each([
    [
      'claimed in the next sentence',
      'A bomb killed ten people in Nairobi. Al-Shabaab claimed responsibility for the attack.',
      'claims al-Shabaab',
    ],
    [
      'claimed in the passive',
      'A bomb killed ten people in Nairobi. The attack was claimed by al-Shabaab.',
      'claims al-Shabaab',
    ],
    ['blamed', 'Kenya blamed al-Shabaab for the bombing.', 'blamed al-Shabaab'],
    ['denied', 'Al-Shabaab denied bombing the market.', 'denies al-Shabaab'],
    ['accused', 'Kenya accused al-Shabaab of shelling the market.', 'blamed al-Shabaab'],
  ])('%s', (_, text, line) => {
    const reading = readText(text);
    const lines = reading.events.flatMap(({ responsibility }) =>
      responsibility.map(({ kind, actor }) => `${kind} ${actorNames(reading, [actor])}`),
    );
    expect(lines).toContain(line);
  });
});
