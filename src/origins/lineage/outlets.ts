// The outlets of a case, and every outlet and agency that the lexicons know, to be found by any name that a report gives them.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords, nameKey } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import { isAcronym, isAcronymOf } from '../../grammar/coreference/nameLikeness.ts';
import type { Report } from '../report.ts';
import { tellingWords } from '../speakers/called.ts';

export interface Outlet {
  /** The fullest name known. */
  readonly name: string;
  /** One key for all names of one outlet. */
  readonly key: string;
  /** Its reports in the case. */
  readonly reports: readonly Report[];
}

export interface Outlets {
  /** The outlet or agency of this name, or null where neither the case nor a lexicon has it. */
  readonly named: (name: string) => Outlet | null;
  /** The outlet that publishes at this host ("www." left out), or null. */
  readonly atHost: (host: string) => Outlet | null;
  readonly of: (report: Report) => Outlet | null;
}

export function outletsOf(reports: readonly Report[], almanac: Almanac): Outlets {
  const byKey = new Map<string, { name: string; key: string; reports: Report[] }>();
  const byHost = new Map<string, Outlet>();
  for (const report of reports) {
    const { outlet, url } = report.reading.article;
    if (outlet === null) continue;
    const { name, key } = identity(outlet, almanac);
    const found = byKey.get(key) ?? { name, key, reports: [] };
    found.reports.push(report);
    byKey.set(key, found);
    const host = url === null ? null : hostOf(url);
    if (host !== null && !byHost.has(host)) byHost.set(host, found);
  }
  const acronyms = [...byKey.values()].filter(({ name }) => /\s/.test(name));
  const named = (name: string): Outlet | null => {
    if (isAcronym(name.trim())) {
      const meant = acronyms.filter((outlet) => isAcronymOf(name.trim(), outlet.name));
      if (meant[0] && meant.length === 1) return meant[0];
    }
    const { name: full, key, known } = identity(name, almanac);
    return byKey.get(key) ?? (known ? { name: full, key, reports: [] } : null);
  };
  return {
    named,
    atHost: (host) => byHost.get(host) ?? publisherAt(host, almanac, named),
    of: ({ reading }) => (reading.article.outlet === null ? null : named(reading.article.outlet)),
  };
}

function publisherAt(host: string, { publishers }: Almanac, named: (name: string) => Outlet | null): Outlet | null {
  const publisher = publishers.byHost.get(host);
  return publisher ? named(publisher.outlets[0] ?? publisher.name) : null;
}

/** The known outlet that a name is, or the name itself. */
function identity(given: string, almanac: Almanac): { name: string; key: string; known: boolean } {
  const name = given === given.toLowerCase() ? (loudForm(given, almanac) ?? given) : given;
  const words = keyWords(name);
  const agency = almanac.pageWords.agencies.get(name.trim());
  const actor =
    phraseAt(almanac.actorNames.known, name, words, 0, false) ??
    phraseAt(almanac.actorNames.known, agency ?? '', keyWords(agency ?? ''), 0, false);
  if (actor && (actor.value.kind === 'agency' || actor.value.kind === 'outlet') && isWhole(actor.words.length, words))
    return { name: actor.value.name, key: actor.value.id, known: true };
  if (agency !== undefined) return { name: agency, key: nameKey(agency), known: true };
  const owned = almanac.publishers.byOutlet.get(nameKey(name));
  return { name: name.trim(), key: tellingWords(name).join(' '), known: owned !== undefined };
}

/** "reuters" → "Reuters", "tass" → "TASS": sites write their own name small. */
function loudForm(name: string, { actorNames, pageWords }: Almanac): string | null {
  const forms = [name.toUpperCase(), name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())];
  const isKnown = (form: string): boolean =>
    pageWords.agencies.has(form) || phraseAt(actorNames.known, form, keyWords(form), 0, false) !== null;
  return forms.find(isKnown) ?? null;
}

/** "Reuters", "Reuters news agency", "Karsa TV channel": nothing but kinds of outlets after the name. */
const isWhole = (count: number, words: readonly { readonly key: string }[]): boolean =>
  words.slice(count).every(({ key }) => KINDS.has(key));
const KINDS = new Set(['news', 'agency', 'channel', 'newspaper', 'television', 'tv', 'radio', 'network', 'website']);

/** "https://www.karsa.example/a?b" → "karsa.example"; null for what is no address of a host. */
export function hostOf(address: string): string | null {
  const found = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/i.exec(address);
  return found?.[1] ? found[1].toLowerCase() : null;
}
