/** The centres as they stand before anybody has asked for anything. */
import type { Centre } from '../schema/types.ts';
import { pickText } from '../text/pick-text.ts';
import { type Opening, openingAt } from './opening.ts';

/** `opening` may be worked out when it is read. `km` is missing unless the query is near a point and the centre has one. */
export interface Found {
  readonly centre: Centre;
  readonly opening: Opening;
  readonly km?: number | undefined;
}

/** Centres that serve a place, in order, and those that serve the whole country, as given. */
export interface Listed {
  readonly local: readonly Centre[];
  readonly nationwide: readonly Centre[];
}

/**
 * By county and name in Norwegian order, those without a county last, equal ones as given.
 *
 * `languages` (best first) decides the name to sort by; `names` gives the words for county codes.
 */
export function listCentres(
  centres: readonly Centre[],
  languages: readonly string[],
  names: ReadonlyMap<string, string>,
): Listed {
  const local = centres
    .filter(({ nationwide }) => !nationwide)
    .map((centre) => {
      const { county = '' } = centre;
      const name = pickText(centre.name, languages)?.text ?? '';
      return { centre, county: sortKey(names.get(county) ?? county), name: sortKey(name) };
    })
    .sort(
      (one, other) =>
        Number(!one.county) - Number(!other.county) ||
        compare(one.county, other.county) ||
        compare(one.name, other.name),
    )
    .map(({ centre }) => centre);
  return { local, nationwide: centres.filter(({ nationwide }) => nationwide) };
}

/**
 * A key by which plain comparison is Norwegian order: æ, ø and å last, other marks and capitals of no account. The browser's own
 * collator costs 7 to 10 ms in one piece at its first use, in the very task that draws the first view.
 */
const sortKey = (text: string): string =>
  text
    .normalize()
    .toLowerCase()
    .replace(/[æäøöå]/g, (letter) => ({ æ: '{', ä: '{', ø: '|', ö: '|', å: '}' })[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * The list as hits of no question, of one county if it is given. The opening is worked out when it is read, so a long list costs
 * only what is shown of it.
 */
export function foundIn(
  { local, nationwide }: Listed,
  county: string | undefined,
  now: number,
): { readonly local: readonly Found[]; readonly nationwide: readonly Found[] } {
  const hit = (centre: Centre): Found => ({
    centre,
    get opening() {
      return openingAt(centre.hours, now);
    },
  });
  const here = county ? local.filter((centre) => centre.county === county) : local;
  return { local: here.map(hit), nationwide: nationwide.map(hit) };
}
