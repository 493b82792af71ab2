import { type CSSResult, type ReactiveControllerHost, adoptStyles } from 'lit';
import { report } from './problem.ts';

type Widget = HTMLElement & ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A part of a widget that is fetched after the first view, with the styles it brings. */
export class Later<Part extends { readonly styles: readonly CSSResult[] }> {
  /** The part, once it is there. */
  part: Part | undefined;
  readonly #widget: Widget;
  readonly #name: string;
  #loading: Promise<void> | undefined;
  readonly #fetch: () => Promise<Part> | undefined;

  constructor(widget: Widget, name: string, fetch: () => Promise<Part> | undefined) {
    this.#widget = widget;
    this.#name = name;
    this.#fetch = fetch;
  }

  /** Fetches it unless it is there or on its way. A failure is reported, and the next call tries again. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load().finally(() => (this.#loading = undefined)));
  }

  async #load(): Promise<void> {
    if (this.part) return;
    try {
      const part = await this.#fetch();
      if (!part) return;
      const root = this.#widget.renderRoot as ShadowRoot;
      // Where Lit writes `<style>` elements (an old browser, a page that has put its own `Document` in place), so does this.
      adoptStyles(root, [...(root.adoptedStyleSheets ?? []), ...part.styles]);
      this.part = part;
      this.#widget.requestUpdate();
    } catch {
      report(this.#widget, { code: 'unreachable', place: this.#name, remedy: 'Serve all files.' });
    }
  }
}
