/** Hears what a page with a widget sends, keeps and tells. `listenIn` is sent over as text, so it uses nothing from outside. */
import type { Page } from 'puppeteer-core';

/** Writes down whatever a page could send or keep, and every event that reaches its window from a widget. */
export const listenIn = (): void => {
  const kept: string[] = [];
  const heard: string[] = [];
  Reflect.set(window, Symbol.for('kept'), kept);
  Reflect.set(window, Symbol.for('heard'), heard);
  const watch = (holder: object, name: string): void => {
    const own = Reflect.get(holder, name) as (...given: unknown[]) => unknown;
    Reflect.set(holder, name, function (this: unknown, ...given: unknown[]) {
      kept.push(`${name} ${String(given[0])}`);
      return own.apply(this, given);
    });
  };
  watch(window, 'fetch');
  watch(navigator, 'sendBeacon');
  watch(XMLHttpRequest.prototype, 'open');
  watch(Storage.prototype, 'setItem');
  watch(IDBFactory.prototype, 'open');
  watch(window, 'postMessage');
  for (const name of ['pushState', 'replaceState']) watch(history, name);
  for (const maker of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'RTCPeerConnection', 'BroadcastChannel']) {
    const Own = Reflect.get(window, maker) as { new (...given: unknown[]): object } | undefined;
    if (!Own) continue;
    const made = function (...given: unknown[]): object {
      kept.push(`new ${maker} ${String(given[0])}`);
      return new Own(...given);
    };
    Reflect.set(window, maker, made);
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(value: string) {
      kept.push(`cookie ${value}`);
      cookie.set!.call(this, value);
    },
  });
  // Also under names that nobody has announced.
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent)
      heard.push(
        `${event.type} ${JSON.stringify({ ...event, detail: event.detail as unknown, isTrusted: undefined })}`,
      );
    return dispatchEvent.call(this, event);
  };
  window.print = () => {
    for (const type of ['beforeprint', 'afterprint']) dispatchEvent.call(window, new Event(type));
  };
};

/** What was written down so far. */
export const notes = (page: Page, of: 'kept' | 'heard'): Promise<string[]> =>
  page.evaluate((of) => Reflect.get(window, Symbol.for(of)) as string[], of);
