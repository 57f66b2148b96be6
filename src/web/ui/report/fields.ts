// What a person typed about a mark, and what stands in the form before.
import type { Reading } from '../../../reading.ts';
import type { Facts } from '../../../store/decisions.ts';
import { FIELDS, type MarkKind } from '../../../store/reviewed/fields.ts';
import type { Mark } from './marks.ts';

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

/** A mark's facts as a person reads them: who says it by name. */
export function shownFacts({ sources, attributions }: Reading, { kind, facts }: Mark): Facts {
  const nameOf = (source: unknown): string | null => sources.find(({ id }) => id === source)?.name ?? null;
  if (kind === 'attribution') return { ...facts, source: nameOf(facts.source) };
  if (kind !== 'claim') return facts;
  return { ...facts, attribution: nameOf(attributions.find(({ id }) => id === facts.attribution)?.source) };
}
