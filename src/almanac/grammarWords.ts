// Words that decide where English tokens and sentences end, and what names are made of.
import { loadLexicon } from './lexicon.ts';
import { type KindType, loadNameKinds } from './nameKinds.ts';

/** title: a name follows ("Gen."); inner: never ends a sentence ("vs."); calendar: "Sept."; either: may end one ("Inc."). */
export type AbbreviationKind = 'title' | 'inner' | 'calendar' | 'either';

export interface GrammarWords {
  /** With the stop, as written: "Gen." → "title". */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Lower case, as written together → units before the cut: "cannot" → 3. */
  readonly contractions: ReadonlyMap<string, number>;
  /** Lower case prefixes that keep their hyphen: "anti". */
  readonly prefixes: ReadonlySet<string>;
  /** Acronyms spelled as a word of grammar is → the acronym as which the network reads them: "IS" → "UN". */
  readonly acronyms: ReadonlyMap<string, string>;
  /** Lower case phrases of up to `NAME_WORDS` words, as tokens joined by spaces → what they tell of a name. */
  readonly nameWords: ReadonlyMap<string, readonly NameWord[]>;
  /** The first word of each of these phrases → words of the longest one that begins with it. */
  readonly nameStarts: ReadonlyMap<string, number>;
  /** Nouns, as lemmas in small letters → the type of a name of which the text says that it is one. */
  readonly nameKinds: ReadonlyMap<string, KindType>;
  readonly coreference: CoreferenceWords;
}

export type Gender = 'male' | 'female' | 'thing';

/** What coreference goes by; all in small letters, verbs and nouns as lemmas. */
export interface CoreferenceWords {
  readonly pronouns: ReadonlyMap<string, Gender>;
  /** Titles and nouns that tell a person's gender: "mr". */
  readonly marks: ReadonlyMap<string, Gender>;
  /** Nouns for people by what they do: "spokesman". */
  readonly roles: ReadonlySet<string>;
  /** Nouns for bodies that a name need not hold: "group". */
  readonly groups: ReadonlySet<string>;
  /** Nouns for a state: "country". */
  readonly lands: ReadonlySet<string>;
  /** Verbs of saying. */
  readonly speech: ReadonlySet<string>;
}

/**
 * land: a state; folk: its adjective or people; capital: a city; body: an organisation, outlet or armed group;
 * first: a first name; organisation, place: heads of names.
 */
export type NameWord = 'title' | 'organisation' | 'place' | 'first' | 'land' | 'folk' | 'capital' | 'body';

/** Longest phrase of the name words, in tokens. */
export const NAME_WORDS = 4;

/** Loads the lexicons `grammar-*` of a language; throws `bad-lexicon`. */
export function loadGrammarWords(folder: string): GrammarWords {
  const abbreviations = loadLexicon<{ id: string; kind: AbbreviationKind }>(folder, 'grammar-abbreviations');
  const contractions = loadLexicon<{ id: string; parts: string }>(folder, 'grammar-contractions');
  const prefixes = loadLexicon<{ id: string }>(folder, 'grammar-prefixes');
  const acronyms = loadLexicon<{ form: string; as: string }>(folder, 'grammar-acronyms');
  const nameWords = nameWordsOf(folder);
  return {
    abbreviations: new Map(abbreviations.map((entry) => [entry.id, entry.kind])),
    contractions: new Map(contractions.map((entry) => [entry.id, entry.parts.indexOf('|')])),
    prefixes: new Set(prefixes.map((entry) => entry.id)),
    acronyms: new Map(acronyms.map((entry) => [entry.form, entry.as])),
    nameWords,
    nameStarts: startsOf(nameWords.keys()),
    nameKinds: loadNameKinds(folder),
    coreference: coreferenceOf(folder),
  };
}

interface CoreferenceEntry {
  readonly kind: 'pronoun' | 'mark' | 'role' | 'group' | 'land' | 'speech';
  readonly word: string;
  readonly gender?: Gender;
}

function coreferenceOf(folder: string): CoreferenceWords {
  const entries = loadLexicon<CoreferenceEntry>(folder, 'grammar-coreference');
  const of = (kind: CoreferenceEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  const words = (kind: CoreferenceEntry['kind']) => new Set(of(kind).map((entry) => entry.word));
  const genders = (kind: CoreferenceEntry['kind']) =>
    new Map(of(kind).flatMap((entry) => (entry.gender ? [[entry.word, entry.gender] as const] : [])));
  return {
    pronouns: genders('pronoun'),
    marks: genders('mark'),
    roles: words('role'),
    groups: words('group'),
    lands: words('land'),
    speech: words('speech'),
  };
}

function nameWordsOf(folder: string): ReadonlyMap<string, readonly NameWord[]> {
  const found = new Map<string, NameWord[]>();
  const add = (phrase: string, kind: NameWord) => {
    const key = phrase.toLowerCase().replaceAll('-', ' - ').replaceAll('.', '');
    const kinds = found.get(key);
    if (!kinds) found.set(key, [kind]);
    else if (!kinds.includes(kind)) kinds.push(kind);
  };
  for (const entry of loadLexicon<{ id: string; kind: NameWord; word?: string }>(folder, 'grammar-names'))
    add(entry.word ?? entry.id, entry.kind);
  for (const actor of loadLexicon<{ name: string; aliases: readonly string[] }>(folder, 'actors'))
    for (const name of [actor.name, ...actor.aliases]) if (/^\p{Lu}/u.test(name) && name.length > 1) add(name, 'body');
  for (const state of loadLexicon<StateWords>(folder, 'states')) {
    for (const name of [state.name, ...state.aliases]) add(name, 'land');
    for (const name of [...state.adjectives, ...state.people]) add(name, 'folk');
    if (state.capital) add(state.capital, 'capital');
  }
  return found;
}

function startsOf(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    starts.set(first, Math.max(words.length, starts.get(first) ?? 0));
  }
  return starts;
}

interface StateWords {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capital?: string;
}
