import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus in a widget whose view changes under it: when what had the focus is no longer there, `next` gets it. A browser
 * would give it to the page, and whoever uses a keyboard would have to begin again from the top.
 */
export class KeepFocus implements ReactiveController {
  readonly #root: () => ShadowRoot | null;
  readonly #next: (root: ShadowRoot) => HTMLElement | null;
  #had: Element | null | undefined;

  constructor(widget: ReactiveControllerHost & Element, next: (root: ShadowRoot) => HTMLElement | null) {
    this.#root = () => widget.shadowRoot;
    this.#next = next;
    widget.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#root()?.activeElement;
  }

  hostUpdated(): void {
    const root = this.#root();
    if (root && this.#had && !root.contains(this.#had)) this.#next(root)?.focus();
    this.#had = undefined;
  }
}
