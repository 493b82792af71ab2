/** What a page brings for a team: from text to data that can be believed, with a list of what was wrong. */
import { type Checked, type Finding, type Pause, readJson, refused, reportTo, seldom, tell } from './check-text.ts';
import { checkFramework, wholeFramework } from './check-framework.ts';
import { checkResult } from './schema/check-result.ts';
import { team } from './schema/team.ts';
import type { CheckResult, TeamData } from './schema/types.ts';
import { parse } from './schema/zod.ts';

const NEWER = /^retning\/team@(?!1$)\d+$/;

/**
 * Checks a team that came as text: `{format?: 'retning/team@1', framework?, results, earlier?}`.
 *
 * A result that does not fit is dropped and the others stay; the findings say which and why. Refused whole: what `readJson` refuses,
 * `newer-format`, a faulty head, a framework that `checkFramework` refuses, and `no-framework` when it is none (see `wholeFramework`). A
 * variant stays as the file gives it: its base is elsewhere. `pause` is awaited after every ten results.
 */
export async function readTeam(text: string, pause: Pause = seldom()): Promise<Checked<TeamData>> {
  const { value, findings: broken } = await readJson(text, pause);
  if (broken) return { findings: broken };
  const { format } = (typeof value === 'object' ? { ...value } : {}) as { readonly format?: unknown };
  if (typeof format === 'string' && NEWER.test(format)) return refused('format', 'newer-format');
  const findings: Finding[] = [];
  const report = reportTo(findings);
  const { data: head, issues } = parse(team, value);
  if (issues) {
    tell(issues, [], report);
    return { findings };
  }
  const checked = async (list: readonly unknown[], name: string): Promise<readonly CheckResult[]> => {
    const kept: CheckResult[] = [];
    // Counted by hand: old libraries on a page have an `entries` of their own.
    let index = -1;
    for (const record of list) {
      if (++index % 10 === 0) await pause();
      const { data, issues } = parse(checkResult, record);
      if (issues) tell(issues, [name, index], report);
      else kept.push(data);
    }
    return kept;
  };
  const results = await checked(head.results, 'results');
  const earlier = head.earlier && (await checked(head.earlier, 'earlier'));
  const rounds = earlier ? { results, earlier } : { results };
  if (head.framework === undefined) return { data: rounds, findings };
  const { data: framework, findings: own } = await checkFramework(head.framework, pause);
  findings.push(...own.map(({ path, code }) => ({ path: path ? `framework.${path}` : 'framework', code })));
  if (!framework) return { findings };
  const whole = framework.extends === undefined ? wholeFramework(framework) : framework;
  return whole
    ? { data: { ...rounds, framework: whole }, findings }
    : { findings: [...findings, { path: 'framework', code: 'no-framework' }] };
}
