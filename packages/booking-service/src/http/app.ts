/** The service over HTTP. What goes wrong is a problem by RFC 9457; what is told of a request is its route, never its address or body. */
import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { problemOf } from '@retning/core/booking/problem';
import { type Context, Hono } from 'hono';
import type { Keeper } from '../keeper.ts';
import type { Settings } from '../settings.ts';
import { isStaff } from '../staff.ts';
import { Refused, codeOf, isAway } from '../transactions.ts';
import { addressOf, neighbourhoodOf } from './address.ts';
import { readBytes, readValue } from './body.ts';
import { type Call, calls } from './calls.ts';
import { openApi } from './openapi.ts';
import { corsHeaders, isForeign, preflightHeaders } from './origins.ts';
import { rateLimits } from './rate-limits.ts';

/** One line of the log. */
export type LogLine = Readonly<Record<string, string | number | undefined>>;

export interface Parts {
  /** None until the tables are there. */
  readonly keeper: () => Keeper | undefined;
  readonly settings: Pick<Settings, 'origins' | 'proxies' | 'rate' | 'staff' | 'problemBase'>;
  readonly log: (line: LogLine) => void;
  readonly version: string;
  readonly clock: () => number;
}

type Bound = { Bindings: Partial<HttpBindings> };
type Asking = Context<Bound>;

/** Beyond that a waiting visitor would wait too long: they are told at once, and forms try again. */
const MOST_AT_ONCE = 400;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

export function createApp({ keeper, settings, log, version, clock }: Parts): Hono<Bound> {
  const app = new Hono<Bound>({ strict: false });
  const limits = rateLimits(settings.rate, clock);
  const document = JSON.stringify(openApi(version));
  let atOnce = 0;

  const plain: readonly (readonly [path: string, answer: () => Response])[] = [
    ['/openapi.json', () => json(document, 200)],
    ['/healthz', () => json('{"status":"alive"}', 200)],
    ['/readyz', () => (keeper() ? json('{"status":"ready"}', 200) : json('{"status":"starting"}', 503))],
  ];
  for (const [path, answer] of plain) {
    app.on(['GET'], path, (c) => traced(c, path, 'GET, HEAD, OPTIONS', answer));
    app.all(path, (c) => traced(c, path, 'GET, HEAD, OPTIONS', () => other(c)));
  }
  for (const call of calls) {
    const path = call.path.replace(/\{(\w+)\}/g, ':$1');
    const allow = call.method === 'get' ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS';
    app.on([call.method.toUpperCase()], path, (c) => traced(c, call.path, allow, () => answered(c, call)));
    app.all(path, (c) => traced(c, call.path, allow, () => other(c)));
  }
  app.all('*', (c) => traced(c, 'none', 'OPTIONS', () => refusal(new Refused('not-found'))));
  return app;

  /** Every answer with its headers and its line in the log. */
  async function traced(
    c: Asking,
    route: string,
    allow: string,
    answer: () => Response | Promise<Response>,
  ): Promise<Response> {
    const began = performance.now();
    const id = randomUUID();
    let response: Response;
    try {
      response = await answer();
    } catch (error) {
      response = refusal(refused(error, id));
    }
    const { method } = c.req;
    if (response.status === 405 || method === 'OPTIONS') response.headers.set('Allow', allow);
    const shared = corsHeaders(c.req.header('origin') ?? null, settings.origins);
    const asking = shared && method === 'OPTIONS' && preflightHeaders(allow);
    for (const [name, value] of Object.entries({ ...fixed, ...shared, ...asking, 'X-Request-Id': id }))
      response.headers.set(name, value);
    log({
      method: METHODS.has(method) ? method : 'other',
      route,
      status: response.status,
      ms: Math.round(performance.now() - began),
      id,
    });
    return response;
  }

  async function answered(c: Asking, call: Call): Promise<Response> {
    const ready = keeper();
    if (!ready) throw new Refused('closed', { retryAfter: 2 });
    const request = c.req.raw;
    if (call.method === 'post' && isForeign(request, settings.origins)) throw new Refused('origin-refused');
    const { env } = c as { readonly env: Bound['Bindings'] | undefined };
    const remote = env?.incoming?.socket.remoteAddress;
    const address = addressOf(remote, request.headers.get('x-forwarded-for'), settings.proxies);
    const wait = limits.ask(call.budget, neighbourhoodOf(address));
    if (wait) throw new Refused('too-many-requests', { retryAfter: wait });
    if (atOnce >= MOST_AT_ONCE) throw new Refused('overloaded', { retryAfter: 1 });
    if (call.staff && !isStaff(request.headers.get('authorization'), c.req.param('centre') ?? '', settings.staff))
      return new Response(null, {
        status: 401,
        headers: { 'WWW-Authenticate': 'Basic realm="bookings", charset="UTF-8"' },
      });
    atOnce++;
    try {
      const body = call.method === 'post' ? await readBytes(request) : new Uint8Array();
      const value = call.method === 'post' ? readValue(body) : undefined;
      const answer = await call.answer({
        keeper: ready,
        centre: c.req.param('centre') ?? '',
        query: new URL(request.url).search,
        body,
        value,
        key: request.headers.get('idempotency-key'),
      });
      if (answer === undefined) return new Response(null, { status: call.status });
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
      return json(text, call.status, call.media);
    } finally {
      atOnce--;
    }
  }

  /** Another method on a path that there is. */
  function other(c: Asking): Response {
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204 });
    throw new Refused('method-refused');
  }

  function refused(error: unknown, id: string): Refused {
    if (error instanceof Refused) return error;
    const away = isAway(error);
    // Messages of a database quote rows, so only its code is told, and where in the program it was.
    const { name, stack = '' } = error instanceof Error ? error : new Error('thrown');
    const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
    log({ fault: codeOf(error) || name, at: away ? undefined : at.slice(0, 4).join(' ').replace(/\s+/g, ' '), id });
    return away ? new Refused('overloaded', { retryAfter: 2 }) : new Refused('went-wrong');
  }

  function refusal({ code, errors, retryAfter }: Refused): Response {
    const problem = problemOf(code, {
      base: settings.problemBase,
      ...(errors && { errors }),
      ...(retryAfter !== undefined && { retryAfter }),
    });
    const response = json(JSON.stringify(problem), problem.status);
    response.headers.set('Content-Type', 'application/problem+json');
    if (retryAfter !== undefined) response.headers.set('Retry-After', String(retryAfter));
    return response;
  }
}

const fixed = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  Vary: 'Origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

function json(text: string, status: number, media = 'application/json'): Response {
  return new Response(text, { status, headers: { 'Content-Type': media } });
}
