/** Frameworks and answers at random, for what must hold of all of them. Apart from the example: it brings fast-check. */
import fc from 'fast-check';
import type { Area, Framework, PlanStep, Scale } from '../../core/src/schema/types.ts';
import type { CheckState } from '../../core/src/self-check/state.ts';
import { frameworkHead } from './frameworks.ts';

const ids = (alphabet: string, more: object = {}) =>
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 5, ...more });
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
/** Half of what it is made from, and `undefined`. */
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 1 });

/** Levels share names between scales, as in a framework where two scales begin with "not yet". */
const levelIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'not-yet', 'x:1', '_.-'), {
  minLength: 2,
  maxLength: 5,
});
const shape = fc.record({
  scales: fc.array(levelIds, { minLength: 1, maxLength: 3 }),
  areas: fc.array(
    fc.record({
      scale: perhaps(fc.nat()),
      groups: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  words: fc.array(ids('ab:.-_'), { minLength: 1, maxLength: 4 }),
  evenly: perhaps(fc.integer({ min: 1, max: 100 })),
  every: perhaps(fc.nat()),
  some: perhaps(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 }))),
  aimed: perhaps(fc.constant(true)),
  unscored: fc.integer({ min: 0, max: 9 }),
});

/** Any framework that is whole. A part that must be at a level has two decimals, so that a test can count in whole numbers. */
export const anyFramework: fc.Arbitrary<Framework> = shape.map((drawn): Framework => {
  const scales = drawn.scales.map((levels, index): Scale => ({
    id: `s${index}`,
    levels: levels.map((id) => ({ id, name: id })),
  }));
  let count = 0;
  const statement = () => {
    // The number makes it the only one: no word begins with a digit.
    const id = `${++count}${drawn.words[count % drawn.words.length]!}`;
    return { id, text: id };
  };
  const areas = drawn.areas.map(({ scale, groups }, index): Area => ({
    id: `a${index}`,
    name: `Area ${index}`,
    ...(scale === undefined ? {} : { scale: `s${scale % scales.length}` }),
    groups: groups.map((size, at) => ({ id: `a${index}g${at}`, statements: Array.from({ length: size }, statement) })),
  }));
  const levels = scales.flatMap((scale) => scale.levels.map(({ id }) => id));
  const level = (at: number) => levels[at % levels.length]!;
  const aim = {
    text: 'Aim',
    ...(drawn.every === undefined ? {} : { every: level(drawn.every) }),
    ...(drawn.some ? { some: { level: level(drawn.some[0]), areas: drawn.some[1] } } : {}),
  };
  return {
    ...frameworkHead,
    scales,
    areas,
    ...(drawn.evenly === undefined ? {} : { evenly: drawn.evenly / 100 }),
    ...(drawn.aimed ? { aim } : {}),
    ...(drawn.unscored ? {} : { unscored: true }),
  };
});

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const said = fc.record(
  {
    action: words,
    until: day.map((date) => date.toISOString().slice(0, 10)),
    priority: fc.constantFrom('first' as const, 'next' as const, 'later' as const),
  },
  { requiredKeys: [] },
);

interface Drawn {
  readonly level: number;
  readonly skip: boolean;
  readonly goal: number;
  readonly step: Omit<PlanStep, 'statement'>;
}

/** A framework, and a state that a person can reach in it by answering, passing over, setting goals and planning. */
export const anyCheck: fc.Arbitrary<{ readonly framework: Framework; readonly state: CheckState }> = fc
  .record({
    framework: anyFramework,
    id: ids('abcXYZ019_.:-', { minLength: 1, maxLength: 20 }),
    taken: fc.array(fc.nat(9), { maxLength: 4 }),
    drawn: fc.array(fc.record<Drawn>({ level: fc.nat(9), skip: fc.boolean(), goal: fc.nat(9), step: said }), {
      minLength: 1,
      maxLength: 30,
    }),
  })
  .map(({ framework, id, taken, drawn }) => {
    const answers: Record<string, string> = {};
    const goals: Record<string, string> = {};
    const skipped: string[] = [];
    const plan: PlanStep[] = [];
    let at = 0;
    for (const area of framework.areas) {
      const { levels } = framework.scales.find((scale) => scale.id === area.scale) ?? framework.scales[0]!;
      for (const statement of area.groups.flatMap(({ statements }) => statements)) {
        const { level, skip, goal, step } = drawn[at++ % drawn.length]!;
        const answer = level === 9 ? 'unknown' : levels[level]?.id;
        if (answer !== undefined) answers[statement.id] = answer;
        else if (skip) skipped.push(statement.id);
        const wanted = levels[goal]?.id;
        if (wanted !== undefined) goals[statement.id] = wanted;
        if (Object.keys(step).length > 0) plan.push({ statement: statement.id, ...step });
      }
    }
    const areas = [...new Set(taken.flatMap((index) => framework.areas[index]?.id ?? []))];
    return { framework, state: { id, areas, answers, goals, skipped, plan } };
  });

/** The same value, but every attempt to change it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
