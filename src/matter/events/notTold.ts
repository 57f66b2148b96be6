// Words that look like an event and tell none: "armed men", "attack helicopter", "the Siege Museum".
import type { EventWords, TriggerEntry } from '../../almanac/eventWords.ts';
import { relationOf, type Tree } from '../../hearsay/tree.ts';

/** Types whose participles before a noun still tell that it happened ("the besieged town", "twelve wounded men"). */
const TOLD_BEFORE_NOUN = new Set(['ASSAULT', 'COERCE']);
/** Participles that are adjectives. */
const ADJECTIVES = new Set(
  'armed united allied advanced mounted supporting leading so-called mounting fighting fired visiting meeting pressing striking moving'.split(
    ' ',
  ),
);

/** A participle before its noun that describes and does not tell. */
export function isAttributive(tree: Tree, at: number, entry: TriggerEntry): boolean {
  const token = tree.tokens[at];
  if (!token) return true;
  const relation = relationOf(token);
  if (relation === 'compound' || relation === 'flat' || relation === 'case' || relation === 'mark') return true;
  if (relation !== 'amod') return false;
  return ADJECTIVES.has(token.form.toLowerCase()) || !TOLD_BEFORE_NOUN.has(entry.type) || token.form.endsWith('ing');
}

/** A noun before another that tells no event of its own ("attack helicopter"), or with a name ("Strike Bridge"). */
export function isPartOfName(tree: Tree, at: number, words: EventWords): boolean {
  const token = tree.tokens[at];
  if (!token) return true;
  const relation = relationOf(token);
  if (relation !== 'compound' && relation !== 'flat' && relation !== 'amod') return false;
  const head = tree.tokens[token.head];
  if (!head) return false;
  return head.upos === 'PROPN' || !words.nouns.has(head.lemma.toLowerCase()) || relation === 'compound';
}

const WEAPONS = new Set(['rocket', 'missile', 'bomb', 'salvo', 'bomber']);

/** A weapon that is neither the subject nor the object of a verb: it is only there. */
export function isIdleWeapon(tree: Tree, at: number): boolean {
  const token = tree.tokens[at];
  if (!token || !WEAPONS.has(token.lemma.toLowerCase())) return false;
  return !['nsubj', 'obj'].includes(relationOf(token)) || tree.tokens[token.head]?.upos !== 'VERB';
}
