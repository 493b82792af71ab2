import { expect } from 'chai';
import { mount } from '../helpers/mount.ts';
import { eventually, settled } from '../helpers/person.ts';
import { chanceFrom, seed } from './chance.ts';
import { harmIn, isBlank, watchForHarm } from './harm.ts';
import { shapeOf, spoil } from './spoil.ts';
import { type Attacked, widgets, withJson } from './widgets.ts';

/** Five turns, so that each has an end in sight; every turn spoils in ways of its own. */
const TURNS = 5;
const FEEDS_A_TURN = 10_000;
const AT_ONCE = 20;

watchForHarm();

/** A feed, and what its check leaves of it. */
type Feed = readonly [text: string, data: unknown];

/** Reads, shows and opens a batch of feeds; answers what went wrong with which. */
async function show({ tag, open, stands }: Attacked, feeds: readonly Feed[]): Promise<readonly string[]> {
  const place = await mount('<section></section>');
  const shown = feeds.map(([text]) => withJson(tag, text));
  place.append(...shown);
  await eventually(() => {
    const waiting = feeds.flatMap(([text, data], at) =>
      stands(shown[at]!.shadowRoot!, data) ? [] : [text.slice(0, 500)],
    );
    expect(waiting).to.deep.equal([]);
  });
  const wrong = new Set<string>();
  const look = (widget: HTMLElement, at: number): void => {
    if (isBlank(widget)) wrong.add(`blank: ${feeds[at]![0].slice(0, 500)}`);
    for (const harm of harmIn(widget)) wrong.add(`${harm} of ${feeds[at]![0].slice(0, 500)}`);
  };
  await Promise.all(shown.map((widget, at) => open(widget, at % 10 === 0, () => look(widget, at))));
  await Promise.all(shown.map(settled));
  shown.forEach(look);
  place.remove();
  return [...wrong];
}

for (const attacked of widgets) {
  const { tag, data, read, shapes: least } = attacked;
  describe(`a spoiled feed of <${tag}> does no harm and leaves nobody with nothing`, function () {
    this.timeout(150_000);

    // A feed whose data have the shape of one that was shown goes the same way through the view: it is read, not shown again.
    const shapes = new Set<string>();
    for (let turn = 0; turn < TURNS; turn += 1) {
      it(`${FEEDS_A_TURN} feeds, seed ${seed + turn}`, async () => {
        const chance = chanceFrom(seed + turn);
        const fresh: Feed[] = [];
        for (let count = 0; count < FEEDS_A_TURN; count += 1) {
          const text = spoil(data, chance);
          const checked = await read(text);
          const codes = new Set(checked.findings.map(({ code }) => code));
          const shape = `${shapeOf(checked.data)} ${[...codes].sort().join()}`;
          if (!shapes.has(shape)) fresh.push([text, checked.data]);
          shapes.add(shape);
        }
        for (let at = 0; at < fresh.length; at += AT_ONCE) {
          expect(await show(attacked, fresh.slice(at, at + AT_ONCE))).to.deep.equal([]);
        }
        expect(shapes.size).to.be.greaterThan((least * (turn + 1)) / TURNS);
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
