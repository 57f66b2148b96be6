// What people decide about marks changes what a reading says.
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/reading.ts';
import { readingSchema } from '../../src/readingSchema.ts';
import type { Facts, KeptDecision, Subject } from '../../src/store/decisions.ts';
import { anchorsOf } from '../../src/store/review.ts';
import { reviewed } from '../../src/store/reviewed/reviewed.ts';
import { read } from './someReports.ts';

const TEXT =
  'Blast in Lowmark\n\nShelling killed 14 people in London on 2 June 2031, the Lowmark health directorate said. Mara Toll, a baker, said the Norvand army had told her that rebels fired.\n';
const { reading } = read({ name: 'blast', outlet: 'The Osmer Post', published: '2031-06-03', text: TEXT });
if (!reading) throw new Error('the report is read');

/** A decision about the first mark of the kind whose words hold `words`. */
function about(kind: Subject, words: string, action: KeptDecision['action'], after: Facts | null = null): KeptDecision {
  const { text, textId } = whole.article;
  const found = anchorsOf(whole, kind).find(({ span }) => text.slice(span.start, span.end).includes(words));
  const at = text.indexOf(words);
  const span = action === 'add' ? { start: at, end: at + words.length } : found?.span;
  if (!span) throw new Error(`no ${kind} at "${words}"`);
  const anchor = { text: textId, span, quoted: text.slice(span.start, span.end) };
  return { id: 1, at: '', who: 'Ada', action, kind, anchor, subject: null, before: null, after, why: '' };
}
const whole: Reading = reading;
const numbered = (decisions: readonly KeptDecision[]): readonly KeptDecision[] =>
  decisions.map((one, i) => ({ ...one, id: i + 1 }));
const decided = (...decisions: readonly KeptDecision[]): Reading => reviewed(whole, numbered(decisions));

/** "ASSAULT London 14 · Lowmark health directorate" for each claim of an event. */
const told = ({ claims, events, places, figures, attributions, sources }: Reading): readonly string[] =>
  claims.flatMap(({ event: id, attribution }) => {
    const event = events.find((one) => one.id === id);
    if (!event) return [];
    const source = attributions.find((one) => one.id === attribution)?.source ?? null;
    const numbers = event.figures.map((one) => figures.find((figure) => figure.id === one)?.high);
    const place = places.find((one) => one.id === event.place)?.name ?? 'nowhere';
    return [`${event.type} ${place} ${numbers.join()} · ${sources.find((one) => one.id === source)?.name ?? 'nobody'}`];
  });
const FIRST = 'ASSAULT London 14 · Lowmark health directorate';

test('nothing decided, or only accepted, is the reading itself', () => {
  expect(decided()).toBe(whole);
  expect(told(whole)).toContain(FIRST);
  expect(decided(about('event', 'Shelling', 'accept'))).toEqual(whole);
});

describe('what was rejected is gone, and nothing points to it', () => {
  test.each<[Subject, string, string | null]>([
    ['event', 'Shelling', null],
    ['figure', '14', 'ASSAULT London  · Lowmark health directorate'],
    ['place', 'London', 'ASSAULT nowhere 14 · Lowmark health directorate'],
    ['attribution', 'said', 'ASSAULT London 14 · nobody'],
    ['source', 'Lowmark health directorate', 'ASSAULT London 14 · nobody'],
  ])('%s “%s”', (kind, words, is) => {
    const left = decided(about(kind, words, 'reject'));
    expect(told(left)).not.toContain(FIRST);
    if (is !== null) expect(told(left)).toContain(is);
    expect(readingSchema.safeParse(left).error).toBeUndefined();
  });

  test('what stood within a rejected attribution is what is around it', () => {
    const inner = whole.attributions.find(({ within }) => within !== null);
    const outer = whole.attributions.find(({ id }) => id === inner?.within);
    const cue = outer?.cue ? whole.article.text.slice(outer.cue.start, outer.cue.end) : '';
    const decision = about('attribution', cue, 'reject');
    const left = decided({
      ...decision,
      anchor: decision.anchor && { ...decision.anchor, span: outer?.cue ?? { start: 0, end: 0 } },
    });
    expect(inner?.within).toBe(outer?.id);
    expect(left.attributions.find(({ id }) => id === inner?.id)?.within).toBeNull();
  });
});

describe('what was corrected is as the person says', () => {
  test.each<[Subject, string, Facts, string]>([
    ['event', 'Shelling', { type: 'ACCIDENT' }, 'ACCIDENT London 14 · Lowmark health directorate'],
    ['figure', '14', { high: 16 }, 'ASSAULT London 16 · Lowmark health directorate'],
    [
      'place',
      'London',
      { name: 'Norvand', latitude: 1, longitude: 2 },
      'ASSAULT Norvand 14 · Lowmark health directorate',
    ],
    ['source', 'Lowmark health directorate', { name: 'Osmer clinic' }, 'ASSAULT London 14 · Osmer clinic'],
    ['attribution', 'said', { source: 'Mara Toll' }, 'ASSAULT London 14 · Mara Toll'],
    ['attribution', 'said', { source: 'Osmer clinic' }, 'ASSAULT London 14 · Osmer clinic'],
    ['attribution', 'said', { source: null }, 'ASSAULT London 14 · nobody'],
    ['claim', 'Shelling', { attribution: 'Osmer clinic' }, 'ASSAULT London 14 · Osmer clinic'],
    ['claim', 'Shelling', { attribution: null }, 'ASSAULT London 14 · nobody'],
  ])('%s “%s” %j', (kind, words, facts, is) => {
    const corrected = decided(about(kind, words, 'correct', facts));
    expect(told(corrected)).toContain(is);
    expect(told(corrected)).not.toContain(FIRST);
    expect(readingSchema.safeParse(corrected).error).toBeUndefined();
  });

  test('two corrections of one mark add up, and accepting it afterwards leaves them', () => {
    const decisions = [
      about('event', 'Shelling', 'correct', { type: 'ACCIDENT' }),
      about('event', 'Shelling', 'correct', { mode: 'fire' }),
      about('event', 'Shelling', 'accept'),
    ];
    expect(decided(...decisions).events[0]).toMatchObject({ type: 'ACCIDENT', mode: 'fire' });
  });

  test.each<[string, Subject, string, Facts]>([
    ['a fact that the mark has not', 'event', 'Shelling', { trigger: 5 }],
    ['no type of event', 'event', 'Shelling', { type: 'PARTY' }],
    ['no number', 'figure', '14', { high: 'sixteen' }],
    ['a name that is empty', 'source', 'Lowmark health directorate', { name: '' }],
  ])('%s says nothing', (_, kind, words, facts) => {
    expect(decided(about(kind, words, 'correct', facts))).toEqual(whole);
  });
});

describe('what was added is there', () => {
  test('an event is told by whoever’s words it stands in', () => {
    const more = decided(about('event', 'fired', 'add', { type: 'COERCE' }));
    expect(more.events).toHaveLength(whole.events.length + 1);
    expect(told(more).filter((line) => line.startsWith('COERCE nowhere'))).toHaveLength(1);
    expect(readingSchema.safeParse(more).error).toBeUndefined();
  });

  test.each<[Subject, string, Facts]>([
    ['attribution', 'Blast in Lowmark', { source: 'a passer-by' }],
    ['source', 'a baker', { kind: 'person' }],
    ['claim', 'rebels fired', { attribution: 'Mara Toll' }],
    ['figure', '2031', { low: 3, high: 3, of: 'injured' }],
    ['place', 'Lowmark', { latitude: 1, longitude: 2 }],
    ['time', '2031', { from: '2031-06-01', to: '2031-06-02' }],
    ['remark', 'rebels', { message: 'who are they?' }],
  ])('%s “%s” %j', (kind, words, facts) => {
    const more = decided(about(kind, words, 'add', facts));
    const list = `${kind}s` as 'figures';
    expect(more[list]).toHaveLength(whole[list].length + 1);
    expect(readingSchema.safeParse(more).error).toBeUndefined();
  });
});

describe('decisions that meet each other', () => {
  test('a mark that is added takes no id of one that was rejected', () => {
    const last = whole.events.at(-1);
    const words = last ? whole.article.text.slice(last.trigger.start, last.trigger.end) : '';
    const more = decided(about('event', words, 'reject'), about('event', 'baker', 'add', { type: 'AID' }));
    expect(more.events.find(({ type }) => type === 'AID')?.id).toBe(`e${whole.events.length + 1}`);
  });

  test('a claim is his to whom a person gives it, though what he was marked to say was rejected', () => {
    const corrected = decided(
      about('attribution', 'said', 'reject'),
      about('claim', 'Shelling', 'correct', { attribution: 'Lowmark health directorate' }),
    );
    expect(told(corrected)).toContain(FIRST);
  });

  test('a speaker that was given, and then renamed, is one source', () => {
    const corrected = decided(
      about('attribution', 'said', 'correct', { source: 'Mara Toll' }),
      about('source', 'Mara Toll', 'correct', { name: 'Mara Toll-Varn' }),
    );
    expect(told(corrected)).toContain('ASSAULT London 14 · Mara Toll-Varn');
    expect(corrected.sources).toHaveLength(whole.sources.length);
  });

  test('what stands in the words of an added attribution is said there', () => {
    const silent = decided(about('attribution', 'said', 'reject'));
    const words = silent.claims.find(({ attribution }) => attribution === null)?.text ?? '';
    const more = decided(
      about('attribution', 'said', 'reject'),
      about('attribution', words, 'add', { source: 'a cook' }),
    );
    expect(told(more).some((line) => line.endsWith('· a cook'))).toBe(true);
  });

  test('who nobody named stays so when something else is corrected', () => {
    const corrected = decided(
      about('attribution', 'said', 'correct', { source: null }),
      about('attribution', 'said', 'correct', { stance: 'expects' }),
    );
    expect(corrected.attributions[0]).toMatchObject({ source: null, why: 'nobody-named', stance: 'expects' });
  });

  test('another place than was found lies where the person says, or nowhere', () => {
    const named = decided(about('place', 'London', 'correct', { name: 'London in Norvand' }));
    expect(named.places.find(({ name }) => name === 'London in Norvand')).toMatchObject({
      latitude: null,
      country: null,
      gazetteer: null,
      by: 'store/reviewed',
    });
  });

  test('of two marks of the same words the one is meant that is as it was before', () => {
    const [first] = whole.sources;
    if (!first) throw new Error('somebody speaks');
    const twin = { ...first, id: 's99', name: 'Osmer clinic' };
    const twins: Reading = { ...whole, sources: [...whole.sources, twin] };
    const rejected = { ...about('source', 'Lowmark health directorate', 'reject'), before: { name: 'Osmer clinic' } };
    expect(reviewed(twins, [rejected]).sources).toEqual(whole.sources);
  });
});

test('an undone decision says nothing, and one about another text neither', () => {
  const rejected = about('event', 'Shelling', 'reject');
  const undo: KeptDecision = { ...rejected, action: 'undo', kind: 'report', anchor: null, subject: '1' };
  expect(decided(rejected, undo)).toBe(whole);
  expect(decided({ ...rejected, anchor: rejected.anchor && { ...rejected.anchor, text: 'sha256:other' } })).toBe(whole);
});
