// In a report that lost its commas the cue that ends a sentence is told by the order of words: "The bridge is closed the
// ministry said Monday."
import { contentSpan } from '../content.ts';
import { headIn, phraseStart } from '../phraseBefore.ts';
import { bearsTense, spanOf, type Tree } from '../tree.ts';
import { entryWith } from '../verbUse.ts';
import { TIME_WORDS } from '../words.ts';
import type { FrameRule } from './found.ts';
import { found } from './found.ts';

/** Tokens of day, place, channel and hearer behind the cue. A guess. */
const MOST_BEHIND = 12;

export const closingCue: FrameRule = {
  id: 'hearsay/closing-cue',
  example: 'The bridge is closed the ministry said Monday.',
  reason:
    'Without commas the parser gives the cue to the clause before it; a speaker right before a cue that nothing told follows, with a whole clause before the speaker, ends the sentence.',
  find(use) {
    const entry = entryWith(use, 'clause', 'quote');
    const { tree, scene, sentence, at, to } = use;
    if (!scene.analysis.uncommaed || !entry || entry.weak) return null;
    if (!['VBD', 'VBZ', 'VBP'].includes(tree.tokens[at]?.xpos ?? '') || !nothingTold(tree, to + 1)) return null;
    const first = phraseStart(scene, tree, sentence, at);
    if (first === null || !tree.tokens.slice(0, first).some(bearsTense)) return null;
    const content = contentSpan(scene, tree, sentence, 0, first - 1, at);
    if (!content) return null;
    const speaker = { span: spanOf(tree, first, at - 1), sentence, head: headIn(tree, first, at - 1) };
    return { ...found(use, [content], entry, this.id), speaker };
  },
};

/** Nothing but a day, a place, a hearer or a participle follows to the end of the sentence. */
function nothingTold(tree: Tree, from: number): boolean {
  const rest = tree.tokens.slice(from).filter(({ upos }) => upos !== 'PUNCT');
  if (rest.length > MOST_BEHIND || rest.some(bearsTense)) return false;
  const [next] = rest;
  if (!next) return true;
  return (
    TIME_WORDS.has(next.form.toLowerCase()) ||
    ['in', 'on', 'at', 'by', 'from', 'during', 'late', 'early'].includes(next.form.toLowerCase()) ||
    next.xpos === 'VBG' ||
    rest.every(({ upos }) => upos === 'PROPN')
  );
}
