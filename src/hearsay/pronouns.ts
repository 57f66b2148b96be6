// He, she, it, they → whom they stand for. A pronoun that cannot be told stays null: a wrong name is worse than none.
import type { Entity } from '../grammar/analysis.ts';
import { covers } from '../span.ts';
import type { Speaker } from './draft.ts';
import { last, lastNameless, type Memory, personBefore } from './memory.ts';
import { withoutTitles } from './nameWords.ts';
import { nounPhrase } from './nounPhrase.ts';
import { quotedAt, type Scene } from './scene.ts';
import { isShortOf, keyOf, sameName, withoutArticle } from './shortForms.ts';
import type { Named } from './sources.ts';
import { speakerKind, wordsOf } from './speaking.ts';
import { kidsBy } from './tree.ts';
import { FIRST_PERSON, PLURAL_PRONOUN, SINGULAR_PERSON, THING_PRONOUN } from './words.ts';

/** `entity` is what the grammar's coreference says, if it says anything. */
export function fromPronoun(
  scene: Scene,
  speaker: Speaker,
  word: string,
  entity: Entity | null,
  memory: Memory,
): Named | null {
  if (entity && entity.type !== 'place' && !isPronounWord(entity.name)) return fromEntity(entity, memory);
  if (SINGULAR_PERSON.has(word) || word === 'who') {
    if (memory.lastNamed?.kind === 'unnamed') return memory.lastNamed;
    return last(memory.persons) ?? personBefore(memory, speaker.span.start) ?? lastNameless(memory);
  }
  const lastOther = memory.lastNamed && memory.lastNamed.kind !== 'person' ? memory.lastNamed : null;
  if (THING_PRONOUN.has(word)) return lastOther ?? last(memory.bodies);
  if (PLURAL_PRONOUN.has(word))
    return groupBefore(scene, speaker) ?? subjectBefore(scene, speaker) ?? lastOther ?? lastNameless(memory);
  return null;
}

const isPronounWord = (word: string): boolean =>
  [SINGULAR_PERSON, PLURAL_PRONOUN, THING_PRONOUN, FIRST_PERSON].some((set) => set.has(word.toLowerCase()));

function fromEntity(entity: Entity, memory: Memory): Named {
  const isPerson = entity.type === 'person';
  const name = (isPerson ? withoutTitles(memory.nameWords, entity.name) : '') || withoutArticle(entity.name);
  const known = isPerson
    ? memory.persons.find((one) => sameName(one.name, name))
    : memory.bodies.findLast((one) => isShortOf(name, one.name));
  return known ?? { name, kind: isPerson ? 'person' : 'organisation', role: null, affiliation: null, key: keyOf(name) };
}

/** "The rowers knew nothing. They said C": the people that the sentence before is about, in the same paragraph. */
function subjectBefore(scene: Scene, { sentence, head }: Speaker): Named | null {
  const tree = scene.trees[sentence - 1];
  const opens = scene.trees[sentence]?.tokens.slice(0, head).every(({ upos }) => upos === 'PUNCT') ?? false;
  if (!tree || !opens || tree.sentence.block !== scene.trees[sentence]?.sentence.block) return null;
  const root = tree.tokens.findIndex(({ head: up }) => up < 0);
  // Where the people spoke there already, they are known by the name that they have.
  const entries = scene.reporting.verbs.get(tree.low[root] ?? '') ?? [];
  if (entries.some(({ lemma, weak }) => !weak && !lemma.includes(' '))) return null;
  const subject = kidsBy(tree, root, 'nsubj').find((kid) => tree.tokens[kid]?.xpos === 'NNS');
  if (subject === undefined || speakerKind(scene, tree.low[subject] ?? '') !== 'group') return null;
  const phrase = nounPhrase(tree, sentence - 1, subject, 0, tree.tokens.length - 1);
  return phrase && groupOf(wordsOf(scene, phrase));
}

const groupOf = (words: string): Named => ({
  name: `unnamed: ${withoutArticle(words, /^the\s+/i)}`,
  kind: 'group',
  role: null,
  affiliation: null,
  key: `group ${keyOf(words)}`,
});

/** "the rebels … that they recognize": the last people spoken of before a "they" in its own sentence. */
function groupBefore(scene: Scene, speaker: Speaker): Named | null {
  const tree = scene.trees[speaker.sentence];
  if (!tree) return null;
  for (let at = speaker.head - 1; at > 0; at--) {
    const token = tree.tokens[at];
    if (token?.xpos !== 'NNS' || speakerKind(scene, token.form.toLowerCase()) !== 'group') continue;
    // “… killed many militants,” they added: whom the quoted one tells of is not who speaks.
    const quoted = quotedAt(scene, speaker.sentence, token.start);
    if (quoted && !covers(quoted, speaker.span.start)) continue;
    const phrase = nounPhrase(tree, speaker.sentence, at, 0, speaker.head - 1);
    return groupOf(phrase ? wordsOf(scene, phrase) : token.form);
  }
  return null;
}
