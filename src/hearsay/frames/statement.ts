// "The Foreign Secretary said:" and then paragraphs of his words without any quotation marks, as governments print them.
import type { Span } from '../../span.ts';
import type { Scene } from '../scene.ts';
import { low } from '../tree.ts';
import { entryWith } from '../verbUse.ts';
import type { FrameRule } from './found.ts';

export const statementAfter: FrameRule = {
  id: 'hearsay/statement-after-colon',
  example: 'The Minister of Roads said: ⏎ I am glad that the bridge is open. ⏎ We will build another.',
  reason:
    'A cue that ends its paragraph with a colon hands over to what follows: the next paragraph, and those after it in the first person.',
  find(use) {
    const entry = entryWith(use, 'quote', 'clause');
    const { tree, scene } = use;
    const last = tree.tokens.length - 1;
    if (!entry || entry.weak || low(tree, last) !== ':' || last - use.until > COLON_REACH_TOKENS) return null;
    const block = tree.sentence.block;
    if (scene.trees[use.sentence + 1]?.sentence.block === block) return null;
    const content = statementBlocks(scene, block + 1);
    return content.length > 0 ? { content, entry, by: this.id, certainty: 'implied' } : null;
  },
};

/** Tokens between the cue and the colon. A guess. */
const COLON_REACH_TOKENS = 12;
const FIRST_PERSON_WORD = /(?:^|[^\p{L}])(?:I|we|We|our|Our|us|my|My)(?![\p{L}])/u;

/** The next block, and those after it as far as the first person goes; one without it may stand between two with it. */
function statementBlocks(scene: Scene, first: number): readonly Span[] {
  const { blocks } = scene.article;
  const spans: Span[] = [];
  let reach = 0;
  for (let at = first; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.kind === 'headline' || block.kind === 'caption') break;
    const words = scene.text.slice(block.span.start, block.span.end);
    if (/^\s*(?:Further information|Notes?(?: to editors)?|Media enquiries|Follow|See also|Read more)\b/i.test(words))
      break;
    spans.push(block.span);
    if (at === first || FIRST_PERSON_WORD.test(words)) reach = spans.length;
    else if (spans.length - reach > 1) break;
  }
  return spans.slice(0, reach);
}
