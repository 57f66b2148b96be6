// "A monitor and residents said", "Karsa Press quoting boatmen said": several speakers in the words of one source.
import type { Almanac } from '../../almanac/almanac.ts';
import { headIsNameless } from '../speakers/nameless.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Evidence } from './evidence.ts';

const JOINED = /,?\s(?:and|as well as)\s|,\s/;
const QUOTING = /^.{2,60}?\s(?:quoting|citing)\s/;
/** Speakers that one source may join. A guess: longer lists are torn sentences. */
const MOST = 3;

/** Those among the joined whom a name or a plural tells; empty where the words name one source alone. */
export function jointSpeakers(words: string, evidence: Evidence, almanac: Almanac): readonly Speaker[] {
  const quoted = words.replace(QUOTING, '');
  const parts = quoted.split(JOINED).map((part) => part.replace(/^(?:both )?(?:the |an? )?/i, '').trim());
  if (parts.length > MOST || (parts.length === 1 && quoted === words)) return [];
  const found = parts.map((part) => speakerCalled(part, evidence, almanac));
  return found.every((one) => one !== null) ? found.filter((one) => one !== 'nameless') : [];
}

/** "nameless" for a lone person or body whom nobody names; null where the words are no speaker. */
function speakerCalled(words: string, { speakers }: Evidence, almanac: Almanac): Speaker | 'nameless' | null {
  const named = /^\p{Lu}/u.test(words) ? speakers.named(words) : null;
  if (named) return named;
  const isBody = almanac.reporting.speakers.get(words) === 'organisation';
  if (!isBody && !headIsNameless(words.toLowerCase(), almanac)) return null;
  return PLURAL.test(words)
    ? {
        name: `unnamed: ${words}`,
        kind: 'group',
        known: null,
        members: [],
        because: [],
      }
    : 'nameless';
}

const PLURAL = /^(?!.*\b(?:is|are|was|were)\b).*(?:[^s]s|people|men|media)$/;
