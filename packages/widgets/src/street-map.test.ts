import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import type { CentreFeed } from '@retning/core/schema/types';
import { expect } from 'chai';
import { html } from 'lit';
import { mount } from '../../workshop/helpers/mount.ts';
import { byRole, click, eventually } from '../../workshop/helpers/person.ts';
import './centre-finder/centre-finder.define.ts';
import { RetningCentreFinder } from './centre-finder/centre-finder.ts';
import { offerStreetMap } from './street-map.ts';

const feed = demo as unknown as CentreFeed;
const tiles = (): readonly PerformanceEntry[] =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('/no-tiles/'));

describe('the street map', () => {
  const before = RetningCentreFinder.content;
  afterEach(() => {
    RetningCentreFinder.content = before;
  });

  it('names its supplier, fetches nothing before the press, and shows the pins and the credit after it', async () => {
    await offerStreetMap({ name: 'Eksempelkart', tiles: '/no-tiles/{z}/{x}/{y}.png', attribution: '© Eksempelkart' });
    const widget = await mount(html`<retning-centre-finder .data=${feed} county="42"></retning-centre-finder>`);
    await click(byRole(widget, 'button', 'Vis kart'));
    const button = await eventually(() => byRole(widget, 'button', 'Vis gatekart fra Eksempelkart'));
    expect(tiles()).to.have.length(0);
    await click(button);
    await eventually(() => expect(widget.shadowRoot!.querySelectorAll('.street-pin').length).to.be.greaterThan(2));
    await eventually(() => expect(tiles().length).to.be.greaterThan(0));
    expect(widget.shadowRoot!.querySelector('.credit')!.textContent).to.equal('© Eksempelkart');
  });
});
