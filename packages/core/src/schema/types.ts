/** The types of what the schemas let through, read-only. Importing these costs no byte: the schemas stay in their own chunk. */
import type { centre, centreFeed, countyPage } from './centre-feed.ts';
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
