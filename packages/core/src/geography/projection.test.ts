import map from '@retning/content/map-counties-no.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { onMap, toUtm33 } from './projection.ts';

describe('metres of UTM zone 33', () => {
  it('runs up the middle meridian at 500 km east', () => {
    const [x, y] = toUtm33({ lat: 0, lon: 15 });
    expect(x).toBeCloseTo(500_000, 3);
    expect(y).toBeCloseTo(0, 3);
  });

  it('measures the middle meridian as the ellipsoid does', () => {
    // Quarter of a meridian of GRS 80: 10,001,965.7293 m; on the map 0.9996 of it.
    expect(toUtm33({ lat: 90, lon: 15 })[1]).toBeCloseTo(10_001_965.7293 * 0.9996, 2);
  });

  it('is the same to the east and to the west of it', () => {
    const [east, north] = toUtm33({ lat: 70, lon: 25 });
    const [west, alsoNorth] = toUtm33({ lat: 70, lon: 5 });
    expect(east - 500_000).toBeCloseTo(500_000 - west, 6);
    expect(north).toBeCloseTo(alsoNorth, 6);
  });
});

describe('the county map', () => {
  it.each([
    ['Oslo', '03', 59.92, 10.74],
    ['Vadsø', '56', 70.07, 29.75],
    ['Kristiansand', '42', 58.15, 7.99],
    ['Bodø', '18', 67.28, 14.4],
  ])('has %s inside or close to the outline of its county', (_town, id, lat, lon) => {
    const [x, y] = onMap({ lat, lon }, map.transform);
    const outline = cornersOf(map.regions.find((region) => region.id === id)!.d);
    const xs = outline.map(([left]) => left);
    const ys = outline.map(([, top]) => top);
    expect(x).toBeGreaterThan(Math.min(...xs) - 2);
    expect(x).toBeLessThan(Math.max(...xs) + 2);
    expect(y).toBeGreaterThan(Math.min(...ys) - 2);
    expect(y).toBeLessThan(Math.max(...ys) + 2);
    expect(Math.min(...outline.map(([left, top]) => Math.hypot(left - x, top - y)))).toBeLessThan(40);
  });
});

/** The corners of a path of the map: `M` and relative `l` moves in whole numbers. */
function cornersOf(path: string): readonly (readonly [number, number])[] {
  const corners: [number, number][] = [];
  for (const part of path.split('M').slice(1)) {
    const numbers = part.match(/-?\d+/g)!.map(Number);
    let [x, y] = [0, 0];
    for (let at = 0; at < numbers.length; at += 2) {
      [x, y] = at ? [x + numbers[at]!, y + numbers[at + 1]!] : [numbers[0]!, numbers[1]!];
      corners.push([x, y]);
    }
  }
  return corners;
}
