// A source's name → the known actor that it is: the lexicons' name must be the head of it, not a word somewhere inside.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { ActorMention, Identity } from '../../matter/actors/mention.ts';
import { scanMentions } from '../../matter/actors/scanMentions.ts';
import { groundOfName } from '../../matter/ground.ts';
import type { SourceKind } from '../../reading.ts';

export interface Identified extends Identity {
  /** What the name calls it; the lexicons' name where that is a capital for its state, a government (“the authorities”), or has people after it. */
  readonly words: string;
}

/** "Karsa TV" in "state-run Karsa TV channel". */
function wordsOf({ start, end, who }: ActorMention, name: string): string {
  const words = name.slice(start, end);
  const isName = (who.key.includes(':') && who.kind !== 'government') || /\p{Lu}\S*$/u.test(words);
  return who.kind === 'state' || !isName ? who.name : words;
}

/**
 * The actor, or null. "the UK-based Karsa Monitor", "Karsa Monitor news agency" and "a Karsa Monitor spokesman" are it;
 * "a Karsa Monitor supporter", "activists in Karsa" and "Karsa Monitor-linked page" are not.
 */
export function identify(name: string, kind: SourceKind, almanac: Almanac): Identified | null {
  const mentions = scanMentions(name, groundOfName(name), almanac).filter(
    ({ who }) => !who.key.startsWith('unnamed: '),
  );
  for (const mention of mentions) {
    if (!isHead(mention, name, almanac)) continue;
    if (kind === 'person' && !isWholePerson(mention, name)) continue;
    if (PEOPLE_AND_PRESS.test(mention.who.key)) continue;
    return { ...mention.who, words: wordsOf(mention, name) };
  }
  return null;
}

/** "Syrian activists", "Karsan media", "Karsan rebels" and "Karsan opposition" name a kind of people, not an organisation. */
const PEOPLE_AND_PRESS = /:(?:people|media|opposition-forces)$/;
/** Words before a name that leave it the head. */
const INNER = /[-‐]$|(?:^|\s)(?:of|at|in|on|with|by|from|near|inside|against|to|behind|for|and|or)\s(?:\S+\s)*$/i;
/** An arm of an organisation before its name: "Arabic desk of Karsa TV". */
const ARM =
  /(?:^|\s)(?:desk|service|bureau|office|branch|correspondent|reporter|journalist)\s(?:of|for|at|with|in)\s(?:the\s)?$/i;
/** Those who see for an outlet and tell it in its name. */
const REPORTERS =
  /^\s(?:(?:news|war|field|local)\s)?(?:correspondents?|reporters?|journalists?|photographers?|crews?|team)(?=\s|$)/i;
/** "Observatory Mara Toll", "Observatory director Mara Toll": where commas are lost, its person may follow. */
const PERSON_AFTER = /^(?:\s\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{L}+)?){2,3}$/u;
/** Words after a name that only say what it is, or begin another phrase. */
const AFTER =
  /^(?:[’']s)?[\s,(]*(?:$|(?:news agency|news channel|news network|news|agency|channel|newspaper|daily|radio|television|tv|network|monitor|monitoring group|group|organi[sz]ation|office|government|statement|account|website)\b|(?:a|an|the|which|who|that|with|in|on|at|for|from|by|near|has|is|was|said|says)(?=\s|$))/i;

const isOutlet = ({ kind }: Identity): boolean => kind === 'agency' || kind === 'outlet';

function isHead({ start, end, who }: ActorMention, name: string, almanac: Almanac): boolean {
  const before = name.slice(0, start);
  if (INNER.test(before) && !ARM.test(before)) return false;
  if (PERSONS.test(name.slice(start, end))) return false;
  const rest = name.slice(end);
  return (
    AFTER.test(rest) ||
    isOfficeAfter(rest, almanac) ||
    (isOutlet(who) && REPORTERS.test(rest)) ||
    (who.kind === 'body' && PERSON_AFTER.test(rest))
  );
}

/** "Karsan officials", "a UN envoy": people whom nobody names, though the lexicons read a government or a body. */
const PERSONS =
  /\b(?:officials?|diplomats?|leaders?|envoys?|officers?|soldiers?|ministers?|lawmakers|legislators|judges?|prosecutors?|police officers|policemen|troops|mps|delegates|negotiators)$/i;

/** "spokesman", "press office". */
function isOfficeAfter(rest: string, { speakerWords }: Almanac): boolean {
  const words = keyWords(rest);
  const at = words[0]?.key === 's' ? 1 : 0;
  const office = phraseAt(speakerWords.offices, rest, words, at, false);
  return office !== null && at + office.words.length === words.length;
}

/** A "person" that is an organisation: nothing before the name but small words and days. */
const isWholePerson = ({ start, who }: ActorMention, name: string): boolean =>
  who.kind !== 'person' && /^(?:(?:the|\p{Lu}\p{Ll}+day|on)\s)*$/u.test(name.slice(0, start));
