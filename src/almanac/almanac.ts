// What is known of the world and the language, loaded once and handed in.
import { type ActorNames, loadActorNames } from './actorNames.ts';
import { type Calendar, loadCalendar } from './calendar.ts';
import { type Counting, loadCounting } from './counting.ts';
import { type EventWords, loadEventWords } from './eventWords.ts';
import { type Gazetteer, loadGazetteer } from './gazetteer.ts';
import { type GrammarWords, loadGrammarWords } from './grammarWords.ts';
import { digestOfLexicons } from './lexicon.ts';
import { type LoadedWords, loadLoadedWords } from './loadedWords.ts';
import { loadPageWords, type PageWords } from './pageWords.ts';
import { loadProvinceShort, type ProvinceShort } from './provinceShort.ts';
import { loadReporting, type Reporting } from './reporting.ts';
import { loadStates, type States } from './states.ts';

export interface Almanac {
  /** Version of the lexicons: "en-" + the first 12 hex digits of the digest over all their files. */
  readonly version: string;
  readonly calendar: Calendar;
  readonly counting: Counting;
  readonly grammar: GrammarWords;
  readonly reporting: Reporting;
  readonly pageWords: PageWords;
  readonly states: States;
  readonly gazetteer: Gazetteer;
  readonly provinceShort: ProvinceShort;
  readonly actorNames: ActorNames;
  readonly eventWords: EventWords;
  readonly loaded: LoadedWords;
}

/** Loads `lexicons/<language>`; throws `bad-lexicon`. */
export function loadAlmanac(folder: string): Almanac {
  const states = loadStates(folder);
  return {
    version: digestOfLexicons(folder),
    calendar: loadCalendar(folder),
    counting: loadCounting(folder),
    grammar: loadGrammarWords(folder),
    reporting: loadReporting(folder),
    pageWords: loadPageWords(folder),
    states,
    gazetteer: loadGazetteer(folder),
    provinceShort: loadProvinceShort(folder),
    actorNames: loadActorNames(folder, states),
    eventWords: loadEventWords(folder),
    loaded: loadLoadedWords(folder),
  };
}
