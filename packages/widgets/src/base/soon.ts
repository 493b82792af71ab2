/**
 * Does something after the paint, when the page has nothing better to do; some pages are never idle, so after a second at the latest. Does
 * `here` as soon as somebody is in the widget.
 */
export function soon(widget: HTMLElement, work: () => unknown, here = work): void {
  (globalThis.requestIdleCallback ?? setTimeout)(() => void work(), { timeout: 1000 });
  widget.addEventListener('focusin', () => void here(), { once: true });
}
