// A happening → the voices that tell it in its report: the deepest sources, and through whom.
import type { Almanac } from '../../almanac/almanac.ts';
import type { ReportingEntry } from '../../almanac/reporting.ts';
import type { Attribution, Event } from '../../reading.ts';
import { type Span, slice, touches } from '../../span.ts';
import { isDeedType } from '../happenings/findTellings.ts';
import type { Happening } from '../happenings/happening.ts';
import { isSaidBefore } from '../happenings/perfect.ts';
import type { Report } from '../report.ts';
import { headIsNameless } from '../speakers/nameless.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Evidence } from './evidence.ts';
import { jointSpeakers } from './jointSpeakers.ts';
import { publisherOfItself } from './publisherOfItself.ts';
import { reportersOf } from './reporters.ts';
import { speakingOf } from './speakingOf.ts';
import { tellersOfWhatStandsBefore, unmarkedSpeakers } from './unmarkedSpeakers.ts';
import type { Says, Voice } from './voice.ts';
import { witnessesIn } from './witnesses.ts';

/** Each attribution once; where nobody is given and the publisher speaks for itself, the publisher. */
export function voicesOf(happening: Happening, evidence: Evidence, almanac: Almanac): readonly Voice[] {
  const { report } = happening;
  const { attributions } = report.reading;
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const witnesses = STATEMENTS.has(happening.type)
    ? []
    : [...witnessesIn(happening), ...speakingOf(happening)].map(({ id }) => id);
  const before = STATEMENTS.has(happening.type) ? [] : tellersOfWhatStandsBefore(happening);
  const told = new Set([
    ...happening.tellers,
    ...tollTellers(happening),
    ...statementsIn(happening),
    ...witnesses,
    ...before,
  ]);
  const voices: Voice[] = [];
  for (const id of told) {
    const attribution = id === null ? null : speakingIn(byId.get(id), byId, report, almanac);
    if (!attribution || isRelay(attribution, attributions, told)) continue;
    const says = witnesses.includes(attribution.id) ? 'happened' : saysOf(attribution, happening, almanac);
    if (!says) continue;
    const via = viaOf(attribution, byId, evidence, report.id);
    for (const speaker of speakersOf(attribution, happening, evidence, almanac))
      voices.push({ report, speaker, attribution, says, via });
  }
  const unmarked = (speaker: Speaker): Voice => ({ report, speaker, attribution: null, says: 'happened', via: [] });
  const seeing = STATEMENTS.has(happening.type) ? [] : reportersOf(happening, evidence, almanac);
  const claiming = claimersOf(happening, evidence);
  for (const speaker of [...unmarkedSpeakers(happening, evidence, almanac), ...seeing, ...claiming]) {
    if (voices.every((voice) => voice.speaker !== speaker)) voices.push(unmarked(speaker));
  }
  if (told.has(null) || voices.length === 0) {
    const speaker = publisherOfItself(report, evidence.speakers, almanac);
    if (speaker) voices.push(unmarked(speaker));
  }
  return ofTheDay(voices);
}

/** Those who “have said” or “had said” it told something before; they count only where the report has nobody else. */
function ofTheDay(voices: readonly Voice[]): readonly Voice[] {
  const fresh = voices.filter(
    ({ attribution, report }) => attribution === null || !isSaidBefore(attribution, report.reading.article.text),
  );
  return fresh.length > 0 ? fresh : voices;
}

/** "The attack was claimed by …": who says that he did it says that it happened. */
function claimersOf({ events, report }: Happening, { speakers }: Evidence): readonly Speaker[] {
  const actors = new Map(report.reading.actors.map((actor) => [actor.id, actor]));
  return events
    .flatMap(({ responsibility }) => responsibility.filter(({ kind }) => kind === 'claims'))
    .flatMap(({ actor }) => {
      const name = actors.get(actor)?.name ?? '';
      return name.startsWith(UNNAMED) ? [] : (speakers.named(name) ?? []);
    });
}

/** Whose the toll is. */
const tollTellers = ({ killed, injured }: Happening): readonly (string | null)[] =>
  [...(killed?.figures ?? []), ...(injured?.figures ?? [])].flatMap(({ attribution }) => attribution ?? []);

/** A statement that is the happening itself ("Karsa condemned the attack"): its verb is the cue. */
function statementsIn({ events, report }: Happening): readonly string[] {
  const { attributions } = report.reading;
  return events.flatMap(({ trigger }) =>
    attributions.filter(({ cue }) => cue !== null && touches(cue, trigger)).map(({ id }) => id),
  );
}

/**
 * A thought that somebody ascribes to another stays with who ascribes it; a hedge within words is the speaker's own. Whose
 * the “reports” are that he is “concerned by” nobody says.
 */
function speakingIn(
  attribution: Attribution | undefined,
  byId: ReadonlyMap<string, Attribution>,
  { reading }: Report,
  { reporting }: Almanac,
): Attribution | null {
  let one = attribution;
  for (let steps = 0; one && (one.imputed || one.source === null) && steps < byId.size; steps++) {
    const cue = one.cue ? slice(reading.article.text, one.cue).toLowerCase() : '';
    if (!one.imputed && reporting.nouns.has(cue)) return null;
    one = byId.get(one.within ?? '');
  }
  return one ?? null;
}

/** An outer link adds nothing to the words that it passes on, where those are told too. */
const isRelay = (outer: Attribution, attributions: readonly Attribution[], told: ReadonlySet<string | null>): boolean =>
  attributions.some(
    ({ id, within, source, imputed }) =>
      within === outer.id && told.has(id) && source !== null && source !== outer.source && !imputed,
  );

/** Each of those whom one source joins, where the report counts them one by one. */
function speakersOf(
  attribution: Attribution,
  happening: Happening,
  evidence: Evidence,
  almanac: Almanac,
): readonly Speaker[] {
  const { sourceSpan, source } = attribution;
  const { report } = happening;
  const isKnown = (evidence.speakers.of(report.id, source ?? '')?.known ?? null) !== null;
  const joint =
    sourceSpan && !isKnown ? jointSpeakers(slice(report.reading.article.text, sourceSpan), evidence, almanac) : [];
  return joint.length > 0 ? joint : [speakerOf(attribution, happening, evidence, almanac)].flatMap((one) => one ?? []);
}

function speakerOf(
  { source }: Attribution,
  { report, events }: Happening,
  { speakers, lineage }: Evidence,
  almanac: Almanac,
): Speaker | null {
  const speaker = speakers.of(report.id, source ?? '');
  if (!speaker) return null;
  const own = lineage.outlets.of(report);
  // the outlet's name alone is the report's own voice; its reporter on the spot is a source
  const given = report.reading.sources.find(({ id }) => id === source);
  const called = given?.name ?? '';
  if (own && lineage.outlets.named(called)?.key === own.key) return null;
  if (!speaker.name.startsWith(UNNAMED)) return isName(speaker, almanac) ? speaker : null;
  // "gunmen seized the town": who does it and is not named was taken for a source
  if (given?.actor && events.some(({ agents }) => agents.includes(given.actor ?? ''))) return null;
  const words = speaker.name.slice(UNNAMED.length);
  return speaker.kind !== 'document' && !CLAUSE.test(words) && canSpeak(words, almanac) ? speaker : null;
}

const UNNAMED = 'unnamed: ';

/** "The evacuation of the harbour", "monitors violence in Karsa": a name whose head has no capital is one only where it is a noun for a body. */
function isName({ name, known, kind }: Speaker, { reporting }: Almanac): boolean {
  if (NO_NAME.test(name)) return false;
  if (known !== null || kind !== 'organisation') return true;
  const head = name.replace(AFTER_HEAD, '').split(/\s+/).at(-1) ?? '';
  return /\p{Lu}|\d/u.test(head) || reporting.speakers.has(head);
}

/** What follows the head of a name. */
const AFTER_HEAD =
  /\s(?:of|in|on|at|for|from|with|by|against|to|into|about|according|and|who|which|that|familiar|\p{Ll}+ing|[-–])\s.*$/su;

/** A phrase or a day that was taken for a name. */
const NO_NAME =
  /^(?:and|or|of|in|into|at|to|from|by|on|with|tags?|topic|related)\s|^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i;
/** A torn sentence that was taken for people. */
const CLAUSE = /\b(?:is|are|was|were|has|have|had)\b|\b(?:and|or|of|to)$/i;
const SOME = /^(?:many|some|others|several|most|both|all|those|one|two|three)\b/i;

/** Nameless words that are nouns for people; others are slips of the reading. A document without an issuer is nobody. */
const canSpeak = (name: string, almanac: Almanac): boolean =>
  SOME.test(name) || headIsNameless(name.toLowerCase(), almanac);

/** Types whose happening is that somebody says something. */
const STATEMENTS = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'CONSULT', 'SUPPORT', 'AGREE', 'CONCEDE']);

const isTrigger = (cue: Span | null, { events }: Happening): boolean =>
  cue !== null && events.some(({ trigger }) => touches(trigger, cue));

/** Null where the words neither say nor deny that it happened: a question, a wish, a refusal to comment. */
function saysOf(attribution: Attribution, happening: Happening, almanac: Almanac): Says | null {
  const { text } = happening.report.reading.article;
  const { cue, stance } = attribution;
  if (STATEMENTS.has(happening.type))
    return happening.tellers.includes(attribution.id) || isTrigger(cue, happening) ? 'happened' : null;
  if (stance === 'declines' || stance === 'asks' || stance === 'urges') return null;
  if (stance === 'denies') return 'denies';
  const told = eventsIn(attribution, happening.events);
  if (told.length > 0 && told.every(({ polarity }) => polarity === 'negative')) return 'denies';
  // who announces that a truce will begin is behind it
  if (stance === 'expects' && !isDeedType(happening.type)) return 'happened';
  if (stance === 'expects') return told.some((event) => event.told === 'done') ? 'assesses' : null;
  const uses = cue ? (almanac.reporting.verbs.get(slice(text, cue).toLowerCase()) ?? []) : [];
  if (uses.length > 0 && uses.every(isVerdict)) return null;
  return uses.some(({ sense }) => sense === 'thought') ? 'assesses' : 'happened';
}

const eventsIn = ({ content }: Attribution, events: readonly Event[]): readonly Event[] =>
  events.filter(({ trigger }) => content.some((run) => touches(run, trigger)));

/** "condemned the attack": a verdict on what others told; "accused", "blamed" say who did it, and so that it happened. */
const isVerdict = ({ sense, frames }: ReportingEntry): boolean => sense === 'judgement' && frames.includes('object');

/** The links outside an attribution, innermost first. */
function viaOf(
  attribution: Attribution,
  byId: ReadonlyMap<string, Attribution>,
  { speakers }: Evidence,
  report: string,
): readonly Speaker[] {
  const via: Speaker[] = [];
  const own = speakers.of(report, attribution.source ?? '');
  for (let one = byId.get(attribution.within ?? ''); one && via.length < byId.size; one = byId.get(one.within ?? '')) {
    const speaker = speakers.of(report, one.source ?? '');
    if (speaker && speaker !== own && !via.includes(speaker)) via.push(speaker);
  }
  return via;
}
