// "… killing 11 people the Roads Agency of Karsa reported": in texts that lost their commas the reading finds no
// attribution. A name that the lexicons know, or that these reports name as a source, right before a verb of saying is one.
import type { Almanac } from '../../almanac/almanac.ts';
import { isAcronymOf } from '../../grammar/coreference/nameLikeness.ts';
import { type Span, slice, touches } from '../../span.ts';
import type { Happening } from '../happenings/happening.ts';
import { tellingWords } from '../speakers/called.ts';
import { identify } from '../speakers/identify.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Evidence } from './evidence.ts';

/** A verb of saying, or of counting so many, with the words of one clause before it. */
const SAYING =
  /((?:[^\s.!?;:“”"]+\s+){0,7}[^\s.!?;:“”"]+)\s+(?:(?:also|later|earlier|further)\s+)?(?:(?:said|told|reported|announced|confirmed|according)(?![\p{L}-])|(?:counted|documented|recorded)(?=\s(?:at least\s|more than\s)?\d)|put(?=\s(?:the\s)?(?:death\s)?(?:toll|number)\b))/gu;
/** Where a name can begin. */
const ARTICLE = /^.*(?:^|\s)(?:the|an?)\s/is;
/** "… said the Roads Agency." at the end of a sentence. */
const SAID_BY =
  /\s(?:said|added|reported|according\sto)\s(?:the\s)?(\p{Lu}[^\s.!?;:“”"]*(?:\s[^\s.!?;:“”"]+){0,7})[.!?]?$/u;
const IT = /(?:^|\s)(?:it|he|she)$/i;
/** UTF-16 units before "it said" in which it can have been named: about three sentences. A guess. */
const NEAR = 500;

/** Each once, in text order. */
export function unmarkedSpeakers(happening: Happening, evidence: Evidence, almanac: Almanac): readonly Speaker[] {
  const { report, passages } = happening;
  const { article, attributions } = report.reading;
  const found = new Set<Speaker>();
  for (const passage of passages) {
    for (const match of slice(article.text, passage).matchAll(SAYING)) {
      const end = passage.start + match.index + match[0].length;
      const verb = { start: end - 1, end };
      if (attributions.some(({ cue }) => cue !== null && touches(cue, verb))) continue;
      const words = match[1] ?? '';
      const speaker = IT.test(words)
        ? lastBefore(happening, passage, evidence, almanac)
        : calledBy(words.replace(ARTICLE, ''), report.id, evidence, almanac);
      if (speaker) found.add(speaker);
    }
    const last = SAID_BY.exec(slice(article.text, passage));
    const at = passage.start + (last?.index ?? 0) + 1;
    if (last && !attributions.some(({ cue }) => cue !== null && touches(cue, { start: at, end: at + 1 }))) {
      const speaker = calledBy(last[1] ?? '', report.id, evidence, almanac);
      if (speaker) found.add(speaker);
    }
  }
  return [...found];
}

/**
 * "Seven people died in the raid a monitor said as rebels took the town": in texts that lost all their commas the reading
 * takes for said what follows. Attributions whose source stands in the middle of a sentence, after the deed that it tells.
 */
export function tellersOfWhatStandsBefore({ report, passages, events }: Happening): readonly string[] {
  const { article, attributions } = report.reading;
  if (article.text.includes(',')) return [];
  return attributions.flatMap(({ id, sourceSpan, cue }) => {
    const passage = cue && passages.find((one) => touches(one, cue));
    if (!passage || !sourceSpan || sourceSpan.start <= passage.start || cue.start < sourceSpan.start) return [];
    const before = { start: passage.start, end: sourceSpan.start };
    const isOwnClause = OWN_CLAUSE.test(slice(article.text, before));
    const isSaid = attributions.some((other) => other.cue !== null && touches(other.cue, before));
    return !isOwnClause && !isSaid && events.some(({ trigger }) => touches(trigger, before)) ? [id] : [];
  });
}

/** Words right before a source that begin another clause. */
const OWN_CLAUSE =
  /\b(?:and|but|while|where|which|what|that|who|as|when|because|after|though|although|if|to|of|by|with)\s+(?:the |an? )?$/i;

/** "Karsa Roads Network (KRN)": a name that its letters follow, though no list and no report else has it; else null. */
function lettersFollow(words: string): string | null {
  const [, before = '', letters = ''] = BRACKETED.exec(words) ?? [];
  const full = before.trim().split(/\s+/).slice(-letters.length).join(' ');
  return letters !== '' && isAcronymOf(letters, full) ? full : null;
}
const BRACKETED = /((?:\p{Lu}[\p{L}’-]*\s)+)\((\p{Lu}{2,8})\)$/u;

/** The longest name that the words end with. */
function speakerIn(words: string, { speakers }: Evidence, almanac: Almanac): Speaker | null {
  const full = lettersFollow(words);
  if (full !== null)
    return speakers.named(full) ?? { name: full, kind: 'organisation', known: null, members: [], because: [] };
  for (let name = words; name !== ''; name = name.replace(/^\S+\s*/, '')) {
    const known = identify(name, 'organisation', almanac);
    if (known?.kind === 'state' || !/^\p{Lu}/u.test(name)) continue;
    const speaker = speakers.named(name);
    if (speaker) return speaker;
    if (known)
      return {
        name: known.name,
        kind: 'organisation',
        known,
        members: [],
        because: [],
      };
  }
  return null;
}

/** By a name, or by one that the report has cut short. */
const calledBy = (words: string, report: string, evidence: Evidence, almanac: Almanac): Speaker | null =>
  speakerIn(words, evidence, almanac) ?? (/^\p{Lu}/u.test(words) ? shortFor(words, report, evidence) : null);

/** “the Agency”: the one organisation of the report whose name holds these words. */
function shortFor(words: string, report: string, { speakers }: Evidence): Speaker | null {
  const short = tellingWords(words);
  const [only, ...others] = speakers.all.filter(
    ({ kind, name, members }) =>
      kind === 'organisation' &&
      members.some((member) => member.report === report) &&
      short.every((word) => tellingWords(name).includes(word)),
  );
  return short.length > 0 && others.length === 0 ? (only ?? null) : null;
}

/** The organisation that the report named as a source last before the passage, whether the reading found it or not. */
function lastBefore({ report }: Happening, passage: Span, evidence: Evidence, almanac: Almanac): Speaker | null {
  const { article, attributions } = report.reading;
  const marked = attributions.flatMap(({ source, sourceSpan }) => {
    const speaker = evidence.speakers.of(report.id, source ?? '');
    return sourceSpan && sourceSpan.end <= passage.start && speaker ? [{ end: sourceSpan.end, speaker }] : [];
  });
  const from = Math.max(0, passage.start - NEAR);
  const unmarked = [...article.text.slice(from, passage.start).matchAll(SAYING)].flatMap((match) => {
    const speaker = speakerIn((match[1] ?? '').replace(ARTICLE, ''), evidence, almanac);
    return speaker ? [{ end: from + match.index + match[0].length, speaker }] : [];
  });
  const last = [...marked, ...unmarked].toSorted((a, b) => a.end - b.end).at(-1)?.speaker;
  return last?.kind === 'organisation' ? last : null;
}
