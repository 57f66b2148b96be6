// A saved mail, or a page saved as one (MHTML) → its text, and the reports that hang on it.
import type { Attachment, Email } from 'postal-mime';
import { HearsayError } from '../../errors.ts';
import { type GivenMeta, makeCapture } from '../capture.ts';
import type { Source } from '../form/source.ts';
import type { Found } from '../found.ts';
import { stemOf } from '../mediaType.ts';
import { streamBytes } from '../readBytes.ts';
import { bodyOf } from './mailBody.ts';
import { headerOf, metaOfMail, metaOfSavedPage } from './mailMeta.ts';

/** Parts inside parts. Mails that people write have 2 to 5, forwarded ones twice that; more is made to do harm. */
const MOST_DEPTH = 50;

/** Attachments that are reports too. */
const REPORT_TYPES: ReadonlySet<string> = new Set(['application/pdf', 'text/html', 'text/plain']);

/**
 * The mail's own text as a capture, then the attachments that are PDFs, pages or texts.
 * Throws `too-large` where parts nest deeper than is read, `damaged`, and `no-text` where there is nothing to read.
 */
export async function* readMail(source: Source): AsyncGenerator<Found> {
  const { from, name, given } = source;
  const mail = await parsed(await streamBytes(source.bytes, from), from);
  const savedPage = /^multipart\/related\b/i.test(headerOf(mail, 'content-type') ?? '') && isSavedPage(mail);
  const about = savedPage ? metaOfSavedPage(mail) : metaOfMail(mail);
  const body = bodyOf(mail, savedPage);
  const capturedAt = savedPage ? isoOf(mail.date) : null;
  if (body) {
    const bytes = Buffer.from(body.text, 'utf8');
    yield {
      kind: 'captured',
      capture: makeCapture(bytes, {
        name,
        from,
        capturedAt,
        mediaType: body.mediaType,
        charset: 'utf-8',
        given: { ...given, ...about },
      }),
    };
  }
  const reports = savedPage ? [] : mail.attachments.filter(isReport);
  for (const [at, attachment] of reports.entries()) yield attached(attachment, at + 1, source, about);
  if (!body && reports.length === 0)
    throw new HearsayError('no-text', 'expected a mail with a text, found none in it', { path: from });
}

async function parsed(bytes: Uint8Array, from: string): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MOST_DEPTH });
  } catch (cause) {
    if (cause instanceof Error && /nesting depth/i.test(cause.message)) {
      throw new HearsayError(
        'too-large',
        `expected a mail of at most ${MOST_DEPTH} parts inside each other, found more: it is made to do harm; do not open it`,
        { path: from, limit: MOST_DEPTH },
        { cause },
      );
    }
    const fault = cause instanceof Error ? cause.message : 'unknown';
    throw new HearsayError(
      'damaged',
      `expected a mail, found a fault (${fault}); save it again`,
      { path: from },
      { cause },
    );
  }
}

/** Browsers say where the page was, or that they saved it. */
const isSavedPage = (mail: Email): boolean =>
  headerOf(mail, 'snapshot-content-location') !== null || /^"?<?saved by\b/i.test(headerOf(mail, 'from') ?? '');

const isReport = ({ mimeType, disposition, related }: Attachment): boolean =>
  REPORT_TYPES.has(mimeType) && related !== true && (disposition === 'attachment' || mimeType === 'application/pdf');

/** An attachment: sent by the same people on the same day, but with a title of its own. */
function attached(
  { content, filename, mimeType }: Attachment,
  number: number,
  source: Source,
  about: GivenMeta,
): Found {
  const { title: _, url: __, ...shared } = about;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
  const stem = filename ? stemOf(filename) : String(number);
  return {
    kind: 'captured',
    capture: makeCapture(bytes, {
      name: `${source.name}-${number}-${stem}`,
      from: `${source.from}#${filename ?? number}`,
      mediaType: mimeType,
      given: { ...source.given, ...shared },
    }),
  };
}

const isoOf = (date: string | undefined): string | null =>
  date !== undefined && /^\d{4}-\d\d-\d\dT/.test(date) ? date : null;
