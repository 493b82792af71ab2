import { describe, expect, it } from 'vitest';
import type { Centre } from '../schema/types.ts';
import { foundIn, listCentres } from './list.ts';

const centre = (id: string, name: string, more: Partial<Centre> = {}): Centre => ({
  id,
  name,
  services: [],
  topics: [],
  channels: [],
  languages: [],
  ...more,
});
const counties = new Map([
  ['03', 'Oslo'],
  ['31', 'Østfold'],
  ['42', 'Agder'],
]);

describe('listCentres', () => {
  it('goes by county and name as in a Norwegian dictionary, those without a county last', () => {
    const centres = [
      centre('a', 'Nowhere'),
      centre('b', 'Åsgard', { county: '42' }),
      centre('c', 'Ærfugl', { county: '42' }),
      centre('d', 'Moss', { county: '31' }),
      centre('e', 'Sentrum', { county: '03' }),
    ];
    expect(listCentres(centres, ['nb'], counties).local.map(({ id }) => id)).toEqual(['c', 'b', 'e', 'd', 'a']);
  });

  it('keeps what serves the whole country apart, as it was given', () => {
    const centres = [centre('z', 'Z', { nationwide: true }), centre('b', 'B'), centre('a', 'A', { nationwide: true })];
    const { local, nationwide } = listCentres(centres, ['nb'], counties);
    expect(local.map(({ id }) => id)).toEqual(['b']);
    expect(nationwide.map(({ id }) => id)).toEqual(['z', 'a']);
  });
});

describe('foundIn', () => {
  it('says whether a centre is open at the time that was asked for', () => {
    const hours = {
      zone: 'Europe/Oslo',
      holidays: 'NO',
      tiers: [{ tier: 'drop-in', weekly: [{ days: ['tu'], spans: [{ from: '10:00', to: '12:00' }] }] }],
    } as const satisfies Centre['hours'];
    const at = (time: string): string =>
      foundIn({ local: [centre('a', 'A', { hours })], nationwide: [] }, undefined, Date.parse(time)).local[0]!.opening
        .state;
    expect(at('2026-11-24T11:00:00+01:00')).toBe('open');
    expect(at('2026-11-24T13:00:00+01:00')).toBe('closed');
  });

  it('leaves out other counties, and never what serves the whole country', () => {
    const listed = listCentres(
      [centre('a', 'A', { county: '42' }), centre('b', 'B', { county: '03' }), centre('c', 'C', { nationwide: true })],
      ['nb'],
      counties,
    );
    const { local, nationwide } = foundIn(listed, '03', 0);
    expect([local, nationwide].map((found) => found.map(({ centre: { id } }) => id))).toEqual([['b'], ['c']]);
  });
});
