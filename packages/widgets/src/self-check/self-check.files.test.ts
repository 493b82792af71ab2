import { expect } from 'chai';
import {
  answer,
  exampleCheck as check,
  pressButton,
  smallResult,
  step,
  words,
} from '../../../workshop/helpers/example-check.ts';
import { downloads, give } from '../../../workshop/helpers/files.ts';
import { allByRole, byRole, click, eventually, focused, settled, type } from '../../../workshop/helpers/person.ts';

const json = JSON.stringify;
const finished = async (): Promise<Element> => {
  const widget = await check({ saved: smallResult() });
  await eventually(() => pressButton(widget, 'Se resultatet'));
  return widget;
};
const says = (widget: Element, text: string): Promise<unknown> =>
  eventually(() => expect(words(widget)).to.contain(text));

describe('a file of one’s own', () => {
  it('is saved, opened in a new page, and everything is as it was', async () => {
    const widget = await finished();
    const [file] = await downloads(() => pressButton(widget, 'Lagre i en fil'));
    expect(file!.name).to.equal('small-2026-11-25.json');
    const other = await check();
    await give(other, 'Åpne en lagret fil', file!.text);
    await says(other, 'Svarene fra 25. november 2026 er hentet fram.');
    expect(step(other)).to.equal('Slik ser det ut nå');
    expect(words(other)).to.contain('4 av 5 besvart');
    const [again] = await downloads(() => pressButton(other, 'Lagre i en fil'));
    expect(JSON.parse(again!.text)).to.deep.equal(JSON.parse(file!.text));
  });

  it('takes the place of answers that are here, and that can be undone', async () => {
    const widget = await finished();
    await give(widget, 'Åpne en lagret fil', json(smallResult({ answers: { bk2: 'competent' } })));
    await says(widget, '1 av 5 besvart');
    await pressButton(widget, 'Angre');
    expect(words(widget)).to.contain('4 av 5 besvart');
  });

  it('is told of when some of its answers do not fit any more', async () => {
    const widget = await check();
    await give(
      widget,
      'Åpne en lagret fil',
      json(smallResult({ answers: { ak1: 'competent', gone: 'competent', bk1: 'expert' } })),
    );
    await says(widget, '2 svar passer ikke lenger');
    expect(words(widget)).to.contain('1 av 5 besvart');
  });

  for (const [what, text, said] of [
    ['cut short', json(smallResult()).slice(0, 60), 'ødelagt eller ikke hel'],
    ['of a later version', json({ ...smallResult(), format: 'retning/self-check@2' }), 'nyere utgave'],
    ['of another framework', json(smallResult({ framework: { id: 'other', version: '1' } })), 'et annet spørsmålssett'],
    ['something else', '{"name": "package"}', 'ikke en fil med svar'],
    ['a web page', '<!doctype html><p>Log in', 'ikke en fil med svar'],
    ['spoiled inside', json({ ...smallResult(), answers: { ak1: 7 } }), 'ødelagt eller ikke hel'],
    ['empty', '', 'ødelagt eller ikke hel'],
  ] as const) {
    it(`that is ${what} is refused with a clear message, and nothing is changed`, async () => {
      const widget = await finished();
      await give(widget, 'Åpne en lagret fil', text);
      await says(widget, said);
      expect(words(widget)).to.contain('Ingenting er endret.').and.to.contain('4 av 5 besvart');
    });
  }

  it('from an earlier time is compared with', async () => {
    const widget = await finished();
    await give(
      widget,
      'Sammenlign',
      json(
        smallResult({
          saved: '2025-11-01',
          answers: { ak1: 'not-yet', ak2: 'competent', as1: 'specialised', bk1: 'competent' },
        }),
      ),
    );
    await says(widget, 'Du sammenligner med 1. november 2025.');
    const text = byRole(widget, 'heading', 'Siden sist').parentElement!.textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('Høyere enn sist: 1 · Lavere enn sist: 1 · Som sist: 2');
    expect(text)
      .to.contain('Jeg kjenner A. – Ikke ennå → Kompetent')
      .and.to.contain('Jeg kjenner D. – Kompetent → Ikke ennå');
  });

  it('as a table opens in a spreadsheet, and no cell is a formula', async () => {
    const widget = await check({ saved: smallResult({ plan: [{ statement: 'bk1', action: '=HYPERLINK("x")' }] }) });
    await eventually(() => pressButton(widget, 'Se resultatet'));
    const [file] = await downloads(() => pressButton(widget, /regneark/));
    expect(file!.name).to.equal('small-2026-11-25.csv');
    const lines = file!.text.split('\r\n');
    expect(lines[0]).to.equal('\uFEFFOmråde;Gruppe;Nummer;Påstand;Nå;Mål;Tiltak;Innen;Viktighet');
    expect(lines[4]).to.equal('Samarbeid;Kunnskap;bk1;Jeg kjenner D.;Ikke ennå;;"\'=HYPERLINK(""x"")";;');
  });
});

describe('a file for a leader', () => {
  it('has the levels and no plan, and a name only when its owner agreed', async () => {
    const widget = await check({
      saved: smallResult({ goals: { ak1: 'specialised' }, plan: [{ statement: 'bk1', action: 'Min egen sak' }] }),
    });
    await eventually(() => pressButton(widget, 'Se resultatet'));
    await click(widget.shadowRoot!.querySelector('.leader > summary')!);
    await click(byRole(widget, 'textbox', /^Navn/));
    await type('Kim Prøve');
    const [quiet] = await downloads(() => pressButton(widget, 'Lag filen'));
    expect(JSON.parse(quiet!.text)).to.deep.include({ answers: smallResult().answers, handedOver: { agreed: false } });
    expect(quiet!.text).to.not.match(/Kim|egen sak|specialised"\s*}\s*,\s*"plan/);
    await click(byRole(widget, 'checkbox', /Lederen kan se/));
    const [named] = await downloads(() => pressButton(widget, 'Lag filen'));
    expect(JSON.parse(named!.text)).to.deep.include({ handedOver: { name: 'Kim Prøve', agreed: true } });
  });
});

describe('a form on paper', () => {
  it('is typed in; what cannot be read stays, with what is wrong', async () => {
    const widget = await check();
    await pressButton(widget, 'Legg inn fra papir');
    expect(focused()).to.equal(widget.shadowRoot!.querySelector('.step'));
    await click(byRole(widget, 'textbox', 'Svarene fra skjemaet'));
    await type('ak1 3, AK2: 2');
    const field = byRole(widget, 'textbox') as HTMLTextAreaElement;
    field.value += '\nas1 9\nzz1 2\nhei';
    field.dispatchEvent(new Event('input'));
    await pressButton(widget, 'Legg inn svarene');
    expect(words(widget)).to.contain('2 svar er lagt inn.');
    const faults = byRole(widget, 'alert').textContent.replace(/\s+/g, ' ');
    expect(faults).to.match(/Linje 2:.*as1 9.*Linje 3:.*zz1 2.*Linje 4:.*hei/);
    expect(field.value).to.contain('zz1 2');
    expect(field.getAttribute('aria-describedby')).to.contain('typed-faults');
    field.value = 'as1 0';
    field.dispatchEvent(new Event('input'));
    await pressButton(widget, 'Legg inn svarene');
    await says(widget, '3 av 5 besvart');
    expect(step(widget)).to.equal('Slik ser det ut nå');
  });

  it('is printed with the numbers that are typed in later', async () => {
    const widget = await check();
    const [print, printed] = [globalThis.print.bind(globalThis), [] as string[]];
    globalThis.print = () =>
      void printed.push(widget.shadowRoot!.querySelector('.form')!.textContent.replace(/\s+/g, ' '));
    try {
      await pressButton(widget, 'Skriv ut skjemaet');
      await eventually(() => expect(printed).to.have.length(1));
    } finally {
      globalThis.print = print;
    }
    for (const said of [
      '0 Vet ikke',
      '1 Ikke ennå',
      '3 Spesialisert',
      'ak1 Jeg kjenner A.',
      'bk2 Jeg kjenner E.',
      'small 1.0.0',
    ])
      expect(printed[0]).to.contain(said);
    dispatchEvent(new Event('afterprint'));
    await settled(widget);
    expect(widget.shadowRoot!.querySelector('.form')).to.equal(null);
  });
});

describe('an address that remembers', () => {
  const clean = (): void => history.replaceState(null, '', location.pathname + location.search);
  afterEach(clean);

  it('keeps the answers as ids, and brings them back', async () => {
    const length = history.length;
    const widget = await check({ remember: 'fragment' });
    await pressButton(widget, 'Start');
    await answer(widget, 'Kompetent', 'Vet ikke');
    expect(decodeURIComponent(location.hash)).to.equal(
      '#retning-self-check:framework=small&level-competent=ak1&level-unknown=ak2',
    );
    expect(history.length).to.equal(length);
    widget.remove();
    const other = await check({ remember: 'fragment' });
    await pressButton(other, 'Fortsett');
    expect(step(other)).to.contain('Spørsmål 3 av 5');
  });

  it('says when it holds answers that do not fit', async () => {
    history.replaceState(null, '', '#retning-self-check:framework=small&level-competent=ak1+gone&level-expert=bk1');
    const widget = await check({ remember: 'fragment' });
    await says(widget, '2 svar passer ikke lenger');
    expect(byRole(widget, 'button', 'Fortsett')).to.be.ok;
  });

  it('leaves a fragment of the page’s own alone', async () => {
    history.replaceState(null, '', '#om');
    const widget = await check({ remember: 'fragment' });
    await pressButton(widget, 'Start');
    await answer(widget, 'Kompetent');
    expect(location.hash).to.equal('#om');
  });
});

describe('beginning anew', () => {
  it('clears everything, and can be undone', async () => {
    const widget = await finished();
    await pressButton(widget, 'Begynn på nytt');
    expect(words(widget)).to.contain('Du har begynt på nytt.');
    expect(allByRole(widget, 'button', 'Start')).to.have.length(1);
    await pressButton(widget, 'Angre');
    expect(words(widget)).to.contain('4 av 5 besvart');
  });

  it('cannot be undone any more when something else has been answered, which would be lost', async () => {
    const widget = await finished();
    await pressButton(widget, 'Begynn på nytt');
    await pressButton(widget, 'Start');
    await answer(widget, 'Kompetent');
    expect(allByRole(widget, 'button', 'Angre')).to.have.length(0);
  });

  it('leaves no name for the next who sits there', async () => {
    const widget = await finished();
    const name = (): HTMLInputElement => widget.shadowRoot!.querySelector<HTMLInputElement>('#name')!;
    name().value = 'Kari';
    name().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await pressButton(widget, 'Begynn på nytt');
    await pressButton(widget, 'Angre');
    expect(name().value).to.equal('');
  });

  it('leaves the areas that the page gave', async () => {
    const widget = await check({ areas: 'b' });
    await pressButton(widget, 'Start');
    await answer(widget, 'Kompetent', 'Kompetent');
    await pressButton(widget, 'Begynn på nytt');
    await pressButton(widget, 'Start');
    expect(step(widget)).to.equal('Spørsmål 1 av 2 Jeg kjenner D.');
  });
});
