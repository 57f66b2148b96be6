// "said he believes C": a speaker's own belief inside his words is no attribution of its own; it sets the stance of his.
import { holds } from '../span.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { low } from './tree.ts';
import { PLURAL_PRONOUN, SINGULAR_PERSON, THING_PRONOUN } from './words.ts';

/** Units between the start of a content and the pronoun that carries its speaker on. A guess: "that in his view he". */
const NEAR_UNITS = 25;

/** Drafts without those that only tell what their own speaker thinks. */
export function withoutOwnThoughts(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence);
    if (list) list.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  const stances = new Map<Draft, Draft['stance']>();
  const kept = drafts.filter((draft) => {
    if (!isPronounThought(scene, draft)) return true;
    const outer = (bySentence.get(draft.sentence) ?? []).find((one) => one !== draft && beginsWith(one, draft));
    if (!outer) return true;
    if (outer.stance === 'asserts' && draft.stance !== 'asserts') stances.set(outer, draft.stance);
    return false;
  });
  return kept.map((draft) => ({ ...draft, stance: stances.get(draft) ?? draft.stance }));
}

function isPronounThought(scene: Scene, draft: Draft): boolean {
  const tree = scene.trees[draft.sentence];
  if (!tree || !draft.speaker || !draft.entry || !['thought', 'request'].includes(draft.entry.sense)) return false;
  const word = low(tree, draft.speaker.head);
  return SINGULAR_PERSON.has(word) || PLURAL_PRONOUN.has(word) || THING_PRONOUN.has(word);
}

/** The thought opens the content of a cue of saying in the same sentence. */
function beginsWith(outer: Draft, thought: Draft): boolean {
  const { speaker, cue } = thought;
  if (!speaker || !cue || !outer.speaker || outer.entry?.sense === 'hedge') return false;
  return outer.content.some(
    (run) => holds(run, speaker.span) && holds(run, cue) && speaker.span.start - run.start <= NEAR_UNITS,
  );
}
