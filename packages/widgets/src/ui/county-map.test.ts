import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import type { CentreFeed } from '@retning/core/schema/types';
import { expect } from 'chai';
import { html } from 'lit';
import { mount } from '../../../workshop/helpers/mount.ts';
import { byRole, click, eventually } from '../../../workshop/helpers/person.ts';
import '../centre-finder/centre-finder.define.ts';

const feed = demo as unknown as CentreFeed;

describe('the map', () => {
  it('is drawn when asked for, and a county in it narrows the list', async () => {
    const widget = await mount(html`<retning-centre-finder .data=${feed}></retning-centre-finder>`);
    await click(byRole(widget, 'button', 'Vis kart'));
    const region = await eventually(() => {
      const found = [...widget.shadowRoot!.querySelectorAll('.region')];
      expect(found).to.have.length(15);
      return found.find((one) => one.textContent!.includes('Innlandet'))!;
    });
    region.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await eventually(() => byRole(widget, 'heading', 'Karriereveiledning i Innlandet'));
  });
});
