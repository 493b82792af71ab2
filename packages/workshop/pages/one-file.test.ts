import { expect, it } from 'vitest';
import { strictPolicy } from '../runner/server.mjs';
import { inEachBrowser } from './browsers.ts';
import { click, complete, eventually, fallbackShown, findOne, listed, names } from './finder.ts';
import { carry, demoFeed, fallback, finderTag, openSite, page } from './site.ts';

const name = 'retning-centre-finder.js';

const withData = `<retning-centre-finder county="42">${fallback}<script type="application/json">${demoFeed()}</script></retning-centre-finder>`;
const fileTag = `<script defer src="/file/${name}"></script>`;

inEachBrowser((open) => {
  it('finds a centre and shows the map from a folder, with no network at all', async () => {
    const { address, own } = carry(name, withData);
    const { page: tab, said, requests, host } = await open(address, { height: 2400 });
    expect(await listed(tab)).toHaveLength(4);
    await complete(tab);
    await click(tab, 'combobox', 'Sted, postnummer');
    await tab.keyboard.type('4630');
    await click(tab, 'option', '4630');
    await eventually(async () => expect((await listed(tab))[0]).toContain('Kristiansand'));
    await click(tab, 'button', 'Vis kart');
    await findOne(tab, 'image', '');
    expect(await names(tab, 'button')).toContain('Skjul kartet');

    expect(requests.filter((request) => !own.includes(request))).toEqual([]);
    expect(said).toEqual([]);
    const { errors, globals, stored } = await host();
    expect(errors).toEqual([]);
    expect(stored).toEqual([]);
    expect(globals).toEqual([]);
  });

  it('stays on the fallback where Trusted Types forbid it', async () => {
    const { address } = await openSite({
      '/host.html': {
        headers: { 'content-security-policy': strictPolicy.replace('trusted-types retning', "trusted-types 'none'") },
        body: page(fileTag, finderTag),
      },
    });
    const { page: tab, said, host } = await open(`${address}/host.html`);
    await eventually(() => expect(said.filter((line) => line.includes('<retning-centre-finder>'))).toHaveLength(1));
    expect(await fallbackShown(tab)).toBe(true);
    expect((await host()).errors).toEqual([]);
  });
});
