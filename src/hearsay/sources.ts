// Speakers → sources: every name resolved once, the same source named twice made one, unnamed people kept apart.
import type { Source, SourceKind } from '../reading.ts';
import { covers, type Span } from '../span.ts';
import type { Draft } from './draft.ts';
import { makeNamer } from './naming.ts';
import { quotedAt, type Scene } from './scene.ts';

export interface NamedSources {
  readonly sources: readonly Source[];
  /** Source id of every draft, by index; null where nobody is named or a pronoun could not be resolved. */
  readonly sourceOf: readonly (string | null)[];
}

/** A speaker after resolving. */
export interface Named {
  readonly name: string;
  readonly kind: SourceKind;
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Speakers with the same key are the same source. */
  readonly key: string;
}

interface Growing {
  readonly named: Named;
  readonly spans: Span[];
  readonly first: number;
}

/** The teller's words hold the draft in quotation marks: "he" in them is not the teller. */
const isQuoted = (scene: Scene, draft: Draft, teller: Draft): boolean => {
  const quoted = quotedAt(scene, draft.sentence, draft.cue?.start ?? -1);
  return quoted !== null && !(teller.cue && covers(quoted, teller.cue.start));
};

/** Rules whose source is an outlet, whatever the tagger makes of its name. */
const OUTLETS: ReadonlySet<string> = new Set(['hearsay/relayed-blocks', 'hearsay/headline-outlet-report']);

/**
 * Names all speakers in text order; ids count in the order of first mention. `parents` holds the index of the draft
 * that relays each, -1 for none.
 */
export function nameSources(scene: Scene, drafts: readonly Draft[], parents: readonly number[]): NamedSources {
  const nameOf = makeNamer(scene);
  const growing = new Map<string, Growing>();
  const keys: (string | null)[] = drafts.map(() => null);
  const inOrder = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => (a.draft.speaker?.span.start ?? 0) - (b.draft.speaker?.span.start ?? 0));
  for (const { draft, index } of inOrder) {
    if (!draft.speaker) continue;
    const teller = drafts[parents[index] ?? -1];
    const named = nameOf(draft.speaker, {
      isOutlet: OUTLETS.has(draft.by),
      isInner: teller?.sentence === draft.sentence,
      teller: teller && isQuoted(scene, draft, teller) ? teller.speaker : null,
    });
    if (!named) continue;
    keys[index] = named.key;
    const there = growing.get(named.key);
    if (!there) growing.set(named.key, { named, spans: [draft.speaker.span], first: draft.speaker.span.start });
    else if (!there.spans.some(({ start }) => start === draft.speaker?.span.start))
      there.spans.push(draft.speaker.span);
  }
  const ordered = [...growing.values()].sort((a, b) => a.first - b.first);
  const ids = new Map(ordered.map(({ named }, index) => [named.key, `s${index + 1}`]));
  return {
    sources: ordered.map(({ named, spans }, index) => ({
      id: `s${index + 1}`,
      name: named.name,
      kind: named.kind,
      actor: null,
      role: named.role,
      affiliation: named.affiliation,
      mentions: spans,
    })),
    sourceOf: keys.map((key) => (key === null ? null : (ids.get(key) ?? null))),
  };
}
