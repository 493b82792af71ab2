/** Answers from a form on paper: the id of a statement and the number of a level, as one ticks them and types them in. */
import type { Framework } from '../schema/types.ts';
import { placedIn } from './framework.ts';
import { unknown } from './state.ts';

/** On the form 0 is "I do not know", and the levels follow from 1. */
export interface TypedIn {
  readonly answers: Readonly<Record<string, string>>;
  readonly faults: readonly {
    /** Line in what was typed, from 1. */
    readonly line: number;
    readonly code: 'unreadable' | 'no-such-statement' | 'no-such-level';
    /** What stands there, shortened. */
    readonly text: string;
  }[];
}

// An id, a sign or a blank, a number; word processors make a dash of a hyphen. An id may end with such a sign, so the longest id is
// looked for first, and the shortest when there is none of that name.
const READINGS = [/^([\w.:-]+)(?:\s+[-–]|\s*[=:]|\s)\s*(\d)$/, /^([\w.:-]+?)(?:\s+[-–]|\s*[=:]|\s)\s*(\d)$/] as const;

/**
 * Reads lines such as `1k1 2`, `1K1: 2` or several with commas between. A line that cannot be read costs no other; when a
 * statement stands twice the last one holds, as a correction does.
 */
export function readPaper(framework: Framework, typed: string): TypedIn {
  const scales = new Map(placedIn(framework).map(({ statement: { id }, scale }) => [id.toLowerCase(), { id, scale }]));
  const answers: Record<string, string> = {};
  const faults: TypedIn['faults'][number][] = [];
  typed.split(/\r\n?|\n/).forEach((text, index) => {
    for (const entry of text.split(/[,;]/)) {
      const said = entry.trim();
      if (!said) continue;
      const fault = (code: TypedIn['faults'][number]['code']): void =>
        void faults.push({ line: index + 1, code, text: said.slice(0, 40) });
      const lower = said.toLowerCase();
      const [long, short] = READINGS.map((reading) => reading.exec(lower));
      const [, id = '', number] = (scales.has(long?.[1] ?? '') ? long : short) ?? [];
      const found = scales.get(id);
      // The id of a statement that nobody answered may look like an answer to another: `e:1` beside `e`.
      if (!id || scales.has(lower)) fault('unreadable');
      else if (!found) fault('no-such-statement');
      else {
        const level = number === '0' ? unknown : found.scale.levels[Number(number) - 1]?.id;
        if (level === undefined) fault('no-such-level');
        else answers[found.id] = level;
      }
    }
  });
  return { answers, faults };
}
