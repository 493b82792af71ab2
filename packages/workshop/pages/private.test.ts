import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { click, eventually, findOne, names, quiet } from './finder.ts';
import { listenIn, notes } from './listening.ts';
import { answer, area, atQuestion, begin, checkTag, chosen, complete, finish, pick } from './self-check.ts';
import { loaderTag, openSite, page } from './site.ts';

/** A check with every act that keeps it: saved, printed, as a table, for a leader, compared, typed in from paper, begun anew. */
async function wholeCheck(page: Page, saved: () => readonly { readonly path: string; readonly text: string }[]) {
  await complete(page);
  await begin(page, [area]);
  await answer(page, [1, 0, 2, 3, 1, 0, 2, -1]);
  await click(page, 'radio', 'Kompetent');
  await click(page, 'button', 'Se resultatet');
  await findOne(page, 'heading', 'Slik ser det ut nå');
  await click(page, 'button', 'Lagre i en fil');
  const file = await eventually(() => {
    const [first] = saved();
    expect(first?.text).toContain('"answers"');
    return first!;
  });
  await click(page, 'button', 'Skriv ut');
  await click(page, 'button', 'Last ned som regneark');
  await click(page, 'summary', 'Gi svarene til en leder');
  await click(page, 'textbox', 'Navn');
  await page.keyboard.type('Kim Eksempel');
  await click(page, 'button', 'Lag filen');
  await eventually(() => expect(saved()).toHaveLength(3));
  await pick(page, 'Sammenlign med', file.path);
  await findOne(page, 'heading', 'Siden sist');
  await pick(page, 'Åpne en lagret fil', file.path);
  await findOne(page, 'status', 'Svarene fra');
  await click(page, 'button', 'Begynn på nytt');
  await click(page, 'button', 'Legg inn fra papir');
  await click(page, 'textbox', 'Svarene fra skjemaet');
  await page.keyboard.type('1k1 2');
  await click(page, 'button', 'Legg inn svarene');
}

inEachBrowser((open) => {
  const visit = async (tag: string, hash = '') => {
    const site = await openSite({ '/host.html': { body: page(loaderTag, tag) } });
    const visited = await open(`${site.address}/host.html${hash}`, { height: 6000, before: listenIn });
    return { ...visited, asked: site.asked };
  };

  describe('what somebody answers', () => {
    it('is sent nowhere, kept nowhere and told nobody: a whole check with every way to keep it', async () => {
      const { page: tab, saved, asked, host, requests } = await visit(checkTag);
      await complete(tab);
      await quiet(tab);
      const before = asked.length;
      await wholeCheck(tab, saved);
      await quiet(tab);
      expect(asked.slice(before)).toEqual([]);
      expect(requests.filter((request) => !request.startsWith('blob:')).length).toBe(
        new Set(requests.filter((request) => !request.startsWith('blob:'))).size,
      );
      expect(await notes(tab, 'kept')).toEqual([]);
      expect((await host()).stored).toEqual([]);
      const heard = await notes(tab, 'heard');
      expect([...new Set(heard)].sort()).toEqual([
        'retning-check-finished {"framework":"practitioner-competence","detail":null}',
        'retning-check-started {"framework":"practitioner-competence","detail":null}',
      ]);
    });

    it('is told by level and number of each area where the page has share="profile", and no answer with it', async () => {
      const { page: tab } = await visit(checkTag.replace('framework', 'share="profile" framework'));
      await complete(tab);
      await begin(tab, [area]);
      await answer(tab, [1, 2]);
      await finish(tab);
      const [finished] = (await notes(tab, 'heard')).filter((line) => line.startsWith('retning-check-finished'));
      expect(JSON.parse(finished!.slice(finished!.indexOf('{')))).toEqual({
        framework: 'practitioner-competence',
        profile: [{ area: '1', counts: [0, 1, 1], open: 7 }],
        detail: null,
      });
      expect(await notes(tab, 'kept')).toEqual([]);
    });

    it('would be heard: the listener hears all ways out', async () => {
      const { page: tab } = await visit(checkTag);
      await complete(tab);
      await tab.evaluate(() => {
        void fetch('/x').catch(() => undefined);
        navigator.sendBeacon('/y');
        new XMLHttpRequest().open('GET', '/z');
        localStorage.setItem('a', 'b');
        document.cookie = 'c=d';
        history.replaceState(null, '');
        dispatchEvent(new CustomEvent('told', { detail: '1k1' }));
      });
      expect((await notes(tab, 'kept')).map((line) => line.split(' ')[0])).toEqual([
        'fetch',
        'sendBeacon',
        'open',
        'setItem',
        'cookie',
        'replaceState',
      ]);
      expect(await notes(tab, 'heard')).toContain('told {"detail":"1k1"}');
    });
  });

  describe('remember="fragment"', () => {
    const remembering = checkTag.replace('framework', 'remember="fragment" framework');

    it('brings the answers back when the page is loaded again, and writes no history', async () => {
      const { page: tab } = await visit(remembering);
      await complete(tab);
      const entries = await tab.evaluate(() => history.length);
      await begin(tab, [area]);
      await answer(tab, [1, 2, -1]);
      const kept = await tab.evaluate(() => location.hash);
      expect(kept).toMatch(/^#retning-self-check:/);
      // Stable ids and nothing in words.
      expect(decodeURIComponent(kept)).not.toMatch(/Jeg|Kompetent/);
      expect(await tab.evaluate(() => history.length)).toBe(entries);
      await tab.reload();
      await complete(tab);
      await eventually(async () => expect(await names(tab, 'button')).toContain('Fortsett'));
      expect(await tab.evaluate(() => location.hash)).toBe(kept);
      await click(tab, 'button', 'Fortsett');
      await atQuestion(tab, 3);
      await click(tab, 'button', 'Tilbake');
      await atQuestion(tab, 2);
      expect(await chosen(tab)).toEqual(['specialised']);
      await click(tab, 'button', 'Tilbake');
      await atQuestion(tab, 1);
      expect(await chosen(tab)).toEqual(['competent']);
      expect(await tab.evaluate(() => history.length)).toBe(entries);
    });

    it('tells how many of them the framework does not know, and takes the others', async () => {
      const first = await visit(remembering);
      await complete(first.page);
      await begin(first.page, [area]);
      await answer(first.page, [1, 2]);
      const kept = await first.page.evaluate(() => location.hash);
      const { page: tab } = await visit(remembering, kept.replace('1k1', '1k99'));
      await complete(tab);
      await findOne(tab, 'status', 'Noe er endret siden sist: 1 svar');
      await click(tab, 'button', 'Fortsett');
      await atQuestion(tab, 1);
      expect(await chosen(tab)).toEqual([]);
      await click(tab, 'button', 'Hopp over');
      await atQuestion(tab, 2);
      expect(await chosen(tab)).toEqual(['specialised']);
    });

    it('leaves a fragment of the page’s own as it is', async () => {
      const { page: tab } = await visit(remembering, '#kontakt');
      await complete(tab);
      await begin(tab, [area]);
      await answer(tab, [1, 2]);
      expect(await tab.evaluate(() => location.hash)).toBe('#kontakt');
      expect(await notes(tab, 'kept')).toEqual([]);
    });
  });

  it('refuses a shortened, a newer and a strange file, says so, and changes nothing', async () => {
    const { page: tab, saved, host } = await visit(checkTag);
    await complete(tab);
    await begin(tab, [area]);
    await answer(tab, [1, 2]);
    await finish(tab);
    await click(tab, 'button', 'Lagre i en fil');
    const file = await eventually(() => {
      expect(saved()[0]?.text).toContain('"answers"');
      return saved()[0]!;
    });
    const rows = await names(tab, 'row');
    const whole = JSON.parse(file.text) as { readonly framework: object };
    const others = [
      { text: file.text.slice(0, 200), said: 'Filen er ødelagt eller ikke hel.' },
      {
        text: JSON.stringify({ ...whole, format: 'retning/self-check@2' }),
        said: 'Filen er laget med en nyere utgave',
      },
      { text: '{"centres": []}', said: 'Dette er ikke en fil med svar' },
      {
        text: JSON.stringify({ ...whole, framework: { ...whole.framework, id: 'career-skills' } }),
        said: 'Filen hører til et annet spørsmålssett.',
      },
    ];
    for (const { text, said } of others) {
      writeFileSync(file.path, text);
      await pick(tab, 'Åpne en lagret fil', file.path);
      await findOne(tab, 'status', said);
      expect(await names(tab, 'row')).toEqual(rows);
    }
    expect((await host()).errors).toEqual([]);
  });
});

inEachBrowser(
  (open) => {
    it('loses no answer when one leaves and comes back, in the middle of a check', async () => {
      const { address } = await openSite({
        '/host.html': { body: page(loaderTag, `<p><a href="/away.html">Bort</a></p>${checkTag}`) },
        '/away.html': { body: '<!doctype html><title>Bort</title><p>Bort</p>' },
      });
      const { page: tab } = await open(`${address}/host.html`, { height: 4000 });
      await complete(tab);
      await begin(tab, [area]);
      await answer(tab, [1, 2]);
      await click(tab, 'radio', 'Ikke ennå');
      await click(tab, 'link', 'Bort');
      await eventually(async () => expect(await tab.title()).toBe('Bort'));
      await tab.evaluate(() => history.back());
      await eventually(async () => expect(await tab.title()).toBe('Karriere'));
      await atQuestion(tab, 3);
      expect(await chosen(tab)).toEqual(['not-yet']);
      await click(tab, 'button', 'Tilbake');
      await atQuestion(tab, 2);
      expect(await chosen(tab)).toEqual(['specialised']);
      await finish(tab);
      expect((await names(tab, 'row'))[0]).toContain('1 Ikke ennå, 1 Kompetent, 1 Spesialisert');
    });
  },
  // The driver turns the cache for "Back" off.
  { withoutFlags: ['--disable-back-forward-cache'] },
);
