import { expect } from 'chai';
import { keepsToTheComboboxPattern } from '../helpers/combobox-suite.ts';
import { exampleFinder, field, ready } from '../helpers/example-finder.ts';
import { explorerInPage, goTo } from '../helpers/explorer-in-page.ts';
import { allByRole, byRole, eventually, press, type } from '../helpers/person.ts';

const occupationField = (widget: Element): HTMLInputElement => byRole(widget, 'combobox', 'Yrke') as HTMLInputElement;

/** The explorer at its page of occupations. */
async function atOccupations(): Promise<HTMLElement> {
  const widget = await explorerInPage();
  await goTo(widget, 'Begynn med et yrke', /Yrker/);
  return widget;
}

keepsToTheComboboxPattern({
  name: 'a place in the centre finder',
  open: async () => {
    const widget = await exampleFinder();
    await ready(widget);
    return widget;
  },
  field,
  text: 'san',
  other: 'Bod',
});

keepsToTheComboboxPattern({
  name: 'an occupation in the transition explorer',
  open: atOccupations,
  field: occupationField,
  text: 'leg',
  other: 'snekk',
});

describe('the field of an occupation', () => {
  for (const [typed, meant] of [
    ['tomrer', 'Tømrer'],
    ['TØMRER', 'Tømrer'],
    ['laerer', 'Lærer'],
    ['lærer', 'Lærer'],
    ['borsemaker', 'Børsemaker'],
    ['duojar', 'Duojár'],
    ['duojár', 'Duojár'],
  ] as const) {
    it(`finds ${meant} by «${typed}»`, async () => {
      const widget = await atOccupations();
      occupationField(widget).focus();
      await type(typed);
      await eventually(() =>
        expect(allByRole(widget, 'option').map(({ textContent }) => textContent.trim())).to.include(meant),
      );
    });
  }

  it('takes with Enter what is called just as it was typed', async () => {
    const widget = await atOccupations();
    occupationField(widget).focus();
    await type('tømrer');
    await eventually(() => expect(allByRole(widget, 'option')).not.to.be.empty);
    await press('Enter');
    await eventually(() => expect(byRole(widget, 'heading', 'Tømrer')).to.be.ok);
    expect(occupationField(widget).value).to.equal('Tømrer');
  });
});
