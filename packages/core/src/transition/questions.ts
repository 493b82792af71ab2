/** Which question comes next, and which activities fit: by company, time, place and who it is for. */
import type { Activity, Button, Question } from '../schema/types.ts';

export type Company = Question['with'][number];

/** The questions of a button for those who are there. */
export const questionsFor = ({ questions }: Button, company: Company): readonly Question[] =>
  questions.filter((question) => question.with.includes(company));

/**
 * A question that has not been drawn yet; when all have, any but the last one begins a new round. `chance` is a number from 0 to below 1.
 * `undefined` when there is none for this company.
 */
export function drawQuestion(
  button: Button,
  company: Company,
  drawn: readonly string[],
  chance: number,
): Question | undefined {
  const all = questionsFor(button, company);
  const fresh = all.filter(({ id }) => !drawn.includes(id));
  const again = all.filter(({ id }) => id !== drawn.at(-1));
  const hand = [fresh, again, all].find((list) => list.length > 0) ?? [];
  return hand[Math.floor(chance * hand.length)];
}

/** What a practitioner plans by; what is not given does not matter. */
export interface ActivityWishes {
  readonly with?: Company | undefined;
  readonly format?: Activity['format'] | undefined;
  /** Id of a target group. An activity for nobody in particular fits every group. */
  readonly group?: string | undefined;
  /** Minutes that there are. */
  readonly minutes?: number | undefined;
  /** Without a network. */
  readonly offline?: boolean | undefined;
  /** Ids of buttons; none: all. */
  readonly buttons?: readonly string[] | undefined;
}

/** An activity and the button that it belongs to. */
export interface PlacedActivity {
  readonly button: Button;
  readonly activity: Activity;
}

/** The activities that fit, the longest that there is time for first: who has an hour looks for what fills one. */
export function activitiesFor(buttons: readonly Button[], wishes: ActivityWishes): readonly PlacedActivity[] {
  const { with: company, format, group, minutes = Infinity, offline, buttons: only = [] } = wishes;
  return buttons
    .filter(({ id }) => only.length === 0 || only.includes(id))
    .flatMap((button) => (button.activities ?? []).map((activity) => ({ button, activity })))
    .filter(
      ({ activity }) =>
        (!company || activity.with.includes(company)) &&
        (!format || activity.format === format) &&
        (!group || !activity.groups?.length || activity.groups.includes(group)) &&
        activity.minutes <= minutes &&
        (!offline || activity.offline === true),
    )
    .sort((one, other) => other.activity.minutes - one.activity.minutes);
}
