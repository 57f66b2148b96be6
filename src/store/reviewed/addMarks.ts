// A reading with a mark that a person added to some words: what they said of it, and nothing that they did not say.
import type { Certainty, Why } from '../../certainty.ts';
import { innermostHolding } from '../../innermostHolding.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../span.ts';
import type { KeptDecision } from '../decisions.ts';
import { BY_HAND, nextId, withClaimant, withSource } from './attributed.ts';
import { FIELDS, lawful, type MarkKind } from './fields.ts';

const byHand = { certainty: 'stated' as Certainty, by: BY_HAND, why: null as Why | null };

/** The mark has the next id of its kind. An event is told by whoever's words it stands in; its place and time nobody said. */
export function added(reading: Reading, { kind, anchor, after }: KeptDecision): Reading {
  if (anchor === null || !(kind in FIELDS)) return reading;
  const facts = lawful(kind as MarkKind, after ?? {});
  const make = MAKERS[kind as MarkKind];
  return make({ reading, span: anchor.span, words: anchor.quoted, facts });
}

interface Addition {
  readonly reading: Reading;
  readonly span: Span;
  /** The words at the span. */
  readonly words: string;
  /** Lawful for the kind; what is missing has a default. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const MAKERS: Readonly<Record<MarkKind, (addition: Addition) => Reading>> = {
  attribution: ({ reading, span, facts: { source, ...facts } }) => {
    const id = nextId('a', reading.attributions);
    const own = {
      id,
      within: innermostHolding(reading.attributions, span),
      source: null,
      sourceSpan: null,
      cue: null,
      content: [span],
      manner: 'indirect',
      stance: 'asserts',
      imputed: false,
      ...byHand,
      why: 'nobody-named',
      ...facts,
    } as const;
    const whole = { ...reading, attributions: [...reading.attributions, own] };
    return typeof source === 'string' ? withSource(whole, id, source) : whole;
  },
  source: ({ reading, span, words, facts }) => ({
    ...reading,
    sources: [
      ...reading.sources,
      {
        id: nextId('s', reading.sources),
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
  event: ({ reading, span, words, facts }) => {
    const id = nextId('e', reading.events);
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
    return claimed({ ...reading, events: [...reading.events, own] }, span, words, id);
  },
  claim: ({ reading, span, words, facts: { attribution } }) => {
    const whole = claimed(reading, span, words, null);
    const id = whole.claims.at(-1)?.id ?? '';
    return typeof attribution === 'string' ? withClaimant(whole, id, attribution) : whole;
  },
  figure: ({ reading, span, facts }) => ({
    ...reading,
    figures: [
      ...reading.figures,
      {
        id: nextId('f', reading.figures),
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
  place: ({ reading, span, words, facts }) => ({
    ...reading,
    places: [
      ...reading.places,
      {
        id: nextId('p', reading.places),
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
  time: ({ reading, span, facts }) => ({
    ...reading,
    times: [
      ...reading.times,
      { id: nextId('t', reading.times), span, from: null, to: null, precision: 'days', ...byHand, ...facts },
    ],
  }),
  remark: ({ reading, span, facts }) => ({
    ...reading,
    remarks: [
      ...reading.remarks,
      { id: nextId('m', reading.remarks), kind: 'contradiction', spans: [span], message: '', ...facts },
    ],
  }),
};

const claimed = (reading: Reading, span: Span, text: string, event: string | null): Reading => ({
  ...reading,
  claims: [
    ...reading.claims,
    {
      id: nextId('c', reading.claims),
      attribution: innermostHolding(reading.attributions, span),
      perhaps: null,
      event,
      span,
      text,
    },
  ],
});
