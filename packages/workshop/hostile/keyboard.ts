/** Goes through a page by keyboard, and says where one is. */
import type { Page } from 'puppeteer-core';

/** What has the focus, through all shadow roots. */
export interface Focused {
  /** The element of the page that has it: `retning-centre-finder` while it is anywhere in the widget. */
  readonly host: string;
  readonly role: string;
  readonly name: string;
  /** Its box in the window. */
  readonly top: number;
  readonly bottom: number;
  readonly outline: string;
  readonly outlineWidth: number;
  /** True when its middle, or what stands in it, is on top of everything else there. */
  readonly reachable: boolean;
}

/** As a person sees it: past the next frame, since Firefox may scroll to what took the focus only when it draws again. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    let element = document.activeElement ?? document.body;
    const host = element.localName;
    let root: Document | ShadowRoot = document;
    while (element.shadowRoot?.activeElement) {
      root = element.shadowRoot;
      element = element.shadowRoot.activeElement;
    }
    const { left, top, bottom, width, height } = element.getBoundingClientRect();
    const around = element.closest('label');
    // A field that cannot be seen is drawn by the label round it, and so is its ring.
    const drawn = around && getComputedStyle(element).opacity === '0' ? around : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const there = root.elementFromPoint(left + width / 2, top + height / 2);
    const label = element.id ? root.querySelector(`label[for="${element.id}"]`) : null;
    return {
      host,
      role: element.getAttribute('role') ?? element.localName,
      name: (label ?? around ?? element).textContent.replace(/\s+/g, ' ').trim(),
      top,
      bottom,
      outline: outlineStyle,
      outlineWidth: Number.parseFloat(outlineWidth),
      reachable: there !== null && (element.contains(there) || there.contains(element)),
    };
  });
}

/** Leaves whatever has the focus, so that keys go to the page. */
export const leave = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let element = document.activeElement as HTMLElement | null;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
    element?.blur();
  });

/** Presses Tab until what has the focus is what is looked for; answers with all that had it on the way. */
export async function pressTabUntil(
  page: Page,
  found: (focused: Focused) => boolean,
  { back = false, most = 80 } = {},
): Promise<readonly Focused[]> {
  const way: Focused[] = [];
  while (way.length < most) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const here = await focused(page);
    way.push(here);
    if (found(here)) return way;
  }
  throw new Error(`Not reached by Tab; on the way were: ${way.map(({ host, name }) => name || host).join(' | ')}`);
}
