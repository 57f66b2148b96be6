// "was concerned that …", "is critical of …", and hedges with nobody named: "reportedly", "the alleged theft".
import type { Span } from '../span.ts';
import { contentSpan } from './content.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Scene } from './scene.ts';
import { canSpeak } from './speaking.ts';
import { subjectHeadOf } from './subject.ts';
import { kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';
import { FIRST_PERSON } from './words.ts';

export function adjectiveDrafts(scene: Scene, hit: CueHit): readonly Draft[] {
  const { tree, sentence, at, to } = hit;
  if (isBroughtAbout(tree, at)) return [];
  const head = subjectHeadOf(tree, at, { passive: true });
  if (head === null || FIRST_PERSON.has(low(tree, head)) || head > at) return [];
  const speaker = nounPhrase(tree, sentence, head, 0, at - 1);
  if (!speaker || !canSpeak(scene, speaker)) return [];
  for (const entry of hit.entries) {
    for (const kid of tree.kids[at] ?? []) {
      if (kid <= to) continue;
      const first = tree.first[kid] ?? kid;
      const marker = low(tree, first);
      const clause =
        entry.frames.includes('clause') &&
        ['ccomp', 'advcl'].includes(relationOf(tree.tokens[kid])) &&
        (marker === 'that' || (relationOf(tree.tokens[kid]) === 'ccomp' && !entry.weak));
      const infinitive =
        entry.frames.includes('to') && relationOf(tree.tokens[kid]) === 'xcomp' && marker === 'to' && !entry.weak;
      const phrase = first === to + 1 && entry.frames.includes(marker === 'to' ? 'prep-to' : marker) && !entry.weak;
      if (!clause && !infinitive && !phrase) continue;
      const content = contentSpan(
        scene,
        tree,
        sentence,
        clause && marker !== 'that' ? first : infinitive ? first : first + 1,
        tree.last[kid] ?? kid,
        at,
      );
      if (!content) continue;
      return [
        {
          sentence,
          at,
          cue: spanOf(tree, at, to),
          speaker,
          content: [content],
          stance: entry.stance,
          entry,
          imputed: false,
          certainty: 'implied',
          by: 'hearsay/adjective-of-belief',
          why: null,
        },
      ];
    }
  }
  return [];
}

/** "made sure that C": what somebody brings about, nobody believes; "made clear that C" has a cue of its own. */
const isBroughtAbout = (tree: Tree, at: number): boolean =>
  relationOf(tree.tokens[at]) === 'xcomp' && tree.tokens[tree.tokens[at]?.head ?? -1]?.lemma === 'make';

export function hedgeDrafts(scene: Scene, hit: CueHit): readonly Draft[] {
  const { tree, sentence, at, to } = hit;
  const entry = hit.entries[0];
  if (!entry) return [];
  const content = entry.frames.includes('noun-hedge')
    ? hedgedNoun(scene, tree, sentence, at)
    : hedgedClause(scene, tree, sentence, at);
  if (content.length === 0) return [];
  return [
    {
      sentence,
      at,
      cue: spanOf(tree, at, to),
      speaker: null,
      content,
      stance: 'asserts',
      entry,
      imputed: false,
      certainty: 'stated',
      by: entry.frames.includes('noun-hedge') ? 'hearsay/hedged-noun' : 'hearsay/hedged-clause',
      why: 'nobody-named',
    },
  ];
}

/** "the alleged theft of the cable": the noun phrase after the hedge. */
function hedgedNoun(scene: Scene, tree: Tree, sentence: number, at: number): readonly Span[] {
  const token = tree.tokens[at];
  const head = token?.head ?? -1;
  if (!token || relationOf(token) !== 'amod' || head <= at) return [];
  let last = head;
  for (const kid of kidsBy(tree, head, 'nmod'))
    if (
      kid > head &&
      ['of', 'by', 'on', 'in', 'against', 'between'].includes(low(tree, tree.first[kid] ?? kid)) &&
      tree.first[kid] === last + 1
    )
      last = tree.last[kid] ?? kid;
  const span = contentSpan(scene, tree, sentence, at + 1, last, at);
  return span ? [span] : [];
}

/** "was reportedly closed": the clause around the hedge, in two runs. */
function hedgedClause(scene: Scene, tree: Tree, sentence: number, at: number): readonly Span[] {
  const head = tree.tokens[at]?.head ?? -1;
  const top = head < 0 ? at : head;
  let from = tree.first[top] ?? top;
  let to = tree.last[top] ?? top;
  for (const kid of tree.kids[top] ?? []) {
    const relation = relationOf(tree.tokens[kid]);
    if (relation === 'conj' && kid > at) to = Math.min(to, (tree.first[kid] ?? kid) - 1);
    if ((relation === 'cc' || relation === 'mark') && kid < at) from = Math.max(from, kid + 1);
  }
  if (tree.tokens[top]?.upos !== 'VERB' && relationOf(tree.tokens[top]) !== 'root' && at < top) from = at + 1;
  const runs = [
    from < at ? contentSpan(scene, tree, sentence, from, at - 1, at) : null,
    at < to ? contentSpan(scene, tree, sentence, at + 1, to, at) : null,
  ];
  return runs.filter((one): one is Span => one !== null && /\p{L}/u.test(scene.text.slice(one.start, one.end)));
}
