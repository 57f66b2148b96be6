// One source of one report, with what it is called made comparable.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords, nameKey, soundKey } from '../../almanac/nameKey.ts';
import type { Passage } from '../../dossier.ts';
import type { Source } from '../../reading.ts';
import { type Span, slice, touches } from '../../span.ts';
import type { Report } from '../report.ts';
import { bareName } from './bareName.ts';
import { type Identified, identify } from './identify.ts';
import { headIsNameless } from './nameless.ts';
import { type Office, officesOf } from './offices.ts';

/** What a source is: somebody with a name, an organisation, or people whom nobody names. */
export type CalledAs = 'person' | 'organisation' | 'nameless';

export interface Called {
  readonly report: Report;
  readonly source: Source;
  readonly as: CalledAs;
  /** As `bareName` and `identify` leave it. */
  readonly name: string;
  /** Words that tell names apart, in order: small letters, without function words and possessives; of persons, their sounds. */
  readonly words: readonly string[];
  /** Of all but persons, the words that it can be cut down to: the last, and the one before its first preposition. */
  readonly heads: readonly string[];
  /** The known actor that the name is; null where no lexicon has it. */
  readonly known: Identified | null;
  /** The words of the report that name it first. */
  readonly passage: Passage | null;
  /** Every place where it is named as a source. */
  readonly spans: readonly Span[];
  /** The offices that the report gives it; none for organisations. */
  readonly offices: readonly Office[];
  /** The organisation that it speaks for and nobody else, by name; null where the report says of none. */
  readonly speaksFor: string | null;
}

const UNNAMED = 'unnamed: ';

/** The sources of a report, in the order of its reading. */
export function calledIn(report: Report, almanac: Almanac): readonly Called[] {
  const spans = spansBySource(report);
  return report.reading.sources.map((source) => called(report, source, spans.get(source.id) ?? [], almanac));
}

function called(report: Report, source: Source, spans: readonly Span[], almanac: Almanac): Called {
  const name = bareName(issuerOf(source), source.kind, almanac);
  const known =
    identify(name, source.kind, almanac) ??
    spelledOut(report, source, spans, almanac) ??
    meantIn(report, source, name, almanac);
  const as = known ? 'organisation' : kindOf(source, name, almanac);
  const placed = as === 'person' ? withFirst(name, spans, report) : spans;
  const offices = as === 'organisation' ? [] : officesOf(report, placed, as === 'person', almanac);
  return {
    report,
    source,
    as,
    name: known?.words ?? name,
    words: as === 'person' ? personWords(name) : tellingWords(known?.name ?? name),
    heads: as === 'person' ? [] : headsOf(known?.name ?? name),
    known,
    passage: passageOf(report, name, [...spans, ...source.mentions]),
    spans,
    offices,
    speaksFor: offices.flatMap((office) => spokenFor(office, almanac))[0] ?? null,
  };
}

/** Where a person is named first as well, though he may say nothing there: reports tell once who somebody is. */
function withFirst(name: string, spans: readonly Span[], { reading }: Report): readonly Span[] {
  const start = /\s/.test(name) ? reading.article.text.indexOf(name) : -1;
  const first = { start, end: start + name.length };
  return start < 0 || spans.some((span) => touches(span, first)) ? spans : [first, ...spans];
}

/** "KRA statement": a statement of somebody with a name is his word. */
const ISSUED =
  /^(?:(?:the|an?) )?((?:\p{Lu}[\p{L}.’'-]* )*\p{Lu}[\p{L}.’'-]*) (?:statement|communiqué|communique|press release)$/u;

/** "Footage on state TV", "pictures released by Karsa Press": what a body shows is its word. */
const SHOWN =
  /^(?:(?:the|an?|some) )?(?:\p{Ll}+ )?(?:footage|videos?|images|pictures|photos|photographs|reports?|statements?) (?:(?:posted|released|aired|broadcast|shown|carried|published|distributed|issued) )?(?:on|by|from) (?:the )?(.+)$/iu;

const issuerOf = ({ kind, name }: Source): string =>
  kind === 'document' ? (ISSUED.exec(name)?.[1] ?? SHOWN.exec(name)?.[1] ?? name) : name;

/** The organisation of a spokesman, or of the head of a body that the lexicons know, as far as it has a full name. */
function spokenFor({ speaks, organisation }: Office, almanac: Almanac): readonly string[] {
  if (organisation === null || !isFullName(organisation)) return [];
  if (speaks) return [organisation.replace(/^the /i, '')];
  const known = identify(organisation, 'organisation', almanac);
  return known?.kind === 'body' ? [known.name] : [];
}

/** "Monday official agency" for “the official agency KRA said on Monday”: the words may name what the name has lost. */
function spelledOut(
  { reading }: Report,
  { kind }: Source,
  spans: readonly Span[],
  almanac: Almanac,
): Identified | null {
  if (kind !== 'organisation') return null;
  const named = spans.map((span) => identify(slice(reading.article.text, span), kind, almanac));
  return named.find((one) => one !== null) ?? null;
}

/** Whom "the coalition" means in its report, as the reading has found. */
function meantIn({ reading }: Report, { actor, kind }: Source, name: string, almanac: Almanac): Identified | null {
  if (kind !== 'organisation' || !/^\p{Ll}+$/u.test(name)) return null;
  const meant = reading.actors.find(({ id }) => id === actor)?.name ?? '';
  return /^\p{Lu}/u.test(meant) ? identify(meant, 'organisation', almanac) : null;
}

/** Two words or more, the first and the last with a capital: "government" and "the Army" may be anybody’s. */
const isFullName = (name: string): boolean => /^(?:[Tt]he )?\p{Lu}.*\s\p{Lu}\S*$/u.test(name);

function kindOf(source: Source, name: string, almanac: Almanac): CalledAs {
  if (source.name.startsWith(UNNAMED) || source.kind === 'unnamed' || source.kind === 'group') return 'nameless';
  if (source.kind === 'person') return 'person';
  return (source.kind === 'document' && issuerOf(source) === source.name) || headIsNameless(name, almanac)
    ? 'nameless'
    : 'organisation';
}

function spansBySource({ reading }: Report): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { source, sourceSpan } of reading.attributions) {
    if (source === null || sourceSpan === null) continue;
    const found = spans.get(source);
    if (found) found.push(sourceSpan);
    else spans.set(source, [sourceSpan]);
  }
  return spans;
}

/** UTF-16 units: longer spans hold more than a name. A guess. */
const LONGEST_SPAN = 100;

/** The words that tell most: neither a pronoun nor half a sentence. */
function passageOf({ id, reading }: Report, name: string, spans: readonly Span[]): Passage | null {
  const telling = new Set(tellingWords(name));
  const units = (span: Span): number => {
    const words = slice(reading.article.text, span);
    if (words.length > LONGEST_SPAN) return 0;
    return words.length + (tellingWords(words).some((word) => telling.has(word)) ? LONGEST_SPAN : 0);
  };
  const [best] = [...spans].sort((a, b) => units(b) - units(a) || a.start - b.start);
  return best ? { report: id, span: best } : null;
}

/** Words that tell no organisation from another. */
const SILENT = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'at', 's', 'a', 'an', 'its', 'their']);
/** British spelling for American, where names of organisations are spelt both ways. */
const SPELLINGS: Readonly<Record<string, string>> = {
  defense: 'defence',
  center: 'centre',
  organization: 'organisation',
  labor: 'labour',
  television: 'tv',
  program: 'programme',
};

/** "Norvand’s Ministry of Defense" → norvand, ministry, defence. */
export const tellingWords = (name: string): readonly string[] =>
  keyWords(name)
    .map(({ key }) => SPELLINGS[key] ?? key)
    .filter((word) => !SILENT.has(word));

/** "Observatory for Human Rights of Karsa" → observatory, karsa. */
function headsOf(name: string): readonly string[] {
  const words = keyWords(name).map(({ key }) => key);
  const at = words.findIndex((word, n) => n > 0 && PREPOSITIONS.has(word));
  const heads = [words.at(-1), at < 0 ? undefined : words[at - 1]];
  return heads.flatMap((word) => (word === undefined || SILENT.has(word) ? [] : [SPELLINGS[word] ?? word]));
}

const PREPOSITIONS = new Set(['of', 'for', 'in', 'on', 'at', 'against']);

/** "Abdel R…", "Abdul-R…", "Abdur R…": one name, however the article is written. */
const SERVANT_OF = /\babd(?:[aeiou]l?[lr]?[ -]?|[ -])(?=\p{L})/gu;

/** The sounds of a person’s names, first name first. */
const personWords = (name: string): readonly string[] =>
  soundKey(nameKey(name).replace(SERVANT_OF, 'abd'))
    .split(' ')
    .filter((word) => word !== '');
