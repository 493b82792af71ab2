import { expect } from 'chai';
import type { Place } from '@retning/core/geography/places';
import { RetningCentreFinder } from '@retning/widgets/centre-finder';
import type { RetningSelfCheck } from '@retning/widgets/self-check';
import { mount } from '../helpers/mount.ts';
import { eventually, settled } from '../helpers/person.ts';
import { watchForHarm } from './harm.ts';
import { widgets, without } from './widgets.ts';

const feed = widgets[0]!.data;

watchForHarm();

describe('a page that is hard on its widgets', () => {
  /** Types what no centre is called, and waits until the finder has answered that. */
  async function search(finder: HTMLElement): Promise<void> {
    const cards = (): number => finder.shadowRoot!.querySelectorAll('[part~=card]').length;
    await eventually(() => expect(cards()).to.be.greaterThan(0));
    const field = finder.shadowRoot!.querySelector<HTMLInputElement>('input[role=combobox]')!;
    field.focus();
    field.value = 'qqqqqqq';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await eventually(() => expect(cards()).to.equal(0));
  }

  async function finderThere(): Promise<RetningCentreFinder> {
    const finder = without('retning-centre-finder') as RetningCentreFinder;
    Object.assign(finder, { remember: 'fragment', data: feed });
    (await mount('<section></section>')).append(finder);
    await settled(finder);
    return finder;
  }

  it('lets a person search though its history refuses to change', async () => {
    const { replaceState } = history;
    history.replaceState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
    try {
      await search(await finderThere());
    } finally {
      history.replaceState = replaceState;
    }
  });

  it('lets a person search though it is never idle', async () => {
    const own = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
    // As Chromium and Firefox have it: work with a time limit is done when that is over.
    window.requestIdleCallback = (work, { timeout } = {}) => {
      if (timeout) setTimeout(() => work({ didTimeout: true, timeRemaining: () => 0 }), timeout);
      return 1;
    };
    try {
      await search(await finderThere());
    } finally {
      Object.assign(window, { requestIdleCallback: own });
    }
  });

  it('lets a person change the language of a self-check though its history refuses to change, and takes no answer back', async () => {
    const { replaceState } = history;
    const before = location.href;
    history.replaceState(
      history.state,
      '',
      '#retning-self-check:framework=practitioner-competence&level-competent=1k1',
    );
    const widget = without('retning-self-check') as RetningSelfCheck;
    Object.assign(widget, { remember: 'fragment', framework: 'practitioner-competence', lang: 'nb' });
    (await mount('<section></section>')).append(widget);
    const root = widget.shadowRoot!;
    await eventually(() => expect(widget.state.answers).to.deep.equal({ '1k1': 'competent' }));
    history.replaceState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
    try {
      root.querySelector<HTMLElement>('form.start .main')!.click();
      await settled(widget);
      root.querySelector<HTMLElement>('input[value=specialised]')!.click();
      await settled(widget);
      const answers = { '1k1': 'competent', '1k2': 'specialised' };
      expect(widget.state.answers).to.deep.equal(answers);
      widget.lang = 'en';
      await eventually(() => expect(root.querySelector('h2')!.textContent).to.contain('Competence'));
      await settled(widget);
      expect(widget.state.answers).to.deep.equal(answers);
    } finally {
      history.replaceState = replaceState;
      widget.remove();
      history.replaceState(history.state, '', before);
    }
  });

  it('has its address left alone once the finder has left', async () => {
    const before = location.href;
    history.replaceState(history.state, '', '#retning-centre-finder:place=42');
    const finder = without('retning-centre-finder') as RetningCentreFinder;
    const place: Place = { kind: 'county', id: '42', name: 'Agder' };
    let answer = (_place: Place): void => undefined;
    const byId = (): Promise<Place> => new Promise((resolve) => (answer = resolve));
    Object.assign(finder, {
      remember: 'fragment',
      data: feed,
      source: { ...RetningCentreFinder.content.places, byId },
    });
    (await mount('<section></section>')).append(finder);
    await settled(finder);
    finder.remove();
    history.replaceState(history.state, '', before);
    answer(place);
    await settled(finder);
    expect(location.href).to.equal(before);
  });
});
