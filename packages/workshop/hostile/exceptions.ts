/** Conditions that an engine cannot meet, each with the reason. A test that reads this list fails when one of them passes. */
import type { Engine } from '../pages/browsers.ts';

export interface Exception {
  readonly id: string;
  readonly engine: Engine;
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [];
