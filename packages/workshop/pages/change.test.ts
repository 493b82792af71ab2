import { describe, expect, it } from 'vitest';
import { inEachBrowser, withoutScript } from './browsers.ts';
import { leavesThePageAlone, isAsItWas } from './demo-page.ts';
import { begin, complete, explore, goTo, picture, tag, words, written } from './explorer.ts';
import { click, complete as finderComplete, findOne, listed, names } from './finder.ts';
import { openSite } from './site.ts';

inEachBrowser((open, engine) => {
  describe('the county’s page for changes', () => {
    it('takes somebody from a change to a next step by mouse, and leaves the page as it was', async () => {
      const { address } = await openSite();
      const visit = await open(`${address}/county/change/`, { height: 7000 });
      const { page } = visit;
      await complete(page);
      expect(await listed(page)).toHaveLength(4);
      await explore(page);
      const own = (await picture(page)).join(' ');
      for (const part of [words.nb.change, words.nb.place, written.note, words.nb.need, written.step])
        expect(own).toContain(part);
      // The finder beside it stands as it stood.
      expect(await listed(page)).toHaveLength(4);

      await isAsItWas(visit, address, tag);
    });

    it('hands what is needed on to the finder beside it, by a press and not before', async () => {
      const { address } = await openSite();
      const { page } = await open(`${address}/county/change/`, { height: 7000 });
      await complete(page);
      await finderComplete(page);
      await begin(page);
      await click(page, 'checkbox', 'Utdanning og studier');
      await goTo(page, words.nb.picture);
      await click(page, 'summary', 'Finn noen å snakke med');
      expect(await names(page, 'button')).toContain('Avgrens');
      await click(page, 'button', 'Del dette med resten av siden');
      await findOne(page, 'status', 'Valgene er gitt videre til resten av siden.');
      await findOne(page, 'button', 'Avgrens (1)');
    });

    leavesThePageAlone({
      open,
      engine,
      path: '/county/change/',
      complete: (page) => Promise.all([complete(page), finderComplete(page)]),
      widgets: 'retning-scope',
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
