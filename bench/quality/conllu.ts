// Reads CoNLL-U files: sentences of words, and the raw text that they came from.
import { readFileSync } from 'node:fs';
import type { Span } from '../../src/span.ts';

export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head in the sentence; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
  readonly spaceAfter: boolean;
}

export interface GoldSentence {
  readonly words: readonly GoldWord[];
  /** Surface tokens: multi-word tokens once. */
  readonly surface: readonly { readonly form: string; readonly spaceAfter: boolean }[];
  readonly newParagraph: boolean;
  readonly newDocument: string | null;
}

/** All sentences of a CoNLL-U file. Empty nodes are left out. */
export function readConllu(path: string): GoldSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n\r?\n/)
    .filter((chunk) => chunk.trim() !== '')
    .map(readSentence);
}

function readSentence(chunk: string): GoldSentence {
  const lines = chunk.split(/\r?\n/);
  const document = lines.find((line) => line.startsWith('# newdoc'));
  const words: GoldWord[] = [];
  const surface: { form: string; spaceAfter: boolean }[] = [];
  let covered = 0;
  for (const line of lines) {
    if (line.startsWith('#') || line === '') continue;
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '0', deprel = '', , misc = ''] =
      line.split('\t');
    const spaceAfter = !/(?:^|\|)SpaceAfter=No/.test(misc);
    const range = /^\d+-(\d+)$/.exec(id);
    if (range) {
      surface.push({ form, spaceAfter });
      covered = Number(range[1]);
    } else if (/^\d+$/.test(id)) {
      if (Number(id) > covered) surface.push({ form, spaceAfter });
      words.push({ form, lemma, upos, xpos, head: Number(head) - 1, deprel, misc, spaceAfter });
    }
  }
  return {
    words,
    surface,
    newParagraph: document !== undefined || lines.some((line) => line.startsWith('# newpar')),
    newDocument: document === undefined ? null : document.replace(/^# newdoc(?: id)?\s*=?\s*/, ''),
  };
}

/** The raw text, a blank line at each new paragraph, with the spans of its sentences and surface tokens. */
export function rawText(sentences: readonly GoldSentence[]): {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
} {
  let text = '';
  let space = '';
  const paragraphs: Span[] = [];
  const spans: Span[] = [];
  const tokens: Span[] = [];
  let paragraph = 0;
  sentences.forEach((sentence, index) => {
    if (sentence.newParagraph && index > 0) {
      paragraphs.push({ start: paragraph, end: text.length });
      text += '\n\n';
      paragraph = text.length;
      space = '';
    }
    let start = -1;
    for (const token of sentence.surface) {
      text += space;
      if (start < 0) start = text.length;
      tokens.push({ start: text.length, end: text.length + token.form.length });
      text += token.form;
      space = token.spaceAfter ? ' ' : '';
    }
    if (start >= 0) spans.push({ start, end: text.length });
  });
  paragraphs.push({ start: paragraph, end: text.length });
  return { text, paragraphs, sentences: spans, tokens };
}
