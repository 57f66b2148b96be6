// What a noun counts: people, equipment, operations, aid or something else; and the status that a source claims for people.
import type { Counting } from '../../almanac/counting.ts';
import type { FigureOf } from '../../reading.ts';
import { type NounPhrase, nounEntry } from './nounPhrase.ts';
import { isCapital, type Words } from './words.ts';

/** What the head noun counts; null where no noun says so. */
export function kindOf(words: Words, phrase: NounPhrase, counting: Counting): FigureOf | null {
  if (words.low[phrase.from + 1] === 'strong') return 'people';
  if (phrase.head < 0) return /^(?:others)$/.test(words.low[phrase.from] ?? '') ? 'people' : null;
  const head = words.low[phrase.head] ?? '';
  const fate = counting.fates.get(head);
  if (fate?.befalls === 'noun') return fate.of;
  const known = nounEntry(head, counting);
  if (known && AID_HEADS.test(head) && words.low.slice(phrase.from, phrase.to).some((word) => AID_WORDS.test(word)))
    return 'aid';
  if (known) return known.of;
  if (peopleByLooks(words, phrase.head)) return 'people';
  return 'other';
}

/** What the noun right before a bare number counts: "air strikes -- eight", "claims over 150,000"; null where none is there. */
export function kindBefore(words: Words, from: number, counting: Counting): FigureOf | null {
  let i = from - 1;
  while (i > from - 4 && /^(?:[-–—:(,]|--|of|to)$/.test(words.low[i] ?? '')) i--;
  if (i < 0 || (words.low[i + 1] === ',' && i === from - 2)) return null;
  const word = words.low[i] ?? '';
  if (counting.fates.has(word)) return null;
  if (COLLECTIVE.test(word) && words.low[i + 1] === 'of') return 'people';
  return words.low[i + 1] === 'of' || words.low[i + 1] === 'to' ? null : (nounEntry(word, counting)?.of ?? null);
}

/** "around half a million live there": a verb of people right behind a bare number. */
export const livesAfter = ({ low }: Words, i: number): boolean =>
  LIVES.test(low[/^(?:still|now|once)$/.test(low[i] ?? '') ? i + 1 : i] ?? '');

const LIVES = /^(?:live|lived|reside|resided|dwell|attended|marched|protested|gathered|demonstrated|emigrated|starve)$/;

/** Tokens before a rate searched for the acts that it counts. A guess. */
const RATE_REACH = 14;

/** "sorties rose to 60-70 per day": a bare rate counts the acts named before it. */
export function kindOfRate(words: Words, from: number, counting: Counting): FigureOf | null {
  for (let i = from - 1; i >= 0 && i >= from - RATE_REACH; i--) {
    if (nounEntry(words.low[i] ?? '', counting)?.of === 'operations') return 'operations';
  }
  return null;
}

/** "a panel of twelve": the members are counted. */
const COLLECTIVE =
  /^(?:panel|group|team|crew|crowd|staff|family|force|party|squad|class|audience|population|groups|teams)$/;

/** Packings that are aid with food or medicine in them. */
const AID_HEADS =
  /^(?:parcel|package|box|boxe|kit|basket|shipment|deliver(?:y|ie)|item|truckload|consignment|packet|pallet|crate|bag|sack)s?$/;

const AGENTS = /(?:[a-z]{3}(?:er|or|ist|ee|eer|ant)s|[a-z]{2}(?:ian|man|woman|person)s?|(?:men|women|people|folk))$/;
/** Plurals with such an ending that are things or abstract. */
const NO_AGENTS =
  /(?:meter|metre|matter|number|paper|tower|letter|center|centre|order|corner|computer|power|sector|factor|error|motor|door|floor|color|colour|mirror|committee|degree|tree|chapter|quarter|water|weather|layer|filter|counter|printer|trailer|container|carrier|shelter|disaster|river|answer|offer|server|border|member-state|acre|fee|shoulder|finger|plant|grant|descendant-line|charter|register|helicopter|header|folder|boulder|cluster|chamber|transfer|cover|corridor|tractor|reactor|sensor|indicator|refrigerator|generator|elevator|list|wrist|mist|coast|variant|restaurant|pollutant)s?$/;
/** Plural names of peoples: "Greeks", "Syrians". */
const PEOPLES = /(?:ans|ians|is|ese|ks|rds|bs|ts|es|gs|ns)$/;

function peopleByLooks(words: Words, head: number): boolean {
  const low = words.low[head] ?? '';
  if (isCapital(words, head) && words.tokens[head]?.xpos !== 'NNP' && PEOPLES.test(low)) return true;
  return AGENTS.test(low) && !NO_AGENTS.test(low);
}

/** The status that the words claim ("civilians", "child soldiers" the last, "civilian men"), or null. */
export function statusOf(words: Words, phrase: NounPhrase, counting: Counting): string | null {
  for (let i = phrase.to - 1; i >= phrase.from; i--) {
    const { status } = nounEntry(words.low[i] ?? '', counting) ?? {};
    if (status) return status;
  }
  return null;
}

const AID_WORDS =
  /^(?:aid|humanitarian|relief|food|foodstuff|foodstuffs|medical|medicine|medicines|flour|assistance|supplies|airdropped|airlifted|cargo|provisions|blankets|rations|fuel)$/;

/** Words around a weight that make it aid. Tokens to each side. */
const AID_REACH = 10;

/** Tonnes are aid where food, medicine or relief stand near them. */
export function isAid({ low }: Words, from: number, to: number): boolean {
  return low.slice(Math.max(0, from - AID_REACH), to + AID_REACH).some((word) => AID_WORDS.test(word));
}
