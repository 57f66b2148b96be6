// What is known of a report from a person, from its form and from its text → one answer each.
import type { GivenMeta } from '../acquire/capture.ts';
import type { Article, Published } from '../reading.ts';
import { type Draft, wordsOf } from './draft.ts';
import type { ToldMeta } from './told.ts';

/** What a form (a page's tags, front matter) says of its report. */
export interface OwnMeta {
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
  readonly published: Published | null;
  readonly language: string | null;
}

export const noMeta: OwnMeta = { url: null, title: null, byline: [], outlet: null, published: null, language: null };

const DAY_MS = 86_400_000;
/** One day of difference is a time zone's. */
const ZONE_DAYS = 1;

type Settled = Pick<Article, 'url' | 'title' | 'byline' | 'outlet' | 'published'>;

/** A person's word comes first, then the report's own, then what its text tells; of dates, what the text states beats what the page says. */
export function settleMeta(given: GivenMeta, own: OwnMeta, told: ToldMeta, draft: Draft): Settled {
  const headline = draft.blocks.find((at) => at.kind === 'headline');
  return {
    url: given.url ?? own.url,
    title: given.title ?? own.title ?? (headline ? wordsOf(draft, headline) : null),
    byline: given.byline ?? (own.byline.length > 0 ? own.byline : told.byline),
    outlet: given.outlet ?? own.outlet ?? told.outlet,
    published: given.published
      ? { value: given.published, certainty: 'stated', by: 'article/given' }
      : ofPage(own.published, told.published),
  };
}

/**
 * A day that the text states beats the page's own where it is earlier: a report put up again, or moved to a new system.
 * A later one is an update. The page's date keeps its time of day where both name the same day.
 */
function ofPage(own: Published | null, told: Published | null): Published | null {
  if (own === null || told === null) return own ?? told;
  if (told.certainty !== 'stated') return own;
  const daysEarlier = (Date.parse(own.value.slice(0, 10)) - Date.parse(told.value)) / DAY_MS;
  return daysEarlier > ZONE_DAYS || (own.certainty !== 'stated' && daysEarlier !== 0) ? told : own;
}
