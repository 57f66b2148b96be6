// Drafts that contradict each other or say nothing are dropped; chains that the words tell are joined; text order.
import type { Span } from '../span.ts';
import { touches } from '../span.ts';
import type { Draft } from './draft.ts';
import { withoutOwnThoughts } from './ownThoughts.ts';
import type { Scene } from './scene.ts';
import { withSpeakerEdges } from './speakerEdges.ts';
import { withoutSupposed } from './supposed.ts';
import { isTellable } from './tellable.ts';
import { withoutTellers } from './tellers.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** All drafts that stand, with the relays, in text order of the cue. */
export function settle(scene: Scene, drafts: readonly Draft[], relays: readonly Draft[]): readonly Draft[] {
  const relayCues = new Set(relays.map(({ cue }) => cue?.start));
  const clean = drafts
    .filter(({ cue }) => !cue || !relayCues.has(cue.start))
    .map((draft) => withoutOwnWords(scene, withSpeakerEdges(scene, draft)))
    .filter((draft) => draft.content.length > 0 && isTellable(scene, draft));
  const told = withoutTellers(scene.text, withoutSupport(scene, withoutTwins(clean)));
  const kept = withCitedContent(scene, withoutSupposed(scene, withoutOwnThoughts(scene, told)));
  return [...kept, ...relays].sort((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = (draft: Draft): number => draft.cue?.start ?? draft.content[0]?.start ?? 0;

/** A content never holds its own cue or source: it is cut around them. */
function withoutOwnWords(scene: Scene, draft: Draft): Draft {
  const own = [draft.cue, draft.speaker?.span ?? null].filter((span): span is Span => span !== null);
  if (!own.some((span) => draft.content.some((run) => touches(run, span)))) return draft;
  let runs = [...draft.content];
  for (const span of own)
    runs = runs.flatMap((run) =>
      touches(run, span)
        ? [
            { start: run.start, end: span.start },
            { start: span.end, end: run.end },
          ]
        : [run],
    );
  const content = runs
    .map((run) => shaved(scene.text, run))
    .filter((run) => run.end > run.start && LETTER.test(scene.text.slice(run.start, run.end)));
  return { ...draft, content };
}

/** Without spaces, commas and stops at the edges; quotation marks stay. */
function shaved(text: string, run: Span): Span {
  let { start, end } = run;
  while (start < end && /[\s,;:]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,;:]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** One attribution a cue: of two with the same cue the first stands. */
function withoutTwins(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    if (!draft.cue) return true;
    const key = `${draft.cue.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "expressed concern that C": the noun tells what was said; the verb before it only that it was. */
function withoutSupport(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const nouns = new Map(
    drafts.flatMap((one) => (one.by === 'hearsay/noun-of-saying' ? [[`${one.sentence} ${one.at}`, one] as const] : [])),
  );
  return drafts.filter((draft) => {
    if (draft.by !== 'hearsay/object') return true;
    const tokens = scene.trees[draft.sentence]?.tokens ?? [];
    let at = draft.at + 1;
    while (['DET', 'ADJ', 'ADV', 'PRON'].includes(tokens[at]?.upos ?? '')) at++;
    const noun = nouns.get(`${draft.sentence} ${at}`);
    return noun?.speaker?.span.start !== draft.speaker?.span.start;
  });
}

/** "said C, citing Y": the attribution before it in the sentence lends its content, and Y's lies within it. */
function withCitedContent(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const result = [...drafts];
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const mates = bySentence.get(draft.sentence);
    if (mates) mates.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  for (const [index, draft] of result.entries()) {
    if (draft.by !== 'hearsay/citing') continue;
    const mates = (bySentence.get(draft.sentence) ?? []).filter(
      (one) =>
        one !== draft &&
        one.by !== 'hearsay/citing' &&
        one.entry !== null &&
        one.speaker !== null &&
        one.entry.sense !== 'hedge' &&
        !one.content.some(
          (run) =>
            draft.cue && run.start <= draft.cue.start && run.end >= draft.cue.end && run.start < draft.cue.start - 1,
        ),
    );
    const at = draft.cue?.start ?? 0;
    const outer =
      mates.findLast((one) => (one.cue?.start ?? 0) < at) ??
      mates.find((one) => opensSentence(scene, draft) && (one.cue?.start ?? 0) > at);
    if (!outer) continue;
    result[index] = { ...draft, content: outer.content, stance: outer.stance, within: outer };
  }
  return result;
}

/** "Citing people in the ministry, the Herald reported …" */
const opensSentence = (scene: Scene, draft: Draft): boolean =>
  (draft.cue?.start ?? 0) <= (scene.trees[draft.sentence]?.sentence.start ?? 0) + 1;
