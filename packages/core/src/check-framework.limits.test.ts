import { describe, expect, it } from 'vitest';
import { plainFramework } from '../../workshop/helpers/frameworks.ts';
import { checkFramework, frameworkLimits } from './check-framework.ts';

const check = (value: unknown) => checkFramework(value, () => undefined);
const findings = async (value: unknown) => (await check(value)).findings.map(({ path, code }) => `${path} ${code}`);

describe('limits of a framework', () => {
  const many = (count: number) =>
    plainFramework(Array.from({ length: Math.ceil(count / 300) }, (_, at) => Math.min(300, count - at * 300)));
  /** In groups of a hundred, which is as many as one may hold. */
  const split = (count: number) => {
    const { areas, ...head } = many(count);
    return {
      ...head,
      areas: areas.map((one) => ({
        ...one,
        groups: [0, 1, 2].flatMap((at) => {
          const statements = one.groups[0]!.statements.slice(at * 100, at * 100 + 100);
          return statements.length > 0 ? [{ id: `${one.id}-${at}`, statements }] : [];
        }),
      })),
    };
  };

  it('hold ten times the largest framework, and refuse more', async () => {
    const { statements } = frameworkLimits;
    const groups = (await check(split(statements))).data!.areas.flatMap((area) => area.groups);
    expect(groups.flatMap((group) => group.statements)).toHaveLength(statements);
    expect(await findings(split(statements + 1))).toEqual(['areas too-many']);
  });

  it('let the page breathe between the records', async () => {
    let pauses = 0;
    await checkFramework(split(500), async () => void pauses++);
    expect(pauses).toBeGreaterThanOrEqual(10);
  });

  it('refuse a group of more than a hundred statements', async () =>
    expect((await findings(many(101)))[0]).toBe('areas[0].groups[0].statements too_big'));
});
