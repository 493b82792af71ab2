import { describe, expect, it } from 'vitest';
import { inEachBrowser, withoutScript } from './browsers.ts';
import { complete, explore, picture, tag, words, written } from './explorer.ts';
import { complete as finderComplete, listed, names, quiet } from './finder.ts';
import { openSite } from './site.ts';

inEachBrowser((open, engine) => {
  describe('the county’s page for changes', () => {
    it('takes somebody from a change to a next step by mouse, and leaves the page as it was', async () => {
      const { address } = await openSite();
      const { page, said, requests, host } = await open(`${address}/county/change/`, { height: 7000 });
      await complete(page);
      expect(await listed(page)).toHaveLength(4);
      await explore(page);
      const own = (await picture(page)).join(' ');
      for (const part of [words.nb.change, words.nb.place, written.note, words.nb.need, written.step])
        expect(own).toContain(part);
      // The finder beside it stands as it stood.
      expect(await listed(page)).toHaveLength(4);

      const { before, now, globals, stored, violations, errors } = await host();
      expect({ globals, stored, violations, errors, said }).toEqual({
        globals: [],
        stored: [],
        violations: [],
        errors: [],
        said: [],
      });
      expect(now).toEqual({ ...before, active: tag });
      expect(requests.filter((request) => new URL(request).origin !== address)).toEqual([]);
    });

    it('touches nothing while nobody touches it, and takes its listeners along when it leaves', async () => {
      const { address } = await openSite();
      const { page, host } = await open(`${address}/county/change/`);
      await complete(page);
      await finderComplete(page);
      const { before, now, listeners } = await host();
      expect(now).toEqual(before);
      expect(listeners).not.toEqual([]);
      await page.evaluate(() => document.querySelector('retning-scope')!.remove());
      expect((await host()).listeners).toEqual([]);
    });

    it.runIf(engine === 'chromium').each([
      { window: 'desk', width: 1280, height: 800 },
      { window: 'wide desk', width: 1920, height: 1080 },
      { window: 'telephone', width: 412, height: 823 },
    ])('moves nothing on the page when it comes: $window', async ({ width, height }) => {
      const { address } = await openSite();
      const { page, host } = await open(`${address}/county/change/`, { width, height });
      await complete(page);
      await quiet(page);
      expect((await host()).shift).toBeLessThanOrEqual(0.02);
    });
  });
});

inEachBrowser((open) => {
  it('is readable without script: where one gets the same from a person', async () => {
    const { address } = await openSite();
    const { page, said, requests } = await open(`${address}/county/change/`);
    expect(await names(page, 'heading')).toEqual(
      expect.arrayContaining(['Utforsk det selv', 'Finn et karrieresenter']),
    );
    expect(await page.evaluate(() => document.body.innerText)).toContain('Ring fylkeskommunen på 00 00 00 00');
    expect(await names(page, 'radio')).toEqual([]);
    expect(said).toEqual([]);
    expect(requests.filter((request) => new URL(request).origin !== address)).toEqual([]);
  });
}, withoutScript);
