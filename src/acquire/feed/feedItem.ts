// What a feed says of itself and of its items, in whatever form it is written.
import type { FeedAbout } from '../capture.ts';

export interface Feed {
  readonly title: string | null;
  /** In the order of the feed, each id once. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** The feed's own id of the item: guid, id, or its link; else what it says. */
  readonly id: string;
  /** Absolute address of the item's page. */
  readonly link: string | null;
  /** Plain text. */
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly credit: FeedAbout['credit'];
  /** ISO date or date-time. */
  readonly published: string | null;
  readonly updated: string | null;
  /** The whole text, where the feed gives it. */
  readonly content: Markup | null;
  /** A part or a short version of it. */
  readonly summary: Markup | null;
  /** What relative addresses in the markup are relative to. */
  readonly base: string | null;
}

export interface Markup {
  readonly kind: 'html' | 'text';
  readonly value: string;
}

/** Markup, or null where there is none. */
export const markup = (value: string | null | undefined, kind: Markup['kind'] = 'html'): Markup | null =>
  value && value.trim() !== '' ? { kind, value } : null;

/** The first of the words that says something, trimmed. */
export function firstWords(...words: readonly (string | null | undefined)[]): string | null {
  for (const one of words) if (one && one.trim() !== '') return one.trim();
  return null;
}

/** `address` against `base`; null where it is none, or not http(s). */
export function absolute(address: string | null | undefined, base: string | null): string | null {
  const trimmed = address?.trim();
  if (!trimmed || !URL.canParse(trimmed, base ?? undefined)) return null;
  const url = new URL(trimmed, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
