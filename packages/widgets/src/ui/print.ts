import type { ReactiveControllerHost } from 'lit';

/** Prints the page, with something on it that is there only meanwhile: `show(true)` before, `show(false)` after. Only from a press. */
export function printWith(host: ReactiveControllerHost, show: (on: boolean) => void): void {
  const draw = (on: boolean): void => {
    show(on);
    host.requestUpdate();
  };
  draw(true);
  addEventListener('afterprint', () => draw(false), { once: true });
  // The picture for the printer is taken in the call.
  void host.updateComplete.then(() => print());
}
