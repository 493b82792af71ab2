/** Looks at a widget on a page as a person does, and does with it what a person does: finds by role and name, uses a real mouse. */
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';

/** Something that can be seen: its name, and the middle of it in the window. */
export interface Seen {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export type Role =
  | 'button'
  | 'cell'
  | 'checkbox'
  | 'combobox'
  | 'heading'
  | 'image'
  | 'link'
  | 'option'
  | 'radio'
  | 'row'
  | 'status'
  | 'summary'
  | 'table'
  | 'textbox';

/** All of a role that can be seen, on the page itself and in its widgets; or only in the element that `within` selects. */
export function seen(page: Page, role: Role, within?: string): Promise<readonly Seen[]> {
  const look = (role: Role, within?: string): readonly Seen[] => {
    const selector = {
      button: 'button',
      cell: 'td',
      checkbox: 'input[type=checkbox]',
      combobox: '[role=combobox]',
      heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
      image: 'svg.counties',
      link: 'a[href]',
      option: '[role=option]',
      radio: 'input[type=radio]',
      row: 'tbody tr',
      status: '[role=status]',
      summary: 'summary',
      table: 'table',
      textbox: 'input[type=text]:not([role]), textarea',
    }[role];
    const rootsIn = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    const start = within === undefined ? document : document.querySelector(within)!;
    const own = start instanceof Element && start.shadowRoot ? rootsIn(start.shadowRoot) : [];
    return [...own, ...rootsIn(start)].flatMap((root) =>
      [...root.querySelectorAll(selector)].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        if (!width || !height || !element.checkVisibility({ visibilityProperty: true })) return [];
        const label = element.id ? root.querySelector(`label[for="${element.id}"]`) : null;
        const name = (label ?? element.closest('label') ?? element).textContent.replace(/\s+/g, ' ').trim();
        return [{ name, x: x + width / 2, y: y + height / 2 }];
      }),
    );
  };
  return page.evaluate(look, role, within);
}

/** The names of what can be seen of a role. */
export const names = async (page: Page, role: Role, within?: string): Promise<readonly string[]> =>
  (await seen(page, role, within)).map(({ name }) => name);

/** Tries again until nothing is thrown; for what comes over the network or after a pause. */
export const eventually = <Answer>(look: () => Answer | Promise<Answer>): Promise<Answer> =>
  vi.waitFor(look, { timeout: 15_000, interval: 50 });

/** Waits for the one of a role whose name begins so. */
export function findOne(page: Page, role: Role, name: string, within?: string): Promise<Seen> {
  return eventually(async () => {
    const all = await seen(page, role, within);
    const found = all.filter((one) => one.name.startsWith(name));
    if (found.length === 1) return found[0]!;
    throw new Error(
      `${found.length} of role ${role} begin with "${name}"; there are: ${all.map((one) => one.name).join(' | ')}`,
    );
  });
}

/** Waits for it, and clicks its middle; the window is never scrolled, so what is clicked must be in view. */
export async function click(page: Page, role: Role, name: string, within?: string): Promise<void> {
  const { x, y } = await findOne(page, role, name, within);
  const { height } = page.viewport()!;
  if (y < 0 || y > height) throw new Error(`"${name}" is out of view, at ${y} of ${height}`);
  await page.mouse.click(x, y);
}

/** Waits until the finder lists centres, and answers with their names. */
export const listed = (page: Page): Promise<readonly string[]> =>
  eventually(async () => {
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('retning-centre-finder')].flatMap((widget) =>
        [...(widget.shadowRoot?.querySelectorAll('[part~="card"] .toggle') ?? [])].map((toggle) =>
          toggle.textContent.trim(),
        ),
      ),
    );
    if (found.length === 0) throw new Error('The finder lists nothing.');
    return found;
  });

/** Waits until what the finder fetches after its first view has come: the county's own text is among it. */
export const complete = (page: Page): Promise<void> =>
  eventually(async () => {
    const there = await page.evaluate(() =>
      Boolean(document.querySelector('retning-centre-finder')?.shadowRoot?.querySelector('.keys')),
    );
    if (!there) throw new Error('The rest of the finder has not come.');
  });

/** Waits until nothing is on its way; for what must not happen. */
export const quiet = (page: Page): Promise<void> => page.waitForNetworkIdle({ idleTime: 250 });

/** True while the page's own children of the tag can be seen. */
export const fallbackShown = (page: Page, tag = 'retning-centre-finder'): Promise<boolean> =>
  page.evaluate(
    (tag) => [...document.querySelectorAll(`${tag} > :not(script, template)`)].some((child) => child.checkVisibility()),
    tag,
  );
