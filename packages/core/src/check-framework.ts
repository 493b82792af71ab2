/** A framework for a self-check: from text to data that can be believed, with a list of what was wrong. */
import {
  type Checked,
  type Finding,
  type Path,
  type Pause,
  isDeep,
  readJson,
  refused,
  reportTo,
  seldom,
  tell,
  textLimits,
  withoutEmpty,
} from './check-text.ts';
import { area, framework, group, statement } from './schema/framework.ts';
import { httpUrl } from './schema/links.ts';
import type { AreaFile, Framework, FrameworkFile, GroupFile } from './schema/types.ts';
import { type Schema, parse } from './schema/zod.ts';
import { wholeFramework } from './self-check/variant.ts';

export { wholeFramework };

/** More than any framework that we know of has ten times over; beyond it the file is refused. */
export const frameworkLimits = { statements: 2000 } as const;

const NEWER = /^retning\/framework@(?![01]$)\d+$/;

/** Checks a framework that came as text. Refused whole: what `readJson` refuses, and what `checkFramework` does. */
export async function readFramework(text: string, pause: Pause = seldom()): Promise<Checked<FrameworkFile>> {
  const { value, findings } = await readJson(text, pause);
  return findings ? { findings } : checkFramework(value, pause);
}

/**
 * Checks a framework that came as text and makes it whole: a variant is laid over the framework that it names, which `baseOf` fetches.
 * Refused too: `unknown-base` when there is none of that name, `no-framework` when what comes out is none (see `wholeFramework`).
 */
export async function readWholeFramework(
  text: string,
  pause: Pause | undefined,
  baseOf: (id: string) => Promise<Framework | undefined>,
): Promise<Checked<Framework>> {
  const { data: file, findings } = await readFramework(text, pause);
  if (!file) return { findings };
  const base = file.extends === undefined ? undefined : await baseOf(file.extends);
  if (file.extends !== undefined && !base) return refused('extends', 'unknown-base');
  const data = wholeFramework(file, base);
  return data ? { data, findings } : { findings: [...findings, { path: '', code: 'no-framework' }] };
}

/**
 * Checks a framework that is parsed already. What is given is left as it is.
 *
 * An area, a group or a statement that does not fit is dropped with its code, a later one with an id that is taken as
 * `duplicate-id`; in a framework of its own a statement without words as `no-text`, an area without a name as `no-name`, what has
 * nothing in it as `no-statement`. What is dropped leaves its ids to others. A link that is no plain web address is taken out
 * (`unsafe-link`). Refused whole: `too-deep`, `newer-format`, `too-many` statements, a faulty head, `no-scale` and
 * `no-valid-record` when nothing is left to answer.
 */
export async function checkFramework(value: unknown, pause: Pause = seldom()): Promise<Checked<FrameworkFile>> {
  const { format } = (typeof value === 'object' ? { ...value } : {}) as { readonly format?: unknown };
  if (typeof format === 'string' && NEWER.test(format)) return refused('format', 'newer-format');
  if (isDeep(value, textLimits.depth)) return refused('', 'too-deep');
  const findings: Finding[] = [];
  const report = reportTo(findings);
  const { data: head, issues } = parse(framework, withoutEmpty(value, textLimits.depth));
  if (issues) {
    tell(issues, [], report);
    return { findings };
  }
  const whole = head.extends === undefined;
  if (whole && !head.scales) return refused('scales', 'no-scale');
  if (head.sourceLink !== undefined && !httpUrl(head.sourceLink)) {
    delete head.sourceLink;
    report(['sourceLink'], 'unsafe-link');
  }
  const taken = new Set<string>();
  const order: string[] = [];
  let count = 0;

  /**
   * The records of a list that fit, each once in the whole framework: on paper and in an address an id stands alone, and who types
   * it in heeds no capitals.
   */
  const accepted = async <T extends { readonly id: string }>(
    list: readonly unknown[],
    path: Path,
    schema: Schema<T>,
    look: (record: T, path: Path) => Promise<unknown> | boolean,
  ): Promise<T[]> => {
    const kept: T[] = [];
    let index = -1;
    for (const record of list) {
      index++;
      if (++count % 50 === 0) await pause();
      const here = [...path, index];
      const { data, issues } = parse(schema, record);
      if (issues) tell(issues, here, report);
      else if (taken.has(data.id.toLowerCase())) report([...here, 'id'], 'duplicate-id');
      else {
        // Before what stands in it, which may not be called the same either.
        const before = order.push(data.id.toLowerCase()) - 1;
        taken.add(order[before]!);
        if (await look(data, here)) kept.push(data);
        else for (const id of order.splice(before)) taken.delete(id);
      }
    }
    return kept;
  };
  /** A variant may stand on what its base has. */
  const filled = (list: readonly unknown[], path: Path): boolean => {
    const empty = whole && list.length === 0;
    if (empty) report(path, 'no-statement');
    return !empty;
  };
  let statements = 0;
  const areas = await accepted(head.areas, ['areas'], area, async (one, at) => {
    one.groups = await accepted(one.groups, [...at, 'groups'], group, async (some, at) => {
      some.statements = await accepted(some.statements, [...at, 'statements'], statement, (said, at) => {
        statements++;
        said.resources?.forEach((resource, index) => {
          if (resource.link === undefined || httpUrl(resource.link)) return;
          delete resource.link;
          report([...at, 'resources', index, 'link'], 'unsafe-link');
        });
        if (!whole || said.text !== undefined) return true;
        report(at, 'no-text');
        return false;
      });
      return filled(some.statements, at);
    });
    if (!whole || one.name !== undefined) return filled(one.groups, at);
    report(at, 'no-name');
    return false;
  });
  if (statements > frameworkLimits.statements) return refused('areas', 'too-many');
  if (whole && areas.length === 0) {
    report(['areas'], 'no-valid-record');
    return { findings };
  }
  return { data: { ...head, areas: areas as readonly (AreaFile & { groups: readonly GroupFile[] })[] }, findings };
}
