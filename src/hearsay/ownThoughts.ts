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
    const outer = (bySentence.get(draft.sentence) ?? []).find((one) => one !== draft && isOwn(scene, one, draft));
    if (!outer) return true;
    if (outer.stance === 'asserts' && draft.stance !== 'asserts') stances.set(outer, draft.stance);
    return false;
  });
  return kept.map((draft) => ({ ...draft, stance: stances.get(draft) ?? draft.stance }));
}

function isPronounThought(scene: Scene, draft: Draft): boolean {
  const tree = scene.trees[draft.sentence];
  if (!tree || !draft.speaker || !draft.entry) return false;
  const word = low(tree, draft.speaker.head);
  const { sense, stance } = draft.entry;
  if (sense === 'judgement') return SINGULAR_PERSON.has(word);
  const isPlan = sense === 'noun' && stance === 'expects';
  if (sense !== 'thought' && sense !== 'request' && !isPlan) return false;
  return SINGULAR_PERSON.has(word) || PLURAL_PRONOUN.has(word) || THING_PRONOUN.has(word);
}

/** The thought stands in the content of a cue of saying in the same sentence, and nobody else is named before it. */
function isOwn(scene: Scene, outer: Draft, { speaker, cue, sentence }: Draft): boolean {
  if (!speaker || !cue || !outer.speaker || outer.entry?.sense === 'hedge') return false;
  const run = outer.content.find((one) => holds(one, speaker.span) && holds(one, cue));
  if (!run || sentence !== outer.sentence) return false;
  const named = (scene.names[sentence] ?? []).some(
    ({ type, start, end }) => type === 'person' && start >= run.start && end <= speaker.span.start,
  );
  return speaker.span.start - run.start <= NEAR_UNITS || !named;
}
