// One captured report: bytes, where they came from, when, and their digest.
import { createHash } from 'node:crypto';

/** What a person or a file beside the report says of it; it wins over what the report says of itself. */
export interface GivenMeta {
  readonly title?: string;
  readonly outlet?: string;
  /** Who wrote it. */
  readonly byline?: readonly string[];
  /** ISO date or date-time. */
  readonly published?: string;
  readonly url?: string;
}

export interface Capture {
  /** Short name for people and output files: the stem of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** "sha256:" + 64 hex digits of `bytes`. */
  readonly digest: string;
  /** Path or address it came from; "-" for standard input. */
  readonly from: string;
  /** ISO date-time of capture, or null where it is not known. */
  readonly capturedAt: string | null;
  /** Media type without parameters ("text/html"), from a header or the file's extension; null where unknown. */
  readonly mediaType: string | null;
  /** Character set named by a header, lower case; null where none was. */
  readonly charset: string | null;
  readonly given: GivenMeta;
  /** The answer that brought it, where it came over the network or was kept with its answer. */
  readonly answer?: AnswerAbout;
  /** The feed that named it, where it came by one. */
  readonly feed?: FeedAbout;
  /** The channel of which it is a message, where it comes from an export of one. */
  readonly channel?: ChannelAbout;
}

/** What the export of a messaging channel says of one message, beside what goes into `given`. */
export interface ChannelAbout {
  readonly name: string | null;
  /** The channel's id and the message's, as the export gives them. */
  readonly id: string | null;
  readonly message: string;
  /** Name of the channel or person that the message was forwarded from, or null. */
  readonly forwardedFrom: string | null;
}

/** What is kept of the answer of a server. */
export interface AnswerAbout {
  /** Address that was asked for; `from` is the one that answered. */
  readonly requested: string;
  /** Every address on the way, the one asked for first, the one that answered last. */
  readonly chain: readonly string[];
  readonly status: number;
  /** Names in lower case; cookies left out; repeated ones joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a feed says of one of its items, beside what goes into `given`. */
export interface FeedAbout {
  /** Address or path of the feed. */
  readonly from: string;
  readonly title: string | null;
  /** The item's own id in the feed: guid, id, or its link. */
  readonly item: string;
  /** Whom the item credits as where it came from (`<source>`). */
  readonly credit: { readonly name: string | null; readonly address: string | null } | null;
  readonly authors: readonly string[];
  /** ISO date or date-time, as the feed tells it. */
  readonly published: string | null;
  /** The same of the last change. */
  readonly updated: string | null;
}

/** A capture of these bytes; everything else has a default of "unknown". */
export function makeCapture(bytes: Uint8Array, about: Partial<Omit<Capture, 'bytes' | 'digest'>> = {}): Capture {
  return {
    name: about.name ?? 'report',
    bytes,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    from: about.from ?? '-',
    capturedAt: about.capturedAt ?? null,
    mediaType: about.mediaType ?? null,
    charset: about.charset ?? null,
    given: about.given ?? {},
    ...(about.answer ? { answer: about.answer } : {}),
    ...(about.feed ? { feed: about.feed } : {}),
    ...(about.channel ? { channel: about.channel } : {}),
  };
}
