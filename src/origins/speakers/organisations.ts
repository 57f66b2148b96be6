// The organisations among the sources, to be found by words that another source is described with.
import { shortFormsOf } from './bracketPairs.ts';
import { type Called, tellingWords } from './called.ts';
import { identify } from './identify.ts';
import { firstOfEach, groupBy, onlyOne } from './namePairs.ts';
import type { SpeakerGround } from './rules.ts';

export interface Organisations {
  /** The one organisation that these words of `from`'s report can mean, or null. */
  readonly meant: (words: string, from: Called) => number | null;
  /** The organisation that the report names as a source last before `position`, or null. */
  readonly lastBefore: (from: Called, position: number) => number | null;
}

export function organisationsOf({ called, almanac, rootOf }: SpeakerGround): Organisations {
  const all = called.flatMap((one, at) => (one.as === 'organisation' ? [at] : []));
  const byReport = groupBy(all, (at) => [called[at]?.report.id ?? '']);
  const byHead = groupBy(
    firstOfEach(called).filter((at) => called[at]?.as === 'organisation'),
    (at) => called[at]?.heads ?? [],
  );
  const byShort = groupBy(all, (at) => {
    const one = called[at];
    return one ? shortFormsOf(one).map((short) => `${one.report.id} ${short}`) : [];
  });
  const byActor = groupBy(all, (at) => [called[at]?.known?.key ?? '']);
  const named = (words: readonly string[], among: readonly number[]): number | null => {
    const fitting = among.filter((at) => canBeCutTo(called[at], words));
    const exact = fitting.filter((at) => called[at]?.words.length === words.length);
    return onlyOne(exact.length > 0 ? exact : fitting, rootOf);
  };
  return {
    meant: (phrase, from) => {
      // "On Monday the Roads Agency": what stands before a name may be anything
      for (const rest of [...endsOf(phrase), ...endsOf(phrase.replace(PERSON_AFTER, ''))]) {
        const short = byShort.get(`${from.report.id} ${rest}`)?.[0];
        if (short !== undefined) return short;
        const known = identify(rest, 'organisation', almanac);
        if (known) return byActor.get(known.key)?.[0] ?? null;
        const words = tellingWords(rest);
        const near = named(words, byReport.get(from.report.id) ?? []);
        const meant = near ?? (isName(rest) ? named(words, byHead.get(words.at(-1) ?? '') ?? []) : null);
        if (meant !== null) return meant;
      }
      return null;
    },
    lastBefore: (from, position) => lastNamed(called, byReport.get(from.report.id) ?? [], position),
  };
}

/** "the roads agency" → itself, "roads agency", "agency". */
const endsOf = (phrase: string): readonly string[] => {
  const words = phrase.split(/\s+/);
  return words.map((_, at) => words.slice(at).join(' ')).filter((rest) => tellingWords(rest).length > 0);
};

/** "the Observatory Mara Toll": in texts that lost their commas a person may follow at once. */
const PERSON_AFTER = /(?:\s\p{Lu}\p{Ll}+(?:-\p{L}+)?){2}$/u;

const canBeCutTo = (full: Called | undefined, words: readonly string[]): boolean =>
  (full?.heads.includes(words.at(-1) ?? '') ?? false) && words.every((word) => full?.words.includes(word));

/** More than one word, one of them with a capital: "the commission" may be any, "Osmer Commission" is one. */
const isName = (phrase: string): boolean => /\s/.test(phrase) && /\p{Lu}/u.test(phrase);

function lastNamed(called: readonly Called[], among: readonly number[], position: number): number | null {
  let last: number | null = null;
  let lastEnd = -1;
  for (const at of among) {
    for (const { end } of called[at]?.spans ?? []) {
      if (end <= position && end > lastEnd) [last, lastEnd] = [at, end];
    }
  }
  return last;
}
