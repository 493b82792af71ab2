/** When the clocks of a zone are changed, read from the zone data of the browser or server. */
import { offsetAt } from './zone.ts';

/** `before` and `after` are minutes ahead of UTC; `instant` (epoch ms) is the first at which `after` holds. */
export interface ClockChange {
  readonly instant: number;
  readonly before: number;
  readonly after: number;
}

const MINUTE = 60_000;
// No zone changes its clocks twice within so short a time and back to what it was: Morocco's month of fasting is the shortest known.
const STRIDE = 7 * 1440 * MINUTE;

/** The changes after `from` until `to` (both epoch ms), by time. */
export function clockChanges(from: number, to: number, zone: string): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let start = from; start < to; start += STRIDE) {
    let early = start;
    let late = Math.min(start + STRIDE, to);
    const before = offsetAt(early, zone);
    const after = offsetAt(late, zone);
    if (before === after) continue;
    while (late - early > MINUTE) {
      const middle = Math.floor((early + late) / 2 / MINUTE) * MINUTE;
      if (middle <= early) break;
      if (offsetAt(middle, zone) === before) early = middle;
      else late = middle;
    }
    changes.push({ instant: Math.floor(late / MINUTE) * MINUTE, before, after });
  }
  return changes;
}
