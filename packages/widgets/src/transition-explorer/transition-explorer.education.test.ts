import { type TransitionSource, SourceError, fixedTransitions } from '@retning/core/sources/transition-source';
import { expect } from 'chai';
import { explorerInPage as explorer, goTo, words } from '../../../workshop/helpers/explorer-in-page.ts';
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
import type { RetningTransitionExplorer } from './transition-explorer.ts';

const figures = fixedTransitions({
  known: [
    { id: 'u_sykepleie', title: 'Sykepleie' },
    { id: 'u_helsesykepleie', title: 'Helsesykepleie' },
    { id: 'u_tomrerfaget', title: 'Tømrerfaget' },
  ],
  occupationsAfter: {
    u_sykepleie: [
      { name: 'Sykepleiere', people: 34000 },
      { name: 'Spesialsykepleiere', people: 12000 },
      { name: 'Ledere av eldreomsorg', people: 900 },
    ],
  },
  educationsOf: { y_snekker: [{ name: 'Snekkerfaget', people: 800 }] },
});

/** A source that notes each question, and answers when the test says so. */
function slow(): {
  readonly source: TransitionSource;
  readonly asked: string[];
  readonly signals: AbortSignal[];
  readonly answers: { readonly give: (answer: never[]) => void; readonly refuse: (why: unknown) => void }[];
} {
  const asked: string[] = [];
  const signals: AbortSignal[] = [];
  const answers: { give: (answer: never[]) => void; refuse: (why: unknown) => void }[] = [];
  const ask = (what: string, signal: AbortSignal | undefined): Promise<never[]> => {
    asked.push(what);
    signals.push(signal!);
    return new Promise((give, refuse) => void answers.push({ give, refuse }));
  };
  return {
    source: {
      find: (kind, text, { signal }) => ask(`${kind}: ${text}`, signal),
      occupationsAfter: (education, { signal }) => ask(`after ${education}`, signal),
      educationsOf: (occupation, { signal }) => ask(`of ${occupation}`, signal),
    },
    asked,
    signals,
    answers,
  };
}

const field = (widget: Element): HTMLInputElement => byRole(widget, 'textbox', 'Utdanning') as HTMLInputElement;
const status = (widget: Element): string =>
  [...widget.shadowRoot!.querySelectorAll('.by-education [role=status]')]
    .map(({ textContent }) => textContent.trim())
    .filter(Boolean)
    .join(' | ');

async function atOccupations(
  source: TransitionSource | undefined,
  attributes: Readonly<Record<string, string>> = {},
): Promise<RetningTransitionExplorer> {
  const widget = await explorer({ attributes, ...(source && { source }) });
  await goTo(widget, 'Begynn med et yrke', /Yrker/);
  return widget;
}

async function look(widget: Element, text: string): Promise<void> {
  field(widget).focus();
  field(widget).select();
  await type(text);
  await press('Enter');
}

describe('somebody who begins with an education', () => {
  it('comes from the first page, finds it, sees how many people are where, and what lies near', async () => {
    const widget = await explorer({ source: figures });
    await click(byRole(widget, 'button', 'Begynn med en utdanning'));
    await eventually(() => expect(focused()).to.equal(field(widget)));
    await type('sykepleie');
    await click(byRole(widget, 'button', 'Finn utdanninger'));
    await eventually(() => expect(status(widget)).to.equal('Treff: 2. Velg en utdanning.'));
    await click(byRole(widget, 'button', 'Sykepleie'));
    await eventually(() => expect(status(widget)).to.contain('Antall yrkesgrupper: 3.'));
    expect(byRole(widget, 'heading', 'Yrker etter Sykepleie')).to.be.ok;
    expect(byRole(widget, 'button', 'Sykepleie').getAttribute('aria-current')).to.equal('true');
    const groups = [...widget.shadowRoot!.querySelectorAll('.after > li')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(groups[0]).to.match(/^Sykepleiere 34 000 personer Se hva som ligger nær Sykepleier$/);
    // Several in a group are folded away, and what our table does not have is there without a button.
    expect(groups[1]).to.match(/^Spesialsykepleiere 12 000 personer \d+ yrker i gruppen/);
    expect(groups[2]).to.equal('Ledere av eldreomsorg 900 personer');
    await click(byRole(widget, 'button', 'Se hva som ligger nær Sykepleier'));
    await eventually(() => expect(focused()?.textContent.trim()).to.equal('Sykepleier'));
    expect(byRole(widget, 'heading', 'Nær dette yrket')).to.be.ok;
    expect((byRole(widget, 'combobox', 'Yrke') as HTMLInputElement).value).to.equal('Sykepleier');
    // What was found stays, to go on from.
    expect(words(widget)).to.contain('Spesialsykepleiere');
  });

  it('opens a group of several, and goes on to one of them', async () => {
    const widget = await atOccupations(figures);
    await look(widget, 'sykepleie');
    await eventually(() => byRole(widget, 'button', 'Sykepleie'));
    await click(byRole(widget, 'button', 'Sykepleie'));
    await eventually(() => expect(status(widget)).to.contain('Antall yrkesgrupper'));
    await click(widget.shadowRoot!.querySelector('.after summary')!);
    await click(byRole(widget, 'button', 'Se hva som ligger nær Anestesisykepleier'));
    await eventually(() => expect(focused()?.textContent.trim()).to.equal('Anestesisykepleier'));
  });

  it('asks nobody while typing, and is told so; Enter asks once', async () => {
    const { source, asked } = slow();
    const widget = await atOccupations(source);
    expect(words(widget)).to.contain('Ingenting sendes mens du skriver.');
    field(widget).focus();
    await type('sykepleie');
    await press('Tab');
    await settled(widget);
    expect(asked).to.deep.equal([]);
    await look(widget, 'sykepleie');
    expect(asked).to.deep.equal(['education: sykepleie']);
    expect(status(widget)).to.equal('Spør …');
  });

  it('with nothing in the field is asked for a name, and nobody else is asked', async () => {
    const { source, asked } = slow();
    const widget = await atOccupations(source);
    await click(byRole(widget, 'button', 'Finn utdanninger'));
    await eventually(() => expect(focused()).to.equal(field(widget)));
    expect(words(widget)).to.contain('Skriv hva utdanningen heter');
    expect(field(widget).getAttribute('aria-invalid')).to.equal('true');
    await type('s');
    await eventually(() => expect(words(widget)).not.to.contain('Skriv hva utdanningen heter'));
    expect(asked).to.deep.equal([]);
  });

  it('is told when nothing is found, and may try another word', async () => {
    const widget = await atOccupations(figures);
    await look(widget, 'xyz');
    await eventually(() =>
      expect(status(widget)).to.equal('Vi fant ingen utdanning med det navnet. Prøv et annet ord.'),
    );
    expect(field(widget).value).to.equal('xyz');
    await look(widget, 'tømrer');
    await eventually(() => byRole(widget, 'button', 'Tømrerfaget'));
    await click(byRole(widget, 'button', 'Tømrerfaget'));
    await eventually(() => expect(status(widget)).to.contain('Det finnes ingen tall for denne utdanningen.'));
  });

  it('is told when no answer comes, keeps what was typed, and can ask again', async () => {
    const { source, answers } = slow();
    const widget = await atOccupations(source);
    await look(widget, 'sykepleie');
    answers[0]!.refuse(new SourceError('unreachable'));
    await eventually(() => expect(status(widget)).to.equal('Vi fikk ikke svar. Prøv igjen litt senere.'));
    expect(field(widget).value).to.equal('sykepleie');
    await click(byRole(widget, 'button', 'Finn utdanninger'));
    answers[1]!.give([{ id: 'u_sykepleie', title: 'Sykepleie' }] as never[]);
    await eventually(() => byRole(widget, 'button', 'Sykepleie'));
    await click(byRole(widget, 'button', 'Sykepleie'));
    answers[2]!.refuse(new Error('A fault of the page’s own'));
    await eventually(() => expect(status(widget)).to.contain('Vi fikk ikke svar.'));
    await click(byRole(widget, 'button', 'Sykepleie'));
    answers[3]!.give([{ name: 'Sykepleiere', people: 3 }] as never[]);
    await eventually(() => expect(words(widget)).to.contain('Sykepleiere 3 personer'));
    expect(status(widget)).not.to.contain('Vi fikk ikke svar.');
  });

  it('gets the answer to the last question, however late the others come', async () => {
    const { source, answers, signals } = slow();
    const widget = await atOccupations(source);
    await look(widget, 'tømrer');
    await look(widget, 'sykepleie');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    answers[1]!.give([
      { id: 'u_a', title: 'Sykepleie A' },
      { id: 'u_b', title: 'Sykepleie B' },
    ] as never[]);
    await eventually(() => byRole(widget, 'button', 'Sykepleie A'));
    answers[0]!.give([{ id: 'u_c', title: 'Tømrerfaget' }] as never[]);
    await settled(widget);
    expect(allByRole(widget, 'button', 'Tømrerfaget')).to.deep.equal([]);
    await click(byRole(widget, 'button', 'Sykepleie A'));
    await click(byRole(widget, 'button', 'Sykepleie B'));
    answers[3]!.give([{ name: 'Kokker', people: 5 }] as never[]);
    answers[2]!.give([{ name: 'Bakere', people: 6 }] as never[]);
    await eventually(() => expect(words(widget)).to.contain('Kokker 5 personer'));
    expect(words(widget)).not.to.contain('Bakere');
    expect(byRole(widget, 'heading', 'Yrker etter Sykepleie B')).to.be.ok;
  });

  it('waits for nothing any more once the widget has left the page, also when it comes back', async () => {
    const { source, signals, answers } = slow();
    const widget = await atOccupations(source);
    await look(widget, 'sykepleie');
    const place = widget.parentElement!;
    widget.remove();
    expect(signals[0]!.aborted).to.equal(true);
    place.append(widget);
    answers[0]!.give([{ id: 'u_a', title: 'Sykepleie A' }] as never[]);
    await settled(widget);
    expect(status(widget)).to.equal('');
    expect(allByRole(widget, 'button', 'Sykepleie A')).to.deep.equal([]);
    expect(field(widget).value).to.equal('sykepleie');
  });

  it('is offered the first ten of many, and told to type more', async () => {
    const known = Array.from({ length: 12 }, (_, at) => ({ id: `u_${at}`, title: `Fag ${at}` }));
    const flows = Array.from({ length: 20 }, (_, at) => ({ name: `Gruppe ${at}`, people: 100 - at }));
    const widget = await atOccupations(fixedTransitions({ known, occupationsAfter: { u_0: flows } }));
    await look(widget, 'fag');
    await eventually(() => expect(status(widget)).to.match(/^Treff: 12\. Her er de 10 første\./));
    expect(allByRole(widget, 'button', /^Fag/)).to.have.length(10);
    await click(byRole(widget, 'button', 'Fag 0'));
    await eventually(() => expect(status(widget)).to.contain('Her er de 15 vanligste av 20.'));
    expect(widget.shadowRoot!.querySelectorAll('.after > li')).to.have.length(15);
  });

  it('leaves nothing of it to the next who sits there', async () => {
    const widget = await atOccupations(figures);
    await look(widget, 'sykepleie');
    await eventually(() => byRole(widget, 'button', 'Sykepleie'));
    await goTo(widget, /^Bildet mitt/, /Bildet mitt/);
    await click(byRole(widget, 'button', 'Begynn på nytt'));
    await eventually(() => byRole(widget, 'button', 'Begynn med et yrke'));
    await goTo(widget, 'Begynn med et yrke', /Yrker/);
    expect(field(widget).value).to.equal('');
    expect(status(widget)).to.equal('');
    expect(allByRole(widget, 'button', 'Sykepleie')).to.deep.equal([]);
  });
});

describe('where nobody can be asked', () => {
  for (const [where, source, attributes] of [
    ['the page has set no source', undefined, {}],
    ['there is no network', figures, { network: 'none' }],
  ] as const) {
    it(`nothing of educations is shown: ${where}`, async () => {
      const widget = await explorer({ attributes, ...(source && { source }) });
      expect(allByRole(widget, 'button', /utdanning/)).to.deep.equal([]);
      await goTo(widget, 'Begynn med et yrke', /Yrker/);
      byRole(widget, 'combobox', 'Yrke').focus();
      await type('Snekker');
      await eventually(() => byRole(widget, 'option', 'Snekker'));
      await press('Enter');
      await eventually(() => byRole(widget, 'heading', 'Snekker'));
      expect(allByRole(widget, 'textbox')).to.deep.equal([]);
      expect(words(widget)).not.to.match(/utdanninge?r?\b(?!\.no)/i);
    });
  }

  it('it is shown as soon as the page sets one, and goes when it is taken away', async () => {
    const widget = await atOccupations(undefined);
    widget.source = figures;
    await settled(widget);
    expect(field(widget)).to.be.ok;
    widget.source = undefined;
    await settled(widget);
    expect(allByRole(widget, 'textbox')).to.deep.equal([]);
  });
});

describe('educations that people in an occupation have', () => {
  it('can be asked for again when no answer came', async () => {
    const { source, answers } = slow();
    const widget = await atOccupations(source);
    byRole(widget, 'combobox', 'Yrke').focus();
    await type('Snekker');
    await eventually(() => byRole(widget, 'option', 'Snekker'));
    await press('Enter');
    const ask = (): HTMLElement => byRole(widget, 'button', /^Se hvilke utdanninger/);
    await eventually(ask);
    await click(ask());
    answers[0]!.refuse(new SourceError('timed-out'));
    await eventually(() => expect(words(widget)).to.contain('Vi fikk ikke svar.'));
    await click(ask());
    answers[1]!.give([{ name: 'Snekkerfaget', people: 800 }] as never[]);
    await eventually(() => expect(words(widget)).to.contain('Snekkerfaget 800 personer'));
    expect(words(widget)).not.to.contain('Vi fikk ikke svar.');
  });
});
