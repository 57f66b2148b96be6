// Text with names marked, from the freely licensed corpora: wikigold, GUM, and the parts of re3d that may train.
import { readFileSync } from 'node:fs';
import type { GrammarWords } from '../../../src/almanac/grammarWords.ts';
import type { NameType } from '../../../src/grammar/analysis.ts';
import type { NameRun } from '../../../src/grammar/names/labels.ts';
import { findQuotations } from '../../../src/grammar/quotations/findQuotations.ts';
import { paragraphsOf } from '../../../src/grammar/quotations/paragraphs.ts';
import { outlineSentences } from '../../../src/grammar/sentences/outlineSentences.ts';
import { type NamedSentence, readConll } from '../../quality/conll.ts';
import type { GoldSentence } from '../../quality/conllu.ts';
import { plainArticle } from '../../quality/scoreGrammar.ts';

export type NamedDocument = readonly NamedSentence[];

/** wikigold keeps nationalities among MISC: they are told apart by the list of states. */
export const readWikigold = (path: string, words: GrammarWords): NamedDocument[] =>
  readConll(path).map((document) => document.map((sentence) => withFolk(sentence, words)));

const isFolk = (forms: readonly string[], words: GrammarWords): boolean =>
  words.nameWords.get(forms.join(' ').toLowerCase())?.includes('folk') ?? false;

function withFolk(sentence: NamedSentence, words: GrammarWords): NamedSentence {
  const runs = sentence.runs.map((run) =>
    run.type === 'other' && isFolk(sentence.forms.slice(run.first, run.beyond), words)
      ? { ...run, type: 'nationality' as const }
      : run,
  );
  return { ...sentence, runs };
}

/** Adjectives of nations that a corpus does not mark. */
function addFolk(sentence: NamedSentence, words: GrammarWords): NamedSentence {
  const taken = new Set(
    sentence.runs.flatMap((run) => Array.from({ length: run.beyond - run.first }, (_, i) => run.first + i)),
  );
  const more = sentence.forms.flatMap((form, i): NameRun[] =>
    !taken.has(i) && /^\p{Lu}/u.test(form) && isFolk([form], words)
      ? [{ first: i, beyond: i + 1, type: 'nationality' }]
      : [],
  );
  return { ...sentence, runs: [...sentence.runs, ...more].sort((a, b) => a.first - b.first) };
}

const GUM_TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  event: 'other',
  object: 'other',
  abstract: 'other',
};

/** GUM marks every noun phrase: a name is the run of proper nouns in it that holds its head, unless that is a title alone. */
export function readGumNames(sentences: readonly GoldSentence[], words: GrammarWords): NamedDocument[] {
  const documents: NamedSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.newDocument !== null || documents.length === 0) documents.push([]);
    const runs = gumSpans(sentence).flatMap((span) => nameIn(sentence, span, words));
    const long = runs.sort((a, b) => b.beyond - b.first - (a.beyond - a.first));
    const kept: NameRun[] = [];
    for (const run of long)
      if (kept.every((other) => run.beyond <= other.first || other.beyond <= run.first)) kept.push(run);
    documents
      .at(-1)
      ?.push(
        addFolk(
          { forms: sentence.words.map((word) => word.form), runs: kept.sort((a, b) => a.first - b.first) },
          words,
        ),
      );
  }
  return documents;
}

interface Marked {
  readonly first: number;
  readonly beyond: number;
  readonly kind: string;
}

/** "Entity=(6-person-new…)" opens and closes brackets. */
function gumSpans(sentence: GoldSentence): Marked[] {
  const open: { id: string; first: number; kind: string }[] = [];
  const spans: Marked[] = [];
  sentence.words.forEach((word, i) => {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(word.misc)?.[1] ?? '';
    for (const [, opening, single, closing] of marks.matchAll(/\(([^()]+?)(\))?(?=\(|$|\d+\)|$)|(\d+)\)/g)) {
      if (opening) {
        const [id = '', kind = ''] = opening.split('-');
        if (single) spans.push({ first: i, beyond: i + 1, kind });
        else open.push({ id, first: i, kind });
      } else if (closing) {
        const at = open.findLastIndex((entry) => entry.id === closing);
        const entry = open[at];
        if (!entry) continue;
        open.splice(at, 1);
        spans.push({ first: entry.first, beyond: i + 1, kind: entry.kind });
      }
    }
  });
  return spans;
}

/** Words that stand inside names, between proper nouns: of all, and of organisations and works. */
const LINKS = new Set(['of', 'the', '&', '-', 'de', 'la', 'du', 'von', 'van', 'al', '.']);
const LOOSE_LINKS = new Set(['and', 'for', "'s", '’s']);

function nameIn(sentence: GoldSentence, span: Marked, words: GrammarWords): NameRun[] {
  const type = GUM_TYPES[span.kind];
  if (!type) return [];
  const isProper = (i: number) =>
    sentence.words[i]?.upos === 'PROPN' || (sentence.words[i]?.xpos ?? '').startsWith('NNP');
  let head = -1;
  for (let i = span.first; i < span.beyond; i++) {
    const above = sentence.words[i]?.head ?? -1;
    if (above < span.first || above >= span.beyond) {
      head = i;
      break;
    }
  }
  if (head < 0 || !isProper(head)) return [];
  let first = head;
  while (
    first > span.first &&
    (isProper(first - 1) || (joinsOn(sentence, first - 1, span) && isProper(first - 2) && first - 2 >= span.first))
  )
    first--;
  let beyond = head + 1;
  while (
    beyond < span.beyond &&
    (isProper(beyond) ||
      (joinsOn(sentence, beyond, span) && isProper(beyond + 1)) ||
      (joinsOn(sentence, beyond, span) && joinsOn(sentence, beyond + 1, span) && isProper(beyond + 2)))
  )
    beyond++;
  const form = (i: number) => sentence.words[i]?.form ?? '';
  while (first < beyond && (LINKS.has(form(first)) || (type === 'person' && isTitle(form(first), words)))) first++;
  if (first === beyond) return [];
  const forms = sentence.words.slice(first, beyond).map((word) => word.form);
  return [{ first, beyond, type: isFolk(forms, words) ? 'nationality' : type }];
}

/** People's names hold no "of" and no genitive. */
const joinsOn = (sentence: GoldSentence, i: number, span: Marked): boolean => {
  const form = sentence.words[i]?.form ?? '';
  if (span.kind === 'person' && !/^(?:-|de|la|du|von|van|al)$/.test(form)) return false;
  const links = LINKS.has(form) || (LOOSE_LINKS.has(form) && span.kind !== 'place');
  return i + 1 < span.beyond && links && form !== '.';
};

const isTitle = (form: string, words: GrammarWords): boolean =>
  words.nameWords.get(form.toLowerCase().replaceAll('.', ''))?.includes('title') ?? false;

const RE3D_TYPES: Readonly<Record<string, NameType>> = {
  Organisation: 'organisation',
  Location: 'place',
  Person: 'person',
  Nationality: 'nationality',
  MilitaryPlatform: 'other',
  DocumentReference: 'other',
};
/** Subsets whose licence lets them train what ships: Open Government Licence, public domain, CC BY. */
const RE3D_FREE = new Set([
  'UK Government',
  'CENTCOM',
  'US State Department',
  'Australian Department of Foreign Affairs',
]);

interface Re3dDocument {
  readonly subset: string;
  readonly text: string;
  readonly entities: readonly { readonly begin: number; readonly end: number; readonly type: string }[];
}

/** re3d also marks nameless phrases ("two books"): only runs that begin and end with a capital are names. */
export function readRe3d(path: string, free: boolean, words: GrammarWords): NamedDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Re3dDocument)
    .filter((document) => RE3D_FREE.has(document.subset) === free)
    .map((document) => re3dSentences(document, words));
}

function re3dSentences({ text, entities }: Re3dDocument, words: GrammarWords): NamedDocument {
  const paragraphs = paragraphsOf(text, plainArticle(text, [{ start: 0, end: text.length }]).blocks);
  return outlineSentences(text, paragraphs, findQuotations(text, paragraphs), words).map((outline) => {
    const forms = outline.tokens.map((token) => text.slice(token.start, token.end));
    const runs = entities.flatMap((entity): NameRun[] => {
      const type = RE3D_TYPES[entity.type];
      const inside = outline.tokens.flatMap((token, i) =>
        token.start >= entity.begin && token.end <= entity.end ? [i] : [],
      );
      let first = inside[0] ?? 0;
      let beyond = (inside.at(-1) ?? -1) + 1;
      if (!type || beyond <= first) return [];
      while (
        first < beyond &&
        (/^(?:the|a|an)$/i.test(forms[first] ?? '') ||
          (type === 'person' && beyond - first > 1 && isTitle(forms[first] ?? '', words)))
      )
        first++;
      while (beyond > first && /^['’]s?$/.test(forms[beyond - 1] ?? '')) beyond--;
      const comma = forms.indexOf(',', first);
      if (comma >= first && comma < beyond) beyond = comma;
      const capital = (i: number) => /^[\p{Lu}\p{N}]/u.test(forms[i] ?? '') || /^al$/i.test(forms[i] ?? '');
      return first < beyond && capital(first) && capital(beyond - 1) ? [{ first, beyond, type }] : [];
    });
    const long = runs.sort((a, b) => b.beyond - b.first - (a.beyond - a.first));
    const kept: NameRun[] = [];
    for (const run of long)
      if (kept.every((other) => run.beyond <= other.first || other.beyond <= run.first)) kept.push(run);
    return addFolk({ forms, runs: kept.sort((a, b) => a.first - b.first) }, words);
  });
}
