// What the text itself says a name is: "Norvand is a company", "Tel Asmar, a town", "Mr. Halvec".
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { KindType } from '../../almanac/nameKinds.ts';
import { slice } from '../../span.ts';
import type { Name, NameType, Sentence, Token } from '../analysis.ts';
import { type Placed, placedIn } from './placed.ts';

type Kinds = GrammarWords['nameKinds'];

interface SayingRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  /** The type said of the name; undefined where nothing is said. */
  readonly says: (name: Placed, words: GrammarWords) => KindType | undefined;
}

/** Asked in this order; the first that says something of a mention is taken. */
const RULES: readonly SayingRule[] = [
  {
    id: 'is',
    example: 'Norvand is a private company',
    reason: 'the noun after "is a" says what the name is; not of people: "Karsa is a key player"',
    says: ({ tokens, beyond }, { nameKinds: kinds }) => {
      const verb = beyond + lengthOfNote(tokens, beyond);
      return COPULAS.has(formAt(tokens, verb)) ? exceptPerson(headAfter(tokens, verb + 1, kinds)) : undefined;
    },
  },
  {
    id: 'apposition',
    example: 'Tel Asmar, a small town',
    reason: 'a phrase between commas says what the name before it is; not of people: "in Karsa, the author said"',
    says: ({ tokens, beyond }, { nameKinds: kinds }) =>
      formAt(tokens, beyond) === ',' ? exceptPerson(headAfter(tokens, beyond + 1, kinds)) : undefined,
  },
  {
    id: 'title-before',
    example: 'Mr. Halvec',
    reason: 'who has a title is a person, unless the name ends in a word for bodies or places: "Bishop Velik School"',
    says: ({ tokens, first, beyond }, { nameWords }) => {
      const title = formAt(tokens, first - 1);
      const last = nameWords.get(formAt(tokens, beyond - 1).toLowerCase()) ?? [];
      const isTitle =
        /^\p{Lu}/u.test(title) && nameWords.get(title.toLowerCase().replaceAll('.', ''))?.includes('title');
      return isTitle && !last.includes('organisation') && !last.includes('place') ? 'person' : undefined;
    },
  },
  {
    id: 'noun-before',
    example: 'the rock band Asmar, her novel "Karsa"',
    reason: 'the noun right before the name says what it is',
    says: ({ tokens, first }, { nameKinds: kinds }) =>
      kinds.get(formAt(tokens, QUOTES.has(formAt(tokens, first - 1)) ? first - 2 : first - 1)),
  },
  {
    id: 'noun-of',
    example: 'the town of Tel Asmar',
    reason: 'a noun for places and "of" name the place itself',
    says: ({ tokens, first }, { nameKinds: kinds }) =>
      formAt(tokens, first - 1) === 'of' && kinds.get(lemmaAt(tokens, first - 2)) === 'place' ? 'place' : undefined,
  },
];

const COPULAS = new Set(['is', 'was', 'are', 'were']);
const ARTICLES = new Set(['a', 'an', 'the']);
const QUOTES = new Set(['"', '“', '‘', "'", '``']);
/** Longest note in brackets behind a name, and longest phrase looked through for its noun, in words. */
const NOTE = 14;
const PHRASE = 8;

const formAt = (tokens: readonly Token[], at: number): string => tokens[at]?.form ?? '';
/** Of a noun in small letters. */
const lemmaAt = (tokens: readonly Token[], at: number): string =>
  /^\p{Ll}/u.test(formAt(tokens, at)) ? (tokens[at]?.lemma ?? '') : '';
const exceptPerson = (type: KindType | undefined): KindType | undefined => (type === 'person' ? undefined : type);

/** "Norvand (founded in 1950) is": words of the note in brackets at `at`; 0 where none begins there. */
function lengthOfNote(tokens: readonly Token[], at: number): number {
  if (formAt(tokens, at) !== '(') return 0;
  for (let i = at + 1; i < at + NOTE; i++) if (formAt(tokens, i) === ')') return i - at + 1;
  return 0;
}

/** Type by the last noun of the phrase that an article opens at `at`: "a private road company in Karsa". */
function headAfter(tokens: readonly Token[], at: number, kinds: Kinds): KindType | undefined {
  if (!ARTICLES.has(formAt(tokens, at))) return undefined;
  let head = -1;
  for (let i = at + 1; i <= at + PHRASE; i++) {
    const token = tokens[i];
    if (!token || ENDS.has(token.upos) || (token.upos === 'PUNCT' && token.form !== '-')) break;
    if (token.upos === 'VERB' && head >= 0) break;
    if (token.upos === 'NOUN') head = i;
  }
  return kinds.get(lemmaAt(tokens, head));
}
/** Tags of words that end a noun's phrase; what follows belongs to another. */
const ENDS: ReadonlySet<string> = new Set(['ADP', 'AUX', 'CCONJ', 'PRON', 'SCONJ', 'PART']);

/**
 * The same names. What is said of most mentions of a name, all its mentions are; names that `known` knows and
 * nationalities stay as they are.
 */
export function settleSaid(
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
  words: GrammarWords,
  known: (name: Name) => boolean,
): Name[] {
  const keyOf = (name: Name) => slice(text, name).toLowerCase();
  const votes = new Map<string, Map<KindType, { count: number; rule: string }>>();
  for (const name of names) {
    const said = saidOf(placedIn(sentences[name.sentence], name), words);
    if (!said) continue;
    const own = votes.get(keyOf(name)) ?? new Map<KindType, { count: number; rule: string }>();
    const before = own.get(said.type);
    own.set(said.type, { count: (before?.count ?? 0) + 1, rule: before?.rule ?? said.rule });
    votes.set(keyOf(name), own);
  }
  return names.map((name) => {
    const [most, next] = [...(votes.get(keyOf(name)) ?? [])].sort((a, b) => b[1].count - a[1].count);
    if (!most || most[1].count === next?.[1].count || name.type === 'nationality' || known(name)) return name;
    const type: NameType = most[0];
    return type === name.type ? name : { ...name, type, by: `grammar/name-${most[1].rule}` };
  });
}

function saidOf(name: Placed, words: GrammarWords): { readonly type: KindType; readonly rule: string } | null {
  for (const { id, says } of RULES) {
    const type = says(name, words);
    if (type) return { type, rule: id };
  }
  return null;
}
