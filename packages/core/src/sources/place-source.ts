/** Whom to ask about places. */
import { distanceKm } from '../centres/distance.ts';
import { findPlaces, nearestMunicipality, openInSteps, placeById } from '../geography/places.ts';
import type { Place, Places, PlaceTables } from '../geography/places.ts';
import type { Point } from '../schema/rules.ts';
import { SourceError } from './source-error.ts';

export { SourceError };

export interface PlaceOptions {
  readonly locale: string;
  /** An aborted question rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a widget may ask about places. Every refusal but an abort is a `SourceError`. */
export interface PlaceSource {
  /** Places that a typed text may mean, best first. */
  find(text: string, options: PlaceOptions & { readonly limit: number }): Promise<readonly Place[]>;
  /** The municipality at a point; `undefined` when the point is nowhere near the places known. */
  nearest(point: Point, options: PlaceOptions): Promise<Place | undefined>;
  byId(id: string, options: PlaceOptions): Promise<Place | undefined>;
}

/** Who is further than this from the middle of the nearest municipality is taken to be outside the country. */
const ABROAD_KM = 150;

/**
 * Places from tables in memory or in a chunk of their own: nothing that is typed leaves the page.
 *
 * `load` is called by the first question. When it fails the question is refused, and the next one tries again.
 */
export function fixedPlaces(load: () => PlaceTables | Promise<PlaceTables>): PlaceSource {
  let opening: Promise<Places> | undefined;

  async function open(): Promise<Places> {
    const tables = await Promise.resolve()
      .then(load)
      .catch((cause: unknown) => Promise.reject(new SourceError('unreachable', { cause })));
    try {
      const reading = openInSteps(tables);
      for (;;) {
        const { done, value } = reading.next();
        if (done) return value;
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (cause) {
      throw new SourceError('unreadable', { cause });
    }
  }

  async function ask<Answer>({ signal }: PlaceOptions, answer: (places: Places) => Answer): Promise<Answer> {
    signal?.throwIfAborted();
    opening ??= open();
    try {
      const places = await opening;
      signal?.throwIfAborted();
      return answer(places);
    } catch (problem) {
      if (problem instanceof SourceError) opening = undefined;
      throw problem;
    }
  }

  return {
    find: (text, options) => ask(options, (places) => findPlaces(places, text, options.limit)),
    nearest: (point, options) =>
      ask(options, (places) => {
        const place = nearestMunicipality(places, point);
        return place.point && distanceKm(point, place.point) < ABROAD_KM ? place : undefined;
      }),
    byId: (id, options) => ask(options, (places) => placeById(places, id)),
  };
}
