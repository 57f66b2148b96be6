// Bends a report in one point, as rumours and careless copies do: another number of dead, another place, another doer,
// or a denial for an assertion. Seeded.
import type { Event, Reading } from '../../src/reading.ts';
import { holds, type Span, slice, touches } from '../../src/span.ts';
import { type Random, seededRandom } from '../train/random.ts';

export type Bent = 'figure' | 'place' | 'actor' | 'polarity';
export const BENDS: readonly Bent[] = ['figure', 'place', 'actor', 'polarity'];

export interface Distorted {
  readonly bent: Bent;
  /** The sentence that tells the event, with the change; a report of its own. */
  readonly text: string;
  /** The event of the report that the change is about. */
  readonly event: Event;
}

/** Towns and doers that stand in no report of the corpora. */
const PLACES = ['Reykjavik', 'Wellington', 'Ulan Bator', 'Montevideo', 'Port Louis'];
const DOERS = ['the Peruvian army', 'the Finnish navy', 'Tamil Tigers', 'Shining Path', 'the Royal Thai Army'];

/** A short report that tells one event of the reading, bent in one point; null where it holds nothing to bend so. */
export function distort(reading: Reading, bent: Bent, seed: number): Distorted | null {
  const random = seededRandom(seed);
  for (const event of reading.events) {
    if (event.type !== 'ASSAULT' || event.polarity !== 'positive' || event.told !== 'done') continue;
    const sentence = sentenceAround(reading.article.text, event.trigger);
    const text = BENDERS[bent]({ reading, event, sentence }, random);
    if (text !== null && text !== slice(reading.article.text, sentence)) return { bent, text, event };
  }
  return null;
}

interface Told {
  readonly reading: Reading;
  readonly event: Event;
  readonly sentence: Span;
}

const BENDERS: Readonly<Record<Bent, (told: Told, random: Random) => string | null>> = {
  figure: ({ reading: { figures, article }, event, sentence }, random) => {
    // "at least 20" and "at least 60" can both hold
    const killed = figures.find(
      ({ id, of, low, high }) => event.figures.includes(id) && of === 'killed' && low !== null && low === high,
    );
    const at = killed && /\d[\d,]*/.exec(slice(article.text, killed.span));
    if (!killed || !at || !holds(sentence, killed.span)) return null;
    const start = killed.span.start + at.index;
    const other = String(Number(at[0].replace(/,/g, '')) * 3 + 7 + Math.floor(random() * 20));
    return replaced(article.text, sentence, { start, end: start + at[0].length }, other);
  },
  place: ({ reading: { places, article }, event, sentence }, random) => {
    const place = places.find(({ id, latitude }) => id === event.place && latitude !== null);
    return place && holds(sentence, place.span)
      ? replaced(article.text, sentence, place.span, oneOf(PLACES, random))
      : null;
  },
  actor: ({ reading: { actors, article }, event, sentence }, random) => {
    const agent = actors.find(({ id, name }) => event.agents.includes(id) && !name.startsWith('unnamed: '));
    const mention = agent?.mentions.find((span) => holds(sentence, span));
    return mention ? replaced(article.text, sentence, mention, oneOf(DOERS, random)) : null;
  },
  polarity: ({ reading: { attributions, claims, article }, event, sentence }) => {
    const told = claims.filter((claim) => claim.event === event.id);
    const said = attributions.find(
      ({ id, cue, content, stance, sourceSpan }) =>
        stance === 'asserts' &&
        cue !== null &&
        sourceSpan !== null &&
        sourceSpan.end <= cue.start &&
        slice(article.text, cue) === 'said' &&
        holds(sentence, cue) &&
        told.some((claim) => claim.attribution === id) &&
        // "said X" may be "said the mayor": only what can be nothing but a clause is turned
        /^ that\s/.test(article.text.slice(cue.end, cue.end + 6)) &&
        content.every((run) => run.start > cue.end) &&
        content.some((run) => touches(run, event.trigger)),
    );
    return said?.cue
      ? replaced(article.text, sentence, said.cue, 'denied that').replace('denied that that', 'denied that')
      : null;
  },
};

const replaced = (text: string, sentence: Span, { start, end }: Span, words: string): string =>
  text.slice(sentence.start, start) + words + text.slice(end, sentence.end);

/** From the full stop before to the full stop after; the corpora's texts have a sentence a line or a whole text on one. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = /[.!?]["”’]?\s+(?=[^.!?]*$)|\n(?=[^\n]*$)/.exec(text.slice(0, start));
  const after = /[.!?]["”’]?(?=\s|$)|\n/.exec(text.slice(end));
  return {
    start: before ? before.index + before[0].length : 0,
    end: after ? end + after.index + after[0].length : text.length,
  };
}

const oneOf = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('expected items to choose from');
  return item;
};
