import { expect, it } from 'vitest';
import { inEachBrowser, withoutScript } from './browsers.ts';
import { click, findOne, names } from './finder.ts';
import { area, atQuestion, complete } from './self-check.ts';
import { hold, loaderTag, onlyTheSheet, openSite, page, readData, rendering } from './site.ts';

const rendered = rendering({
  tag: 'retning-self-check',
  data: JSON.parse(readData('/data/frameworks/practitioner-competence.nb.json')) as unknown,
});

inEachBrowser((open) => {
  it('is readable without script, under the strict policy: what it is, whose words, and that nothing is sent', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, rendered) } });
    const { page: tab } = await open(`${address}/host.html`);
    expect(await names(tab, 'heading')).toContain('Kompetanse i karriereveiledning');
    const text = await tab.evaluate(
      () => document.querySelector('retning-self-check')!.shadowRoot!.querySelector<HTMLElement>('.root')!.innerText,
    );
    const boxes = [...rendered.matchAll(/<input[^>]*>/g)].map(([box]) => box);
    expect(boxes).toHaveLength(7);
    expect(boxes.filter((box) => box.includes('checked'))).toEqual([]);
    for (const said of ['Ordlyden er vår egen', 'Svarene er bare dine.', area]) expect(text).toContain(said);
  });
}, withoutScript);

inEachBrowser((open) => {
  it('takes over what the server drew, and takes the area that was ticked before the script had come', async () => {
    const { gone, letGo } = hold();
    const { address } = await openSite({
      '/host.html': { body: page(loaderTag, rendered) },
      '/retning/loader.js': () => gone,
    });
    const { page: tab, host } = await open(`${address}/host.html`, { height: 3000, until: 'none' });
    await click(tab, 'checkbox', area);
    await tab.evaluate(() => {
      const root = document.querySelector('retning-self-check')!.shadowRoot!;
      for (const node of root.querySelectorAll('h2, input')) Reflect.set(node, 'rendered', true);
    });
    letGo();
    await complete(tab);
    const kept = await tab.evaluate(() => {
      const root = document.querySelector('retning-self-check')!.shadowRoot!;
      return [...root.querySelectorAll('h2, .start input')].filter((node) => Reflect.get(node, 'rendered') === true)
        .length;
    });
    // The heading and seven areas.
    expect(kept).toBe(8);
    await click(tab, 'button', 'Start');
    expect(await atQuestion(tab, 1)).toContain('1 av 9');
    await findOne(tab, 'radio', 'Kompetent');
    const { errors, violations } = await host();
    expect(errors).toEqual([]);
    expect(violations.filter((violation) => !onlyTheSheet.test(violation))).toEqual([]);
  });
});
