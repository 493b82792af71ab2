import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type SavedFile, inEachBrowser } from './browsers.ts';
import { click, eventually, findOne, names, quiet } from './finder.ts';
import { listenIn, notes } from './listening.ts';
import { loaderTag, openSite, page } from './site.ts';
import { complete, figures, give, handedOver, mixed, named, people, teamTag, textOf } from './team-overview.ts';

const read = 'Leste filer: 19. Personer i oversikten: 19.';

/** Plans for the first area that is offered; answers with its name. */
async function plan(tab: Page): Promise<string> {
  const [area] = await names(tab, 'checkbox');
  await click(tab, 'checkbox', area!);
  await click(tab, 'textbox', 'Hva vil dere gjøre?');
  await tab.keyboard.type('Kurs for Kari');
  return area!;
}

/** All that a leader can do with files: two rounds, a plan, a text, paper, a table, all of it forgotten, and others with names. */
async function wholeOverview(tab: Page, saved: () => readonly SavedFile[]): Promise<void> {
  await give(tab, mixed);
  await findOne(tab, 'status', read);
  await give(tab, people(8, 'not-yet'), 1);
  await findOne(tab, 'heading', 'Siden forrige runde');
  await plan(tab);
  await click(tab, 'button', 'Kopier teksten');
  await findOne(tab, 'status', 'Teksten er ');
  await click(tab, 'button', 'Skriv ut');
  await click(tab, 'button', 'Last ned som regneark');
  await eventually(() => expect(saved()[0]?.text).toContain('Kurs for Kari'));
  await click(tab, 'button', 'Fjern filene og begynn på nytt');
  await give(tab, named);
  await findOne(tab, 'heading', 'Hvem kan hva');
}

inEachBrowser((open) => {
  it('what a team handed over is sent nowhere, kept nowhere, and told in numbers of files and people alone', async () => {
    const site = await openSite({ '/host.html': { body: page(loaderTag, teamTag) } });
    const { page: tab, saved, host } = await open(`${site.address}/host.html`, { height: 8000, before: listenIn });
    await complete(tab);
    await quiet(tab);
    const before = site.asked.length;
    await wholeOverview(tab, saved);
    await quiet(tab);
    expect(site.asked.slice(before)).toEqual([]);
    expect(await notes(tab, 'kept')).toEqual([]);
    expect((await host()).stored).toEqual([]);
    expect(await notes(tab, 'heard')).toEqual([
      'retning-team-read {"files":19,"people":19,"detail":null}',
      // Both rounds.
      'retning-team-read {"files":27,"people":19,"detail":null}',
      'retning-team-read {"files":2,"people":2,"detail":null}',
    ]);
    expect((await host()).errors).toEqual([]);
  });

  it('forgets the files, what was planned and what could not be read, when one begins again', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, teamTag) } });
    const { page: tab, host } = await open(`${address}/host.html`, { height: 8000 });
    await complete(tab);
    const atFirst = await textOf(tab);
    await give(tab, mixed);
    await findOne(tab, 'status', read);
    const area = await plan(tab);
    await click(tab, 'button', 'Fjern filene og begynn på nytt');
    await eventually(async () => expect(await textOf(tab)).toBe(atFirst));
    await give(tab, [handedOver('kari', 'competent', 'Kari Berg')]);
    await findOne(tab, 'status', 'Leste filer: 1. Personer i oversikten: 1.');
    expect(await names(tab, 'checkbox')).toContainEqual(expect.stringContaining(area.replace(/ – .*/, '')));
    expect((await names(tab, 'textbox')).filter((name) => name.startsWith('Hva vil dere'))).toEqual([]);
    expect(await textOf(tab)).not.toContain('fil-20.json');
    expect((await host()).errors).toEqual([]);
  });
});

inEachBrowser(
  (open) => {
    it('loses no file and no step of the plan when one leaves and comes back', async () => {
      const { address } = await openSite({
        '/host.html': { body: page(loaderTag, `<p><a href="/away.html">Bort</a></p>${teamTag}`) },
        '/away.html': { body: '<!doctype html><title>Bort</title><p>Bort</p>' },
      });
      const { page: tab } = await open(`${address}/host.html`, { height: 8000 });
      await complete(tab);
      await give(tab, mixed);
      await findOne(tab, 'status', read);
      const rows = await figures(tab);
      await plan(tab);
      await click(tab, 'link', 'Bort');
      await eventually(async () => expect(await tab.title()).toBe('Bort'));
      await tab.evaluate(() => history.back());
      await eventually(async () => expect(await tab.title()).toBe('Karriere'));
      await findOne(tab, 'status', read);
      expect(await figures(tab)).toEqual(rows);
      const planned = (): string =>
        document.querySelector('retning-team-overview')!.shadowRoot!.querySelector<HTMLInputElement>('[id^=action-]')!
          .value;
      expect(await tab.evaluate(planned)).toBe('Kurs for Kari');
      await give(tab, people(2, 'competent', 60));
      await findOne(tab, 'status', 'Leste filer: 21. Personer i oversikten: 21.');
    });
  },
  // The driver turns the cache for "Back" off.
  { withoutFlags: ['--disable-back-forward-cache'] },
);
