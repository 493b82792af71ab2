/** What runs inside a host page to see what a widget does to it. Each function is sent over as text, so it uses nothing from outside. */

/** What a host may look at on its own page, and what a widget has no business to change. */
export interface HostState {
  readonly address: string;
  readonly historyLength: number;
  readonly title: string;
  /** Attributes of `html` and `body`. */
  readonly attributes: readonly string[];
  /** What stands in `head` and in `body`, by tag. */
  readonly children: readonly string[];
  readonly scroll: readonly number[];
  /** The element that has the focus. */
  readonly active: string | undefined;
}

/** What came of a visit so far. */
export interface HostReport {
  /** As it was when the page had been read, before the first deferred script; and as it is now. */
  readonly before: HostState;
  readonly now: HostState;
  /** Names in `window` that were not there when the document began. */
  readonly globals: readonly string[];
  /** Listeners on `window` and `document` that are still there, such as `window hashchange`. */
  readonly listeners: readonly string[];
  /** Keys in local and session storage, databases, caches and cookies. */
  readonly stored: readonly string[];
  readonly violations: readonly string[];
  /** Errors and rejections that nobody caught. Asked of the page, since Firefox's tools call policy reports errors too. */
  readonly errors: readonly string[];
  /** Sum of the layout shifts that no input of the visitor's explains; 0 where the engine does not measure them. */
  readonly shift: number;
}

/** Starts to watch, before anything else runs in the document. */
export function watchHost(): void {
  const globals = new Set(Object.getOwnPropertyNames(window));
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const listening = new Set<{ target: string; type: string; callback: unknown; capture: boolean }>();
  const violations: string[] = [];
  const errors: string[] = [];
  let shift = 0;
  let before: HostState | undefined;

  const captures = (options: unknown): boolean =>
    typeof options === 'object' ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options);
  const nameOf = (target: unknown): string | undefined =>
    target === document ? 'document' : target === window || target === undefined ? 'window' : undefined;
  const entryOf = (target: unknown, type: string, callback: unknown, options: unknown) =>
    [...listening].find(
      (one) =>
        one.target === nameOf(target) &&
        one.type === type &&
        one.callback === callback &&
        one.capture === captures(options),
    );

  EventTarget.prototype.addEventListener = function (type, callback, options) {
    const target = nameOf(this);
    const { once, signal } = typeof options === 'object' ? options : {};
    if (target && callback && !signal?.aborted && !entryOf(this, type, callback, options)) {
      const entry = { target, type, callback, capture: captures(options) };
      const forget = (): void => void listening.delete(entry);
      listening.add(entry);
      if (once) add.call(this, type, forget, { once, capture: entry.capture });
      if (signal) add.call(signal, 'abort', forget, { once: true });
    }
    add.call(this, type, callback, options);
  };
  EventTarget.prototype.removeEventListener = function (type, callback, options) {
    const entry = entryOf(this, type, callback, options);
    if (entry) listening.delete(entry);
    remove.call(this, type, callback, options);
  };
  add.call(document, 'securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sample } = event as SecurityPolicyViolationEvent;
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim());
  });
  add.call(window, 'error', (event) => errors.push((event as ErrorEvent).message));
  add.call(window, 'unhandledrejection', (event) => errors.push(String((event as PromiseRejectionEvent).reason)));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  }

  const look = (): HostState => ({
    address: location.href,
    historyLength: history.length,
    title: document.title,
    attributes: [document.documentElement, document.body].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${element.localName} ${name}=${value}`),
    ),
    children: [document.head, document.body].map((element) =>
      [...element.children].map(({ localName }) => localName).join(' '),
    ),
    scroll: [scrollX, scrollY],
    active: document.activeElement?.localName,
  });
  // Deferred scripts and modules run after this, and before DOMContentLoaded.
  add.call(document, 'readystatechange', () => {
    if (document.readyState === 'interactive') before = look();
  });

  // A place that the page may not open holds nothing of ours.
  const keysOf = async (look: () => Promise<string[]> | string[]): Promise<string[]> => {
    try {
      return self.origin === 'null' ? [] : await look();
    } catch {
      return [];
    }
  };
  const stored = async (): Promise<string[]> => [
    ...(await keysOf(() => Object.keys(localStorage))),
    ...(await keysOf(() => Object.keys(sessionStorage))),
    ...(await keysOf(async () => (await indexedDB.databases()).map(({ name }) => String(name)))),
    ...(await keysOf(() => (window.isSecureContext && location.protocol !== 'file:' ? caches.keys() : []))),
    ...(await keysOf(() => document.cookie.split('; ').filter(Boolean))),
  ];
  // A symbol, so that the probe does not find itself.
  Reflect.set(window, Symbol.for('host-probe'), async (): Promise<HostReport> => ({
    before: before!,
    now: look(),
    globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name)),
    listeners: [...listening].map(({ target, type }) => `${target} ${type}`),
    stored: await stored(),
    violations,
    errors,
    shift,
  }));
}

/** Asks the probe. */
export function hostReport(): Promise<HostReport> {
  return (Reflect.get(window, Symbol.for('host-probe')) as () => Promise<HostReport>)();
}
