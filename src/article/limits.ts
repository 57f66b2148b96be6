// Refuses what is too large to be read within the memory that reading may take, before anything is built from it.
import type { Capture } from '../acquire/capture.ts';
import { HearsayError } from '../errors.ts';
import type { ReadSettings } from '../settings.ts';
import type { Form } from './form.ts';

/** Throws `too-large` for HTML or Markdown over `maxHtmlBytes` and text over `maxTextUnits`. */
export function refuseTooLarge(capture: Capture, form: Form, settings: ReadSettings): void {
  const limit = form === 'text' ? settings.maxTextUnits : settings.maxHtmlBytes;
  const setting = form === 'text' ? 'maxTextUnits' : 'maxHtmlBytes';
  if (capture.bytes.length <= limit) return;
  throw new HearsayError(
    'too-large',
    `expected ${form === 'text' ? 'text' : form === 'html' ? 'HTML' : 'Markdown'} of at most ${limit} bytes, found ${capture.bytes.length}: ${capture.from}; split it into its reports, or raise the setting ${setting}`,
    { from: capture.from, bytes: capture.bytes.length, limit },
  );
}
