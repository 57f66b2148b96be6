// Names, short forms, roles and pronouns → people, organisations and places, each with all its mentions.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Entity, Name, Quotation, Sentence } from '../analysis.ts';
import { collectMentions } from './mentions.ts';
import { resolve } from './resolve.ts';

export function findEntities(
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
  quotations: readonly Quotation[],
  words: GrammarWords,
): Entity[] {
  return resolve(text, collectMentions(sentences, names, quotations, words), words);
}
