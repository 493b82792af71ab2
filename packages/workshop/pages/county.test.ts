import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../runner/install.mjs';
import { inEachBrowser, withoutScript } from './browsers.ts';
import { click, complete, eventually, fallbackShown, findOne, listed, names, quiet } from './finder.ts';
import { openSite } from './site.ts';

inEachBrowser((open, engine) => {
  it('finds a centre near a postal code and its opening hours by mouse, and leaves the page as it was', async () => {
    const { address } = await openSite();
    // High enough that nothing has to be scrolled to, so that a page that scrolls was scrolled by the widget.
    const { page, said, requests, host } = await open(`${address}/county/`, { height: 2400 });
    expect(await listed(page)).toHaveLength(4);
    expect(await fallbackShown(page)).toBe(false);

    await click(page, 'combobox', 'Sted, postnummer');
    await page.keyboard.type('4630');
    await click(page, 'option', '4630');
    await findOne(page, 'status', '');
    await eventually(async () => expect((await listed(page))[0]).toContain('Kristiansand'));
    await click(page, 'button', (await listed(page))[0]!);
    await findOne(page, 'heading', 'Åpningstider');
    const hours = await names(page, 'row');
    expect(hours).toHaveLength(7 * (await names(page, 'table')).length);
    expect(hours[0]).toMatch(/^mandag (\d\d[.:]\d\d–\d\d[.:]\d\d|stengt)/);

    const { before, now, globals, stored, violations, errors } = await host();
    expect(violations).toEqual([]);
    expect(stored).toEqual([]);
    expect(globals).toEqual([]);
    expect(now).toEqual({ ...before, active: 'retning-centre-finder' });
    expect(said).toEqual([]);
    expect(errors).toEqual([]);
    expect(requests.filter((request) => new URL(request).origin !== address)).toEqual([]);
  });

  it('touches nothing while nobody touches it, and takes its listeners along when it leaves', async () => {
    const { address } = await openSite();
    const { page, host } = await open(`${address}/county/`);
    await complete(page);
    const { before, now, listeners } = await host();
    expect(now).toEqual(before);
    expect(listeners).not.toEqual([]);
    await page.evaluate(() => document.querySelector('retning-centre-finder')!.remove());
    expect((await host()).listeners).toEqual([]);
  });

  it('asks for the tables of places only when somebody is about to type', async () => {
    const site = await openSite();
    const { page } = await open(`${site.address}/county/`);
    await complete(page);
    await quiet(page);
    const tables = (): readonly string[] => site.asked.filter((path) => /postal|municipalities|post-towns/.test(path));
    expect(tables()).toEqual([]);
    await click(page, 'combobox', 'Sted, postnummer');
    await eventually(() => expect(tables()).toHaveLength(3));
  });

  it.runIf(engine === 'chromium').each([
    { window: 'desk', width: 1280, height: 800 },
    { window: 'wide desk', width: 1920, height: 1080 },
    { window: 'telephone', width: 412, height: 823 },
  ])('moves nothing on the page when it comes: $window', async ({ width, height }) => {
    const html = readFileSync(join(root, 'demo/county/index.html'), 'utf8');
    const { address } = await openSite({ '/county/country.html': { body: html.replace('county="42"', '') } });
    for (const path of ['/county/', '/county/country.html']) {
      const { page, host } = await open(address + path, { width, height });
      await complete(page);
      await quiet(page);
      expect((await host()).shift, path).toBeLessThanOrEqual(0.02);
    }
  });
});

inEachBrowser((open) => {
  it.each(['/county/', '/county/without-script.html'])('is readable without script: %s', async (path) => {
    const { address } = await openSite();
    const { page, said, requests } = await open(address + path);
    expect(await fallbackShown(page)).toBe(true);
    expect(await names(page, 'heading')).toContain('Finn et karrieresenter');
    expect(await page.evaluate(() => document.body.innerText)).toContain('Eksempelgata 34, 4611 Kristiansand S');
    expect(await names(page, 'link')).toContain('Se alle sentrene og åpningstidene');
    expect(await names(page, 'combobox')).toEqual([]);
    expect(said).toEqual([]);
    expect(requests.filter((request) => new URL(request).origin !== address)).toEqual([]);
  });
}, withoutScript);
