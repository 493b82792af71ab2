import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inEachBrowser } from '../pages/browsers.ts';
import { click, eventually, findOne, names } from '../pages/finder.ts';
import { area, atQuestion, begin, complete, finish } from '../pages/self-check.ts';
import { openSite } from '../pages/site.ts';
import { root } from '../runner/install.mjs';

/** Pages with a self-check as they were made with the version that brought it; `old-snippets.test.ts` holds them to that. */
const snippet = (name: string): string =>
  readFileSync(join(root, 'packages/workshop/supply/snippets/0.2.0', name), 'utf8');

inEachBrowser((open) => {
  const visit = async (name: string) => {
    // A page that allows scripts and styles of its own, as most do.
    const headers = { 'content-security-policy': "script-src 'self' 'unsafe-inline'" };
    const { address } = await openSite({ '/host.html': { headers, body: snippet(name) } });
    const visited = await open(`${address}/host.html`, { height: 4000 });
    await complete(visited.page);
    return visited;
  };

  it.each(['self-check.html', 'self-check-div-mount.html', 'self-check-one-file.html'])(
    '%s asks, and shows a result',
    async (name) => {
      const { page: tab, said } = await visit(name);
      await begin(tab, [area]);
      await click(tab, 'radio', 'Kompetent');
      await click(tab, 'button', 'Neste');
      await atQuestion(tab, 2);
      await finish(tab);
      expect((await names(tab, 'row'))[0]).toContain('1 Kompetent, 8 Uten svar');
      expect(said.filter((line) => /^(error|warn)/.test(line))).toEqual([]);
    },
  );

  it('self-check-all-attributes.html asks two areas in nynorsk, a group a page, at its level, and remembers', async () => {
    const { page: tab } = await visit('self-check-all-attributes.html');
    await findOne(tab, 'heading', 'Kompetanse i karriererettleiing');
    expect(
      await tab.evaluate(() => document.querySelector('retning-self-check')!.shadowRoot!.querySelector('h3') !== null),
    ).toBe(true);
    expect(await names(tab, 'checkbox')).toEqual([]);
    await click(tab, 'button', 'Start');
    await findOne(tab, 'heading', 'Side 1 av 6');
    const [first] = await tab.evaluate(() =>
      [...document.querySelector('retning-self-check')!.shadowRoot!.querySelectorAll('input[value=competent]')].map(
        (radio) => {
          const { x, y } = radio.getBoundingClientRect();
          return { x: x + 8, y: y + 8 };
        },
      ),
    );
    await tab.mouse.click(first!.x, first!.y);
    await eventually(async () =>
      expect(await tab.evaluate(() => location.hash)).toMatch(
        /^#retning-self-check:framework=practitioner-competence&areas=1\+2&level-competent=1k1$/,
      ),
    );
  });

  it('self-check-property-and-events.html goes on from what the page kept, and hears the profile', async () => {
    const { page: tab } = await visit('self-check-property-and-events.html');
    const heard = (): Promise<string | null> => tab.evaluate(() => document.querySelector('output')!.textContent);
    await click(tab, 'button', 'Fortsett');
    await atQuestion(tab, 3);
    expect(await heard()).toBe('Begun: practitioner-competence');
    await finish(tab);
    expect(await heard()).toBe('1: 0 1 1, 7');
  });
});
