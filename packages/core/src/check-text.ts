/**
 * What every check of a file does: text to JSON within limits, findings with the place, pauses. With the checks beside it, the only
 * place that runs schemas in a browser.
 */
import type { Issue } from './schema/zod.ts';

/** What is wrong and where (`centres[12].hours.tiers[0]`). Never the value itself: it may be somebody's name or number. */
export interface Finding {
  readonly path: string;
  readonly code: string;
}

export type Checked<T> =
  | { readonly data: T; readonly findings: readonly Finding[] }
  | { readonly data?: undefined; readonly findings: readonly Finding[] };

/** Text beyond these is refused whole: it would hold up the page of the person who waits for it. */
export const textLimits = { characters: 16_000_000, depth: 20 } as const;

/** Awaited between pieces of the work; `undefined` when there is no need to pause yet. */
export type Pause = () => Promise<void> | undefined;
export type Path = readonly PropertyKey[];
export type Report = (path: Path, code: string) => void;

const ISSUES_A_RECORD = 5;

/**
 * Text to JSON; a byte order mark is overlooked. Refused with one finding: `too-large`, `html-page` (a login page sent in its place),
 * `too-deep`, `not-json`.
 */
export async function readJson(
  text: string,
  pause: Pause,
): Promise<
  | { readonly value: unknown; readonly findings?: undefined }
  | { readonly value?: undefined; readonly findings: readonly Finding[] }
> {
  if (text.length > textLimits.characters) return refused('', 'too-large');
  const json = text.replace(/^\uFEFF/, '');
  if (/^\s*</.test(json)) return refused('', 'html-page');
  // Before parsing: a parser spends hundreds of megabytes on millions of opening brackets.
  if (isDeepText(json)) return refused('', 'too-deep');
  await pause();
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused('', 'not-json');
  }
  await pause();
  return { value };
}

/** Writes findings down, the path in words. */
export const reportTo =
  (findings: Finding[]): Report =>
  (path, code) =>
    void findings.push({ path: written(path), code });

export function tell(issues: readonly Issue[], path: Path, report: Report): void {
  for (const issue of issues.slice(0, ISSUES_A_RECORD)) report([...path, ...issue.path], issue.code);
}

/** A copy without `null` and `''` in objects, `levels` deep. */
export function withoutEmpty(value: unknown, levels: number): unknown {
  if (!levels || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withoutEmpty(item, levels - 1));
  const filled = Object.entries(value).filter(([, item]) => item !== null && item !== '');
  return Object.fromEntries(filled.map(([key, item]) => [key, withoutEmpty(item, levels - 1)]));
}

/** `centres[12].hours`. A key that is no plain word is not repeated: in a map of texts it may be anything. */
function written(path: Path): string {
  return path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : /^[\w-]{1,40}$/.test(String(step)) ? `.${String(step)}` : '.?',
    )
    .join('')
    .replace(/^\./, '');
}

/** True when the brackets of a JSON text nest deeper than allowed. */
function isDeepText(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else quoted = code !== 34;
    } else if (code === 34) quoted = true;
    // `{` and `[` differ in one bit, as do `}` and `]`.
    else if ((code | 32) === 123) {
      if (++depth > textLimits.depth) return true;
    } else if ((code | 32) === 125) depth--;
  }
  return false;
}

/** True when objects and arrays nest deeper than allowed. By level and not by recursion: neither depth nor a cycle ends the stack. */
export function isDeep(value: unknown, depth: number): boolean {
  const inside = (list: readonly unknown[]): readonly object[] =>
    list.filter((item): item is object => typeof item === 'object' && item !== null);
  let level = inside([value]);
  for (let levels = 0; level.length; levels++) {
    // Objects that hold themselves twice double at every level.
    if (levels === depth || level.length > 1e5) return true;
    level = inside(level.flatMap((item): unknown[] => Object.values(item)));
  }
  return false;
}

export function refused(path: string, code: string): { readonly findings: readonly Finding[] } {
  return { findings: [{ path, code }] };
}

/** A turn for others every 200 records: for those who do not look at a clock themselves. */
export function seldom(): Pause {
  let asked = 0;
  return () => (asked++ % 25 ? undefined : new Promise((resolve) => setTimeout(resolve)));
}
