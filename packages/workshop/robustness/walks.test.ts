import { expect } from 'chai';
import type { LitElement } from 'lit';
import { mount } from '../helpers/mount.ts';
import { eventually, focused, press, settled } from '../helpers/person.ts';
import { type Chance, chanceFrom, seed } from './chance.ts';
import { harmIn, isBlank, watchForHarm } from './harm.ts';
import { hostile } from './spoil.ts';
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
  const button = one(among(root, 'button'));
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
    const field = one(among<HTMLInputElement>(root, 'input:not([type=checkbox])'));
    if (!field) return undefined;
    field.focus();
    field.value = below(3)
      ? one(['Bod', '0150', 'agd', 'Tromsø', 'kvæn', 'karriere', '4', ''])
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
    const tick = one(among(root, 'input[type=checkbox]'));
    if (!tick) return undefined;
    tick.focus();
    tick.click();
    return 'ticks';
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
  (widget) => {
    widget.parentElement!.append(widget);
    return 'the page moves the widget';
  },
  () => {
    for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name));
    return 'the page is printed';
  },
];

for (const { tag, data } of widgets) {
  describe(`${WALKS} people who wander through <${tag}> without a plan (seed ${seed})`, function () {
    this.timeout(150_000);

    it(`are never left with nothing, and never lose the focus: ${STEPS} steps each`, async () => {
      for (let walk = 0; walk < WALKS; walk += 1) {
        const chance = chanceFrom(seed + walk);
        const widget = without(tag) as LitElement;
        Object.assign(widget, { data });
        (await mount('<section></section>')).append(widget);
        await eventually(() => expect(isBlank(widget)).to.equal(false));
        const trail: string[] = [];
        for (let step = 0; step < STEPS; step += 1) {
          const isVisitor = chance.below(8) > 0;
          const did = isVisitor
            ? await chance.one(visitor)(widget.shadowRoot!, chance)
            : chance.one(page)(widget, chance, data);
          if (!did) continue;
          trail.push(did);
          await settled(widget);
          const where = `walk ${walk}: ${trail.slice(-6).join(', ')}`;
          expect([isBlank(widget), harmIn(widget)], where).to.deep.equal([false, []]);
          if (isVisitor) expect(focused()?.localName, where).not.to.equal('body');
        }
        widget.parentElement!.remove();
      }
    });
  });
}
