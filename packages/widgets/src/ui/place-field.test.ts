import { expect } from 'chai';
import { exampleFinder as finder, field, names, ready, status } from '../../../workshop/helpers/example-finder.ts';
import { byRole, click, eventually, type } from '../../../workshop/helpers/person.ts';
import type { RetningCentreFinder } from '../centre-finder/centre-finder.ts';

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
