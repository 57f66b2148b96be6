// Capture → Article: character set, main text, metadata, dateline, captions, links, relayed parts.
import { createHash } from 'node:crypto';
import type { Capture } from '../acquire/capture.ts';
import type { Almanac } from '../almanac/almanac.ts';
import type { Why } from '../certainty.ts';
import type { Article } from '../reading.ts';
import type { ReadSettings } from '../settings.ts';
import { markCaptions } from './caption.ts';
import { type Decoded, decode } from './charset.ts';
import type { Draft } from './draft.ts';
import { formOf } from './form.ts';
import { markHeadline } from './headline.ts';
import { guessLanguage } from './language.ts';
import { refuseLargeBytes, refuseLongText } from './limits.ts';
import { markDatelines } from './markDatelines.ts';
import { settleMeta } from './meta.ts';
import { readForm } from './readForm.ts';
import { markRelayed } from './relayed.ts';
import { readTold } from './told.ts';

/**
 * The article of a capture. Newlines become "\n"; control characters, escape sequences and U+FEFF are dropped; plain text keeps its other characters.
 * A page without an article, an empty input or a text that is not English is an Article with `why`.
 * Throws `unsupported-form`, `not-text` and `too-large`.
 */
export function extractArticle(capture: Capture, settings: ReadSettings, almanac: Pick<Almanac, 'pageWords'>): Article {
  const words = almanac.pageWords;
  const form = formOf(capture);
  refuseLargeBytes(capture, form, settings);
  const decoded = decode(capture, form);
  refuseLongText(capture, decoded.text, settings);
  const { draft: read, own } = readForm(decoded.text, form, words, capture);
  const headed = markHeadline(read, capture.given.title ?? own.title);
  const parted = markCaptions(markDatelines(headed, words, own.byline));
  const meta = settleMeta(capture.given, own, readTold(parted, words), parted);
  const { text, blocks, links } = markRelayed(parted, words, meta.outlet);
  const guess = guessLanguage(text);
  return {
    id: capture.digest,
    textId: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    ...meta,
    language: guess.language ?? own.language,
    text,
    blocks,
    links,
    why: whyNot(decoded, read, guess.english),
  };
}

function whyNot(decoded: Decoded, read: Draft, english: boolean): Why | null {
  if (decoded.text.trim() === '') return 'empty-input';
  if (read.text === '') return 'no-article';
  return english ? null : 'not-english';
}
