/** What holds of any answers in any framework: the rules agree with counting by hand. Nothing of the rules is used to count. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCheck } from '../../../workshop/helpers/any-framework.ts';
import type { Area, Framework } from '../schema/types.ts';
import { compare } from './compare.ts';
import { readPaper } from './paper.ts';
import { outlookOf } from './plan.ts';
import { aimStanding, areaProfile, profileOf } from './profile.ts';
import { type CheckState, answered, progressOf } from './state.ts';

/** Levels of an area from the lowest to the highest. */
function levelsByHand(framework: Framework, area: Area): string[] {
  for (const scale of framework.scales) if (scale.id === area.scale) return scale.levels.map(({ id }) => id);
  return framework.scales[0]!.levels.map(({ id }) => id);
}

function statementsByHand(area: Area): string[] {
  const ids: string[] = [];
  for (const group of area.groups) for (const statement of group.statements) ids.push(statement.id);
  return ids;
}

function takenByHand(framework: Framework, ids: readonly string[]): Area[] {
  const taken: Area[] = [];
  for (const area of framework.areas) if (ids.indexOf(area.id) >= 0) taken.push(area);
  return taken.length === 0 ? [...framework.areas] : taken;
}

/** Statements of an area that are at a level or above it. */
function reachedByHand(framework: Framework, answers: CheckState['answers'], area: Area, level: number): number {
  const levels = levelsByHand(framework, area);
  let reached = 0;
  for (const id of statementsByHand(area)) {
    for (let at = level; at < levels.length; at++) if (answers[id] === levels[at]) reached++;
  }
  return reached;
}

/** How many more must reach a level, in whole per cent: so many of the area's statements that the part is what is asked for. */
function lackingByHand(framework: Framework, answers: CheckState['answers'], area: Area, level: number): number {
  const percent = framework.evenly === undefined ? 100 : Math.round(framework.evenly * 100);
  const reached = reachedByHand(framework, answers, area, level);
  let more = 0;
  while ((reached + more) * 100 < percent * statementsByHand(area).length) more++;
  return more;
}

const runs = { numRuns: 500 };

describe('any answers in any framework', { timeout: 60_000 }, () => {
  it('have progress as one counts it', () => {
    fc.assert(
      fc.property(anyCheck, ({ framework, state }) => {
        let [done, passed, total] = [0, 0, 0];
        for (const area of takenByHand(framework, state.areas)) {
          for (const id of statementsByHand(area)) {
            total++;
            if (Object.keys(state.answers).includes(id)) done++;
            else if (state.skipped.includes(id)) passed++;
          }
        }
        expect(progressOf(framework, state)).toEqual({ answered: done, skipped: passed, total });
        const byArea = takenByHand(framework, state.areas).map((area) => progressOf(framework, state, [area]));
        expect(byArea.reduce((sum, one) => sum + one.answered, 0)).toBe(done);
      }),
      runs,
    );
  });

  it('have a profile as one counts it', () => {
    fc.assert(
      fc.property(anyCheck, ({ framework, state }) => {
        const expected = takenByHand(framework, state.areas).map((area) => {
          const levels = levelsByHand(framework, area);
          const total = statementsByHand(area).length;
          const lacking = levels.map((_, level) => lackingByHand(framework, state.answers, area, level));
          let level: string | undefined;
          levels.forEach((id, at) => {
            if (lacking[at] === 0) level = id;
          });
          const counts = levels.map((id) => statementsByHand(area).filter((one) => state.answers[one] === id).length);
          const open = total - reachedByHand(framework, state.answers, area, 0);
          return { area, counts, open, total, level, lacking };
        });
        expect(profileOf(framework, state)).toEqual(expected);
      }),
      runs,
    );
  });

  it('stand to the aim as one counts it', () => {
    fc.assert(
      fc.property(anyCheck, ({ framework, state }) => {
        const { aim, unscored } = framework;
        const standing = aimStanding(framework, state);
        if (!aim || unscored || (!aim.every && !aim.some)) {
          expect(standing).toBeUndefined();
          return;
        }
        const taken = takenByHand(framework, state.areas);
        const lacking = (area: Area, level: string) => {
          const at = levelsByHand(framework, area).indexOf(level);
          return at < 0 ? undefined : lackingByHand(framework, taken.includes(area) ? state.answers : {}, area, at);
        };
        const below: { area: Area; lacking: number }[] = [];
        const above: Area[] = [];
        for (const area of framework.areas) {
          const more = aim.every === undefined ? 0 : (lacking(area, aim.every) ?? 0);
          if (more > 0) below.push({ area, lacking: more });
          if (aim.some && lacking(area, aim.some.level) === 0) above.push(area);
        }
        const asked = aim.some ? aim.some.areas : 0;
        const wanting = asked > above.length ? asked - above.length : 0;
        expect(standing).toEqual({ met: below.length === 0 && above.length >= asked, below, above, wanting });
      }),
      runs,
    );
  });

  it('are each a strength, something to work on, something to find out, or nothing that is known', () => {
    fc.assert(
      fc.property(anyCheck, ({ framework, state }) => {
        const sorted: Record<'strengths' | 'workOn' | 'toExplore', string[]> = {
          strengths: [],
          workOn: [],
          toExplore: [],
        };
        for (const area of takenByHand(framework, state.areas)) {
          const levels = levelsByHand(framework, area);
          for (const id of statementsByHand(area)) {
            const rank = levels.indexOf(state.answers[id] ?? '');
            let goal = levels.indexOf(state.goals[id] ?? '');
            if (goal < 0) goal = levels.indexOf(framework.aim?.every ?? '');
            if (goal < 0) goal = levels.length - 1;
            if (rank >= 0) sorted[rank < goal ? 'workOn' : 'strengths'].push(id);
            else if (state.answers[id] === 'unknown') sorted.toExplore.push(id);
          }
        }
        const outlook = outlookOf(framework, state);
        for (const name of ['strengths', 'workOn', 'toExplore'] as const) {
          expect(outlook[name].map(({ statement }) => statement.id).sort()).toEqual(sorted[name].sort());
        }
        const ways = outlook.workOn.map(({ rank, goal }) => goal - rank);
        expect(ways).toEqual([...ways].sort((one, other) => other - one));
        const ranks = outlook.strengths.map(({ rank }) => rank);
        expect(ranks).toEqual([...ranks].sort((one, other) => other - one));
      }),
      runs,
    );
  });

  it('only gain by a higher answer', () => {
    fc.assert(
      fc.property(anyCheck, fc.nat(), ({ framework, state }, pick) => {
        const area = framework.areas[pick % framework.areas.length]!;
        const ids = statementsByHand(area);
        const id = ids[pick % ids.length]!;
        const levels = levelsByHand(framework, area);
        const before = areaProfile(framework, state.answers, area);
        const best = answered(state, id, levels.at(-1)!);
        const now = areaProfile(framework, best.answers, area);
        now.lacking.forEach((more, level) => expect(more).toBeLessThanOrEqual(before.lacking[level]!));
        expect(levels.indexOf(now.level ?? '')).toBeGreaterThanOrEqual(levels.indexOf(before.level ?? ''));
        if (aimStanding(framework, state)?.met) expect(aimStanding(framework, best)!.met).toBe(true);
      }),
      runs,
    );
  });

  it('differ in nothing from themselves', () => {
    fc.assert(
      fc.property(anyCheck, ({ framework, state }) => {
        const { up, down, same, once, areas } = compare(framework, state, state);
        expect([up, down, once]).toEqual([[], [], 0]);
        let known = 0;
        for (const area of takenByHand(framework, state.areas))
          known += reachedByHand(framework, state.answers, area, 0);
        expect(same).toBe(known);
        for (const { before, now } of areas) expect(now).toEqual(before);
      }),
      runs,
    );
  });

  it('differ from others as one compares them by hand, and the other way round the other way', () => {
    const pair = fc.tuple(anyCheck, fc.array(fc.nat(9), { minLength: 1, maxLength: 20 }));
    fc.assert(
      fc.property(pair, ([{ framework, state }, drawn]) => {
        let now: CheckState = { ...state, areas: [] };
        let at = 0;
        const expected: Record<'up' | 'down', string[]> = { up: [], down: [] };
        for (const area of framework.areas) {
          const levels = levelsByHand(framework, area);
          for (const id of statementsByHand(area)) {
            const level = levels[drawn[at++ % drawn.length]!];
            if (level === undefined) continue;
            now = answered(now, id, level);
            const before = levels.indexOf(state.answers[id] ?? '');
            if (before < 0 || !takenByHand(framework, state.areas).includes(area)) continue;
            if (before < levels.indexOf(level)) expected.up.push(id);
            if (before > levels.indexOf(level)) expected.down.push(id);
          }
        }
        const there = compare(framework, state, now);
        const back = compare(framework, now, state);
        const ids = (list: typeof there.up) => list.map(({ statement }) => statement.id).sort();
        expect({ up: ids(there.up), down: ids(there.down) }).toEqual({
          up: expected.up.sort(),
          down: expected.down.sort(),
        });
        expect([ids(back.down), ids(back.up)]).toEqual([ids(there.up), ids(there.down)]);
        expect([back.same, back.once]).toEqual([there.same, there.once]);
      }),
      runs,
    );
  });
});

describe('a form on paper', { timeout: 60_000 }, () => {
  it('brings back what was ticked on it, however it is typed in', () => {
    const ways = fc.record({
      between: fc.constantFrom(' ', ': ', '=', ' - ', ' – ', '\t', '  :  '),
      end: fc.constantFrom('\n', '\r\n', ', ', ';\n\n'),
      loud: fc.boolean(),
    });
    fc.assert(
      fc.property(anyCheck, ways, ({ framework, state }, { between, end, loud }) => {
        const lines: string[] = [];
        for (const area of framework.areas) {
          for (const id of statementsByHand(area)) {
            const answer = state.answers[id];
            if (answer === undefined) continue;
            const number = answer === 'unknown' ? 0 : levelsByHand(framework, area).indexOf(answer) + 1;
            lines.push(`${loud ? id.toUpperCase() : id}${between}${number}`);
          }
        }
        expect(readPaper(framework, lines.join(end))).toEqual({ answers: state.answers, faults: [] });
      }),
      runs,
    );
  });

  it('never makes an answer of what is no answer, and tells the line of every fault', () => {
    const typed = fc.array(fc.string({ unit: fc.constantFrom(...'12ab:.-=  ,;\n0'), maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(anyCheck, typed, ({ framework }, lines) => {
        const text = lines.join('\n');
        const { answers, faults } = readPaper(framework, text);
        for (const [id, level] of Object.entries(answers)) {
          const area = framework.areas.find((one) => statementsByHand(one).includes(id))!;
          expect(['unknown', ...levelsByHand(framework, area)]).toContain(level);
          expect(text).toContain(id);
        }
        for (const { line, text: told } of faults) expect(text.split('\n')[line - 1]).toContain(told);
        const entries = text.split(/[\n,;]/).filter((entry) => entry.trim());
        expect(faults.length + Object.keys(answers).length).toBeLessThanOrEqual(entries.length);
      }),
      runs,
    );
  });
});
