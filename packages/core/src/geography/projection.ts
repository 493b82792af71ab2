/** From degrees to the metres of the county map. */
import type { Point } from '../schema/rules.ts';

/** How the metres of a map become the units of its drawing. */
export interface MapTransform {
  /** Units of the drawing for one metre. */
  readonly k: number;
  /** Easting of the left edge, metres. */
  readonly x0: number;
  /** Northing of the upper edge, metres. */
  readonly y1: number;
}

// Universal Transverse Mercator on GRS 80: axis 6,378,137 m times the scale 0.9996, third flattening n, meridian 15° east.
// Krüger's series to the third power of n is good to a millimetre within the zone and to centimetres where Norway ends.
const n = 1 / (2 * 298.257222101 - 1);
const eccentricity = (2 * Math.sqrt(n)) / (1 + n);
const radius = ((6_378_137 * 0.9996) / (1 + n)) * (1 + n ** 2 / 4);
const series = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
  (61 * n ** 3) / 240,
];
const radians = Math.PI / 180;

/** A point as `[easting, northing]` in EPSG:25833 (ETRS89 / UTM zone 33 north), metres: what the Norwegian maps use. */
export function toUtm33({ lat, lon }: Point): readonly [x: number, y: number] {
  const sine = Math.sin(lat * radians);
  const angle = (lon - 15) * radians;
  const t = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine));
  let y = Math.atan2(t, Math.cos(angle));
  let x = Math.atanh(Math.sin(angle) / Math.hypot(1, t));
  const [y0, x0] = [y, x];
  series.forEach((factor, at) => {
    const times = 2 * (at + 1);
    y += factor * Math.sin(times * y0) * Math.cosh(times * x0);
    x += factor * Math.cos(times * y0) * Math.sinh(times * x0);
  });
  return [500_000 + radius * x, radius * y];
}

/** Where a point stands in the drawing of a county map, in units of its view box. */
export function onMap(point: Point, { k, x0, y1 }: MapTransform): readonly [x: number, y: number] {
  const [x, y] = toUtm33(point);
  return [(x - x0) * k, (y1 - y) * k];
}
