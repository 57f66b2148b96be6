// A voice → what it is reported to have said, in text order: the passages a person is shown.
import type { Attribution, Claim, Event, Figure, Place, Stance, Time } from '../../reading.ts';
import { holds, inTextOrder, lengthOf, type Span } from '../../span.ts';
import { finderIn, grouped, type Lookup } from './lookup.ts';
import { isPassedOn, notPassedOn } from './passedOn.ts';
import type { Voice } from './voices.ts';

/** One passage under a voice, with the marks that lie in it. */
export interface Passage {
  readonly spans: readonly Span[];
  readonly stance: Stance;
  /** True where the words are the voice's own, as they stand. */
  readonly verbatim: boolean;
  /** True where it is not sure that the voice said it. */
  readonly unsure: boolean;
  /** Id of the attribution or source whose words it may carry on. */
  readonly perhaps: string | null;
  /** True where somebody else tells what the source thinks. */
  readonly imputed: boolean;
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly places: readonly Place[];
  readonly times: readonly Time[];
}

/** What `voice` says, in text order; what its children say is left to them. */
export function passagesOf(voice: Voice, lookup: Lookup): readonly Passage[] {
  const passages =
    voice.kind === 'own'
      ? ownPassages(lookup)
      : voice.attributions.flatMap((attribution) => attributedPassages(attribution, voice, lookup));
  const inOrder = [...passages].sort((a, b) => inTextOrder(firstSpan(a), firstSpan(b)));
  return withoutRepeats(inOrder, lookup.reading.article.text);
}

/** More units than this are told claim by claim: about three lines of a terminal. */
const LONG_CONTENT = 240;

function attributedPassages(attribution: Attribution, voice: Voice, lookup: Lookup): readonly Passage[] {
  const { content } = attribution;
  const length = content.reduce((sum, span) => sum + lengthOf(span), 0);
  const claims = lookup.claims.get(attribution.id) ?? [];
  const relayed = voice.kind === 'relay';
  if (relayed || (length > LONG_CONTENT && claims.some((claim) => claim.event !== null))) {
    const speaker = speakerOf(attribution, relayed);
    const own = notPassedOn(claims, attribution.id, lookup);
    return [...claimPassages(own, speaker, lookup), ...looseFigures(claims, attribution.id, speaker, lookup)];
  }
  if (length === 0 || isPassedOn(content, lookup.inner.get(attribution.id) ?? [])) return [];
  return [passageOf(content, speakerOf(attribution, false), claims, lookup)];
}

function ownPassages(lookup: Lookup): readonly Passage[] {
  const headlines = lookup.reading.article.blocks.filter((block) => block.kind === 'headline');
  const inHeadline = (span: Span): boolean => headlines.some((block) => holds(block.span, span));
  const claims = (lookup.claims.get(null) ?? []).filter((claim) => !inHeadline(claim.span));
  return [...claimPassages(notPassedOn(claims, null, lookup), OWN, lookup), ...looseFigures(claims, null, OWN, lookup)];
}

/** What a passage has from its speaker. */
type Speaker = Pick<Passage, 'stance' | 'verbatim' | 'unsure' | 'imputed'>;

const OWN: Speaker = { stance: 'asserts', verbatim: true, unsure: false, imputed: false };

const speakerOf = (attribution: Attribution, relayed: boolean): Speaker => ({
  stance: attribution.stance,
  verbatim: relayed || attribution.manner === 'direct',
  unsure: attribution.certainty === 'assumed',
  imputed: attribution.imputed,
});

/** Claims of one passage are one passage; one within another's goes with it. */
function claimPassages(claims: readonly Claim[], speaker: Speaker, lookup: Lookup): readonly Passage[] {
  const groups: { readonly span: Span; readonly claims: Claim[] }[] = [];
  for (const claim of [...claims].sort((a, b) => inTextOrder(a.span, b.span))) {
    const last = groups.at(-1);
    if (last && holds(last.span, claim.span) && last.claims[0]?.perhaps === claim.perhaps) last.claims.push(claim);
    else groups.push({ span: claim.span, claims: [claim] });
  }
  return groups.map((group) => ({
    ...passageOf([group.span], speaker, group.claims, lookup),
    perhaps: group.claims[0]?.perhaps ?? null,
  }));
}

/** Figures of a voice that stand in none of its claims, those of one paragraph together. */
function looseFigures(
  claims: readonly Claim[],
  attribution: string | null,
  speaker: Speaker,
  lookup: Lookup,
): readonly Passage[] {
  const figuresIn = finderIn(lookup.figures.get(attribution) ?? []);
  const told = new Set(claims.flatMap((claim) => figuresIn(claim.span)));
  return lookup.reading.article.blocks.flatMap((block) => {
    if (block.kind === 'headline') return [];
    const loose = figuresIn(block.span).filter((figure) => !told.has(figure));
    return [...grouped(loose, (figure) => figure.perhaps).values()].map((figures) => ({
      ...passageOf(
        figures.map((figure) => figure.span),
        speaker,
        [],
        lookup,
      ),
      perhaps: figures[0]?.perhaps ?? null,
    }));
  });
}

/** The passage with its marks: places and times of its events, or those in its words where no event is known. */
function passageOf(spans: readonly Span[], speaker: Speaker, claims: readonly Claim[], lookup: Lookup): Passage {
  const events = [...new Set(claims.map((claim) => claim.event))].flatMap((id) => lookup.events.get(id ?? '') ?? []);
  const places = [...new Set(events.map((event) => event.place))].flatMap((id) => lookup.places.get(id ?? '') ?? []);
  const times = [...new Set(events.map((event) => event.time))].flatMap((id) => lookup.times.get(id ?? '') ?? []);
  return {
    ...speaker,
    spans,
    perhaps: null,
    events,
    figures: spans.flatMap(lookup.figuresIn),
    places: places.length > 0 ? places : spans.flatMap(lookup.placesIn),
    times: times.length > 0 ? times : spans.flatMap(lookup.timesIn),
  };
}

const firstSpan = (passage: Passage): Span => passage.spans[0] ?? { start: 0, end: 0 };

/** What stands within another passage of its stance, or is said twice (headline and text), is shown once. */
function withoutRepeats(passages: readonly Passage[], text: string): readonly Passage[] {
  const seen = new Set<string>();
  const kept: Passage[] = [];
  for (const passage of passages) {
    const words = passage.spans.map((span) => text.slice(span.start, span.end)).join(' ');
    const key = `${passage.stance} ${words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
    const last = kept.at(-1);
    const within =
      last?.stance === passage.stance && passage.spans.every((one) => last.spans.some((all) => holds(all, one)));
    if (within || seen.has(key)) continue;
    seen.add(key);
    kept.push(passage);
  }
  return kept;
}
