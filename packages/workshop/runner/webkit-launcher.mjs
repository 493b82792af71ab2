/**
 * WebKitGTK for web-test-runner.
 *
 * The runner's own WebDriver launcher drags in drivers for other browsers, and in its frame mode typing leaves the wrong frame
 * selected. This one opens one page and gives it one test file after the other; the commands that tests call (`sendKeys`,
 * `sendMouse` …) find the methods they expect of a launcher of type `webdriver`.
 */
import { openWebkit } from './webdriver.mjs';

/** @param {string} binary path of MiniBrowser */
export function webkitLauncher(binary) {
  let opening;
  let active;

  const page = () => (opening ??= openWebkit(binary));
  const of = (sessionId) => {
    if (sessionId !== active) throw new Error('This test page is not open any more.');
    return page();
  };

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,

    async startSession(sessionId, url) {
      active = sessionId;
      const { open, resize } = await page();
      await resize({ width: 800, height: 600 });
      await open(url);
    },
    isActive: (sessionId) => sessionId === active,
    async getBrowserUrl(sessionId) {
      return (await of(sessionId)).address();
    },
    async stopSession(sessionId) {
      const { clear } = await of(sessionId);
      active = undefined;
      // An empty page stops timers and requests of the test that has just ended.
      await clear();
      return {};
    },
    startDebugSession() {
      throw new Error('Debug in Chromium or Firefox: BROWSERS=chromium.');
    },
    async stop() {
      await (await opening)?.close();
    },

    /** @param {string[]} keys characters, or the name of one key */
    async sendKeys(sessionId, keys) {
      const { press } = await of(sessionId);
      for (const key of keys) await press(key);
    },
    async pressTogether(sessionId, keys) {
      await (await of(sessionId)).press(...keys);
    },
    async sendMouseMove(sessionId, x, y) {
      await (await of(sessionId)).mouse('move', [x, y]);
    },
    async sendMouseClick(sessionId, x, y, button) {
      await (await of(sessionId)).mouse('click', [x, y], button);
    },
    async sendMouseDown(sessionId, button) {
      await (await of(sessionId)).mouse('down', undefined, button);
    },
    async sendMouseUp(sessionId, button) {
      await (await of(sessionId)).mouse('up', undefined, button);
    },
    async resetMouse(sessionId) {
      await (await of(sessionId)).releaseMouse();
    },
    async setViewport(sessionId, size) {
      await (await of(sessionId)).resize(size);
    },
  };
}
