import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import type { CentreFeed } from '@retning/core/schema/types';
import { expect } from 'chai';
import { html } from 'lit';
import { mount } from '../../../workshop/helpers/mount.ts';
import { byRole, click, eventually, type } from '../../../workshop/helpers/person.ts';
import '../centre-finder/centre-finder.define.ts';
import type { RetningCentreFinder } from '../centre-finder/centre-finder.ts';

const feed = demo as unknown as CentreFeed;
const finder = (): Promise<RetningCentreFinder> =>
  mount<RetningCentreFinder>(html`<retning-centre-finder .data=${feed}></retning-centre-finder>`);
const names = (widget: Element): string[] =>
  [...widget.shadowRoot!.querySelectorAll('.toggle')].map((toggle) => toggle.textContent!.trim());
const status = (widget: Element): string =>
  widget.shadowRoot!.querySelector('.status')!.textContent!.replace(/\s+/g, ' ').trim();
const field = (widget: Element): HTMLInputElement => byRole(widget, 'combobox', /Sted/) as HTMLInputElement;
/** Buttons that stand by themselves: the filters are there once the later part has come. */
const ready = (widget: Element): Promise<unknown> =>
  eventually(() => expect((widget.shadowRoot as ShadowRoot).adoptedStyleSheets.length).to.be.greaterThan(5));

describe('the position', () => {
  const answers = async (
    answer: (good: PositionCallback, bad: PositionErrorCallback) => void,
  ): Promise<RetningCentreFinder> => {
    const widget = await finder();
    await ready(widget);
    Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition: answer }, configurable: true });
    await click(byRole(widget, 'button', 'Bruk posisjonen min'));
    return widget;
  };
  afterEach(() => Reflect.deleteProperty(navigator, 'geolocation'));

  it('ranks the centres when the visitor shares it', async () => {
    const widget = await answers((good) =>
      good({ coords: { latitude: 69.65, longitude: 18.96 } } as GeolocationPosition),
    );
    await eventually(() => expect(status(widget)).to.contain('nærmest deg først'));
    expect(names(widget)[0]).to.contain('Tromsø');
  });

  it('says so when it was refused, and the search goes on', async () => {
    const widget = await answers((_, bad) => bad({ code: 1 } as GeolocationPositionError));
    await eventually(() => expect(byRole(widget, 'alert').textContent).to.contain('fikk ikke lov'));
    await click(field(widget));
    await type('Bodø');
    await eventually(() => expect(names(widget)[0]).to.contain('Bodø'));
  });

  it('says so when it cannot be found', async () => {
    const widget = await answers((_, bad) => bad({ code: 2 } as GeolocationPositionError));
    await eventually(() => expect(byRole(widget, 'alert').textContent).to.contain('fant ikke'));
  });
});
