import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import {
  atPart,
  begin,
  clickExactly,
  complete,
  explore,
  explorerTag,
  goTo,
  pick,
  picture,
  tag,
  text,
  words,
  written,
} from './explorer.ts';
import { click, eventually, findOne, names, quiet } from './finder.ts';
import { listenIn, notes } from './listening.ts';
import { loaderTag, openSite, page } from './site.ts';

const say = words.nb;

/** The clipboard is the browser's, and asks first; here it refuses, and the text stands in a field. */
const withoutClipboard = (): void => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
};
/** Occupations and fields of work are files of the release's own, fetched when one looks for one. */
const withoutTables = (asked: readonly string[]): readonly string[] =>
  asked.filter((path) => !/(occupations|work-fields)-no/.test(path));

/** Every act that keeps what was said: saved, printed, copied, for Europass, opened again, the form for paper, begun anew. */
async function keepInEveryWay(tab: Page, saved: () => readonly { readonly path: string; readonly text: string }[]) {
  await click(tab, 'button', say.save);
  const file = await eventually(() => {
    const [first] = saved();
    expect(first?.text).toContain(written.note);
    return first!;
  });
  await clickExactly(tab, 'button', 'Skriv ut');
  await click(tab, 'button', 'Planen for Europass');
  await eventually(() => expect(saved()).toHaveLength(2));
  await click(tab, 'button', 'Kopier som tekst');
  await findOne(tab, 'textbox', 'Bildet som tekst');
  await pick(tab, say.open, file.path);
  await findOne(tab, 'status', say.opened);
  await click(tab, 'button', 'Begynn på nytt');
  await click(tab, 'button', 'Skriv ut et skjema');
}

inEachBrowser((open) => {
  const visit = async (widget: string, hash = '') => {
    const site = await openSite({ '/host.html': { body: page(loaderTag, widget) } });
    const visited = await open(`${site.address}/host.html${hash}`, {
      height: 6000,
      before: listenIn,
      prepare: (tab) => tab.evaluateOnNewDocument(withoutClipboard),
    });
    await complete(visited.page);
    return { ...visited, asked: site.asked };
  };

  describe('what somebody says of their life', () => {
    it('is sent nowhere, kept nowhere and told nobody: every part, and every way to keep it', async () => {
      const { page: tab, saved, asked, host } = await visit(explorerTag);
      await quiet(tab);
      const before = asked.length;
      await explore(tab);
      await goTo(tab, say.occupations);
      await click(tab, 'combobox', 'Yrke');
      await tab.keyboard.type('snekk');
      await click(tab, 'option', 'Snekker');
      await click(tab, 'button', 'Legg i bildet mitt Snekker');
      await goTo(tab, say.picture);
      await keepInEveryWay(tab, saved);
      await quiet(tab);
      expect(withoutTables(asked.slice(before))).toEqual([]);
      expect(await notes(tab, 'kept')).toEqual([]);
      expect((await host()).stored).toEqual([]);
      expect(await notes(tab, 'heard')).toEqual([]);
    });

    it('is handed on only by a press, after one has seen it: what is told is what was shown, and nothing written', async () => {
      const { page: tab } = await visit(explorerTag);
      await explore(tab);
      await click(tab, 'summary', 'Finn noen å snakke med');
      const shown = await eventually(() =>
        tab.evaluate(
          (tag) =>
            [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('.sharing li')].map((item) =>
              item.innerText.replace(/\s+/g, ' '),
            ),
          tag,
        ),
      );
      expect(shown).toEqual([
        `Overgang: ${say.change}`,
        `Behov: ${say.need}`,
        expect.stringMatching(/^Måter å møtes på: /) as string,
      ]);
      // Looking at it tells nobody.
      expect(await notes(tab, 'heard')).toEqual([]);
      await click(tab, 'button', 'Del dette med resten av siden');
      await findOne(tab, 'status', 'Valgene er gitt videre');
      const [told, ...more] = await notes(tab, 'heard');
      expect(more).toEqual([]);
      expect(told).toMatch(/^retning-transition-described /);
      const { picture: wishes, ...rest } = JSON.parse(told!.slice(told!.indexOf('{'))) as {
        readonly picture: Readonly<Record<string, readonly string[]>>;
      };
      expect(rest).toEqual({ detail: null });
      const channels = shown.at(-1)!.split(': ')[1]!.split(', ');
      expect(wishes).toEqual({
        preset: 'lost-job',
        needs: ['choice'],
        topics: [],
        channels: expect.any(Array) as string[],
        occupations: [],
      });
      expect(wishes['channels']).toHaveLength(channels.length);
      expect(told).not.toMatch(/Jeg|Ringe/);
      expect(await notes(tab, 'kept')).toEqual([]);
    });
  });

  describe('remember="fragment"', () => {
    const remembering = explorerTag.replace(tag, `${tag} remember="fragment"`);

    it('brings choices back when the page is loaded again, nothing that was written, and writes no history', async () => {
      const { page: tab } = await visit(remembering);
      const entries = await tab.evaluate(() => history.length);
      await explore(tab);
      const kept = await tab.evaluate(() => location.hash);
      expect(kept).toMatch(/^#retning-transition-explorer:/);
      for (const secret of [...Object.values(written), say.change, 'Valg og'])
        expect(decodeURIComponent(kept)).not.toContain(secret);
      expect(await tab.evaluate(() => history.length)).toBe(entries);
      const before = await picture(tab);
      await tab.reload();
      await complete(tab);
      await clickExactly(tab, 'button', say.start);
      await goTo(tab, say.picture);
      const withoutWritten = before.map((part) => part.replace(` ${written.note}`, ''));
      const after = await picture(tab);
      expect(after.filter((part) => !part.startsWith('Neste steg'))).toEqual(
        withoutWritten.filter((part) => !part.startsWith('Neste steg')),
      );
      expect(after.join()).not.toContain(written.step);
      expect(await tab.evaluate(() => location.hash)).toBe(kept);
      expect(await tab.evaluate(() => history.length)).toBe(entries);
    });

    it('tells how many of them the content does not know, and takes the others', async () => {
      const first = await visit(remembering);
      await explore(first.page);
      const kept = await first.page.evaluate(() => location.hash);
      const strange = kept.replace('choice-and-chance', 'chance-and-choice');
      expect(strange).not.toBe(kept);
      const { page: tab } = await visit(remembering, strange);
      await findOne(tab, 'status', 'Noe er endret siden sist: 1 valg');
      await clickExactly(tab, 'button', say.start);
      await atPart(tab, say.situation);
      expect(await text(tab)).toContain(`${say.change}.`);
    });

    it('leaves a fragment of the page’s own as it is', async () => {
      const { page: tab } = await visit(remembering, '#kontakt');
      await begin(tab);
      await click(tab, 'radio', say.chosen);
      expect(await tab.evaluate(() => location.hash)).toBe('#kontakt');
      expect(await notes(tab, 'kept')).toEqual([]);
    });
  });

  it('asks nobody about an occupation that was chosen, unless the page says whom', async () => {
    const { page: tab, asked } = await visit(explorerTag);
    await clickExactly(tab, 'button', say.start);
    await goTo(tab, say.occupations);
    await click(tab, 'combobox', 'Yrke');
    await tab.keyboard.type('sykepleier');
    await click(tab, 'option', 'Sykepleier');
    await findOne(tab, 'heading', 'Nær dette yrket');
    await quiet(tab);
    expect(asked.filter((path) => !path.startsWith('/retning/') && path !== '/county/icon.svg')).toEqual([
      '/host.html',
    ]);
    expect(await names(tab, 'button')).not.toContainEqual(expect.stringMatching(/utdanning/i));
  });
});

inEachBrowser(
  (open) => {
    it('loses nothing when one leaves and comes back', async () => {
      const { address } = await openSite({
        '/host.html': { body: page(loaderTag, `<p><a href="/away.html">Bort</a></p>${explorerTag}`) },
        '/away.html': { body: '<!doctype html><title>Bort</title><p>Bort</p>' },
      });
      const { page: tab } = await open(`${address}/host.html`, { height: 6000 });
      await complete(tab);
      await explore(tab);
      const before = await picture(tab);
      await click(tab, 'link', 'Bort');
      await eventually(async () => expect(await tab.title()).toBe('Bort'));
      await tab.evaluate(() => history.back());
      await eventually(async () => expect(await tab.title()).toBe('Karriere'));
      expect(await picture(tab)).toEqual(before);
    });
  },
  // The driver turns the cache for "Back" off.
  { withoutFlags: ['--disable-back-forward-cache'] },
);
