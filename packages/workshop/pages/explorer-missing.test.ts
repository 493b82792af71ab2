import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { atPart, clickExactly, complete, explorerTag, goTo, picture, tag, text, words } from './explorer.ts';
import { click, eventually, findOne, names } from './finder.ts';
import { fallback, hold, loaderTag, missing, openSite, ours, page, partFile } from './site.ts';

const host = { body: page(loaderTag, explorerTag) };
const say = words.nb;
const { areas, picture: mine } = say;

inEachBrowser((open, engine) => {
  it('takes a change and the press to begin while the rest is on its way, and goes on when it has come', async () => {
    const { gone, letGo } = hold();
    const { address } = await openSite({ '/host.html': host, [partFile('explorer-help')]: () => gone });
    const { page: tab, said } = await open(`${address}/host.html`, { height: 3000, until: 'domcontentloaded' });
    await click(tab, 'radio', say.change);
    await clickExactly(tab, 'button', say.start);
    letGo();
    await atPart(tab, say.situation);
    expect(await text(tab)).toContain(say.change);
    expect(ours(said)).toEqual([]);
  });

  it('says that the rest cannot be fetched, and loses no choice, when that part is missing', async () => {
    const { address } = await openSite({ '/host.html': host, [partFile('explorer-help')]: missing });
    const { page: tab, said, host: report } = await open(`${address}/host.html`, { height: 3000 });
    await findOne(tab, 'button', say.start);
    await eventually(() => expect(ours(said)).toHaveLength(1));
    expect(ours(said)[0]).toContain(`<${tag}> unreachable (explorer-help)`);
    await click(tab, 'radio', say.change);
    await clickExactly(tab, 'button', say.start);
    await eventually(async () => expect(await text(tab)).toContain('Vi får ikke hentet resten akkurat nå.'));
    const chosen = (tag: string): readonly string[] =>
      [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLInputElement>('input:checked')].map(
        ({ value }) => value,
      );
    expect(await tab.evaluate(chosen, tag)).toEqual(['lost-job']);
    expect(ours(said)).toHaveLength(1);
    expect((await report()).errors).toEqual([]);
  });

  it('says that occupations cannot be fetched, and goes on, when their table is missing', async () => {
    const { address } = await openSite({ '/host.html': host, [partFile('occupations-no')]: missing });
    const { page: tab, host: report } = await open(`${address}/host.html`, { height: 3000 });
    await complete(tab);
    await clickExactly(tab, 'button', say.start);
    await goTo(tab, say.occupations);
    await click(tab, 'combobox', 'Yrke');
    await tab.keyboard.type('snekker');
    await eventually(async () => expect(await text(tab)).toContain('Vi får ikke hentet yrkene akkurat nå.'));
    await goTo(tab, mine);
    expect(await picture(tab)).not.toEqual([]);
    await goTo(tab, areas);
    expect((await report()).errors).toEqual([]);
  });

  it('keeps the fallback and says so, over a button to try again, when the content is missing', async () => {
    const { address } = await openSite({ '/host.html': host, [partFile('career-transitions.nb')]: missing });
    const { page: tab, said, host: report } = await open(`${address}/host.html`);
    await findOne(tab, 'status', 'Vi får ikke hentet utforskeren akkurat nå.');
    await findOne(tab, 'button', 'Prøv igjen');
    expect(await tab.evaluate(() => document.body.innerText)).toContain('Ring oss på 00 00 00 00');
    await eventually(() => expect(ours(said)).toEqual([expect.stringContaining('career-transitions.nb')]));
    expect((await report()).errors).toEqual([]);
  });

  it.runIf(engine === 'chromium')('starts when one tries again and the content is there', async () => {
    let mended = false;
    const { address } = await openSite({
      '/host.html': host,
      [partFile('career-transitions.nb')]: () => (mended ? undefined : missing),
    });
    const { page: tab, host: report } = await open(`${address}/host.html`, { height: 3000 });
    await findOne(tab, 'status', 'Vi får ikke hentet utforskeren akkurat nå.');
    mended = true;
    await click(tab, 'button', 'Prøv igjen');
    await findOne(tab, 'button', say.start);
    expect((await report()).errors).toEqual([]);
  });

  it.each([
    { what: 'nothing is there (404)', answer: missing, code: 'unreachable' },
    {
      what: 'a web page comes with status 200',
      answer: { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Logg inn</title>' },
      code: 'html-page',
    },
    { what: 'half a file comes', answer: { body: '{"format": "retning/transition@1", "id": "x' }, code: 'not-json' },
    { what: 'something else comes', answer: { body: '{"centres": []}' }, code: 'invalid_value (format)' },
  ])('keeps the fallback when content is asked for by address and $what', async ({ answer, code }) => {
    const { address } = await openSite({
      '/host.html': { body: page(loaderTag, `<${tag} src="/own.json">${fallback}</${tag}>`) },
      '/own.json': {
        ...answer,
        headers: { 'content-type': 'application/json', ...('headers' in answer && answer.headers) },
      },
    });
    const { page: tab, said, host: report } = await open(`${address}/host.html`);
    await findOne(tab, 'status', 'Vi får ikke hentet utforskeren akkurat nå.');
    expect(await tab.evaluate(() => document.body.innerText)).toContain('Ring oss på 00 00 00 00');
    await eventually(() => expect(ours(said)[0]).toContain(`<${tag}> ${code}`));
    expect(await names(tab, 'radio')).toEqual([]);
    expect((await report()).errors).toEqual([]);
  });
});
