// A reading without some of its marks: whatever pointed to one of them points to what is behind it, or to nothing.
import type { Reading } from '../../reading.ts';

/** `gone`: ids of marks of any kind. A claim of an event that is gone is a claim still; what one source said within another's words, the other says. */
export function without(reading: Reading, gone: ReadonlySet<string>): Reading {
  if (gone.size === 0) return reading;
  const { article, attributions } = reading;
  const left = <Id extends string | null>(id: Id): Id | null => (id !== null && gone.has(id) ? null : id);
  const stays = ({ id }: { readonly id: string }): boolean => !gone.has(id);
  const withinOf = new Map(attributions.map(({ id, within }) => [id, within]));
  const standing = (attribution: string | null): string | null => {
    let id = attribution;
    while (id !== null && gone.has(id)) id = withinOf.get(id) ?? null;
    return id;
  };
  return {
    ...reading,
    article: {
      ...article,
      blocks: article.blocks.map((block) => ({ ...block, attribution: standing(block.attribution) })),
    },
    sources: reading.sources.filter(stays),
    attributions: attributions.filter(stays).map((one) => ({
      ...one,
      within: standing(one.within),
      ...(one.source !== null && gone.has(one.source) ? { source: null, sourceSpan: null, why: 'source-unclear' } : {}),
    })),
    events: reading.events.filter(stays).map((one) => ({
      ...one,
      place: left(one.place),
      time: left(one.time),
      figures: one.figures.filter((id) => !gone.has(id)),
      responsibility: one.responsibility.map((said) => ({ ...said, attribution: standing(said.attribution) })),
    })),
    claims: reading.claims.filter(stays).map((one) => ({
      ...one,
      attribution: standing(one.attribution),
      perhaps: left(one.perhaps),
      event: left(one.event),
    })),
    places: reading.places.filter(stays),
    times: reading.times.filter(stays),
    figures: reading.figures
      .filter(stays)
      .map((one) => ({ ...one, attribution: standing(one.attribution), perhaps: left(one.perhaps) })),
    remarks: reading.remarks.filter(stays),
  };
}
