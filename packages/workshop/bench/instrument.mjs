/** What runs inside the measured page. Each function is sent over as text, so it may use nothing from outside itself. */

/** Watches a page load. The answer lies in `window.bench` and is whole some time after `bench.usable` has come. */
export function watchLoad({ view, enough }) {
  if (location.protocol === 'about:') return;
  const bench = { firstPaint: 0, longTasks: [], longFrames: [], shifts: [], violations: [] };
  window.bench = bench;
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') bench.firstPaint = startTime;
  });
  observe('longtask', ({ startTime, duration }) => bench.longTasks.push({ startTime, duration }));
  observe('long-animation-frame', ({ startTime, duration, scripts }) =>
    bench.longFrames.push({
      startTime,
      duration,
      scripts: scripts.map((script) => `${script.invoker} ${Math.round(script.duration)} ms`),
    }),
  );
  observe('layout-shift', ({ startTime, value, hadRecentInput, sources }) => {
    const nodes = sources.map(({ node }) => node?.localName ?? node?.nodeName ?? 'gone');
    if (!hadRecentInput) bench.shifts.push({ startTime, value, nodes });
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) =>
    bench.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
  if (!view) return;

  // A message sent inside an animation frame arrives when that frame has been painted.
  const channel = new MessageChannel();
  const painted = [];
  channel.port1.onmessage = () => painted.splice(0).forEach((name) => (bench[name] = performance.now()));
  const isSeen = (node) => Boolean(node?.getClientRects().length);
  const seen = new Set();
  // A path of selectors leads through one shadow root after the other.
  const find = (inside, path) =>
    [path].flat().reduce((within, selector) => (within?.shadowRoot ?? within)?.querySelector(selector), inside);
  const look = () => {
    const host = document.querySelector(view.host);
    const inside = host?.shadowRoot ?? host;
    const items = inside?.querySelectorAll(view.item) ?? [];
    const now = {
      readable: items.length > 0 && isSeen(find(inside, view.name)),
      usable: items.length >= enough && isSeen(items[enough - 1]) && isSeen(find(inside, view.field)),
      ...(view.takesOver && { takenOver: items.length > 0 && host.hasUpdated === true }),
    };
    for (const name of Object.keys(now)) {
      if (!now[name] || seen.has(name)) continue;
      seen.add(name);
      painted.push(name);
      channel.port2.postMessage('');
    }
    if (seen.size < Object.keys(now).length && performance.now() < 60_000) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Watches what keys do to the list. `window.benchKeys` gets one record a key: from the time stamp of its keydown to the paint after the
 * last change, of the list and of anything in the widget. `benchQuiet()` is the time in ms since something last happened.
 */
export function watchKeys(view) {
  const keys = (window.benchKeys = []);
  const host = document.querySelector(view.host);
  const inside = host.shadowRoot ?? host;
  let last = performance.now();
  window.benchQuiet = () => performance.now() - last;
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      last = performance.now();
      keys.push({ key, timeStamp, list: null, all: null });
    },
    true,
  );
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => {
    last = performance.now();
    for (const { key, inList } of waiting.splice(0)) {
      key.all = last - key.timeStamp;
      if (inList) key.list = key.all;
    }
  };
  new MutationObserver((records) => {
    const key = keys.at(-1);
    if (!key) return;
    last = performance.now();
    const list = inside.querySelector(view.list);
    const inList = records.some(({ target }) => list?.contains(target));
    requestAnimationFrame(() => {
      waiting.push({ key, inList });
      channel.port2.postMessage('');
    });
  }).observe(inside, { subtree: true, childList: true, characterData: true, attributes: true });
}
