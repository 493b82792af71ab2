import { expect } from 'chai';
import type { LitElement } from 'lit';
import { smallResult } from '../helpers/example-check.ts';
import { mount } from '../helpers/mount.ts';
import { eventually, focused, press, settled } from '../helpers/person.ts';
import { type Chance, chanceFrom, seed } from './chance.ts';
import { harmIn, isBlank, watchForHarm } from './harm.ts';
import { hostile, spoil } from './spoil.ts';
import { widgets, without } from './widgets.ts';

const WALKS = 40;
const STEPS = 50;

watchForHarm();

/** What a visitor does: answers in words what it was, or nothing when there was nothing to do it with. */
type Act = (root: ShadowRoot, chance: Chance) => string | Promise<string> | undefined;

const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const among = <Kind extends HTMLElement>(root: ShadowRoot, selector: string): Kind[] =>
  [...root.querySelectorAll<Kind>(selector)].filter(seen);
const called = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);

const pressesButton: Act = (root, { one }) => {
  const button = one(among(root, 'button, summary'));
  if (!button) return undefined;
  button.focus();
  button.click();
  return `presses «${called(button)}»`;
};

const visitor: readonly Act[] = [
  pressesButton,
  pressesButton,
  pressesButton,
  (root, { one, below }) => {
    const field = one(
      among<HTMLInputElement>(root, 'input:not([type=checkbox], [type=radio], [type=file], [type=date]), textarea'),
    );
    if (!field) return undefined;
    field.focus();
    field.value = below(3)
      ? one(['Bod', '0150', 'agd', 'Tromsø', 'kvæn', 'karriere', '4', '', '1k1 2\n1k2 9'])
      : one(hostile).slice(0, 200);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return `types «${field.value.slice(0, 40)}»`;
  },
  (root, { one, below }) => {
    const list = one(among<HTMLSelectElement>(root, 'select'));
    if (!list) return undefined;
    list.focus();
    list.selectedIndex = below(list.options.length);
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return `chooses «${list.value}»`;
  },
  (root, { one }) => {
    const tick = one(among<HTMLInputElement>(root, 'input:is([type=checkbox], [type=radio])'));
    if (!tick) return undefined;
    tick.focus();
    tick.click();
    return `ticks ${tick.name}`;
  },
  (root, { one, below }) => {
    const field = one(among<HTMLInputElement>(root, '.intake input[type=file]'));
    if (!field) return undefined;
    field.focus();
    const chosen = new DataTransfer();
    for (let count = below(8); count >= 0; count -= 1) {
      const result = smallResult({ id: `person-${below(20)}`, ...(below(2) && { answers: { ak1: one(hostile) } }) });
      const text = below(4) ? JSON.stringify(result) : spoil(result, { one, below });
      chosen.items.add(new File([text], `${count}.json`));
    }
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return `gives ${chosen.files.length} files`;
  },
  async (root, { one }) => {
    if (!root.activeElement) return '';
    const key = one(['ArrowDown', 'ArrowUp', 'ArrowRight', 'Home', 'End', 'Escape', 'Enter']);
    // Enter on a link would leave the page.
    if (key === 'Enter' && root.activeElement.matches('a')) return '';
    await press(key);
    return `presses ${key}`;
  },
];

const moves = 'the page moves the widget';

/** Acts of which a person expects that answers come or go. */
const meantTo = /^presses («(Begynn|Byrj|Start again|Angre|Undo|Legg inn svar|Add the answers)|(Arrow|Home|End|Enter))/;

/** Questions whose answer went, or is another than it was, without an act that is meant to do so. */
function lost(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>, did: string) {
  if (meantTo.test(did)) return [];
  return Object.keys(before).filter((question) => now[question] !== before[question] && did !== `ticks ${question}`);
}

/** What the page does meanwhile. */
const page: readonly ((widget: HTMLElement, chance: Chance, data: object) => string)[] = [
  (widget, { one }) => {
    const lang = one(['nb', 'nn', 'en', 'se', 'ar']);
    widget.lang = lang;
    return `the page says lang=${lang}`;
  },
  (widget, { one }) => {
    const level = one(['1', '2', '5', '6', 'x']);
    widget.setAttribute('heading-level', level);
    return `the page says heading-level=${level}`;
  },
  (widget, _chance, data) => {
    Object.assign(widget, { data: structuredClone(data) });
    return 'the page gives the data anew';
  },
  (widget, { one }) => {
    const [name, value] = one([
      ['layout', 'group'],
      ['layout', ''],
      ['share', 'profile'],
      ['county', '42'],
      ['areas', '1'],
      ['dir', 'rtl'],
    ] as const);
    widget.setAttribute(name, value);
    return `the page says ${name}=${value}`;
  },
  (widget, { one }) => {
    widget.parentElement!.style.inlineSize = one(['18em', '60em', '']);
    dispatchEvent(new Event('resize'));
    return 'the page is turned or zoomed';
  },
  (widget) => {
    widget.parentElement!.append(widget);
    return moves;
  },
  () => {
    for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name));
    return 'the page is printed';
  },
];

for (const { tag, data, said } of widgets) {
  describe(`${WALKS} people who wander through <${tag}> without a plan (seed ${seed})`, function () {
    this.timeout(150_000);

    // Nobody is there to close a dialog or to find a thousand files.
    const { print } = window;
    const { click } = HTMLAnchorElement.prototype;
    before(() => {
      window.print = () => ['beforeprint', 'afterprint'].forEach((type) => void dispatchEvent(new Event(type)));
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    after(() => {
      window.print = print;
      HTMLAnchorElement.prototype.click = click;
    });

    it(`are never left with nothing, and never lose the focus or an answer: ${STEPS} steps each`, async () => {
      for (let walk = 0; walk < WALKS; walk += 1) {
        const chance = chanceFrom(seed + walk);
        const widget = without(tag) as LitElement;
        Object.assign(widget, { data });
        (await mount('<section></section>')).append(widget);
        await eventually(() => expect(isBlank(widget)).to.equal(false));
        const trail: string[] = [];
        for (let step = 0; step < STEPS; step += 1) {
          const before = { ...said?.(widget) };
          const had = widget.shadowRoot!.activeElement !== null;
          const isVisitor = chance.below(8) > 0;
          const did = isVisitor
            ? await chance.one(visitor)(widget.shadowRoot!, chance)
            : chance.one(page)(widget, chance, data);
          if (!did) continue;
          trail.push(did);
          await settled(widget);
          const where = `walk ${walk}: ${trail.slice(-6).join(', ')}`;
          expect([isBlank(widget), harmIn(widget)], where).to.deep.equal([false, []]);
          // What is moved in a page loses the focus in every browser.
          if (isVisitor || (had && did !== moves)) expect(focused()?.localName, where).not.to.equal('body');
          if (said) expect(lost(before, said(widget), did), where).to.deep.equal([]);
        }
        widget.parentElement!.remove();
      }
    });
  });
}

it('an answer that goes or changes by itself is noticed, and one that a person changes is not', () => {
  const before = { '1k1': 'competent', '1k2': 'not-yet' };
  expect(lost(before, { '1k2': 'competent' }, 'presses «Neste»')).to.deep.equal(['1k1', '1k2']);
  expect(lost(before, { ...before, '1k2': 'competent' }, 'ticks 1k2')).to.deep.equal([]);
  expect(lost(before, {}, 'the page says lang=en')).to.deep.equal(['1k1', '1k2']);
  expect(lost(before, {}, 'presses «Begynn på nytt»')).to.deep.equal([]);
});
