/** Norwegian places by what people type: postal codes, post towns, municipalities and counties, from tables in memory. */
import { distanceKm } from '../centres/distance.ts';
import type { Point } from '../schema/rules.ts';
import { keysOf, rankOf, withErrors } from '../text/find-names.ts';
import type { Keys } from '../text/find-names.ts';
import { fold } from '../text/fold.ts';
import { readPostalCodes, readPostTowns } from './postal.ts';
import type { PackedPostal, PostalCodes } from './postal.ts';

export type PlaceKind = 'postal-code' | 'post-town' | 'municipality' | 'county';

export interface Place {
  readonly kind: PlaceKind;
  /**
   * `42` a county, `municipality:4204`, `town:kristiansand-s`, `4630` a postal code. Municipalities and postal codes share
   * numbers: 4630 is the municipality of Osterøy and a postal code of Kristiansand.
   */
  readonly id: string;
  /** The official name with its Sámi and Kven forms; for a postal code the code and its post town. */
  readonly name: string;
  readonly county?: string;
  readonly municipality?: string;
  readonly point?: Point;
}

/** The content files `counties-no`, `municipalities-no`, `postal-no` and, where wanted, `post-towns-no`. */
export interface PlaceTables {
  readonly counties: {
    readonly counties: readonly {
      readonly number: string;
      readonly name: string;
      readonly names?: Readonly<Record<string, string | undefined>>;
      readonly point: Point;
    }[];
  };
  readonly municipalities: { readonly municipalities: readonly (readonly (string | number)[])[] };
  readonly postal: PackedPostal;
  readonly towns?: { readonly towns: string };
}

/** A named place, and what it may be found by. */
interface Named extends Keys {
  readonly place: Place;
}

/** Tables that have been read; make it once with `openPlaces` and ask it as often as you like. */
export interface Places {
  readonly postal: PostalCodes;
  /** The post town of each postal code, empty where it bears the name of the municipality. */
  readonly towns: readonly string[];
  /** Counties, then municipalities, then post towns; within each the bigger first. */
  readonly named: readonly Named[];
  readonly byId: ReadonlyMap<string, Place>;
}

/** Reads the tables. Throws when a table is not what the content files hold. */
export function openPlaces(tables: PlaceTables): Places {
  const reading = openInSteps(tables);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** Reads the tables bit by bit: on a slow phone the whole takes a tenth of a second, in which nobody could type. */
export function* openInSteps(tables: PlaceTables): Generator<undefined, Places> {
  const postal = readPostalCodes(tables.postal);
  yield;
  const towns = tables.towns ? readPostTowns(tables.towns.towns) : [];
  const named: Named[] = [];
  const byId = new Map<string, Place>();
  const add = (place: Place, keys = keysOf([...new Set([...nameForms(place.name), place.name])])): void => {
    named.push({ place, ...keys });
    byId.set(place.id, place);
  };

  const { municipalities } = tables.municipalities;
  for (const { number: county, name, names, point } of tables.counties.counties) {
    // Oslo is county and municipality in one; with the number of its municipality it is offered once.
    const own = municipalities.filter(([id]) => String(id).startsWith(county));
    const municipality = own.length === 1 ? String(own[0]![0]) : undefined;
    const forms = [name, ...Object.values(names ?? {}).filter((form) => form !== undefined)];
    add({ kind: 'county', id: county, name: forms.join(' – '), county, municipality, point });
  }
  yield;
  const middles = groupByName(postal.municipalities, postal.points);
  for (const row of [...municipalities].sort((a, b) => Number(b[2]) - Number(a[2]))) {
    const municipality = String(row[0]);
    const id = `municipality:${municipality}`;
    const { point } = middles.get(municipality) ?? {};
    add({ kind: 'municipality', id, name: String(row[1]), county: municipality.slice(0, 2), municipality, point });
  }
  yield;
  const townsBySize = [...groupByName(towns, postal.points)].sort(([, a], [, b]) => b.count - a.count);
  for (const [name, { first, point }] of townsBySize) {
    if (named.length % 500 === 0) yield;
    // Two post towns of the register cross a municipal border; their first code lies where most of their codes lie.
    const municipality = postal.municipalities[first]!;
    if (!name || byId.get(`municipality:${municipality}`)?.name.split(' – ').includes(name)) continue;
    const keys = keysOf([name]);
    const id = `town:${keys.keys[0]!.replaceAll(' ', '-')}`;
    add({ kind: 'post-town', id, name, county: municipality.slice(0, 2), municipality, point }, keys);
  }
  return { postal, towns, named, byId };
}

/**
 * The places that a typed text may mean, best first, at most `limit`.
 *
 * Digits are a postal code or its beginning, the exact code first; what follows four digits is not read (`4630 Kristiansand`).
 * Other text is compared with every official form of a name: the same name, then names that begin with it, then names in
 * which a word begins with it, then, unless some place is called just that, names with small typing errors. Within each:
 * counties, municipalities by population, post towns by number of codes.
 */
export function findPlaces(places: Places, text: string, limit: number): readonly Place[] {
  const digits = /^\s*(\d{1,4})(?!\d)/.exec(text)?.[1];
  if (digits) {
    const { codes } = places.postal;
    const from = indexOf(codes, digits);
    let to = from;
    while (to - from < limit && codes[to]?.startsWith(digits)) to++;
    return codes.slice(from, to).map((_, at) => toPlace(places, from + at));
  }
  const query = fold(text);
  if (!query || /^\d/.test(query)) return [];
  const ranks: [Place[], Place[], Place[]] = [[], [], []];
  for (const named of places.named) {
    const rank = rankOf(query, named);
    if (rank !== 3) ranks[rank].push(named.place);
  }
  const found = unlike(ranks.flat());
  // Who has written a name in full means it: Kristiansand is no Kristiansund.
  if (ranks[0].length > 0 || found.length >= limit) return found.slice(0, limit);
  const near = withErrors(places.named, text).map(({ place }) => place);
  return unlike([...found, ...near]).slice(0, limit);
}

/** The place with an id from `findPlaces`. */
export function placeById(places: Places, id: string): Place | undefined {
  return places.byId.get(id) ?? postalPlace(places, id);
}

/** A postal code of four digits with its post town, municipality and county; `undefined` when no such code is in use. */
export function postalPlace(places: Places, code: string): Place | undefined {
  const at = indexOf(places.postal.codes, code);
  return places.postal.codes[at] === code ? toPlace(places, at) : undefined;
}

/**
 * The municipality of the nearest postal code, for a point anywhere in the country.
 *
 * The postal codes trace the shape of a municipality far better than one point in its middle does. Close to a border the
 * answer may be the neighbour: the points are right at the scale of a town.
 */
export function nearestMunicipality({ postal, byId }: Places, point: Point): Place {
  let best: Place | undefined;
  let least = Infinity;
  let leastToMiddle = Infinity;
  let last: Point | undefined;
  let far = Infinity;
  postal.points.forEach((there, at) => {
    if (there !== last) far = distanceKm(point, there);
    last = there;
    if (far > least) return;
    // Codes of two municipalities may share a point: then the nearer middle decides.
    const place = byId.get(`municipality:${postal.municipalities[at]!}`);
    const toMiddle = place?.point ? distanceKm(point, place.point) : Infinity;
    if (far < least || toMiddle < leastToMiddle) [best, least, leastToMiddle] = [place, far, toMiddle];
  });
  if (!best) throw new Error('The place tables hold no municipality');
  return best;
}

/** The places, without those that bear the name of an earlier one in the same municipality. */
function unlike(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>();
  return places.filter(({ name, municipality = '' }) => {
    const key = `${municipality} ${fold(nameForms(name)[0]!)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toPlace({ postal, towns, byId }: Places, at: number): Place {
  const [code, municipality, point] = [postal.codes[at]!, postal.municipalities[at]!, postal.points[at]!];
  const town = towns[at] || nameForms(byId.get(`municipality:${municipality}`)?.name ?? '')[0]!;
  return {
    kind: 'postal-code',
    id: code,
    name: `${code} ${town}`,
    county: municipality.slice(0, 2),
    municipality,
    point,
  };
}

/** `Herøy (Nordland)` → `Herøy`; `Gáivuotna – Kåfjord – Kaivuono` → all three. */
function nameForms(name: string): readonly string[] {
  return name.replace(/ \(.*/, '').split(' – ');
}

/** Where the first code stands that is not before the given one. */
function indexOf(codes: readonly string[], code: string): number {
  let [from, to] = [0, codes.length];
  while (from < to) {
    const at = (from + to) >> 1;
    if (codes[at]! < code) from = at + 1;
    else to = at;
  }
  return from;
}

/** For every name how often it stands, where first, and the mean of the points beside it. */
function groupByName(
  names: readonly string[],
  points: readonly Point[],
): ReadonlyMap<string, { readonly count: number; readonly first: number; readonly point: Point }> {
  const sums = new Map<string, { count: number; first: number; point: { lat: number; lon: number } }>();
  names.forEach((name, at) => {
    const { lat, lon } = points[at]!;
    const sum = sums.get(name);
    if (!sum) sums.set(name, { count: 1, first: at, point: { lat, lon } });
    else {
      sum.count++;
      sum.point.lat += lat;
      sum.point.lon += lon;
    }
  });
  for (const { count, point } of sums.values()) {
    point.lat = Math.round((point.lat / count) * 1000) / 1000;
    point.lon = Math.round((point.lon / count) * 1000) / 1000;
  }
  return sums;
}
