/** Centres from text: fetched with the check, and only when text came. */
import { readCentreFeed } from '@retning/core/check';
import type { CentreFeed } from '@retning/core/schema/types';
import { type TextAnswer, readAnswer } from '../base/reading.ts';

export const readCentres = (answer: TextAnswer): Promise<CentreFeed> => readAnswer(answer, readCentreFeed);
