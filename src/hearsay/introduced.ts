// Quotations introduced by a colon ("And from Chairwoman X:") or signed with a dash (“…” – X).
import type { Quotation } from '../grammar/analysis.ts';
import type { Span } from '../span.ts';
import type { Draft, Speaker } from './draft.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Scene } from './scene.ts';
import { canSpeak } from './speaking.ts';
import { conveyed } from './stance.ts';
import { low, relationOf, type Tree } from './tree.ts';

/** “…” – X: a dash and a name right after the quotation. */
export function signedBy(scene: Scene, sentence: number, quotation: Quotation): Draft | null {
  const after = scene.text.slice(quotation.end, quotation.end + 6);
  const dash = /^\s{0,3}(?:-{1,2}|–|—|―)\s?(?=\p{Lu})/u.exec(after);
  if (!dash) return null;
  const at = quotation.end + dash[0].length;
  for (const index of [sentence, sentence + 1, sentence + 2]) {
    const tree = scene.trees[index];
    const from = tree ? tree.tokens.findIndex((token) => token.start >= at) : -1;
    if (!tree || from < 0 || (tree.tokens[from]?.start ?? 0) > at + 2) continue;
    const speaker = nameFrom(tree, index, from);
    if (!speaker || !canSpeak(scene, speaker)) return null;
    const mark = quotation.end + dash[0].search(/\S/);
    return loose(
      scene,
      index,
      { start: mark, end: mark + dash[0].trim().length },
      speaker,
      quotation,
      'hearsay/dash-speaker',
    );
  }
  return null;
}

/** "And from Chairwoman X:" with the quotation after it, in the same paragraph or the next. */
export function introducedBy(scene: Scene, sentence: number, quotation: Quotation): Draft | null {
  for (const index of [sentence, sentence - 1]) {
    const tree = scene.trees[index];
    if (!tree) continue;
    const colon = tree.tokens.findLastIndex(
      (token) => token.form === ':' && token.end <= quotation.start && quotation.start - token.end <= 4,
    );
    if (colon < 1 || colon > SIGNATURE_TOKENS) continue;
    const verb = tree.tokens.slice(0, colon).some((token) => token.upos === 'VERB');
    if (verb) continue;
    let head = -1;
    for (let at = colon - 1; at >= 0; at--)
      if (['PROPN', 'NOUN'].includes(tree.tokens[at]?.upos ?? '') && relationOf(tree.tokens[at]) !== 'flat') head = at;
    if (head < 0) continue;
    const from = tree.tokens.findIndex(({ upos }) => !LEADS_IN.has(upos));
    const speaker = nounPhrase(tree, index, head, from, colon - 1);
    const colonToken = tree.tokens[colon];
    if (!speaker || !colonToken || !canSpeak(scene, speaker)) continue;
    return loose(
      scene,
      index,
      { start: colonToken.start, end: colonToken.end },
      speaker,
      quotation,
      'hearsay/colon-speaker',
    );
  }
  return null;
}

function nameFrom(tree: Tree, sentence: number, from: number): Speaker | null {
  let end = from;
  for (let at = from; at < Math.min(tree.tokens.length, from + SIGNATURE_TOKENS); at++) {
    const token = tree.tokens[at];
    if (!token || token.upos === 'VERB' || token.upos === 'AUX' || ['.', ';', '"', '“'].includes(token.form)) break;
    end = at;
  }
  let head = end;
  for (let at = from; at <= end; at++)
    if (tree.tokens[at]?.upos === 'PROPN') {
      head = at;
      break;
    }
  const start = tree.tokens[from]?.start ?? 0;
  const stop = tree.tokens[low(tree, end) === ',' ? end - 1 : end]?.end ?? start;
  return stop > start ? { span: { start, end: stop }, sentence, head } : null;
}

function loose(
  scene: Scene,
  sentence: number,
  cue: Span,
  speaker: Speaker,
  quotation: Quotation,
  by: Draft['by'],
): Draft {
  return {
    sentence,
    at: -1,
    cue,
    speaker,
    content: quotation.parts,
    stance: conveyed(scene, quotation.parts) ?? 'asserts',
    entry: null,
    imputed: false,
    certainty: 'implied',
    by,
    why: null,
  };
}

/** What may stand before the speaker: "And from". */
export const LEADS_IN: ReadonlySet<string> = new Set(['CCONJ', 'ADP', 'SCONJ']);

/** Tokens of a name after a dash or before a colon. A guess. */
const SIGNATURE_TOKENS = 14;
