// world-atlas joins countries across the antimeridian for maps that are spheres. A flat map needs rings whose longitudes
// go on past 180 instead of jumping back, and a ring round a pole needs the pole's edge.

/** The southern edge of what a flat map shows, in degrees. */
const EDGE = -85.05;

export const unwrapped = (land: GeoJSON.FeatureCollection | GeoJSON.Feature): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: ('features' in land ? land.features : [land]).map((one) => ({
    ...one,
    geometry: unwrappedShape(one.geometry),
  })),
});

export const unwrappedLines = (lines: GeoJSON.MultiLineString): GeoJSON.MultiLineString => ({
  ...lines,
  coordinates: lines.coordinates.map(goneOn),
});

function unwrappedShape(shape: GeoJSON.Geometry): GeoJSON.Geometry {
  if (shape.type === 'Polygon') return { ...shape, coordinates: shape.coordinates.map(ringOf) };
  if (shape.type === 'MultiPolygon')
    return { ...shape, coordinates: shape.coordinates.map((polygon) => polygon.map(ringOf)) };
  return shape;
}

function ringOf(ring: readonly GeoJSON.Position[]): GeoJSON.Position[] {
  const gone = goneOn(ring);
  const [first = [0, 0], last = [0, 0]] = [gone[0], gone.at(-1)];
  const isRoundPole = Math.abs((last[0] ?? 0) - (first[0] ?? 0)) > 180;
  return isRoundPole ? [...gone, [last[0] ?? 0, EDGE], [first[0] ?? 0, EDGE], first] : gone;
}

/** Every step to the nearer side. */
function goneOn(line: readonly GeoJSON.Position[]): GeoJSON.Position[] {
  let turn = 0;
  let before: number | null = null;
  return line.map(([longitude = 0, latitude = 0]) => {
    if (before !== null && longitude - before > 180) turn -= 360;
    if (before !== null && longitude - before < -180) turn += 360;
    before = longitude;
    return [longitude + turn, Math.max(latitude, EDGE)];
  });
}
