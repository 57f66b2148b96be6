// Who acts and who is acted on: tokens of the tree that fill the places of an event’s frame.
import { kidsBy, low, relationOf, type Tree } from '../../hearsay/tree.ts';
import type { Trigger } from './trigger.ts';

export interface Arguments {
  /** Token indices of the heads. */
  readonly agents: readonly number[];
  readonly targets: readonly number[];
}

/** Prepositions before those an event is done to. */
const AGAINST = new Set(['against', 'on', 'at', 'upon', 'to', 'toward', 'towards', 'for', 'from', 'over']);
/** Prepositions before those an event is done together with. */
const TOGETHER = new Set(['with', 'between', 'among', 'to']);
/** Steps up to the verb that a clause borrows its subject from. A guess above what sentences hold. */
const MOST_STEPS = 6;

export function argumentsOf(tree: Tree, trigger: Trigger): Arguments {
  const found = trigger.form === 'verb' ? ofVerbPhrase(tree, trigger) : ofNoun(tree, trigger);
  return byFrame(tree, trigger, found);
}

interface Found {
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  readonly against: readonly number[];
  readonly together: readonly number[];
}

function byFrame(tree: Tree, trigger: Trigger, found: Found): Arguments {
  switch (trigger.entry.frame) {
    case 'act':
      return { agents: found.subjects, targets: [...found.objects, ...found.against] };
    case 'mutual':
      return {
        agents: withConjuncts(tree, found.subjects),
        targets: [...found.together, ...found.objects, ...found.against],
      };
    case 'suffer':
      return { agents: found.against, targets: found.objects.length > 0 ? found.objects : found.subjects };
    case 'happen':
      return { agents: [], targets: [] };
    default: {
      const never: never = trigger.entry.frame;
      return never;
    }
  }
}

/** "imposed sanctions on Nepal": what hangs under the noun of a phrase may as well hang under its verb. */
function ofVerbPhrase(tree: Tree, { at, first, last }: Trigger): Found {
  const found = ofVerb(tree, at);
  const modifiers = tree.tokens
    .slice(first, last + 1)
    .flatMap((_, index) => (first + index === at ? [] : kidsBy(tree, first + index, 'nmod')));
  return {
    ...found,
    against: [...found.against, ...modifiers.filter((kid) => AGAINST.has(caseOf(tree, kid)))],
    together: [...found.together, ...modifiers.filter((kid) => TOGETHER.has(caseOf(tree, kid)))],
  };
}

function ofVerb(tree: Tree, at: number): Found {
  const passive = kidsBy(tree, at, 'nsubj:pass', 'aux:pass').length > 0 || isBareParticiple(tree, at);
  const obliques = kidsBy(tree, at, 'obl');
  const by = obliques.filter((kid) => caseOf(tree, kid) === 'by');
  const own = kidsBy(tree, at, 'nsubj:pass', 'nsubj').map((kid) => speakerFor(tree, antecedent(tree, kid, at), at));
  const together = obliques.filter((kid) => TOGETHER.has(caseOf(tree, kid)));
  const against = obliques.filter((kid) => AGAINST.has(caseOf(tree, kid)));
  if (passive) {
    const patients = own.length > 0 ? own : borrowed(tree, at);
    return { subjects: by, objects: patients, against, together };
  }
  const objects = kidsBy(tree, at, 'obj', 'iobj');
  return { subjects: own.length > 0 ? own : [...by, ...borrowed(tree, at)], objects, against, together };
}

/** "forces backed by jets", "twelve wounded men": a participle without auxiliaries under the noun it is done to. One with an object is done by it. */
function isBareParticiple(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  if (!token || token.xpos === 'VBG' || kidsBy(tree, at, 'obj').length > 0) return false;
  return token.deprel === 'acl' || (token.deprel === 'amod' && token.xpos !== 'VBG');
}

/** The subject of a clause without one: of the verb above, or the noun that the clause describes. */
function borrowed(tree: Tree, at: number): readonly number[] {
  let child = at;
  for (let step = 0; step < MOST_STEPS; step++) {
    const token = tree.tokens[child];
    if (!token || token.head < 0) return [];
    const relation = relationOf(token);
    if (relation === 'acl' || relation === 'amod') return [token.head];
    if (!['xcomp', 'advcl', 'conj', 'ccomp', 'parataxis'].includes(relation)) return [];
    const objects = relation === 'xcomp' ? kidsBy(tree, token.head, 'obj', 'iobj') : [];
    if (objects.length > 0) return objects;
    const subjects = kidsBy(tree, token.head, 'nsubj', 'nsubj:pass').map((kid) => antecedent(tree, kid, token.head));
    if (subjects.length > 0) return subjects;
    child = token.head;
  }
  return [];
}

/** "who" and "that" stand for the noun that their clause describes. */
function antecedent(tree: Tree, subject: number, verb: number): number {
  const token = tree.tokens[verb];
  const relative = ['who', 'which', 'that', 'whom'].includes(low(tree, subject));
  if (!relative || !token || relationOf(token) !== 'acl') return subject;
  return low(tree, subject) === 'who' ? whoseHome(tree, token.head) : token.head;
}

/** "Troops from Kenya, who shelled the camp": “who” is no place that people come from, whatever the tree makes of it. */
function whoseHome(tree: Tree, noun: number): number {
  const token = tree.tokens[noun];
  return token && relationOf(token) === 'nmod' && FROM.has(caseOf(tree, noun)) ? token.head : noun;
}
const FROM = new Set(['from', 'in', 'at', 'near']);

/** Pronouns that several speakers do not use of themselves. */
const SINGULAR = new Set(['it', 'he', 'she', 'i']);
const SPEAKERS_OWN = new Set(['it', 'they', 'he', 'she', 'we', 'i']);

/** "Karsa said it had halted the aid": a pronoun in what is said mostly means who says it. */
function speakerFor(tree: Tree, subject: number, verb: number): number {
  const token = tree.tokens[verb];
  if (!token || !SPEAKERS_OWN.has(low(tree, subject)) || relationOf(token) !== 'ccomp') return subject;
  const speaker = kidsBy(tree, token.head, 'nsubj')[0] ?? -1;
  const isOneOfMany = /S$/.test(tree.tokens[speaker]?.xpos ?? '') && SINGULAR.has(low(tree, subject));
  return speaker < 0 || isOneOfMany ? subject : speaker;
}

function ofNoun(tree: Tree, trigger: Trigger): Found {
  const modifiers = kidsBy(tree, trigger.at, 'nmod', 'obl');
  const before = kidsBy(tree, trigger.at, 'nmod:poss', 'amod', 'compound').filter((kid) => kid < trigger.first);
  const by = modifiers.filter((kid) => caseOf(tree, kid) === 'by');
  const of = modifiers.filter((kid) => caseOf(tree, kid) === 'of');
  const against = modifiers.filter((kid) => AGAINST.has(caseOf(tree, kid)));
  const together = modifiers.filter((kid) => TOGETHER.has(caseOf(tree, kid)));
  const light = trigger.light >= 0 ? ofVerb(tree, trigger.light) : null;
  const lent = light ? light.subjects : [];
  const doers = trigger.entry.of === 'doer' ? of : [];
  const subjects = [...by, ...before, ...lent, ...doers];
  return {
    subjects,
    objects: trigger.entry.frame === 'suffer' ? [...of, ...before, ...lent] : trigger.entry.of === 'doer' ? [] : of,
    against: [...against, ...(light ? light.against.filter((kid) => kid !== trigger.at) : [])],
    together: [...together, ...(light ? light.together.filter((kid) => kid !== trigger.at) : [])],
  };
}

const withConjuncts = (tree: Tree, heads: readonly number[]): readonly number[] =>
  heads.flatMap((head) => [head, ...kidsBy(tree, head, 'conj')]);

/** The preposition of a noun, lower case; the empty string where it has none. */
export function caseOf(tree: Tree, at: number): string {
  const kid = kidsBy(tree, at, 'case')[0];
  return kid === undefined ? '' : low(tree, kid);
}

/** Types told by what somebody says or decides: whom it concerns may stand deep in what is said. */
const CONCERNING = new Set([
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'AGREE',
  'THREATEN',
  'SUPPORT',
  'AID',
  'COOPERATE',
  'SANCTION',
  'CONCEDE',
]);
/** Tokens looked at below the trigger. A guess. */
const MOST_BELOW = 40;

/** Tokens below the trigger and right of it, the nearest in the tree first: "demanded that Norvand leave", "rejected an offer of Karsa". */
export function concernedBy(tree: Tree, trigger: Trigger): readonly number[] {
  if (!CONCERNING.has(trigger.entry.type)) return [];
  const order = [trigger.light >= 0 ? trigger.light : trigger.at];
  for (let at = 0; at < order.length && order.length < MOST_BELOW; at++) {
    for (const kid of tree.kids[order[at] ?? -1] ?? []) if (kid > trigger.last) order.push(kid);
  }
  return order.slice(1).filter((at) => ['NOUN', 'PROPN', 'ADJ'].includes(tree.tokens[at]?.upos ?? ''));
}
