// Whether a state’s name stands for those who act for it, or only for the land: "Karsa denied it", but "in Karsa".
import type { SentenceGround } from '../ground.ts';
import { tokenAt } from '../ground.ts';
import type { ActorMention } from './mention.ts';

/** Relations in which a state acts, is acted on, or owns. */
const ACTING = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:agent', 'nmod:poss', 'vocative', 'csubj']);
/** Before a capital, only these: "Norvand said", never "they bombed Norvand". */
const SPEAKING = new Set(['nsubj', 'iobj', 'obl:agent']);
/** Prepositions before somebody who acts or is acted on. */
const TOWARDS = new Set(['by', 'with', 'against', 'to', 'between', 'on', 'from', 'for', 'of', 'than']);
/** Coordination goes up to the first of its kind; steps. A guess above what sentences hold. */
const MOST_STEPS = 20;

/** True for every actor with a name of its own; for a state or people nobody names, where they are somebody. */
export function isArgument(mention: ActorMention, ground: SentenceGround | undefined): boolean {
  const unnamed = mention.who.key.startsWith('unnamed: ');
  if ((mention.who.kind !== 'state' && !unnamed) || mention.entry === null || !ground || isFlat(ground)) return true;
  const { tokens } = ground.tree;
  let at = tokenAt(tokens, mention.end - 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const token = tokens[at];
    if (!token || !['conj', 'flat', 'compound', 'appos'].includes(token.deprel.split(':')[0] ?? '')) break;
    if (token.head < 0 || token.head === at) break;
    at = token.head;
  }
  const token = tokens[at];
  if (!token) return false;
  if (mention.entry === 'event') return true;
  if (unnamed && ['amod', 'compound'].includes(tokens[tokenAt(tokens, mention.end - 1)]?.deprel ?? '')) return true;
  if (mention.entry === 'capital') return SPEAKING.has(token.deprel);
  if (ACTING.has(token.deprel)) return true;
  if (token.deprel !== 'obl' && token.deprel !== 'nmod') return false;
  return (ground.tree.kids[at] ?? []).some(
    (kid) => tokens[kid]?.deprel === 'case' && TOWARDS.has(tokens[kid]?.form.toLowerCase() ?? ''),
  );
}

/** True where no syntax was found, so that relations tell nothing. */
const isFlat = (ground: SentenceGround): boolean =>
  ground.tree.tokens.every(({ deprel }) => deprel === 'dep' || deprel === 'root');
