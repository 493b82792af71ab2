import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { click, eventually, fallbackShown, findOne, names, quiet } from './finder.ts';
import { fallback, hold, loaderTag, missing, openSite, ours, page, partFile } from './site.ts';
import { complete, figures, framework, give, mixed, people, teamTag, textOf } from './team-overview.ts';

const tag = 'retning-team-overview';
const host = { body: page(loaderTag, teamTag) };
const team = '/data/team.json';
const failed = 'Vi får ikke hentet spørsmålene akkurat nå.';
const stuck = 'Vi får ikke hentet det som trengs for å lese filene.';
const json = JSON.stringify({ format: 'retning/team@1', framework, results: [] });

const overview = (attributes: string, child = ''): string =>
  `<${tag} ${attributes}>${fallback}${child && `<script type="application/json">${child}</script>`}</${tag}>`;

/** Notes what the page hears of problems. */
const hearProblems = (): void => {
  const heard: string[] = [];
  Reflect.set(window, Symbol.for('problems'), heard);
  addEventListener('retning-problem', ({ code, place }) => heard.push(`${code} (${place})`));
};
const problems = (): string[] => Reflect.get(window, Symbol.for('problems')) as string[];

inEachBrowser((open, engine) => {
  describe('without questions', () => {
    it.each([
      { what: 'nothing is given', html: overview(''), problem: 'no-data (team)' },
      {
        what: 'there are files and no questions',
        html: overview('', JSON.stringify({ results: people(6, 'competent') })),
        problem: 'no-framework (framework)',
      },
    ])('keeps the fallback, and the page hears of one problem: $what', async ({ html, problem }) => {
      const site = await openSite({ '/host.html': { body: page(loaderTag, html) } });
      const { page: tab, said, host: report } = await open(`${site.address}/host.html`, { before: hearProblems });
      await eventually(async () => expect(await tab.evaluate(problems)).toEqual([problem]));
      await quiet(tab);
      expect(await tab.evaluate(problems)).toEqual([problem]);
      expect(ours(said)).toEqual([expect.stringContaining(`<${tag}> ${problem}: Give `)]);
      expect(await fallbackShown(tab, tag)).toBe(true);
      expect((await names(tab, 'button')).concat(await names(tab, 'heading', tag))).toEqual([]);
      expect((await report()).errors).toEqual([]);
    });

    it('keeps the fallback over a button to try again where what the page wrote is broken', async () => {
      const body = page(loaderTag, overview('', json.slice(0, 400)));
      const site = await openSite({ '/host.html': { body } });
      const { page: tab, host: report } = await open(`${site.address}/host.html`, { before: hearProblems });
      await findOne(tab, 'status', failed);
      await findOne(tab, 'button', 'Prøv igjen');
      expect(await tab.evaluate(problems)).toEqual(['not-json (JSON child)']);
      expect(await fallbackShown(tab, tag)).toBe(true);
      expect((await report()).errors).toEqual([]);
    });

    it.each([
      { what: 'nothing is there (404)', answer: missing, code: 'unreachable' },
      {
        what: 'a web page comes with status 200',
        answer: { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Logg inn</title>' },
        code: 'html-page',
      },
      { what: 'half a file comes', answer: { body: json.slice(0, 4000) }, code: 'not-json' },
      {
        what: 'a file of a later version comes',
        answer: { body: json.replace('team@1', 'team@2') },
        code: 'newer-format',
      },
    ])('keeps the fallback and offers to try again when $what', async ({ answer, code }) => {
      let mended = false;
      const site = await openSite({
        '/host.html': { body: page(loaderTag, overview(`src="${team}"`)) },
        [team]: () => (mended ? { headers: { 'content-type': 'application/json' }, body: json } : answer),
      });
      const {
        page: tab,
        said,
        host: report,
      } = await open(`${site.address}/host.html`, { height: 4000, before: hearProblems });
      await findOne(tab, 'status', failed);
      expect(await fallbackShown(tab, tag)).toBe(true);
      expect(await tab.evaluate(problems)).toEqual([expect.stringMatching(new RegExp(`^${code} \\(`))]);

      mended = true;
      await click(tab, 'button', 'Prøv igjen');
      await findOne(tab, 'heading', 'Oversikt over teamet');
      expect(await fallbackShown(tab, tag)).toBe(false);
      expect(ours(said)).toHaveLength(1);
      expect((await report()).errors).toEqual([]);
    });

    it('says that it waits, over the fallback, and is there when the questions come', async () => {
      const { gone, letGo } = hold();
      const site = await openSite({
        '/host.html': host,
        [partFile('practitioner-competence.nb')]: () => gone,
      });
      const { page: tab, said } = await open(`${site.address}/host.html`, { until: 'none' });
      await findOne(tab, 'status', 'Henter spørsmålene');
      expect(await fallbackShown(tab, tag)).toBe(true);
      letGo();
      await findOne(tab, 'heading', 'Oversikt over teamet');
      expect(await fallbackShown(tab, tag)).toBe(false);
      expect(said).toEqual([]);
    });

    it('keeps the fallback and says so when the questions of a name are missing', async () => {
      let mended = false;
      const site = await openSite({
        '/host.html': host,
        [partFile('practitioner-competence.nb')]: () => (mended ? undefined : missing),
      });
      const { page: tab, said, host: report } = await open(`${site.address}/host.html`, { height: 4000 });
      await findOne(tab, 'status', failed);
      expect(await fallbackShown(tab, tag)).toBe(true);
      await eventually(() => expect(ours(said)).toEqual([expect.stringContaining('practitioner-competence.nb')]));
      mended = true;
      await click(tab, 'button', 'Prøv igjen');
      // Other engines remember that a module was not to be had, until the page is loaded again.
      if (engine === 'chromium') await findOne(tab, 'heading', 'Oversikt over teamet');
      expect((await report()).errors).toEqual([]);
    });
  });

  describe('without the part that reads files', () => {
    const help = partFile('team-help');
    const brought = JSON.stringify({ framework, results: people(12, 'competent') });

    it('takes files while it is on its way, and shows what they come to when it has come', async () => {
      const { gone, letGo } = hold();
      const site = await openSite({ '/host.html': host, [help]: () => gone });
      const {
        page: tab,
        said,
        host: report,
      } = await open(`${site.address}/host.html`, { height: 6000, until: 'none' });
      await findOne(tab, 'heading', 'Oversikt over teamet');
      await give(tab, mixed);
      await eventually(() => expect(site.asked).toContain(help));
      expect(await figures(tab)).toEqual([]);
      letGo();
      await findOne(tab, 'status', 'Leste filer: 19. Personer i oversikten: 19.');
      expect((await figures(tab))[0]).toEqual(['skjult', 'skjult', 'skjult', '7']);
      expect(said).toEqual([]);
      expect((await report()).errors).toEqual([]);
    });

    /** A page where that part is missing, and a way to put it there. */
    const visit = async (html: string) => {
      let mended = false;
      const site = await openSite({
        '/host.html': { body: page(loaderTag, html) },
        [help]: () => (mended ? undefined : missing),
      });
      const visited = await open(`${site.address}/host.html`, { height: 6000 });
      await findOne(visited.page, 'heading', 'Oversikt over teamet');
      await eventually(() =>
        expect(ours(visited.said)).toEqual([expect.stringContaining(`<${tag}> unreachable (team-help)`)]),
      );
      return { ...visited, mend: () => (mended = true) };
    };
    const saysStuck = (tab: Page) => eventually(async () => expect(await textOf(tab)).toContain(stuck));

    it('says so when files are given, and nothing else is lost', async () => {
      const { page: tab, said, host: report } = await visit(teamTag);
      // Nobody has asked for anything yet.
      expect(await textOf(tab)).not.toContain(stuck);
      expect(await names(tab, 'button')).toEqual([]);
      await give(tab, mixed);
      await saysStuck(tab);
      await findOne(tab, 'heading', 'Oversikt over teamet');
      await click(tab, 'button', 'Prøv igjen');
      await quiet(tab);
      await saysStuck(tab);
      expect(await fallbackShown(tab, tag)).toBe(false);
      expect(ours(said)).toHaveLength(1);
      expect((await report()).errors).toEqual([]);
    });

    it('says so where the page has brought the files', async () => {
      const { page: tab, host: report } = await visit(overview('', brought));
      await saysStuck(tab);
      await findOne(tab, 'button', 'Prøv igjen');
      expect((await report()).errors).toEqual([]);
    });

    // Other engines remember that a module was not to be had, until the page is loaded again.
    describe.runIf(engine === 'chromium')('that is there again', () => {
      const read = 'Leste filer: 19. Personer i oversikten: 19.';
      const focused = (): string | undefined =>
        document.querySelector('retning-team-overview')!.shadowRoot!.activeElement?.textContent.trim();

      it('reads the files that were given when one tries again', async () => {
        const { page: tab, mend } = await visit(teamTag);
        await give(tab, mixed);
        await give(tab, people(8, 'not-yet'), 1);
        await saysStuck(tab);
        // The second lot asks for the part as well; while it does, a press is answered together with it.
        await quiet(tab);
        mend();
        await click(tab, 'button', 'Prøv igjen');
        await findOne(tab, 'status', read);
        await findOne(tab, 'heading', 'Siden forrige runde');
        await eventually(async () => expect(await tab.evaluate(focused)).toBe('Teamet nå'));
        expect(await textOf(tab)).not.toContain(stuck);
        await complete(tab);
      });

      it('reads them once when they are chosen again instead', async () => {
        const { page: tab, mend } = await visit(teamTag);
        await give(tab, mixed);
        await saysStuck(tab);
        mend();
        await give(tab, mixed);
        await findOne(tab, 'status', read);
        expect(await textOf(tab)).not.toContain('har levert en nyere');
        await give(tab, people(2, 'competent', 60));
        await findOne(tab, 'status', 'Leste filer: 21. Personer i oversikten: 21.');
      });

      it('shows what the page has brought when one tries again', async () => {
        const { page: tab, mend } = await visit(overview('', brought));
        await saysStuck(tab);
        mend();
        await click(tab, 'button', 'Prøv igjen');
        await findOne(tab, 'status', 'Leste filer: 12. Personer i oversikten: 12.');
        await eventually(async () => expect(await tab.evaluate(focused)).toBe('Teamet nå'));
        expect(await textOf(tab)).not.toContain(stuck);
      });
    });
  });
});
