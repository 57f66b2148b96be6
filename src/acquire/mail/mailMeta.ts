// What the headers of a mail say of the report in it.
import type { Address, Email } from 'postal-mime';
import type { GivenMeta } from '../capture.ts';

/** The first header of that name (lower case), or null. */
export const headerOf = (mail: Email, name: string): string | null =>
  mail.headers.find(({ key }) => key === name)?.value.trim() ?? null;

/**
 * Subject, date and sender. A newsletter (it goes to a list, RFC 2369 and 2919) is published by its sender;
 * any other mail is written by its sender, and published by nobody.
 */
export function metaOfMail(mail: Email): GivenMeta {
  const title = mail.subject?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+\s*/i, '').trim();
  const sender = nameOf(mail.from);
  const isNewsletter = headerOf(mail, 'list-id') !== null || headerOf(mail, 'list-unsubscribe') !== null;
  return {
    ...(title ? { title } : {}),
    ...(mail.date && /^\d{4}-\d\d-\d\dT/.test(mail.date) ? { published: mail.date } : {}),
    ...(sender === null ? {} : isNewsletter ? { outlet: sender } : { byline: [sender] }),
  };
}

/** Where a page was when a browser saved it. */
export function metaOfSavedPage(mail: Email): GivenMeta {
  const url = headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location');
  return url !== null && /^https?:\/\//i.test(url) ? { url } : {};
}

const nameOf = (address: Address | undefined): string | null => address?.name.trim() || null;
