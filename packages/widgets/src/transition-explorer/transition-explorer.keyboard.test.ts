import { expect } from 'chai';
import { inFocus, tabTo } from '../../../workshop/helpers/by-keyboard.ts';
import { explorerInPage as explorer } from '../../../workshop/helpers/explorer-in-page.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  eventually,
  focused,
  nameOf,
  press,
  type,
} from '../../../workshop/helpers/person.ts';

type Given = Parameters<typeof explorer>[0];

/** The focus is at the heading of a page, or of the widget. */
const at = (words: RegExp): Promise<unknown> => eventually(() => expect(inFocus()).to.match(words));

/** Begins by keyboard, and is at the first page. */
async function begun(given: Given = {}): Promise<HTMLElement> {
  const widget = await explorer(given);
  document.querySelector<HTMLElement>('#before')!.focus();
  await tabTo(/^Utforsk$/);
  await press('Enter');
  await at(/^Overgangen$/);
  return widget;
}

/** Goes to a part of the explorer from wherever one is. */
async function goTo(part: RegExp): Promise<void> {
  document.querySelector<HTMLElement>('#before')!.focus();
  await tabTo(part);
  await press('Enter');
  await at(part);
}

/** Opens the first of the five areas. */
async function inArea(given: Given = {}): Promise<HTMLElement> {
  const widget = await begun(given);
  await goTo(/^Fem områder/);
  await tabTo(/^Meg i kontekst/);
  await press('Enter');
  await at(/Fem områder: 1 av/);
  return widget;
}

const chosen = (widget: Element): readonly string[] =>
  (allByRole(widget, 'radio') as HTMLInputElement[]).filter(({ checked }) => checked).map(({ value }) => value);

describe('somebody who explores by keyboard alone', () => {
  it('chooses a change with the space bar and the arrow keys, hears how to choose, and begins with Enter', async () => {
    const widget = await explorer();
    document.querySelector<HTMLElement>('#before')!.focus();
    await press('Tab');
    expect((focused() as HTMLInputElement).type).to.equal('radio');
    expect(chosen(widget), 'what the focus alone has chosen').to.deep.equal([]);
    expect(descriptionOf(byRole(widget, 'group', 'Hva er på gang?'))).to.contain('eller ingen');
    await press('Space');
    const [first] = chosen(widget);
    await press('ArrowDown');
    expect(chosen(widget)).to.have.length(1);
    expect(chosen(widget)).not.to.deep.equal([first]);
    await press('Enter');
    await at(/^Overgangen$/);
  });

  it('knows in which part it is, and goes to any other', async () => {
    const widget = await begun();
    const current = (): readonly string[] =>
      allByRole(widget, 'button')
        .filter((button) => button.getAttribute('aria-current') === 'page')
        .map((button) => button.textContent.replace(/\s+/g, ' ').trim());
    expect(current()).to.deep.equal(['Overgangen']);
    await goTo(/^Bildet mitt/);
    expect(current()).to.deep.equal(['Bildet mitt']);
    await goTo(/^Fem områder/);
    expect(current()).to.deep.equal(['Fem områder']);
  });

  it('moves among the places between two words with the arrow keys, and leaves them with Tab', async () => {
    const widget = await inArea();
    await press('Tab');
    const group = byRole(widget, 'group', 'Hva kjenner du mest på nå?');
    expect(group.contains(focused()!)).to.equal(true);
    expect(chosen(widget)).to.deep.equal([]);
    await press('Space');
    await press('ArrowDown');
    expect(chosen(widget)).to.deep.equal(['-1']);
    await press('ArrowUp');
    expect(chosen(widget)).to.deep.equal(['-2']);
    await tabTo(/^Trekk et annet spørsmål$/);
  });

  it('hears another question from a place that was there before, and can draw the next at once', async () => {
    const widget = await inArea();
    const spoken = allByRole(widget, 'status').find((status) => status.querySelector('.asked'))!;
    const before = spoken.textContent;
    await tabTo(/^Trekk et annet spørsmål$/);
    const draw = focused();
    await press('Enter');
    await eventually(() => expect(spoken.textContent).not.to.equal(before));
    expect(spoken.isConnected).to.equal(true);
    expect(focused()).to.equal(draw);
  });

  it('hears that a step has no words, from a place that was there before, at the field it is about', async () => {
    const widget = await begun();
    await goTo(/^Bildet mitt/);
    const alerts = allByRole(widget, 'alert');
    await tabTo(/^Legg til steget$/);
    await press('Enter');
    await eventually(() => expect(nameOf(focused()!)).to.equal('Hva vil du gjøre?'));
    const spoken = alerts.find((alert) => alert.textContent.includes('Skriv hva du vil gjøre.'));
    expect(spoken?.isConnected).to.equal(true);
    expect(focused()!.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(focused()!)).to.contain('Skriv hva du vil gjøre.');
    await type('Ringe');
    await eventually(() => expect(spoken!.textContent.trim()).to.equal(''));
    await press('Enter');
    await eventually(() => expect(byRole(widget, 'checkbox', 'Ringe')).to.be.ok);
  });

  it('shows with a ring where the focus is, at every stop and at the heading that the focus is brought to', async () => {
    const widget = await begun();
    for (const part of [/^Overgangen/, /^Fem områder/, /^Bildet mitt/]) {
      await goTo(part);
      expect(getComputedStyle(focused()!).outlineStyle, `the heading ${String(part)}`).to.equal('solid');
      let stops = 0;
      for (; focused()?.id !== 'after' && stops < 60; stops += 1) {
        const stop = focused()!;
        const shown = stop.matches('[type=file]') ? stop.closest('label')! : stop;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        expect([outlineStyle, parseFloat(outlineWidth) >= 2], stop.outerHTML.slice(0, 100)).to.deep.equal([
          'solid',
          true,
        ]);
        await press('Tab');
      }
      expect(stops).to.be.within(5, 59);
    }
    expect(focused()?.id).to.equal('after');
    expect(widget.isConnected).to.equal(true);
  });
});
