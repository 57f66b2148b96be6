// "the Roads and Bridges Council (RBC) said … RBC spokeswoman Mara Toll": a short form that its report puts in brackets.
import type { Called } from './called.ts';
import { passagesOf } from './namePairs.ts';
import type { Pair, SpeakerGround } from './rules.ts';

/** UTF-16 units behind a name, or the part of it that the reading has, in which its short form may stand. A guess. */
const BEHIND = 48;
const SHORT = /^[^().!?;:“”"\n]{0,90}[([]([A-Z][A-Za-z]*[A-Z])[)\]]/;

export function* bracketPairs({ called }: SpeakerGround): Iterable<Pair> {
  const byShort = new Map<string, number>();
  for (const [at, one] of called.entries()) {
    if (one.as !== 'organisation') continue;
    for (const short of shortFormsOf(one)) byShort.set(`${one.report.id} ${short}`, at);
  }
  for (const [at, one] of called.entries()) {
    const other = byShort.get(`${one.report.id} ${one.name}`);
    // "the Council’s agency for roads (ACR)": an organisation that the lexicons know keeps its own name
    const areTwo = one.known !== null && called[other ?? -1]?.known !== null;
    if (other !== undefined && other !== at && !areTwo)
      yield { a: other, b: at, passages: passagesOf(called[other], one) };
  }
}

/** The short forms that the report puts in brackets behind the name, and those that the reading has resolved to it. */
export const shortFormsOf = ({ spans, report }: Called): readonly string[] =>
  spans.flatMap(({ start, end }) => {
    const { text } = report.reading.article;
    const resolved = /^(?:the )?([A-Z]{2,})$/.exec(text.slice(start, end))?.[1];
    if (resolved) return resolved;
    const inside = SHORT.exec(text.slice(start, end + 1))?.[1];
    return inside ?? SHORT.exec(text.slice(end, end + BEHIND))?.[1] ?? [];
  });
