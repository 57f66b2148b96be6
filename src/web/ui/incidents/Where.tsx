// Where: the map, loaded when it is shown, and the places that no gazetteer resolves, listed and not hidden.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Facets } from '../../../store/dossiers/askFacets.ts';
import type { IncidentRow } from '../../../store/dossiers/askIncidents.ts';
import { changeQuery, type Route } from '../route.ts';
import { count } from '../words/say.ts';

interface WhereProps {
  readonly facets: Facets;
  readonly route: Route;
  /** Address of the map's tiles, or null. */
  readonly tiles: string | null;
  /** The incident that is pointed at in the list. */
  readonly pointed: IncidentRow | null;
}

export function Where({ facets, route, tiles, pointed }: WhereProps) {
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const shown = useRef<Awaited<ReturnType<typeof load>> | null>(null);
  const points = useRef(facets.points);
  points.current = facets.points;
  useEffect(() => {
    let isGone = false;
    load(box.current, tiles).then(
      (map) => {
        shown.current = map;
        if (isGone) map.remove();
        else map.show(points.current);
      },
      (thrown: Error) => setFailed(thrown.message),
    );
    return () => {
      isGone = true;
      shown.current?.remove();
    };
  }, []);
  useEffect(() => shown.current?.show(facets.points), [facets.points]);
  useEffect(() => shown.current?.ring(spotOf(pointed)), [pointed]);
  const placed = new Set(facets.points.map(({ place }) => place));
  const unresolved = facets.place.filter(({ value }) => !placed.has(value));
  return (
    <section class="where" aria-label="Where">
      {failed ? (
        <p class="error" role="alert">
          The map could not be drawn ({failed}). The places are listed below.
        </p>
      ) : (
        <div
          ref={box}
          class="map"
          role="application"
          aria-label="Map of the incidents; a click on a point narrows the list to its place; the places are listed below"
        />
      )}
      {route.query.get('box') && (
        <button type="button" class="quiet" onClick={() => changeQuery({ box: null })}>
          Everywhere
        </button>
      )}
      <details class="places" open={facets.points.length === 0}>
        <summary>
          {count(facets.points.length, 'place')} on the map · {count(facets.unplaced, 'incident')} at places in no
          gazetteer, or at none
        </summary>
        <ul>
          {facets.points.map(({ place, incidents, latitude, longitude }) => (
            <li key={`${place} ${latitude} ${longitude}`}>
              <button type="button" class="quiet" onClick={() => changeQuery({ place })}>
                {place}
              </button>{' '}
              <span class="faint">
                {latitude.toFixed(2)}, {longitude.toFixed(2)} · {count(incidents, 'incident')}
              </span>
            </li>
          ))}
          {unresolved.map(({ value, incidents }) => (
            <li key={value}>
              <button type="button" class="quiet" onClick={() => changeQuery({ place: value })}>
                {value}
              </button>{' '}
              <span class="faint">in no gazetteer · {count(incidents, 'incident')}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

async function load(box: HTMLElement | null, tiles: string | null) {
  const { drawMap } = await import('../map/drawMap.ts');
  if (!box) throw new Error('there is no room for it');
  return drawMap(box, {
    tiles,
    onBox: (bounds) => changeQuery({ box: bounds }),
    onPlace: (place) => changeQuery({ place }),
  });
}

const spotOf = (row: IncidentRow | null) =>
  row === null || row.latitude === null || row.longitude === null
    ? null
    : { latitude: row.latitude, longitude: row.longitude };
