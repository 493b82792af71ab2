import { expect, it } from 'vitest';
import { type Visit, inEachBrowser } from './browsers.ts';
import {
  atPart,
  clickExactly,
  complete,
  explore,
  goTo,
  links,
  parts,
  pick,
  picture,
  planStep,
  tag,
  text,
  words,
  written,
} from './explorer.ts';
import { click, eventually, findOne, names } from './finder.ts';
import { carry, readData } from './site.ts';

const file = `${tag}.js`;

/** Nobody else was asked for anything, nothing is left behind, and nothing went wrong. */
async function expectQuiet({ requests, said, host }: Visit, own: readonly string[]): Promise<void> {
  // A file that is made in the page is asked of nobody.
  const asked = requests.filter((request) => !own.includes(request) && !request.startsWith('blob:'));
  const { errors, globals, stored } = await host();
  expect({ asked, said, errors, globals, stored }).toEqual({
    asked: [],
    said: [],
    errors: [],
    globals: [],
    stored: [],
  });
}

const nynorsk = `<script type="application/json">${readData('/data/transitions/career-transitions.nn.json')}</script>`;
const widgetIn = { nb: `<${tag}></${tag}>`, nn: `<${tag}>${nynorsk}</${tag}>` };

inEachBrowser((open) => {
  it.each(['nb', 'nn'] as const)(
    'a picture is made, saved to a file and opened again on another day, from a folder with no network: %s',
    async (language) => {
      const say = words[language];
      const { address, own } = carry(file, widgetIn[language], language);
      const first = await open(address, { height: 6000 });
      await complete(first.page);
      await explore(first.page, language);
      const before = await picture(first.page);
      expect(before.join(' ')).toContain(written.note);
      await click(first.page, 'button', say.save);
      const saved = await eventually(() => {
        const [made] = first.saved();
        expect(made?.text ?? '').toMatch(/\}\s*$/);
        return made!;
      });
      expect(saved.name).toMatch(/^career-transitions-\d{4}-\d\d-\d\d.*\.json$/);

      const second = await open(address, { height: 6000 });
      await complete(second.page);
      await pick(second.page, say.open, saved.path);
      await findOne(second.page, 'status', say.opened);
      await atPart(second.page, say.picture);
      expect(await picture(second.page)).toEqual(before);
      for (const visit of [first, second]) await expectQuiet(visit, own);
    },
  );

  it('leads nowhere on a machine in a prison: no link, and whom to ask in its place', async () => {
    const { address, own } = carry(file, `<${tag} preset="release" network="none"></${tag}>`);
    const visit = await open(address, { height: 6000 });
    const { page: tab } = visit;
    await complete(tab);
    expect(await links(tab)).toEqual([]);
    await clickExactly(tab, 'button', words.nb.start);
    await atPart(tab, words.nb.situation);
    // A single file has no room for a table of occupations.
    expect(await parts(tab)).toEqual(['situation', 'areas', 'picture']);
    expect(await links(tab)).toEqual([]);
    await goTo(tab, words.nb.areas);
    expect(await links(tab)).toEqual([]);
    await goTo(tab, words.nb.picture);
    await planStep(tab);
    expect(await links(tab)).toEqual([]);
    const said = await text(tab);
    expect(said).toContain('Jeg skal løslates');
    // A tool that needs a network has its way without one, and of the ways to guidance those are left where people meet.
    expect(said).toContain('spør en ansatt om du kan få karriereveiledning der du er');
    // Where there is no network there may be no telephone either, and nobody is promised one.
    expect(said).not.toMatch(/chat|telefon|e-post|ring /i);
    expect(said).toContain('En samtale der dere møtes');
    expect(said).not.toMatch(/https?:|www\.|Spør en veileder på chat|En samtale på video/);
    await expectQuiet(visit, own);
  });

  it('has links where there is a network, so that their absence says something', async () => {
    const { page: tab } = await open(carry(file, `<${tag} preset="release"></${tag}>`).address, { height: 6000 });
    await complete(tab);
    await clickExactly(tab, 'button', words.nb.start);
    await goTo(tab, words.nb.picture);
    expect((await links(tab)).filter((link) => link.startsWith('https:')).length).toBeGreaterThan(2);
  });

  it('prints a form to fill in by hand, from a folder', async () => {
    const { address, own } = carry(file, `<${tag} preset="release" network="none"></${tag}>`);
    const visit = await open(address, {
      height: 6000,
      // The dialog of the browser, which nobody is there to close. What goes to paper is read when it is asked for.
      before: () => {
        window.print = () => {
          dispatchEvent(new Event('beforeprint'));
          const form = document.querySelector('retning-transition-explorer')!.shadowRoot!.querySelector('.paper-form');
          Reflect.set(window, Symbol.for('paper'), form?.textContent ?? 'no form');
          dispatchEvent(new Event('afterprint'));
        };
      },
    });
    await complete(visit.page);
    await click(visit.page, 'button', 'Skriv ut et skjema');
    const form = await eventually(async () => {
      const paper = await visit.page.evaluate(() => Reflect.get(window, Symbol.for('paper')) as string | undefined);
      expect(paper).toBeDefined();
      return paper!;
    });
    for (const said of ['Jeg skal løslates', 'Meg i kontekst', 'Neste steg', 'På lengre sikt'])
      expect(form).toContain(said);
    // Every change, four places on each axis, five places in each area, needs and matters.
    expect(form.match(/☐/g)!.length).toBe(19 + 3 * 4 + 5 * 5 + 3 + 4);
    expect(await names(visit.page, 'heading')).toContain('Når noe endrer seg');
    await eventually(async () => expect(await text(visit.page)).not.toContain('☐'));
    await expectQuiet(visit, own);
  });
});
