import { describe, expect, it } from 'vitest';
import { readWholeFramework } from '@retning/core/check-framework';
import { readCheckResult } from '@retning/core/check-result';
import { teamOf } from '@retning/core/self-check/team';
import { judge } from './bars.mjs';
import { frameworkOf, frameworkOfPractitioners } from './check-pages.mjs';
import { changesInContent, occupationRows, typedInOccupations } from './explorer-pages.mjs';
import { changePage, countyPage, staffPage } from './frame.mjs';
import { sumRequests, waves } from './requests.mjs';
import { spread, summarise } from './summary.mjs';
import { filesOf } from './team-pages.mjs';

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

  it('judges a check by the presses of all rounds, beside the control of the same round', () => {
    const acts = [
      { page: 'lit-form 300', round: 0, acts: [{ name: 'answer', time: 10 }] },
      {
        page: 'self-check 300',
        round: 0,
        acts: [
          { name: 'start', time: 90 },
          { name: 'answer', time: 20 },
          { name: 'next', time: 39 },
          { name: 'answer', time: 24 },
          { name: 'next', time: 42 },
        ],
      },
    ];
    const summary = summarise({ load: [], keys: [], acts }, {});
    expect(judge(summary)).toEqual([
      expect.objectContaining({ name: 'answer to paint, 300 statements', figure: '22.0 ms', reached: true }),
      expect.objectContaining({ name: 'next page to paint, 300 statements', figure: '40.5 ms', reached: false }),
    ]);
    expect(summary.ratios['answer with 300 statements, self-check / bare Lit form']?.median).toBe(2.2);
  });

  it('judges each way to bring the self-check beside the bare form, and what it weighs beside the finder', () => {
    const visit = (page: string, usable: number) => ({
      page,
      round: 0,
      usable,
      ...{ longestTask: 40, layoutShift: 0, thirdParty: 0, violations: 0, stored: 0 },
    });
    const load = [visit('lit-form', 2000), visit('self-check', 2500), visit('self-check-rendered', 2700)];
    const judged = judge(summarise({ load, keys: [] }, { checkBeside: 6900, checkFile: 45_001 })) as {
      name: string;
      reached: boolean;
    }[];
    const told = judged.filter(({ name }) => /weight|usable/.test(name)).map(({ name, reached }) => [name, reached]);
    expect(told).toEqual([
      ['weight of the self-check on a page that has the finder, gzip', true],
      ['weight of the self-check in one file, gzip', false],
      ['time to usable, self-check by script tag / bare Lit form', true],
      ['time to usable, self-check rendered on a server / bare Lit form', false],
    ]);
  });

  it('judges the count of a team by its typed data, and the longest task of both ways', () => {
    const team = [
      { page: 'team 1000', round: 0, counted: 250, read: 900, longestTask: 0 },
      { page: 'team 1000', round: 1, counted: 290, read: 950, longestTask: 120 },
      { page: 'team 1000', round: 2, counted: 320, read: 990, longestTask: 130 },
    ];
    expect(judge(summarise({ load: [], keys: [], team }, {}))).toEqual([
      expect.objectContaining({ name: 'a team of 1,000 counted and painted', figure: '290 ms', reached: true }),
      expect.objectContaining({ figure: '120 ms', limit: '100 ms', reached: false }),
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

describe('what the check is measured with', () => {
  const statementsOf = ({ areas }: { areas: { groups: { statements: { id: string }[] }[] }[] }) =>
    areas.flatMap(({ groups }) => groups.flatMap(({ statements }) => statements.map(({ id }) => id)));

  it('is the framework of 63 statements, and the same grown to any number, whole and with ids of their own', async () => {
    expect(statementsOf(frameworkOfPractitioners())).toHaveLength(63);
    for (const wanted of [1, 64, 300]) {
      const framework = frameworkOf(wanted);
      expect(new Set(statementsOf(framework)).size).toBe(wanted);
      const { data, findings } = await readWholeFramework(
        JSON.stringify(framework),
        () => undefined,
        async () => undefined,
      );
      expect(findings).toEqual([]);
      expect(data && statementsOf(data as never)).toEqual(statementsOf(framework));
    }
  });

  it('is a thousand files, each whole, of a person of its own, for that framework', async () => {
    const { id, version } = frameworkOfPractitioners();
    const files = filesOf(1000);
    expect(files).toHaveLength(1000);
    const read = await Promise.all(files.map((text) => readCheckResult(text)));
    expect(read.flatMap(({ findings }) => findings)).toEqual([]);
    const results = read.map(({ data }) => data!);
    expect(new Set(results.map((result) => result.id)).size).toBe(1000);
    for (const { framework, answers } of results) {
      expect(framework).toEqual({ id, version });
      expect(Object.keys(answers)).toHaveLength(63);
    }
    const team = await teamOf(frameworkOfPractitioners(), results, () => undefined);
    expect([team.people, team.told.strangers]).toEqual([1000, []]);
  });

  it('stands in the demo’s page, alone and beside the host’s own sheet', () => {
    const page = staffPage().with('<meta name="head" />', '<main id="here"></main>');
    expect(page).toContain('<meta name="head" />');
    expect(page).toContain('<main id="here"></main>');
    expect(page).not.toMatch(/<retning-|loader\.js/);
    expect(page).toContain('href="county.css"');
    expect(countyPage().with('', '')).not.toMatch(/<retning-|loader\.js/);
  });
});

describe('what the explorer is measured with', () => {
  it('is every occupation with a group that has a name, and some are called as the keys say', async () => {
    const rows = await occupationRows();
    expect(rows).toHaveLength(599);
    expect(rows.filter(({ name, link, group }) => !name || !link.startsWith('https://') || !group)).toEqual([]);
    const groups = new Set(rows.map(({ group }) => group));
    expect(groups.size).toBeGreaterThan(20);
    const begun = typedInOccupations.filter((key) => key.length === 1).join('');
    expect(rows.filter(({ name }) => name.toLowerCase().startsWith(begun)).length).toBeGreaterThan(0);
  });

  it('stands in the page for changes, whose other widgets are their fallback, in a scope too', () => {
    const page = changePage().with('<meta name="head" />', '<main id="here"></main>');
    expect(page).toContain('<main id="here"></main>');
    expect(page).toContain('Finn et karrieresenter');
    expect(page).not.toMatch(/<retning-|loader\.js/);
    expect(changesInContent().presets.length).toBeGreaterThanOrEqual(14);
  });

  it('judges each way to bring it beside the bare page, its keys, and what it weighs', () => {
    const load = Object.entries({ 'lit-changes': 2000, explorer: 2500, 'explorer-file': 2700 }).map(
      ([page, usable]) => ({
        ...{ page, round: 0, usable, longestTask: 40, layoutShift: 0, thirdParty: 0, violations: 0, stored: 0 },
      }),
    );
    const keys = [{ page: 'explorer 599', round: 0, heap: 2e6, keys: [{ list: 61 }] }];
    const judged = judge(summarise({ load, keys }, { explorerBeside: 9001, occupations: 12_000 })) as {
      name: string;
      reached: boolean;
    }[];
    const told = judged
      .filter(({ name }) => /weight|usable|key/.test(name))
      .map(({ name, reached }) => [name, reached]);
    expect(told).toEqual([
      ['weight of the explorer on a page that has the finder, gzip', false],
      ['weight of the occupations, gzip', true],
      ['time to usable, explorer by script tag / bare Lit page', true],
      ['time to usable, explorer in one file / bare Lit page', false],
      ['key to painted list of 599 occupations, median', false],
    ]);
  });
});
