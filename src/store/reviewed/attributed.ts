// Who says something, as a person typed it: one of the reading's sources, or a new one.
import { nameKey } from '../../almanac/nameKey.ts';
import { innermostHolding } from '../../innermostHolding.ts';
import type { RuleId } from '../../provenance.ts';
import type { Attribution, Reading } from '../../reading.ts';
import type { Span } from '../../span.ts';

/** Marks that a person made go by this rule. */
export const BY_HAND: RuleId = 'store/reviewed';

/** The attribution's source is the one of that name; null for nobody named. `marked`: the reading before any review. */
export function withSource(reading: Reading, attribution: string, name: string | null, marked: Reading): Reading {
  const { reading: whole, source } = sourceNamed(reading, name, marked);
  return {
    ...whole,
    attributions: whole.attributions.map((one) =>
      one.id === attribution
        ? { ...one, source, sourceSpan: null, by: BY_HAND, why: source === null ? 'nobody-named' : null }
        : one,
    ),
  };
}

/** The claim is that of the source of that name: within what it says already, else in an attribution of its own; null for the report's own voice. */
export function withClaimant(reading: Reading, claim: string, name: string | null, marked: Reading): Reading {
  const span = reading.claims.find(({ id }) => id === claim)?.span;
  if (!span) return reading;
  const put = (whole: Reading, attribution: string | null): Reading => ({
    ...whole,
    claims: whole.claims.map((one) => (one.id === claim ? { ...one, attribution, perhaps: null } : one)),
  });
  if (name === null) return put(reading, null);
  const { reading: whole, source } = sourceNamed(reading, name, marked);
  const said = innermostHolding(
    whole.attributions.filter((one) => one.source === source),
    span,
  );
  if (said !== null) return put(whole, said);
  const id = nextId('a', whole.attributions, marked.attributions);
  const own = { ...saidByNobody(id, span, null), source, why: null };
  return put({ ...whole, attributions: [...whole.attributions, own] }, id);
}

/** An attribution of these words that a person made, before it is told whose they are. */
export const saidByNobody = (id: string, span: Span, within: string | null): Attribution => ({
  id,
  within,
  source: null,
  sourceSpan: null,
  cue: null,
  content: [span],
  manner: 'indirect',
  stance: 'asserts',
  imputed: false,
  certainty: 'stated',
  by: BY_HAND,
  why: 'nobody-named',
});

/** The source that the report names so, or a new one of that name: an organisation, unless the reading knows such a person. */
function sourceNamed(
  reading: Reading,
  name: string | null,
  marked: Reading,
): { readonly reading: Reading; readonly source: string | null } {
  if (name === null) return { reading, source: null };
  const key = nameKey(name);
  const known = reading.sources.find((one) => nameKey(one.name) === key);
  if (known) return { reading, source: known.id };
  const actor = reading.actors.find((one) => nameKey(one.name) === key) ?? null;
  const id = nextId('s', reading.sources, marked.sources);
  const own = {
    id,
    name,
    kind: actor?.kind === 'person' ? 'person' : 'organisation',
    actor: actor?.id ?? null,
    role: actor?.role ?? null,
    affiliation: actor?.affiliation ?? null,
    mentions: actor?.mentions ?? [],
  } as const;
  return { reading: { ...reading, sources: [...reading.sources, own] }, source: id };
}

interface Marked {
  readonly id: string;
}

/** The id of a further mark of a kind, e1 … e7 → "e8", also where some of those that were `marked` are gone. */
export const nextId = (letter: string, marks: readonly Marked[], marked: readonly Marked[]): string =>
  `${letter}${[...marks, ...marked].reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0) + 1}`;
