// JSON Feed 1.0 and 1.1: its items.
import type { JsonFeed } from 'feedsmith';
import { feedDate } from './feedDate.ts';
import { absolute, type FeedItem, firstWords, markup } from './feedItem.ts';
import { plainWords } from './plainWords.ts';

type Json = JsonFeed.Feed<string>;
type JsonItem = JsonFeed.Item<string>;

/** The items of the feed; `address` is where it was fetched. */
export function itemsOfJson(feed: Json, address: string | null): readonly FeedItem[] {
  const home = address ?? absolute(feed.feed_url, null) ?? absolute(feed.home_page_url, null);
  return (feed.items ?? []).map((item) => itemOf(item, feed, home));
}

function itemOf(item: JsonItem, feed: Json, home: string | null): FeedItem {
  const link = absolute(item.url, home);
  const elsewhere = absolute(item.external_url, home);
  const title = plainWords(item.title);
  return {
    id: firstWords(item.id, link, title) ?? '',
    link: link ?? elsewhere,
    title,
    authors: (item.authors ?? feed.authors ?? []).flatMap(({ name }) => name ?? []),
    credit: elsewhere === null ? null : { name: null, address: elsewhere },
    published: feedDate(item.date_published),
    updated: feedDate(item.date_modified),
    content: markup(item.content_html) ?? markup(item.content_text, 'text'),
    summary: markup(item.summary, 'text'),
    base: link ?? home,
  };
}
