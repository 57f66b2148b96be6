// One happening told with two words is one event: "killed in an air strike", "a bomb exploded, killing five", "killed and wounded".
import { kidsBy, low, relationOf, type Tree } from '../../hearsay/tree.ts';
import { caseOf } from './arguments.ts';
import { STRUCK } from './findTriggers.ts';
import type { Trigger } from './trigger.ts';

/** Modes that tell what an attack or accident did; the word for what did it says more. */
const EFFECTS = new Set(['killing', 'injury', 'destroy', 'blast', 'offensive', 'industrial', 'transport']);
/** Of these the effect alone is told; they never stand for what did it. */
const PURE_EFFECTS = new Set(['killing', 'injury', 'destroy', 'blast']);
const CAUSES = new Set(['ASSAULT', 'DISASTER', 'ACCIDENT']);
const IN_COURSE = new Set(['in', 'by', 'during', 'from', 'after', 'when', 'with', 'of']);

/** Triggers before and after one that may tell the same happening. Keeps long sentences linear. */
const REACH = 6;

export interface Merged {
  readonly trigger: Trigger;
  /** Other triggers of the same happening in the sentence. */
  readonly others: readonly Trigger[];
}

/** The triggers of one sentence, those of one happening brought together under the word that says most. */
export function absorb(tree: Tree, triggers: readonly Trigger[]): Merged[] {
  const into = new Map<Trigger, Trigger>();
  for (const [index, trigger] of triggers.entries()) {
    const cause = triggers
      .slice(Math.max(0, index - REACH), index + REACH + 1)
      .find((other) => other !== trigger && isOneWith(tree, trigger, other));
    if (cause) into.set(trigger, cause);
  }
  const rootOf = (trigger: Trigger): Trigger => {
    let at = trigger;
    for (let step = 0; step < REACH; step++) at = into.get(at) ?? at;
    return at;
  };
  const others = new Map<Trigger, Trigger[]>();
  for (const trigger of into.keys()) {
    const root = rootOf(trigger);
    others.set(root, [...(others.get(root) ?? []), trigger]);
  }
  return triggers
    .filter((trigger) => !into.has(trigger))
    .map((trigger) => ({ trigger, others: others.get(trigger) ?? [] }));
}

/** True where `trigger` only tells what `other` did. */
function isOneWith(tree: Tree, trigger: Trigger, other: Trigger): boolean {
  if (!CAUSES.has(trigger.entry.type) || !CAUSES.has(other.entry.type)) return false;
  if (isSameDeed(tree, trigger, other) || isBomber(tree, trigger, other)) return true;
  if (!EFFECTS.has(trigger.entry.mode)) return false;
  const token = tree.tokens[other.at];
  if (!token || (trigger.form === 'noun' && !PURE_EFFECTS.has(trigger.entry.mode))) return false;
  if (isRightBefore(tree, trigger, other) || isTelling(tree, trigger, other) || isDoneBy(tree, trigger.at, other.at))
    return true;
  if (other.form === 'noun') {
    if (isDescribing(tree, trigger.at, other.at)) return true;
    if (token.head !== trigger.at && token.head !== trigger.light) return false;
    if (relationOf(token) === 'nmod') return IN_COURSE.has(caseOf(tree, other.at));
    if (['nsubj', 'csubj'].includes(relationOf(token))) return true;
    return relationOf(token) === 'obl' && IN_COURSE.has(caseOf(tree, other.at));
  }
  // "shelling hit the town": a verb as the subject
  if (token.head === trigger.at && ['nsubj', 'csubj'].includes(relationOf(token))) return true;
  // "were killed when a bomb exploded": the clause tells what did it
  if (
    other.form === 'verb' &&
    token.head === trigger.at &&
    relationOf(token) === 'advcl' &&
    !PURE_EFFECTS.has(other.entry.mode)
  )
    return kidsBy(tree, other.at, 'mark', 'advmod').some((kid) => /^(?:when|as|after)$/.test(low(tree, kid)));
  // "exploded, killing five": the effect hangs under the deed
  const effect = tree.tokens[trigger.at];
  return (
    PURE_EFFECTS.has(trigger.entry.mode) &&
    effect?.head === other.at &&
    relationOf(effect) === 'advcl' &&
    effect.xpos === 'VBG'
  );
}

/** "Quake kills 43", "Air strikes kill 22", "an earthquake struck": headlines, whatever the tree makes of them. */
const isRightBefore = (tree: Tree, trigger: Trigger, other: Trigger): boolean =>
  other.form === 'noun' &&
  trigger.form === 'verb' &&
  (PURE_EFFECTS.has(trigger.entry.mode) || STRUCK.test(low(tree, trigger.at))) &&
  other.last + 1 === trigger.first;

/** "a storm battered the coast, killing five": what did it is the subject of the verb that the effect hangs under. */
function isDoneBy(tree: Tree, effect: number, cause: number): boolean {
  const token = tree.tokens[effect];
  if (!token || relationOf(token) !== 'advcl' || token.xpos !== 'VBG') return false;
  return (
    kidsBy(tree, token.head, 'nsubj').includes(cause) ||
    (kidsBy(tree, token.head, 'aux:pass').length > 0 &&
      kidsBy(tree, token.head, 'obl').some((kid) => kid === cause && caseOf(tree, kid) === 'by'))
  );
}

/** "attacked a market in Karsa, killing five", "an attack on a checkpoint near Karsa that killed five", whatever the tree makes of it. */
function isTelling(tree: Tree, trigger: Trigger, other: Trigger): boolean {
  if (!PURE_EFFECTS.has(trigger.entry.mode) || trigger.form !== 'verb' || other.last >= trigger.first) return false;
  if (PURE_EFFECTS.has(other.entry.mode) || isParted(tree, other, trigger)) return false;
  const effect = tree.tokens[trigger.at];
  if (effect?.xpos === 'VBG') return kidsBy(tree, trigger.at, 'nsubj', 'aux', 'case').length === 0;
  return other.form === 'noun' && /^(?:that|which)$/.test(low(tree, trigger.first - 1));
}

/** True where another sentence-like part begins between two triggers. */
const isParted = (tree: Tree, left: Trigger, right: Trigger): boolean =>
  tree.tokens
    .slice(left.last + 1, right.first)
    .some(({ form, xpos }) => /^[;:.!?]$/.test(form) || /^VB[DZP]$/.test(xpos));

/** "an air strike that hit a market": a clause about the deed tells what it did. */
const isDescribing = (tree: Tree, effect: number, cause: number): boolean =>
  tree.tokens[effect]?.deprel === 'acl:relcl' &&
  tree.tokens[effect]?.head === cause &&
  kidsBy(tree, effect, 'nsubj').some((kid) => ['that', 'which'].includes(low(tree, kid)));

/** "a suicide bomber blew himself up": who did it says more than the verb. */
const isBomber = (tree: Tree, trigger: Trigger, other: Trigger): boolean =>
  trigger.form === 'verb' &&
  trigger.entry.mode === 'bombing' &&
  other.form === 'noun' &&
  /^(?:bombing|suicide-attack)$/.test(other.entry.mode) &&
  kidsBy(tree, trigger.at, 'nsubj').includes(other.at);

/** "killed and wounded": two effects on one level; the first stands for both. */
function isSameDeed(tree: Tree, trigger: Trigger, other: Trigger): boolean {
  const token = tree.tokens[trigger.at];
  if (!token || !PURE_EFFECTS.has(trigger.entry.mode) || !PURE_EFFECTS.has(other.entry.mode)) return false;
  if (isAndSoMany(tree, trigger, other)) return true;
  return relationOf(token) === 'conj' && token.head === other.at && kidsBy(tree, trigger.at, 'nsubj').length === 0;
}

/** "killed ten villagers and wounded six", whatever the tree makes of it: a verb between “and” and a number. */
const isAndSoMany = (tree: Tree, trigger: Trigger, other: Trigger): boolean =>
  trigger.form === 'verb' &&
  other.form === 'verb' &&
  other.last < trigger.first &&
  low(tree, trigger.first - 1) === 'and' &&
  tree.tokens[trigger.last + 1]?.upos === 'NUM' &&
  !isParted(tree, other, trigger);
