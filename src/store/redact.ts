// People in danger: sources that somebody marked as sensitive are hidden wherever a reading is shown or exported.
import { keyWords, nameKey } from '../almanac/nameKey.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../span.ts';
import type { Case } from './case.ts';
import { decisionsOf } from './decisions.ts';
import { undoneOf } from './undone.ts';

/** What stands in the place of a hidden name. */
export const WITHHELD = '(withheld)';
/** Covers a hidden letter; one unit each, so that every span stays where it is. */
const COVER = '█';
/** Letters from which on a part of a name is covered also in small letters: shorter ones are common words ("li", "de"). */
const SURE_PART = 3;
/** Letters from which on a part of a name is covered also within the longer words of an address: "abrenn@". */
const SURE_WITHIN = 4;
/** Keys whose text is Hearsay's own words: kinds, rules and ids. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  ...['format', 'id', 'textId', 'report', 'digest', 'hash', 'previous', 'by', 'kind', 'type', 'mode', 'told'],
  ...['polarity', 'manner', 'stance', 'certainty', 'precision', 'of', 'action', 'about', 'says', 'country', 'language'],
]);

/** Folded names of the sources that are sensitive now: one decision that stands is enough. */
export async function sensitiveNames(one: Case): Promise<ReadonlySet<string>> {
  const decisions = await decisionsOf(one);
  const undone = undoneOf(decisions);
  return new Set(
    decisions.flatMap(({ id, action, kind, subject }) =>
      action === 'sensitive' && kind === 'source' && subject !== null && !undone.has(id) ? [nameKey(subject)] : [],
    ),
  );
}

export interface RevealOptions {
  /** Show also sources that somebody marked as sensitive. Default: false. */
  readonly reveal?: boolean;
}

/** The names to cover in an answer: all that are sensitive, or none where somebody asks to see them. */
export const hiddenNames = async (one: Case, { reveal = false }: RevealOptions): Promise<ReadonlySet<string>> =>
  reveal ? new Set() : sensitiveNames(one);

/** The reading with every part of those names covered in every text of it; the same reading where it holds none. */
export function redact(reading: Reading, names: ReadonlySet<string>): Reading {
  if (names.size === 0) return reading;
  const isHidden = hiddenBy(names);
  const hidden = reading.sources.filter(({ name }) => isHidden(name));
  const actors = new Set(hidden.map(({ actor }) => actor));
  const cover = coverOf(names);
  const text = cover(
    reading.article.text,
    [...hidden, ...reading.actors.filter(({ id, name }) => actors.has(id) || isHidden(name))].flatMap(
      ({ mentions }) => mentions,
    ),
  );
  const nobody = { name: WITHHELD, role: null, affiliation: null };
  const whole = {
    ...reading,
    article: { ...reading.article, text },
    sources: reading.sources.map((source) => (isHidden(source.name) ? { ...source, ...nobody } : source)),
    actors: reading.actors.map((actor) =>
      actors.has(actor.id) || isHidden(actor.name) ? { ...actor, ...nobody } : actor,
    ),
    claims: reading.claims.map((claim) => ({ ...claim, text: text.slice(claim.span.start, claim.span.end) })),
  };
  const redacted = redactAll(whole, names);
  return JSON.stringify(redacted) === JSON.stringify(reading) ? reading : redacted;
}

/** JSON values with every part of those names covered in every text in them but Hearsay's own words. */
export function redactAll<T>(value: T, names: ReadonlySet<string>): T {
  if (names.size === 0) return value;
  const cover = coverOf(names);
  return JSON.parse(JSON.stringify(value), (key, part) =>
    typeof part === 'string' && !OWN_WORDS.has(key) ? cover(part) : part,
  ) as T;
}

/** True for a name that has a hidden one in it or is a part of one: "Colonel Aldous Brenn", "Brenn". */
export function hiddenBy(names: ReadonlySet<string>): (name: string) => boolean {
  const all = [...names].map((name) => new Set(name.split(' ')));
  return (name) => {
    const words = new Set(nameKey(name).split(' '));
    return all.some((parts) => holdsAll(parts, words) || holdsAll(words, parts));
  };
}

const holdsAll = (words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean =>
  [...wanted].every((word) => words.has(word));

/** What covers the parts of those names in a text, and what lies under `spans` of it. */
function coverOf(names: ReadonlySet<string>): (text: string, spans?: readonly Span[]) => string {
  const parts = new Set([...names].flatMap((name) => name.split(' ')));
  const within = [...parts].filter((part) => part.length >= SURE_WITHIN);
  return (text, spans = []) => {
    const words = keyWords(text).filter(
      ({ key, start }) => parts.has(key) && (key.length >= SURE_PART || isCapital(text, start)),
    );
    return covered(text, [...spans, ...words, ...withinAddresses(text, within)]);
  };
}

/** Also true for letters of scripts that know no small ones. */
const isCapital = (text: string, at: number): boolean => {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return letter === letter.toUpperCase();
};

/** Where those parts stand within the addresses and paths of a text, grown together with other words. */
function withinAddresses(text: string, parts: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    if (!/[/@\\]/.test(run)) continue;
    const small = run.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    for (const part of parts)
      for (let at = small.indexOf(part); at >= 0; at = small.indexOf(part, at + part.length))
        spans.push({ start: index + at, end: index + at + part.length });
  }
  return spans;
}

function covered(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) if (/\S/.test(units[at] ?? ' ')) units[at] = COVER;
  return units.join('');
}
