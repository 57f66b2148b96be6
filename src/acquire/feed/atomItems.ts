// Atom (RFC 4287): its entries.
import type { AtomFeed } from 'feedsmith';
import { feedDate } from './feedDate.ts';
import { absolute, type FeedItem, firstWords, type Markup, markup } from './feedItem.ts';
import { plainWords } from './plainWords.ts';

type Atom = AtomFeed.Feed<string>;
type Entry = AtomFeed.Entry<string>;
type Links = Entry['links'];

/** The entries of the feed; `address` is where it was fetched. */
export function itemsOfAtom(feed: Atom, address: string | null): readonly FeedItem[] {
  const self = address ?? absolute(linkOf(feed.links, 'self'), null) ?? absolute(linkOf(feed.links, 'alternate'), null);
  const home = absolute(feed.xml?.base, self) ?? self;
  return (feed.entries ?? []).map((entry) => itemOf(entry, feed, home));
}

function itemOf(entry: Entry, feed: Atom, home: string | null): FeedItem {
  const base = absolute(entry.xml?.base, home) ?? home;
  const link = absolute(linkOf(entry.links, 'alternate'), base) ?? absolute(entry.content?.src, base);
  const title = plainWords(entry.title?.value);
  const authors = entry.authors ?? entry.source?.authors ?? feed.authors ?? [];
  return {
    id: firstWords(entry.id, link, title) ?? '',
    link,
    title,
    authors: authors.flatMap(({ name }) => name ?? []),
    credit: creditOf(entry.source, base),
    published: feedDate(entry.published) ?? feedDate(entry.updated),
    updated: feedDate(entry.updated),
    content: contentOf(entry.content),
    summary: markup(entry.summary?.value, kindOf(entry.summary?.type)),
    base: absolute(entry.content?.xml?.base, base) ?? base ?? link,
  };
}

/** The address of the first link of this kind; one that names no kind is an alternate. */
const linkOf = (links: Links, kind: 'alternate' | 'self'): string | undefined =>
  links?.find(({ rel = 'alternate' }) => rel === kind)?.href;

function creditOf(source: Entry['source'], base: string | null): FeedItem['credit'] {
  if (!source) return null;
  const name = plainWords(source.title?.value);
  const address = absolute(linkOf(source.links, 'alternate') ?? linkOf(source.links, 'self') ?? source.id, base);
  return name === null && address === null ? null : { name, address };
}

/** Content of another kind than text (a picture, other XML) is none. */
function contentOf(content: Entry['content']): Markup | null {
  const type = content?.type ?? 'text';
  return /^(?:text|html|xhtml)$|^text\/|^application\/xhtml\+xml$/i.test(type)
    ? markup(content?.value, kindOf(type))
    : null;
}

const kindOf = (type = 'text'): Markup['kind'] => (/html/i.test(type) ? 'html' : 'text');
