import skills from '@retning/content/frameworks/career-skills.nb.json' with { type: 'json' };
import type { Framework } from '@retning/core/schema/types';
import { expect } from 'chai';
import { complaints } from '../../../workshop/helpers/console.ts';
import {
  asFile,
  asFiles,
  fields,
  figures,
  framework,
  give,
  handed,
  many,
  numbers,
  overview,
  statements,
  status,
  words,
} from '../../../workshop/helpers/example-team.ts';
import {
  allByRole,
  byRole,
  click,
  eventually,
  focused,
  press,
  settled,
  type,
} from '../../../workshop/helpers/person.ts';

afterEach(() => {
  expect(complaints()).to.deep.equal([]);
});

describe('a leader who collects files', () => {
  it('reads first what becomes of them, and finds where to give them', async () => {
    const widget = await overview();
    expect(byRole(widget, 'heading', 'Oversikt over teamet').localName).to.equal('h2');
    expect(words(widget)).to.contain('Ingenting blir lastet opp eller lagret');
    expect(fields(widget).map((field) => field.labels![0]!.textContent!.trim())).to.deep.equal([
      'Velg filer',
      'Velg filer fra en tidligere runde',
    ]);
    expect(fields(widget).every((field) => field.multiple)).to.equal(true);
    expect(allByRole(widget, 'table')).to.have.length(0);
  });

  it('gives files and comes to the result, which is said aloud; the page hears numbers only', async () => {
    const widget = await overview();
    let heard: unknown;
    document.body.addEventListener('retning-team-read', (event) => (heard = { ...event }), { once: true });
    await give(widget, asFiles([...many(12, 'competent'), ...many(11, 'not-yet', 20)]));
    expect(status(widget)).to.equal('Leste filer: 23. Personer i oversikten: 23.');
    expect(focused()?.textContent?.trim()).to.equal('Teamet nå');
    const { isTrusted: _, ...own } = heard as Record<string, unknown>;
    expect(own).to.deep.equal({ files: 23, people: 23 });
    expect(numbers(widget)[0]).to.deep.equal(['skjult', 'skjult', '12', 'skjult']);
  });

  it('adds files to those already given, and counts each person once', async () => {
    const widget = await overview();
    await give(widget, asFiles([handed('a', 'not-yet', 7, 'Kari Berg', '2026-10-01')]));
    await give(
      widget,
      asFiles([handed('a', 'competent', 7, 'Kari Berg', '2026-11-01'), handed('b', 'specialised', 1, 'Ola Li')]),
    );
    expect(status(widget)).to.equal('Leste filer: 3. Personer i oversikten: 2.');
    expect(words(widget)).to.contain('Eldre filer fra noen som har levert en nyere: 1.');
    expect(numbers(widget)[0]).to.deep.equal(['0', '0', '1', '1']);
    expect(numbers(widget)[1]).to.deep.equal(['1', '0', '1', '0']);
  });

  it('is told which files could not be read and why, and the others are read', async () => {
    const widget = await overview();
    const good = handed('a', 'competent', 7, 'Kari Berg');
    await give(widget, [
      asFile('kari.json', good),
      asFile('halv.json', JSON.stringify(good).slice(0, 200)),
      asFile('side.json', '<!doctype html><p>Logg inn</p>'),
      asFile('ny.json', { ...good, format: 'retning/self-check@2' }),
      asFile('handleliste.json', { milk: 2 }),
      asFile('feil.json', { ...good, saved: 'i går' }),
      asFile('stor.json', ' '.repeat(1_000_001)),
      asFile('tom.json', ''),
      asFile('eldre.json', { ...good, id: 'b', framework: { ...good.framework, version: '0.1.0' } }),
      asFile('annen.json', { ...good, id: 'c', framework: { id: 'career-skills', version: '1.0.0' } }),
      asFile('rar.json', { ...good, id: 'd', answers: { ...good.answers, '99x': 'competent' } }),
    ]);
    const told = [...widget.shadowRoot!.querySelectorAll('[part=messages] li')].map((line) =>
      line.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(told).to.deep.equal([
      'Laget med utgave 0.1.0 av spørsmålene: 1. Her brukes utgave 1.0.0, så de er ikke med.',
      'Fra et annet spørsmålssett (career-skills): 1. De er ikke med.',
      'Svar som ikke hører til disse spørsmålene, og ikke er talt med: 99x.',
      'halv.json – filen er ødelagt eller ikke hel',
      'side.json – filen er ødelagt eller ikke hel',
      'ny.json – filen er laget med en nyere utgave av dette verktøyet',
      'handleliste.json – filen er noe annet enn svar fra en slik sjekk',
      'feil.json – filen er ødelagt eller ikke hel',
      'stor.json – filen er for stor til å være svar fra en slik sjekk',
      'tom.json – filen er ødelagt eller ikke hel',
    ]);
    expect(status(widget)).to.equal('Leste filer: 4. Personer i oversikten: 2.');
  });

  it('drops files instead of choosing them', async () => {
    const widget = await overview();
    const place = widget.shadowRoot!.querySelector('.intake')!;
    const dataTransfer = new DataTransfer();
    asFiles([handed('a', 'competent', 7, 'Kari Berg')]).forEach((file) => dataTransfer.items.add(file));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    place.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    await settled(widget);
    expect(place.matches('.over')).to.equal(true);
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    place.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await eventually(() => expect(status(widget)).to.equal('Leste filer: 1. Personer i oversikten: 1.'));
    expect(place.matches('.over')).to.equal(false);
  });

  it('begins again, and the focus is where files are given', async () => {
    const widget = await overview();
    await give(widget, asFiles(many(3, 'competent')));
    await click(byRole(widget, 'button', 'Fjern filene og begynn på nytt'));
    await eventually(() => expect(allByRole(widget, 'heading', 'Teamet nå')).to.have.length(0));
    expect(status(widget)).to.equal('');
    expect(focused()).to.equal(fields(widget)[0]);
  });
});

describe('what could tell of one person', () => {
  const shown = (widget: Element): string =>
    [...widget.shadowRoot!.querySelectorAll('td')].map((cell) => cell.textContent).join(' ');

  it('is hidden in the tables, the bars and the words, and why is said once', async () => {
    const widget = await overview({
      framework,
      results: [...many(14, 'competent'), ...many(3, 'specialised', 20), ...many(12, 'not-yet', 40)],
    });
    await eventually(() => expect(numbers(widget)[0]).to.deep.equal(['skjult', 'skjult', '14', 'skjult']));
    expect(words(widget).match(/kunne tallet ha fortalt om én person/g)).to.have.length(1);
    expect(words(widget)).not.to.match(/færre enn fem|under fem/);
    expect(figures(widget, 'Personer på nivået målet spør etter')[0]).to.deep.equal(['minst 14', 'kan ikke sies']);
    const bar = widget.shadowRoot!.querySelector('.bar')!;
    expect(bar.querySelectorAll('rect').length).to.equal(2);
    expect(bar.querySelector('rect.hidden')!.getAttribute('width')).to.match(/^51\.7/);
  });

  it('is all of it in a team of four', async () => {
    const widget = await overview({ framework, results: many(4, 'competent') });
    await eventually(() => expect(words(widget)).to.contain('Med færre enn fem personer vises ingen tall'));
    expect(allByRole(widget, 'table')).to.have.length(0);
  });

  it('is shown with names when everybody agreed, and not when one did not', async () => {
    const agreed = ['Kari Berg', 'Ola Li', 'Biret Sara'].map((name, n) =>
      handed(`n${n}`, n === 1 ? 'specialised' : 'competent', 7, name),
    );
    const widget = await overview({ framework, results: agreed });
    await eventually(() => byRole(widget, 'heading', 'Hvem kan hva'));
    expect(words(widget)).to.contain('Spesialisert Ola Li Kompetent Kari Berg, Biret Sara');
    widget.data = { framework, results: [...agreed, handed('x', 'competent')] };
    await eventually(() => expect(allByRole(widget, 'heading', 'Hvem kan hva')).to.have.length(0));
    expect(words(widget)).not.to.match(/Kari|Ola|Biret/);
    expect(shown(widget)).not.to.match(/\d/);
  });

  it('is no figure at all where the framework counts nothing', async () => {
    const results = many(20, 'can').map((one) => ({ ...one, framework: { id: 'career-skills', version: '1.0.0' } }));
    const widget = await overview({ framework: skills as Framework, results });
    await eventually(() => expect(words(widget)).to.contain('gir ingen poeng'));
    expect(allByRole(widget, 'table')).to.have.length(0);
    expect(allByRole(widget, 'checkbox')).to.have.length(5);
  });

  it('stays hidden beside an earlier round, whose figures are not shown', async () => {
    const widget = await overview({
      framework,
      results: [...many(30, 'competent'), ...many(20, 'not-yet', 40), ...many(11, 'specialised', 80)],
    });
    await give(
      widget,
      asFiles([...many(23, 'competent'), ...many(32, 'not-yet', 40), ...many(10, 'specialised', 80)]),
      1,
    );
    // Nobody is without a level: that, and one more with it, is hidden in both rounds.
    expect(figures(widget, 'Endring i antall personer')[0]).to.deep.equal([
      'skjult',
      'skjult',
      '5–9 flere',
      'om lag som før',
    ]);
    expect(shown(widget)).not.to.match(/\b(23|32|10)\b/);
    expect(words(widget)).to.contain('Personer forrige runde: 65. Nå: 61.');
  });
});

describe('what comes next', () => {
  const twelve = {
    framework,
    results: [...many(12, 'competent'), ...many(10, 'not-yet', 30)].map((one, n) =>
      n < 12 ? handed(`p${n}`, 'competent', 2) : one,
    ),
  };

  it('is chosen among the areas, the open ones first, and planned', async () => {
    const widget = await overview(twelve);
    await eventually(() => byRole(widget, 'group', 'Hva vil dere bygge videre på?'));
    const boxes = allByRole(widget, 'checkbox') as HTMLInputElement[];
    const name = (box: HTMLInputElement): string => box.labels![0]!.textContent!.replace(/\s+/g, ' ').trim();
    expect(name(boxes[0]!)).to.equal('Faggrunnlag og metoder – her kan dere bli flere');
    expect(name(boxes[5]!)).to.equal('Veiledningsprosesser og relasjoner');
    expect(boxes.some(({ checked }) => checked)).to.equal(false);
    await click(boxes[0]!);
    await click(byRole(widget, 'textbox', 'Hva vil dere gjøre?'));
    await type('Kurs i november');
    await press('Tab');
    expect(words(widget)).to.contain('Faggrunnlag og metoder: Kurs i november');
  });

  it('is a text for an advertisement, in the words of the framework, that can be copied', async () => {
    const widget = await overview(twelve);
    const box = await eventually(() => byRole(widget, 'checkbox', /^Faggrunnlag/));
    await click(box);
    const text = byRole(widget, 'textbox', 'Utkast. Stryk det som ikke passer.') as HTMLTextAreaElement;
    expect(text.readOnly).to.equal(true);
    for (const statement of statements(2)) expect(text.value).to.contain(`• ${statement.text as string}`);
    expect(text.value).not.to.contain(statements(0)[0]!.text as string);
    // Whether a page may copy is the browser's to say.
    const writeText = navigator.clipboard.writeText.bind(navigator.clipboard);
    const told = (words: string): Promise<unknown> =>
      eventually(() => expect(allByRole(widget, 'status')[1]!.textContent.trim()).to.equal(words));
    try {
      navigator.clipboard.writeText = () => Promise.resolve();
      await click(byRole(widget, 'button', 'Kopier teksten'));
      await told('Teksten er kopiert.');
      expect(focused()).to.equal(byRole(widget, 'button', 'Kopier teksten'));
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
      await press('Enter');
      await told('Teksten er merket. Kopier den med nettleseren.');
      expect(focused()).to.equal(text);
      expect([text.selectionStart, text.selectionEnd]).to.deep.equal([0, text.value.length]);
    } finally {
      navigator.clipboard.writeText = writeText;
    }
  });

  it('is a file for a spreadsheet with what is shown and no more', async () => {
    const widget = await overview(twelve);
    const box = await eventually(() => byRole(widget, 'checkbox', /^Faggrunnlag/));
    await click(box);
    await click(byRole(widget, 'textbox', 'Hva vil dere gjøre?'));
    await type('=1+1;2');
    await press('Tab');
    let saved: Blob | undefined;
    const own = URL.createObjectURL;
    URL.createObjectURL = (blob) => own.call(URL, (saved = blob as Blob));
    const clicked = new Promise<string>((go) => {
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        HTMLAnchorElement.prototype.click = click;
        go(this.download);
      };
    });
    await click(byRole(widget, 'button', 'Last ned som regneark (CSV)'));
    URL.createObjectURL = own;
    expect(await clicked).to.equal('practitioner-competence-team-2026-11-24.csv');
    const lines = (await saved!.text()).split('\r\n');
    expect(lines[0]).to.equal('Personer;22');
    expect(lines[2]).to.equal('Område;Uten nivå ennå;Ikke ennå;Kompetent;Spesialisert;Dekket;Tiltak;Innen');
    expect(lines[3]).to.equal('Veiledningsprosesser og relasjoner;skjult;skjult;12;skjult;minst 12;;');
    expect(lines[5]).to.equal(`Faggrunnlag og metoder;skjult;10;skjult;skjult;kan ikke sies;"'=1+1;2";`);
  });
});
