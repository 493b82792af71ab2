/** Finding a centre: which fit a query, in what order, and how many each further choice would leave. */
import type { Centre, Channel, Point, Service, Text, Topic } from '../schema/types.ts';
import { closeTo, fold } from '../text/fold.ts';
import { distanceKm } from './distance.ts';
import { type Found, listCentres } from './list.ts';
import { isOpenAt, openingAt, type Opening } from './opening.ts';

/** What is asked for. What is missing or empty asks for nothing. */
export interface CentreQuery {
  readonly text?: string;
  /** Ranks by distance from here, whatever the text. */
  readonly near?: Point;
  readonly county?: string;
  readonly municipality?: string;
  readonly service?: Service;
  readonly channel?: Channel;
  readonly language?: string;
  readonly topic?: Topic;
  /** Only centres that are open at `now`. */
  readonly open?: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** False spares the counting, which is most of the work: `counts` says nothing then. */
  readonly counted?: boolean;
}

export type Facet = 'county' | 'service' | 'channel' | 'language' | 'topic';

/** For each choice in each filter the number of centres it would leave, the other filters staying as they are. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>> & { readonly open: number };

export interface FoundCentres {
  readonly local: readonly Found[];
  readonly nationwide: readonly Found[];
  /** Local centres only: the nationwide ones are there whatever is chosen. */
  readonly counts: Counts;
}

/** Centres made ready for many queries by `prepareCentres`; for `findCentres` and `openingOf` only. */
export interface PreparedCentres {
  readonly local: readonly Entry[];
  readonly nationwide: readonly Centre[];
  readonly choices: readonly ReadonlyMap<string, Choice>[];
  /** The words of all local centres; filled at the first query with a typing error. */
  readonly words: Set<string>;
  /** The openings asked for in the minute `minute`. */
  readonly openings: Map<Centre, Opening>;
  minute: number;
}

interface Entry {
  readonly centre: Centre;
  /** Folded names, each after a line break, then the other words, each after a blank. */
  readonly text: string;
  /** In the order of `FACETS`. */
  readonly choices: readonly (readonly Choice[])[];
  minute: number;
  open: boolean;
}

/** One code of a facet. All centres share it, so that counting 10,000 of them is adding and not looking up. */
interface Choice {
  readonly code: string;
  centres: number;
}

const MINUTE = 60_000;
/** Farther than any place on earth: where centres without a point are sorted. */
const FAR = 1e6;
const FACETS = ['county', 'service', 'channel', 'language', 'topic'] as const;

/**
 * Folds the centres once, in the order of `listCentres`. `names` gives the words for county codes and, if wanted, municipality
 * codes; a centre is found by these, by its names in all languages and by the towns of its addresses.
 */
export function prepareCentres(
  centres: readonly Centre[],
  languages: readonly string[],
  names: ReadonlyMap<string, string> = new Map(),
): PreparedCentres {
  const { local, nationwide } = listCentres(centres, languages, names);
  const choices = FACETS.map(() => new Map<string, Choice>());
  const seen = new Map<string, readonly Choice[]>();
  // Few combinations of codes exist, and centres with the same one share the list.
  const choicesOf = (codes: readonly string[], facet: number): readonly Choice[] => {
    const key = `${facet} ${codes.join(' ')}`;
    const known = seen.get(key);
    if (known) return known;
    const list = [...new Set(codes)].map((code) => {
      const choice = choices[facet]!.get(code) ?? { code, centres: 0 };
      choices[facet]!.set(code, choice);
      return choice;
    });
    seen.set(key, list);
    return list;
  };
  const entries = local.map((centre) => {
    const { county = '', municipality = '', visiting, postal, services, channels, topics } = centre;
    const others = [visiting?.town, postal?.town, names.get(municipality), names.get(county)];
    const text = `\n${allOf(centre.name).map(fold).join('\n')} ${fold(others.join(' '))}`;
    const codes = [county ? [county] : [], services, channels, centre.languages, topics].map(choicesOf);
    return { centre, text, choices: codes, minute: NaN, open: false };
  });
  return { local: entries, nationwide, choices, words: new Set(), openings: new Map(), minute: NaN };
}

/**
 * The centres a person may turn to, best first.
 *
 * Near a point: by distance, those without a point last. By text: names that begin with it, then words that do, then what
 * merely contains it; typing errors are forgiven only when nothing fits as typed. Else by county and name.
 *
 * A nationwide centre serves everybody, so it is there whatever the query says.
 */
export function findCentres(prepared: PreparedCentres, query: CentreQuery): FoundCentres {
  const { near, municipality, counted = true } = query;
  const minute = Math.floor(query.now / MINUTE);
  const { choices } = prepared;
  // No name is longer; a whole page pasted into the field would be compared word by word with every known word.
  const rank = ranking(prepared, fold((query.text ?? '').slice(0, 200)));
  const chosen = FACETS.flatMap((facet, index) =>
    query[facet] ? [{ index, choice: choices[index]!.get(query[facet]) }] : [],
  );
  for (const facet of choices) for (const choice of facet.values()) choice.centres = 0;
  const ranked: Entry[][] = [[], [], [], []];
  let open = 0;
  for (const entry of prepared.local) {
    const place = rank(entry.text);
    if (place < 0) continue;
    // One bit for each filter that keeps the centre out. If it is only one, the centre is still counted there, as one that
    // another choice in that filter would bring. The municipality is part of the county filter, the first.
    let missed = municipality && entry.centre.municipality !== municipality ? 1 : 0;
    for (const { index, choice } of chosen)
      if (!choice || !entry.choices[index]!.includes(choice)) missed |= 1 << index;
    if (missed & (missed - 1)) continue;
    const isOpen = (counted || query.open) && openNow(entry, minute);
    if (!missed && isOpen) open++;
    if (query.open && !isOpen) continue;
    for (let index = 0; counted && index < FACETS.length; index++) {
      if (!missed || missed === 1 << index) for (const choice of entry.choices[index]!) choice.centres++;
    }
    if (!missed) ranked[place]!.push(entry);
  }
  const local = ranked.flat().map(({ centre }) => new Hit(prepared, centre, query));
  if (near) local.sort((one, other) => (one.km ?? FAR) - (other.km ?? FAR));
  const [county, service, channel, language, topic] = choices.map(tally) as [Tally, Tally, Tally, Tally, Tally];
  return {
    local,
    nationwide: prepared.nationwide.map((centre) => new Hit(prepared, centre, query)),
    counts: { county, service, channel, language, topic, open },
  };
}

type Tally = ReadonlyMap<string, number>;

function tally(choices: ReadonlyMap<string, Choice>): Tally {
  return new Map([...choices.values()].flatMap(({ code, centres }) => (centres ? [[code, centres]] : [])));
}

/** The opening of a centre, kept for the minute. */
export function openingOf(prepared: PreparedCentres, centre: Centre, now: number): Opening {
  const minute = Math.floor(now / MINUTE);
  if (prepared.minute !== minute) {
    prepared.openings.clear();
    prepared.minute = minute;
  }
  let opening = prepared.openings.get(centre);
  if (!opening) prepared.openings.set(centre, (opening = openingAt(centre.hours, now)));
  return opening;
}

/** A class, because a getter shared through the prototype makes ten thousand hits at the price of one. */
class Hit implements Found {
  readonly centre: Centre;
  readonly km: number | undefined;
  readonly #prepared: PreparedCentres;
  readonly #now: number;

  constructor(prepared: PreparedCentres, centre: Centre, { near, now }: CentreQuery) {
    this.centre = centre;
    this.km = near && centre.point && distanceKm(near, centre.point);
    this.#prepared = prepared;
    this.#now = now;
  }

  get opening(): Opening {
    return openingOf(this.#prepared, this.centre, this.#now);
  }
}

/** How well a folded text fits: 0 best, 3 worst, -1 not at all. */
function ranking(prepared: PreparedCentres, query: string): (text: string) => number {
  if (!query) return () => 0;
  const asked = query.split(' ');
  const asTyped = (text: string): number => {
    if (text.includes(query)) return text.includes(`\n${query}`) ? 0 : text.includes(` ${query}`) ? 1 : 2;
    return asked.length > 1 && asked.every((word) => beginsWord(text, word)) ? 1 : -1;
  };
  if (asked.every((word) => word.length < 4) || prepared.local.some(({ text }) => asTyped(text) >= 0)) return asTyped;
  if (!prepared.words.size) {
    for (const { text } of prepared.local) for (const word of text.split(/\s/)) prepared.words.add(word);
  }
  const meant = asked.map((word) => [...prepared.words].filter((known) => closeTo(word, known)));
  if (meant.some((words) => !words.length)) return () => -1;
  const patterns = meant.map((words) => new RegExp(`[\\n ](${words.join('|')})`));
  return (text) => (patterns.every((pattern) => pattern.test(text)) ? 3 : -1);
}

function beginsWord(text: string, word: string): boolean {
  return text.includes(` ${word}`) || text.includes(`\n${word}`);
}

function openNow(entry: Entry, minute: number): boolean {
  if (entry.minute !== minute) {
    entry.minute = minute;
    entry.open = isOpenAt(entry.centre.hours, minute * MINUTE);
  }
  return entry.open;
}

function allOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
