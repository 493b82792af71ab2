/** Spoils data as senders do: by accident, by a wrong program, on purpose. */
import type { Chance } from './chance.ts';

/** Texts that somebody would like to run, or that break what is not careful. */
export const hostile: readonly string[] = [
  '<img src=x onerror="window.__xss=1">',
  '<script>window.__xss=1</script>',
  '"><svg onload=window.__xss=1>',
  "'-window.__xss=1-'",
  '</style><style>*{display:none}</style>',
  '--><script>window.__xss=1</script><!--',
  '{{constructor.constructor("window.__xss=1")()}}',
  '${window.__xss=1}',
  'javascript:window.__xss=1',
  ' javascript:window.__xss=1',
  'java\nscript:window.__xss=1',
  'jav&#x61;script:window.__xss=1',
  'JaVaScRiPt://example.org/%0awindow.__xss=1',
  'vbscript:window.__xss=1',
  'data:text/html,<script>parent.__xss=1</script>',
  'blob:https://example.org/1',
  '//evil.example/',
  '\\\\evil.example\\',
  'https://good@evil.example/',
  'https://evil.example\u202e/gro.elpmaxe',
  'https://',
  'https://example.org/?q="onmouseover="window.__xss=1',
  'tel:+4712345678;ext=window.__xss=1',
  'mailto:a@example.org?bcc=b@example.org',
  'a@example.org,b@example.org',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\u202Eesrever',
  '\u2066\u2067\u2068',
  '\u200b\u200d\ufeff',
  '\ud800',
  '\u0000\u0001\u001b[31m',
  'a\u0301\u0302\u0303\u0304\u0305'.repeat(20),
  '👩‍👩‍👧‍👦'.repeat(30),
  'مرحبا بالعالم',
  'Å'.repeat(300),
  'langt'.repeat(400),
  'x'.repeat(100_000),
  '',
  ' ',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '2026-11-24T25:61',
  '24:00',
  '25:00',
  '99',
  '42',
  'Europe/Atlantis',
  'qqq',
  'nn',
];

/** Values of every type. */
export const others: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1e308,
  0.1,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  { nb: {} },
  { '': '' },
  'text',
];
const keys = [
  '__proto__',
  'constructor',
  'toString',
  'then',
  'length',
  'nb',
  'id',
  '',
  'hasOwnProperty',
  'county',
  'centres',
];

type Holder = Record<string, unknown> | unknown[];

/** All objects and lists inside a value, itself first. */
function holders(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Holder);
  for (const inside of Object.values(value)) holders(inside, found);
  return found;
}

/** As an own property, whatever it is called. */
const put = (holder: Holder, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const spoilings: readonly ((holder: Holder, key: string, chance: Chance) => void)[] = [
  (holder, key, { one }) => put(holder, key, structuredClone(one(others))),
  (holder, key, { one }) => put(holder, key, one(hostile)),
  (holder, key, { one }) => put(holder, key, one(hostile)),
  (holder, key) => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  (holder, key) => put(holder, key, [Reflect.get(holder, key)]),
  (holder, key) => put(holder, key, { nb: Reflect.get(holder, key) as unknown }),
  (holder, key) => {
    if (Array.isArray(holder)) holder.push(...(structuredClone(holder) as unknown[]));
    else put(holder, `${key}2`, Reflect.get(holder, key));
  },
  (holder, _key, { one }) =>
    put(holder, Array.isArray(holder) ? '0' : one(keys), structuredClone(one([...others, ...hostile]))),
  (holder, key, { one }) => {
    const other = one(Object.keys(holder));
    const [here, there] = [Reflect.get(holder, key), Reflect.get(holder, other)] as unknown[];
    put(holder, key, there);
    put(holder, other, here);
  },
  (holder, key, { below }) => {
    let deep: unknown = Reflect.get(holder, key);
    for (let level = below(40); level > 0; level -= 1) deep = [deep];
    put(holder, key, deep);
  },
];

/** A feed as text, spoiled: some values changed, or some letters. */
export function spoil(feed: object, chance: Chance): string {
  const { below, one } = chance;
  if (below(4) === 0) return spoilText(JSON.stringify(feed), chance);
  const copy = structuredClone(feed);
  for (let times = 1 + below(4); times > 0; times -= 1) {
    const holder = one(holders(copy));
    const key = one(Object.keys(holder));
    if (key !== undefined) one(spoilings)(holder, key, chance);
  }
  return JSON.stringify(copy);
}

function spoilText(text: string, { below, one }: Chance): string {
  let spoiled = text;
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const at = below(spoiled.length);
    const [before, after] = [spoiled.slice(0, at), spoiled.slice(at)];
    const flipped = String.fromCharCode((after.charCodeAt(0) || 32) ^ (1 << below(8)));
    spoiled = one([
      before + flipped + after.slice(1),
      before + flipped + after.slice(1),
      before + after.slice(1 + below(20)),
      before + after.slice(0, below(200)) + after,
      before + one(hostile) + after,
      before + one(['"', '{', '}', '[', ']', ',', ':', '\\', '\n', '\u2028', '<', 'null']) + after.slice(1),
      ...(below(20) === 0 ? [before] : []),
    ]);
  }
  return spoiled;
}

/** What a value looks like without its letters: two values of one shape go the same way through the view. */
export function shapeOf(value: unknown): string {
  if (typeof value === 'string')
    return `${value.length > 300 ? 'long ' : ''}${/[<>{}$]/.test(value) ? 'code' : 'text'}`;
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 4);
  return `{${Object.entries(value)
    .map(([key, inside]) => `${key}:${shapeOf(inside)}`)
    .sort()
    .join()}}`;
}
