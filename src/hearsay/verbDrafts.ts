// Verb cues → drafts: the first frame that finds a content, kept where somebody (or nobody, in a passive) can have said it.
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import { antecedentOf } from './frames/antecedent.ts';
import type { Found } from './frames/found.ts';
import { quotedReport } from './frames/quoted.ts';
import { activeFrames, passiveFrames } from './frames/verbFrames.ts';
import { quotedAt, type Scene } from './scene.ts';
import { canSpeak, speakerKind } from './speaking.ts';
import { isNegated, stanceOf } from './stance.ts';
import { bearsTense, kidsBy, low, relationOf, spanOf } from './tree.ts';
import { type VerbUse, verbUse } from './verbUse.ts';
import { TIME_WORDS } from './words.ts';

export function verbDrafts(scene: Scene, hit: CueHit): readonly Draft[] {
  const use = verbUse(scene, hit);
  const chained = quotedReport(use);
  if (chained) return chained;
  if (use.firstPerson || isRefused(use) || isWished(use) || isNobody(use) || isQuotedAs(use)) return [];
  for (const rule of use.passive ? passiveFrames : activeFrames) {
    const found = rule.find(use);
    if (found && isLikely(use, found)) return [draftOf(use, withAntecedent(use, found))];
  }
  return [];
}

/** Frames whose content may lack what a relative clause is about. */
const GAPPED = new Set(['hearsay/plans-to', 'hearsay/object', 'hearsay/said-rest', 'hearsay/called-for']);

/** "the results the ministry wanted to hide": what the clause is about is told with the rest. */
function withAntecedent(use: VerbUse, found: Found): Found {
  const opens = use.tree.tokens.find(({ start }) => start >= (found.content[0]?.start ?? 0));
  const gapped = GAPPED.has(found.by) || (found.by === 'hearsay/said-that' && bearsTense(opens));
  const antecedent = gapped ? antecedentOf(use) : null;
  return antecedent ? { ...found, content: [antecedent, ...found.content] } : found;
}

/** Weak cues need somebody who can speak; cues of speech without a subject need a passive. */
function isLikely(use: VerbUse, found: Found): boolean {
  if (found.entry.sense === 'refusal' && !isNegated(use.tree, use.at)) return false;
  const speaker = found.speaker === undefined ? use.speaker : found.speaker;
  const quoted = quotedAt(use.scene, use.sentence, use.tree.tokens[use.at]?.start ?? 0) !== null;
  if (!speaker)
    return (use.passive || found.by === 'hearsay/when-asked') && !(quoted && found.by === 'hearsay/when-asked');
  if (quoted && (found.entry.weak || (found.entry.sense === 'thought' && isVague(use)))) return false;
  const { only } = found.entry;
  if (only && speakerKind(use.scene, use.tree.tokens[speaker.head]?.form.toLowerCase() ?? '') !== only) return false;
  if (found.entry.weak) return canSpeak(use.scene, speaker);
  // "It reported two deaths": what has an object of that kind stands for somebody.
  return found.by !== 'hearsay/object' || low(use.tree, speaker.head) === 'it' || canSpeak(use.scene, speaker);
}

/** "was quoted as saying": the second half of that cue, which has its own rule. */
const isQuotedAs = ({ tree, at }: VerbUse): boolean =>
  tree.tokens[at]?.xpos === 'VBG' && low(tree, at - 1) === 'as' && /^(?:quot|cit)/.test(low(tree, at - 2));

/** "declined to comment", "refused to confirm or deny": what is refused is not done. */
function isRefused(use: VerbUse): boolean {
  const own = use.tree.tokens[use.at];
  const joined = own?.deprel === 'conj' ? use.tree.tokens[own.head] : own;
  const head = use.tree.tokens[joined?.head ?? -1];
  if (!head || use.tree.tokens[use.at]?.xpos !== 'VB') return false;
  return (use.scene.reporting.verbs.get(head.form.toLowerCase()) ?? []).some((entry) => entry.stance === 'declines');
}

/** "wants somebody to say": what is wished for is not said. */
function isWished({ tree, scene, at }: VerbUse): boolean {
  const own = tree.tokens[at];
  const to = low(tree, at - 1) === 'to' || low(tree, at - 2) === 'to';
  if (own?.xpos !== 'VB' || !to || !['xcomp', 'ccomp'].includes(relationOf(own))) return false;
  const wisher = tree.tokens[own.head];
  const other = [...kidsBy(tree, at, 'nsubj'), ...kidsBy(tree, own.head, 'obj', 'iobj')].some(
    (kid) => kid > own.head && kid < at,
  );
  return (
    other &&
    (scene.reporting.verbs.get(wisher?.form.toLowerCase() ?? '') ?? []).some(({ frames }) =>
      frames.includes('person-to'),
    )
  );
}

/** "Nobody said": no one speaks. */
const isNobody = (use: VerbUse): boolean => {
  const speaker = use.tree.tokens[use.speaker?.head ?? -1];
  const head = speaker?.form.toLowerCase() ?? '';
  if (TIME_WORDS.has(head) || ['this', 'that', 'there', 'which', 'what'].includes(head)) return true;
  return (
    ['nobody', 'none', 'nothing', 'neither'].includes(head) ||
    (use.speaker !== null && /^no\s/i.test(use.scene.text.slice(use.speaker.span.start, use.speaker.span.start + 3)))
  );
};

/** A pronoun, or people at large: inside a quotation their thoughts are the speaker's way of speaking. */
const isVague = (use: VerbUse): boolean => {
  const { upos, form = '' } = use.tree.tokens[use.speaker?.head ?? -1] ?? {};
  return upos === 'PRON' || ['people', 'folks', 'guys', 'lot'].includes(form.toLowerCase());
};

function draftOf(use: VerbUse, found: Found): Draft {
  const speaker = found.speaker === undefined ? use.speaker : found.speaker;
  return {
    sentence: use.sentence,
    at: use.at,
    cue: spanOf(use.tree, found.cueFrom ?? use.at, found.cueTo ?? use.to),
    speaker,
    content: found.content,
    stance: stanceOf(use.scene, use.tree, use.at, found.entry, found.stance ?? null, found.content),
    entry: found.entry,
    imputed: false,
    certainty: found.certainty,
    by: found.by,
    why: speaker ? null : 'nobody-named',
  };
}
