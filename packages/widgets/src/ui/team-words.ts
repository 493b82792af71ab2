/** Words that several parts of a team overview use. */
import type { Range } from '@retning/core/self-check/small-numbers';
import type { AreaCoverage } from '@retning/core/self-check/team';
import { msg, str } from '../base/language.ts';

export const areaColumn = (): string => msg('Område', { id: 'team.area', desc: 'Column: area of a framework' });

/** Those who have not answered enough for a level. */
export const withoutLevel = (): string =>
  msg('Uten nivå ennå', { id: 'team.open', desc: 'Column: people who have not answered enough for a level' });

/** Instead of a number that could tell of one person. */
export const hidden = (): string => msg('skjult', { id: 'team.hidden', desc: 'Instead of a number that is hidden' });

export const orHigher = (): string =>
  msg('eller høyere', { id: 'team.or-higher', desc: 'After the name of a level: that level or a higher one' });

/** How many are at a level, as far as the table tells. */
export function countInWords({ least, most, covered }: AreaCoverage): string {
  if (least !== most) {
    return covered
      ? msg(str`minst ${least}`, { id: 'team.at-least', desc: 'Number of people: at least' })
      : msg('kan ikke sies', { id: 'team.unsaid', desc: 'How many people there are cannot be said' });
  }
  return least === 0 ? msg('ingen ennå', { id: 'team.none', desc: 'Number of people: none yet' }) : String(least);
}

/** A difference between two rounds. */
export function changeInWords(change: Range | undefined): string {
  if (!change) return hidden();
  const { least, most } = change;
  if (least <= 0 && most >= 0) {
    return least === most
      ? msg('som før', { id: 'team.same', desc: 'No difference from the round before' })
      : msg('om lag som før', { id: 'team.about-same', desc: 'A difference of fewer than five people' });
  }
  const [low, high] = least > 0 ? [least, most] : [-most, -least];
  const people = high === Infinity ? `${low}+` : low === high ? String(low) : `${low}–${high}`;
  return least > 0
    ? msg(str`${people} flere`, { id: 'team.more', desc: 'So many people more than in the round before, such as 5–9' })
    : msg(str`${people} færre`, { id: 'team.fewer', desc: 'So many people fewer than in the round before' });
}
