/** One measurement: a page load, or a few keys. */
import { heap, inFreshBrowser, pause } from './browser.mjs';
import { watchKeys, watchLoad } from './instrument.mjs';
import { sumRequests, weighUnheard } from './requests.mjs';
import { traceTasks } from './trace.mjs';

/** Ms after the page is usable in which its later work still counts. */
export const after = 2500;
/** Ms in which a page under a foreign policy must have begun, without a slow network. */
const patience = 15_000;
/** As a person writes: each key is pressed when nothing has moved for this long, in ms. */
export const quiet = 500;
export const typed = ['o', 's', 'l', 'Backspace', 'Backspace', 'Backspace'];

/** Loads a page for the first time on a slow telephone. Times in ms from the start of navigation, sizes in bytes. */
export function measureLoad(address, { view }) {
  return inFreshBrowser({ slow: true }, async ({ page, devtools, requests }) => {
    await page.evaluateOnNewDocument(watchLoad, { view });
    const tasksDone = await traceTasks(devtools, address);
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await until(page, 'window.bench.usable');
    await pause(after);
    const tasks = await tasksDone();
    const { usable, readable, takenOver, firstPaint, longTasks, longFrames, shifts, violations } =
      await page.evaluate('window.bench');
    const counted = longTasks.filter(({ startTime }) => startTime <= usable + after);
    const stored = await kept(page, devtools);
    // A page with a map has not done its work before there is one.
    if (view.map) await until(page, isThere(view.map));
    const asked = sumRequests(await weighUnheard(requests()), usable);
    return {
      usable,
      readable,
      takenOver: takenOver ?? null,
      firstPaint,
      longTasks: counted.length,
      work: tasks.reduce((sum, { work }) => sum + work, 0),
      longestWork: Math.max(...tasks.map(({ work }) => work)),
      // Before the first paint the browser draws the page that the widget stands in.
      longestWorkAfterPaint: Math.max(0, ...tasks.filter(({ start }) => start > firstPaint).map(({ work }) => work)),
      longestTask: Math.max(0, ...counted.map(({ duration }) => duration)),
      blocking: counted.reduce((sum, { duration }) => sum + duration - 50, 0),
      layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
      ...asked,
      violations: violations.length,
      stored,
      heap: await heap(devtools),
      notes: { tasks: tasks.filter(({ work }) => work > 20), longTasks: counted, longFrames, shifts, violations },
    };
  });
}

/** Presses keys in the search field of a page with `count` records. Milliseconds and bytes. */
export function measureKeys(address, { view }) {
  return inFreshBrowser({ slow: false }, async ({ page, devtools }) => {
    await page.evaluateOnNewDocument(watchLoad, { view });
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await until(page, view ? 'window.bench.usable' : 'window.benchDrawn');
    await pause(after);
    const before = await heap(devtools);
    if (!view) return { heap: before };
    const drawn = await page.evaluate('window.bench.usable - window.benchDrawn');
    const find = (selector) =>
      page.evaluateHandle(
        ({ host, selector }) => {
          const element = document.querySelector(host);
          return (element.shadowRoot ?? element).querySelector(selector);
        },
        { host: view.host, selector },
      );
    const { open, field = view.field, typed: keysOf = typed } = view.search ?? {};
    if (open) {
      await (await find(open)).click();
      await pause(after);
    }
    await (await find(field)).click();
    await pause(1500);
    await page.evaluate(watchKeys, view);
    for (const key of keysOf) {
      await page.keyboard.press(key);
      await until(page, `window.benchQuiet() >= ${quiet}`);
    }
    const keys = await page.evaluate('window.benchKeys');
    return { drawn, heap: before, heapAfterKeys: await heap(devtools), keys };
  });
}

/**
 * How a page fares under the strict policy, which it may not have been made for: whether it becomes usable, whether its map is drawn, and
 * what was refused, counted by directive. Not timed, and the network is not slowed.
 */
export function measureStrict(address, { view }) {
  return inFreshBrowser({ slow: false }, async ({ page }) => {
    await page.evaluateOnNewDocument(watchLoad, { view });
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    const starts = await comesTrue(page, 'window.bench.usable', patience);
    const map = view.map && starts ? await comesTrue(page, isThere(view.map), patience) : undefined;
    await pause(after);
    const refused = {};
    for (const violation of await page.evaluate('window.bench.violations')) {
      const [directive] = violation.split(' ');
      refused[directive] = (refused[directive] ?? 0) + 1;
    }
    return { starts, ...(map !== undefined && { map }), refused };
  });
}

const isThere = (selector) => `Boolean(document.querySelector(${JSON.stringify(selector)}))`;

/** Waits until an expression is true in the page; not by `waitForFunction`, which a strict policy forbids. `false` when it is not in time. */
async function comesTrue(page, expression, longest) {
  const begun = Date.now();
  while (!(await page.evaluate(expression))) {
    if (Date.now() - begun > longest) return false;
    await pause(100);
  }
  return true;
}

export async function until(page, expression) {
  if (!(await comesTrue(page, expression, 60_000))) throw new Error(`Never came true: ${expression}`);
}

/** How many things the page left behind: cookies, storage, databases, caches. */
async function kept(page, devtools) {
  const { cookies } = await devtools.send('Network.getCookies');
  const rest = await page.evaluate(async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    return localStorage.length + sessionStorage.length + databases.length + (await caches.keys()).length;
  });
  return cookies.length + rest;
}
