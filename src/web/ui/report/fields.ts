// Which facts of a mark a person can correct, and how they are typed.
import { figureKinds, stances } from '../../../reading.ts';
import type { Facts } from '../../../store/decisions.ts';
import type { MarkKind } from './marks.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly form: 'text' | 'number' | 'date' | readonly string[];
}

export const FIELDS: Readonly<Record<MarkKind, readonly Field[]>> = {
  attribution: [
    { name: 'source', label: 'Who says it', form: 'text' },
    { name: 'stance', label: 'How it is meant', form: stances },
    { name: 'manner', label: 'In quotation marks', form: ['direct', 'mixed', 'indirect'] },
  ],
  source: [
    { name: 'name', label: 'Name', form: 'text' },
    { name: 'kind', label: 'Kind', form: ['person', 'organisation', 'group', 'document', 'unnamed'] },
    { name: 'role', label: 'Role', form: 'text' },
    { name: 'affiliation', label: 'Affiliation', form: 'text' },
  ],
  event: [
    { name: 'type', label: 'Type', form: 'text' },
    { name: 'mode', label: 'Mode', form: 'text' },
    { name: 'told', label: 'Told as', form: ['done', 'planned', 'asked', 'feared'] },
    { name: 'polarity', label: 'Happened', form: ['positive', 'negative'] },
  ],
  claim: [{ name: 'attribution', label: 'Who says it', form: 'text' }],
  figure: [
    { name: 'low', label: 'At least', form: 'number' },
    { name: 'high', label: 'At most', form: 'number' },
    { name: 'of', label: 'What it counts', form: figureKinds },
    { name: 'counted', label: 'Who or what', form: 'text' },
  ],
  place: [
    { name: 'name', label: 'Name', form: 'text' },
    { name: 'latitude', label: 'Latitude, degrees', form: 'number' },
    { name: 'longitude', label: 'Longitude, degrees', form: 'number' },
  ],
  time: [
    { name: 'from', label: 'First day', form: 'date' },
    { name: 'to', label: 'Last day', form: 'date' },
  ],
  remark: [{ name: 'message', label: 'What is worth a second look', form: 'text' }],
};

/** What was typed → facts; an empty field is null. Only those that differ from `before`. */
export function typedFacts(kind: MarkKind, typed: FormData, before: Facts): Facts {
  return Object.fromEntries(
    FIELDS[kind].flatMap(({ name, form }) => {
      const words = String(typed.get(name) ?? '').trim();
      const value = words === '' ? null : form === 'number' ? Number(words) : words;
      return value === (before[name] ?? null) ? [] : [[name, value]];
    }),
  );
}
