import { describe, expect, it } from 'vitest';
import { judge } from './bars.mjs';
import { sumRequests, waves } from './requests.mjs';
import { spread, summarise } from './summary.mjs';

const request = (start: number, answered: number, path = '/', origin = 'http://localhost:1') => ({
  url: origin + path,
  start,
  answered,
  end: answered + 10,
  bytes: 100,
});

describe('waves of a load', () => {
  it('is one for a page that asks for nothing', () => {
    expect(waves([request(0, 560)])).toEqual([1]);
  });

  it('counts what is asked side by side as one', () => {
    expect(waves([request(0, 560), request(570, 1130), request(575, 1140), request(1150, 1700)])).toEqual([1, 2, 2, 3]);
  });

  it('leaves out what came after the page was usable', () => {
    const {
      waves: deep,
      requestsToUsable,
      thirdParty,
    } = sumRequests([request(0, 560), request(570, 1130), request(1150, 1700, '/x', 'http://elsewhere.example')], 1500);
    expect([deep, requestsToUsable, thirdParty]).toEqual([2, 2, 1]);
  });
});

describe('summary', () => {
  it('takes the middle, or half-way between the two in the middle', () => {
    expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(spread([1, 2, 4, 9])?.median).toBe(3);
    expect(spread([NaN])).toBeUndefined();
  });

  it('compares a page with its control round by round', () => {
    const load = [
      { page: 'lit-list', round: 0, usable: 1000 },
      { page: 'finder', round: 0, usable: 1200 },
      { page: 'lit-list', round: 1, usable: 3000 },
      { page: 'finder', round: 1, usable: 3300 },
    ];
    const { ratios } = summarise({ load, keys: [] }, {});
    expect(ratios['time to usable, finder by script tag / bare Lit list']).toMatchObject({ min: 1.1, max: 1.2 });
  });

  it('judges how fast a server is by the page of ten county finders', () => {
    const rendering = [4, 4.9, 7].map((counties, round) => ({ round, counties, countries: 20 }));
    expect(judge(summarise({ load: [], keys: [], rendering }, {}))).toEqual([
      expect.objectContaining({ figure: '4.9 ms', limit: '5.0 ms', reached: true }),
    ]);
  });

  it('judges only what was measured', () => {
    const keys = [{ page: 'finder 10000', round: 0, keys: [{ list: 70 }, { list: 130 }, { list: null }], heap: 9e6 }];
    const judged = judge(summarise({ load: [], keys }, {})) as { name: string; reached: boolean }[];
    expect(judged.map(({ name, reached }) => [name, reached])).toEqual([
      ['key to painted list at 10,000, median', false],
      ['key to painted list at 10,000, worst', false],
      ['heap with 10,000, by property', true],
    ]);
  });
});
