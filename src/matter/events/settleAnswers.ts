// "Claimed responsibility", "blamed N": to which event each answer goes.
import type { Responsibility } from '../../reading.ts';
import type { Answer } from './responsibility.ts';
import type { Draft } from './scene.ts';

/** Sentences back to the event that "claimed responsibility" speaks of. A guess. */
const ANSWER_REACH = 3;

/** Every answer goes to the event under its verb, else to the last attack told before it. */
export function settleAnswers(
  drafts: readonly Draft[],
  answers: readonly Answer[],
): ReadonlyMap<Draft, readonly Responsibility[]> {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (!BLAMEWORTHY.has(draft.merged.trigger.entry.type)) continue;
    const found = bySentence.get(draft.ground.index);
    if (found) found.push(draft);
    else bySentence.set(draft.ground.index, [draft]);
  }
  const settled = new Map<Draft, Responsibility[]>();
  for (const answer of answers) {
    const event = eventOf(bySentence, answer);
    if (!event) continue;
    const found = settled.get(event) ?? [];
    for (const actor of answer.actors) found.push({ actor, kind: answer.kind, attribution: answer.attribution });
    settled.set(event, found);
  }
  return settled;
}

const BLAMEWORTHY = new Set(['ASSAULT', 'COERCE', 'ACCIDENT', 'DISASTER']);

function eventOf(bySentence: ReadonlyMap<number, readonly Draft[]>, answer: Answer): Draft | undefined {
  const here = bySentence.get(answer.sentence) ?? [];
  const own = here.find(({ merged }) => merged.trigger.first > answer.at);
  if (own) return own;
  const before = here.findLast(({ merged }) => merged.trigger.first < answer.at);
  if (before) return before;
  for (let back = 1; back <= ANSWER_REACH; back++) {
    const last = bySentence.get(answer.sentence - back)?.at(-1);
    if (last) return last;
  }
  return undefined;
}
