/** Opens real pages in real browsers, as a visitor who was never here before, with a probe that sees what happens to the page. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, onTestFinished, vi } from 'vitest';
import { chosenEngines, chromiumFlags, findBrowser } from '../runner/browsers.mjs';
import { type HostReport, hostReport, watchHost } from './probe.ts';

export type Engine = 'chromium' | 'firefox';

/** A page that was opened, and what it let hear since then. */
export interface Visit {
  readonly page: Page;
  /** Lines on the console, the browser's own too: `warn: …`. */
  readonly said: readonly string[];
  /** Addresses that were asked for, in order. */
  readonly requests: readonly string[];
  /** What the host meets now. */
  host(): Promise<HostReport>;
  /** Files that were saved since the page was opened and are whole: names and texts. */
  saved(): readonly SavedFile[];
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
  /** Where it lies, for a file field; until the tests of this browser are over. */
  readonly path: string;
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  /** Runs in the page before anything else; sent over as text. */
  readonly before?: () => void;
  /** What the visitor's browser is set to before the page is asked for. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /**
   * What to wait for. A page with a module that is held is never loaded: Firefox waits for it when it was asked for before the
   * `load` event. `none` comes back at once, for pages whose own answer is held.
   */
  readonly until?: 'load' | 'domcontentloaded' | 'none';
}

export type Open = (address: string, options?: VisitOptions) => Promise<Visit>;

/** Settings of a browser that a visitor chose: flags for Chromium, preferences for Firefox. */
export interface Settings {
  readonly chromium?: readonly string[];
  /** Flags that the driver gives Chromium for its own ease, and that a visitor's Chromium does not have. */
  readonly withoutFlags?: readonly string[];
  readonly firefox?: Readonly<Record<string, unknown>>;
}

/** A visitor who has turned script off. The browser's own tools still look at the page. */
export const withoutScript: Settings = {
  chromium: ['--blink-settings=scriptEnabled=false'],
  firefox: { 'javascript.enabled': false },
};

// Starting a browser and fetching a page take seconds on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Runs the tests in Chromium and Firefox, each in one browser with a fresh profile for every page; or in one of the two. */
export function inEachBrowser(
  tests: (open: Open, engine: Engine) => void,
  settings: Settings = {},
  among: readonly Engine[] = ['chromium', 'firefox'],
): void {
  const chosen: readonly string[] = chosenEngines();
  describe.each(among.filter((engine) => chosen.includes(engine)))('in %s', (engine) => {
    let browser: Browser;
    // Nothing that a test saves lands among the files of whoever runs it.
    const folder = mkdtempSync(join(tmpdir(), 'retning-saved-'));
    beforeAll(async () => {
      browser = await start(engine, settings, folder);
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });
    tests((address, options) => visit(browser, folder, address, options), engine);
  });
}

function start(engine: Engine, settings: Settings, folder: string): Promise<Browser> {
  const executablePath = findBrowser(engine);
  if (!executablePath) throw new Error(`${engine} is not installed; "npm test" installs it or says how.`);
  return engine === 'chromium'
    ? puppeteer.launch({
        executablePath,
        args: [...chromiumFlags(), ...(settings.chromium ?? [])],
        ignoreDefaultArgs: [...(settings.withoutFlags ?? [])],
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: {
          'browser.download.folderList': 2,
          'browser.download.dir': folder,
          'browser.download.always_ask_before_handling_new_types': false,
          // The list of what was saved would open over the page and take the keys of the next test.
          'browser.download.alwaysOpenPanel': false,
          ...settings.firefox,
        },
      });
}

async function visit(browser: Browser, folder: string, address: string, options: VisitOptions = {}): Promise<Visit> {
  const { width = 1280, height = 800, before, prepare, until = 'load' } = options;
  // Chromium writes over a file of the same name, so each visit has a place of its own; Firefox counts on.
  const ofVisit = (await browser.version()).startsWith('Firefox') ? undefined : mkdtempSync(join(folder, 'visit-'));
  const place = ofVisit ?? folder;
  const context = await browser.createBrowserContext(
    ofVisit ? { downloadBehavior: { policy: 'allow', downloadPath: ofVisit } } : {},
  );
  const known = new Set(readdirSync(place));
  const page = await context.newPage();
  onTestFinished(() => context.close());
  await page.setViewport({ width, height });
  const said: string[] = [];
  const requests: string[] = [];
  page.on('console', (line) => said.push(`${line.type()}: ${line.text()}`));
  page.on('request', (request) => {
    // Firefox reports a font of its own this way.
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  await page.evaluateOnNewDocument(watchHost);
  if (before) await page.evaluateOnNewDocument(before);
  await prepare?.(page);
  if (until === 'none') page.goto(address).catch(() => undefined);
  else await page.goto(address, { waitUntil: until });
  const saved = (): readonly SavedFile[] =>
    readdirSync(place)
      // What is on its way has the ending of its browser.
      .filter((name) => !known.has(name) && !/\.(part|crdownload)$/.test(name))
      .map((name) => ({ name, path: join(place, name), text: readFileSync(join(place, name), 'utf8') }));
  return { page, said, requests, saved, host: () => page.evaluate(hostReport) };
}
