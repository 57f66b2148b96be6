// Which words of a noun phrase name a person: by the name finder, by a title, by the tree, by capitals.
import type { Name, Token } from '../grammar/analysis.ts';
import type { Span } from '../span.ts';
import type { Speaker } from './draft.ts';
import { isBodyWord, isParticle, isTitleWord, withoutTitles } from './nameWords.ts';
import type { Scene } from './scene.ts';
import { speakerKind } from './speaking.ts';
import { relationOf } from './tree.ts';

/** A person's name that the grammar found in the phrase, neither a genitive nor behind a preposition ("the mayor's aide", "a critic of Berg"). */
export function foundPerson(
  scene: Scene,
  speaker: Speaker,
  tokens: readonly Token[],
): { name: string; tokens: readonly Token[] } | null {
  const head = scene.trees[speaker.sentence]?.tokens[speaker.head];
  let best: { name: string; tokens: readonly Token[] } | null = null;
  for (const name of namesWithin(scene, speaker.sentence, speaker.span)) {
    if (name.type !== 'person') continue;
    const words = withoutTitles(scene.nameWords, scene.text.slice(name.start, name.end));
    if (words === '' || !looksPersonal(scene, words)) continue;
    const own = tokens.filter(
      (token) => token.start >= name.end - words.length - 2 && token.end <= name.end && words.includes(token.form),
    );
    const holdsHead = head !== undefined && name.start <= head.start && head.end <= name.end;
    const first = tokens.findIndex((token) => token.start >= name.start);
    const last = tokens.findLastIndex((token) => token.end <= name.end);
    const genitive =
      /^['’]/.test(tokens[last + 1]?.form ?? '') || scene.text.slice(name.end, name.end + 2).startsWith('’s');
    const behind =
      ['ADP'].includes(tokens[first - 1]?.upos ?? '') ||
      (tokens[first - 1]?.upos === 'DET' && tokens[first - 2]?.upos === 'ADP');
    const modifies = !holdsHead && ['NOUN', 'PROPN'].includes(tokens[last + 1]?.upos ?? '');
    if (genitive || modifies || (behind && !holdsHead)) continue;
    const found = { name: words, tokens: own };
    if (holdsHead) return found;
    best = best ?? found;
  }
  return best;
}

/** Capitals and particles only: "Karsan carmaker Toranda" is no person, whatever the name finder says. */
const looksPersonal = (scene: Scene, words: string): boolean =>
  words
    .split(/\s+/)
    .every((word) => /^\p{Lu}/u.test(word) || scene.nameWords.particles.has(word) || /^["“(]/.test(word));

/** Names that touch a span of a sentence. */
const namesWithin = (scene: Scene, sentence: number, span: Span): readonly Name[] =>
  (scene.names[sentence] ?? []).filter((name) => name.start < span.end && name.end > span.start);

/**
 * "Japanese automaker Toyota", "Shadow Home Secretary Yvette Cooper": the capitals behind the last title or common noun,
 * with what that noun says of their kind.
 */
export function titledName(
  scene: Scene,
  sentence: number,
  segment: readonly Token[],
): { kind: 'person' | 'organisation'; tokens: readonly Token[] } | null {
  let from = segment.length;
  while (
    from > 0 &&
    isNameToken(scene, segment, from - 1) &&
    segment[from - 1]?.upos !== 'NOUN' &&
    !isTitle(scene, segment[from - 1])
  )
    from--;
  const before = segment[from - 1];
  const run = segment.slice(from);
  if (!before || run.length === 0 || run.length > 5 || !/^\p{Lu}/u.test(run[0]?.form ?? '')) return null;
  const type = nameTypeOf(scene, sentence, run);
  const kind = speakerKind(scene, before.form.toLowerCase());
  if (COURTESY.test(before.form)) return { kind: 'person', tokens: run };
  if ((type === 'place' || type === 'nationality') && !(before.upos === 'NOUN' && kind === null)) return null;
  if (isTitle(scene, before) || kind === 'person') {
    if (
      type === 'organisation' ||
      run.some((token) => isBodyWord(scene.nameWords, token.form) || /^\p{Lu}{2,}$/u.test(token.form))
    )
      return null;
    return { kind: 'person', tokens: run };
  }
  return before.upos === 'NOUN' &&
    /^\p{Ll}/u.test(before.form) &&
    type !== 'person' &&
    kind !== 'group' &&
    kind !== 'document'
    ? { kind: 'organisation', tokens: run }
    : null;
}

/** Titles that nobody but a person bears, whatever the name finder makes of the name. */
const COURTESY = /^(?:mr|mrs|ms|miss|dr)\.?$/i;

const isTitle = (scene: Scene, token: Token | undefined): boolean => isTitleWord(scene.nameWords, token?.form ?? '');

/** A proper noun with flat parts, as the tree holds a person's name together; titles hang elsewhere. */
export function flatName(
  scene: Scene,
  speaker: Speaker,
  tokens: readonly Token[],
): { name: string; tokens: readonly Token[] } | null {
  const tree = scene.trees[speaker.sentence];
  if (!tree) return null;
  const heads = [
    speaker.head,
    ...(tree.kids[speaker.head] ?? []).filter((kid) => relationOf(tree.tokens[kid]) === 'appos'),
  ];
  for (const at of heads) {
    const parts = [at, ...(tree.kids[at] ?? []).filter((kid) => relationOf(tree.tokens[kid]) === 'flat' && kid > at)];
    const run = parts
      .map((index) => tree.tokens[index])
      .filter((token): token is Token => token !== undefined && tokens.includes(token));
    const name = trailingName(scene, run);
    if (
      name.length < 2 ||
      !name.every((token) => token.upos === 'PROPN') ||
      name.some((token) => isBodyWord(scene.nameWords, token.form))
    )
      continue;
    const type = nameTypeOf(scene, speaker.sentence, name);
    if (type === null || type === 'person') return { name: nameWords(scene, name), tokens: name };
  }
  return null;
}

/** The person named in the phrase: a name that the grammar found, or a run of capitals that a role stands beside. */
export function personIn(
  scene: Scene,
  sentence: number,
  segments: readonly (readonly Token[])[],
): { name: string; tokens: readonly Token[] } | null {
  for (const [index, segment] of segments.entries()) {
    const cut = segment.findIndex(
      (token, at) =>
        at > 0 && token.upos === 'ADP' && segment[at - 1]?.upos === 'PROPN' && !isParticle(scene.nameWords, token.form),
    );
    const near = cut > 0 ? segment.slice(0, cut) : segment;
    for (const part of [near]) {
      const run = trailingName(scene, part);
      if (run.length === 0 || part[part.length - run.length - 1]?.upos === 'ADP') continue;
      const type = nameTypeOf(scene, sentence, run);
      const hasOrg = run.some((token) => isBodyWord(scene.nameWords, token.form));
      if (type === 'organisation' || type === 'place' || type === 'nationality' || (hasOrg && type !== 'person'))
        continue;
      if (run.every((token) => /^\p{Lu}{2,}$/u.test(token.form)) && type !== 'person') continue;
      const role = besideRole(scene, part, run) || titled(scene, part, run);
      const otherRole = segments.some((other, at) => at !== index && other.some((token) => isRole(scene, token)));
      const twoWords = run.length >= 2 && run.every((token) => !/^[A-Z]{2,}$/.test(token.form));
      if (
        type === 'person' ||
        ((role || otherRole) && part === near) ||
        (type === null && twoWords && index === 0 && part === near)
      )
        return { name: nameWords(scene, run), tokens: run };
    }
  }
  return null;
}

/** A role before the name with no preposition between them: "spokesman Olaf", not "mayor of Norvand". */
function besideRole(scene: Scene, part: readonly Token[], run: readonly Token[]): boolean {
  const before = part.slice(0, part.length - run.length);
  const role = before.findLastIndex((token) => isRole(scene, token));
  return role >= 0 && !before.slice(role + 1).some((token) => token.upos === 'ADP');
}

export const isRole = (scene: Scene, token: Token): boolean =>
  scene.reporting.speakers.get(token.form.toLowerCase()) === 'person';

const titled = (scene: Scene, part: readonly Token[], run: readonly Token[]): boolean =>
  isTitle(scene, part[part.length - run.length - 1]);

/** The capitals at the end of a part, without titles. */
function trailingName(scene: Scene, part: readonly Token[]): readonly Token[] {
  let from = part.length;
  while (from > 0 && isNameToken(scene, part, from - 1)) from--;
  while (from < part.length && (isTitle(scene, part[from]) || !/^\p{Lu}/u.test(part[from]?.form ?? ''))) from++;
  return part.slice(from);
}

function isNameToken(scene: Scene, part: readonly Token[], at: number): boolean {
  const token = part[at];
  if (!token) return false;
  if (token.upos === 'PROPN' || (/^\p{Lu}/u.test(token.form) && token.upos !== 'ADJ' && token.upos !== 'DET'))
    return true;
  if (isParticle(scene.nameWords, token.form) || token.form === '-' || token.form === '.') return true;
  // "Ada Ki-moon"
  return part[at - 1]?.form === '-' && part[at - 1]?.end === token.start && /^\p{Lu}/u.test(part[at - 2]?.form ?? '');
}

function nameTypeOf(scene: Scene, sentence: number, run: readonly Token[]): string | null {
  const span = { start: run[0]?.start ?? 0, end: run[run.length - 1]?.end ?? 0 };
  return namesWithin(scene, sentence, span)[0]?.type ?? null;
}

export function nameWords(scene: Scene, run: readonly Token[]): string {
  return scene.text.slice(run[0]?.start ?? 0, run[run.length - 1]?.end ?? 0).replace(/['’]s?$/, '');
}

/** "Executive director of the Karsan Roads Council Ada Holm": a role, what it is of, and the name at the very end. */
export function nameAtEnd(
  scene: Scene,
  sentence: number,
  segment: readonly Token[],
): { name: string; tokens: readonly Token[] } | null {
  const run = lastName(scene, segment);
  const preposition = segment.findIndex((token) => token.upos === 'ADP');
  const [first] = run;
  if (!first || preposition < 1 || segment.length < preposition + 4) return null;
  const role = segment.slice(0, preposition).some((token) => isRole(scene, token) || isTitle(scene, token));
  const capitals = run.filter(({ form }) => !isParticle(scene.nameWords, form) && form !== '-');
  const isName = capitals.every(({ form }) => /^\p{Lu}\p{Ll}/u.test(form) && !isBodyWord(scene.nameWords, form));
  const before = segment[segment.length - run.length - 1];
  if (!role || capitals.length < 2 || !isName || before?.upos === 'ADP' || before?.upos === 'DET') return null;
  const whole = { start: first.start, end: run.at(-1)?.end ?? first.end };
  const other = namesWithin(scene, sentence, whole).find(
    ({ type, start }) => type !== 'person' && type !== 'other' && start === first.start,
  );
  return other ? null : { name: nameWords(scene, run), tokens: run };
}

/** The last two capitals of a phrase with the particles between them: "Ada de Holm", "Ada al-Holm". */
function lastName(scene: Scene, segment: readonly Token[]): readonly Token[] {
  let from = segment.length - 1;
  while (from > 0 && (isParticle(scene.nameWords, segment[from - 1]?.form ?? '') || segment[from - 1]?.form === '-'))
    from--;
  return segment.slice(Math.max(0, from - 1));
}
