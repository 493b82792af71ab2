/** What passed in the latest run of each step of `npm test`, kept by `runner/results.mjs`. */
import { readResults } from '../runner/results.mjs';
import type { Proof } from './evidence.ts';

export interface Result {
  readonly file: string;
  /** All that the test stands in, and its own name. */
  readonly name: string;
  /** `chromium`, `firefox` or `webkit`, where it ran in one. */
  readonly engine?: string;
  readonly passed: boolean;
  readonly skipped?: boolean;
}

export const latest = (): readonly Result[] => readResults() as readonly Result[];

/** Why a proof does not hold, a line each; empty is good. A test that is not there proves nothing. */
export function gaps({ file, name = '' }: Proof, results: readonly Result[]): readonly string[] {
  const named = results.filter(
    (result) => result.file.startsWith(file) && unquoted(result.name).includes(unquoted(name)) && !result.skipped,
  );
  if (named.length === 0) return [`${file}: no test of the latest run is called "${name}"`];
  return named.flatMap((result) =>
    result.passed ? [] : [`${file}: "${result.name}" failed${result.engine ? ` in ${result.engine}` : ''}`],
  );
}

/** Vitest writes what it puts into a name from a list of cases in quotes, such as the tag of a widget; a proof names the tag. */
const unquoted = (name: string): string => name.replaceAll("'", '');
