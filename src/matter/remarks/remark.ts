// What every rule of this room looks at, and what it hands back.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import { innermost } from '../../hearsay/voice.ts';
import type { Actor, Article, Attribution, Claim, Event, Figure, Place, Remark, Source } from '../../reading.ts';
import { type Span, slice } from '../../span.ts';
import type { Scene } from '../events/scene.ts';

/** Everything found so far in the report. */
export interface Desk extends Scene {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly loaded: Almanac['loaded'];
  readonly attributionById: ReadonlyMap<string, Attribution>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly actorById: ReadonlyMap<string, Actor>;
  readonly placeById: ReadonlyMap<string, Place>;
  /** The event that each figure measures. */
  readonly eventOfFigure: ReadonlyMap<string, Event>;
}

/** A remark before it has an id. */
export type Draft = Omit<Remark, 'id'>;

/** One rule: what it asks about, with an example of a report that it speaks up on and why it is worth asking. */
export interface RemarkRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  readonly find: (desk: Desk) => readonly Draft[];
}

/** The words in double quotation marks, white space folded. */
export const quoted = (desk: Desk, span: Span): string =>
  `“${slice(desk.article.text, span)
    .replace(/\s+/g, ' ')
    .replace(/^[“”"‘’']+|[“”"‘’']+$/g, '')}”`;

/** Quoted words, each once, in text order, as a list: “a”, “b” and “c”. */
export function quotedList(desk: Desk, spans: readonly Span[], most: number): string {
  const words = [...new Map(spans.map((span) => [quoted(desk, span).toLowerCase(), quoted(desk, span)])).values()];
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return listed(shown);
}

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Who speaks at `span`, as a person would say it: the source, or the outlet in its own voice; of a thought that is ascribed to somebody, who ascribes it. */
export function voiceAt(desk: Desk, span: Span): string {
  let voice = innermost(desk.heard, span);
  for (let at = desk.attributionById.get(voice ?? ''); at?.imputed; at = desk.attributionById.get(voice ?? ''))
    voice = at.within;
  return nameOf(desk, voice);
}

/** The name of an attribution’s source as its actor goes by, of a document’s issuer, of the report itself for null. */
export function nameOf(desk: Desk, attribution: string | null): string {
  const own = desk.article.outlet ?? 'the report';
  if (attribution === null) return own;
  const source = desk.sourceById.get(desk.attributionById.get(attribution)?.source ?? '');
  const known =
    source?.kind === 'document' || source?.kind === 'organisation' ? desk.actorById.get(source.actor ?? '') : undefined;
  return known?.name ?? source?.name.replace(/^unnamed: /, '') ?? 'somebody unnamed';
}

/** The outermost attribution of a chain. */
export function outermost(desk: Desk, attribution: Attribution): Attribution {
  let at = attribution;
  for (let step = 0; step < desk.heard.attributions.length; step++) {
    const above = desk.attributionById.get(at.within ?? '');
    if (!above) return at;
    at = above;
  }
  return at;
}

/** The actor that gives a figure or stands behind a source, or null. */
export const actorOf = (desk: Desk, attribution: string | null): Actor | null => {
  const source = desk.sourceById.get(desk.attributionById.get(attribution ?? '')?.source ?? '');
  return desk.actorById.get(source?.actor ?? '') ?? null;
};

export const spansOf = (figures: readonly Figure[]): Span[] => figures.map(({ span }) => span);
