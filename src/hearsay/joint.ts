// Several sources in one subject: a name that tells them all.
import type { Speaker } from './draft.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Scene } from './scene.ts';
import { keyOf, withoutArticle } from './shortForms.ts';
import type { Named } from './sources.ts';
import { wordsOf } from './speaking.ts';
import { kidsBy } from './tree.ts';

/** "the secretary and Berg", "the ministry, the army and KNA": each by its own name, joined. */
export function jointOf(scene: Scene, speaker: Speaker, nameOf: (part: Speaker) => Named | null): Named | null {
  const tree = scene.trees[speaker.sentence];
  if (!tree) return null;
  const others = kidsBy(tree, speaker.head, 'conj', 'appos').filter(
    (kid) =>
      (tree.tokens[kid]?.deprel !== 'appos' || bothPersons(scene, speaker, kid)) &&
      kid > speaker.head &&
      (tree.tokens[kid]?.end ?? 0) <= speaker.span.end &&
      ['PROPN', 'NOUN'].includes(tree.tokens[kid]?.upos ?? ''),
  );
  if (others.length === 0 || others.length > JOINED) return null;
  const heads = [speaker.head, ...others].sort((a, b) => a - b);
  const starts = heads.map((head, index) => (index === 0 ? 0 : (tree.first[head] ?? head)));
  const parts = heads.map((head, index) =>
    nounPhrase(tree, speaker.sentence, head, starts[index] ?? 0, (starts[index + 1] ?? tree.tokens.length) - 1),
  );
  // The tree may hang all under the last: then they cannot be told apart.
  if (parts.some((part, index) => index > 0 && part && parts[0] && part.span.start < parts[0].span.end)) return null;
  const named = parts.map((part) => (part ? nameOf(withoutAnd(scene, part)) : null));
  const kinds = new Set(named.map((one) => one?.kind));
  const [first] = named;
  if (!first || named.some((one) => !one?.name)) return null;
  const nameless = kinds.has('unnamed') || kinds.has('group');
  if (others.length === 1 && (nameless || kinds.size > 1)) return null;
  const names = [...new Set(named.map((one) => one?.name ?? ''))];
  // "Professor Anna Berg, the chairwoman": one by two descriptions.
  if (names.length === 1) return null;
  const name = nameless ? `unnamed: ${withoutArticle(wordsOf(scene, speaker))}` : listed(names);
  const kind = nameless || kinds.size > 1 ? 'group' : first.kind;
  return { name, kind, role: null, affiliation: null, key: keyOf(name) };
}

/** "Anna Berg, Olaf Brandt and Hugh Hill": parsers take the second for an apposition of the first. */
const bothPersons = (scene: Scene, { sentence, head }: Speaker, other: number): boolean =>
  [head, other].every((at) => {
    const token = scene.trees[sentence]?.tokens[at];
    const names = scene.names[sentence] ?? [];
    return token && names.some(({ type, start, end }) => type === 'person' && start <= token.start && end >= token.end);
  });

/** Sources that one subject may join. A guess: longer lists are no subjects. */
const JOINED = 6;

const listed = (names: readonly string[]): string => [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' and ');

/** A part without the "both" before it and the "and" behind it. */
function withoutAnd(scene: Scene, half: Speaker): Speaker {
  const words = wordsOf(scene, half);
  const before = /^both\s+/i.exec(words)?.[0].length ?? 0;
  const behind = /[\s,]+(?:and|or|&)?\s*$/i.exec(words)?.[0].length ?? 0;
  return { ...half, span: { start: half.span.start + before, end: half.span.end - behind } };
}
