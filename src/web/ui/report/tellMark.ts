// A mark in a few words: what the ledger and the note say of it.

import { dayRange } from '../../../output/days.ts';
import type { Attribution, Claim, Event, Figure, Place, Reading, Remark, Source, Time } from '../../../reading.ts';
import { boundsWords, remarkWords, sourceWords, typeWords } from '../words/say.ts';
import type { Mark } from './marks.ts';
import { nameOfSource } from './marks.ts';

export function tellMark({ kind, facts }: Mark, reading: Reading): string {
  const fact: unknown = facts;
  switch (kind) {
    case 'attribution':
      return tellAttribution(fact as Attribution, reading);
    case 'source':
      return tellSource(fact as Source);
    case 'event':
      return tellEvent(fact as Event, reading);
    case 'claim':
      return `${nameOfSourceAt(reading, (fact as Claim).attribution)} says so`;
    case 'figure':
      return tellFigure(fact as Figure);
    case 'place':
      return tellPlace(fact as Place);
    case 'time':
      return tellTime(fact as Time);
    case 'remark':
      return remarkWords[(fact as Remark).kind];
  }
}

const tellAttribution = ({ source, stance }: Attribution, reading: Reading): string =>
  `${nameOfSource(reading, source)} ${stance}`;

const tellSource = ({ name, kind, role, affiliation }: Source): string =>
  [sourceWords(name), kind, role, affiliation].filter(Boolean).join(' · ');

function tellEvent({ type, mode, place, time, told, polarity }: Event, { places, times }: Reading): string {
  const where = places.find(({ id }) => id === place)?.name;
  const when = times.find(({ id }) => id === time);
  const is = polarity === 'negative' ? 'said not to be so' : told === 'done' ? null : told;
  return [typeWords(type), mode, is, where, when ? tellTime(when) : null].filter(Boolean).join(' · ');
}

function tellFigure({ low, high, approx, of, unit, counted, status }: Figure): string {
  const what = of === 'other' || of === 'people' ? (counted ?? of) : of;
  const who = status ?? (counted === what ? null : counted);
  return [`${boundsWords({ low, high, approx })} ${unit ?? ''} ${what}`.replace(/ {2,}/g, ' '), who]
    .filter(Boolean)
    .join(' · ');
}

const tellPlace = ({ name, latitude, longitude, country }: Place): string =>
  latitude === null || longitude === null
    ? `${name} · in no gazetteer`
    : `${name}${country ? ` · ${country}` : ''} · ${latitude.toFixed(2)}, ${longitude.toFixed(2)}`;

const tellTime = ({ from, to, precision }: Time): string =>
  from === null || to === null ? 'no day can be told' : `${dayRange(from, to)} · ${precision}`;

const nameOfSourceAt = (reading: Reading, attribution: string | null): string => {
  const found = reading.attributions.find(({ id }) => id === attribution);
  return found ? nameOfSource(reading, found.source) : (reading.article.outlet ?? 'the report itself');
};
