// RSS 0.9x, 1.0 (RDF) and 2.0: their items.
import type { RdfFeed, RssFeed } from 'feedsmith';
import { feedDate } from './feedDate.ts';
import { absolute, type FeedItem, firstWords, markup } from './feedItem.ts';
import { plainWords } from './plainWords.ts';

type RssItem = RssFeed.Item<string>;
type RdfItem = RdfFeed.Item<string>;
/** What only RSS 0.9x and 2.0 have. */
type Own = Pick<RssItem, 'guid' | 'pubDate' | 'source' | 'authors'>;

/** The items of an RSS 0.9x or 2.0 channel; `address` is where it was fetched. */
export function itemsOfRss(feed: RssFeed.Feed<string>, address: string | null): readonly FeedItem[] {
  const home = homeOf(feed, address);
  return (feed.items ?? []).map((item) => itemOf(item, item, home));
}

/** The same of RSS 1.0. */
export function itemsOfRdf(feed: RdfFeed.Feed<string>, address: string | null): readonly FeedItem[] {
  const home = homeOf(feed, address);
  return (feed.items ?? []).map((item) => {
    const link = item.link ?? item.rdf?.about;
    return itemOf(link === undefined ? item : { ...item, link }, {}, home);
  });
}

const homeOf = ({ xml, link }: Pick<RssFeed.Feed<string>, 'xml' | 'link'>, address: string | null): string | null =>
  absolute(xml?.base, address) ?? address ?? absolute(link, null);

function itemOf(item: RssItem | RdfItem, own: Own, home: string | null): FeedItem {
  const base = absolute(item.xml?.base, home) ?? home;
  const guid = own.guid?.value;
  const permalink = own.guid?.isPermaLink === false ? null : absolute(guid, null);
  const link = absolute(item.link, base) ?? permalink;
  const title = plainWords(item.title) ?? plainWords(item.dc?.titles?.[0]);
  const published = feedDate(own.pubDate) ?? feedDate(item.dc?.dates?.[0]) ?? feedDate(item.dcterms?.issued?.[0]);
  return {
    id: firstWords(guid, link, title, item.description) ?? '',
    link,
    title,
    authors: authorsOf(item, own),
    credit: creditOf(item, own, base),
    published,
    updated: feedDate(item.atom?.updated) ?? feedDate(item.dcterms?.modified?.[0]),
    content: markup(item.content?.encoded),
    summary: markup(item.description) ?? markup(item.dc?.descriptions?.[0]),
    base: link ?? base,
  };
}

function authorsOf(item: RssItem | RdfItem, { authors }: Own): readonly string[] {
  const named = authors?.flatMap(({ name }) => name ?? []) ?? [];
  return named.length > 0 ? named : (item.dc?.creators ?? []);
}

function creditOf(item: RssItem | RdfItem, { source }: Own, base: string | null): FeedItem['credit'] {
  const [name, address] = source ? [plainWords(source.title), absolute(source.url, base)] : [null, null];
  if (name !== null || address !== null) return { name, address };
  const told = plainWords(item.dc?.sources?.[0]);
  if (told === null) return null;
  const elsewhere = absolute(told, null);
  return elsewhere === null ? { name: told, address: null } : { name: null, address: elsewhere };
}
