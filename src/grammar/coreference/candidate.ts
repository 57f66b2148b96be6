// One place in the text that may speak of somebody, with what its sentence tells of it.
import type { CoreferenceWords, Gender, GrammarWords } from '../../almanac/grammarWords.ts';
import type { Span } from '../../span.ts';
import type { Mention, NameType, Sentence } from '../analysis.ts';

export interface Candidate extends Span {
  readonly sentence: number;
  /** Tokens of the sentence, half-open. */
  readonly first: number;
  readonly beyond: number;
  readonly kind: Mention['kind'];
  readonly type: NameType | null;
  /** Words in small letters that a name is compared by. */
  readonly words: readonly string[];
  /** Lemma of the head noun: "ministry". */
  readonly head: string;
  readonly gender: Gender | null;
  /** Roles that title or apposition gives: "general", "spokesman". */
  readonly roles: readonly string[];
  readonly isSubject: boolean;
  /** True for the subject of a verb of saying. */
  readonly speaks: boolean;
  /** Index of the innermost quotation that holds it, or -1. */
  readonly quotation: number;
}

export function candidateAt(
  sentence: Sentence,
  index: number,
  first: number,
  beyond: number,
  kind: Mention['kind'],
  type: NameType | null,
  quotationAt: (at: number) => number,
  words: GrammarWords,
): Candidate {
  const { tokens } = sentence;
  const own = tokens.slice(first, beyond);
  const start = own[0]?.start ?? 0;
  const top = headOf(sentence, first, beyond);
  const token = tokens[top];
  const isSubject = token?.deprel.startsWith('nsubj') ?? false;
  const verb = isSubject && token ? tokens[token.head] : undefined;
  const roles = type === 'person' ? rolesOf(sentence, first, beyond, top, words.coreference) : [];
  const marks = [
    ...roles,
    tokens[first - 1]?.form.toLowerCase().replace('.', '') ?? '',
    token?.lemma.toLowerCase() ?? '',
  ];
  return {
    start,
    end: own.at(-1)?.end ?? start,
    sentence: index,
    first,
    beyond,
    kind,
    type,
    words: own.map((one) => one.form.toLowerCase()).filter((form) => /[\p{L}\p{N}]/u.test(form) && form !== 'the'),
    head: (kind === 'nominal' ? own.at(-1) : token)?.lemma.toLowerCase() ?? '',
    gender:
      kind === 'pronoun'
        ? (words.coreference.pronouns.get(own[0]?.form.toLowerCase() ?? '') ?? null)
        : (marks.map((mark) => words.coreference.marks.get(mark)).find((gender) => gender !== undefined) ?? null),
    roles,
    isSubject,
    speaks: verb !== undefined && words.coreference.speech.has(verb.lemma.toLowerCase()),
    quotation: quotationAt(start),
  };
}

/** Word of the run whose head lies outside it. */
function headOf(sentence: Sentence, first: number, beyond: number): number {
  for (let i = first; i < beyond; i++) {
    const head = sentence.tokens[i]?.head ?? -1;
    if (head < first || head >= beyond) return i;
  }
  return beyond - 1;
}

/** Words behind a name that are searched for its apposition. */
const APPOSITION_REACH = 12;

/** "General X" and "X, spokesman for the staff": words before the name, and an apposition behind it. */
function rolesOf(
  sentence: Sentence,
  first: number,
  beyond: number,
  top: number,
  { roles }: CoreferenceWords,
): string[] {
  const found: string[] = [];
  for (let i = first - 1; i >= 0 && first - i <= 4; i--) {
    const token = sentence.tokens[i];
    if (!token || !/^(?:NOUN|PROPN|ADJ)$/.test(token.upos)) break;
    found.push(token.lemma.toLowerCase());
  }
  const above = sentence.tokens[top];
  for (const token of sentence.tokens.slice(beyond, beyond + APPOSITION_REACH))
    if (token.head === top && (token.deprel === 'appos' || token.deprel === 'list'))
      found.push(token.lemma.toLowerCase());
  if (above && (above.deprel === 'appos' || above.deprel === 'flat') && above.head >= 0)
    found.push(sentence.tokens[above.head]?.lemma.toLowerCase() ?? '');
  return found.filter((role) => roles.has(role));
}
