import { expect, it } from 'vitest';
import { strictPolicy } from '../runner/server.mjs';
import { inEachBrowser } from './browsers.ts';
import { eventually, fallbackShown, listed, names, quiet } from './finder.ts';
import { fallback, finderTag, loaderTag, openSite, page, readBuilt } from './site.ts';

/** Lines on the console that the widgets wrote; browsers add words of their own about policies. */
const ours = (said: readonly string[]): readonly string[] => said.filter((line) => line.includes('<retning-'));

inEachBrowser((open) => {
  it('starts when the file is the one that the page pinned', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, finderTag) } });
    const { page: tab, said, host } = await open(`${address}/host.html`);
    expect(await listed(tab)).toHaveLength(4);
    expect(said).toEqual([]);
    expect((await host()).errors).toEqual([]);
  });

  it('is left alone by what a page loads for another copy of Lit', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, finderTag) } });
    const { page: tab, host } = await open(`${address}/host.html`, {
      before: () => {
        const patch = (parts: object): void => {
          throw new Error(`patched: ${Object.keys(parts).join()}`);
        };
        const hooks = ['litHtml', 'litElement', 'reactiveElement'].map((name) => `${name}PolyfillSupport`);
        for (const name of [...hooks, 'litElementHydrateSupport']) Reflect.set(window, name, patch);
      },
    });
    expect(await listed(tab)).toHaveLength(4);
    expect((await host()).errors).toEqual([]);
  });

  it('stays on the fallback when one byte of the file is another than the page pinned', async () => {
    const { address, asked } = await openSite({
      '/host.html': { body: page(loaderTag, finderTag) },
      '/retning/loader.js': { body: Buffer.from(`${readBuilt('cdn/loader.js')} `) },
    });
    const { page: tab, host } = await open(`${address}/host.html`);
    await quiet(tab);
    expect(asked).toContain('/retning/loader.js');
    expect(asked.filter((path) => path.startsWith('/retning/'))).toEqual(['/retning/loader.js']);
    expect(await fallbackShown(tab)).toBe(true);
    expect(await tab.evaluate(() => customElements.get('retning-centre-finder') === undefined)).toBe(true);
    expect((await host()).errors).toEqual([]);
  });

  it.each([
    { policy: 'no policy at all', allowed: "'none'" },
    { policy: 'policies of others only', allowed: 'dompurify' },
  ])('stays on the fallback where Trusted Types allow $policy, and says so once', async ({ allowed }) => {
    const policy = strictPolicy.replace('trusted-types retning', `trusted-types ${allowed}`);
    const { address } = await openSite({
      '/host.html': { headers: { 'content-security-policy': policy }, body: page(loaderTag, finderTag + finderTag) },
    });
    const { page: tab, said, host } = await open(`${address}/host.html`);
    await eventually(() => expect(ours(said)).toHaveLength(1));
    await quiet(tab);
    expect(ours(said)).toEqual([
      expect.stringContaining('<retning-centre-finder> could not start; its fallback stays.'),
    ]);
    expect(ours(said)[0]).toMatch(/^warn/);
    expect(await fallbackShown(tab)).toBe(true);
    expect(await names(tab, 'combobox')).toEqual([]);
    expect((await host()).errors).toEqual([]);
  });

  it('stays on the fallback where the policy forbids to ask for data, with a way to try again', async () => {
    const policy = strictPolicy.replace("connect-src 'self'", "connect-src 'none'");
    const { address } = await openSite({
      '/host.html': { headers: { 'content-security-policy': policy }, body: page(loaderTag, finderTag) },
    });
    const { page: tab, said, host } = await open(`${address}/host.html`);
    await eventually(async () => expect(await names(tab, 'button')).toEqual(['Prøv igjen']));
    expect(await tab.evaluate(() => document.body.innerText)).toContain(fallback.replace(/<.*?>/g, ''));
    expect(ours(said)).toEqual([expect.stringContaining('connect-src')]);
    expect((await host()).errors).toEqual([]);
  });
});
