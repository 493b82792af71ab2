import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { complete, eventually, listed, names } from './finder.ts';
import { loaderTag, openSite, page } from './site.ts';

const host = page(loaderTag, '<retning-centre-finder src="/data/demo-centres-no.json"></retning-centre-finder>');

/** Notes what the finder holds at the moment when the browser takes the page to paper: heard after all others. */
const notePaper = (): void =>
  addEventListener('beforeprint', () => {
    const root = document.querySelector('retning-centre-finder')!.shadowRoot!;
    const [rows, cards] = ['table.paper tbody tr', '.card'].map((selector) => root.querySelectorAll(selector).length);
    Reflect.set(window, Symbol.for('paper'), { rows, cards });
  });

inEachBrowser((open, engine) => {
  it('goes to paper as a table of all hits, and is itself again after', async () => {
    const { address } = await openSite({ '/host.html': { body: host } });
    const { page: tab, host: report } = await open(`${address}/host.html`);
    await complete(tab);
    await eventually(async () => expect(await listed(tab)).toHaveLength(20));
    await tab.evaluate(notePaper);
    await tab.pdf();
    const paper = await tab.evaluate(() => Reflect.get(window, Symbol.for('paper')) as object);
    // 51 centres and the service for the whole country; no list of twenty beside them.
    expect(paper).toEqual({ rows: 52, cards: 0 });
    await eventually(async () => expect(await listed(tab)).toHaveLength(20));
    expect(await names(tab, 'table')).toEqual([]);
    expect((await report()).errors).toEqual([]);
  });

  it('is a table already when a button of the page calls for paper', async () => {
    const { address } = await openSite({ '/host.html': { body: host } });
    const { page: tab } = await open(`${address}/host.html`);
    await complete(tab);
    // `print()` in a script tells the listeners and takes the page as it then is; no promise gets its turn in between.
    const rows = await tab.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelector('retning-centre-finder')!.shadowRoot!.querySelectorAll('table.paper tbody tr')
        .length;
    });
    expect(rows).toBe(52);
  });

  // Firefox cannot be asked to show paper on the screen.
  it.runIf(engine === 'chromium')(
    'shows on paper every centre with address, contact and hours, and nothing to press',
    async () => {
      const { address } = await openSite({ '/host.html': { body: host } });
      const { page: tab } = await open(`${address}/host.html`);
      await complete(tab);
      await tab.emulateMediaType('print');
      await tab.evaluate(() => void dispatchEvent(new Event('beforeprint')));
      await eventually(async () => expect(await names(tab, 'row')).toHaveLength(52));
      const rows = await names(tab, 'row');
      const kristiansand = rows.find((row) => row.includes('karrieresenter Kristiansand'));
      expect(kristiansand).toContain('Eksempelgata 34, 4611 Kristiansand S');
      expect(kristiansand).toContain('00 00 00 34');
      expect(kristiansand).toMatch(/Åpent|Stengt|Åpner|Time|avtale/i);
      expect(await names(tab, 'button')).toEqual([]);
      expect(await names(tab, 'combobox')).toEqual([]);
      expect(await names(tab, 'heading')).toContain('Finn karriereveiledning');
    },
  );
});
