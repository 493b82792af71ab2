/**
 * A framework or a team from text: fetched with the checks, and only when text came or a variant must be made whole. One file, since a
 * team brings a framework: two would share a third.
 */
import { readWholeFramework, wholeFramework } from '@retning/core/check-framework';
import { readTeam as checkTeam } from '@retning/core/check-team';
import type { Framework, TeamData } from '@retning/core/schema/types';
import { type TextAnswer, readAnswer } from '../base/reading.ts';

export { wholeFramework };

/** `baseOf` fetches what a local variant stands on. */
export const readFramework = (
  answer: TextAnswer,
  baseOf: (id: string) => Promise<Framework | undefined>,
): Promise<Framework> => readAnswer(answer, (text, pause) => readWholeFramework(text, pause, baseOf));

export const readTeam = (answer: TextAnswer): Promise<TeamData> => readAnswer(answer, checkTeam);
