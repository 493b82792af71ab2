/** What a person has said, as a question to the rules that find centres. */
import { type CentreQuery, type Counts, findCentres, prepareCentres } from '@retning/core/centres/find';
import type { Found } from '@retning/core/centres/list';
import type { Place } from '@retning/core/geography/places';
import type { Centre } from '@retning/core/schema/types';
import type { FilterName } from './filter-panel.ts';
import type { PlaceField } from './place-field.ts';

type Picked = Readonly<Partial<Record<FilterName, string>>>;

/** The hits, and the place that they are ranked from. */
export interface Answer {
  readonly local: readonly Found[];
  readonly nationwide: readonly Found[];
  readonly counts?: Counts;
  readonly near?: Place | 'position' | undefined;
}

/** Makes centres ready once and answers every later question about them; `counted` asks for the numbers at the filters too. */
export function centreSearch(
  centres: readonly Centre[],
  languages: readonly string[],
  counties: ReadonlyMap<string, string>,
): (field: PlaceField, picked: Picked, now: number, counted: boolean) => Answer {
  const prepared = prepareCentres(centres, languages, counties);
  const answer = (
    { text, place, position, help }: PlaceField,
    { county, open, ...picked }: Picked,
    now: number,
    counted: boolean,
  ): Answer => {
    const find = (asked: Partial<CentreQuery>): Answer =>
      findCentres(prepared, { ...picked, county, open: Boolean(open), now, counted, ...asked } as CentreQuery);
    if (position) return { ...find({ near: position }), near: 'position' };
    if (place?.kind === 'county') return find({ county: county || place.id });
    if (place?.point) return { ...find({ near: place.point }), near: place };
    const guess = help?.guess;
    const named = find({ text });
    // What is typed may be a place without a centre of its own: then the nearest ones are the answer.
    if (!guess?.point || (named.local.length > 0 && !help?.sure)) return named;
    return { ...find({ near: guess.point }), near: guess };
  };
  let last: { readonly asked: readonly unknown[]; readonly answer: Answer } | undefined;
  // Most redraws ask nothing new: a hit was opened, a suggestion was pointed at, a minute has not passed.
  return (field, picked, now, counted) => {
    const { text, place, position, help } = field;
    const asked = [text, place, position, help?.guess, help?.sure, picked, now, counted];
    if (!last || asked.some((value, index) => value !== last?.asked[index])) {
      last = { asked, answer: answer(field, picked, now, counted) };
    }
    return last.answer;
  };
}
