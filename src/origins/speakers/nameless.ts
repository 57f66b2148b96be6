// Whether a name names anybody: "source at Tel Asmar Police Command" does not.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords } from '../../almanac/nameKey.ts';

/** True where the head of the name is a common noun for people or for a document ("residents of Tel Asmar", "many reports"). */
export const headIsNameless = (name: string, almanac: Almanac): boolean =>
  BODIES.test(name) || isNamelessHead(name, almanac);

/** "Militant organizations", "several news outlets": bodies of a kind, not one of them. */
const BODIES =
  /(?:^|\s)\p{Ll}*(?:organi[sz]ations|groups|outlets|countries|nations|allies|powers|agencies|websites|factions|channels|networks)(?=$|\s\p{Ll})/u;

function isNamelessHead(name: string, { actorNames, reporting }: Almanac): boolean {
  const words = keyWords(name);
  const end = words.findIndex(({ key }, at) => at > 0 && BEFORE_PLACE.has(key));
  const head = words[(end < 0 ? words.length : end) - 1];
  if (!head) return true;
  const form = name.slice(head.start, head.end);
  if (form !== form.toLowerCase()) return false;
  const kind = reporting.speakers.get(head.key) ?? reporting.speakers.get(`${head.key}s`);
  // "coalition", "council": many people, but one body
  if (kind === 'group') return PLURAL.test(head.key) || reporting.speakers.get(head.key) === undefined;
  if (kind === 'unnamed' || kind === 'document' || kind === 'person') return true;
  return (actorNames.people.get(head.key) ?? []).some((phrase) => phrase.words.length === 1);
}

const PLURAL = /(?:s|people|men|women)$/;
/** Prepositions that end the head of a name. */
const BEFORE_PLACE = new Set(['at', 'in', 'of', 'from', 'on', 'inside', 'with', 'near', 'to', 'by', 'for', 'within']);
