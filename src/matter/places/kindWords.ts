// Words around a name that say it is a place, and of what kind.
import type { PlaceKind } from '../../almanac/gazetteer.ts';

/** "the village of N", "N village". */
export const KIND_NOUNS: ReadonlyMap<string, PlaceKind> = new Map(
  (
    [
      ['city', 'city capital metropolis'],
      [
        'town',
        'town village hamlet suburb suburbs neighbourhood neighborhood quarter settlement township borough municipality outskirts',
      ],
      [
        'province',
        'province governorate oblast state county parish district prefecture canton emirate department subdistrict wilayah',
      ],
      ['region', 'region valley peninsula'],
      ['river', 'river creek'],
      ['sea', 'sea ocean strait straits gulf bay canal'],
      ['lake', 'lake reservoir dam'],
      ['mountain', 'mountain mountains mount hill hills'],
      ['island', 'island islands'],
      ['desert', 'desert'],
      [
        'site',
        'area countryside pocket enclave territory frontline front axis corridor airbase airport base camp crossing airfield checkpoint junction refinery oilfield port harbour harbor bridge prison hospital',
      ],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Before a place, and rarely before anything else that is written with a capital. */
export const STRONG_BEFORE: ReadonlySet<string> = new Set(
  'near outside towards toward around across throughout'.split(' '),
);

/** Before a place, a time, or an organisation. */
export const WEAK_BEFORE: ReadonlySet<string> = new Set(
  'in at from to into inside through via over off along beyond between within reach reached entered enter leave left'.split(
    ' ',
  ),
);

/** Words between the preposition and the name: "in northern N", "near the besieged N". */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'the north south east west northern southern eastern western central upper lower rural nearby besieged northeastern ' +
    'northwestern southeastern southwestern northeast northwest southeast southwest downtown greater mainland coastal ' +
    'capital city town village province of neighbouring neighboring war-torn occupied historic ancient border'
  ).split(' '),
);

/** Capitalised words that come before a name without being part of a longer one. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'in at from to near the and north south east west northern southern eastern western central rural greater upper lower ' +
    'mount lake camp both while when after before since as meanwhile around outside across but for on of by with between'
  ).split(' '),
);

/** Words of time that stand beside a place in American reports ("in Norvand Monday"). */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december mon tue tues wed thu thurs fri jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Before the name of a person. */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr sir president minister premier chancellor general gen colonel col major captain capt lt lieutenant ' +
    'sergeant sgt senator sen representative rep governor gov mayor judge justice king queen prince princess sheikh imam ' +
    'ayatollah pope bishop father professor prof spokesman spokeswoman ambassador secretary director officer detective ' +
    'sheriff coach commander admiral brigadier marshal'
  ).split(' '),
);

/** Last words of streets. */
export const STREETS: ReadonlySet<string> = new Set(
  'street streets road roads avenue avenues drive boulevard blvd lane highway parkway expressway'.split(' '),
);

/** Last words of what lies in a town and in no gazetteer: streets, buildings, offices. */
export const NO_GAZETTEER_PLACE: ReadonlySet<string> = new Set(
  (
    'street streets st road roads rd avenue avenues ave drive dr boulevard blvd lane highway route interstate parkway ' +
    'expressway square plaza mall library school college university academy hotel restaurant church cathedral chapel ' +
    'mosque synagogue temple theatre theater museum gallery stadium arena hall house court courthouse building tower ' +
    'complex center centre office police patrol manager department council board commission station store club room ' +
    'committee association society union league foundation battlefield battlefields supermarket hypermarket shop market'
  ).split(' '),
);

/** Capitalised words that name no place of their own. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'the a an god christ jesus lord i mr mrs ms dr he she it they we christmas easter thanksgiving west east north south ' +
    'state states valley republic summit internet web facebook twitter date spring summer autumn fall winter street soil ' +
    'coalition opposition regime government army police parliament christian christians arab arabs muslim muslims jew jews ' +
    'man men woman women people main new news live update video photo source sources editor reporter'
  ).split(' '),
);

/** Parts of names, Arabic for the most; alone they name nothing. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el as ar ad an at az ash ed er es ez abu abou abd abdul ibn bin ben bint umm um um-al deir dayr tel tal tell ' +
    'jabal jebel khan kafr kafar bani beni wadi de la le du van von der'
  ).split(' '),
);
