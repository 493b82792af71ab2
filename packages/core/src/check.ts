/** A centre feed: from text to data that can be believed, with a list of what was wrong. */
import { centre, centreFeed, countyPage } from './schema/centre-feed.ts';
import { httpUrl, mailUrl, telUrl } from './schema/links.ts';
import type { CentreFeed } from './schema/types.ts';
import { type Parsed, type Schema, parse } from './schema/zod.ts';
import {
  type Checked,
  type Finding,
  type Path,
  type Pause,
  type Report,
  isDeep,
  readJson,
  refused,
  reportTo,
  seldom,
  tell,
  textLimits,
  withoutEmpty,
} from './check-text.ts';

export type { Checked, Finding } from './check-text.ts';

/** A feed beyond these is refused whole: it would hold up the page of the person who waits for it. */
export const limits = { ...textLimits, centres: 20_000 } as const;

type Plain = Readonly<Record<string, unknown>>;

const NEWER = /^retning\/centres@(?![01]$)\d+$/;
const SLICE = 8;
const MINIMUM = ['what', 'whom', 'price', 'confidentiality'] as const;
const LINKS: ReadonlyMap<string, (text: string) => string | undefined> = new Map([
  ...['chat', 'website', 'booking', 'link', 'otherwiseLink', 'sourceLink'].map((key) => [key, httpUrl] as const),
  ['email', mailUrl],
]);

/**
 * Checks a centre feed that came as text; a byte order mark is overlooked.
 *
 * Refused whole, with one finding: `too-large`, `html-page` (a login page sent in its place), `too-deep`, `not-json`, and what
 * `checkCentreFeed` refuses. `pause` is awaited between the steps and after every 8 records, so that the page stays alive; if
 * it rejects, so does the check.
 */
export async function readCentreFeed(text: string, pause: Pause = seldom()): Promise<Checked<CentreFeed>> {
  const { value, findings } = await readJson(text, pause);
  return findings ? { findings } : checkCentreFeed(value, pause);
}

/**
 * Checks a centre feed that is parsed already. What is given is left as it is.
 *
 * A record that does not fit is dropped with zod's codes, a later one with the same id as `duplicate-id`; the others stay.
 * What is empty (`null`, `''`) counts as not given. A point that is not in the Nordic countries (`not-nordic`) and a link that
 * is not a plain web or e-mail address (`unsafe-link`) are taken out of their record; a telephone number that cannot be dialled
 * stays as text (`not-a-phone`). `missing-minimum` names the parts of the minimum description that a county page lacks.
 *
 * Refused whole: `too-many`, `too-deep`, `newer-format`, a faulty head, and `no-valid-record` when every record was dropped.
 */
export async function checkCentreFeed(value: unknown, pause: Pause = seldom()): Promise<Checked<CentreFeed>> {
  const given: Plain = typeof value === 'object' ? { ...value } : {};
  const { format, centres } = given;
  if (typeof format === 'string' && NEWER.test(format)) return refused('format', 'newer-format');
  if (Array.isArray(centres) && centres.length > limits.centres) return refused('centres', 'too-many');
  if (isDeep({ ...given, centres: 0, counties: 0 }, limits.depth)) return refused('', 'too-deep');
  const findings: Finding[] = [];
  const report = reportTo(findings);
  const head = settled(parse(centreFeed, withoutEmpty(given, 1)), [], report);
  if (!head) return { findings };

  let count = 0;
  const accepted = async <T extends object>(
    list: readonly unknown[],
    name: string,
    schema: Schema<T>,
    id: keyof T,
    look?: (record: T, path: Path) => void,
  ): Promise<T[] | undefined> => {
    const kept = new Map<unknown, T>();
    // Counted by hand: old libraries on a page have an `entries` of their own.
    let index = -1;
    for (const record of list) {
      index++;
      if (++count % SLICE === 0) await pause();
      // A record lies two levels down in the feed.
      if (isDeep(record, limits.depth - 2)) return undefined;
      const path = [name, index];
      const data = settled(parsed(schema, record, path, report), path, report);
      if (!data) continue;
      if (kept.has(data[id])) {
        report(path, 'duplicate-id');
        continue;
      }
      kept.set(data[id], data);
      look?.(data, path);
    }
    return [...kept.values()];
  };
  const kept = await accepted(head.centres, 'centres', centre, 'id');
  const { counties: pages, ...rest } = head;
  const counties = await accepted(pages ?? [], 'counties', countyPage, 'county', ({ description }, path) => {
    for (const part of MINIMUM) if (!description?.[part]) report([...path, 'description', part], 'missing-minimum');
  });
  if (!kept || !counties) return refused('', 'too-deep');
  if (!kept.length && head.centres.length) {
    report(['centres'], 'no-valid-record');
    return { findings };
  }
  return { data: { ...rest, centres: kept, ...(pages && { counties }) }, findings };
}

/** Parses a record; if it fails, once more without what is empty and without a point that is none. */
function parsed<T>(schema: Schema<T>, record: unknown, path: Path, report: Report): Parsed<T> {
  const first = parse(schema, record);
  if (!first.issues) return first;
  const { issues } = first;
  const mended = withoutEmpty(record, limits.depth) as Plain;
  const noPoint = issues.some((issue) => issue.path[0] === 'point');
  const second = parse(schema, noPoint ? { ...mended, point: undefined } : mended);
  if (!second.issues) tell(issues, path, report);
  return second;
}

/** What was parsed, its unsafe links taken out, or `undefined` after reporting why it was not. */
function settled<T extends object>(result: Parsed<T>, path: Path, report: Report): T | undefined {
  if (result.issues) return void tell(result.issues, path, report);
  removeLinks(result.data as Record<string, unknown>, path, report);
  return result.data;
}

/** Changes what it is given: that is zod's own copy. */
function removeLinks(record: Record<string, unknown>, path: Path, report: Report): void {
  for (const [key, value] of Object.entries(record)) {
    const here = [...path, key];
    if (typeof value === 'string') {
      if (key === 'phone' && !telUrl(value)) report(here, 'not-a-phone');
      const urlOf = LINKS.get(key);
      if (!urlOf || urlOf(value)) continue;
      delete record[key];
      report(here, 'unsafe-link');
    } else if (value && typeof value === 'object' && !Array.isArray(value)) {
      removeLinks(value as Record<string, unknown>, here, report);
    }
  }
}
