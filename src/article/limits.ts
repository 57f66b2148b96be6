// Refuses what is too large to be read within the memory that reading may take, before anything is built from it.
import type { Capture } from '../acquire/capture.ts';
import { HearsayError } from '../errors.ts';
import type { ReadSettings } from '../settings.ts';
import type { Form } from './form.ts';

/** No character set used for text takes more bytes for one UTF-16 unit. */
const MOST_BYTES_A_UNIT = 4;

/** Throws `too-large` for HTML or Markdown over `maxHtmlBytes`, and for bytes that cannot be a text within `maxTextUnits`. */
export function refuseLargeBytes(capture: Capture, form: Form, settings: ReadSettings): void {
  const { length } = capture.bytes;
  if (form === 'text') {
    const limit = settings.maxTextUnits;
    if (length > limit * MOST_BYTES_A_UNIT) throw tooLarge(capture, 'a text', limit, length, 'bytes', 'maxTextUnits');
  } else if (length > settings.maxHtmlBytes) {
    const what = form === 'html' ? 'HTML' : 'Markdown';
    throw tooLarge(capture, what, settings.maxHtmlBytes, length, 'bytes', 'maxHtmlBytes');
  }
}

/** Throws `too-large` for a text over `maxTextUnits`. */
export function refuseLongText(capture: Capture, text: string, { maxTextUnits }: ReadSettings): void {
  if (text.length > maxTextUnits)
    throw tooLarge(capture, 'a text', maxTextUnits, text.length, 'characters', 'maxTextUnits');
}

const tooLarge = (
  capture: Capture,
  what: string,
  limit: number,
  found: number,
  unit: 'bytes' | 'characters',
  setting: keyof ReadSettings,
): HearsayError =>
  new HearsayError(
    'too-large',
    `expected ${what} of at most ${limit} ${setting === 'maxTextUnits' ? 'characters' : 'bytes'}, found ${found} ${unit}; split it into its reports, or save the article or its text alone (a program may raise the setting ${setting})`,
    { from: capture.from, found, unit, limit, setting },
  );
