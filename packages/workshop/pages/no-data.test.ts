import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { click, complete, eventually, fallbackShown, findOne, listed, names, quiet } from './finder.ts';
import { demoFeed, finderTag, hold, loaderTag, missing, openSite, ours, page, partFile } from './site.ts';

const host = { body: page(loaderTag, finderTag) };
const feed = '/data/demo-centres-no.json';
const failed = 'Vi får ikke hentet oversikten over sentre akkurat nå.';

inEachBrowser((open) => {
  it.each([
    { what: 'nothing is there (404)', answer: missing, code: 'unreachable' },
    {
      what: 'a web page comes with status 200',
      answer: { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Logg inn</title>' },
      code: 'html-page',
    },
    { what: 'half a file comes', answer: { body: demoFeed().slice(0, 20_000) }, code: 'not-json' },
  ])('keeps the fallback and offers to try again when $what', async ({ answer, code }) => {
    let mended = false;
    const site = await openSite({ '/host.html': host, [feed]: () => (mended ? undefined : answer) });
    const { page: tab, said, host: report } = await open(`${site.address}/host.html`);
    await findOne(tab, 'status', failed);
    expect(await fallbackShown(tab)).toBe(true);
    expect(ours(said)).toEqual([expect.stringContaining(`<retning-centre-finder> ${code} (`)]);

    mended = true;
    await click(tab, 'button', 'Prøv igjen');
    expect(await listed(tab)).toHaveLength(4);
    expect(await fallbackShown(tab)).toBe(false);
    expect(ours(said)).toHaveLength(1);
    expect((await report()).errors).toEqual([]);
  });

  it('says that it waits, over the fallback, and lists the centres when the answer comes', async () => {
    const { gone, letGo } = hold();
    const site = await openSite({ '/host.html': host, [feed]: () => gone });
    const { page: tab, said } = await open(`${site.address}/host.html`);
    await findOne(tab, 'status', 'Henter sentrene');
    expect(await fallbackShown(tab)).toBe(true);
    letGo();
    expect(await listed(tab)).toHaveLength(4);
    expect(await fallbackShown(tab)).toBe(false);
    expect(said).toEqual([]);
  });

  it('gives up waiting, and offers to try again', async () => {
    const { gone, letGo } = hold();
    const site = await openSite({ '/host.html': host, [feed]: () => gone });
    const {
      page: tab,
      said,
      host: report,
    } = await open(`${site.address}/host.html`, {
      // Ten seconds go by in half a second.
      before: () => {
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (ms) => timeout(ms / 20);
      },
    });
    await findOne(tab, 'status', failed);
    expect(await fallbackShown(tab)).toBe(true);
    expect(ours(said)).toEqual([expect.stringContaining('timed-out')]);
    letGo();
    await click(tab, 'button', 'Prøv igjen');
    expect(await listed(tab)).toHaveLength(4);
    expect((await report()).errors).toEqual([]);
  });

  it('lists the centres and how to reach them when the files that come later are missing', async () => {
    const later = partFile('on-demand');
    const site = await openSite({ '/host.html': host, [later]: missing });
    const { page: tab, said, host: report } = await open(`${site.address}/host.html`, { height: 2400 });
    const [first] = await listed(tab);
    await eventually(() => expect(ours(said)).toHaveLength(1));
    expect(ours(said)[0]).toContain('<retning-centre-finder> unreachable (on-demand)');
    const links = await names(tab, 'link');
    await click(tab, 'button', first!);
    await eventually(async () => expect((await names(tab, 'link')).length).toBeGreaterThan(links.length));
    expect(first).toContain('Arendal');
    expect(await names(tab, 'link')).toContain('00 00 00 35');
    await click(tab, 'button', 'Avgrens');
    await quiet(tab);
    expect(ours(said)).toHaveLength(1);
    expect((await report()).errors).toEqual([]);
  });

  it('says that the map is not to be had, and goes on, when its drawing is missing', async () => {
    const site = await openSite({ '/host.html': host, [partFile('map-counties-no')]: missing });
    const { page: tab, said, host: report } = await open(`${site.address}/host.html`, { height: 2400 });
    await listed(tab);
    await click(tab, 'button', 'Vis kart');
    await eventually(() => expect(ours(said)).toEqual([expect.stringContaining('unreachable (map)')]));
    await findOne(tab, 'button', 'Vis kart');
    expect(await listed(tab)).toHaveLength(4);
    expect((await report()).errors).toEqual([]);
  });

  it('answers what was typed and sent before the search had come', async () => {
    const { gone, letGo } = hold();
    const site = await openSite({ '/host.html': host, [partFile('on-demand')]: () => gone });
    const { page: tab, said } = await open(`${site.address}/host.html`, { height: 2400, until: 'domcontentloaded' });
    await listed(tab);
    await click(tab, 'combobox', 'Sted, postnummer');
    await tab.keyboard.type('Tromsø');
    await tab.keyboard.press('Enter');
    letGo();
    await complete(tab);
    await eventually(async () => expect((await listed(tab))[0]).toContain('Tromsø'));
    expect(await names(tab, 'option')).toEqual([]);
    expect(said).toEqual([]);
  });
});
