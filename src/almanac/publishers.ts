// Who publishes what: outlets of one house share their texts, so that two of them are not two origins.
import { loadLexicon } from './lexicon.ts';
import { nameKey } from './nameKey.ts';

export interface Publisher {
  readonly id: string;
  readonly name: string;
  /** Its outlets by the names that reports give them. */
  readonly outlets: readonly string[];
  /** Their hosts without "www.". */
  readonly hosts: readonly string[];
}

export interface Publishers {
  /** By `nameKey` of an outlet. */
  readonly byOutlet: ReadonlyMap<string, Publisher>;
  readonly byHost: ReadonlyMap<string, Publisher>;
}

/** Loads `publishers`; throws `bad-lexicon`. */
export const loadPublishers = (folder: string): Publishers =>
  publishersOf(loadLexicon<Publisher>(folder, 'publishers'));

/** Later entries win, so that a user's own list corrects the one that is shipped. */
const publishersOf = (entries: readonly Publisher[]): Publishers => ({
  byOutlet: new Map(
    entries.flatMap((entry) => [entry.name, ...entry.outlets].map((outlet) => [nameKey(outlet), entry] as const)),
  ),
  byHost: new Map(entries.flatMap((entry) => entry.hosts.map((host) => [host, entry] as const))),
});

/** `publishers` with the entries of another list before them. */
export const withPublishers = (publishers: Publishers, entries: readonly Publisher[]): Publishers => {
  const added = publishersOf(entries);
  return {
    byOutlet: new Map([...publishers.byOutlet, ...added.byOutlet]),
    byHost: new Map([...publishers.byHost, ...added.byHost]),
  };
};
