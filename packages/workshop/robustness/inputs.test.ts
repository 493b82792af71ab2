import { expect } from 'chai';
import type { LitElement } from 'lit';
import { requests } from '../helpers/fake-server.ts';
import { mount } from '../helpers/mount.ts';
import { eventually } from '../helpers/person.ts';
import { type Chance, chanceFrom, seed } from './chance.ts';
import { harmIn, isBlank, watchForHarm } from './harm.ts';
import { hostile, others } from './spoil.ts';
import { widgets, without } from './widgets.ts';

const ATTRIBUTES = 8_000;
const PROPERTIES = 2_000;
/** A new widget for so many values; each fourth has nothing but an address to ask. */
const VALUES_A_WIDGET = 50;
/** Browsers allow a page a hundred changes of its address in ten seconds. */
const FRAGMENTS = 40;

watchForHarm();

const text = ({ below, one }: Chance): string => {
  const start = one(hostile);
  return below(3)
    ? start
    : start.slice(0, below(20)) + String.fromCodePoint(1 + below(0xd7ff)) + String(below(1e6) - 1000);
};

for (const { tag, data, properties, remembered, remembering, bare = {}, open } of widgets) {
  describe(`values that nobody meant, given to <${tag}> (seed ${seed})`, function () {
    this.timeout(150_000);

    /** Gives one random value after the other, and looks at the widget after each. */
    async function give(values: number, one: (widget: LitElement, chance: Chance) => string): Promise<void> {
      const chance = chanceFrom(seed);
      requests();
      const place = await mount('<section></section>');
      for (let count = 0; count < values; count += 1) {
        if (count % VALUES_A_WIDGET === 0) {
          const widget = without(tag);
          place.replaceChildren(widget);
          if (count % (4 * VALUES_A_WIDGET)) Object.assign(widget, { data });
          else widget.setAttribute('src', '/feeds/none.json');
          await (widget as LitElement).updateComplete;
          await open(widget, false, () => undefined);
        }
        const widget = place.firstElementChild as LitElement;
        const given = one(widget, chance);
        await widget.updateComplete;
        if (isBlank(widget) || harmIn(widget).length > 0) expect.fail(`${given}: ${harmIn(widget).join() || 'blank'}`);
      }
    }

    it(`do no harm as attributes: ${ATTRIBUTES} values`, () => {
      const { observedAttributes } = customElements.get(tag) as unknown as { readonly observedAttributes: string[] };
      const attributes = [...observedAttributes, 'lang', 'dir'];
      return give(ATTRIBUTES, (widget, chance) => {
        const [name, given] = [chance.one(attributes), text(chance)];
        widget.setAttribute(name, given);
        return `${name}="${given.slice(0, 200)}"`;
      });
    });

    it(`do no harm as properties, of any type: ${PROPERTIES} values`, () =>
      give(PROPERTIES, (widget, chance) => {
        const [name, given] = [chance.one(properties), chance.below(2) ? text(chance) : chance.one(others)];
        Reflect.set(widget, name, given);
        return `${name} = ${JSON.stringify(given).slice(0, 200)}`;
      }));

    if (remembered.length === 0) return;
    it(`do no harm in the fragment of the address: ${FRAGMENTS} addresses`, async () => {
      const chance = chanceFrom(seed);
      const before = location.href;
      const attributes = Object.entries({ ...bare, remember: 'fragment' }).map(([name, value]) => `${name}="${value}"`);
      const widget = await mount<LitElement>(`<${tag} ${attributes.join(' ')}><p>Ring oss.</p></${tag}>`);
      await eventually(() => expect(widget.shadowRoot?.querySelector('h2')).to.be.ok);
      for (let count = 0; count < FRAGMENTS; count += 1) {
        const names = [...remembered, '__proto__', 'x'];
        const pairs = names.map((name) => `${name}=${encodeURIComponent(text(chance).replace(/\p{Cs}/gu, ''))}`);
        const some = pairs.slice(chance.below(4), 4 + chance.below(7)).map((pair) => pair.slice(0, 1000));
        if (remembering && chance.below(4)) some.unshift(remembering);
        history.replaceState(history.state, '', `#${tag}:${some.join('&')}`);
        dispatchEvent(new HashChangeEvent('hashchange'));
        await widget.updateComplete;
        expect([isBlank(widget), harmIn(widget)], some.join('&')).to.deep.equal([false, []]);
      }
      widget.remove();
      history.replaceState(history.state, '', before);
    });
  });
}
