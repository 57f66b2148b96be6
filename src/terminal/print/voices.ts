// Reading → the tree of voices: who speaks, through whom, with what each of them is reported to have said.
import type { Attribution, Source } from '../../reading.ts';
import type { Lookup } from './lookup.ts';

/** One source as it is heard through one way; the report's own voice is the root. */
export interface Voice {
  readonly kind: 'own' | 'relay' | 'source';
  /** Null for the report's own voice and where nobody is named. */
  readonly source: Source | null;
  /** In text order. */
  readonly attributions: readonly Attribution[];
  /** In text order of their first words. */
  readonly children: readonly Voice[];
}

/** A voice while it is being gathered. */
interface Gathering {
  readonly kind: Voice['kind'];
  readonly key: string;
  readonly source: Source | null;
  readonly attributions: Attribution[];
  readonly children: Gathering[];
}

/** Gathers the attributions by source and way. What a source says within its own words stays with it. */
export function voicesOf(lookup: Lookup): Voice {
  const root: Gathering = { kind: 'own', key: '', source: null, attributions: [], children: [] };
  const relays = new Set(lookup.reading.article.blocks.map((block) => block.attribution));
  const voices = new Map<string, Gathering>();
  const voiceOf = (attribution: Attribution, above: readonly string[]): Gathering => {
    const known = voices.get(attribution.id);
    if (known) return known;
    const outer = lookup.attributions.get(attribution.within ?? '');
    const parent = outer && !above.includes(outer.id) ? voiceOf(outer, [...above, outer.id]) : root;
    const voice = childOf(parent, attribution, relays.has(attribution.id), lookup);
    voices.set(attribution.id, voice);
    return voice;
  };
  for (const attribution of [...lookup.reading.attributions].sort((a, b) => firstUnit(a) - firstUnit(b))) {
    voiceOf(attribution, [attribution.id]).attributions.push(attribution);
  }
  return inOrder(root);
}

function childOf(parent: Gathering, attribution: Attribution, relay: boolean, lookup: Lookup): Gathering {
  const source = lookup.sources.get(attribution.source ?? '') ?? null;
  if (source !== null && source.id === parent.source?.id && !relay) return parent;
  const key = relay ? `relay ${attribution.id}` : keyOf(source, attribution, lookup.reading.article.text);
  const known = parent.children.find((child) => child.key === key);
  if (known) return known;
  const child: Gathering = { kind: relay ? 'relay' : 'source', key, source, attributions: [], children: [] };
  parent.children.push(child);
  return child;
}

/** Nobody named is one voice; words for somebody who could not be told are a voice of their own. */
function keyOf(source: Source | null, { sourceSpan }: Attribution, text: string): string {
  if (source) return `source ${source.id}`;
  return sourceSpan ? `words ${text.slice(sourceSpan.start, sourceSpan.end).toLowerCase()}` : 'nobody';
}

/** Where an attribution first shows in the text: its source, its cue or its content. */
const firstUnit = ({ sourceSpan, cue, content }: Attribution): number =>
  Math.min(Number.MAX_SAFE_INTEGER, ...[sourceSpan, cue, content[0]].flatMap((span) => (span ? [span.start] : [])));

const firstOf = (voice: Gathering): number =>
  Math.min(...voice.attributions.map(firstUnit), ...voice.children.map(firstOf));

const inOrder = (voice: Gathering): Voice => ({
  kind: voice.kind,
  source: voice.source,
  attributions: voice.attributions,
  children: [...voice.children].sort((a, b) => firstOf(a) - firstOf(b)).map(inOrder),
});
