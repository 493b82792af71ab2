import { describe, expect, it } from 'vitest';
import { strictPolicy } from '../runner/server.mjs';
import { inEachBrowser } from './browsers.ts';
import { complete, eventually, fallbackShown, listed, names, quiet } from './finder.ts';
import { fallback, finderTag, hold, loaderTag, openSite, page } from './site.ts';
import { tours } from './tours.ts';

const entryTag = '<script type="module" src="/retning/retning-centre-finder.js"></script>';
const fileTag = '<script defer src="/file/retning-centre-finder.js"></script>';
const bothPolicies = { 'content-security-policy': `${strictPolicy} retning-centre-finder` };

/** Counts how often a tag is registered. */
const countDefinitions = (): void => {
  const define = customElements.define.bind(customElements);
  const registered: string[] = [];
  Reflect.set(window, Symbol.for('registered'), registered);
  customElements.define = (name, ...rest) => {
    define(name, ...rest);
    registered.push(name);
  };
};
const definitions = (): string[] => Reflect.get(window, Symbol.for('registered')) as string[];

inEachBrowser((open) => {
  it.each([
    { snippet: 'the loader in the head', html: page(loaderTag, finderTag) },
    { snippet: 'the loader at the end', html: page('', finderTag + loaderTag) },
    {
      snippet: 'the loader as a module that does not wait',
      html: page(loaderTag.replace('<script', '<script async'), finderTag),
    },
    { snippet: 'the loader twice', html: page(loaderTag, finderTag + loaderTag) },
    {
      snippet: 'the loader at two addresses',
      html: page(loaderTag, finderTag + loaderTag.replace('loader.js"', 'loader.js?v=2"')),
    },
    { snippet: 'the entry without the loader', html: page(entryTag, finderTag) },
    { snippet: 'the entry and the loader', html: page(entryTag, finderTag + loaderTag) },
    { snippet: 'the loader and the single file', html: page(loaderTag + fileTag, finderTag) },
    { snippet: 'the single file and the loader', html: page(fileTag, finderTag + loaderTag) },
    { snippet: 'the single file twice', html: page(fileTag, finderTag + fileTag) },
  ])('registers once and works: $snippet', async ({ html }) => {
    const { address } = await openSite({ '/host.html': { headers: bothPolicies, body: html } });
    const { page: tab, said, host } = await open(`${address}/host.html`, { before: countDefinitions });
    expect(await listed(tab)).toHaveLength(4);
    await complete(tab);
    await quiet(tab);
    expect((await tab.evaluate(definitions)).filter((tag) => tag === 'retning-centre-finder')).toHaveLength(1);
    expect(await names(tab, 'combobox')).toHaveLength(1);
    expect(said).toEqual([]);
    expect((await host()).errors).toEqual([]);
  });

  it('starts a widget that the parser meets after the loader has run', async () => {
    const after = '<script type="module" async src="/after.js"></script>';
    const [head, body] = page(loaderTag.replace('<script', '<script async') + after, '¶').split('¶');
    const { gone, letGo } = hold();
    async function* slowly(): AsyncGenerator<string> {
      // Browsers wait for the first kilobytes before they begin.
      yield `${head!.replace(/ integrity="[^"]*"/, '')}<!--${' '.repeat(4096)}-->`;
      await gone;
      yield finderTag + body;
    }
    const { address } = await openSite({
      '/host.html': () => ({ body: slowly() }),
      '/after.js': { body: "import '/retning/loader.js'; document.title = 'The loader has run';" },
    });
    const { page: tab, said, host } = await open(`${address}/host.html`, { until: 'none' });
    await eventually(async () => expect(await tab.title()).toBe('The loader has run'));
    const then = await tab.evaluate(() => [document.readyState, document.querySelector('retning-centre-finder')]);
    expect(then).toEqual(['loading', null]);
    letGo();
    expect(await listed(tab)).toHaveLength(4);
    expect(said).toEqual([]);
    expect((await host()).errors).toEqual([]);
  });

  it.each([
    { snippet: 'loader', tag: loaderTag },
    { snippet: 'single file', tag: fileTag },
  ])('stands back where somebody else has the tag, and says so once: $snippet', async ({ tag }) => {
    const { address } = await openSite({ '/host.html': { headers: bothPolicies, body: page(tag, finderTag) } });
    const {
      page: tab,
      said,
      host,
    } = await open(`${address}/host.html`, {
      before: () => customElements.define('retning-centre-finder', class extends HTMLElement {}),
    });
    await eventually(() => expect(said).toHaveLength(1));
    await quiet(tab);
    expect(said).toEqual([
      expect.stringMatching(/^warn: <retning-centre-finder> is already registered.*Load one version/),
    ]);
    expect(await fallbackShown(tab)).toBe(true);
    expect((await host()).errors).toEqual([]);
  });

  it('mounts in a div where a system strips unknown tags, and keeps what stands in it', async () => {
    const place = `<div data-retning="centre-finder" data-county="42" data-src="/data/demo-centres-no.json">${fallback}</div>`;
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, place) } });
    const { page: tab, said, host } = await open(`${address}/host.html`);
    expect(await listed(tab)).toHaveLength(4);
    expect(await names(tab, 'heading')).toContain('Karriereveiledning i Agder');
    expect(await tab.evaluate(() => document.querySelector('div > retning-centre-finder > p')?.textContent)).toBe(
      fallback.replace(/<.*?>/g, ''),
    );
    expect(said).toEqual([]);
    expect((await host()).errors).toEqual([]);
  });

  it('shows the example data where only the tag stands', async () => {
    const { address } = await openSite({
      '/host.html': { body: page(loaderTag, '<div data-retning="centre-finder" data-county="42"></div>') },
    });
    const { page: tab, host } = await open(`${address}/host.html`);
    expect(await listed(tab)).toHaveLength(4);
    expect((await host()).errors).toEqual([]);
  });

  // What holds for the finder above holds for every widget that a page can name.
  describe.each(tours.filter(({ tag }) => tag !== 'retning-centre-finder'))('<$tag>', ({ tag, html, complete }) => {
    const entry = `<script type="module" src="/retning/${tag}.js"></script>`;
    const file = `<script defer src="/file/${tag}.js"></script>`;
    const headers = { 'content-security-policy': `${strictPolicy} ${tag}` };

    it.each([
      { snippet: 'the loader twice', body: page(loaderTag, html + loaderTag) },
      { snippet: 'the entry without the loader', body: page(entry, html) },
      { snippet: 'the loader and the single file', body: page(loaderTag + file, html) },
      { snippet: 'the single file and the loader', body: page(file, html + loaderTag) },
      { snippet: 'the single file twice', body: page(file, html + file) },
    ])('registers once and works: $snippet', async ({ body }) => {
      const { address } = await openSite({ '/host.html': { headers, body } });
      const { page: tab, said, host } = await open(`${address}/host.html`, { before: countDefinitions });
      await complete(tab);
      await quiet(tab);
      expect((await tab.evaluate(definitions)).filter((name) => name === tag)).toHaveLength(1);
      expect(await fallbackShown(tab, tag)).toBe(false);
      expect(said).toEqual([]);
      expect((await host()).errors).toEqual([]);
    });

    it('mounts in a div where a system strips unknown tags, and keeps what stands in it', async () => {
      const place = html
        .replaceAll(tag, 'div')
        .replace('<div', `<div data-retning="${tag.replace('retning-', '')}"`)
        .replace(' framework=', ' data-framework=');
      const { address } = await openSite({ '/host.html': { body: page(loaderTag, place) } });
      const { page: tab, said, host } = await open(`${address}/host.html`);
      await complete(tab);
      expect(await tab.evaluate((tag) => document.querySelector(`div > ${tag} > p`)?.textContent, tag)).toBe(
        fallback.replace(/<.*?>/g, ''),
      );
      expect(await fallbackShown(tab, tag)).toBe(false);
      expect(said).toEqual([]);
      expect((await host()).errors).toEqual([]);
    });
  });
});
