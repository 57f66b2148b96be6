// Where a content ends by the order of words: before another cue of the same speaker, before somebody else's words.
import { quotedAt } from './scene.ts';
import { joinedTag, low } from './tree.ts';
import type { VerbUse } from './verbUse.ts';

/** ", adding that", ", and told": another cue of the same subject, by its form, outside quotations. */
export function isNextCue(use: VerbUse, index: number): boolean {
  const { tree, scene } = use;
  const token = tree.tokens[index];
  const tag = joinedTag(tree, index);
  const before = low(tree, index - 1);
  if (isAddingThat(use, index)) return true;
  if (token?.upos !== 'VERB' || (before !== ',' && before !== 'and' && before !== 'but')) return false;
  if (quotedAt(scene, use.sentence, token.start) && !quotedAt(scene, use.sentence, tree.tokens[use.at]?.start ?? 0))
    return false;
  const entries = scene.reporting.verbs.get(token.form.toLowerCase()) ?? [];
  const strong = entries.some(
    (entry) => !entry.weak && (entry.sense === 'speech' || entry.sense === 'request' || entry.lemma === 'call'),
  );
  const judges = entries.some((entry) => !entry.weak && entry.sense === 'judgement');
  const own = tree.tokens[use.at]?.xpos;
  const goesOn = before === 'and' && low(tree, index - 2) === ',' && tag === 'VBD' && own === 'VBD';
  if (goesOn && (judges || strong)) return true;
  if (!strong) return false;
  if (before === ',' && token.xpos === 'VBG') return true;
  return (
    before !== ',' &&
    (tag === own || (token.head === use.at && own !== 'VBG')) &&
    (own === 'VBD' || own === 'VBZ') &&
    SPEAKS_ON.has(token.form.toLowerCase())
  );
}

const STANDS_FOR_VERB = new Set([
  'has',
  'have',
  'had',
  'is',
  'are',
  'was',
  'were',
  'do',
  'does',
  'did',
  'will',
  'would',
]);

/** Tokens from "while" to the cue of its clause. A guess. */
const OTHERS_TOKENS = 8;

/** ", as have others", ", while drivers said C", ", and he accused Y": the comma behind which somebody else is told of, or the same again. */
export function opensOthersWords({ tree, scene, sentence, at }: VerbUse, comma: number): boolean {
  if (low(tree, comma) !== ',' || quotedAt(scene, sentence, tree.tokens[comma]?.start ?? 0)) return false;
  const word = low(tree, comma + 1);
  if (word === 'as') return STANDS_FOR_VERB.has(low(tree, comma + 2));
  const tag = tree.tokens[at]?.xpos;
  const isCue = (index: number): boolean =>
    tree.tokens[index]?.xpos === tag && tag !== 'VBG' && SPEAKS_ON.has(low(tree, index));
  if (word === 'and') return ['he', 'she', 'they'].includes(low(tree, comma + 2)) && isCue(comma + 3);
  if (word !== 'while') return false;
  return tree.tokens.slice(comma + 2, comma + OTHERS_TOKENS).some((_, index) => isCue(comma + 2 + index));
}

/** "adding that" goes with the cue before it, also in a text that lost its commas; not inside one quotation. */
function isAddingThat(
  { tree, scene, sentence, at }: Pick<VerbUse, 'tree' | 'scene' | 'sentence' | 'at'>,
  index: number,
): boolean {
  if (low(tree, index) !== 'adding' || low(tree, index + 1) !== 'that' || tree.tokens[index + 1]?.upos !== 'SCONJ')
    return false;
  const quoted = quotedAt(scene, sentence, tree.tokens[index]?.start ?? 0);
  return quoted === null || quotedAt(scene, sentence, tree.tokens[at]?.start ?? 0) !== null;
}

/** Cues that hardly ever belong to a content when "and" parts them from it. */
const SPEAKS_ON = new Set(
  'said says added adds told tells called calls wrote writes claimed claims claim stated states urged urges insisted insists noted notes accused accuses warned warns denied denies vowed vows'.split(
    ' ',
  ),
);
