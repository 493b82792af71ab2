import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const oslo = { lat: 59.9139, lon: 10.7522 };
const bergen = { lat: 60.3913, lon: 5.3221 };
const kirkenes = { lat: 69.7271, lon: 30.0451 };

describe('distanceKm', () => {
  it.each([
    ['Bergen', bergen],
    ['Kirkenes', kirkenes],
  ])('agrees with the law of cosines on the way from Oslo to %s', (_, to) => {
    const [here, there, between] = [oslo.lat, to.lat, to.lon - oslo.lon].map((degrees) => (degrees * Math.PI) / 180);
    const cosine = Math.sin(here!) * Math.sin(there!) + Math.cos(here!) * Math.cos(there!) * Math.cos(between!);
    expect(distanceKm(oslo, to)).toBeCloseTo(6371.0088 * Math.acos(cosine), 6);
  });

  it('is a degree of latitude in 111.2 km', () => {
    expect(distanceKm({ lat: 60, lon: 10 }, { lat: 61, lon: 10 })).toBeCloseTo(111.195, 2);
  });

  it('is the same there and back, never negative, none to the place itself, and at most half round the earth', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const km = distanceKm(a, b);
        expect(km).toBe(distanceKm(b, a));
        expect(km).toBeGreaterThanOrEqual(0);
        expect(km).toBeLessThanOrEqual(20_016);
        expect(distanceKm(a, a)).toBe(0);
      }),
    );
  });
});
