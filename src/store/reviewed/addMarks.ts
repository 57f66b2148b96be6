// A reading with a mark that a person added to some words: what they said of it, and nothing that they did not say.
import type { Certainty, Why } from '../../certainty.ts';
import { innermostHolding } from '../../innermostHolding.ts';
import type { Attribution, Reading } from '../../reading.ts';
import { holds, type Span } from '../../span.ts';
import type { KeptDecision } from '../decisions.ts';
import { BY_HAND, nextId, saidByNobody, withClaimant, withSource } from './attributed.ts';
import { FIELDS, lawful, type MarkKind } from './fields.ts';

const byHand = { certainty: 'stated' as Certainty, by: BY_HAND, why: null as Why | null };

/** The mark has the next id of its kind. An event is told by whoever's words it stands in; its place and time nobody said. */
export function added(reading: Reading, { kind, anchor, after }: KeptDecision, marked: Reading): Reading {
  if (anchor === null || !(kind in FIELDS)) return reading;
  const facts = lawful(kind as MarkKind, after ?? {});
  const make = MAKERS[kind as MarkKind];
  return make({ reading, marked, span: anchor.span, words: anchor.quoted, facts });
}

interface Addition {
  readonly reading: Reading;
  /** Before any review. */
  readonly marked: Reading;
  readonly span: Span;
  /** The words at the span. */
  readonly words: string;
  /** Lawful for the kind; what is missing has a default. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const MAKERS: Readonly<Record<MarkKind, (addition: Addition) => Reading>> = {
  attribution: ({ reading, marked, span, facts: { source, ...facts } }) => {
    const id = nextId('a', reading.attributions, marked.attributions);
    const within = innermostHolding(reading.attributions, span);
    const own = { ...saidByNobody(id, span, within), ...facts };
    const whole = owned({ ...reading, attributions: [...reading.attributions, own] }, span, own);
    return typeof source === 'string' ? withSource(whole, id, source, marked) : whole;
  },
  source: ({ reading, marked, span, words, facts }) => ({
    ...reading,
    sources: [
      ...reading.sources,
      {
        id: nextId('s', reading.sources, marked.sources),
        name: words,
        kind: 'organisation',
        actor: null,
        role: null,
        affiliation: null,
        mentions: [span],
        ...facts,
      },
    ],
  }),
  event: ({ reading, marked, span, words, facts }) => {
    const id = nextId('e', reading.events, marked.events);
    const own = {
      id,
      type: 'ASSAULT',
      mode: null,
      trigger: span,
      agents: [],
      targets: [],
      place: null,
      time: null,
      figures: [],
      polarity: 'positive',
      told: 'done',
      responsibility: [],
      ...byHand,
      ...facts,
    } as const;
    return claimed({ ...reading, events: [...reading.events, own] }, { marked, span, words }, id);
  },
  claim: ({ reading, marked, span, words, facts: { attribution } }) => {
    const whole = claimed(reading, { marked, span, words }, null);
    const id = whole.claims.at(-1)?.id ?? '';
    return typeof attribution === 'string' ? withClaimant(whole, id, attribution, marked) : whole;
  },
  figure: ({ reading, marked, span, facts }) => ({
    ...reading,
    figures: [
      ...reading.figures,
      {
        id: nextId('f', reading.figures, marked.figures),
        span,
        low: null,
        high: null,
        approx: false,
        of: 'other',
        unit: null,
        counted: null,
        status: null,
        attribution: innermostHolding(reading.attributions, span),
        perhaps: null,
        ...byHand,
        ...facts,
      },
    ],
  }),
  place: ({ reading, marked, span, words, facts }) => ({
    ...reading,
    places: [
      ...reading.places,
      {
        id: nextId('p', reading.places, marked.places),
        span,
        name: words,
        latitude: null,
        longitude: null,
        country: null,
        gazetteer: null,
        rivals: [],
        ...byHand,
        ...facts,
      },
    ],
  }),
  time: ({ reading, marked, span, facts }) => ({
    ...reading,
    times: [
      ...reading.times,
      {
        id: nextId('t', reading.times, marked.times),
        span,
        from: null,
        to: null,
        precision: 'days',
        ...byHand,
        ...facts,
      },
    ],
  }),
  remark: ({ reading, marked, span, facts }) => ({
    ...reading,
    remarks: [
      ...reading.remarks,
      { id: nextId('m', reading.remarks, marked.remarks), kind: 'contradiction', spans: [span], message: '', ...facts },
    ],
  }),
};

const claimed = (
  reading: Reading,
  { marked, span, words }: Pick<Addition, 'marked' | 'span' | 'words'>,
  event: string | null,
): Reading => ({
  ...reading,
  claims: [
    ...reading.claims,
    {
      id: nextId('c', reading.claims, marked.claims),
      attribution: innermostHolding(reading.attributions, span),
      perhaps: null,
      event,
      span,
      text: words,
    },
  ],
});

/** Claims and figures inside the words that somebody is said to have said, and that were his from whom he is quoted, are his. */
function owned(reading: Reading, span: Span, { id, within }: Pick<Attribution, 'id' | 'within'>): Reading {
  const own = <Mark extends { readonly span: Span; readonly attribution: string | null }>(mark: Mark): Mark =>
    mark.attribution === within && holds(span, mark.span) ? { ...mark, attribution: id, perhaps: null } : mark;
  return { ...reading, claims: reading.claims.map(own), figures: reading.figures.map(own) };
}
