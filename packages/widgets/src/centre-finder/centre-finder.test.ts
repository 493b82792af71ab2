import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import type { CentreFeed } from '@retning/core/schema/types';
import { expect } from 'chai';
import { html } from 'lit';
import { exampleFinder as finder, field, names, ready, status } from '../../../workshop/helpers/example-finder.ts';
import { mount } from '../../../workshop/helpers/mount.ts';
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

const feed = demo as unknown as CentreFeed;
const tuesday = '2026-11-24T10:15:00+01:00';

describe('a resident who looks for a centre', () => {
  it('sees the centres of the whole country, county by county, and how many there are', async () => {
    const widget = await finder();
    expect(byRole(widget, 'heading', 'Finn karriereveiledning').localName).to.equal('h2');
    expect(status(widget)).to.match(/^\d\d sentre$/);
    expect(names(widget)).to.have.length(20);
  });

  it('types a postal code and gets the nearest centres first, with the distance', async () => {
    const widget = await finder();
    await ready(widget);
    await click(field(widget));
    await type('4630');
    await eventually(() => expect(status(widget)).to.contain('nærmest 4630 Kristiansand S først'));
    expect(names(widget)[0]).to.contain('Kristiansand');
    expect(widget.shadowRoot!.querySelector('.km')!.textContent).to.match(/\d,\d\skm/);
  });

  it('takes a suggestion with the arrow keys and Enter, and the focus stays in the field', async () => {
    const widget = await finder();
    await ready(widget);
    await click(field(widget));
    await type('aalesund');
    await eventually(() => expect(allByRole(widget, 'option')).to.not.be.empty);
    await press('ArrowDown');
    expect(field(widget).getAttribute('aria-activedescendant')).to.equal('place-0');
    await press('Enter');
    await eventually(() => expect(field(widget).value).to.contain('Ålesund'));
    expect(focused()).to.equal(field(widget));
    expect(field(widget).getAttribute('aria-expanded')).to.equal('false');
    expect(status(widget)).to.contain('nærmest Ålesund først');
  });

  it('presses a suggestion with the mouse', async () => {
    const widget = await finder();
    await ready(widget);
    await click(field(widget));
    await type('tromsoe');
    await eventually(() => expect(allByRole(widget, 'option')).to.not.be.empty);
    await click(allByRole(widget, 'option')[0]!);
    await eventually(() => expect(status(widget)).to.contain('nærmest'));
    expect(names(widget)[0]).to.contain('Tromsø');
  });

  it('closes the suggestions with Escape, and empties the field with a second Escape', async () => {
    const widget = await finder();
    await ready(widget);
    await click(field(widget));
    await type('bergen');
    await eventually(() => expect(field(widget).getAttribute('aria-expanded')).to.equal('true'));
    await press('Escape');
    expect(field(widget).getAttribute('aria-expanded')).to.equal('false');
    expect(field(widget).value).to.equal('bergen');
    await press('Escape');
    expect(field(widget).value).to.equal('');
  });

  it('leaves the field without a choice being made for them', async () => {
    const widget = await finder();
    await ready(widget);
    await click(field(widget));
    await type('ber');
    await eventually(() => expect(allByRole(widget, 'option')).to.not.be.empty);
    await press('ArrowDown');
    await press('Tab');
    expect(field(widget).value).to.equal('ber');
    expect(field(widget).getAttribute('aria-expanded')).to.equal('false');
  });

  it('types a county and takes it: the centres of that county', async () => {
    const widget = await finder();
    await ready(widget);
    await click(field(widget));
    await type('Agder');
    await press('Enter');
    await eventually(() => expect(status(widget)).to.equal('4 sentre'));
    expect(names(widget).join()).to.contain('Kristiansand').and.contain('Arendal');
  });

  it('misspells a centre and finds it all the same', async () => {
    const widget = await finder();
    await ready(widget);
    await click(field(widget));
    await type('Arendla');
    await eventually(() => expect(names(widget)[0]).to.contain('Arendal'));
  });

  it('opens a centre and reads the hours, who may come, and how to reach it', async () => {
    const widget = await finder({ county: '42' });
    await ready(widget);
    const toggle = byRole(widget, 'button', /Kristiansand/);
    await click(toggle);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    await eventually(() => byRole(widget, 'heading', 'Åpningstider'));
    expect(byRole(widget, 'heading', 'Hvem kan bruke tilbudet').localName).to.equal('h4');
    const links = allByRole(widget, 'link').map((link) => link.getAttribute('href')!);
    expect(links.some((href) => href.startsWith('tel:'))).to.equal(true);
    expect(links.some((href) => href.startsWith('mailto:'))).to.equal(true);
    await click(toggle);
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
  });

  it('always has the national service at hand, also when nothing fits', async () => {
    const widget = await finder();
    await ready(widget);
    await click(field(widget));
    await type('qqqqqqq');
    await eventually(() => expect(status(widget)).to.match(/^Ingen sentre/));
    expect(byRole(widget, 'heading', /uansett hvor du bor/)).to.not.equal(undefined);
    expect(byRole(widget, 'link', 'Start en chat').getAttribute('href')).to.match(/^https:/);
    await click(byRole(widget, 'button', 'Ta bort alle valg'));
    await eventually(() => expect(field(widget).value).to.equal(''));
    expect(names(widget)).to.have.length(20);
  });

  it('sees more when asked, and the focus goes to the first new one', async () => {
    const widget = await finder();
    await click(byRole(widget, 'button', /Vis flere/));
    await eventually(() => expect(names(widget)).to.have.length(40));
    expect(focused()).to.equal(widget.shadowRoot!.querySelectorAll('.toggle')[20]);
  });
});

describe('filters', () => {
  it('say how many hits each choice would give, and the number comes true', async () => {
    const widget = await finder();
    await ready(widget);
    await click(byRole(widget, 'button', 'Avgrens'));
    const county = byRole(widget, 'combobox', 'Fylke') as HTMLSelectElement;
    const option = [...county.options].find(({ value }) => value === '56')!;
    const count = /\((\d+)\)/.exec(option.text)![1];
    county.value = '56';
    county.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(widget);
    expect(status(widget)).to.equal(`${count} sentre`);
    expect(byRole(widget, 'button', 'Avgrens (1)')).to.not.equal(undefined);
  });

  it('leave only those that are open now, at noon on a Tuesday and at night', async () => {
    const widget = await finder();
    await ready(widget);
    await click(byRole(widget, 'button', 'Avgrens'));
    await click(byRole(widget, 'checkbox', /Åpent nå/));
    const open = Number.parseInt(status(widget), 10);
    expect(open).to.be.greaterThan(0);
    widget.now = '2026-11-25T02:00:00+01:00';
    await settled(widget);
    expect(status(widget)).to.match(/^Ingen/);
  });
});

describe('the host page', () => {
  it('hears which centre was chosen', async () => {
    const widget = await finder({ county: '42', choosable: true });
    await ready(widget);
    let heard = '';
    document.body.addEventListener('retning-centre-chosen', ({ centre }) => (heard = centre.id), { once: true });
    await click(byRole(widget, 'button', /Arendal/));
    await eventually(() => byRole(widget, 'button', 'Velg dette senteret'));
    await click(byRole(widget, 'button', 'Velg dette senteret'));
    expect(heard).to.equal(feed.centres.find(({ name }) => JSON.stringify(name).includes('Arendal'))!.id);
    expect(byRole(widget, 'button', 'Valgt').getAttribute('aria-pressed')).to.equal('true');
  });

  it('does not hear what is typed, and its hot-keys rest', async () => {
    const widget = await finder();
    const heard: string[] = [];
    const listen = (event: Event): unknown => heard.push((event as KeyboardEvent).key);
    for (const name of ['keydown', 'keyup', 'input']) document.addEventListener(name, listen);
    await click(field(widget));
    await type('x');
    for (const name of ['keydown', 'keyup', 'input']) document.removeEventListener(name, listen);
    expect(heard).to.deep.equal([]);
  });

  it('keeps its address, unless it asked for the search to be remembered', async () => {
    const before = location.href;
    const plain = await finder();
    await ready(plain);
    await click(plain.shadowRoot!.querySelector('.toggle')!);
    expect(location.href).to.equal(before);
    const entries = history.length;
    const kept = await finder({ remember: 'fragment', county: '42' });
    await ready(kept);
    await click(kept.shadowRoot!.querySelector('.toggle')!);
    expect(location.hash).to.contain('retning-centre-finder:county=42&centre=');
    expect(history.length).to.equal(entries);
    const again = await finder({ remember: 'fragment' });
    await eventually(() =>
      expect(again.shadowRoot!.querySelector('.toggle')!.getAttribute('aria-expanded')).to.equal('true'),
    );
    expect(byRole(again, 'heading', 'Karriereveiledning i Agder')).to.not.equal(undefined);
    history.replaceState(null, '', before);
  });
});

describe('the language', () => {
  it('follows the page, keeps what was typed, and lives beside other languages', async () => {
    const page = await mount(
      html`<div lang="nn">
        <retning-centre-finder .data=${feed} now=${tuesday}></retning-centre-finder>
        <retning-centre-finder .data=${feed} now=${tuesday} lang="en"></retning-centre-finder>
      </div>`,
    );
    const [nn, en] = page.querySelectorAll('retning-centre-finder');
    await eventually(() => byRole(nn!, 'heading', 'Finn karriererettleiing'));
    await eventually(() => byRole(en!, 'heading', 'Find career guidance'));
    await click(byRole(nn!, 'combobox', /Stad/));
    await type('Alta');
    page.lang = 'nb';
    await eventually(() => byRole(nn!, 'heading', 'Finn karriereveiledning'));
    expect((byRole(nn!, 'combobox', /Sted/) as HTMLInputElement).value).to.equal('Alta');
    expect(byRole(en!, 'heading', 'Find career guidance')).to.not.equal(undefined);
  });

  it('of words that the data has in another language is marked, so that they are read aloud right', async () => {
    const [service, centre] = feed.centres;
    const data = {
      ...feed,
      centres: [service, { ...centre!, name: { nb: 'Senteret' }, text: { nb: 'Bare på bokmål.' } }],
    };
    const widget = await mount(
      html`<retning-centre-finder lang="nn" .data=${data} now=${tuesday}></retning-centre-finder>`,
    );
    const toggle = await eventually(() => byRole(widget, 'button', 'Senteret'));
    expect(toggle.querySelector('[lang]')?.getAttribute('lang')).to.equal('nb');
    await click(toggle);
    const text = await eventually(() => {
      const found = [...widget.shadowRoot!.querySelectorAll('[lang=nb]')].find(
        (one) => one.textContent === 'Bare på bokmål.',
      );
      expect(found).to.be.ok;
      return found!;
    });
    // Nothing between the words and the widget says anything else.
    expect(text.closest('[lang]:not([lang=nb])')?.getAttribute('part')).to.contain('root');
  });
});
