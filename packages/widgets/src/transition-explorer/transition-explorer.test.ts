import { expect } from 'chai';
import { html } from 'lit';
import { complaints } from '../../../workshop/helpers/console.ts';
import { explorerInPage as explorer, goTo, words } from '../../../workshop/helpers/explorer-in-page.ts';
import { mount } from '../../../workshop/helpers/mount.ts';
import { allByRole, byRole, click, eventually, focused, settled, type } from '../../../workshop/helpers/person.ts';
import { exampleExploration, exampleTransition } from '../../../workshop/helpers/transitions.ts';
import { toPicture } from '@retning/core/transition/saved';
import type { RetningTransitionDescribedEvent } from './transition-explorer.events.ts';

const chosen = (widget: Element): string[] =>
  (allByRole(widget, 'radio') as HTMLInputElement[]).filter(({ checked }) => checked).map(({ value }) => value);
const ticked = (widget: Element): string[] =>
  (allByRole(widget, 'checkbox') as HTMLInputElement[]).filter(({ checked }) => checked).map(({ value }) => value);
const saved = toPicture(exampleTransition, exampleExploration, '2026-05-12');

/** What a page complains of, without what the developer is told. */
const told = (line: string): boolean => line.startsWith('warn: <retning-transition-explorer>');
afterEach(() => expect(complaints().filter((line) => !told(line))).to.deep.equal([]));

describe('somebody in a change', () => {
  it('meets what it is, and that nothing is right or wrong; nothing is chosen beforehand', async () => {
    const widget = await explorer();
    expect(byRole(widget, 'heading', 'Eksempel på overganger').localName).to.equal('h2');
    expect(words(widget)).to.contain('ingenting er rett eller galt');
    expect(chosen(widget)).to.deep.equal([]);
  });

  it('chooses a change, sees what it is often like, and overrules it', async () => {
    const widget = await explorer();
    await click(byRole(widget, 'radio', 'Jeg har mistet jobben'));
    await goTo(widget, 'Utforsk', /Overgangen/);
    expect(words(widget)).to.contain('Slik er det for mange');
    expect(chosen(widget)).to.deep.equal(['visible', 'imposed', 'both']);
    await click(byRole(widget, 'radio', 'Kort'));
    await click(allByRole(widget, 'radio', 'Vet ikke')[1]!);
    expect(chosen(widget)).to.deep.equal(['visible', 'unsure', 'short']);
  });

  it('begins without choosing anything, and may go anywhere', async () => {
    const widget = await explorer();
    await goTo(widget, 'Utforsk', /Overgangen/);
    expect(chosen(widget)).to.deep.equal([]);
    await goTo(widget, /^Bildet mitt/, /Bildet mitt/);
    expect(words(widget)).to.contain('Ikke noe her ennå.');
    await goTo(widget, /^Fem områder/, /Fem områder/);
  });

  it('takes back the choice of a change', async () => {
    const widget = await explorer({ attributes: { preset: 'lost-job' } });
    expect(chosen(widget)).to.deep.equal(['lost-job']);
    await click(byRole(widget, 'button', 'Velg ingen'));
    await settled(widget);
    expect(chosen(widget)).to.deep.equal([]);
    await eventually(() => expect(focused()?.getRootNode()).to.equal(widget.shadowRoot));
  });

  it('says what is needed, and sees what may help and why', async () => {
    const widget = await explorer({ attributes: { preset: 'lost-job' } });
    await goTo(widget, 'Utforsk', /Overgangen/);
    await click(byRole(widget, 'checkbox', /^Ta et valg/));
    await click(byRole(widget, 'checkbox', /^Utdanning/));
    expect(ticked(widget)).to.deep.equal(['choice-now', 'education']);
    await goTo(widget, /^Bildet mitt/, /Bildet mitt/);
    expect(words(widget)).to.contain('Passer med: Ta et valg.').and.to.contain('Passer med: Jeg har mistet jobben.');
    expect(words(widget)).not.to.contain('Dette er et forslag');
  });
});

describe('an area', () => {
  const atChoice = async (attributes: Readonly<Record<string, string>> = {}): Promise<Element> => {
    const widget = await explorer({ attributes });
    await goTo(widget, 'Utforsk', /Overgangen/);
    await goTo(widget, 'Videre: Fem områder', /Fem områder/);
    await goTo(widget, /^Meg i kontekst/, /Meg i kontekst/);
    return widget;
  };

  it('has a place between its two words, which can be taken back', async () => {
    const widget = await atChoice();
    expect(chosen(widget)).to.deep.equal([]);
    await click(byRole(widget, 'radio', 'Mer: kontekst'));
    expect(chosen(widget)).to.deep.equal(['1']);
    await goTo(widget, /^Fem områder/, /Fem områder/);
    expect(byRole(widget, 'button', /^Meg i kontekst/).textContent).to.contain('Utforsket');
    await goTo(widget, /^Meg i kontekst/, /Meg i kontekst/);
    await click(byRole(widget, 'button', 'Ta bort valget'));
    expect(chosen(widget)).to.deep.equal([]);
  });

  it('asks one question at a time, and draws every other before one comes again', async () => {
    const widget = await atChoice();
    const asked = (): string => widget.shadowRoot!.querySelector('.asked')!.textContent.trim();
    const first = asked();
    await click(byRole(widget, 'button', 'Trekk et annet spørsmål'));
    await eventually(() => expect(asked()).not.to.equal(first));
    await click(byRole(widget, 'button', 'Trekk et annet spørsmål'));
    await eventually(() => expect(asked()).to.equal(first));
  });

  it('has questions for a group and large type when several look at it', async () => {
    const alone = await atChoice();
    const size = (widget: Element): number =>
      parseFloat(getComputedStyle(widget.shadowRoot!.querySelector('.asked')!).fontSize);
    const before = size(alone);
    const group = await atChoice({ company: 'group' });
    expect(size(group)).to.be.greaterThan(before * 1.3);
    expect(group.shadowRoot!.querySelector('.asked')!.textContent).to.match(/m2|m3/);
  });

  it('keeps notes in one’s own words, and loses none when the language changes or one goes elsewhere', async () => {
    const widget = await atChoice();
    const field = byRole(widget, 'textbox', 'Tanker (valgfritt)') as HTMLTextAreaElement;
    field.focus();
    await type('Kari og <b>Ola</b>');
    widget.setAttribute('lang', 'en');
    await eventually(() => byRole(widget, 'textbox', 'Thoughts (optional)'));
    expect((byRole(widget, 'textbox', 'Thoughts (optional)') as HTMLTextAreaElement).value).to.equal(
      'Kari og <b>Ola</b>',
    );
    await goTo(widget, /^My picture/, /My picture/);
    expect(words(widget)).to.contain('Kari og <b>Ola</b>');
  });

  it('leads to the next one, and the last one to the picture', async () => {
    const widget = await atChoice();
    await goTo(widget, /^Neste:/, /Valg og tilfeldigheter/);
    await goTo(widget, 'Se bildet mitt', /Bildet mitt/);
  });
});

describe('the ten words', () => {
  it('are put together freely; two of the same are not taken, and it is said why', async () => {
    const widget = await explorer();
    await goTo(widget, 'Rett til de fem områdene', /Fem områder/);
    const [one, other] = allByRole(widget, 'combobox') as HTMLSelectElement[];
    const choose = (list: HTMLSelectElement, value: string): void => {
      list.value = value;
      list.dispatchEvent(new Event('change'));
    };
    choose(one!, 'me');
    choose(other!, 'me');
    await click(byRole(widget, 'button', 'Legg til'));
    await eventually(() => expect(words(widget)).to.contain('Velg to forskjellige ord.'));
    choose(other!, 'chance');
    await click(byRole(widget, 'button', 'Legg til'));
    await eventually(() => expect(words(widget)).to.contain('meg ↔ tilfeldigheter'));
    expect(widget.shadowRoot!.querySelector('.explorer > [role=status]')!.textContent).to.match(
      /^\s*Lagt til: meg ↔ tilfeldigheter\s*$/,
    );
    expect([one!.value, other!.value]).to.deep.equal(['', '']);
    await click(byRole(widget, 'button', /^Ta bort/));
    await eventually(() => expect(words(widget)).not.to.contain('meg ↔ tilfeldigheter'));
  });
});

describe('the picture', () => {
  const atPicture = async (given: Parameters<typeof explorer>[0] = {}): Promise<Element> => {
    const widget = await explorer(given);
    await goTo(widget, 'Utforsk', /Overgangen/);
    await goTo(widget, /^Bildet mitt/, /Bildet mitt/);
    return widget;
  };

  it('holds what was said, each in its place', async () => {
    const widget = await atPicture({ saved });
    for (const said of [
      'Jeg har mistet jobben',
      'Varighet: Kort',
      'Synlighet: Synlig (forslag)',
      'Mer: valg',
      'Jeg valgte det selv.',
      'Før: Før var det annerledes.',
      'meg ↔ tilfeldigheter',
      'Hvor jeg søker',
      'Ringe karrieresenteret Innen 1. desember 2026',
    ])
      expect(words(widget)).to.contain(said);
  });

  it('takes a step, asks for words when there are none, and takes it out again', async () => {
    const widget = await atPicture();
    await click(byRole(widget, 'button', 'Legg til steget'));
    await eventually(() => expect(focused()?.id).to.equal('step'));
    expect(words(widget)).to.contain('Skriv hva du vil gjøre.');
    await type('Ringe');
    await eventually(() => expect(words(widget)).not.to.contain('Skriv hva du vil gjøre.'));
    await click(byRole(widget, 'radio', 'På lengre sikt'));
    await click(byRole(widget, 'button', 'Legg til steget'));
    await eventually(() => byRole(widget, 'checkbox', 'Ringe'));
    expect((byRole(widget, 'textbox', 'Hva vil du gjøre?') as HTMLInputElement).value).to.equal('');
    await click(byRole(widget, 'button', 'Ta bort Ringe'));
    await eventually(() => expect(allByRole(widget, 'checkbox')).to.have.length(0));
    expect(focused()?.getRootNode()).to.equal(widget.shadowRoot);
  });

  it('says aloud what was added, the same thing twice too, and nothing more once something else is said', async () => {
    const widget = await atPicture();
    const region = widget.shadowRoot!.querySelector('.explorer > [role=status]')!;
    const heard = (): string => region.textContent.replace(/\s+/g, ' ').trim();
    const add = async (label: string, button: string, text: string): Promise<void> => {
      byRole(widget, 'textbox', label).focus();
      await type(text);
      await eventually(() => expect(heard()).to.equal(''));
      await click(byRole(widget, 'button', button));
      await eventually(() => expect(heard()).to.equal(`Lagt til: ${text}`));
    };
    await add('Hva vil du gjøre?', 'Legg til steget', 'Ringe');
    await add('Hva vil du gjøre?', 'Legg til steget', 'Ringe');
    await add('Noe som påvirker deg nå', 'Legg til', 'Været');
    // It stood there before there was anything to say, or nobody would hear it.
    expect(region).to.equal(widget.shadowRoot!.querySelector('.explorer > [role=status]'));
    await click(byRole(widget, 'button', 'Ta bort Været'));
    await eventually(() => expect(heard()).to.equal(''));
  });

  it('says nothing was added when the field is empty', async () => {
    const widget = await atPicture();
    await click(byRole(widget, 'button', 'Legg til steget'));
    await eventually(() => expect(words(widget)).to.contain('Skriv hva du vil gjøre.'));
    expect(widget.shadowRoot!.querySelector('.explorer > [role=status]')!.textContent.trim()).to.equal('');
  });

  it('sorts what one can do something about', async () => {
    const widget = await atPicture();
    byRole(widget, 'textbox', 'Noe som påvirker deg nå').focus();
    await type('Været');
    await click(byRole(widget, 'radio', 'Dette kan jeg ikke gjøre noe med nå'));
    await click(allByRole(widget, 'button', 'Legg til')[0]!);
    await eventually(() => expect(byRole(widget, 'button', 'Ta bort Været')).to.be.ok);
  });

  it('is handed on only by a press, after seeing what, and without a word that was written', async () => {
    const heard: RetningTransitionDescribedEvent[] = [];
    const listen = (event: RetningTransitionDescribedEvent): void => void heard.push(event);
    document.addEventListener('retning-transition-described', listen as EventListener);
    try {
      const widget = await atPicture({ saved });
      expect(heard).to.deep.equal([]);
      await click(widget.shadowRoot!.querySelector('.sharing > summary')!);
      const shared = widget.shadowRoot!.querySelector('[part=shared]')!.textContent;
      for (const said of ['Jeg har mistet jobben', 'Ta et valg', 'Utdanning']) expect(shared).to.contain(said);
      expect(heard).to.deep.equal([]);
      await click(byRole(widget, 'button', 'Del dette med resten av siden'));
      await eventually(() => expect(heard).to.have.length(1));
      expect(heard[0]!.picture).to.deep.equal({
        preset: 'lost-job',
        needs: ['choice-now'],
        topics: ['education'],
        channels: ['in-person', 'video'],
        occupations: ['y_adjunkt'],
      });
    } finally {
      document.removeEventListener('retning-transition-described', listen as EventListener);
    }
  });
});

describe('somebody who comes back to a saved picture', () => {
  it('sees the occupations in it side by side at once, without looking for one', async () => {
    const widget = await explorer({ saved });
    await goTo(widget, 'Utforsk', /Overgangen/);
    await goTo(widget, /^Yrker/, /Yrker/);
    await eventually(() => byRole(widget, 'heading', 'Yrker i bildet mitt'));
    const card = (): string => widget.shadowRoot!.querySelector('.kept')!.textContent.replace(/\s+/g, ' ');
    expect(card()).to.contain('Adjunkt');
    // Nobody else of our occupations is in the group of nurses, so it has no name there; the next wider one has.
    widget.act.keep({ ...widget.state, occupations: ['y_sykepleier'] });
    await eventually(() => expect(card()).to.match(/Sykepleier.* Yrkesgruppe: \p{L}{3}.* Felt: \p{L}{3}/u));
  });
});

describe('those who give guidance', () => {
  it('find activities by who is there and how long they have, and questions for colleagues', async () => {
    const widget = await explorer({ attributes: { audience: 'practitioner' } });
    await goTo(widget, 'Utforsk', /Fem områder/);
    await goTo(widget, 'For veiledere', /For veiledere/);
    expect(words(widget)).to.contain('2 aktiviteter passer').and.to.contain('Hva ser vi ikke?');
    const time = byRole(widget, 'combobox', 'Tid') as HTMLSelectElement;
    time.value = '30';
    time.dispatchEvent(new Event('change'));
    await eventually(() => expect(words(widget)).to.contain('1 aktiviteter passer'));
  });
});

describe('a wrong attribute', () => {
  it('is told to the developer, and the page lives on', async () => {
    const problems: string[] = [];
    const listen = (event: Event): void => void problems.push(String((event as Event & { place: string }).place));
    document.addEventListener('retning-problem', listen);
    const page = await mount(
      html`<div><retning-transition-explorer .data=${exampleTransition} company="crowd" preset="moon"></retning-transition-explorer></div>`,
    );
    document.removeEventListener('retning-problem', listen);
    expect(problems.sort()).to.deep.equal(['company', 'preset']);
    expect(complaints().filter(told)).to.have.length(2);
    byRole(page.querySelector('retning-transition-explorer')!, 'button', 'Utforsk');
  });
});
