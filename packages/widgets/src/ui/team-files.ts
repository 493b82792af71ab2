/** The files that people handed over, read one by one in the page: one that cannot be read costs no other. */
import { readCheckResult } from '@retning/core/check-result';
import type { CheckResult } from '@retning/core/schema/types';
import type { Pause } from '@retning/core/check-text';

/** Why a file could not be read. */
export type FaultCode = 'too-large' | 'unreadable' | 'newer-format' | 'not-a-result' | 'damaged';

export interface FileFault {
  readonly name: string;
  readonly code: FaultCode;
}

/** Bytes; what a person hands over is a hundredth of it. */
const most = 1_000_000;
/** Files that the browser is asked for at once. */
const batch = 16;

const codes: Readonly<Record<string, FaultCode>> = { 'newer-format': 'newer-format', 'not-a-result': 'not-a-result' };

/** Reads in the order given; `pause` is awaited between. Never rejects. */
export async function readFiles(
  files: readonly File[],
  pause: Pause,
): Promise<{ readonly results: readonly CheckResult[]; readonly faults: readonly FileFault[] }> {
  const results: CheckResult[] = [];
  const faults: FileFault[] = [];
  for (let at = 0; at < files.length; at += batch) {
    const some = files.slice(at, at + batch);
    // A folder that was dropped is a file that cannot be read.
    const texts = await Promise.all(
      some.map(async (file) => (file.size > most ? '' : file.text().catch(() => undefined))),
    );
    for (let index = 0; index < some.length; index++) {
      await pause();
      const { name, size } = some[index]!;
      const text = texts[index];
      if (size > most) faults.push({ name, code: 'too-large' });
      else if (text === undefined) faults.push({ name, code: 'unreadable' });
      else {
        const { data, findings } = await readCheckResult(text, pause);
        if (data) results.push(data);
        else faults.push({ name, code: codes[findings[0]?.code ?? ''] ?? 'damaged' });
      }
    }
  }
  return { results, faults };
}
