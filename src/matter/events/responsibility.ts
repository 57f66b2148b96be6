// Who claims, admits or denies an event, or is blamed for it.
import type { Heard } from '../../hearsay/attribute.ts';
import { kidsBy, low, relationOf, type Tree } from '../../hearsay/tree.ts';
import { innermost } from '../../hearsay/voice.ts';
import type { Responsibility } from '../../reading.ts';
import { type ActorSpan, whoIsAt } from './whoIsAt.ts';

/** A statement about who did it, before it is known about which event. */
export interface Answer {
  readonly kind: Responsibility['kind'];
  readonly actors: readonly string[];
  readonly attribution: string | null;
  /** Token of the verb, and its sentence. */
  readonly at: number;
  readonly sentence: number;
}

/** Nouns of having done it: "claimed responsibility", "denied involvement". */
const DOING = new Set([
  'responsibility',
  'involvement',
  'role',
  'part',
  'hand',
  'complicity',
  'attack',
  'blame',
  'knowledge',
]);
/** "The attack was claimed by N": of deeds, a claim is one of having done them. */
const CLAIMED = new Set([
  'attack',
  'bombing',
  'blast',
  'raid',
  'assault',
  'explosion',
  'shooting',
  'strike',
  'killing',
]);
const CLAIMING = new Set(['claim', 'take']);
const ADMITTING = new Set(['admit', 'acknowledge', 'confess', 'accept']);
const DENYING = new Set(['deny', 'disclaim', 'reject']);
const BLAMING = new Set(['blame', 'accuse', 'implicate']);

/** `cues`: tokens of the sentence that are cues of attributions, with their ids. */
export function answersOf(
  tree: Tree,
  sentence: number,
  heard: Heard,
  spans: readonly ActorSpan[],
  cues: ReadonlyMap<number, string>,
): Answer[] {
  return tree.tokens.flatMap((token, at): Answer[] => {
    if (token.upos !== 'VERB') return [];
    const kind = kindOf(tree, at);
    if (!kind) return [];
    const heads = kind === 'blamed' ? blamedIn(tree, at) : subjectsOf(tree, at);
    const actors = [...new Set(heads.flatMap((head) => whoIsAt(tree, head, spans)))];
    if (actors.length === 0) return [];
    return [{ kind, actors, attribution: cues.get(at) ?? innermost(heard, token), at, sentence }];
  });
}

function kindOf(tree: Tree, at: number): Responsibility['kind'] | null {
  const lemma = tree.tokens[at]?.lemma.toLowerCase() ?? '';
  if (BLAMING.has(lemma)) return 'blamed';
  if (lemma === 'hold') return (tree.kids[at] ?? []).some((kid) => low(tree, kid) === 'responsible') ? 'blamed' : null;
  const object = kidsBy(tree, at, 'obj', 'xcomp', 'ccomp', 'nsubj:pass')[0];
  if (object === undefined) return null;
  const about = DOING.has(tree.tokens[object]?.lemma.toLowerCase() ?? '');
  const deed = ['xcomp', 'ccomp'].includes(relationOf(tree.tokens[object])) && tree.tokens[object]?.upos === 'VERB';
  if (lemma === 'claim' && CLAIMED.has(tree.tokens[object]?.lemma.toLowerCase() ?? '')) return 'claims';
  if (CLAIMING.has(lemma)) return low(tree, object) === 'responsibility' ? 'claims' : null;
  if (ADMITTING.has(lemma)) return about || isOwnDeed(tree, at, object, deed) ? 'admits' : null;
  if (DENYING.has(lemma)) return about || isOwnDeed(tree, at, object, deed) ? 'denies' : null;
  return null;
}

/** "denied shelling the dam", "admitted that it had fired": the deed is the speaker’s own. */
function isOwnDeed(tree: Tree, at: number, object: number, deed: boolean): boolean {
  if (!deed) return false;
  const subjects = kidsBy(tree, object, 'nsubj', 'nsubj:pass');
  if (subjects.length === 0) return kidsBy(tree, at, 'nsubj').length > 0;
  return subjects.some((kid) => ['it', 'they', 'he', 'she', 'its', 'their', 'his', 'her'].includes(low(tree, kid)));
}

function blamedIn(tree: Tree, at: number): readonly number[] {
  const objects = kidsBy(tree, at, 'obj');
  if (objects.length > 0) return objects;
  const passive = kidsBy(tree, at, 'nsubj:pass');
  if (passive.length > 0) return passive;
  // "blamed the attack on N"
  return kidsBy(tree, at, 'obl').filter((kid) => kidsBy(tree, kid, 'case').some((mark) => low(tree, mark) === 'on'));
}

function subjectsOf(tree: Tree, at: number): readonly number[] {
  if (kidsBy(tree, at, 'nsubj:pass').length > 0)
    return kidsBy(tree, at, 'obl').filter((kid) => kidsBy(tree, kid, 'case').some((mark) => low(tree, mark) === 'by'));
  const own = kidsBy(tree, at, 'nsubj').filter((kid) => tree.tokens[kid]?.deprel !== 'nsubj:pass');
  if (own.length > 0) return own;
  const token = tree.tokens[at];
  return token && ['conj', 'xcomp', 'advcl'].includes(relationOf(token)) ? kidsBy(tree, token.head, 'nsubj') : [];
}
