// Clauses that tell an event or a state → claims, each with the voice that makes it.
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/attribute.ts';
import { treeOf } from '../../hearsay/tree.ts';
import { innermost, perhapsFor } from '../../hearsay/voice.ts';
import type { Article, Attribution, Claim, Event } from '../../reading.ts';
import { covers, inTextOrder, type Span, slice, touches, trimmed } from '../../span.ts';
import { tokenAt } from '../ground.ts';
import { clauseHeadOf, clauseSpan, phraseSpan } from './clauses.ts';
import { statesIn } from './states.ts';

/** What a claim is told with, before it has an id. */
interface Told {
  readonly span: Span;
  readonly event: string | null;
  /** A span that lies in the words of one voice. */
  readonly core: Span;
}

/**
 * One claim an event, and one a clause outside datelines that tells a state, in text order. The clause that says who says it is no claim;
 * an event that it mentions ("the ministry said after the attack") is one in its own words alone.
 */
export function findClaims(
  article: Article,
  analysis: Analysis,
  heard: Heard,
  events: readonly Event[],
): readonly Claim[] {
  const { text } = article;
  const attributions = new Map(heard.attributions.map((attribution) => [attribution.id, attribution]));
  const cues = heard.attributions.flatMap(({ cue }) => cue ?? []).sort(inTextOrder);
  const told: Told[] = [];
  let next = 0;
  let nextCue = 0;
  for (const sentence of analysis.sentences) {
    const tree = treeOf(sentence);
    const heads = new Set<number>();
    while ((cues[nextCue]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) nextCue++;
    const here: Span[] = [];
    for (let at = nextCue; (cues[at]?.start ?? sentence.end) < sentence.end; at++) here.push(...cues.slice(at, at + 1));
    const isCue = (at: number): boolean => {
      const token = tree.tokens[at];
      return token !== undefined && here.some((cue) => touches(cue, token));
    };
    for (let event = events[next]; event && event.trigger.start < sentence.end; event = events[++next]) {
      const at = tokenAt(sentence.tokens, event.trigger.start);
      const head = clauseHeadOf(tree, at);
      heads.add(head);
      const isAttributing = isCue(head) && innermost(heard, event.trigger) === null;
      if (isAttributing && head === at) continue;
      const span = isAttributing ? phraseSpan(tree, at) : clauseSpan(tree, head);
      told.push({ span, event: event.id, core: event.trigger });
    }
    if (article.blocks[sentence.block]?.kind === 'dateline') continue;
    for (const head of statesIn(tree)) {
      const token = tree.tokens[head];
      if (!token || heads.has(head) || isCue(head)) continue;
      told.push({ span: clauseSpan(tree, head), event: null, core: token });
    }
  }
  return told
    .sort((a, b) => inTextOrder(a.core, b.core))
    .map(({ span, event, core }, index): Claim => {
      const attribution = innermost(heard, core);
      const own = trimmed(text, clipped(span, core, attributions.get(attribution ?? '')));
      return {
        id: `c${index + 1}`,
        attribution,
        perhaps: perhapsFor(heard, core),
        event,
        span: own,
        text: slice(text, own),
      };
    });
}

/** The part of the clause that lies in the same run of the attribution’s content. */
function clipped(span: Span, core: Span, attribution: Attribution | undefined): Span {
  const run = attribution?.content.find((content) => covers(content, core.start));
  if (!run) return span;
  const start = Math.max(span.start, run.start);
  const end = Math.min(span.end, run.end);
  return start < end ? { start, end } : core;
}
