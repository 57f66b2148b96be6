// What is known of the world and the language, loaded once and handed in.
import { readActorFile } from './actorFile.ts';
import { type ActorNames, loadActorNames } from './actorNames.ts';
import { type Calendar, loadCalendar } from './calendar.ts';
import { type Counting, loadCounting } from './counting.ts';
import { type EventWords, loadEventWords } from './eventWords.ts';
import { type FunctionWords, loadFunctionWords } from './functionWords.ts';
import { type Gazetteer, loadGazetteer } from './gazetteer.ts';
import { type GrammarWords, loadGrammarWords } from './grammarWords.ts';
import { digestOfLexicons } from './lexicon.ts';
import { type LoadedWords, loadLoadedWords } from './loadedWords.ts';
import { loadNameWords, type NameWords } from './nameWords.ts';
import { loadPageWords, type PageWords } from './pageWords.ts';
import { loadPlaceWords, type PlaceWords } from './placeWords.ts';
import { loadProvinceShort, type ProvinceShort } from './provinceShort.ts';
import { loadPublishers, type Publishers } from './publishers.ts';
import { loadReporting, type Reporting } from './reporting.ts';
import { loadSpeakerWords, type SpeakerWords } from './speakerWords.ts';
import { loadStates, type States } from './states.ts';

export interface Almanac {
  /** Version of the lexicons: "en-" + the first 12 hex digits of the digest over all their files; "+" and those of the user's actors. */
  readonly version: string;
  readonly calendar: Calendar;
  readonly counting: Counting;
  readonly functionWords: FunctionWords;
  readonly grammar: GrammarWords;
  readonly reporting: Reporting;
  readonly nameWords: NameWords;
  readonly pageWords: PageWords;
  readonly states: States;
  readonly gazetteer: Gazetteer;
  readonly provinceShort: ProvinceShort;
  readonly placeWords: PlaceWords;
  readonly actorNames: ActorNames;
  readonly eventWords: EventWords;
  readonly loaded: LoadedWords;
  readonly speakerWords: SpeakerWords;
  readonly publishers: Publishers;
}

export interface AlmanacOptions {
  /** Path of the user's own file of actors, in the form of `lexicons/en/actors`. Default: none. */
  readonly actors?: string | null;
}

/** Loads `lexicons/<language>`; throws `bad-lexicon`. */
export function loadAlmanac(folder: string, { actors = null }: AlmanacOptions = {}): Almanac {
  const own = actors === null ? null : readActorFile(actors);
  const states = loadStates(folder);
  return {
    version: digestOfLexicons(folder) + (own ? `+${own.digest}` : ''),
    calendar: loadCalendar(folder),
    counting: loadCounting(folder),
    functionWords: loadFunctionWords(folder),
    grammar: loadGrammarWords(folder),
    reporting: loadReporting(folder),
    nameWords: loadNameWords(folder),
    pageWords: loadPageWords(folder),
    states,
    gazetteer: loadGazetteer(folder),
    provinceShort: loadProvinceShort(folder),
    placeWords: loadPlaceWords(folder),
    actorNames: loadActorNames(folder, states, own?.actors ?? []),
    eventWords: loadEventWords(folder),
    loaded: loadLoadedWords(folder),
    speakerWords: loadSpeakerWords(folder),
    publishers: loadPublishers(folder),
  };
}
