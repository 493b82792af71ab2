/** A widget on its way to paper. */
import type { Page } from 'puppeteer-core';

/** A print button's press shows the dialog of the browser, which nobody is there to close. Sent over as text. */
export const withoutDialog = (): void => {
  window.print = () => void dispatchEvent(new Event('beforeprint'));
};

/** What nobody can press on paper. */
export const controls = 'button, input, textarea, select, summary';

/** What can be seen of a widget now: how many of each kind, by selector. */
export const drawnOf = (
  tab: Page,
  tag: string,
  kinds: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, number>>> =>
  tab.evaluate(
    (tag, kinds) => {
      const root = document.querySelector(tag)!.shadowRoot!;
      const seen = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
      const count = (selector: string): number => [...root.querySelectorAll(selector)].filter(seen).length;
      return Object.fromEntries(Object.entries(kinds).map(([kind, selector]) => [kind, count(selector)]));
    },
    tag,
    kinds,
  );
