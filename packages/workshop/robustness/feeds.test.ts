import { expect } from 'chai';
import { mount } from '../helpers/mount.ts';
import { eventually, settled } from '../helpers/person.ts';
import { chanceFrom, seed } from './chance.ts';
import { harmIn, isBlank, watchForHarm } from './harm.ts';
import { shapeOf, spoil } from './spoil.ts';
import { widgets, withJson } from './widgets.ts';

/** Five turns, so that each has an end in sight; every turn spoils in ways of its own. */
const TURNS = 5;
const FEEDS_A_TURN = 10_000;
const MOUNTED_AT_LEAST = 1_000;
const AT_ONCE = 20;

watchForHarm();

/** Reads, shows and opens a batch of feeds; answers what went wrong with which. */
async function show(tag: string, texts: readonly string[]): Promise<readonly string[]> {
  const place = await mount('<section></section>');
  const shown = texts.map((text) => withJson(tag, text));
  place.append(...shown);
  const buttons = (widget: Element): HTMLElement[] => [...widget.shadowRoot!.querySelectorAll('button')];
  await eventually(() => expect(shown.filter((widget) => buttons(widget).length === 0)).to.have.length(0));
  for (const [at, widget] of shown.entries()) {
    // All cards; in every tenth widget the filters and the map too, which hold little that comes from the data.
    const closed = buttons(widget).filter((button) => button.getAttribute('aria-expanded') === 'false');
    for (const button of closed) if (at % 10 === 0 || button.closest('[part~=card]')) button.click();
  }
  await Promise.all(shown.map(settled));
  const wrong = shown.flatMap((widget, at) => [
    ...(isBlank(widget) ? [`blank: ${texts[at]!.slice(0, 500)}`] : []),
    ...harmIn(widget).map((harm) => `${harm} of ${texts[at]!.slice(0, 500)}`),
  ]);
  place.remove();
  return wrong;
}

for (const { tag, data, read } of widgets) {
  describe(`a spoiled feed of <${tag}> does no harm and leaves nobody with nothing`, function () {
    this.timeout(150_000);

    // A feed whose data have the shape of one that was shown goes the same way through the view: it is read, not shown again.
    const shapes = new Set<string>();
    for (let turn = 0; turn < TURNS; turn += 1) {
      it(`${FEEDS_A_TURN} feeds, seed ${seed + turn}`, async () => {
        const chance = chanceFrom(seed + turn);
        const fresh: string[] = [];
        for (let count = 0; count < FEEDS_A_TURN; count += 1) {
          const text = spoil(data, chance);
          const checked = await read(text);
          const codes = new Set(checked.findings.map(({ code }) => code));
          const shape = `${shapeOf(checked.data)} ${[...codes].sort().join()}`;
          if (!shapes.has(shape)) fresh.push(text);
          shapes.add(shape);
        }
        for (let at = 0; at < fresh.length; at += AT_ONCE) {
          expect(await show(tag, fresh.slice(at, at + AT_ONCE))).to.deep.equal([]);
        }
        expect(shapes.size).to.be.greaterThan(MOUNTED_AT_LEAST);
      });
    }

    it('would be caught: a link, a listener and a blank widget', async () => {
      const widget = withJson(tag, JSON.stringify(data));
      (await mount('<section></section>')).append(widget);
      await eventually(() => expect(isBlank(widget)).to.equal(false));
      await eventually(() => expect(widget.shadowRoot?.querySelector('a')).to.be.ok);
      expect(harmIn(widget)).to.deep.equal([]);
      widget.shadowRoot!.querySelector('a')!.setAttribute('href', 'javascript:void 0');
      widget.shadowRoot!.querySelector('h2')!.setAttribute('onclick', '');
      expect(harmIn(widget)).to.have.length(2);
      widget.style.display = 'none';
      expect(isBlank(widget)).to.equal(true);
    });
  });
}
