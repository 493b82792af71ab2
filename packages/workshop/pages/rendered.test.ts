import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { strictPolicy } from '../runner/server.mjs';
import { inEachBrowser, withoutScript } from './browsers.ts';
import { click, complete, eventually, findOne, listed, names } from './finder.ts';
import { demoFeed, hold, loaderTag, onlyTheSheet, openSite, page, rendering } from './site.ts';

const rendered = rendering({
  tag: 'retning-centre-finder',
  attributes: { county: '42' },
  data: JSON.parse(demoFeed()) as unknown,
});

/** Marks nodes of the server's as soon as they have been read, before the first deferred script. */
const markNodes = (): void => {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const root = document.querySelector('retning-centre-finder')!.shadowRoot!;
    for (const node of root.querySelectorAll('h2, input, .toggle')) Reflect.set(node, 'rendered', true);
  });
};
const markedNodes = (): readonly string[] => {
  const root = document.querySelector('retning-centre-finder')!.shadowRoot!;
  const nodes = [...root.querySelectorAll('h2, input, .toggle')];
  return nodes.filter((node) => Reflect.get(node, 'rendered') === true).map(({ localName }) => localName);
};
const look = (): readonly string[] => {
  const root = document.querySelector('retning-centre-finder')!.shadowRoot!;
  const { display } = getComputedStyle(root.querySelector('.finder')!);
  const { listStyleType } = getComputedStyle(root.querySelector('ol')!);
  return [display, listStyleType];
};

it('brings the data of each rendering: the same object again, and another', () => {
  const program = `
    import { renderToHtml } from '@retning/widgets/server';
    const feed = ${demoFeed()};
    const other = { ...feed, licence: '</script> CC0' };
    const pages = [];
    for (const data of [feed, feed, other, feed, undefined])
      pages.push((await renderToHtml('retning-centre-finder', { data })).match(/json">(.*)<.script>/s)?.[1] ?? '');
    process.stdout.write(JSON.stringify(pages));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module'], { input: program, encoding: 'utf8' });
  const [first, again, other, back, none] = JSON.parse(output) as string[];
  expect(JSON.parse(first!)).toEqual(JSON.parse(demoFeed()));
  expect([again, back, none]).toEqual([first, first, '']);
  expect(JSON.parse(other!)).toMatchObject({ licence: '</script> CC0' });
  expect(other).not.toContain('</script>');
});

inEachBrowser((open) => {
  it('is readable without script, under the strict policy', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, rendered) } });
    const { page: tab } = await open(`${address}/host.html`);
    expect(await names(tab, 'heading')).toContain('Karriereveiledning i Agder');
    const text = await tab.evaluate(
      () =>
        (document.querySelector('retning-centre-finder')!.shadowRoot!.querySelector('.root') as HTMLElement).innerText,
    );
    expect(text).toContain('Eksempel karrieresenter Kristiansand');
    expect(text).toContain('Eksempelgata 34, 4611 Kristiansand S');
    expect(text).toContain('Eksempel digital karriereveiledning');
    expect(await names(tab, 'link')).toContain('00 00 00 01');
  });
}, withoutScript);

inEachBrowser((open) => {
  it('takes over the nodes that the server drew, gives them their look, and works', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, rendered) } });
    const { page: tab, host } = await open(`${address}/host.html`, { height: 2400, before: markNodes });
    await complete(tab);
    // The heading, the field, and the names of four centres.
    expect(await tab.evaluate(markedNodes)).toEqual(['h2', 'input', 'button', 'button', 'button', 'button']);
    expect(await tab.evaluate(look)).toEqual(['flex', 'none']);
    await click(tab, 'button', (await listed(tab))[0]!);
    await findOne(tab, 'heading', 'Åpningstider');
    const { errors, violations } = await host();
    expect(errors).toEqual([]);
    expect(violations.filter((violation) => !onlyTheSheet.test(violation))).toEqual([]);
  });

  it('is drawn anew by the single file, which cannot take over nodes: once, and working', async () => {
    const { address } = await openSite({
      '/host.html': {
        headers: { 'content-security-policy': strictPolicy.replace('types retning', 'types retning-centre-finder') },
        body: page('<script defer src="/file/retning-centre-finder.js"></script>', rendered),
      },
    });
    const { page: tab, said, host } = await open(`${address}/host.html`, { height: 2400 });
    await complete(tab);
    expect(await tab.evaluate(look)).toEqual(['flex', 'none']);
    expect((await names(tab, 'heading')).filter((heading) => heading === 'Karriereveiledning i Agder')).toHaveLength(1);
    await click(tab, 'button', (await listed(tab))[0]!);
    await findOne(tab, 'heading', 'Åpningstider');
    expect((await host()).errors).toEqual([]);
    expect(said.filter((line) => line.includes('<retning-'))).toEqual([]);
  });

  it('stands as the server drew it, without its look, where no script comes', async () => {
    const { address } = await openSite({ '/host.html': { body: page('', rendered) } });
    const { page: tab, said, host } = await open(`${address}/host.html`);
    expect(await names(tab, 'heading')).toContain('Karriereveiledning i Agder');
    expect(await tab.evaluate(look)).toEqual(['block', 'decimal']);
    const { errors, violations } = await host();
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatch(onlyTheSheet);
    expect(errors).toEqual([]);
    expect(said.filter((line) => line.includes('<retning-'))).toEqual([]);
  });

  it('keeps what was typed before the script had come, and searches for it', async () => {
    const { gone, letGo } = hold();
    const { address } = await openSite({
      '/host.html': { body: page(loaderTag, rendered) },
      '/retning/loader.js': () => gone,
    });
    const { page: tab, host } = await open(`${address}/host.html`, { height: 2400, until: 'none' });
    await click(tab, 'combobox', 'Sted, postnummer');
    await tab.keyboard.type('Kristiansand');
    letGo();
    await complete(tab);
    await eventually(async () => expect((await listed(tab))[0]).toContain('Kristiansand'));
    const text = (): string | undefined =>
      document.querySelector('retning-centre-finder')!.shadowRoot!.querySelector('input')?.value;
    expect(await tab.evaluate(text)).toBe('Kristiansand');
    expect((await host()).errors).toEqual([]);
  });
});
