// An item of a feed → its capture: the feed's own text where it gives the whole, else the page behind its link.
import { HearsayError } from '../../errors.ts';
import { type Capture, type FeedAbout, type GivenMeta, makeCapture } from '../capture.ts';
import { stemOfAddress } from '../fetch/stemOfAddress.ts';
import type { FeedItem, Markup } from './feedItem.ts';
import { itemText } from './itemText.ts';

export interface ItemOf {
  /** The captured feed. */
  readonly feed: Capture;
  /** Its title. */
  readonly title: string | null;
  /** Fetches the page behind a link; null where nothing may be fetched. */
  readonly page: ((address: string) => Promise<Capture>) | null;
}

/** Throws `empty` where the item has neither text nor a page to fetch, and what `page` throws. */
export async function itemCapture(item: FeedItem, of: ItemOf): Promise<Capture> {
  if (item.content) return captureOfText(item, item.content, of);
  if (item.link !== null && of.page) return withPage(await of.page(item.link), item, of);
  if (item.summary) return captureOfText(item, item.summary, of);
  throw new HearsayError('empty', `expected a text or a link, found ${found(item)}`, {
    feed: of.feed.from,
    item: item.id,
  });
}

/** What to call an item in a message: its link, else the feed and its id. */
export const placeOf = (item: FeedItem, { feed }: Pick<ItemOf, 'feed'>): string =>
  item.link ?? `${feed.from}#${item.id}`;

const found = ({ link }: FeedItem): string =>
  link === null ? 'neither' : 'a link only; give the feed by its address to have its pages fetched';

function captureOfText(item: FeedItem, text: Markup, of: ItemOf): Capture {
  const outlet = item.credit?.name ?? of.title;
  const { bytes, mediaType } = itemText(item, text);
  return makeCapture(bytes, {
    name: nameOf(item, of),
    from: placeOf(item, of),
    capturedAt: of.feed.capturedAt,
    mediaType,
    charset: 'utf-8',
    given: {
      ...toldBy(item),
      ...(outlet === null ? {} : { outlet }),
      ...(item.title === null ? {} : { title: item.title }),
      ...(item.link === null ? {} : { url: item.link }),
      ...(item.authors.length === 0 ? {} : { byline: item.authors }),
    },
    feed: aboutOf(item, of),
  });
}

/** The page says more of itself than the feed; of the feed come the date, and whom the item credits. */
const withPage = (page: Capture, item: FeedItem, of: ItemOf): Capture => ({
  ...page,
  given: { ...page.given, ...toldBy(item), ...(item.credit?.name ? { outlet: item.credit.name } : {}) },
  feed: aboutOf(item, of),
});

const toldBy = ({ published }: FeedItem): GivenMeta => (published === null ? {} : { published });

const aboutOf = ({ id, credit, authors, published, updated }: FeedItem, { feed, title }: ItemOf): FeedAbout => ({
  from: feed.from,
  title,
  item: id,
  credit,
  authors,
  published,
  updated,
});

const nameOf = ({ link, title, id }: FeedItem, { feed }: ItemOf): string =>
  link === null ? `${feed.name}-${stemOfWords(title ?? id)}` : stemOfAddress(link);

/** Characters; a name, not a text. */
const MOST_CHARACTERS = 60;

const stemOfWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, '') || 'item';
