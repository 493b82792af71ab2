import { expect } from 'chai';
import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import { readCentreFeed } from '@retning/core/check';
import type { Place } from '@retning/core/geography/places';
import type { CentreFeed } from '@retning/core/schema/types';
import '@retning/widgets/centre-finder/define';
import { RetningCentreFinder } from '@retning/widgets/centre-finder';
import { complaints } from '../helpers/console.ts';
import { requests } from '../helpers/fake-server.ts';
import { mount } from '../helpers/mount.ts';
import { eventually, settled } from '../helpers/person.ts';
import { type Chance, chanceFrom, seed } from './chance.ts';
import { hostile, shapeOf, spoil } from './spoil.ts';

const FEEDS = 10_000;
const MOUNTED_AT_LEAST = 1_000;
const VALUES = 5_000;

const rich = demo.centres.filter(({ hours, accessibility }) => (hours?.tiers.length ?? 0) > 2 && accessibility);
/** All that a feed can hold, in two centres, the national service and a county. */
const feed = {
  ...demo,
  note: undefined,
  centres: [demo.centres[0], rich[0], rich[1]],
  counties: demo.counties.slice(0, 1),
};

/** Own names of the prototypes that a careless merge would reach. */
const prototypes = (): string =>
  [Object, Array, String, Function].map(({ prototype }) => Object.getOwnPropertyNames(prototype).join()).join();
const untouched = prototypes();

afterEach(() => {
  expect('__xss' in window, 'a script of the data has run').to.equal(false);
  expect(prototypes()).to.equal(untouched);
  const unmeant = complaints().filter((line) => !line.startsWith('warn: <retning-centre-finder>'));
  if (unmeant.length > 0) throw new Error(unmeant.join('\n'));
});

/** What must never be in a widget, one line each; empty is good. */
function harmIn(finder: Element): readonly string[] {
  const root = finder.shadowRoot!;
  const links = [...root.querySelectorAll('[href], [src], [action], [formaction], [xlink\\:href]')];
  const loose = links.filter((link) => !/^(https?|tel|mailto):/.test((link as HTMLAnchorElement).href));
  const foreign = [...root.querySelectorAll('script, iframe, img, object, embed, style, link, base, meta, template')];
  const listening = [...root.querySelectorAll('*')].filter(({ attributes }) =>
    [...attributes].some(({ name }) => name.startsWith('on')),
  );
  return [...loose, ...foreign, ...listening].map((element) => element.outerHTML.slice(0, 200));
}

/** True when a person sees something: a heading of the widget, or the fallback of the page. */
function isBlank(finder: Element): boolean {
  const heading = finder.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6');
  const seen = (element: Element | null | undefined): boolean =>
    Boolean(element?.textContent.trim() && element.getClientRects().length);
  return !seen(heading) && !seen(finder.querySelector('p'));
}

function finderWith(json: string): HTMLElement {
  const finder = document.createElement('retning-centre-finder');
  const script = document.createElement('script');
  const fallback = document.createElement('p');
  Object.assign(script, { type: 'application/json', textContent: json });
  fallback.textContent = 'Ring oss.';
  finder.append(fallback, script);
  return finder;
}

/** Reads, shows and opens a batch of feeds; answers what went wrong with which. */
async function show(texts: readonly string[]): Promise<readonly string[]> {
  const place = await mount('<section></section>');
  const finders = texts.map(finderWith);
  place.append(...finders);
  const buttons = (finder: Element): HTMLElement[] => [...finder.shadowRoot!.querySelectorAll('button')];
  await eventually(() => expect(finders.filter((finder) => buttons(finder).length === 0)).to.have.length(0));
  for (const [at, finder] of finders.entries()) {
    // All cards; in every tenth finder the filters and the map too, which hold little that comes from the data.
    const closed = buttons(finder).filter((button) => button.getAttribute('aria-expanded') === 'false');
    for (const button of closed) if (at % 10 === 0 || button.closest('[part~=card]')) button.click();
  }
  await Promise.all(finders.map(settled));
  const wrong = finders.flatMap((finder, at) => [
    ...(isBlank(finder) ? [`blank: ${texts[at]!.slice(0, 500)}`] : []),
    ...harmIn(finder).map((harm) => `${harm} of ${texts[at]!.slice(0, 500)}`),
  ]);
  place.remove();
  return wrong;
}

describe(`a spoiled feed (seed ${seed})`, function () {
  this.timeout(150_000);

  it(`does no harm and leaves nobody with nothing: ${FEEDS} feeds`, async () => {
    const chance = chanceFrom(seed);
    const shapes = new Map<string, string>();
    for (let count = 0; count < FEEDS; count += 1) {
      const text = spoil(feed, chance);
      const { data, findings } = await readCentreFeed(text, () => Promise.resolve());
      const codes = new Set(findings.map(({ code }) => code));
      shapes.set(`${shapeOf(data)} ${[...codes].sort().join()}`, text);
    }
    expect(shapes.size).to.be.greaterThan(MOUNTED_AT_LEAST);
    const texts = [...shapes.values()];
    for (let at = 0; at < texts.length; at += 20) expect(await show(texts.slice(at, at + 20))).to.deep.equal([]);
  });

  it('would be caught: a link and a blank widget', async () => {
    const finder = finderWith(JSON.stringify(feed));
    (await mount('<section></section>')).append(finder);
    await eventually(() => expect(isBlank(finder)).to.equal(false));
    await eventually(() => expect(finder.shadowRoot?.querySelector('a')).to.be.ok);
    expect(harmIn(finder)).to.deep.equal([]);
    finder.shadowRoot!.querySelector('a')!.setAttribute('href', 'javascript:void 0');
    finder.shadowRoot!.querySelector('h2')!.setAttribute('onclick', '');
    expect(harmIn(finder)).to.have.length(2);
    finder.style.display = 'none';
    expect(isBlank(finder)).to.equal(true);
  });
});

describe(`attributes that nobody meant (seed ${seed})`, function () {
  this.timeout(150_000);

  const attributes = [...RetningCentreFinder.observedAttributes, 'lang', 'dir'];
  const value = ({ below, one }: Chance): string => {
    const text = one(hostile);
    return below(3)
      ? text
      : text.slice(0, below(20)) + String.fromCodePoint(1 + below(0xd7ff)) + String(below(1e6) - 1000);
  };

  it(`do no harm: ${VALUES} values`, async () => {
    const chance = chanceFrom(seed);
    requests();
    const place = await mount('<section></section>');
    for (let count = 0; count < VALUES; count += 1) {
      // A new finder for every fifty values; each fourth has nothing but an address to ask.
      if (count % 50 === 0) {
        const finder = place.appendChild(finderWith('')) as RetningCentreFinder;
        finder.lastElementChild!.remove();
        finder.previousElementSibling?.remove();
        if (count % 200) finder.data = feed as unknown as CentreFeed;
        else finder.src = '/feeds/none.json';
        await finder.updateComplete;
        finder.shadowRoot!.querySelector<HTMLElement>('[part~=card] button')?.click();
      }
      const finder = place.firstElementChild as RetningCentreFinder;
      const [name, given] = [chance.one(attributes), value(chance)];
      finder.setAttribute(name, given);
      await finder.updateComplete;
      if (isBlank(finder) || harmIn(finder).length > 0) {
        expect.fail(`${name}="${given.slice(0, 200)}": ${harmIn(finder).join() || 'blank'}`);
      }
    }
  });

  it('do no harm in the fragment of the address', async () => {
    const chance = chanceFrom(seed);
    const before = location.href;
    const finder = await mount<RetningCentreFinder>(
      '<retning-centre-finder remember="fragment"><p>Ring oss.</p></retning-centre-finder>',
    );
    await eventually(() => expect(finder.shadowRoot?.querySelector('h2')).to.be.ok);
    const names = ['county', 'service', 'channel', 'language', 'topic', 'open', 'place', 'centre', '__proto__', 'x'];
    // Browsers allow a page a hundred changes of its address in ten seconds.
    for (let count = 0; count < 40; count += 1) {
      const pairs = names.map((name) => `${name}=${encodeURIComponent(value(chance).replace(/\p{Cs}/gu, ''))}`);
      const some = pairs.slice(chance.below(4), 4 + chance.below(7)).map((pair) => pair.slice(0, 1000));
      history.replaceState(history.state, '', `#retning-centre-finder:${some.join('&')}`);
      dispatchEvent(new HashChangeEvent('hashchange'));
      await finder.updateComplete;
      expect([isBlank(finder), harmIn(finder)], some.join('&')).to.deep.equal([false, []]);
    }
    finder.remove();
    history.replaceState(history.state, '', before);
  });

  it('leave the address alone once the finder has left', async () => {
    const before = location.href;
    history.replaceState(history.state, '', '#retning-centre-finder:place=42');
    const finder = finderWith('') as RetningCentreFinder;
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
    const finder = finderWith('') as RetningCentreFinder;
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
});
