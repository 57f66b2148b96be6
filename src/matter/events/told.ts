// Whether an event is told as done, planned, asked about or feared, and whether it is said to have happened at all.
import type { Heard } from '../../hearsay/attribute.ts';
import { kidsBy, low, relationOf, type Tree } from '../../hearsay/tree.ts';
import { innermost } from '../../hearsay/voice.ts';
import type { Attribution, Event, Told } from '../../reading.ts';
import { slice } from '../../span.ts';
import type { Trigger } from './trigger.ts';

const PLANNING = new Set(
  'plan intend prepare want seek try attempt aim vow threaten promise agree pledge offer expect hope decide order need ask urge call demand attempt willing ready refuse determine propose consider'.split(
    ' ',
  ),
);
const FEARING = new Set('fear worry warn danger risk threat threaten fears concern'.split(' '));
const FUTURE = new Set(['will', 'would', 'shall', "'ll", 'wo', '’ll', "'d"]);
const MAYBE = new Set(['may', 'might', 'could']);
const OUGHT = new Set(['should', 'must']);
const NOT = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'without']);
/** Verbs that undo what they govern. */
const UNDOING = new Set('fail refuse deny decline avoid prevent avert stop halt cancel'.split(' '));
/** Events that nobody wishes for themselves: told as possible, they are feared. */
const HARM = new Set(['ASSAULT', 'COERCE', 'DISASTER', 'ACCIDENT', 'THREATEN', 'SANCTION']);
/** Steps up from the trigger to what governs it. */
const MOST_STEPS = 4;

export interface Telling {
  readonly told: Told;
  readonly polarity: Event['polarity'];
}

export function tellingOf(
  tree: Tree,
  trigger: Trigger,
  text: string,
  heard: Heard,
  attributions: ReadonlyMap<string, Attribution>,
): Telling {
  const token = tree.tokens[trigger.at];
  const held = token ? attributions.get(innermost(heard, token) ?? '') : undefined;
  const verb = verbOf(tree, trigger);
  return {
    told: toldOf(tree, trigger, verb, text, held),
    polarity: isNegated(tree, trigger, verb, held) ? 'negative' : 'positive',
  };
}

/** The verb whose auxiliaries speak for the event. */
const verbOf = (tree: Tree, trigger: Trigger): number => {
  if (trigger.form === 'verb') return trigger.at;
  if (trigger.light >= 0) return trigger.light;
  const head = tree.tokens[trigger.at]?.head ?? -1;
  return tree.tokens[head]?.upos === 'VERB' && ['nsubj', 'obj'].includes(relationOf(tree.tokens[trigger.at]))
    ? head
    : trigger.at;
};

function toldOf(tree: Tree, trigger: Trigger, verb: number, text: string, held: Attribution | undefined): Told {
  const auxiliaries = kidsBy(tree, verb, 'aux').map((kid) => low(tree, kid));
  if (tree.tokens.at(-1)?.form.startsWith('?') || (held?.stance === 'asks' && trigger.form === 'verb')) return 'asked';
  if (auxiliaries.some((word) => MAYBE.has(word))) return HARM.has(trigger.entry.type) ? 'feared' : 'planned';
  if (auxiliaries.some((word) => FUTURE.has(word))) return held && isFear(text, held) ? 'feared' : 'planned';
  if (auxiliaries.some((word) => OUGHT.has(word))) return 'asked';
  const above = governors(tree, verb);
  if (above.some((lemma) => FEARING.has(lemma))) return 'feared';
  if (above.some((lemma) => PLANNING.has(lemma)) || isPurpose(tree, verb))
    return held?.stance === 'urges' ? 'asked' : 'planned';
  if (held?.stance === 'urges') return 'asked';
  if (held?.stance === 'expects' && !isPast(tree, verb)) return isFear(text, held) ? 'feared' : 'planned';
  return 'done';
}

const isFear = (text: string, held: Attribution): boolean =>
  held.cue !== null && /fear|warn|worr|concern|risk|threat/i.test(slice(text, held.cue));

/** "to retake the bridge", "is to be freed": an infinitive that no verb of doing governs. */
function isPurpose(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  if (!token || !kidsBy(tree, verb, 'mark').some((kid) => low(tree, kid) === 'to' || low(tree, kid) === 'if'))
    return false;
  return ['advcl', 'acl', 'csubj'].includes(relationOf(token));
}

const isPast = (tree: Tree, verb: number): boolean => /^VB[DN]$/.test(tree.tokens[verb]?.xpos ?? '');

/** Lemmas of the verbs, nouns and adjectives above a verb that hang together with it. */
function governors(tree: Tree, verb: number): string[] {
  const lemmas: string[] = [];
  let at = verb;
  for (let step = 0; step < MOST_STEPS; step++) {
    const token = tree.tokens[at];
    if (!token || !['xcomp', 'ccomp', 'acl', 'obj', 'nmod', 'conj'].includes(relationOf(token))) break;
    const head = tree.tokens[token.head];
    if (!head) break;
    if (relationOf(token) === 'conj' && FINITE.test(token.xpos) && at === verb) break;
    if (relationOf(token) !== 'conj' && token.deprel !== 'acl:relcl') lemmas.push(head.lemma.toLowerCase());
    if (token.deprel === 'acl:relcl') break;
    at = token.head;
  }
  return lemmas;
}

function isNegated(tree: Tree, trigger: Trigger, verb: number, held: Attribution | undefined): boolean {
  const near = [...(tree.kids[trigger.at] ?? []), ...(tree.kids[verb] ?? [])];
  let negations = near.some((kid) => NOT.has(low(tree, kid)) || hasNo(tree, kid) || isNobody(tree, kid)) ? 1 : 0;
  if (held?.stance === 'denies' || UNDOING.has(governors(tree, verb)[0] ?? '')) negations++;
  return negations % 2 === 1;
}

/** "agreed to meet and signed": a verb with a tense of its own is not what was agreed. */
const FINITE = /^VB[DZP]$/;

/** "nobody was hurt", "none of the passengers died". */
const isNobody = (tree: Tree, kid: number): boolean =>
  ['nsubj', 'obj'].includes(relationOf(tree.tokens[kid])) && ['nobody', 'none', 'no-one'].includes(low(tree, kid));

/** "no soldiers were killed": the subject or object is none. */
const hasNo = (tree: Tree, kid: number): boolean =>
  ['nsubj', 'obj'].includes(relationOf(tree.tokens[kid])) &&
  kidsBy(tree, kid, 'det').some((determiner) => low(tree, determiner) === 'no');
