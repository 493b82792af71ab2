/** A moment that a page has set, ISO 8601, as milliseconds; the present where it has set none, or what is none. */
export function momentOf(given: string | null | undefined): number {
  const fixed = Date.parse(given ?? '');
  return Number.isNaN(fixed) ? Date.now() : fixed;
}
