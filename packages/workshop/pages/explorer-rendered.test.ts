import { expect, it } from 'vitest';
import { inEachBrowser, withoutScript } from './browsers.ts';
import { atPart, clickExactly, complete, content, tag, text, words } from './explorer.ts';
import { click, names } from './finder.ts';
import { hold, loaderTag, onlyTheSheet, openSite, page, rendering } from './site.ts';

const rendered = rendering({ tag, data: content });

inEachBrowser((open) => {
  it('is readable without script, under the strict policy: what it is, whose words, and that it is one’s own', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, rendered) } });
    const { page: tab } = await open(`${address}/host.html`);
    expect(await names(tab, 'heading')).toContain('Når noe endrer seg');
    const boxes = [...rendered.matchAll(/<input[^>]*>/g)].map(([box]) => box);
    expect(boxes).toHaveLength(19);
    expect(boxes.filter((box) => box.includes('checked'))).toEqual([]);
    const read = await text(tab);
    for (const said of ['Alt er valgfritt, og ingenting er rett eller galt.', words.nb.change, 'Kilde:'])
      expect(read).toContain(said);
  });
}, withoutScript);

inEachBrowser((open) => {
  it('takes over what the server drew, and the change that was chosen before the script had come', async () => {
    const { gone, letGo } = hold();
    const { address } = await openSite({
      '/host.html': { body: page(loaderTag, rendered) },
      '/retning/loader.js': () => gone,
    });
    const { page: tab, host } = await open(`${address}/host.html`, { height: 3000, until: 'none' });
    await click(tab, 'radio', words.nb.change);
    await tab.evaluate((tag) => {
      const root = document.querySelector(tag)!.shadowRoot!;
      for (const node of root.querySelectorAll('h2, input')) Reflect.set(node, 'rendered', true);
    }, tag);
    letGo();
    await complete(tab);
    const kept = await tab.evaluate((tag) => {
      const root = document.querySelector(tag)!.shadowRoot!;
      return [...root.querySelectorAll('h2, .changes input')].filter((node) => Reflect.get(node, 'rendered') === true)
        .length;
    }, tag);
    // The heading and nineteen changes.
    expect(kept).toBe(20);
    await clickExactly(tab, 'button', words.nb.start);
    await atPart(tab, words.nb.situation);
    expect(await text(tab)).toContain(`${words.nb.change}.`);
    const { errors, violations } = await host();
    expect(errors).toEqual([]);
    expect(violations.filter((violation) => !onlyTheSheet.test(violation))).toEqual([]);
  });
});
