/** What holds of every page of the demo, whatever widgets stand in it. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Engine, Open, Visit } from './browsers.ts';
import { quiet } from './finder.ts';
import { openSite } from './site.ts';

/** After somebody has used a widget: nothing of the page's own is other than it was, but that the widget has the focus; nobody else was asked. */
export async function isAsItWas({ said, requests, host }: Visit, address: string, active: string): Promise<void> {
  const { before, now, globals, stored, violations, errors } = await host();
  expect({ globals, stored, violations, errors, said }).toEqual({
    globals: [],
    stored: [],
    violations: [],
    errors: [],
    said: [],
  });
  expect(now).toEqual({ ...before, active });
  // A file that a visitor gives is read from the page itself.
  expect(requests.filter((request) => !request.startsWith('blob:') && new URL(request).origin !== address)).toEqual([]);
}

interface DemoPage {
  readonly open: Open;
  readonly engine: Engine;
  /** Path of the page: `/county/staff/`. */
  readonly path: string;
  /** Waits for all that its widgets fetch. */
  readonly complete: (page: Page) => Promise<unknown>;
  /** What is taken out of the page when its widgets are to leave. */
  readonly widgets: string;
}

/** Tests of a page that nobody touches. */
export function leavesThePageAlone({ open, engine, path, complete, widgets }: DemoPage): void {
  it('touches nothing while nobody touches it, and takes its listeners along when it leaves', async () => {
    const { address } = await openSite();
    const { page, host } = await open(address + path);
    await complete(page);
    const { before, now, listeners } = await host();
    expect(now).toEqual(before);
    expect(listeners).not.toEqual([]);
    await page.evaluate((widgets) => document.querySelectorAll(widgets).forEach((widget) => widget.remove()), widgets);
    expect((await host()).listeners).toEqual([]);
  });

  it.runIf(engine === 'chromium').each([
    { window: 'desk', width: 1280, height: 800 },
    { window: 'wide desk', width: 1920, height: 1080 },
    { window: 'telephone', width: 412, height: 823 },
  ])('moves nothing on the page when it comes: $window', async ({ width, height }) => {
    const { address } = await openSite();
    const { page, host } = await open(address + path, { width, height });
    await complete(page);
    await quiet(page);
    expect((await host()).shift).toBeLessThanOrEqual(0.02);
  });
}
