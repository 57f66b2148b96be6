// Short forms and labels → whom the report named before: "the ministry", "the group", "the extremists".
import { slice } from '../../span.ts';
import type { ActorMention, Identity } from './mention.ts';

/** Sentences back in which a label still means the armed group named there. A guess. */
const LABEL_REACH = 3;
/** Words for an armed group that is not one of the unnamed: who is meant was named. */
const LABELS = new Set(['terrorists', 'rebels', 'militants', 'militias', 'separatists']);

/**
 * "the ministry" is the last actor whose name ends with the same word. A label or a noun for fighters after "the" is
 * the one armed group that the report names, or the one named last where it names several; a label that names nobody
 * ("terrorists") is the only armed group of the report without "the" as well. Others stay unnamed.
 */
export function resolveShort(mentions: readonly ActorMention[], text: string): ActorMention[] {
  const groups = new Set(mentions.filter(({ who }) => isGroup(who)).map(({ who }) => who.key));
  const byLastWord = new Map<string, Identity>();
  let lastGroup: ActorMention | null = null;
  return mentions.map((mention) => {
    const lastWord = lastWordOf(slice(text, mention));
    if (!mention.who.key.startsWith('unnamed: ')) {
      byLastWord.set(lastWord, mention.who);
      if (isGroup(mention.who)) lastGroup = mention;
      return mention;
    }
    const only = groups.size === 1 && mention.entry === 'terrorists';
    if (!only && !isDefinite(text, mention.start)) return mention;
    if (LABELS.has(mention.entry ?? '')) {
      const group: ActorMention | null = lastGroup;
      const near = group && (groups.size === 1 || mention.sentence - group.sentence <= LABEL_REACH);
      return near ? { ...mention, who: group.who } : mention;
    }
    const named = byLastWord.get(lastWord);
    return named ? { ...mention, who: named } : mention;
  });
}

const isGroup = (who: Identity): boolean =>
  who.kind === 'armed-group' && !who.key.startsWith('unnamed: ') && !who.key.includes(':');

const lastWordOf = (words: string): string => /[\p{L}\p{N}]+$/u.exec(words)?.[0].toLowerCase() ?? '';

const isDefinite = (text: string, start: number): boolean =>
  /\b(?:the|these|those)\s$/i.test(text.slice(Math.max(0, start - 6), start));
