/** A site for tests: the demo's server, with pages and answers of a test's own before its files. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/** Where the release has a part that is fetched later. */
export function partFile(part: string): string {
  const { parts } = JSON.parse(readBuilt('cdn/integrity.json')) as { readonly parts: Record<string, string[]> };
  const [file] = parts[part] ?? [];
  if (!file) throw new Error(`The release has no file for "${part}".`);
  return `/retning/${file}`;
}

/** Instead of a file: it is not there, and whoever asks again is answered anew. */
export const missing: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  body: 'Not found',
};

/** Lines on the console that a widget wrote; Chromium adds one of its own for every answer that is an error. */
export const ours = (said: readonly string[]): readonly string[] => said.filter((line) => line.includes('<retning-'));

/** What is in a folder that somebody carries to a machine without a network. */
export interface Carried {
  readonly address: string;
  /** All that its page may ask for: itself, and the single file of the widget beside it. */
  readonly own: readonly string[];
}

/** Makes such a folder; `name` is the single file of a widget, `body` what stands on the page. */
export function carry(name: string, body: string, language = 'nb'): Carried {
  const folder = mkdtempSync(join(tmpdir(), 'retning-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyFileSync(join(root, 'packages/widgets/dist/file', name), join(folder, name));
  const html = page(`<script defer src="${name}"></script>`, body).replace(/<link[^>]*>/, '');
  writeFileSync(join(folder, 'page.html'), html.replace('lang="nb"', `lang="${language}"`));
  const [address, file] = ['page.html', name].map((one) => pathToFileURL(join(folder, one)).href) as [string, string];
  return { address, own: [address, file] };
}

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

/** The one thing that the strict policy stops on a page with a rendered widget: the sheet that the server wrote for readers without script. */
export const onlyTheSheet = /^style-src(-elem)? inline/;
