import { describe, expect, it } from 'vitest';
import { inEachBrowser, withoutScript } from './browsers.ts';
import { click, findOne, names, quiet } from './finder.ts';
import { answer, area, begin, complete } from './self-check.ts';
import { openSite } from './site.ts';
import * as team from './team-overview.ts';

inEachBrowser((open, engine) => {
  describe('the county’s page for staff', () => {
    it('takes a check of one area by mouse, and leaves the page as it was', async () => {
      const { address } = await openSite();
      const { page, said, requests, host } = await open(`${address}/county/staff/`, { height: 4000 });
      await complete(page);
      await begin(page, [area]);
      await answer(page, [1, 0, 2, 3, 1, 0, 2, -1]);
      await click(page, 'radio', 'Kompetent');
      await click(page, 'button', 'Se resultatet');
      await findOne(page, 'heading', 'Slik ser det ut nå');
      expect((await names(page, 'row'))[0]).toMatch(
        new RegExp(`^${area} .*2 Ikke ennå, 3 Kompetent, 2 Spesialisert, 2 Uten svar`),
      );

      const { before, now, globals, stored, violations, errors } = await host();
      expect({ globals, stored, violations, errors, said }).toEqual({
        globals: [],
        stored: [],
        violations: [],
        errors: [],
        said: [],
      });
      expect(now).toEqual({ ...before, active: 'retning-self-check' });
      expect(requests.filter((request) => new URL(request).origin !== address)).toEqual([]);
    });

    it('counts the files of a team for its leader, and leaves the page as it was', async () => {
      const { address } = await openSite();
      const { page, said, requests, host } = await open(`${address}/county/staff/`, { height: 8000 });
      await complete(page);
      await team.complete(page);
      await team.give(page, team.mixed);
      await findOne(page, 'status', 'Leste filer: 19. Personer i oversikten: 19.');
      expect(await team.figures(page)).toEqual(team.framework.areas.map(() => ['skjult', 'skjult', 'skjult', '7']));

      const { before, now, globals, stored, violations, errors } = await host();
      expect({ globals, stored, violations, errors, said }).toEqual({
        globals: [],
        stored: [],
        violations: [],
        errors: [],
        said: [],
      });
      expect(now).toEqual({ ...before, active: 'retning-team-overview' });
      expect(requests.filter((request) => !request.startsWith('blob:') && new URL(request).origin !== address)).toEqual(
        [],
      );
    });

    it('touches nothing while nobody touches it, and takes its listeners along when it leaves', async () => {
      const { address } = await openSite();
      const { page, host } = await open(`${address}/county/staff/`);
      await complete(page);
      await team.complete(page);
      const { before, now, listeners } = await host();
      expect(now).toEqual(before);
      expect(listeners).not.toEqual([]);
      await page.evaluate(() =>
        document.querySelectorAll('retning-self-check, retning-team-overview').forEach((widget) => widget.remove()),
      );
      expect((await host()).listeners).toEqual([]);
    });

    it.runIf(engine === 'chromium').each([
      { window: 'desk', width: 1280, height: 800 },
      { window: 'wide desk', width: 1920, height: 1080 },
      { window: 'telephone', width: 412, height: 823 },
    ])('moves nothing on the page when it comes: $window', async ({ width, height }) => {
      const { address } = await openSite();
      const { page, host } = await open(`${address}/county/staff/`, { width, height });
      await complete(page);
      await team.complete(page);
      await quiet(page);
      expect((await host()).shift).toBeLessThanOrEqual(0.02);
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
