// Sources whose words two reports share in a copied passage.
import { keyWords } from '../../almanac/nameKey.ts';
import type { Attribution } from '../../reading.ts';
import { type Span, slice, touches } from '../../span.ts';
import type { Report } from '../report.ts';
import { stem } from '../stem.ts';
import type { Called } from './called.ts';
import type { Pair, SpeakerGround } from './rules.ts';

/** Part of the words that two contents must share, of both together. A guess: a third of the words may be changed. */
const SAME_WORDS = 0.6;

/** Named sources of different names are never brought together by a copy: one of the two reports may have changed the name. */
export function* copiedPairs({ called, copies }: SpeakerGround): Iterable<Pair> {
  const memberOf = new Map(called.map((one, at) => [`${one.report.id} ${one.source.id}`, at] as const));
  const reports = new Map(called.map(({ report }) => [report.id, report] as const));
  for (const { a, b } of copies) {
    const [left, right] = [reports.get(a.report), reports.get(b.report)];
    if (!left || !right) continue;
    for (const [n, span] of a.spans.entries()) {
      const answer = b.spans[n];
      if (!answer) continue;
      for (const [one, other] of sameContents(saidIn(left, span), saidIn(right, answer), left, right)) {
        const [at, to] = [
          memberOf.get(`${left.id} ${one.source ?? ''}`),
          memberOf.get(`${right.id} ${other.source ?? ''}`),
        ];
        if (at === undefined || to === undefined || !mayBeOne(called[at], called[to])) continue;
        yield {
          a: at,
          b: to,
          passages: [
            { report: left.id, span: wholeOf(one) },
            { report: right.id, span: wholeOf(other) },
          ],
        };
      }
    }
  }
}

const mayBeOne = (a: Called | undefined, b: Called | undefined): boolean =>
  a !== undefined && b !== undefined && (a.as === 'nameless' || b.as === 'nameless');

const saidIn = ({ reading }: Report, span: Span): readonly Attribution[] =>
  reading.attributions.filter(({ source, content }) => source !== null && content.some((run) => touches(run, span)));

/** Attributions of the two sides with the same content, each once. */
function* sameContents(
  ones: readonly Attribution[],
  others: readonly Attribution[],
  left: Report,
  right: Report,
): Iterable<readonly [Attribution, Attribution]> {
  const taken = new Set<Attribution>();
  for (const one of ones) {
    const words = contentWords(left, one);
    let best: Attribution | null = null;
    let most = SAME_WORDS;
    for (const other of others) {
      const shared = taken.has(other) ? 0 : dice(words, contentWords(right, other));
      if (shared >= most) [best, most] = [other, shared];
    }
    if (!best) continue;
    taken.add(best);
    yield [one, best];
  }
}

const contentWords = ({ reading }: Report, { content }: Attribution): ReadonlySet<string> =>
  new Set(content.flatMap((run) => keyWords(slice(reading.article.text, run)).map(({ key }) => stem(key))));

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function wholeOf({ sourceSpan, cue, content }: Attribution): Span {
  const spans = [sourceSpan, cue, ...content].flatMap((span) => (span ? [span] : []));
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
