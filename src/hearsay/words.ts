// Small word classes that the rules of this room ask for.
import type { Tree } from './tree.ts';
import { low } from './tree.ts';

/** Pronouns of the writer, or of a speaker inside his own words. */
export const FIRST_PERSON: ReadonlySet<string> = new Set([
  'i',
  'we',
  'me',
  'us',
  'my',
  'our',
  'you',
  'your',
  "y'all",
  'one',
]);
export const SINGULAR_PERSON: ReadonlySet<string> = new Set([
  'he',
  'she',
  'him',
  'her',
  'his',
  'hers',
  'himself',
  'herself',
]);
export const PLURAL_PRONOUN: ReadonlySet<string> = new Set(['they', 'them', 'their', 'themselves', 'theirs']);
export const THING_PRONOUN: ReadonlySet<string> = new Set(['it', 'its', 'itself']);

export const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'nt',
  'never',
  'no',
  'neither',
  'nor',
  'without',
]);

/** Words that open a clause which is the writer's, not the speaker's, when a comma parts it from the content. */
export const WRITERS_CLAUSE: ReadonlySet<string> = new Set([
  'as',
  'while',
  'after',
  'when',
  'before',
  'who',
  'which',
  'whose',
  'where',
  'though',
  'although',
  'whereas',
]);

/** Weekdays, and words of time that stand between a cue and its content. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow earlier later recently previously now then afterwards afterward last week month year night morning afternoon evening january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** Pronouns that open a relative clause. */
export const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);

/** Nouns for where words were uttered or printed: "in a statement", "at a press conference". */
export const CHANNEL_NOUNS: ReadonlySet<string> = new Set(
  'statement interview conference briefing speech tweet post letter email e-mail release report message video call hearing news-conference remarks comments testimony article blog book editorial column memo note address rally debate broadcast press reporters journalists facebook twitter television radio tv newspaper show podcast phone telephone court parliament'.split(
    ' ',
  ),
);

const OPEN_OR_LINK = new Set([
  '»',
  '•',
  '*',
  '·',
  '►',
  ',',
  ';',
  ':',
  '-',
  '–',
  '—',
  '--',
  '...',
  '…',
  '.',
  ')',
  'that',
]);
const TRAILING = new Set([',', ';', ':', '-', '–', '—', '--', '.', 'and', 'but']);

/** "that bridge", "that is a mistake", not "that bridges": no conjunction. */
function isThing(tree: Tree, that: number): boolean {
  const token = tree.tokens[that];
  const head = tree.tokens[token?.head ?? -1];
  if (token?.upos === 'DET') return !/^NNP?S$/.test(head?.xpos ?? '');
  // "that clashes had ended": what looks like a verb behind it is rarely one, but for "is", "has", "will".
  const isSubject = (token?.deprel ?? '').startsWith('nsubj') && tree.tokens[that + 1]?.upos === 'AUX';
  return isSubject && head?.deprel !== 'acl:relcl';
}

/** The token range without links and marks at its edges; quotation marks stay. Null where nothing is left. */
export function tidyRange(tree: Tree, from: number, to: number): { from: number; to: number } | null {
  let start = Math.max(0, from);
  let end = Math.min(to, tree.tokens.length - 1);
  while (start <= end && OPEN_OR_LINK.has(low(tree, start)) && !(low(tree, start) === 'that' && isThing(tree, start)))
    start++;
  while (end >= start && TRAILING.has(low(tree, end))) end--;
  return start <= end ? { from: start, to: end } : null;
}
