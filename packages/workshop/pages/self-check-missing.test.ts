import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { click, eventually, findOne, names } from './finder.ts';
import { area, atQuestion, begin, checkTag, chosen } from './self-check.ts';
import { hold, loaderTag, missing, openSite, ours, page, partFile } from './site.ts';

const host = { body: page(loaderTag, checkTag) };

inEachBrowser((open, engine) => {
  it('can be answered while the part with the result is on its way, and shows it when it has come', async () => {
    const { gone, letGo } = hold();
    const { address } = await openSite({ '/host.html': host, [partFile('check-help')]: () => gone });
    const { page: tab, said } = await open(`${address}/host.html`, { height: 3000, until: 'domcontentloaded' });
    await findOne(tab, 'button', 'Start');
    await begin(tab, [area]);
    await click(tab, 'radio', 'Kompetent');
    await click(tab, 'button', 'Neste');
    await atQuestion(tab, 2);
    await click(tab, 'summary', 'Oversikt');
    await click(tab, 'button', 'Se resultatet så langt');
    letGo();
    await findOne(tab, 'heading', 'Slik ser det ut nå');
    expect((await names(tab, 'row'))[0]).toContain('1 Kompetent, 8 Uten svar');
    expect(ours(said)).toEqual([]);
  });

  it('says that the result cannot be fetched, and loses no answer, when that part is missing', async () => {
    const { address } = await openSite({ '/host.html': host, [partFile('check-help')]: missing });
    const { page: tab, said, host: report } = await open(`${address}/host.html`, { height: 3000 });
    await findOne(tab, 'button', 'Start');
    await eventually(() => expect(ours(said)).toHaveLength(1));
    expect(ours(said)[0]).toContain('<retning-self-check> unreachable (check-help)');
    await begin(tab, [area]);
    await click(tab, 'radio', 'Spesialisert');
    await click(tab, 'summary', 'Oversikt');
    await click(tab, 'button', 'Se resultatet så langt');
    await eventually(async () =>
      expect(
        await tab.evaluate(
          () => document.querySelector('retning-self-check')!.shadowRoot!.querySelector('[role=alert]')!.textContent,
        ),
      ).toContain('Vi får ikke hentet resultatet akkurat nå. Svarene er her fortsatt.'),
    );
    await atQuestion(tab, 1);
    expect(await chosen(tab)).toEqual(['specialised']);
    expect(ours(said)).toHaveLength(1);
    expect((await report()).errors).toEqual([]);
  });

  it('keeps the fallback and says so, over a button to try again, when the framework is missing', async () => {
    const { address } = await openSite({ '/host.html': host, [partFile('practitioner-competence.nb')]: missing });
    const { page: tab, said, host: report } = await open(`${address}/host.html`);
    await findOne(tab, 'status', 'Vi får ikke hentet spørsmålene akkurat nå.');
    await findOne(tab, 'button', 'Prøv igjen');
    expect(await tab.evaluate(() => document.body.innerText)).toContain('Ring oss på 00 00 00 00');
    await eventually(() => expect(ours(said)).toEqual([expect.stringContaining('practitioner-competence.nb')]));
    expect((await report()).errors).toEqual([]);
  });

  it.runIf(engine === 'chromium')('starts when one tries again and the framework is there', async () => {
    let mended = false;
    const { address } = await openSite({
      '/host.html': host,
      [partFile('practitioner-competence.nb')]: () => (mended ? undefined : missing),
    });
    const { page: tab, host: report } = await open(`${address}/host.html`, { height: 3000 });
    await findOne(tab, 'status', 'Vi får ikke hentet spørsmålene akkurat nå.');
    mended = true;
    await click(tab, 'button', 'Prøv igjen');
    await findOne(tab, 'button', 'Start');
    expect((await report()).errors).toEqual([]);
  });
});
