import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Lives with a browser that translates the page. It wraps texts in `font` elements, and Lit would go on writing to texts that are no
 * longer there. So before each draw a wrap becomes a text again, as translated: what has not changed stays so, what has is new.
 */
export class Translated implements ReactiveController {
  readonly #root: () => ShadowRoot | null;

  constructor(widget: ReactiveControllerHost & Element) {
    this.#root = () => widget.shadowRoot;
    widget.addController(this);
  }

  hostUpdate(): void {
    this.#root()
      ?.querySelectorAll('font')
      .forEach((wrap) => wrap.replaceWith(wrap.textContent));
  }
}
