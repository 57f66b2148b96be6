// What a noun phrase says of the one it names: the name in it, the kind, the role, for whom.
import type { Token } from '../grammar/analysis.ts';
import type { SourceKind } from '../reading.ts';
import type { Speaker } from './draft.ts';
import { isTitlePhrase, isTitleWord } from './nameWords.ts';
import { flatName, foundPerson, isRole, nameAtEnd, nameWords, personIn, titledName } from './personName.ts';
import type { Scene } from './scene.ts';
import { speakerKind } from './speaking.ts';

export interface Profile {
  /** The name in the phrase ("Hugh Hill" of "Dr. Hugh Hill, a doctor"), or null for people nobody names. */
  readonly name: string | null;
  readonly kind: SourceKind;
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Lower case. */
  readonly headWord: string;
  /** "the spokesman", "that report": somebody known already. */
  readonly definite: boolean;
  /** "a monitor": somebody new. */
  readonly indefinite: boolean;
}

export function profileOf(scene: Scene, speaker: Speaker): Profile {
  const tree = scene.trees[speaker.sentence];
  const tokens =
    tree?.tokens.filter((token) => token.start >= speaker.span.start && token.end <= speaker.span.end) ?? [];
  const segments = segmentsOf(scene, tokens);
  const head = namelessHead(scene, segments[0] ?? tokens) ?? tree?.tokens[speaker.head];
  const headWord = headWordOf(segments[0] ?? tokens, head);
  const definite = /^(?:the|this|that|these|those|its|his|her|their)$/i.test(tokens[0]?.form ?? '');
  const indefinite = /^an?$/i.test(tokens[0]?.form ?? '');
  const base = { headWord, definite, indefinite };
  const found = foundPerson(scene, speaker, tokens);
  const titled = found ? null : titledName(scene, speaker.sentence, segments[0] ?? tokens);
  if (titled && titled.kind === 'organisation')
    return { ...base, name: nameWords(scene, titled.tokens), kind: 'organisation', role: null, affiliation: null };
  const named =
    found ??
    flatName(scene, speaker, tokens) ??
    (titled ? { name: nameWords(scene, titled.tokens), tokens: titled.tokens } : null) ??
    nameAtEnd(scene, speaker.sentence, segments[0] ?? tokens) ??
    personIn(scene, speaker.sentence, segments);
  if (named) return { ...base, name: named.name, kind: 'person', ...roleOf(scene, segments, named.tokens) };
  const lone = speakerKind(scene, headWord);
  const none = { role: null, affiliation: null };
  const words = phraseWords(scene, segments[0] ?? tokens);
  const proper = (segments[0] ?? tokens).some((token) => token.upos === 'PROPN');
  if (head?.upos === 'PRON')
    return {
      ...base,
      ...none,
      name: null,
      kind: /^(?:many|some|others?|most|several|few|both|all|those|neither|none)$/.test(headWord) ? 'group' : 'unnamed',
    };
  if (lone === 'organisation') return { ...base, ...none, name: words, kind: 'organisation' };
  if (lone === 'document') return { ...base, ...none, name: null, kind: 'document' };
  if (lone === 'person' && (head?.upos !== 'PROPN' || tokens.length <= 2 || definite))
    return { ...base, ...none, name: null, kind: 'unnamed' };
  if (lone === 'group') return { ...base, ...none, name: null, kind: 'group' };
  if (head?.upos === 'PROPN' || (proper && lone === null && !isPlural(head)))
    return { ...base, ...none, name: words, kind: 'organisation' };
  if (isPlural(head)) return { ...base, ...none, name: null, kind: 'group' };
  return { ...base, ...none, name: null, kind: lone ?? 'unnamed' };
}

const isPlural = (token: Token | undefined): boolean => token?.xpos === 'NNS' || token?.xpos === 'NNPS';

/** The phrase cut at its commas; where the report lost them, before the office that follows a name. */
function segmentsOf(scene: Scene, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    if ([',', '(', ')', '–', '—'].includes(token.form)) segments.push([]);
    else if (scene.analysis.uncommaed && isOfficeAfter(scene, tokens, at)) segments.push([token]);
    else segments[segments.length - 1]?.push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** "a source at the Karsa Roads Agency": whom nobody names, though the tree may hang all under the agency. */
function namelessHead(scene: Scene, segment: readonly Token[]): Token | null {
  const cut = segment.findIndex((token) => token.upos === 'ADP');
  const noun = cut > 0 ? segment[cut - 1] : undefined;
  const kind = noun?.upos === 'NOUN' ? speakerKind(scene, noun.form.toLowerCase()) : null;
  return noun && (kind === 'person' || kind === 'unnamed') ? noun : null;
}

/** "Dora Lind head of the roads agency": an office in small letters behind two capitals. */
const isOfficeAfter = (scene: Scene, tokens: readonly Token[], at: number): boolean =>
  at > 1 &&
  /^\p{Ll}/u.test(tokens[at]?.form ?? '') &&
  tokens[at]?.upos === 'NOUN' &&
  (isRole(scene, tokens[at] as Token) || isTitleWord(scene.nameWords, tokens[at]?.form ?? '')) &&
  tokens.slice(at - 2, at).every(({ form }) => /^\p{Lu}\p{Ll}/u.test(form)) &&
  ['of', 'for', 'at', 'with'].includes(tokens[at + 1]?.form ?? '');

/** The last noun before a preposition: "spokesman" of "the spokesman for the ministry". */
function headWordOf(segment: readonly Token[], head: Token | undefined): string {
  if (head && segment.includes(head)) return head.form.toLowerCase();
  const cut = segment.findIndex((token) => token.upos === 'ADP');
  return (segment[(cut > 0 ? cut : segment.length) - 1]?.form ?? '').toLowerCase();
}

const phraseWords = (scene: Scene, tokens: readonly Token[]): string =>
  nameWords(scene, tokens).replace(/^(?:the|a|an)\s+/i, '');

const ARTICLE = /^(?:the|a|an)$/i;
const PARTS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'from', 'with', 'to']);

/** The "of" of "Secretary of State". */
const isInTitle = (scene: Scene, tokens: readonly Token[], at: number): boolean =>
  isTitlePhrase(scene.nameWords, asWritten(tokens.slice(Math.max(0, at - 1), at + 2)));

/** Role and affiliation: the words before the name, or the apposition after it, parted at "of", "for", "at", "from". */
function roleOf(
  scene: Scene,
  segments: readonly (readonly Token[])[],
  name: readonly Token[],
): { role: string | null; affiliation: string | null } {
  for (const segment of segments) {
    const rest = segment.filter((token) => !name.includes(token));
    if (!rest.some((token) => isRole(scene, token) || isTitleWord(scene.nameWords, token.form))) continue;
    const cut = rest.findIndex(({ form }, at) => PARTS.has(form.toLowerCase()) && !isInTitle(scene, rest, at));
    const role = asWritten((cut < 0 ? rest : rest.slice(0, cut)).filter(({ form }) => !ARTICLE.test(form)));
    const affiliation =
      cut < 0 ? null : asWritten(rest.slice(cut + 1).filter(({ form }, at) => at > 0 || !ARTICLE.test(form)));
    return { role: role || null, affiliation: affiliation || null };
  }
  const of = segments[0]?.findIndex((token) => ['of', 'from'].includes(token.form.toLowerCase())) ?? -1;
  const first = segments[0];
  if (of > 0 && first && name.includes(first[of - 1] as Token))
    return {
      role: null,
      affiliation: asWritten(first.slice(of + 1).filter(({ form }, at) => at > 0 || !ARTICLE.test(form))) || null,
    };
  return { role: null, affiliation: null };
}

/** The words with a space between them, but for those that the text has as one ("Karsa’s"). */
const asWritten = (tokens: readonly Token[]): string =>
  tokens.map(({ form, start }, at) => (at === 0 || tokens[at - 1]?.end === start ? form : ` ${form}`)).join('');
