import { expect } from 'chai';
import type { CentreFeed } from '@retning/core/schema/types';
import { html } from 'lit';
import { asked, asking, feed, hasFallback, hits, says, shows } from '../../../workshop/helpers/asking-finder.ts';
import { complaints } from '../../../workshop/helpers/console.ts';
import { held, holdTimers, requests } from '../../../workshop/helpers/fake-server.ts';
import { mount } from '../../../workshop/helpers/mount.ts';
import { allByRole, eventually, settled } from '../../../workshop/helpers/person.ts';
import { RetningCentreFinder } from '../centre-finder/centre-finder.ts';
import type { RetningProblemEvent } from './problem.ts';
import { RetningScope } from './scope.ts';

/** A tag that brings no content of its own: a page that forgot to give data. */
class FinderWithoutContent extends RetningCentreFinder {
  static override content = {};
}
customElements.define('finder-without-content', FinderWithoutContent);

/** Lets the page go on; frames may be long in coming. */
const turn = (): Promise<unknown> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage('');
  });

class CountingScope extends RetningScope {
  listeners = 0;

  override listen(topic: string, listener: (value: unknown) => void): () => void {
    // Needs that were handed on are heard too, by a part that comes later.
    if (topic === 'centres') this.listeners += 1;
    return super.listen(topic, listener);
  }
}

afterEach(() => {
  expect(complaints().filter((line) => !line.startsWith('warn: <'))).to.deep.equal([]);
});

describe('data that changes', () => {
  it('shows the address asked last, though the first one answers after it', async () => {
    const { finder, told } = await asking('/feeds/one.json');
    finder.setAttribute('src', '/feeds/two.json');
    await asked(2);
    expect(requests()[0]!.signal?.aborted).to.equal(true);
    requests()[1]!.answer(feed('Nummer to'));
    await shows(finder, 'Nummer to');
    requests()[0]!.answer(feed('Nummer én'));
    await settled(finder);
    expect(hits(finder)).to.contain('Nummer to');
    expect(told).to.deep.equal([]);
  });

  it('asks for the words of the new language when the language changes', async () => {
    const { finder } = await asking('/feeds/centres.{locale}.json');
    finder.lang = 'en';
    await asked(2);
    expect(requests().map(({ path }) => path)).to.deep.equal(['/feeds/centres.nb.json', '/feeds/centres.en.json']);
  });

  it('keeps the last good data, with its date, when new data cannot be had', async () => {
    const { finder } = await asking('/feeds/one.json');
    requests()[0]!.answer(feed('Det gamle', '2026-01-05'));
    await shows(finder, 'Det gamle');
    finder.setAttribute('src', '/feeds/two.json');
    await asked(2);
    requests()[1]!.answer('<html>');
    await says(finder, 'Du ser de fra 5. januar 2026.');
    expect(hits(finder)).to.contain('Det gamle');
    expect(hasFallback(finder)).to.equal(false);
  });

  it('gives up asking when it leaves the page, and says nothing more', async () => {
    const { finder, told } = await asking();
    finder.remove();
    expect(requests()[0]!.signal?.aborted).to.equal(true);
    requests()[0]!.answer('<html>');
    // Something that it had begun, such as fetching a part of itself, may still end.
    (finder as RetningCentreFinder).requestUpdate();
    await settled(finder);
    expect(requests()).to.have.length(1);
    expect(told).to.deep.equal([]);
  });

  it('says nothing of what it was reading when it left the page, whenever it leaves', async () => {
    const told: string[] = [];
    // A little later each time, until it has read and told before it left.
    for (let turns = 0; told.length === 0; turns += 1) {
      const { finder } = await asking();
      finder.addEventListener('retning-problem', ({ code }) => told.push(code));
      requests().at(-1)!.answer('{"format":"retning/centres@2"}');
      for (let step = 0; step < turns; step += 1) await turn();
      finder.remove();
      const before = [...told];
      for (let step = 0; step < 5; step += 1) await turn();
      expect(told, `left after ${turns} turns`).to.deep.equal(before);
    }
    expect(told).to.deep.equal(['newer-format']);
  });

  it('asks again when it is moved to another place while it waits', async () => {
    const { finder } = await asking();
    const other = await mount('<section></section>');
    other.append(finder);
    await asked(2);
    requests()[1]!.answer(feed('Flyttet'));
    await shows(finder, 'Flyttet');
  });
});

describe('a finder that is moved', () => {
  it('moves on with the clock', async () => {
    holdTimers();
    const finder = await mount<RetningCentreFinder>(html`<retning-centre-finder></retning-centre-finder>`);
    await eventually(() => expect(hits(finder)).not.to.equal(''));
    const minutes = (): number => held().filter((due) => due > 400 && due <= 60_000).length;
    expect(minutes()).to.equal(1);
    (await mount('<section></section>')).append(finder);
    await settled(finder);
    expect(minutes()).to.equal(1);
    finder.remove();
    expect(minutes()).to.equal(0);
  });
});

describe('the ways that data comes in', () => {
  const child = (name: string): string => `<script type="application/json">${feed(name)}</script>`;

  it('takes the JSON child before the address, and the property before both', async () => {
    const { finder } = await asking('/feeds/centres.json', child('Fra siden'));
    await shows(finder, 'Fra siden');
    expect(requests()).to.have.length(0);
    (finder as RetningCentreFinder).data = JSON.parse(feed('Fra egenskapen')) as CentreFeed;
    await shows(finder, 'Fra egenskapen');
    (finder as RetningCentreFinder).data = undefined;
    await shows(finder, 'Fra siden');
  });

  it('takes what the define entry brings when nothing is given', async () => {
    const finder = await mount<RetningCentreFinder>(html`<retning-centre-finder></retning-centre-finder>`);
    await eventually(() => expect(hits(finder).split(',').length).to.be.greaterThan(10));
  });

  it('keeps the fallback and tells the developer when there is nothing at all', async () => {
    const told: string[] = [];
    addEventListener('retning-problem', (event) => told.push((event as RetningProblemEvent).code), { once: true });
    const finder = await mount('<finder-without-content><p>Ring oss.</p></finder-without-content>');
    await eventually(() => expect(told).to.deep.equal(['no-data']));
    expect(hasFallback(finder)).to.equal(true);
    expect(allByRole(finder, 'button')).to.have.length(0);
  });

  it('takes what a scope round it offers, though the scope comes to life later; one that has left does not listen', async () => {
    const scope = await mount<CountingScope>(
      '<retning-scope><retning-centre-finder></retning-centre-finder><retning-centre-finder></retning-centre-finder></retning-scope>',
    );
    const [left, stayed] = [...scope.children] as [HTMLElement, HTMLElement];
    left.remove();
    customElements.define('retning-scope', CountingScope);
    await customElements.whenDefined('retning-scope');
    scope.offer('centres', JSON.parse(feed('Felles')));
    await shows(stayed, 'Felles');
    expect(scope.listeners).to.equal(1);
  });
});
