/**
 * The plan as JSON that programs which read Europass CVs can open: the JSON form of Europass's data model, version 3.3 (`SkillsPassport`,
 * `LearnerInfo`). Europass itself stopped publishing that form in 2020 and names no other for a plan, so this is "friendly" and no more.
 */
import type { PlannedStep } from '../schema/types.ts';

export interface EuropassPlan {
  /** Language of the words, `nb`. */
  readonly locale: string;
  /** The day, `YYYY-MM-DD`. */
  readonly saved: string;
  /** Names of the occupations that are of interest. */
  readonly occupations: readonly string[];
  readonly steps: readonly PlannedStep[];
  /** Words for the headings: what the occupations are, and what a step of each horizon is called. */
  readonly labels: { readonly occupations: string; readonly short: string; readonly long: string };
}

interface Titled {
  readonly Title: { readonly Label: string };
  readonly Description: string;
}

export interface EuropassFile {
  readonly SkillsPassport: {
    readonly Locale: string;
    readonly DocumentInfo: {
      readonly DocumentType: 'ECV';
      readonly CreationDate: string;
      readonly XSDVersion: 'V3.3';
      readonly Generator: 'Retning';
    };
    readonly LearnerInfo: {
      readonly Headline?: {
        readonly Type: { readonly Code: 'preferred_job'; readonly Label: string };
        readonly Description: { readonly Label: string };
      };
      readonly Achievement: readonly Titled[];
    };
  };
}

/** A step goes into an achievement, the only free list that the model has; its date stands in the text, since achievements have none. */
export function toEuropass({ locale, saved, occupations, steps, labels }: EuropassPlan): EuropassFile {
  return {
    SkillsPassport: {
      Locale: locale,
      DocumentInfo: {
        DocumentType: 'ECV',
        CreationDate: `${saved}T00:00:00.000Z`,
        XSDVersion: 'V3.3',
        Generator: 'Retning',
      },
      LearnerInfo: {
        ...(occupations.length > 0 && {
          Headline: {
            Type: { Code: 'preferred_job', Label: labels.occupations },
            Description: { Label: occupations.join(', ') },
          },
        }),
        Achievement: steps.map(({ text, horizon, until }) => ({
          Title: { Label: labels[horizon] },
          Description: until === undefined ? text : `${text} (${until})`,
        })),
      },
    },
  };
}
