/** The types of what the schemas let through, read-only. Importing these costs no byte: the schemas stay in their own chunk. */
import type { availability, centreAvailability, offer } from './availability.ts';
import type * as booked from './booking.ts';
import type { centre, centreFeed, countyPage } from './centre-feed.ts';
import type { checkResult } from './check-result.ts';
import type { area, framework, group, statement } from './framework.ts';
import type { pictureFile } from './picture.ts';
import type { activity, preset, question, reflection, term, tool, transition, way } from './transition.ts';
import type * as z from './zod.ts';

type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T;

export type Centre = Deep<z.infer<typeof centre>>;
export type CountyPage = Deep<z.infer<typeof countyPage>>;
export type CentreFeed = Omit<Deep<z.infer<typeof centreFeed>>, 'centres' | 'counties'> & {
  readonly centres: readonly Centre[];
  readonly counties?: readonly CountyPage[];
};

/** A text in one language, or in several by language code. */
export type Text = Centre['name'];
export type Address = NonNullable<Centre['visiting']>;
export type Hours = NonNullable<Centre['hours']>;
export type HoursTier = Hours['tiers'][number];
export type TierCode = HoursTier['tier'];
export type Service = Centre['services'][number];
export type Topic = Centre['topics'][number];
export type Channel = Centre['channels'][number];
export type PremisesFeature = NonNullable<Centre['accessibility']>['features'][number];
export type Minimum = NonNullable<CountyPage['description']>;
export type AudienceTab = keyof NonNullable<CountyPage['audiences']>;
export type Country = 'NO' | 'SE' | 'FI' | 'DK';
export type { Point } from './rules.ts';

/** Something to take a stand on, in a framework that is whole: a variant has been joined with what it stands on. */
export type Statement = Deep<z.infer<typeof statement>> & { readonly text: Text };
export type Group = Omit<Deep<z.infer<typeof group>>, 'statements'> & { readonly statements: readonly Statement[] };
export type Area = Omit<Deep<z.infer<typeof area>>, 'groups' | 'name'> & {
  readonly name: Text;
  readonly groups: readonly Group[];
};
export type Framework = Omit<Deep<z.infer<typeof framework>>, 'areas' | 'scales' | 'extends'> & {
  readonly scales: NonNullable<Deep<z.infer<typeof framework>>['scales']>;
  readonly areas: readonly Area[];
};
/** As a file gives it: `extends` may name the framework that it is a variant of, and then much may be left out. */
export type FrameworkFile = Omit<Deep<z.infer<typeof framework>>, 'areas'> & { readonly areas: readonly AreaFile[] };
export type AreaFile = Omit<Deep<z.infer<typeof area>>, 'groups'> & { readonly groups: readonly GroupFile[] };
export type GroupFile = Omit<Deep<z.infer<typeof group>>, 'statements'> & {
  readonly statements: readonly Deep<z.infer<typeof statement>>[];
};
export type Scale = Framework['scales'][number];
export type Level = Scale['levels'][number];
export type CheckResult = Deep<z.infer<typeof checkResult>>;
export type PlanStep = NonNullable<CheckResult['plan']>[number];
/** What a page may bring for a team: the files that people handed over, of this round and of an earlier one. */
export interface TeamData {
  readonly format?: 'retning/team@1';
  /** Without it the widget's own framework is taken. */
  readonly framework?: FrameworkFile;
  readonly results: readonly CheckResult[];
  readonly earlier?: readonly CheckResult[];
}

/** A question of a button, and what can be done with it. */
export type Question = Deep<z.infer<typeof question>>;
export type Activity = Deep<z.infer<typeof activity>>;
export type Reflection = Deep<z.infer<typeof reflection>>;
export type Preset = Deep<z.infer<typeof preset>>;
export type Way = Deep<z.infer<typeof way>>;
export type Tool = Deep<z.infer<typeof tool>>;
export type Term = Deep<z.infer<typeof term>>;
type TransitionFile = Deep<z.infer<typeof transition>>;
/** An area to explore, and the tension in it. */
export type Button = Omit<TransitionFile['buttons'][number], 'questions' | 'activities' | 'colleagues'> & {
  readonly questions: readonly Question[];
  readonly activities?: readonly Activity[];
  readonly colleagues?: readonly Reflection[];
};
/** What the transition explorer asks and shows. */
export type TransitionContent = Omit<TransitionFile, 'buttons' | 'presets' | 'ways' | 'tools' | 'terms'> & {
  readonly buttons: readonly Button[];
  readonly presets: readonly Preset[];
  readonly ways?: readonly Way[];
  readonly tools?: readonly Tool[];
  readonly terms?: readonly Term[];
};
export type Axis = TransitionContent['axes'][number];
export type Need = TransitionContent['needs'][number];
/** What a person saves of an exploration. */
export type PictureFile = Deep<z.infer<typeof pictureFile>>;
export type Explored = PictureFile['buttons'][number];
export type WordPair = NonNullable<PictureFile['pairs']>[number];
export type Influence = NonNullable<PictureFile['influence']>[number];
export type PlannedStep = NonNullable<PictureFile['plan']>[number];

/** What a centre offers for booking, and what everybody may know of it. */
export type Offer = Deep<z.infer<typeof offer>>;
export type Meeting = Offer['meetings'][number];
export type BookingChannel = Meeting['channels'][number];
/** The offer, and who and what is needed for it when. */
export type CentreAvailability = Deep<z.infer<typeof centreAvailability>>;
export type Resource = CentreAvailability['resources'][number];
export type SlotRule = CentreAvailability['rules'][number];
export type Availability = Omit<Deep<z.infer<typeof availability>>, 'centres'> & {
  readonly centres: readonly CentreAvailability[];
};
/** A time that can be booked, and what the service says when it is asked for them. */
export type Slot = Deep<z.infer<typeof booked.slot>>;
export type SlotList = Deep<z.infer<typeof booked.slotList>>;
export type SlotQuery = Deep<z.infer<typeof booked.slotQuery>>;
export type OfferAnswer = Deep<z.infer<typeof booked.offerAnswer>>;
export type HoldRequest = Deep<z.infer<typeof booked.holdRequest>>;
export type Hold = Deep<z.infer<typeof booked.hold>>;
export type Challenge = Deep<z.infer<typeof booked.challenge>>;
export type BookingRequest = Deep<z.infer<typeof booked.bookingRequest>>;
/** What became of a booking. */
export type Booking = Deep<z.infer<typeof booked.booking>>;
export type TokenRequest = Deep<z.infer<typeof booked.tokenRequest>>;
export type ChangeRequest = Deep<z.infer<typeof booked.changeRequest>>;
export type KeyRequest = Deep<z.infer<typeof booked.keyRequest>>;
export type QuestionRequest = Deep<z.infer<typeof booked.questionRequest>>;
export type QuestionAnswer = Deep<z.infer<typeof booked.questionAnswer>>;
/** A problem by RFC 9457. */
export type Problem = Deep<z.infer<typeof booked.problem>>;
