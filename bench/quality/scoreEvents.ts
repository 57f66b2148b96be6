// Scores events against sentences with one event each: `{id, text, type, source: [words], target: [words]}`, one a line.
import { readFileSync } from 'node:fs';
import { makeCapture } from '../../src/acquire/capture.ts';
import type { Reader } from '../../src/read.ts';
import type { Event, Reading } from '../../src/reading.ts';
import { slice } from '../../src/span.ts';
import { bundledReader } from './readings.ts';

interface MarkedSentence {
  readonly id: string;
  readonly text: string;
  /** PLOVER type of 2021. */
  readonly type: string;
  /** The words that name who acts and who is acted on; empty where nobody is marked. */
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** All in percent. */
export interface EventsScore {
  readonly sentences: number;
  /** Sentences whose main event has the type. */
  readonly type: number;
  /** Of the sentences with a marked source: those where an agent of the main event shares a word with it. */
  readonly source: number;
  /** The same for targets. */
  readonly target: number;
}

export function scoreEvents(
  file: string,
  options: { readonly misses?: boolean } = {},
  reader: Reader = bundledReader(),
): EventsScore {
  const sum = { sentences: 0, type: 0, sources: 0, source: 0, targets: 0, target: 0 };
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const marked = JSON.parse(line) as MarkedSentence;
    const reading = reader(captureOf(marked));
    const event = mainEvent(reading);
    const tell = (kind: string, wanted: string, found: string): void => {
      if (options.misses) console.error(`${kind}\t${marked.id}\t${wanted}\t${found}\t${marked.text}`);
    };
    const told = reading.events.map(({ type, trigger }) => `${type}:${slice(reading.article.text, trigger)}`).join(' ');
    sum.sentences++;
    if (event?.type === marked.type) sum.type++;
    else tell('type', marked.type, told);
    for (const [role, wanted, ids] of [
      ['source', marked.source, event?.agents ?? []],
      ['target', marked.target, event?.targets ?? []],
    ] as const) {
      if (wanted.length === 0) continue;
      sum[`${role}s`]++;
      const names = namesOf(reading, ids);
      if (shareWord(wanted, names)) sum[role]++;
      else tell(role, wanted.join(' | '), `${event?.type} ${names.join(' | ')}`);
    }
  }
  const percent = (part: number, whole: number): number => (whole ? Math.round((1000 * part) / whole) / 10 : 0);
  return {
    sentences: sum.sentences,
    type: percent(sum.type, sum.sentences),
    source: percent(sum.source, sum.sources),
    target: percent(sum.target, sum.targets),
  };
}

/** The marks of these sentences came with TeX quotation marks. */
const captureOf = ({ id, text }: MarkedSentence): ReturnType<typeof makeCapture> =>
  makeCapture(new TextEncoder().encode(text.replace(/``|''/g, '"')), { name: id, from: id, mediaType: 'text/plain' });

/** The first event in which somebody acts, else the first: a sentence of the marks tells one. */
const mainEvent = ({ events }: Reading): Event | undefined =>
  events.find(({ agents }) => agents.length > 0) ?? events[0];

/** Names and mentions of actors. */
function namesOf({ actors, article }: Reading, ids: readonly string[]): string[] {
  const known = actors.filter(({ id }) => ids.includes(id));
  return known.flatMap(({ name, mentions }) => [name, ...mentions.map((span) => slice(article.text, span))]);
}

/** Letters; shorter words ("of", "the") tell nobody. */
const SHORTEST_WORD = 3;

const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names
      .flatMap((name) =>
        name
          .toLowerCase()
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .split(/[^\p{L}\p{N}]+/u),
      )
      .filter((word) => word.length >= SHORTEST_WORD && word !== 'the'),
  );

function shareWord(wanted: readonly string[], found: readonly string[]): boolean {
  const words = wordsOf(found);
  return [...wordsOf(wanted)].some((word) => words.has(word));
}
