// Where a report is at home: the provinces and states that most of its names can lie in. A local report names its own
// state rarely, and the towns around it often.
import type { GazetteerEntry } from '../../almanac/gazetteer.ts';
import type { Heard } from './knownSpot.ts';
import type { Following } from './resolve.ts';
import type { Spot } from './spot.ts';

/** Votes of the names of a report; each name has one vote, shared by all the provinces (or states) that it can lie in. */
export interface Home {
  /** Votes for "US.TX", those of the name `key` left out. */
  readonly province: (code: string, key: string) => number;
  /** Votes for "US", likewise. */
  readonly country: (code: string, key: string) => number;
}

/** Vote of a name in other use ("Norvand County Court"), and the provinces it may lie in to have one. Guesses. */
const HEARD_SHARE = 0.7;
const FEW_PROVINCES = 6;
/** People. A guess. */
const GREAT_CITY = 2_000_000;

/** "US.TX" of an entry, or null. */
export const provinceCode = ({ country, province }: Pick<GazetteerEntry, 'country' | 'province'>): string | null =>
  country === null || province === null ? null : `${country}.${province}`;

export function homeOf(spots: readonly Spot[], follows: readonly (Following | null)[], heard: readonly Heard[]): Home {
  const provinces = new Ballot();
  const countries = new Ballot();
  const seen = new Set<string>();
  for (const [index, spot] of spots.entries()) {
    const follow = follows[index];
    const isTold = follow !== null && follow !== undefined;
    if (seen.has(spot.key) && !isTold) continue;
    seen.add(spot.key);
    if (isTold) {
      countries.vote(spot.key, [follow.country]);
      if (follow.province !== null) provinces.vote(spot.key, [`${follow.country}.${follow.province}`]);
      continue;
    }
    const voters = votersOf(spot.entries);
    provinces.vote(spot.key, new Set(voters.flatMap((entry) => provinceCode(entry) ?? [])));
    countries.vote(spot.key, new Set(voters.flatMap(({ country }) => country ?? [])));
  }
  for (const { key, entries } of heard) {
    if (seen.has(key)) continue;
    seen.add(key);
    const voters = new Set(votersOf(entries).flatMap((entry) => provinceCode(entry) ?? []));
    if (voters.size > FEW_PROVINCES) continue;
    provinces.vote(key, voters, HEARD_SHARE);
    countries.vote(key, new Set(entries.flatMap(({ country }) => country ?? [])), HEARD_SHARE);
  }
  return { province: provinces.votesFor, country: countries.votesFor };
}

/** Provinces speak for themselves, unless a capital or a great city has the name as well; a state speaks over towns of its name. */
function votersOf(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  const named = entries.filter(({ kind }) => kind === 'province');
  const states = entries.filter(({ kind }) => kind === 'country');
  if (named.length === 0 && states.length > 0) return states;
  const isShared = entries.some(({ kind, population }) => kind === 'capital' || population >= GREAT_CITY);
  return named.length > 0 && !isShared ? named : entries;
}

class Ballot {
  readonly #all = new Map<string, number>();
  readonly #byKey = new Map<string, Map<string, number>>();

  vote(key: string, codes: Iterable<string>, share = 1): void {
    const list = [...codes];
    const own = this.#byKey.get(key) ?? new Map<string, number>();
    this.#byKey.set(key, own);
    for (const code of list) {
      own.set(code, (own.get(code) ?? 0) + share / list.length);
      this.#all.set(code, (this.#all.get(code) ?? 0) + share / list.length);
    }
  }

  readonly votesFor = (code: string, key: string): number =>
    (this.#all.get(code) ?? 0) - (this.#byKey.get(key)?.get(code) ?? 0);
}
