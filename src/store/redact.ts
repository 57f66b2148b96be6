// People in danger: sources that somebody marked as sensitive are hidden wherever a reading is shown or exported.
import { keyWords, nameKey } from '../almanac/nameKey.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../span.ts';
import type { Case } from './case.ts';
import { decisionsOf } from './decisions.ts';

/** What stands in the place of a hidden name. */
export const WITHHELD = '(withheld)';
/** Covers a hidden letter; one unit each, so that every span stays where it is. */
const COVER = '█';
/** Parts of a name shorter than this are too common to be covered everywhere ("al", "de"). */
const SHORTEST_PART = 3;

/** Folded names of the sources that are sensitive now: the last decision about a name counts. */
export async function sensitiveNames(one: Case): Promise<ReadonlySet<string>> {
  const names = new Map<string, boolean>();
  const decisions = await decisionsOf(one);
  const undone = new Set(decisions.flatMap(({ action, subject }) => (action === 'undo' ? [Number(subject)] : [])));
  for (const { id, action, kind, subject } of decisions)
    if (action === 'sensitive' && kind === 'source' && subject !== null) names.set(nameKey(subject), !undone.has(id));
  return new Set([...names].flatMap(([name, is]) => (is ? [name] : [])));
}

/** The reading with every word of those names covered, in its text, its marks and its lists. */
export function redact(reading: Reading, names: ReadonlySet<string>): Reading {
  if (names.size === 0) return reading;
  const hidden = reading.sources.filter(({ name }) => names.has(nameKey(name)));
  if (hidden.length === 0 && !mentionsAny(reading.article.text, names)) return reading;
  const cover = coverOf(names);
  const text = cover(
    reading.article.text,
    hidden.flatMap(({ mentions }) => mentions),
  );
  const isHidden = new Set(hidden.map(({ id }) => id));
  const hiddenActors = new Set(hidden.map(({ actor }) => actor));
  return {
    ...reading,
    article: {
      ...reading.article,
      text,
      title: reading.article.title && cover(reading.article.title),
      byline: reading.article.byline.map((name) => cover(name)),
    },
    sources: reading.sources.map((source) =>
      isHidden.has(source.id) ? { ...source, name: WITHHELD, role: null, affiliation: null } : source,
    ),
    actors: reading.actors.map((actor) =>
      hiddenActors.has(actor.id) ? { ...actor, name: WITHHELD, role: null, affiliation: null } : actor,
    ),
    claims: reading.claims.map((claim) => ({ ...claim, text: text.slice(claim.span.start, claim.span.end) })),
    remarks: reading.remarks.map((remark) => ({ ...remark, message: cover(remark.message) })),
  };
}

/** JSON values with every word of those names covered in every text in them. */
export function redactAll<T>(value: T, names: ReadonlySet<string>): T {
  if (names.size === 0) return value;
  const cover = coverOf(names);
  return JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? cover(part) : part)) as T;
}

/** What covers the words of those names in a text, and what lies under `spans` of it. */
function coverOf(names: ReadonlySet<string>): (text: string, spans?: readonly Span[]) => string {
  const parts = new Set([...names].flatMap((name) => name.split(' ')).filter((part) => part.length >= SHORTEST_PART));
  return (text, spans = []) => covered(text, [...spans, ...keyWords(text).filter(({ key }) => parts.has(key))]);
}

const mentionsAny = (text: string, names: ReadonlySet<string>): boolean => {
  const words = ` ${nameKey(text)} `;
  return [...names].some((name) => words.includes(` ${name} `));
};

function covered(text: string, spans: readonly Span[]): string {
  const units = text.split('');
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) if (/\S/.test(units[at] ?? ' ')) units[at] = COVER;
  return units.join('');
}
