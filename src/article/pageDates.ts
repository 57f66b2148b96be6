// When a page says it was published: JSON-LD, meta tags, <time>, its address, a date beside its heading; each with how sure it is.
import type { Published } from '../reading.ts';
import { findDate, isoDay, machineDate } from './dates.ts';
import { likeness } from './headline.ts';
import type { PageBlock } from './pageBlocks.ts';
import type { PageDocument } from './pageTree.ts';

/** Names of meta tags that hold the day of publication, the surest first; lower case. */
const META_DATES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'date.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'published',
  'publication_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'date',
  'citation_publication_date',
  'originalpublicationdate',
  'release_date',
];

export interface DateMarks {
  /** `datePublished` of the article's JSON-LD. */
  readonly structured: string | null;
  /** Lower-case name of a meta tag → its contents. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly url: string | null;
  readonly title: string | null;
  /** All blocks of the page. */
  readonly whole: readonly PageBlock[];
}

/** The day (or moment) of publication that the page gives; the surest place first. */
export const pageDate = (document: PageDocument, marks: DateMarks): Published | null =>
  structuredDate(marks) ?? timeElement(document) ?? fromAddress(marks.url) ?? besideHeading(marks);

function structuredDate({ structured, metas }: DateMarks): Published | null {
  const told = structured === null ? null : machineDate(structured);
  if (told) return { value: told, certainty: 'stated', by: 'article/json-ld' };
  for (const value of META_DATES.flatMap((name) => metas.get(name) ?? [])) {
    const day = machineDate(value);
    if (day) return { value: day, certainty: 'stated', by: 'article/meta-tag' };
  }
  return null;
}

/** The first <time> that calls itself the publication, else the first of the page's head part. */
function timeElement(document: PageDocument): Published | null {
  const dated = [...document.querySelectorAll('time, [itemprop="datePublished"]')].flatMap((element) => {
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    const day = machineDate(value);
    const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('pubdate') ?? ''}`;
    return day
      ? [{ day, sure: /publish|pubdate|entry-date|posted/i.test(label), updated: /updat|modif/i.test(label) }]
      : [];
  });
  const best = dated.find((one) => one.sure && !one.updated) ?? dated.find((one) => !one.updated);
  return best ? { value: best.day, certainty: best.sure ? 'stated' : 'implied', by: 'article/time-element' } : null;
}

/** Blocks above and below the heading among which pages print their date. */
const BESIDE_HEADING = { above: 4, below: 14 } as const;
/** UTF-16 units of a block that holds a date, a byline and a reading time at most. */
const LONGEST_DATE_BLOCK = 110;

/** A short block with a date beside the heading; an "updated" only where there is no other. */
function besideHeading({ title, whole }: DateMarks): Published | null {
  if (title === null) return null;
  const index = whole.findIndex((at) => likeness(at.text, title) >= 0.8);
  if (index < 0) return null;
  const near = whole.slice(Math.max(0, index - BESIDE_HEADING.above), index + BESIDE_HEADING.below);
  const dated = near.flatMap(({ text }) => {
    const found = text.length <= LONGEST_DATE_BLOCK && likeness(text, title) < 0.5 ? findDate(text) : null;
    return found ? [{ day: found.day, updated: /updat|modif|review|edited/i.test(text) }] : [];
  });
  const best = dated.find((one) => !one.updated) ?? dated[0];
  return best
    ? { value: best.day, certainty: best.updated ? 'assumed' : 'implied', by: 'article/beside-heading' }
    : null;
}

/** "/2017/09/04/" or "-2017-09-04" or "20170904" in the address. */
function fromAddress(url: string | null): Published | null {
  const path = url?.replace(/^https?:\/\/[^/]*/, '') ?? '';
  const parts = /(?:^|[/_-])((?:19|20)\d\d)([/_-]?)(\d\d?)\2(\d\d?)(?=$|[/_.-])/.exec(path);
  const day = parts ? isoDay(Number(parts[1]), Number(parts[3]), Number(parts[4])) : null;
  const named = day ?? findDate(path.replace(/\//g, ' ').slice(0, 200))?.day ?? null;
  return named === null ? null : { value: named, certainty: 'implied', by: 'article/address' };
}
