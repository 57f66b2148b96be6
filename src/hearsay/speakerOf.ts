import type { CueHit } from './cues.ts';
import type { Speaker } from './draft.ts';
import { quotedAt, type Scene } from './scene.ts';
import { speakerKind } from './speaking.ts';
import { isFiniteVerb, subjectByOrder, subjectHeadOf, topNominal } from './subject.ts';
import { tornSubject } from './tornSubject.ts';
import { bearsTense, joinedTag, kidsBy, low, relationOf, type Tree } from './tree.ts';
import { isPassive } from './voicing.ts';
import { TIME_WORDS } from './words.ts';

/** The subject by the tree; by the order of words where the tree has none, or only one shared from afar. */
export function speakerHeadOf(scene: Scene, { tree, sentence, at, to, entries }: CueHit): number | null {
  const shared = sharedWithCue(scene, { tree, sentence, at });
  if (shared !== null) return shared;
  const closing = closingSpeaker(tree, at, to);
  if (closing !== null) return closing;
  const behind = invertedBehindComma(tree, at, to);
  if (behind !== null) return behind;
  const subject = tellsItsHead(tree, at, to) ? lastSubjectBefore(tree, at) : subjectHeadOf(tree, at);
  const torn = subject === null || TIME_WORDS.has(low(tree, subject)) ? tornSubject(tree, at) : null;
  if (torn !== null) return torn;
  const byTree = behindTime(tree, at, subject);
  const own = byTree !== null && (tree.tokens[byTree]?.head === at || TIME_WORDS.has(low(tree, subject ?? -1)));
  const strong = entries.some(
    (entry) => !entry.weak && (entry.frames.includes('clause') || entry.frames.includes('quote')),
  );
  if (own && (isNominalToken(tree, byTree) || /^\p{Lu}/u.test(tree.tokens[byTree]?.form ?? ''))) return byTree;
  if (byTree === null && tree.tokens[at]?.xpos === 'VBG') return sharedByOrder(tree, at);
  if (byTree === null && isFiniteVerb(tree, at) && isNominalToken(tree, at - 1) && entries.some((entry) => !entry.weak))
    return subjectByOrder(tree, at, to, false);
  if (!isFiniteVerb(tree, at) || !strong) return byTree;
  const before = tree.tokens[at - 1];
  const after = tree.tokens[to + 1];
  const quoteEnds =
    before !== undefined &&
    (scene.quotations[sentence] ?? []).some((one) => one.end <= before.end && before.end - one.end <= 2);
  const closes = quoteEnds || ['”', '"', "''", ',', '’'].includes(low(tree, at - 1));
  const opensNominal =
    after !== undefined &&
    ['PROPN', 'DET', 'PRON', 'NOUN', 'ADJ', 'NUM'].includes(after.upos) &&
    low(tree, to + 1) !== 'that';
  // "praised the mayor, recited her ideas, and left": what a joined cue tells is no speaker.
  const tells = relationOf(tree.tokens[at]) === 'conj' && kidsBy(tree, at, 'obj').some((kid) => kid > to);
  if (closes && opensNominal && !tells && !clauseFollows(tree, to + 1)) {
    const inverted = subjectByOrder(tree, at, to, true);
    if (inverted !== null) return inverted;
  }
  const left = subjectByOrder(tree, at, to, false);
  if (byTree === null || !isNominalToken(tree, byTree)) return left;
  return left !== null && isNominalToken(tree, at - 1) ? left : byTree;
}

/** "Nor are bridges cheap, said X, a builder, who …": the tree makes the bridges say it; a whole clause and a comma part them. */
function invertedBehindComma(tree: Tree, at: number, to: number): number | null {
  if (!['said', 'says'].includes(low(tree, at)) || low(tree, at - 1) !== ',') return null;
  const own = kidsBy(tree, at, 'nsubj').find((kid) => kid < at);
  if (own === undefined || !tree.tokens.slice(own + 1, at).some(({ upos }) => upos === 'VERB')) return null;
  if (['who', 'which'].some((word) => tree.low.slice(own + 1, at).includes(word))) return null;
  const next = tree.tokens[to + 1];
  if (
    !next ||
    !['PROPN', 'DET'].includes(next.upos) ||
    TIME_WORDS.has(low(tree, to + 1)) ||
    clauseFollows(tree, to + 1)
  )
    return null;
  return topNominal(tree, to + 1, to + 1, tree.tokens.length - 1);
}

/** Words of a speaker that ends a sentence, with title and apposition. A guess. */
const CLOSING_TOKENS = 25;

/** "The blast killed two soldiers said director X." without its comma: "said" and a name to the end of the sentence. */
function closingSpeaker(tree: Tree, at: number, to: number): number | null {
  if (!['said', 'says'].includes(low(tree, at))) return null;
  const relative = tree.low.findIndex(
    (word, index) => index > to + 1 && word === 'who' && low(tree, index - 1) === ',',
  );
  const after = tree.tokens.slice(to + 1, relative < 0 ? undefined : relative - 1);
  if (after.length > CLOSING_TOKENS) return null;
  const named = after.some(({ upos }) => upos === 'PROPN') && ['DET', 'PROPN', 'NOUN'].includes(after[0]?.upos ?? '');
  const tells = after.some(
    ({ upos }, index) => ['VERB', 'AUX', 'SCONJ'].includes(upos) && after[index - 1]?.form !== '-',
  );
  if (!named || tells) return null;
  const told = tree.tokens.slice(0, at).some(bearsTense);
  const marked = tree.tokens[at - 1]?.upos === 'PUNCT';
  return told && !marked ? topNominal(tree, to + 1, to + 1, tree.tokens.length - 1) : null;
}

/** "Tuesday at the town hall, Mayor X said": a day that the tree takes for the subject; the name before the cue is. */
function behindTime(tree: Tree, at: number, subject: number | null): number | null {
  if (subject === null || subject > at || !TIME_WORDS.has(low(tree, subject))) return subject;
  let left = at - 1;
  while (left > subject && [',', '”', '"'].includes(low(tree, left))) left--;
  if (low(tree, left) === ')') while (left > subject && low(tree, left + 1) !== '(') left--;
  if (left <= subject || tree.tokens[left]?.upos !== 'PROPN') return subject;
  for (let steps = 0; steps < NAME_STEPS; steps++) {
    const token = tree.tokens[left];
    if (!token || token.head <= subject || !['flat', 'compound'].includes(relationOf(token))) break;
    left = token.head;
  }
  return left;
}

/** Words of a name at most. A guess. */
const NAME_STEPS = 6;

/** "denied C and said D", "said C, adding D": the subject of the strong cue before it, which a content may hide from the tree. */
function sharedWithCue(scene: Scene, { tree, sentence, at }: Pick<CueHit, 'tree' | 'sentence' | 'at'>): number | null {
  const token = tree.tokens[at];
  const joint =
    ['and', 'but', 'then', 'also', 'later'].includes(low(tree, at - 1)) ||
    (token?.xpos === 'VBG' && low(tree, at - 1) === ',') ||
    (low(tree, at) === 'adding' && low(tree, at + 1) === 'that');
  const tag = joinedTag(tree, at);
  if (!token || !joint || !['VBG', 'VBD', 'VBZ'].includes(tag)) return null;
  if (!isStrongSpeech(scene, token.form)) return null;
  const quoted = quotedAt(scene, sentence, token.start);
  for (let index = at - 2; index >= 0; index--) {
    const other = tree.tokens[index];
    if (other?.upos !== 'VERB' || (tag !== 'VBG' && other.xpos !== tag)) continue;
    // “…, blaming X”: inside a quotation the cue before it is not the quoted one's.
    if (quoted && other.start < quoted.start) return null;
    if (
      !(isStrongSpeech(scene, other.form) || isForecast(scene, other.form)) ||
      !['VBD', 'VBZ', 'VBP', 'VBN'].includes(other.xpos)
    )
      continue;
    const subject = subjectHeadOf(tree, index);
    if (subject !== null && tree.tokens[subject]?.head === index && !isPassive(tree, index)) return subject;
  }
  return null;
}

const isStrongSpeech = (scene: Scene, form: string): boolean =>
  (scene.reporting.verbs.get(form.toLowerCase()) ?? []).some(
    (entry) => !entry.weak && (entry.sense === 'speech' || entry.sense === 'request' || entry.sense === 'judgement'),
  );

/** "forecast that C and praised X": a thought that tells a clause and nothing less. */
const isForecast = (scene: Scene, form: string): boolean =>
  (scene.reporting.verbs.get(form.toLowerCase()) ?? []).some(
    (entry) => !entry.weak && entry.sense === 'thought' && entry.frames.includes('clause'),
  );

/** "before insisting he had C": the subject right behind the participle is told, and does not tell. */
const tellsItsHead = (tree: Tree, at: number, to: number): boolean => {
  const { xpos, head = -1 } = tree.tokens[at] ?? {};
  return xpos === 'VBG' && head > at && kidsBy(tree, head, 'nsubj').some((kid) => (tree.first[kid] ?? kid) === to + 1);
};

/** ", adding that C": the subject of the last finite verb before that has one. */
const sharedByOrder = (tree: Tree, at: number): number | null =>
  low(tree, at - 1) === ',' ? lastSubjectBefore(tree, at) : null;

function lastSubjectBefore(tree: Tree, at: number): number | null {
  for (let index = at - 1; index >= 0; index--) {
    const token = tree.tokens[index];
    if (
      !token ||
      !['VBD', 'VBZ', 'VBP', 'VBN'].includes(token.xpos) ||
      relationOf(token) === 'acl' ||
      token.deprel === 'acl:relcl'
    )
      continue;
    const subject = subjectHeadOf(tree, index, { passive: true });
    if (subject !== null && subject < index) return subject;
  }
  return null;
}

const isNominalToken = (tree: Tree, at: number): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'X', 'SYM'].includes(tree.tokens[at]?.upos ?? '');

/** A finite verb before the next comma: what follows is a clause, not a subject. */
export function clauseFollows(tree: Tree, from: number): boolean {
  for (let at = from; at < tree.tokens.length; at++) {
    const token = tree.tokens[at];
    if (!token || token.upos === 'PUNCT' || (at > from && ['who', 'which'].includes(token.form.toLowerCase())))
      return false;
    if (bearsTense(token)) return true;
  }
  return false;
}

/** A name that the parser tore apart ("Peter" and "Cook" both subjects of one cue) is one speaker. */
export function withNameParts(scene: Scene, tree: Tree, at: number, speaker: Speaker | null): Speaker | null {
  if (!speaker || speaker.head > at) return speaker;
  let first = tree.tokens.findIndex((token) => token.start >= speaker.span.start);
  while (
    first > 0 &&
    tree.tokens[first - 1]?.upos === 'PROPN' &&
    tree.tokens[first]?.upos === 'PROPN' &&
    !['case'].includes(relationOf(tree.tokens[first - 2]))
  ) {
    const part = tree.tokens[first - 1];
    const torn = part?.head === at || (part !== undefined && tree.tokens[part.head]?.head === at);
    if (!torn) break;
    first--;
  }
  // "candidate Olaf Brandt": a title that the tree hangs elsewhere.
  const title = tree.tokens[first - 1];
  if (
    title?.upos === 'NOUN' &&
    tree.tokens[first]?.upos === 'PROPN' &&
    speakerKind(scene, low(tree, first - 1)) === 'person'
  )
    first--;
  const whole = { ...speaker, span: { start: tree.tokens[first]?.start ?? speaker.span.start, end: speaker.span.end } };
  return withNameBefore(scene, tree, first, whole);
}

/** "Olaf Brandt, the chairman of the panel, said C": the tree makes the apposition the subject; a person's name stands before it. */
function withNameBefore(scene: Scene, tree: Tree, first: number, speaker: Speaker): Speaker {
  const last = tree.tokens.findLastIndex(({ end }) => end <= speaker.span.end);
  const isBehind = low(tree, first - 1) === ',' && tree.tokens[first]?.upos === 'DET';
  const isBetween = isBehind && (low(tree, last + 1) === ',' || scene.analysis.uncommaed);
  const end = tree.tokens[first - 2]?.end ?? -1;
  const isNew = ['a', 'an'].includes(low(tree, first)) && speakerKind(scene, low(tree, speaker.head)) !== null;
  const name = isBetween
    ? (scene.names[speaker.sentence] ?? []).find(
        ({ type, end: last }) => last === end && (type === 'person' || (type === 'organisation' && isNew)),
      )
    : undefined;
  const from = name ? tree.tokens.findIndex(({ start }) => start >= name.start) : -1;
  if (from < 0) return speaker;
  const before = tree.tokens[from - 1];
  const title = (relationOf(before) === 'nmod' && before?.head === from) || before?.upos === 'DET' ? from - 1 : from;
  return {
    ...speaker,
    span: { start: tree.tokens[title]?.start ?? speaker.span.start, end: speaker.span.end },
    head: from,
  };
}
