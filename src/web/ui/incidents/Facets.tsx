// Facets: each value with how many incidents have it under the other filters; a click narrows, another undoes it.
import type { Facets as FacetCounts } from '../../../store/dossiers/askFacets.ts';
import type { FilterName } from '../list/filter.ts';
import { changeQuery, type Route } from '../route.ts';
import { disagreeWords, stateWords, typeWords } from '../words/say.ts';

interface FacetsProps {
  readonly facets: FacetCounts;
  readonly route: Route;
}

export function Facets({ facets, route }: FacetsProps) {
  return (
    <section class="facets" aria-label="Facets">
      <Facet name="type" title="What" counts={facets.type} say={typeWords} route={route} />
      <Facet
        name="disagree"
        title="Reports disagree on"
        counts={facets.disagree}
        say={(value) => disagreeWords[value as keyof typeof disagreeWords] ?? value}
        route={route}
      />
      <Facet name="named" title="Named origins, at least" counts={facets.named} say={(value) => value} route={route} />
      <Facet name="state" title="Review" counts={facets.state} say={stateWords} route={route} />
      <Facet name="actor" title="Who" counts={facets.actor} say={capitals} route={route} />
      <Facet name="place" title="Where" counts={facets.place} say={capitals} route={route} />
      <Facet name="source" title="Origins" counts={facets.source} say={capitals} route={route} />
      <Facet name="outlet" title="Outlets" counts={facets.outlet} say={capitals} route={route} />
    </section>
  );
}

interface FacetProps {
  readonly name: FilterName;
  readonly title: string;
  readonly counts: readonly { readonly value: string; readonly incidents: number }[];
  readonly say: (value: string) => string;
  readonly route: Route;
}

/** Values shown before "more". */
const SHOWN = 6;

function Facet({ name, title, counts, say, route }: FacetProps) {
  const chosen = route.query.get(name);
  if (counts.length === 0 && !chosen) return null;
  const value = (one: FacetProps['counts'][number]) => (
    <li key={one.value}>
      <button
        type="button"
        aria-pressed={one.value === chosen}
        onClick={() => changeQuery({ [name]: one.value === chosen ? null : one.value })}
      >
        <span dir="auto">{say(one.value)}</span> <span class="number">{one.incidents}</span>
      </button>
    </li>
  );
  return (
    <section class="facet">
      <h2>{title}</h2>
      <ul>{counts.slice(0, SHOWN).map(value)}</ul>
      {counts.length > SHOWN && (
        <details>
          <summary>{counts.length - SHOWN} more</summary>
          <ul>{counts.slice(SHOWN).map(value)}</ul>
        </details>
      )}
    </section>
  );
}

/** Facets hold folded names: "port velesk" → "Port Velesk". */
const capitals = (name: string): string => name.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
