// Which facts of a mark a person can correct, and what they may be.
import { eventTypes, figureKinds, stances } from '../../reading.ts';
import type { Facts, Subject } from '../decisions.ts';

export type MarkKind = Extract<
  Subject,
  'attribution' | 'source' | 'event' | 'claim' | 'figure' | 'place' | 'time' | 'remark'
>;

export interface Field {
  readonly name: string;
  readonly label: string;
  /** A list: one of these words. */
  readonly form: 'text' | 'number' | 'date' | readonly string[];
  /** True where it may be left empty, which is null. */
  readonly canBeEmpty: boolean;
  /** What a mark that a person adds is unless he says otherwise; null where he has to say. */
  readonly usual: string | null;
}

type Form = Field['form'];
const wanted = (name: string, label: string, form: Form): Field => ({
  name,
  label,
  form,
  canBeEmpty: false,
  usual: null,
});
const usual = (name: string, label: string, form: Form, value: string): Field => ({
  ...wanted(name, label, form),
  usual: value,
});
const optional = (name: string, label: string, form: Form): Field => ({
  ...wanted(name, label, form),
  canBeEmpty: true,
});

export const FIELDS: Readonly<Record<MarkKind, readonly Field[]>> = {
  attribution: [
    optional('source', 'Who says it', 'text'),
    usual('stance', 'How it is meant', stances, 'asserts'),
    usual('manner', 'In quotation marks', ['direct', 'mixed', 'indirect'], 'indirect'),
  ],
  source: [
    wanted('name', 'Name', 'text'),
    wanted('kind', 'Kind', ['person', 'organisation', 'group', 'document', 'unnamed']),
    optional('role', 'Role', 'text'),
    optional('affiliation', 'Affiliation', 'text'),
  ],
  event: [
    wanted('type', 'Type', eventTypes),
    optional('mode', 'Mode', 'text'),
    usual('told', 'Told as', ['done', 'planned', 'asked', 'feared'], 'done'),
    usual('polarity', 'Happened', ['positive', 'negative'], 'positive'),
  ],
  claim: [optional('attribution', 'Who says it', 'text')],
  figure: [
    optional('low', 'At least', 'number'),
    optional('high', 'At most', 'number'),
    wanted('of', 'What it counts', figureKinds),
    optional('counted', 'Who or what', 'text'),
  ],
  place: [
    wanted('name', 'Name', 'text'),
    optional('latitude', 'Latitude, degrees', 'number'),
    optional('longitude', 'Longitude, degrees', 'number'),
  ],
  time: [optional('from', 'First day', 'date'), optional('to', 'Last day', 'date')],
  remark: [wanted('message', 'What is worth a second look', 'text')],
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The facts that a mark of the kind has and that are what they may be; decisions come from outside too. */
export function lawful(kind: MarkKind, facts: Facts): Facts {
  return Object.fromEntries(
    FIELDS[kind].flatMap((field) => {
      const value = facts[field.name];
      return value !== undefined && mayBe(field, value) ? [[field.name, value]] : [];
    }),
  );
}

function mayBe({ form, canBeEmpty }: Field, value: unknown): boolean {
  if (value === null) return canBeEmpty;
  if (form === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (form === 'text') return true;
  return form === 'date' ? isDay(value) : form.includes(value);
}

/** A day that the calendar has, as 2017-09-04. */
export function isDay(value: string): boolean {
  const moment = ISO_DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/** Pairs of which the first may not be more than the second. */
const ORDERED = [
  ['low', 'high'],
  ['from', 'to'],
] as const;
/** Degrees that there are. */
const DEGREES: Readonly<Record<string, number>> = { latitude: 90, longitude: 180 };

/** What is wrong with facts that a person gives of a mark, or null. `isNew`: of one that he adds. */
export function faultIn(kind: MarkKind, facts: Facts, isNew: boolean): string | null {
  const known = lawful(kind, facts);
  const odd = Object.keys(facts).find((name) => !(name in known));
  if (odd !== undefined) return `${odd}: found ${JSON.stringify(facts[odd])}, which a ${kind} cannot have`;
  const missing = FIELDS[kind].find(
    ({ name, canBeEmpty, usual: value }) =>
      isNew && NEEDED.has(`${kind} ${name}`) && !canBeEmpty && value === null && !(name in facts),
  );
  if (missing) return `expected a ${missing.name} for a new ${kind}`;
  for (const [less, more] of ORDERED) {
    const [a, b] = [facts[less], facts[more]];
    if (a !== null && b !== null && a !== undefined && b !== undefined && a > b)
      return `expected ${less} before ${more}`;
  }
  for (const [name, most] of Object.entries(DEGREES))
    if (typeof facts[name] === 'number' && Math.abs(facts[name]) > most)
      return `${name}: expected degrees from -${most} to ${most}, found ${facts[name]}`;
  if ((facts.latitude === null) !== (facts.longitude === null) && 'latitude' in facts && 'longitude' in facts)
    return 'expected both latitude and longitude, or neither';
  return null;
}

/** What nobody can guess of a mark that is added. */
const NEEDED: ReadonlySet<string> = new Set(['event type']);
