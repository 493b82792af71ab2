import { toPicture } from '@retning/core/transition/saved';
import { untold } from '@retning/core/transition/exploration';
import { expect } from 'chai';
import { explorerInPage as explorer, goTo, words } from '../../../workshop/helpers/explorer-in-page.ts';
import { downloads, give } from '../../../workshop/helpers/files.ts';
import { byRole, click, eventually, focused } from '../../../workshop/helpers/person.ts';
import { exampleExploration, exampleTransition } from '../../../workshop/helpers/transitions.ts';

const json = JSON.stringify;
const saved = toPicture(exampleTransition, exampleExploration, '2026-05-12');
const atPicture = async (given: Parameters<typeof explorer>[0] = { saved }): Promise<Element> => {
  const widget = await explorer(given);
  await goTo(widget, 'Utforsk', /Overgangen/);
  await goTo(widget, /^Bildet mitt/, /Bildet mitt/);
  return widget;
};
const says = (widget: Element, text: string): Promise<unknown> =>
  eventually(() => expect(words(widget)).to.contain(text));
const file = (widget: Element, button: string) => downloads(() => click(byRole(widget, 'button', button)));

describe('a picture of one’s own', () => {
  it('is saved, opened in a new page, and everything is as it was', async () => {
    const widget = await atPicture();
    const [first] = await file(widget, 'Lagre i en fil');
    expect(first!.name).to.equal('example-2026-11-24.json');
    const other = await explorer();
    await give(other, 'Åpne en lagret fil', first!.text);
    await says(other, 'Bildet fra 24. november 2026 er hentet fram.');
    await eventually(() => expect(focused()?.textContent).to.contain('Bildet mitt'));
    const [again] = await file(other, 'Lagre i en fil');
    expect(JSON.parse(again!.text)).to.deep.equal(JSON.parse(first!.text));
    expect(JSON.parse(first!.text)).to.deep.equal({ ...saved, saved: '2026-11-24' });
  });

  it('takes the place of what is here, and that can be undone', async () => {
    const widget = await atPicture();
    await give(widget, 'Åpne en lagret fil', json({ ...saved, preset: 'moving', plan: [] }));
    await says(widget, 'Jeg flytter');
    expect(words(widget)).not.to.contain('Ringe karrieresenteret');
    await click(byRole(widget, 'button', 'Angre'));
    await says(widget, 'Ringe karrieresenteret');
  });

  it('is told of when some of its choices do not fit any more', async () => {
    const widget = await explorer();
    await give(widget, 'Åpne en lagret fil', json({ ...saved, preset: 'gone', needs: ['choice-now', 'rest'] }));
    await says(widget, '2 valg passer ikke lenger');
  });

  for (const [what, text, said] of [
    ['cut short', json(saved).slice(0, 60), 'ødelagt eller ikke hel'],
    ['of a later version', json({ ...saved, format: 'retning/picture@2' }), 'nyere utgave'],
    ['of other content', json({ ...saved, content: { id: 'other', version: '1' } }), 'andre spørsmål enn disse'],
    ['a self-check', json({ ...saved, format: 'retning/self-check@1' }), 'ikke en fil fra utforskeren'],
    ['a web page', '<!doctype html><p>Log in', 'ikke en fil fra utforskeren'],
    ['spoiled inside', json({ ...saved, axes: { length: 7 } }), 'ødelagt eller ikke hel'],
    ['empty', '', 'ødelagt eller ikke hel'],
  ] as const) {
    it(`that is ${what} is refused with a clear message, and nothing is changed`, async () => {
      const widget = await atPicture();
      await give(widget, 'Åpne en lagret fil', text);
      await says(widget, said);
      expect(words(widget)).to.contain('Ingenting er endret.').and.to.contain('Ringe karrieresenteret');
    });
  }

  it('is copied as text; where a browser forbids that, the text stands in a field to copy from', async () => {
    const widget = await atPicture();
    const own = navigator.clipboard.writeText.bind(navigator.clipboard);
    let copied = '';
    try {
      navigator.clipboard.writeText = (text) => Promise.resolve(void (copied = text));
      await click(byRole(widget, 'button', 'Kopier som tekst'));
      await says(widget, 'Teksten er kopiert.');
      for (const line of [
        '- Varighet: Kort',
        '- Valg og tilfeldigheter: Mer: valg',
        '- Ringe karrieresenteret (1. desember 2026)',
      ])
        expect(copied.split('\n')).to.contain(line);
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
      await click(byRole(widget, 'button', 'Kopier som tekst'));
      await eventually(() => expect(focused()?.id).to.equal('as-text'));
      expect((focused() as HTMLTextAreaElement).value).to.equal(copied);
    } finally {
      navigator.clipboard.writeText = own;
    }
  });

  it('gives its plan in a form that tools for Europass read', async () => {
    const widget = await atPicture();
    const [plan] = await file(widget, 'Planen for Europass (JSON)');
    expect(plan!.name).to.equal('example-europass-2026-11-24.json');
    const { SkillsPassport } = JSON.parse(plan!.text) as {
      SkillsPassport: { LearnerInfo: { Achievement: unknown[] } };
    };
    expect(SkillsPassport.LearnerInfo.Achievement).to.have.length(2);
  });

  it('is begun anew, and that can be undone', async () => {
    const widget = await atPicture();
    await click(byRole(widget, 'button', 'Begynn på nytt'));
    await says(widget, 'Du har begynt på nytt.');
    expect(byRole(widget, 'button', 'Utforsk')).to.be.ok;
    await click(byRole(widget, 'button', 'Angre'));
    await says(widget, 'Ringe karrieresenteret');
  });

  it('is printed as a form too, with lines to write on', async () => {
    const widget = await explorer();
    const own = window.print;
    let printed = '';
    window.print = () => {
      printed = widget.shadowRoot!.querySelector('.paper-form')?.textContent ?? '';
    };
    try {
      await click(byRole(widget, 'button', 'Skriv ut et skjema'));
      await eventually(() => expect(printed).to.contain('Jeg har mistet jobben').and.to.contain('Meg i kontekst'));
    } finally {
      window.print = own;
    }
    dispatchEvent(new Event('afterprint'));
    await eventually(() => expect(widget.shadowRoot!.querySelector('.paper-form')).to.equal(null));
  });
});

describe('remember="fragment"', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('keeps choices in the address and nothing that was written; a new page has them, and follows the address', async () => {
    const widget = await explorer({ attributes: { remember: 'fragment' }, saved });
    await goTo(widget, 'Utforsk', /Overgangen/);
    await click(byRole(widget, 'radio', 'Lang'));
    expect(location.hash).to.contain('length%3Along').and.to.contain('lost-job');
    expect(decodeURIComponent(location.hash)).not.to.contain('Ringe').and.not.to.contain('valgte det');
    const other = await explorer({ attributes: { remember: 'fragment' } });
    await goTo(other, 'Utforsk', /Overgangen/);
    await eventually(() => expect((byRole(other, 'radio', 'Lang') as HTMLInputElement).checked).to.equal(true));
    location.hash = location.hash.replace('length%3Along', 'length%3Ashort');
    await eventually(() => expect((byRole(other, 'radio', 'Kort') as HTMLInputElement).checked).to.equal(true));
  });

  it('leaves a fragment of the page’s own alone', async () => {
    history.replaceState(null, '', '#kapittel-2');
    const widget = await explorer({
      attributes: { remember: 'fragment' },
      saved: toPicture(exampleTransition, untold, '2026-05-12'),
    });
    await click(byRole(widget, 'radio', 'Jeg flytter'));
    expect(location.hash).to.equal('#kapittel-2');
  });
});
