import { expect, it } from 'vitest';
import { strictPolicy } from '../runner/server.mjs';
import { type Visit, inEachBrowser, withoutScript } from './browsers.ts';
import { eventually, fallbackShown, findOne, names } from './finder.ts';
import { hold, loaderTag, onlyTheSheet, openSite, ours, page, rendering } from './site.ts';
import { complete, figures, framework, give, mixed, people, textOf } from './team-overview.ts';

const tag = 'retning-team-overview';
const before = rendering({ tag, data: { framework, results: [] } });
const withoutQuestions = rendering({ tag, attributes: { framework: 'practitioner-competence' }, data: undefined });
/** A page that brings a team: the tag names other questions, and the data come first. */
const withTeam = rendering({
  tag,
  attributes: { framework: 'service-quality' },
  data: { framework, results: [...people(12, 'competent'), ...people(11, 'not-yet', 20)] },
});

/** Marks nodes of the server's as soon as they have been read, before the first deferred script. */
const markNodes = (): void => {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const root = document.querySelector('retning-team-overview')!.shadowRoot!;
    for (const node of root.querySelectorAll('.root *')) Reflect.set(node, 'rendered', true);
  });
};
/** What stands in the widget now: nodes of the server's and others, and what of the first view is there twice. */
const nodes = (): { readonly kept: number; readonly drawn: readonly string[]; readonly headings: number } => {
  const root = document.querySelector('retning-team-overview')!.shadowRoot!;
  const all = [...root.querySelectorAll('.root *')];
  const own = all.filter((node) => Reflect.get(node, 'rendered') === true);
  return {
    kept: own.length,
    drawn: all
      .filter((node) => !own.includes(node) && !node.closest('.result'))
      .map(({ localName, className }) => `${localName} ${className}`),
    headings: root.querySelectorAll('h2').length,
  };
};
/** How many elements the server drew. */
const sent = (html: string): number =>
  [
    ...html
      .slice(html.indexOf('part="root"'))
      .split('</template>')[0]!
      .matchAll(/<[a-z]/g),
  ].length;

/** Nothing went wrong, and the policy stopped no more than it must. */
async function expectWell({ host, said }: Visit): Promise<void> {
  const { errors, violations } = await host();
  expect(errors).toEqual([]);
  expect(violations.filter((violation) => !onlyTheSheet.test(violation))).toEqual([]);
  expect(ours(said)).toEqual([]);
}

inEachBrowser((open) => {
  it('leaves the fallback to those without script where the server had no questions', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, withoutQuestions) } });
    const { page: tab } = await open(`${address}/host.html`);
    expect(await fallbackShown(tab, tag)).toBe(true);
    expect((await textOf(tab)).trim()).toBe('');
  });

  it('is readable without script, under the strict policy: what it is, whose words, and what becomes of files', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, withTeam) } });
    const { page: tab } = await open(`${address}/host.html`);
    expect(await names(tab, 'heading')).toContain('Oversikt over teamet');
    const text = await textOf(tab);
    for (const said of [
      framework.name as string,
      'Ingenting blir lastet opp eller lagret',
      'Tall som kan fortelle om én person, blir skjult',
      'er Retnings ord og ikke HK-dirs',
    ])
      expect(text).toContain(said);
    // What nobody has said yet.
    expect(text).not.toMatch(/Vi får ikke|Henter|Leste filer/);
  });
}, withoutScript);

inEachBrowser((open) => {
  it('takes over every node that the server drew, and reads files', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, before) } });
    const visit = await open(`${address}/host.html`, { height: 6000, before: markNodes });
    const { page: tab } = visit;
    await complete(tab);
    const all = sent(before);
    expect(all).toBeGreaterThan(15);
    expect(await tab.evaluate(nodes)).toEqual({ kept: all, drawn: [], headings: 1 });
    await give(tab, mixed);
    await findOne(tab, 'status', 'Leste filer: 19. Personer i oversikten: 19.');
    expect(await tab.evaluate(nodes)).toMatchObject({ kept: all, drawn: [] });
    await expectWell(visit);
  });

  it('takes over the team that came with it, which comes before the questions that the tag names', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, withTeam) } });
    const visit = await open(`${address}/host.html`, { height: 6000, before: markNodes });
    const { page: tab } = visit;
    await findOne(tab, 'status', 'Leste filer: 23. Personer i oversikten: 23.');
    expect(await figures(tab)).toEqual(framework.areas.map(() => ['skjult', 'skjult', '12', 'skjult']));
    expect(await textOf(tab)).toContain(framework.name as string);
    expect(await tab.evaluate(nodes)).toMatchObject({ kept: sent(withTeam), drawn: [] });
    await expectWell(visit);
  });

  it('is drawn anew, once, with the questions that the tag names, where the server had none', async () => {
    const { address } = await openSite({ '/host.html': { body: page(loaderTag, withoutQuestions) } });
    const visit = await open(`${address}/host.html`, { height: 6000 });
    const { page: tab } = visit;
    await complete(tab);
    expect((await names(tab, 'heading')).filter((heading) => heading === 'Oversikt over teamet')).toHaveLength(1);
    expect(await fallbackShown(tab, tag)).toBe(false);
    await give(tab, mixed);
    await findOne(tab, 'status', 'Leste filer: 19. Personer i oversikten: 19.');
    await expectWell(visit);
  });

  it('reads the files that were chosen before the script had come', async () => {
    const { gone, letGo } = hold();
    const { address } = await openSite({
      '/host.html': { body: page(loaderTag, before) },
      '/retning/loader.js': () => gone,
    });
    const visit = await open(`${address}/host.html`, { height: 6000, until: 'none' });
    const { page: tab } = visit;
    await give(tab, mixed);
    await give(tab, people(8, 'not-yet'), 1);
    letGo();
    await findOne(tab, 'status', 'Leste filer: 19. Personer i oversikten: 19.');
    await findOne(tab, 'heading', 'Siden forrige runde');
    expect(await textOf(tab)).toContain('Personer forrige runde: 8. Nå: 19.');
    await expectWell(visit);
  });

  it('is drawn anew by the single file, which cannot take over nodes: once, and working', async () => {
    const { address } = await openSite({
      '/host.html': {
        headers: { 'content-security-policy': strictPolicy.replace('types retning', `types ${tag}`) },
        body: page(`<script defer src="/file/${tag}.js"></script>`, before),
      },
    });
    const { page: tab, said, host } = await open(`${address}/host.html`, { height: 6000 });
    await complete(tab);
    expect((await names(tab, 'heading')).filter((heading) => heading === 'Oversikt over teamet')).toHaveLength(1);
    await give(tab, mixed);
    await findOne(tab, 'status', 'Leste filer: 19. Personer i oversikten: 19.');
    expect((await host()).errors).toEqual([]);
    expect(ours(said)).toEqual([]);
  });

  it('stands as the server drew it, without its look, where no script comes', async () => {
    const { address } = await openSite({ '/host.html': { body: page('', before) } });
    const { page: tab, said, host } = await open(`${address}/host.html`);
    expect(await names(tab, 'heading')).toContain('Oversikt over teamet');
    await eventually(async () => expect((await host()).violations).toEqual([expect.stringMatching(onlyTheSheet)]));
    expect((await host()).errors).toEqual([]);
    expect(ours(said)).toEqual([]);
  });
});
