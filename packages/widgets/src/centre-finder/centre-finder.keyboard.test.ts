import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import type { CentreFeed } from '@retning/core/schema/types';
import { expect } from 'chai';
import { html } from 'lit';
import { exampleFinder as finder, field, ready } from '../../../workshop/helpers/example-finder.ts';
import { mount } from '../../../workshop/helpers/mount.ts';
import { byRole, click, eventually, focused, press, type } from '../../../workshop/helpers/person.ts';

const feed = demo as unknown as CentreFeed;
const tuesday = '2026-11-24T10:15:00+01:00';

/** A finder between two buttons: a Tab too many must not end in the browser's own bars, where Firefox keeps the next keys. */
async function finderInPage(data: CentreFeed = feed): Promise<{ page: HTMLElement; widget: HTMLElement }> {
  const page = await mount(
    html`<div>
      <button id="before">Before</button>
      <retning-centre-finder .data=${data} now=${tuesday}></retning-centre-finder>
      <button id="after">After</button>
    </div>`,
  );
  const widget = page.querySelector('retning-centre-finder')!;
  await ready(widget);
  return { page, widget };
}

describe('somebody who uses the keyboard alone', () => {
  it('passes a list of forty in at most twelve tab stops, there and back', async () => {
    const { page, widget } = await finderInPage({ ...feed, centres: feed.centres.slice(0, 41) });
    await click(byRole(widget, 'button', /Vis flere/));
    page.querySelector<HTMLElement>('#before')!.focus();
    let stops = 0;
    for (; focused()?.id !== 'after' && stops < 50; stops += 1) await press('Tab');
    expect(stops - 1).to.be.at.most(12);
    for (stops = 0; focused()?.id !== 'before' && stops < 50; stops += 1) await press('Shift+Tab');
    expect(stops - 1).to.be.at.most(12);
  });

  it('shows with a ring where the focus is, at every stop', async () => {
    const { widget } = await finderInPage();
    field(widget).focus();
    const stops: Element[] = [];
    for (let stop = focused(); stop && widget.shadowRoot!.contains(stop); stop = focused()) {
      stops.push(stop);
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      expect([outlineStyle, parseFloat(outlineWidth) >= 2], stop.outerHTML.slice(0, 100)).to.deep.equal([
        'solid',
        true,
      ]);
      await press('Tab');
    }
    expect(stops.length).to.be.greaterThan(5);
  });

  it('hears how many hits there are from a place that was there before, when it has been quiet', async () => {
    const widget = await finder();
    await ready(widget);
    const said = byRole(widget, 'status');
    expect(said.textContent.trim()).to.equal('');
    await click(field(widget));
    await type('Bodø');
    expect(said.textContent.trim()).to.equal('');
    await eventually(() => expect(said.textContent).to.match(/\d+ sentre, nærmest Bodø først/));
    expect(said.isConnected).to.equal(true);
  });

  it('goes from hit to hit with the arrow keys and opens one with Enter', async () => {
    const widget = await finder({ county: '42' });
    await ready(widget);
    const toggles = widget.shadowRoot!.querySelectorAll<HTMLElement>('.toggle');
    toggles[0]!.focus();
    await press('ArrowDown');
    expect(focused()).to.equal(toggles[1]);
    await press('End');
    expect(focused()).to.equal(toggles[toggles.length - 1]);
    await press('Home');
    expect(focused()).to.equal(toggles[0]);
    await press('Enter');
    await eventually(() => expect(toggles[0]!.getAttribute('aria-expanded')).to.equal('true'));
    expect(focused()).to.equal(toggles[0]);
  });

  it('presses the button that takes all choices back, which goes away with that, and goes on from there', async () => {
    const { widget } = await finderInPage({ ...feed, centres: feed.centres.filter(({ county }) => county !== '11') });
    widget.setAttribute('county', '11');
    const reset = await eventually(() => byRole(widget, 'button', 'Ta bort alle valg'));
    reset.focus();
    await press('Enter');
    await eventually(() => expect(reset.isConnected).to.equal(false));
    await eventually(() => expect(focused()).to.equal(byRole(widget, 'button', 'Avgrens')));
  });
});
