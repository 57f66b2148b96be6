import { contentLimit, contentSpan } from '../content.ts';
import { kidsBy, low } from '../tree.ts';
import { entryWith, type VerbUse } from '../verbUse.ts';
import type { FrameRule } from './found.ts';
import { found } from './found.ts';

export const saidQuote: FrameRule = {
  id: 'hearsay/said-quote',
  example: 'The mayor of Norvand said: “The bridge is closed.”',
  reason: 'A quotation right after a cue of speech is its content, however odd the parse.',
  find(use) {
    const entry = entryWith(use, 'quote', 'clause');
    if (!entry) return null;
    const { tree, scene, sentence } = use;
    const quotation = (scene.quotations[sentence] ?? []).find(
      (one) => one.start >= (tree.tokens[use.at]?.end ?? 0) && one.start < tree.sentence.end,
    );
    if (!quotation) return null;
    const begin = tree.tokens.findIndex((token) => token.start >= quotation.start);
    if (begin <= use.to || begin - use.until > QUOTE_REACH_TOKENS) return null;
    if (hasOtherCue(use, use.until + 1, begin - 1)) return null;
    if (kidsBy(tree, use.at, 'obj').some((kid) => kid > use.until && kid < begin)) return null;
    const content = contentSpan(scene, tree, sentence, begin, begin, use.at);
    if (!content) return null;
    const limit = contentLimit(use, begin, null);
    const whole = contentSpan(scene, tree, sentence, begin, limit, use.at);
    return found(
      use,
      [
        entry.frames.includes('quote')
          ? { start: content.start, end: Math.max(content.end, Math.min(whole?.end ?? 0, quotation.end)) }
          : (whole ?? content),
      ],
      entry,
      this.id,
    );
  },
};

export const quoteNext: FrameRule = {
  id: 'hearsay/quote-paragraph-after',
  example: 'The mayor said: ⏎ “The bridge is closed.”',
  reason: 'A cue at the very end of its sentence, before a colon or a comma, opens the quotation that begins the next.',
  find(use) {
    const entry = entryWith(use, 'quote') ?? entryWith(use, 'wh');
    const { tree, scene, sentence } = use;
    const last = low(tree, tree.tokens.length - 1);
    if (!entry || tree.tokens.length - 1 - use.until > (last === ':' ? QUOTE_REACH_TOKENS : 2)) return null;
    if (last !== ':' && last !== ',') return null;
    const next = scene.trees[sentence + 1]?.sentence;
    const quotation = (scene.quotations[sentence + 1] ?? []).find(
      (one) => next && one.start >= next.start - 1 && one.start <= next.start + 1,
    );
    if (!quotation) return null;
    return found(use, quotation.parts, entry, this.id);
  },
};

/** Tokens that may stand between a cue and its quotation. Measured on gold/train by eye. */
const QUOTE_REACH_TOKENS = 12;

const hasOtherCue = (use: VerbUse, from: number, to: number): boolean =>
  use.tree.tokens
    .slice(from, to + 1)
    .some((token) => token.upos === 'VERB' && use.scene.reporting.verbs.has(token.form.toLowerCase()));
