// "Karsa denied it": the name of a state or its capital stands for a government, and is no place.
import type { EventWords } from '../../almanac/eventWords.ts';
import type { PlaceWords } from '../../almanac/placeWords.ts';
import type { Reporting } from '../../almanac/reporting.ts';
import type { SentenceGround } from '../ground.ts';
import { headOf } from '../ground.ts';
import type { Spot } from './spot.ts';

export interface ActingWords {
  readonly reporting: Pick<Reporting, 'verbs'>;
  readonly eventWords: Pick<EventWords, 'verbs'>;
  readonly placeWords: Pick<PlaceWords, 'governmentActs'>;
}

/** Prepositions before those who act. */
const BESIDE = new Set(['by', 'with', 'against', 'between']);
/** Steps up a chain of coordinated names. A guess above what sentences hold. */
const MOST_STEPS = 20;

/** True where the spot may be a state or a capital, and the words around it make it somebody who acts. */
export function isMetonymy(spot: Spot, ground: SentenceGround, words: ActingWords): boolean {
  if (spot.hint !== null || !spot.entries.some(({ kind }) => kind === 'country' || kind === 'capital')) return false;
  const { tokens, kids } = ground.tree;
  let at = headOf(ground, spot.first, spot.last);
  for (let step = 0; step < MOST_STEPS && tokens[at]?.deprel === 'conj'; step++) at = tokens[at]?.head ?? -1;
  const token = tokens[at];
  if (!token) return false;
  const governor = tokens[token.head];
  const cases = (kids[at] ?? [])
    .filter((kid) => tokens[kid]?.deprel === 'case')
    .map((kid) => tokens[kid]?.form.toLowerCase() ?? '');
  if (token.deprel === 'obl:agent' || cases.some((word) => BESIDE.has(word))) return true;
  if (governor?.upos !== 'VERB' || cases.length > 0) return false;
  if (token.deprel === 'nsubj') return acts(governor.lemma.toLowerCase(), governor.form.toLowerCase(), words);
  if (token.deprel === 'obj' || token.deprel === 'iobj' || token.deprel === 'nsubj:pass') {
    return speaks(governor.lemma.toLowerCase(), governor.form.toLowerCase(), words);
  }
  return false;
}

const speaks = (lemma: string, form: string, { reporting }: ActingWords): boolean =>
  reporting.verbs.has(lemma) || reporting.verbs.has(form);

const acts = (lemma: string, form: string, words: ActingWords): boolean =>
  speaks(lemma, form, words) ||
  words.placeWords.governmentActs.has(lemma) ||
  (words.eventWords.verbs.get(lemma)?.frame ?? 'happen') !== 'happen';
