/** What runs inside the measured page. Each function is sent over as text, so it may use nothing from outside itself. */

/** Watches a page load. The answer lies in `window.bench` and is whole some time after `bench.usable` has come. */
export function watchLoad({ view }) {
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
  const { enough = 20 } = view;
  const look = () => {
    const host = document.querySelector(view.host);
    const inside = host?.shadowRoot ?? host;
    const items = inside?.querySelectorAll(view.item) ?? [];
    const works = items.length > 0 && host.hasUpdated === true;
    const there = items.length >= enough && isSeen(items[enough - 1]) && isSeen(find(inside, view.field));
    const now = {
      readable: items.length > 0 && isSeen(find(inside, view.name)),
      usable: there && (works || !view.byScript),
      ...(view.takesOver && { takenOver: works }),
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

/**
 * Watches what presses do. `window.benchActs` gets one record a press, named by `benchAct`: from the time stamp of the `pointerup` to the paint
 * after the last change of anything in the widget, and at the soonest to the paint after the press, since a mark in a native control is no
 * change of the tree. `benchQuiet()` is the time in ms since something last happened.
 */
export function watchActs(view) {
  const acts = (window.benchActs = []);
  const host = document.querySelector(view.host);
  let last = performance.now();
  window.benchQuiet = () => performance.now() - last;
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => {
    last = performance.now();
    for (const act of waiting.splice(0)) act.time = last - act.timeStamp;
  };
  const onceThisIsPainted = (act) => {
    last = performance.now();
    requestAnimationFrame(() => {
      waiting.push(act);
      channel.port2.postMessage('');
    });
  };
  addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      const act = { name: window.benchAct, timeStamp, time: null };
      acts.push(act);
      onceThisIsPainted(act);
    },
    true,
  );
  new MutationObserver(() => {
    const act = acts.at(-1);
    if (act) onceThisIsPainted(act);
  }).observe(host.shadowRoot ?? host, { subtree: true, childList: true, characterData: true, attributes: true });
}

/**
 * Lets a team overview count what `texts` say, as typed data, and then read and count the same as files that a person chose. The answer:
 * from giving the data, or choosing the files, to the paint of the table; each with when it began and ended, in ms since the page was asked for.
 */
export async function countTeam({ view, texts }) {
  const widget = document.querySelector(view.host);
  const root = widget.shadowRoot;
  const comesTrue = (look) =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      const observer = new MutationObserver(() => {
        if (!look()) return;
        observer.disconnect();
        requestAnimationFrame(() => channel.port2.postMessage(''));
      });
      observer.observe(root, { subtree: true, childList: true, attributes: true });
    });
  const there = () => Boolean(root.querySelector(view.counted));
  const rest = () => new Promise((go) => setTimeout(go, 1000));
  // What the instrument itself does to make ready is over before the clock starts.
  const results = texts.map((text) => JSON.parse(text));
  const chosen = new DataTransfer();
  texts.forEach((text, index) => chosen.items.add(new File([text], `${index}.json`, { type: 'application/json' })));
  await rest();

  const counting = { begun: performance.now() };
  const counted = comesTrue(there);
  widget.data = { results };
  counting.ended = await counted;

  const empty = comesTrue(() => !there());
  widget.data = undefined;
  await empty;
  await rest();

  const reading = { begun: performance.now() };
  const read = comesTrue(there);
  const field = root.querySelector('input[type="file"]');
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  reading.ended = await read;
  return { counting, reading };
}
