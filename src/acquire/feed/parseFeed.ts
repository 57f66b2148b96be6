// A captured feed of any form → what it says of its items.
import { type AnyFeed, parseFeed as parseText } from 'feedsmith';
import { HearsayError } from '../../errors.ts';
import type { Capture } from '../capture.ts';
import { itemsOfAtom } from './atomItems.ts';
import type { Feed, FeedItem } from './feedItem.ts';
import { feedText } from './feedText.ts';
import { itemsOfJson } from './jsonItems.ts';
import { plainWords } from './plainWords.ts';
import { itemsOfRdf, itemsOfRss } from './rssItems.ts';

/** RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. Throws `bad-feed`, `too-large`. */
export function parseFeed(capture: Capture): Feed {
  const any = parsed(capture);
  const address = capture.given.url ?? capture.answer?.requested ?? null;
  const { title, items } = itemsOf(any, address);
  return { title: plainWords(title), items: eachOnce(items) };
}

function parsed(capture: Capture): AnyFeed {
  const text = feedText(capture);
  try {
    return parseText(text);
  } catch (cause) {
    const fault = cause instanceof Error && cause.cause instanceof Error ? ` (${cause.cause.message})` : '';
    throw new HearsayError(
      'bad-feed',
      `expected a feed (RSS, Atom, JSON Feed), found one that is broken or cut off${fault}; fetch it again, or look at it in a browser`,
      { from: capture.from },
      { cause },
    );
  }
}

interface Titled {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

function itemsOf(any: AnyFeed, address: string | null): Titled {
  switch (any.format) {
    case 'rdf':
      return { title: any.feed.title ?? null, items: itemsOfRdf(any.feed, address) };
    case 'rss':
      return { title: any.feed.title ?? null, items: itemsOfRss(any.feed, address) };
    case 'atom':
      return { title: any.feed.title?.value ?? null, items: itemsOfAtom(any.feed, address) };
    case 'json':
      return { title: any.feed.title ?? null, items: itemsOfJson(any.feed, address) };
    default: {
      const never: never = any;
      return never;
    }
  }
}

function eachOnce(items: readonly FeedItem[]): readonly FeedItem[] {
  const byId = new Map<string, FeedItem>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
