// Speakers → sources: every name resolved once, the same source named twice made one, unnamed people kept apart.
import type { Source, SourceKind } from '../reading.ts';
import type { Span } from '../span.ts';
import type { Draft } from './draft.ts';
import { makeNamer } from './naming.ts';
import type { Scene } from './scene.ts';

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

/** Rules whose source is an outlet, whatever the tagger makes of its name. */
const OUTLETS: ReadonlySet<string> = new Set(['hearsay/relayed-blocks', 'hearsay/headline-outlet-report']);

/** Names all speakers in text order; ids count in the order of first mention. */
export function nameSources(scene: Scene, drafts: readonly Draft[]): NamedSources {
  const nameOf = makeNamer(scene);
  const growing = new Map<string, Growing>();
  const keys: (string | null)[] = drafts.map(() => null);
  const inOrder = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => (a.draft.speaker?.span.start ?? 0) - (b.draft.speaker?.span.start ?? 0));
  for (const { draft, index } of inOrder) {
    if (!draft.speaker) continue;
    const named = nameOf(draft.speaker, OUTLETS.has(draft.by));
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
