import { describe, expect, it } from 'vitest';
import { frameworkHead } from '../../../workshop/helpers/frameworks.ts';
import type { CheckResult, Framework } from '../schema/types.ts';
import { areaProfile } from './profile.ts';
import { protectedRow } from './small-numbers.ts';
import { coverageOf, gapsOf, teamOf, trendOf } from './team.ts';

const areaIds = ['talk', 'law', 'work'];
const framework: Framework = {
  ...frameworkHead,
  version: '2',
  scales: [
    {
      id: 's',
      levels: [
        { id: 'not-yet', name: 'Not yet' },
        { id: 'able', name: 'Able' },
        { id: 'expert', name: 'Expert' },
      ],
    },
  ],
  aim: { every: 'able', some: { level: 'expert', areas: 1 }, text: 'Able in all' },
  areas: areaIds.map((id) => ({
    id,
    name: id,
    groups: [{ id: `${id}-g`, statements: [1, 2].map((number) => ({ id: `${id}${number}`, text: 'I can' })) }],
  })),
};

const never = (): undefined => undefined;
let made = 0;

/** The file of somebody who is at one level in each area; `-` is no level yet. */
function person(levels: readonly string[], more: Partial<CheckResult> = {}): CheckResult {
  const answers = levels.flatMap((level, index) =>
    level === '-' ? [] : [1, 2].map((number) => [`${areaIds[index]}${number}`, level] as const),
  );
  return {
    format: 'retning/self-check@1',
    id: `p${made++}`,
    framework: { id: 'example', version: '2' },
    saved: '2026-11-20',
    areas: [],
    answers: Object.fromEntries(answers),
    handedOver: { agreed: false },
    ...more,
  };
}

const people = (count: number, ...levels: string[]): CheckResult[] =>
  Array.from({ length: count }, () => person(levels));
const named = (name: string, ...levels: string[]): CheckResult =>
  person(levels, { handedOver: { agreed: true, name } });
const cells = async (results: readonly CheckResult[]) =>
  (await teamOf(framework, results, never)).rows.map((row) => row.cells);

describe('a team', () => {
  it('counts people by where they stand, area by area', async () => {
    const results = [
      ...people(6, 'able', 'not-yet', 'expert'),
      ...people(7, '-', 'able', 'able'),
      ...people(5, 'not-yet', 'expert', 'not-yet'),
      ...people(8, 'expert', '-', '-'),
    ];
    expect(await cells(results)).toEqual([
      [7, 5, 6, 8],
      [8, 6, 7, 5],
      [8, 5, 7, 6],
    ]);
  });

  it('hides what could tell of one person, and has no other count to give away', async () => {
    const team = await teamOf(
      framework,
      [...people(12, 'able', 'able', 'able'), ...people(2, 'expert', 'able', '-')],
      never,
    );
    expect(team.rows.map((row) => row.cells)).toEqual([
      [undefined, undefined, undefined, undefined],
      [undefined, undefined, undefined, undefined],
      [undefined, undefined, undefined, undefined],
    ]);
    // What cannot be reached cannot be shown by mistake.
    expect(JSON.stringify(team.rows.map(({ area: _area, scale: _scale, ...rest }) => rest))).not.toMatch(/\d/);
  });

  it('shows everything, and who can what, when everybody agreed with a name', async () => {
    const team = await teamOf(
      framework,
      [named('Kari', 'able', '-', 'expert'), named('Ola', 'able', 'able', 'not-yet')],
      never,
    );
    expect(team.open).toBe(true);
    expect(team.rows.map((row) => row.cells)).toEqual([
      [0, 0, 2, 0],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
    ]);
    expect(team.rows[2]!.names).toEqual([[], ['Ola'], [], ['Kari']]);
  });

  it.each<[string, CheckResult]>([
    ['has not agreed', person(['able'], { handedOver: { agreed: false, name: 'Ida' } })],
    ['gave no name', person(['able'], { handedOver: { agreed: true } })],
    ['gave a file that was not made for handing over', person(['able'], { handedOver: undefined } as never)],
  ])('shows no name when one of them %s', async (_, other) => {
    const team = await teamOf(
      framework,
      [...Array.from({ length: 9 }, (_, n) => named(`Kari ${n}`, 'able')), other],
      never,
    );
    expect(team.open).toBe(false);
    expect(JSON.stringify(team)).not.toMatch(/Kari|Ida/);
  });

  it('counts an area that somebody did not take as without a level, whatever stands in the file', async () => {
    const part = people(12, 'able', 'able', 'able').map((result) => ({ ...result, areas: ['law'] }));
    const rest = people(10, 'able', 'able', 'able');
    expect(await cells([...part, ...rest])).toEqual([
      [undefined, undefined, 10, undefined],
      [undefined, undefined, undefined, undefined],
      [undefined, undefined, 10, undefined],
    ]);
  });

  it('counts nothing where the framework says so', async () => {
    const team = await teamOf({ ...framework, unscored: true }, people(20, 'able', 'able', 'able'), never);
    expect([team.people, team.rows]).toEqual([20, []]);
    expect(coverageOf({ ...framework, unscored: true }, team)).toBeUndefined();
  });

  it('agrees with profiles counted one by one', async () => {
    const levels = ['-', 'not-yet', 'able', 'expert'];
    const results = Array.from({ length: 300 }, (_, n) =>
      person([levels[n % 4]!, levels[(n * 7) % 3]!, levels[(n * n) % 4]!]),
    );
    const slow = framework.areas.map((area) => {
      const found = results.map(({ answers }) => areaProfile(framework, answers, area).level);
      const counted = [undefined, 'not-yet', 'able', 'expert'].map(
        (level) => found.filter((one) => one === level).length,
      );
      return protectedRow(counted);
    });
    expect(await cells(results)).toEqual(slow);
  });

  it('is empty without a file, and lets the page breathe with a thousand', async () => {
    const { people: count, open } = await teamOf(framework, [], never);
    expect([count, open]).toEqual([0, false]);
    let pauses = 0;
    await teamOf(framework, people(1000, 'able', 'able', 'able'), () => void pauses++);
    expect(pauses).toBe(100);
  });
});

describe('the files', () => {
  it('of one person count once: the newest', async () => {
    const old = named('Kari', 'not-yet', '-', '-');
    const newer = { ...named('Kari', 'expert', '-', '-'), id: old.id, saved: '2026-11-24' };
    for (const order of [
      [old, newer],
      [newer, old],
      [newer, old, old],
    ]) {
      const team = await teamOf(framework, order, never);
      expect(team.people).toBe(1);
      expect(team.told.duplicates).toBe(order.length - 1);
      expect(team.rows[0]!.cells).toEqual([0, 0, 0, 1]);
    }
  });

  it('of one day: the one given last', async () => {
    const first = named('Kari', 'not-yet', '-', '-');
    const second = { ...named('Kari', 'able', '-', '-'), id: first.id };
    expect((await teamOf(framework, [first, second], never)).rows[0]!.cells).toEqual([0, 0, 1, 0]);
  });

  it('of another framework or version are told and left out', async () => {
    const other = person(['able'], { framework: { id: 'g', version: '2' } });
    const older = [1, 2].map(() => person(['able'], { framework: { id: 'example', version: '1' } }));
    const { people: count, told } = await teamOf(framework, [other, ...older, person(['able'])], never);
    expect(count).toBe(1);
    expect(told.files).toBe(4);
    expect([...told.otherFrameworks]).toEqual([['g', 1]]);
    expect([...told.otherVersions]).toEqual([['1', 2]]);
  });

  it('that hold ids nobody knows are counted with what is known, and the ids told', async () => {
    const strange = person(['able'], { areas: ['talk', 'gone'] });
    const answers = { ...strange.answers, talk9: 'able', law1: 'brilliant', law2: 'unknown' };
    const { rows, told } = await teamOf(
      framework,
      [{ ...strange, answers, handedOver: { agreed: true, name: 'Kari' } }],
      never,
    );
    expect(told.strangers).toEqual(['talk9', 'law1=brilliant', 'gone']);
    expect(rows.map((row) => row.cells)).toEqual([
      [0, 0, 1, 0],
      [1, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
  });

  it('cannot reach the prototype of anything', async () => {
    const answers = JSON.parse('{"__proto__": "able", "constructor": "able", "toString": "able"}') as Record<
      string,
      string
    >;
    const { told, rows } = await teamOf(
      framework,
      [person([], { answers, handedOver: { agreed: true, name: 'A' } })],
      never,
    );
    expect(told.strangers).toEqual(['__proto__', 'constructor', 'toString']);
    expect(rows[0]!.cells).toEqual([1, 0, 0, 0]);
  });
});

describe('the aim asked of a team', () => {
  it('is covered where the table itself shows five or more', async () => {
    const results = [
      ...people(14, 'able', 'not-yet', 'not-yet'),
      ...people(6, 'expert', 'not-yet', '-'),
      ...people(10, '-', 'not-yet', '-'),
    ];
    const team = await teamOf(framework, results, never);
    const { every, some, wanted } = coverageOf(framework, team)!;
    expect(every.map(({ covered, least, most }) => [covered, least, most])).toEqual([
      [true, 20, 20],
      [false, 0, 30],
      [false, 0, 16],
    ]);
    expect(some.filter(({ covered }) => covered).map(({ area }) => area.id)).toEqual(['talk']);
    expect(wanted).toBe(1);
    expect(gapsOf(framework, team).map(({ id }) => id)).toEqual(['law', 'work']);
  });

  it('is covered by one person where names are known', async () => {
    const team = await teamOf(
      framework,
      [named('Kari', 'able', '-', '-'), named('Ola', '-', 'expert', 'not-yet')],
      never,
    );
    expect(coverageOf(framework, team)!.every.map(({ covered, least, most }) => [covered, least, most])).toEqual([
      [true, 1, 1],
      [true, 1, 1],
      [false, 0, 0],
    ]);
    expect(gapsOf(framework, team).map(({ id }) => id)).toEqual(['work']);
  });

  it('leaves gaps in what is asked of some areas only while too few have it', async () => {
    const some = { ...framework, aim: { some: { level: 'expert', areas: 1 }, text: 'Expert in one' } };
    const few = await teamOf(some, [named('Kari', 'able', '-', '-')], never);
    expect(gapsOf(some, few).map(({ id }) => id)).toEqual(areaIds);
    const enough = await teamOf(some, [named('Kari', 'expert', '-', '-')], never);
    expect(gapsOf(some, enough)).toEqual([]);
  });

  it('is not asked where there is none', async () => {
    const { aim: _aim, ...plain } = framework;
    const team = await teamOf(plain, people(6, 'able', 'able', 'able'), never);
    expect(coverageOf(plain, team)).toBeUndefined();
    expect(gapsOf(plain, team)).toEqual([]);
  });
});

describe('two rounds', () => {
  const round = (...levels: [number, string][]) =>
    teamOf(
      framework,
      levels.flatMap(([count, level]) => people(count, level, level, level)),
      never,
    );

  it('are told in steps where both show the count', async () => {
    const earlier = await round([30, '-'], [20, 'not-yet'], [10, 'able'], [5, 'expert']);
    const now = await round([12, '-'], [21, 'not-yet'], [27, 'able'], [5, 'expert']);
    expect(trendOf(now, earlier)[0]!.changes).toEqual([
      { least: -19, most: -10 },
      { least: -4, most: 4 },
      { least: 10, most: 19 },
      { least: -4, most: 4 },
    ]);
  });

  it('are told exactly when everybody agreed both times, and not when they did once', async () => {
    const open = (level: string) =>
      teamOf(framework, [named('Kari', level, '-', '-'), named('Ola', 'able', '-', '-')], never);
    const [before, now] = [await open('not-yet'), await open('able')];
    expect(trendOf(now, before)[0]!.changes.map((change) => change?.least)).toEqual([0, -1, 1, 0]);
    const closed = await round([12, 'able']);
    for (const pair of [trendOf(now, closed), trendOf(closed, before)]) {
      expect(pair.flatMap(({ changes }) => changes)).toEqual(Array.from({ length: 12 }, () => undefined));
    }
  });
});
