// In a report that lost its commas the cue that ends a sentence is told by the order of words: "The bridge is closed the
// ministry said Monday."
import type { Token } from '../../grammar/analysis.ts';
import { contentSpan } from '../content.ts';
import { headIn, phraseStart } from '../phraseBefore.ts';
import { bearsTense, low, spanOf, type Tree } from '../tree.ts';
import { entryWith } from '../verbUse.ts';
import { TIME_WORDS } from '../words.ts';
import type { FrameRule } from './found.ts';
import { found } from './found.ts';

/** Tokens of day, place, channel and hearer behind the cue. A guess. */
const MOST_BEHIND = 12;

/** "more than most drivers expected": what stands before is compared, not told. */
const LINKS = new Set(['than', 'as', 'what', 'which', 'that']);

/** Who is told: "told reporters in Norvand". */
const HEARERS = new Set(['reporters', 'journalists', 'parliament', 'lawmakers', 'media', 'television']);

export const closingCue: FrameRule = {
  id: 'hearsay/closing-cue',
  example: 'The bridge is closed the ministry said Monday.',
  reason:
    'Without commas the parser gives the cue to the clause before it; a speaker right before a cue that nothing told follows, with a whole clause before the speaker, ends the sentence.',
  find(use) {
    const entry = entryWith(use, 'clause', 'quote');
    const { tree, scene, sentence, at, to } = use;
    if (!scene.analysis.uncommaed || !entry || entry.weak) return null;
    const verb = tree.tokens[at - 1]?.upos === 'AUX' ? at - 1 : at;
    if (!['VBD', 'VBZ', 'VBP'].includes(tree.tokens[verb]?.xpos ?? '') || !nothingTold(tree, to + 1)) return null;
    const first = phraseStart(scene, tree, sentence, verb);
    if (first === null || LINKS.has(low(tree, first - 1)) || !tree.tokens.slice(0, first).some(tells)) return null;
    const content = contentSpan(scene, tree, sentence, 0, first - 1, at);
    if (!content) return null;
    const speaker = { span: spanOf(tree, first, verb - 1), sentence, head: headIn(tree, first, verb - 1) };
    return { ...found(use, [content], entry, this.id), speaker };
  },
};

/** A verb in any tense: "killed" may be taken for a participle. */
const tells = (token: Token): boolean => bearsTense(token) || token.xpos === 'VBN';

/** Nothing but a day, a place, a hearer or a participle follows to the end of the sentence. */
function nothingTold(tree: Tree, from: number): boolean {
  const rest = tree.tokens.slice(from).filter(({ upos }) => upos !== 'PUNCT');
  if (rest.length > MOST_BEHIND || rest.some(bearsTense)) return false;
  const [next, after] = rest;
  if (!next) return true;
  if (HEARERS.has(next.form.toLowerCase())) return !after || ['ADP', 'PROPN'].includes(after.upos);
  return (
    TIME_WORDS.has(next.form.toLowerCase()) ||
    ['in', 'on', 'at', 'by', 'from', 'during', 'late', 'early'].includes(next.form.toLowerCase()) ||
    next.xpos === 'VBG' ||
    rest.every(({ upos }) => upos === 'PROPN' || upos === 'NUM')
  );
}
