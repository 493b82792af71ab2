/** One measurement of a check: a few statements answered as a person does it, or the files of a team read and counted. */
import { heap, inFreshBrowser, pause } from './browser.mjs';
import { countTeam, watchActs, watchLoad } from './instrument.mjs';
import { after, quiet, until } from './measure.mjs';

/** Statements that are answered on a page, each at another level than the one before. */
const turns = 5;

/**
 * Begins a check, where it has a beginning, and answers statements with real presses of the mouse, each after half a second of rest. A press
 * that does nothing is an error and no quick act. Milliseconds and bytes.
 */
export function measureActs(address, { view }) {
  return inFreshBrowser({ slow: false }, async ({ page, devtools }) => {
    await page.evaluateOnNewDocument(watchLoad, { view });
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await until(page, 'window.bench.usable');
    await pause(after);
    const before = await heap(devtools);
    await page.evaluate(watchActs, view);
    const { start, question, answer, next } = view.acts;
    /** Presses the one at `index` of what a selector finds, and waits until nothing moves any more. */
    const press = async (name, selector, index = 0) => {
      const target = await page.evaluateHandle(
        ({ host, selector, index }) => {
          const element = document.querySelector(host);
          return (element.shadowRoot ?? element).querySelectorAll(selector)[index];
        },
        { host: view.host, selector, index },
      );
      await page.evaluate((act) => (window.benchAct = act), name);
      await target.click();
      await until(page, `window.benchQuiet() >= ${quiet}`);
      return target;
    };
    const asked = () =>
      page.evaluate(
        ({ host, question }) => {
          const element = document.querySelector(host);
          return (element.shadowRoot ?? element).querySelector(question)?.textContent;
        },
        { host: view.host, question },
      );
    if (start) await press('start', start);
    for (let turn = 0; turn < turns; turn++) {
      const level = await press('answer', answer, turn % 3);
      if (!(await level.evaluate(({ checked, control }) => checked || control?.checked))) {
        throw new Error('An answer was pressed and not taken.');
      }
      const words = await asked();
      if (!words) throw new Error(`No question at ${question}`);
      await press('next', next);
      if ((await asked()) === words) throw new Error('The next page was asked for and did not come.');
    }
    return { heap: before, heapAfterActs: await heap(devtools), acts: await page.evaluate('window.benchActs') };
  });
}

/**
 * Lets a team overview count the files of a team once as typed data, cold as a leader meets it, and once as files that it must read too.
 * `longestTask` is of both, by the clock, as the browser counts long tasks: 0 for none over 50 ms. Milliseconds.
 */
export function measureTeam(address, { view }) {
  return inFreshBrowser({ slow: false }, async ({ page, devtools }) => {
    await page.evaluateOnNewDocument(watchLoad, { view });
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await until(page, 'window.bench.usable');
    await pause(after);
    const texts = await (await fetch(new URL(view.feed, address))).json();
    const spans = await page.evaluate(countTeam, { view, texts });
    // The observer of long tasks is told of the last one a little later.
    await pause(quiet);
    const tasks = await page.evaluate('window.bench.longTasks');
    const within = ({ begun, ended }) =>
      tasks.filter(({ startTime, duration }) => startTime < ended && startTime + duration > begun);
    const longest = Object.values(spans).flatMap(within);
    return {
      counted: spans.counting.ended - spans.counting.begun,
      read: spans.reading.ended - spans.reading.begun,
      longestTask: Math.max(0, ...longest.map(({ duration }) => duration)),
      heap: await heap(devtools),
      notes: { longTasks: longest },
    };
  });
}
