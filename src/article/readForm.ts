// Text in one of the forms → Draft, and what the form itself says of the report.
import type { Capture } from '../acquire/capture.ts';
import type { PageWords } from '../almanac/pageWords.ts';
import type { Draft } from './draft.ts';
import type { Form } from './form.ts';
import { readMarkdown } from './markdown.ts';
import { noMeta, type OwnMeta } from './meta.ts';
import { readPlainText } from './plainText.ts';
import { readPage } from './readPage.ts';

export interface ReadForm {
  readonly draft: Draft;
  readonly own: OwnMeta;
}

/** Reads `source` by its form; HTML and Markdown say more of themselves than plain text. */
export function readForm(source: string, form: Form, words: PageWords, capture: Capture): ReadForm {
  const given = capture.given.url ?? null;
  switch (form) {
    case 'text':
      return { draft: readPlainText(source, words), own: noMeta };
    case 'markdown':
      return readMarkdown(source, words, given);
    case 'html': {
      const { draft, meta } = readPage(source, words, given);
      return { draft, own: meta };
    }
    default: {
      const never: never = form;
      return never;
    }
  }
}
