// Mentions → actors: one for every identity, in the order in which the text first names them.
import type { Actor } from '../../reading.ts';
import type { Span } from '../../span.ts';
import type { ActorMention, Identity } from './mention.ts';

interface Gathered {
  readonly who: Identity;
  readonly mentions: Span[];
}

/** Takes mentions in text order; of overlapping ones of one actor the first is kept. `idOf` gives the id of the actor with a key. */
export function gather(mentions: readonly ActorMention[]): {
  readonly actors: readonly Actor[];
  readonly idOf: ReadonlyMap<string, string>;
} {
  const byKey = new Map<string, Gathered>();
  for (const { who, start, end } of mentions) {
    const found = byKey.get(who.key);
    if (!found) byKey.set(who.key, { who, mentions: [{ start, end }] });
    else if ((found.mentions.at(-1)?.end ?? 0) <= start) found.mentions.push({ start, end });
  }
  const idOf = new Map([...byKey.keys()].map((key, index) => [key, `actor${index + 1}`]));
  const actors = [...byKey.values()].map(({ who, mentions: spans }, index): Actor => {
    const { name, kind, side, role = null, affiliation = null } = who;
    return { id: `actor${index + 1}`, name, kind, side, role, affiliation, mentions: spans };
  });
  return { actors, idOf };
}
