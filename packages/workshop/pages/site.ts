/** A site for tests: the demo's server, with pages and answers of a test's own before its files. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { root } from '../runner/install.mjs';
import { serve } from '../runner/server.mjs';

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: string | Buffer | AsyncIterable<string>;
}

/** A function is asked each time; `undefined` leaves the answer to the files, a promise holds it. */
type Own = Answer | (() => Answer | undefined | Promise<Answer | undefined>);

export interface Site {
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
}

/** Serves until the test is over. `own` are answers by path. */
export async function openSite(own: Readonly<Record<string, Own>> = {}): Promise<Site> {
  const asked: string[] = [];
  const { address, close } = await serve(0, (path) => {
    asked.push(path);
    const answer = own[path];
    return typeof answer === 'function' ? answer() : answer;
  });
  onTestFinished(close);
  return { address, asked };
}

/** Holds an answer until it is let go; then the file is sent. */
export function hold(): { readonly gone: Promise<undefined>; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const gone = new Promise<undefined>((go) => (letGo = () => go(undefined)));
  return { gone, letGo };
}

/** The snippet for a page's head, pinned by its hash. */
export const loaderTag = '<script type="module" src="/retning/loader.js" integrity="{{integrity:loader.js}}"></script>';

export const fallback = '<p>Ring oss på 00 00 00 00</p>';

/** A finder in Agder with the demo feed by address, and a fallback. */
export const finderTag = `<retning-centre-finder county="42" src="/data/demo-centres-no.json">${fallback}</retning-centre-finder>`;

/** A plain page in Norwegian. */
export const page = (head: string, body: string): string =>
  `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Karriere</title><link rel="icon" href="/county/icon.svg">${head}</head><body><h1>Karriere</h1>${body}</body></html>`;

/** A file of the release, or of the content. */
export const readBuilt = (file: string): string => readFileSync(join(root, 'packages/widgets/dist', file), 'utf8');

/** What the server has under `/data/`. */
export const readData = (path: string): string =>
  readFileSync(join(root, 'packages/content', path.replace('/data/', '')), 'utf8');

export const demoFeed = (): string => readData('/data/demo-centres-no.json');

/** A widget as a server renders it, with the fallback of these pages in it. */
export const rendering = (input: {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data: unknown;
}): string =>
  execFileSync(process.execPath, [fileURLToPath(new URL('render.mjs', import.meta.url))], {
    input: JSON.stringify({ ...input, fallback }),
    encoding: 'utf8',
  });
