// OPML, the list of feeds that feed readers export: the addresses in it.
import { parseOpml } from 'feedsmith';
import { HearsayError } from '../../errors.ts';
import type { Capture } from '../capture.ts';
import { absolute } from './feedItem.ts';
import { feedText } from './feedText.ts';

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** Folders in folders; real lists have two or three. */
const DEEPEST = 50;

/** The addresses of the feeds, in order, each once. Throws `bad-feed`, `too-large`. */
export function feedsInOpml(capture: Capture): readonly string[] {
  const { from } = capture;
  const base = capture.given.url ?? null;
  const text = feedText(capture);
  const addresses = addressesIn(outlinesOf(text, from), DEEPEST).flatMap((one) => absolute(one, base) ?? []);
  if (addresses.length > 0) return [...new Set(addresses)];
  throw new HearsayError('bad-feed', `expected a list of feeds (OPML) with addresses in xmlUrl, found none`, {
    from,
  });
}

function outlinesOf(text: string, from: string): readonly Outline[] {
  try {
    return parseOpml(text).body?.outlines ?? [];
  } catch (cause) {
    throw new HearsayError(
      'bad-feed',
      `expected a list of feeds (OPML), found one that is broken or cut off; export it again`,
      { from },
      { cause },
    );
  }
}

function addressesIn(outlines: readonly Outline[], depth: number): readonly string[] {
  if (depth === 0) return [];
  return outlines.flatMap(({ xmlUrl, outlines: inner }) => [
    ...(xmlUrl === undefined ? [] : [xmlUrl]),
    ...addressesIn(inner ?? [], depth - 1),
  ]);
}
