// Passages of readings, with the marks that stand in them: cut out, rewritten, and joined to new readings.
import type { Reading } from '../../src/reading.ts';
import type { Span } from '../../src/span.ts';
import type { Random } from '../train/random.ts';

/** Marks of a reading that lie in a passage, with spans that point into its text. */
export type Passage = { readonly text: string } & Pick<
  Reading,
  'attributions' | 'events' | 'claims' | 'places' | 'times' | 'figures' | 'actors' | 'sources'
>;

/** Sentences in a passage. */
const SENTENCES = 4;

/** The passages of a reading's text, four lines each. */
export function cutPassages(reading: Reading): readonly Passage[] {
  const { text } = reading.article;
  const lines = [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
  const passages: Passage[] = [];
  for (let at = 0; at + SENTENCES <= lines.length; at += SENTENCES) {
    const span = { start: lines[at]?.start ?? 0, end: lines[at + SENTENCES - 1]?.end ?? 0 };
    const inside = (one: Span) => one.start >= span.start && one.end <= span.end;
    const kept = {
      attributions: reading.attributions.filter(
        (one) =>
          one.content.every(inside) &&
          (one.cue === null || inside(one.cue)) &&
          (one.sourceSpan === null || inside(one.sourceSpan)),
      ),
      events: reading.events.filter((one) => inside(one.trigger)),
      claims: reading.claims.filter((one) => inside(one.span)),
      places: reading.places.filter((one) => inside(one.span)),
      times: reading.times.filter((one) => inside(one.span)),
      figures: reading.figures.filter((one) => inside(one.span)),
      actors: reading.actors.map((one) => ({ ...one, mentions: one.mentions.filter(inside) })),
      sources: reading.sources.map((one) => ({ ...one, mentions: one.mentions.filter(inside) })),
    };
    const moved = mapSpans(kept, (one) => ({ start: one.start - span.start, end: one.end - span.start }));
    passages.push(withoutLooseEnds({ text: text.slice(span.start, span.end), ...moved }));
  }
  return passages;
}

/** What names a mark that was left out names nothing, and nobody is there whom the passage neither names nor needs. */
function withoutLooseEnds(passage: Passage): Passage {
  const ids = new Set(
    [passage.attributions, passage.events, passage.places, passage.times, passage.figures].flat().map(({ id }) => id),
  );
  const held = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  const quoted = new Set(passage.attributions.map(({ source }) => source));
  const sources = passage.sources.filter(({ id, mentions }) => mentions.length > 0 || quoted.has(id));
  const needed = new Set([
    ...sources.map(({ actor }) => actor),
    ...passage.events.flatMap(({ agents, targets, responsibility }) => [
      ...agents,
      ...targets,
      ...responsibility.map(({ actor }) => actor),
    ]),
  ]);
  return {
    ...passage,
    sources,
    actors: passage.actors.filter(({ id, mentions }) => mentions.length > 0 || needed.has(id)),
    attributions: passage.attributions.map((one) => ({ ...one, within: held(one.within) })),
    events: passage.events.map((one) => ({
      ...one,
      place: held(one.place),
      time: held(one.time),
      figures: one.figures.filter((id) => ids.has(id)),
      responsibility: one.responsibility.map((other) => ({ ...other, attribution: held(other.attribution) })),
    })),
    claims: passage.claims.map((one) => ({
      ...one,
      attribution: held(one.attribution),
      perhaps: held(one.perhaps),
      event: held(one.event),
    })),
    figures: passage.figures.map((one) => ({ ...one, attribution: held(one.attribution), perhaps: held(one.perhaps) })),
  };
}

export interface Rewriting {
  /** Part of the words replaced by words of `vocabulary`. */
  readonly changed: number;
  readonly vocabulary: readonly string[];
  readonly random: Random;
  /** The place and ISO day that it now tells of; null keeps those it has. */
  readonly place: { readonly name: string; readonly latitude: number; readonly longitude: number } | null;
  readonly day: string | null;
}

/** The passage with other words, its marks on the words that stand where theirs stood. */
export function rewrite(passage: Passage, { changed, vocabulary, random, place, day }: Rewriting): Passage {
  const starts = new Uint32Array(passage.text.length + 1);
  const ends = new Uint32Array(passage.text.length + 1);
  let text = '';
  let at = 0;
  const keep = (until: number) => {
    for (; at < until; at++) {
      starts[at] = text.length;
      ends[at] = text.length;
      text += passage.text[at];
    }
  };
  for (const word of passage.text.matchAll(/\p{L}{2,}/gu)) {
    keep(word.index);
    const other = random() < changed ? (vocabulary[Math.floor(random() * vocabulary.length)] ?? word[0]) : word[0];
    const before = text.length;
    text += other;
    ends[at] = before;
    for (const until = at + word[0].length; at < until; at++) {
      starts[at] = before;
      ends[at + 1] = text.length;
    }
  }
  keep(passage.text.length);
  starts[at] = text.length;
  ends[at] = text.length;
  const moved = mapSpans(passage, (span) => ({ start: starts[span.start] ?? 0, end: ends[span.end] ?? 0 }));
  return {
    ...moved,
    text,
    claims: moved.claims.map((one) => ({ ...one, text: text.slice(one.span.start, one.span.end) })),
    places: place ? moved.places.map((one) => ({ ...one, ...place, gazetteer: null, rivals: [] })) : moved.places,
    times: day ? moved.times.map((one) => ({ ...one, from: day, to: day })) : moved.times,
  };
}

/** One reading of the passages, one after the other. */
export function joinPassages(
  passages: readonly Passage[],
  { id, outlet, published }: { readonly id: string; readonly outlet: string; readonly published: string },
): Reading {
  let text = '';
  const parts: Passage[] = [];
  for (const [n, passage] of passages.entries()) {
    const shift = text.length;
    const moved = mapSpans(passage, (span) => ({ start: span.start + shift, end: span.end + shift }));
    parts.push(
      JSON.parse(JSON.stringify(moved), (key, value) => (isReference(key, value) ? `${n}.${value}` : value)) as Passage,
    );
    text += `${passage.text}\n\n`;
  }
  return {
    format: 'hearsay/reading@1',
    made: { hearsay: 'made', models: 'made', lexicons: 'made' },
    article: {
      id,
      textId: id,
      url: null,
      title: null,
      byline: [],
      outlet,
      published: { value: published, certainty: 'stated', by: 'bench/made' },
      language: 'en',
      text,
      blocks: [{ kind: 'body', span: { start: 0, end: text.length }, attribution: null }],
      links: [],
      why: null,
    },
    actors: parts.flatMap(({ actors }) => actors),
    sources: parts.flatMap(({ sources }) => sources),
    attributions: parts.flatMap(({ attributions }) => attributions),
    events: parts.flatMap(({ events }) => events),
    claims: parts.flatMap(({ claims }) => claims),
    places: parts.flatMap(({ places }) => places),
    times: parts.flatMap(({ times }) => times),
    figures: parts.flatMap(({ figures }) => figures),
    remarks: [],
  };
}

/** Ids and what points at them: "a3", "e12". */
const isReference = (_key: string, value: unknown): boolean =>
  typeof value === 'string' && /^[a-z]{1,3}\d+$/.test(value);

/** A copy of a tree of marks with every span mapped. */
function mapSpans<Tree>(tree: Tree, map: (span: Span) => Span): Tree {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    if ('start' in value && 'end' in value) return map(value as Span);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(tree) as Tree;
}
