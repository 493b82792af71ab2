/** Takes over a shadow root that the server rendered. A chunk of its own: only server-rendered pages load it. */
import { hydrate } from '@lit-labs/ssr-client';
import { type RenderOptions, render } from 'lit';

/**
 * Joins `view` to the nodes that are there. When the server's HTML came from another version of the widget, its nodes are
 * dropped and drawn anew: a flicker, but never a dead or doubled widget.
 */
export function takeOver(view: unknown, root: HTMLElement | DocumentFragment, options: RenderOptions): void {
  // The server's inline sheet is doubled by the adopted one, and blocked where `style-src` is strict.
  root.querySelector(':scope > style')?.remove();
  options.renderBefore = null;
  // What somebody has ticked while the script was on its way.
  const ticked = root.querySelectorAll<HTMLInputElement>('input:checked');
  try {
    hydrate(view, root, options);
    for (const box of ticked) {
      box.checked = true;
      // Nobody heard that press; a widget that keeps choices as they are made hears of it now.
      if (!box.defaultChecked) box.dispatchEvent(new Event('change'));
    }
  } catch {
    root.replaceChildren();
    delete (root as { _$litPart$?: unknown })._$litPart$;
    render(view, root, options);
  }
}
