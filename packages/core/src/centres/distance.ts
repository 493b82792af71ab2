/** How far apart two places are. */
import type { Point } from '../schema/rules.ts';

/** Kilometres between two points along the surface of a sphere of the earth's mean radius (haversine; good to 0.5 %). */
export function distanceKm(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const lon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const part = lat * lat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * lon * lon;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(part)));
}
