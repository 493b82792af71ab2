/** What the transition explorer asks and shows: from text to data that can be believed, with a list of what was wrong. */
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
import { httpUrl } from './schema/links.ts';
import { activity, preset, question, reflection, term, tool, transition, way } from './schema/transition.ts';
import type { Button, TransitionContent } from './schema/types.ts';
import { type Schema, parse } from './schema/zod.ts';

const NEWER = /^retning\/transition@(?![01]$)\d+$/;

/** Checks content that came as text. Refused whole: what `readJson` refuses, and what `checkTransition` does. */
export async function readTransition(text: string, pause: Pause = seldom()): Promise<Checked<TransitionContent>> {
  const { value, findings } = await readJson(text, pause);
  return findings ? { findings } : checkTransition(value, pause);
}

/**
 * Checks content that is parsed already. What is given is left as it is.
 *
 * A preset, question, activity, tool, way or term that does not fit is dropped with its code, a later one with an id that its list has already
 * as `duplicate-id`; in a preset an axis or pole that the content does not have is `unknown-pole`, and the preset stays without it. A link that
 * is no plain web address is taken out (`unsafe-link`). Refused whole: `too-deep`, `newer-format`, a faulty head, and `duplicate-id` among axes,
 * buttons, needs, topics and the words of the buttons, by which answers are kept.
 */
export async function checkTransition(value: unknown, pause: Pause = seldom()): Promise<Checked<TransitionContent>> {
  const { format } = (typeof value === 'object' ? { ...value } : {}) as { readonly format?: unknown };
  if (typeof format === 'string' && NEWER.test(format)) return refused('format', 'newer-format');
  if (isDeep(value, textLimits.depth)) return refused('', 'too-deep');
  const findings: Finding[] = [];
  const report = reportTo(findings);
  const { data: head, issues } = parse(transition, withoutEmpty(value, textLimits.depth));
  if (issues) {
    tell(issues, [], report);
    return { findings };
  }
  const twice = doubled(head);
  if (twice) return refused(twice, 'duplicate-id');
  const safe = <T extends { sourceLink?: string } | { link?: string }>(record: T, key: keyof T, path: Path): void => {
    if (record[key] === undefined || httpUrl(record[key] as string)) return;
    delete record[key];
    report([...path, key], 'unsafe-link');
  };
  safe(head, 'sourceLink', []);

  let count = 0;
  /** The records of a list that fit, each id once. */
  const accepted = async <T extends { readonly id: string }>(
    list: readonly unknown[],
    path: Path,
    schema: Schema<T>,
    look: (record: T, path: Path) => void = () => undefined,
  ): Promise<T[]> => {
    const kept = new Map<string, T>();
    let index = -1;
    for (const record of list) {
      index++;
      if (++count % 50 === 0) await pause();
      const here = [...path, index];
      const { data, issues } = parse(schema, record);
      if (issues) tell(issues, here, report);
      else if (kept.has(data.id)) report([...here, 'id'], 'duplicate-id');
      else {
        look(data, here);
        kept.set(data.id, data);
      }
    }
    return [...kept.values()];
  };
  const { presets, ways, tools, terms, ...about } = head;
  const buttons: Button[] = [];
  // No `entries()`: Prototype.js has one of its own, which gives no places.
  for (const { questions, activities, colleagues, ...button } of head.buttons) {
    const here = ['buttons', buttons.length];
    buttons.push({
      ...button,
      questions: await accepted(questions, [...here, 'questions'], question),
      ...(activities && { activities: await accepted(activities, [...here, 'activities'], activity) }),
      ...(colleagues && { colleagues: await accepted(colleagues, [...here, 'colleagues'], reflection) }),
    });
  }
  const poles = new Map(about.axes.map(({ id, poles }) => [id, [...poles.map((pole) => pole.id), 'both']]));
  const data: TransitionContent = {
    ...about,
    buttons,
    presets: await accepted(presets, ['presets'], preset, (one, path) => {
      for (const [axis, pole] of Object.entries(one.axes)) {
        if (poles.get(axis)?.includes(pole)) continue;
        delete one.axes[axis];
        report([...path, 'axes', axis], 'unknown-pole');
      }
    }),
    ...(ways && { ways: await accepted(ways, ['ways'], way) }),
    ...(tools && { tools: await accepted(tools, ['tools'], tool, (one, path) => safe(one, 'link', path)) }),
    ...(terms && { terms: await accepted(terms, ['terms'], term) }),
  };
  return { data, findings };
}

type Ids = readonly { readonly id: string }[];

/** The first list in which an id stands twice. */
function doubled({
  axes,
  buttons,
  needs,
  topics,
}: {
  readonly axes: readonly { readonly id: string; readonly poles: Ids }[];
  readonly buttons: readonly { readonly id: string; readonly words: Ids }[];
  readonly needs: Ids;
  readonly topics: Ids;
}): string | undefined {
  const lists: readonly (readonly [string, Ids])[] = [
    ['axes', axes],
    ['buttons', buttons],
    ['buttons', buttons.flatMap(({ words }) => words)],
    ['needs', needs],
    ['topics', topics],
    ...axes.map(({ poles }) => ['axes', poles] as const),
  ];
  return lists.find(([, list]) => new Set(list.map(({ id }) => id)).size < list.length)?.[0];
}
