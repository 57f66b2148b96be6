// The dictionary form of a word: exceptions learned from treebanks first, then irregular verbs, then rules by tag.
import { irregularBase } from './irregularVerbs.ts';

export interface LemmaBook {
  /** "UPOS form" or "UPOS/XPOS form", the form in small letters → lemma. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** Words by how frequent they are, 0 the most: decides between "make" and "mak". */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Lemma of a form with its tags, as Universal Dependencies English has it. */
export function lemmaOf(form: string, upos: string, xpos: string, book: LemmaBook): string {
  const small = form.toLowerCase().replace(/[’‘]/g, "'");
  return (
    book.exceptions.get(`${upos}/${xpos} ${small}`) ??
    book.exceptions.get(`${upos} ${small}`) ??
    byRule(form, small, upos, xpos, book)
  );
}

function byRule(form: string, small: string, upos: string, xpos: string, book: LemmaBook): string {
  switch (upos) {
    case 'PROPN':
      return xpos === 'NNPS' ? singular(form, book) : properCase(form);
    case 'NOUN':
      return xpos === 'NNS' ? singular(small, book) : small;
    case 'VERB':
    case 'AUX':
      return verb(small, xpos, book);
    case 'ADJ':
    case 'ADV':
      return graded(small, xpos, book);
    case 'NUM':
    case 'SYM':
    case 'X':
    case 'PUNCT':
      return form.replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
    default:
      return small;
  }
}

/** "NORVAND" → "Norvand"; short capitals are acronyms and stay. */
const properCase = (form: string): string => form;

function singular(word: string, book: LemmaBook): string {
  if (/[a-z]men$/i.test(word)) return `${word.slice(0, -3)}man`;
  if (/(?:ss|us|is)$/i.test(word) || word.length < 3 || !/s$/i.test(word)) return word;
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sx]|[cs]h|z)es$/i.test(word)) return known([word.slice(0, -2), word.slice(0, -1)], book);
  if (/[lr]ves$/i.test(word)) return known([`${word.slice(0, -3)}f`, word.slice(0, -1)], book);
  if (/oes$/i.test(word)) return known([word.slice(0, -2), word.slice(0, -1)], book);
  return word.slice(0, -1);
}

function verb(word: string, xpos: string, book: LemmaBook): string {
  if (xpos === 'VBZ') {
    if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(?:[sx]|[cs]h|z|o)es$/.test(word)) return known([word.slice(0, -2), word.slice(0, -1)], book);
    return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  }
  if (xpos === 'VBG' && word.endsWith('ing') && word.length > 4) return stem(word.slice(0, -3), book);
  if (xpos !== 'VBD' && xpos !== 'VBN') return word;
  const irregular = irregularBase(word);
  if (irregular) return irregular;
  if (word.endsWith('ed') && word.length > 3) {
    if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
    return stem(word.slice(0, -2), book);
  }
  return word;
}

function graded(word: string, xpos: string, book: LemmaBook): string {
  const ending = xpos.endsWith('R') ? 'er' : xpos.endsWith('S') ? 'est' : '';
  if (!ending || !word.endsWith(ending) || word.length < ending.length + 3) return word;
  const base = word.slice(0, -ending.length);
  return base.endsWith('i') ? `${base.slice(0, -1)}y` : stem(base, book);
}

/** What "-ing", "-ed" or "-er" was put on: as it stands, with "e", or with one of two last consonants. */
function stem(base: string, book: LemmaBook): string {
  const choices = [base, `${base}e`];
  if (/([bdfgklmnprtz])\1$|[aio]ck$/.test(base)) choices.unshift(base.slice(0, -1));
  const found = known(choices, book, null);
  if (found !== null) return found;
  if (/([bdgmnprt])\1$/.test(base)) return base.slice(0, -1);
  return /(?:[^aeiou][aeiou][bcdgkmptvz]|[vcuz]|[^aeiou]l|rs|ns|dg|[aeiou]{2}[gsz])$/.test(base) &&
    !/[aeiou](?:er|en|on|it|et)$/.test(base)
    ? `${base}e`
    : base;
}

function known(choices: readonly string[], book: LemmaBook): string;
function known(choices: readonly string[], book: LemmaBook, otherwise: null): string | null;
/** The most frequent of `choices`; the first, or null, where none is known. */
function known(choices: readonly string[], book: LemmaBook, otherwise?: null): string | null {
  let best: string | null = null;
  let rank = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    const own = book.ranks.get(choice.toLowerCase());
    if (own !== undefined && own < rank) {
      rank = own;
      best = choice;
    }
  }
  return best ?? (otherwise === null ? null : (choices[0] ?? ''));
}
