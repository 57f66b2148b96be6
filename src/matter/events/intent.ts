// What somebody says of what shall be done is an event of its own in PLOVER: promised help is AGREE, promised harm
// THREATEN, harm or help that is refused REJECT, and what others must do REQUEST.
import { kidsBy, low, relationOf, type Tree } from '../../hearsay/tree.ts';
import type { Event } from '../../reading.ts';
import type { Trigger } from './trigger.ts';

interface IntentRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  /** Types of what would be done. */
  readonly of: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly polarity: Event['polarity'];
  readonly becomes: string;
  /** True where the words stand above the deed ("ready to send"), false for its auxiliaries ("will send"). */
  readonly above: boolean;
}

const HELP = ['AID', 'COOPERATE', 'RETREAT', 'CONCEDE', 'CONSULT', 'SUPPORT'];
const HARM = ['ASSAULT', 'COERCE', 'SANCTION', 'REJECT'];
const WILL = new Set(['will', 'would', 'shall', "'ll", '’ll']);
const OUGHT = new Set(['must', 'should']);
const WILLING = new Set([
  'ready',
  'willing',
  'prepared',
  'agree',
  'promise',
  'offer',
  'pledge',
  'commit',
  'committed',
  'undertake',
]);
const BENT = new Set(['threaten', 'vow', 'prepared', 'ready', 'swear', 'determined', 'plan']);

/** In order; the first that fits wins. */
const RULES: readonly IntentRule[] = [
  {
    id: 'will-not',
    example: 'Karsa said it would not release the crew',
    reason: 'a refusal',
    of: [...HELP, ...HARM, 'AGREE'],
    words: WILL,
    polarity: 'negative',
    becomes: 'REJECT',
    above: false,
  },
  {
    id: 'ought',
    example: 'Karsa said Norvand must withdraw',
    reason: 'a demand',
    of: [...HELP, 'AGREE', 'REJECT'],
    words: OUGHT,
    polarity: 'positive',
    becomes: 'REQUEST',
    above: false,
  },
  {
    id: 'will-help',
    example: 'Karsa will send food',
    reason: 'a promise; no help has been given',
    of: HELP,
    words: WILL,
    polarity: 'positive',
    becomes: 'AGREE',
    above: false,
  },
  {
    id: 'willing',
    example: 'Karsa is ready to withdraw its troops',
    reason: 'a promise',
    of: HELP,
    words: WILLING,
    polarity: 'positive',
    becomes: 'AGREE',
    above: true,
  },
  {
    id: 'will-harm',
    example: 'Karsa will blockade the port',
    reason: 'a threat; nothing has been done',
    of: HARM,
    words: WILL,
    polarity: 'positive',
    becomes: 'THREATEN',
    above: false,
  },
  {
    id: 'bent',
    example: 'Karsa threatened to shell the dam',
    reason: 'a threat',
    of: HARM,
    words: BENT,
    polarity: 'positive',
    becomes: 'THREATEN',
    above: true,
  },
];

export interface Intent {
  readonly type: string;
  readonly rule: string;
}

/** The type that a deed told as intended has, or null where it keeps its own. Only for verbs with a subject who intends. */
export function intentOf(tree: Tree, trigger: Trigger, polarity: Event['polarity']): Intent | null {
  const verb = trigger.form === 'verb' ? trigger.at : trigger.light;
  if (verb < 0 || kidsBy(tree, verb, 'nsubj:pass').length > 0) return null;
  const auxiliaries = kidsBy(tree, verb, 'aux').map((kid) => low(tree, kid));
  const governor = governorOf(tree, verb);
  const rule = RULES.find(
    ({ of, words, polarity: wanted, above }) =>
      of.includes(trigger.entry.type) &&
      wanted === polarity &&
      (above ? words.has(governor) : auxiliaries.some((word) => words.has(word))),
  );
  return rule ? { type: rule.becomes, rule: rule.id } : null;
}

/** Lemma of what an infinitive hangs under: "agreed to send", "a promise to send". */
function governorOf(tree: Tree, verb: number): string {
  const token = tree.tokens[verb];
  if (!token || !['xcomp', 'ccomp', 'acl', 'advcl'].includes(relationOf(token))) return '';
  if (!kidsBy(tree, verb, 'mark').some((kid) => low(tree, kid) === 'to')) return '';
  return tree.tokens[token.head]?.lemma.toLowerCase() ?? '';
}
