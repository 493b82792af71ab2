/** What the ARIA Authoring Practices ask of a combobox with list autocomplete, for any field of ours that is one. */
import { expect } from 'chai';
import { allByRole, eventually, nameOf, press, type } from './person.ts';

interface FieldUnderTest {
  /** Whose field it is, for the name of the test. */
  readonly name: string;
  /** A widget in the page, complete, with nothing typed. */
  readonly open: () => Promise<HTMLElement>;
  readonly field: (widget: Element) => HTMLInputElement;
  /** A text with at least three suggestions, none of which is called just so. */
  readonly text: string;
  /** A text that is the beginning of other names. */
  readonly other: string;
}

/**
 * Every assertion of the test that the ARIA Authoring Practices have for their example "Editable Combobox With List Autocomplete", in our own
 * words and in a shadow root; https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/. Two things differ:
 * their field opens a list of all 56 states while it is empty, where ours has hundreds of names and opens the list for what is typed; and
 * ours has no button beside it, which is optional there, so that four assertions have nothing to be about.
 */
export function keepsToTheComboboxPattern({ name, open, field, text, other }: FieldUnderTest): void {
  const options = (widget: Element): HTMLElement[] => allByRole(widget, 'option');
  const active = (widget: Element): string => field(widget).getAttribute('aria-activedescendant') ?? '';
  const expanded = (widget: Element): string | null => field(widget).getAttribute('aria-expanded');
  const controlled = (widget: Element): HTMLElement =>
    widget.shadowRoot!.getElementById(field(widget).getAttribute('aria-controls')!)!;

  /** The option of that index is pointed at, it alone is selected, and the focus has stayed in the field. */
  const expectActive = (widget: Element, index: number): void => {
    const all = options(widget);
    expect(active(widget)).to.equal(all[index]!.id);
    const selected = all.map((option) => option.getAttribute('aria-selected') === 'true');
    expect(selected).to.deep.equal(all.map((_, at) => at === index));
    expect(widget.shadowRoot!.activeElement).to.equal(field(widget));
  };
  const expectClosed = (widget: Element, value: string): void => {
    expect(expanded(widget)).to.equal('false');
    expect(controlled(widget).checkVisibility()).to.equal(false);
    expect(options(widget)).to.deep.equal([]);
    expect(field(widget).value).to.equal(value);
  };
  const typed = async (): Promise<HTMLElement> => {
    const widget = await open();
    field(widget).focus();
    await type(text);
    await eventually(() => expect(options(widget).length).to.be.at.least(3));
    return widget;
  };
  /** Where the example has an empty field: the list has been put away. */
  const closed = async (): Promise<HTMLElement> => {
    const widget = await typed();
    await press('Escape');
    expectClosed(widget, text);
    return widget;
  };
  /** The list is open, and its first option is pointed at. */
  const pointed = async (): Promise<HTMLElement> => {
    const widget = await typed();
    await press('ArrowDown');
    expectActive(widget, 0);
    return widget;
  };

  describe(`the field of ${name}, a combobox with list autocomplete`, function () {
    this.timeout(30_000);

    it('says what it is and what it controls, before anything is typed', async () => {
      const widget = await open();
      const input = field(widget);
      expect([input.localName, input.getAttribute('role')]).to.deep.equal(['input', 'combobox']);
      expect(input.getAttribute('aria-autocomplete')).to.equal('list');
      expect(active(widget)).to.equal('');
      expect(controlled(widget).getAttribute('role')).to.equal('listbox');
      expectClosed(widget, '');
    });

    it('opens a list with a name, of options of which none is selected, when something is typed', async () => {
      const widget = await typed();
      expect(expanded(widget)).to.equal('true');
      const list = controlled(widget);
      expect([list.localName, list.getAttribute('role'), list.checkVisibility()]).to.deep.equal([
        'ul',
        'listbox',
        true,
      ]);
      expect(nameOf(list)).not.to.equal('');
      expect(widget.shadowRoot!.querySelectorAll(`[id="${list.id}"]`)).to.have.length(1);
      const all = options(widget);
      expect(all.every((option) => option.localName === 'li' && list.contains(option))).to.equal(true);
      expect(all.some((option) => option.getAttribute('aria-selected') === 'true')).to.equal(false);
    });

    it('opens with Alt and the arrow down, and points at nothing', async () => {
      const widget = await closed();
      await press('Alt+ArrowDown');
      expect(controlled(widget).checkVisibility()).to.equal(true);
      expect(active(widget)).to.equal('');
      expect(options(widget).some((option) => option.getAttribute('aria-selected') === 'true')).to.equal(false);
    });

    it('opens at the first option with the arrow down, at the last with the arrow up', async () => {
      const widget = await closed();
      await press('ArrowDown');
      expectActive(widget, 0);
      await press('Escape');
      await press('ArrowUp');
      expectActive(widget, options(widget).length - 1);
    });

    it('goes through all options with the arrow down and round to the first, and up again from the last', async () => {
      const widget = await pointed();
      const { length } = options(widget);
      for (let index = 1; index < length; index += 1) {
        await press('ArrowDown');
        expectActive(widget, index);
      }
      await press('ArrowDown');
      expectActive(widget, 0);
      for (let index = length - 1; index >= 0; index -= 1) {
        await press('ArrowUp');
        expectActive(widget, index);
      }
    });

    it('closes with Enter and keeps what was typed, when nothing was pointed at', async () => {
      const widget = await typed();
      await press('Enter');
      await eventually(() => expectClosed(widget, text));
    });

    it('takes with Enter what was pointed at', async () => {
      const widget = await pointed();
      const first = options(widget)[0]!.querySelector('bdi')!.textContent;
      await press('Enter');
      await eventually(() => expectClosed(widget, first));
      expect(widget.shadowRoot!.activeElement).to.equal(field(widget));
    });

    it('closes with Escape and keeps what was typed, whether or not something was pointed at; a second one empties it', async () => {
      const widget = await closed();
      await press('Escape');
      await eventually(() => expectClosed(widget, ''));
      expectClosed(await closed(), text);
      const again = await pointed();
      await press('Escape');
      expectClosed(again, text);
      expect(active(again)).to.equal('');
    });

    for (const [key, from, to] of [
      ['ArrowLeft', text.length, text.length - 1],
      ['ArrowRight', text.length, text.length],
      ['Home', text.length, 0],
      ['End', 0, text.length],
    ] as const) {
      it(`lets go of the option and moves in the text with ${key}`, async () => {
        const widget = await pointed();
        field(widget).setSelectionRange(from, from);
        await press(key);
        expect(field(widget).selectionStart).to.equal(to);
        expect(active(widget)).to.equal('');
        expect(field(widget).value).to.equal(text);
      });
    }

    it('lets go of the option and goes on with the text when one types', async () => {
      const widget = await pointed();
      await type('q');
      expect(field(widget).value).to.equal(`${text}q`);
      expect(active(widget)).to.equal('');
    });

    it('filters by what is in the field, whichever key put it there', async () => {
      const widget = await typed();
      const before = options(widget).map(({ textContent }) => textContent);
      for (const _ of text) await press('Backspace');
      expect(field(widget).value).to.equal('');
      await type(other);
      await eventually(() => {
        const now = options(widget).map(({ textContent }) => textContent);
        expect(now).not.to.deep.equal([]);
        expect(now).not.to.deep.equal(before);
      });
    });

    it('leaves with Tab, without a choice being made', async () => {
      const widget = await pointed();
      await press('Tab');
      expectClosed(widget, text);
      expect(widget.shadowRoot!.activeElement).not.to.equal(field(widget));
    });
  });
}
