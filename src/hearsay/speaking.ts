// Whether a noun phrase can say something, and what kind of source it is.
import type { SourceKind } from '../reading.ts';
import { slice } from '../span.ts';
import { isCount } from './counted.ts';
import type { Speaker } from './draft.ts';
import type { Scene } from './scene.ts';
import { kidsBy, low, type Tree } from './tree.ts';
import { FIRST_PERSON, PLURAL_PRONOUN, SINGULAR_PERSON } from './words.ts';

/** A name, a personal pronoun, or a noun of the lexicon of speakers. */
export function canSpeak(scene: Scene, speaker: Speaker): boolean {
  const tree = scene.trees[speaker.sentence];
  const token = tree?.tokens[speaker.head];
  if (!tree || !token) return false;
  const word = low(tree, speaker.head);
  if (token.upos === 'PROPN' || SINGULAR_PERSON.has(word) || PLURAL_PRONOUN.has(word)) return true;
  if (FIRST_PERSON.has(word)) return false;
  if (speakerKind(scene, word) !== null || arePeopleCounted(scene, tree, speaker.head)) return true;
  return (scene.names[speaker.sentence] ?? []).some(
    (name) =>
      name.start >= speaker.span.start &&
      name.end <= speaker.span.end &&
      (name.type === 'person' || name.type === 'organisation') &&
      name.end >= token.end &&
      name.start <= token.end + APART_UNITS,
  );
}

/** "All of the rowers", "a 45% plurality of drivers", "two-thirds": people, by what they are counted among, or by nothing. */
function arePeopleCounted(scene: Scene, tree: Tree, head: number): boolean {
  const word = low(tree, head);
  if (!isCount(tree, head) && !SHARES.has(word)) return false;
  const among = kidsBy(tree, head, 'nmod', 'obl').find(
    (kid) => kid > head && low(tree, tree.first[kid] ?? kid) === 'of',
  );
  return among === undefined
    ? SHARES.has(word) || isCount(tree, head)
    : speakerKind(scene, low(tree, among)) === 'group';
}

const SHARES = new Set('all each both none plurality two-thirds fewer more'.split(' '));

/** Units between a noun and the name that tells who it is: a space, a comma; not "the grant of money to KNA". */
const APART_UNITS = 2;

/** Kind of a noun of speaking, plural people being a group; null where the lexicon does not know it. */
export function speakerKind(scene: Scene, word: string): SourceKind | null {
  const { speakers } = scene.reporting;
  const own = speakers.get(word);
  if (own) return own;
  const singular = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('men')
      ? `${word.slice(0, -3)}man`
      : word.endsWith('s')
        ? word.slice(0, -1)
        : null;
  const kind = singular ? speakers.get(singular) : undefined;
  if (!kind) return null;
  return kind === 'person' ? 'group' : kind;
}

/** The words of a speaker as they stand. */
export const wordsOf = (scene: Scene, speaker: Speaker): string => slice(scene.text, speaker.span);
