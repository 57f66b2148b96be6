// The map: the countries of Natural Earth, drawn here; nobody is asked for anything, unless tiles were set.
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { LngLatBounds, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature, mesh } from 'topojson-client';
import atlasUrl from 'world-atlas/countries-50m.json?url';
import type { Point } from '../../../store/dossiers/askFacets.ts';
import { unwrapped, unwrappedLines } from './unwrapped.ts';

/** Degrees. */
export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
}

export interface DrawnMap {
  readonly show: (points: readonly Point[]) => void;
  /** Rings the point of an incident that is pointed at in the list; null for none. */
  readonly ring: (at: Spot | null) => void;
  readonly remove: () => void;
}

/** Pixels of a tile's side. */
const TILE = 256;
/** Widest view of one lone point, as MapLibre counts zoom. */
const CLOSEST = 6;

interface MapOptions {
  /** Told "west,south,east,north" in degrees when a person has moved the map. */
  readonly onBox: (bounds: string) => void;
  /** Told the folded name of a place whose point was clicked. */
  readonly onPlace: (place: string) => void;
  /** Address of tiles, with {z}, {x} and {y}; null for the countries alone. */
  readonly tiles: string | null;
}

/** Throws where WebGL is missing. */
export async function drawMap(box: HTMLElement, { onBox, onPlace, tiles }: MapOptions): Promise<DrawnMap> {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const atlas = (await (await fetch(atlasUrl)).json()) as TopoJSON.Topology<{ countries: TopoJSON.GeometryCollection }>;
  const ink = inks();
  const map = new MapLibre({
    container: box,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    center: [20, 25],
    zoom: 1,
    style: {
      version: 8,
      sources: {
        land: { type: 'geojson', data: unwrapped(feature(atlas, atlas.objects.countries)) },
        borders: { type: 'geojson', data: unwrappedLines(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) },
        points: { type: 'geojson', data: collection([]) },
        ring: { type: 'geojson', data: collection([]) },
        ...(tiles === null ? {} : { tiles: { type: 'raster' as const, tiles: [tiles], tileSize: TILE } }),
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': ink.sea } },
        { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': ink.land } },
        ...(tiles === null ? [] : [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }]),
        { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': ink.border, 'line-width': 0.7 } },
        {
          id: 'points',
          type: 'circle',
          source: 'points',
          paint: {
            'circle-color': ink.point,
            'circle-opacity': 0.75,
            'circle-stroke-color': ink.land,
            'circle-stroke-width': 1.5,
            'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'incidents']], 1, 6, 10, 26],
          },
        },
        {
          id: 'ring',
          type: 'circle',
          source: 'ring',
          paint: {
            'circle-opacity': 0,
            'circle-stroke-color': ink.ring,
            'circle-stroke-width': 3,
            'circle-radius': 15,
          },
        },
      ],
    },
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  map.touchZoomRotate.disableRotation();
  await map.once('load');
  let isFitted = false;
  map.on('moveend', (event) => {
    if (event.originalEvent) onBox(boundsWords(map.getBounds()));
  });
  map.on('click', 'points', ({ features }) => {
    const place: unknown = features?.[0]?.properties.place;
    if (typeof place === 'string' && place !== '') onPlace(place);
  });
  map.on('mouseenter', 'points', () => (map.getCanvas().style.cursor = 'pointer'));
  map.on('mouseleave', 'points', () => (map.getCanvas().style.cursor = ''));
  const put = (name: string, data: object): void => {
    const source = map.getSource(name);
    if (source && 'setData' in source) (source as { setData: (data: object) => void }).setData(data);
  };
  return {
    ring: (at) => {
      put('ring', collection(at ? [{ ...at, place: '', incidents: 1 }] : []));
      box.dataset.ringed = at ? `${at.longitude},${at.latitude}` : '';
    },
    show: (points) => {
      put('points', collection(points));
      map.once('idle', () => {
        box.dataset.drawn = String(points.length);
      });
      if (points.length === 0 || isFitted) return;
      const bounds = new LngLatBounds();
      for (const { longitude, latitude } of points) bounds.extend([longitude, latitude]);
      map.fitBounds(bounds, { padding: 40, maxZoom: CLOSEST, animate: false });
      isFitted = true;
    },
    remove: () => map.remove(),
  };
}

const collection = (points: readonly Point[]) => ({
  type: 'FeatureCollection' as const,
  features: points.map(({ longitude, latitude, incidents, place }) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
    properties: { incidents, place },
  })),
});

function boundsWords(bounds: LngLatBounds): string {
  const within = (value: number, most: number): string => Math.min(most, Math.max(-most, value)).toFixed(3);
  return [
    within(bounds.getWest(), 180),
    within(bounds.getSouth(), 90),
    within(bounds.getEast(), 180),
    within(bounds.getNorth(), 90),
  ].join(',');
}

/** The page's own colours, so that the map is light or dark with it. */
function inks() {
  const style = getComputedStyle(document.documentElement);
  const ink = (name: string): string => style.getPropertyValue(name).trim();
  return {
    sea: ink('--sea'),
    land: ink('--land'),
    border: ink('--border'),
    point: ink('--accent'),
    ring: ink('--ring'),
  };
}
