import { describe, expect, it } from 'vitest';
import { inEachBrowser, withoutScript } from './browsers.ts';
import { isAsItWas, leavesThePageAlone } from './demo-page.ts';
import { click, findOne, names } from './finder.ts';
import { answer, area, begin, complete } from './self-check.ts';
import { openSite } from './site.ts';
import * as team from './team-overview.ts';

inEachBrowser((open, engine) => {
  describe('the county’s page for staff', () => {
    it('takes a check of one area by mouse, and leaves the page as it was', async () => {
      const { address } = await openSite();
      const visit = await open(`${address}/county/staff/`, { height: 4000 });
      const { page } = visit;
      await complete(page);
      await begin(page, [area]);
      await answer(page, [1, 0, 2, 3, 1, 0, 2, -1]);
      await click(page, 'radio', 'Kompetent');
      await click(page, 'button', 'Se resultatet');
      await findOne(page, 'heading', 'Slik ser det ut nå');
      expect((await names(page, 'row'))[0]).toMatch(
        new RegExp(`^${area} .*2 Ikke ennå, 3 Kompetent, 2 Spesialisert, 2 Uten svar`),
      );

      await isAsItWas(visit, address, 'retning-self-check');
    });

    it('counts the files of a team for its leader, and leaves the page as it was', async () => {
      const { address } = await openSite();
      const visit = await open(`${address}/county/staff/`, { height: 8000 });
      const { page } = visit;
      await complete(page);
      await team.complete(page);
      await team.give(page, team.mixed);
      await findOne(page, 'status', 'Leste filer: 19. Personer i oversikten: 19.');
      expect(await team.figures(page)).toEqual(team.framework.areas.map(() => ['skjult', 'skjult', 'skjult', '7']));

      await isAsItWas(visit, address, 'retning-team-overview');
    });

    leavesThePageAlone({
      open,
      engine,
      path: '/county/staff/',
      complete: (page) => Promise.all([complete(page), team.complete(page)]),
      widgets: 'retning-self-check, retning-team-overview',
    });
  });
});

inEachBrowser((open) => {
  it('is readable without script: where the form on paper is to be had', async () => {
    const { address } = await openSite();
    const { page, said, requests } = await open(`${address}/county/staff/`);
    expect(await names(page, 'heading')).toEqual(
      expect.arrayContaining(['Se på egen kompetanse', 'Oversikt over teamet']),
    );
    expect(await page.evaluate(() => document.body.innerText)).toContain('skjemaet på papir');
    expect(await names(page, 'radio')).toEqual([]);
    expect(said).toEqual([]);
    expect(requests.filter((request) => new URL(request).origin !== address)).toEqual([]);
  });
}, withoutScript);
