// A verb that may be a cue, with what stands around it: its subject, its voice, the tokens that belong to it alone.
import type { Frame, ReportingEntry } from '../almanac/reporting.ts';
import type { Span } from '../span.ts';
import { afterQuotation } from './afterQuotation.ts';
import type { CueHit } from './cues.ts';
import type { Speaker } from './draft.ts';
import { nounPhrase } from './nounPhrase.ts';
import { addresseeEnd, regionEnd, regionStart } from './region.ts';
import type { Scene } from './scene.ts';
import { speakerHeadOf, withNameParts } from './speakerOf.ts';
import { speakerKind } from './speaking.ts';
import { kidsBy, low, type Tree } from './tree.ts';
import { agentOf, isPassive, passiveSubject } from './voicing.ts';
import { FIRST_PERSON } from './words.ts';

export interface VerbUse {
  readonly scene: Scene;
  readonly tree: Tree;
  readonly sentence: number;
  readonly at: number;
  readonly to: number;
  readonly entries: readonly ReportingEntry[];
  readonly passive: boolean;
  /** Who speaks: the subject, or the agent of a passive. */
  readonly speaker: Speaker | null;
  /** The head of the subject of a passive: who was told, what was claimed. */
  readonly patient: number | null;
  readonly firstPerson: boolean;
  /** First and last token of cue, subject, auxiliaries, and what tells the channel and the time. */
  readonly from: number;
  readonly until: number;
  /** The quotation that closes right before the cue and its speaker, or null. */
  readonly quoted: Span | null;
}

/** The entry with one of these frames, or null. */
export const entryWith = (
  use: { readonly entries: readonly ReportingEntry[] },
  ...frames: readonly Frame[]
): ReportingEntry | null => use.entries.find((entry) => frames.some((frame) => entry.frames.includes(frame))) ?? null;

/** A poll, a report, a video: what it shows is told. */
export const isDocument = ({ scene, tree, speaker }: VerbUse): boolean =>
  speaker !== null && speakerKind(scene, low(tree, speaker.head)) === 'document';

/** "we", "our resolve", not "my editor", "one of them", "one in five". */
const isFirstPerson = (scene: Scene, tree: Tree, head: number): boolean =>
  (FIRST_PERSON.has(low(tree, head)) && !['of', 'in'].includes(low(tree, head + 1))) ||
  (speakerKind(scene, low(tree, head)) !== 'person' &&
    kidsBy(tree, head, 'nmod:poss').some((kid) => kid < head && ['my', 'our'].includes(low(tree, kid))));

/** "drivers in the town called for his dismissal": a participle whose own preposition governs a noun is a past tense. */
const governs = ({ tree, at, to, entries }: CueHit): boolean =>
  tree.tokens[at]?.deprel === 'acl' &&
  GOVERNING.has(low(tree, to + 1)) &&
  entries.some(({ frames }) => frames.includes(low(tree, to + 1))) &&
  low(tree, to + 2) !== 'by';

const GOVERNING = new Set(['for', 'on', 'upon', 'against']);

export function verbUse(scene: Scene, hit: CueHit): VerbUse {
  const { tree, sentence, at, to, entries } = hit;
  const passive = isPassive(tree, at) && !governs(hit);
  const after = passive ? null : afterQuotation(scene, hit);
  const head = passive ? agentOf(tree, at) : (after?.speaker?.head ?? speakerHeadOf(scene, hit));
  const before = head !== null && head < at;
  const byTree =
    head === null
      ? null
      : nounPhrase(tree, sentence, head, before ? 0 : to + 1, before ? at - 1 : tree.tokens.length - 1);
  const speaker = after?.speaker ?? withNameParts(scene, tree, at, byTree);
  return {
    scene,
    tree,
    sentence,
    at,
    to,
    entries,
    passive,
    speaker,
    patient: passive ? passiveSubject(tree, at) : null,
    firstPerson: head !== null && isFirstPerson(scene, tree, head),
    from: after ? after.from : regionStart(tree, at, passive ? null : speaker),
    until: regionEnd(tree, addresseeEnd(tree, hit), passive ? null : speaker),
    quoted: after?.quoted ?? null,
  };
}
