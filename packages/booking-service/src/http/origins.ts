/** Whose scripts may ask: pages on a list, and the service's own address. No cookie and no password is ever taken along. */

/** Headers of every answer to a page of another origin; `undefined` for one that is not on the list. */
export function corsHeaders(
  origin: string | null,
  origins: ReadonlySet<string>,
): Readonly<Record<string, string>> | undefined {
  if (!origin || !origins.has(origin)) return undefined;
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After, X-Request-Id',
  };
}

/** What a browser is told that asks before it sends; it asks again after ten minutes. */
export const preflightHeaders = (methods: string): Readonly<Record<string, string>> => ({
  'Access-Control-Allow-Methods': methods,
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
  'Access-Control-Max-Age': '600',
});

/** True for a request that a browser makes for a page that is neither on the list nor the service's own. Programs send no origin. */
export function isForeign(request: Request, origins: ReadonlySet<string>): boolean {
  const origin = request.headers.get('origin');
  if (!origin || origins.has(origin)) return false;
  // Pages cannot write this header; a proxy may have changed `Host`.
  if (request.headers.get('sec-fetch-site') === 'same-origin') return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get('host');
}
