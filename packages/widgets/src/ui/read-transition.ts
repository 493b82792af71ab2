/** What the transition explorer asks and shows, from text: fetched with the check, and only when text came. */
import { readTransition } from '@retning/core/check-transition';
import type { TransitionContent } from '@retning/core/schema/types';
import { type TextAnswer, readAnswer } from '../base/reading.ts';

export const readTransitions = (answer: TextAnswer): Promise<TransitionContent> => readAnswer(answer, readTransition);
