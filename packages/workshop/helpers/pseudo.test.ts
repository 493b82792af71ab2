import { expect } from 'chai';
import { html, render } from 'lit';
import { msg, speak, learn, str } from '../../widgets/src/base/language.ts';
import { bareWords } from './bare-words.ts';
import { mount } from './mount.ts';
import { accent } from './pseudo.ts';

/** The words that are found bare in some HTML in a shadow root. */
async function bareIn(inside: unknown, known: readonly string[] = []): Promise<readonly string[]> {
  const host = await mount(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  render(inside, root);
  return bareWords(root, known);
}

describe('the pseudo-locale', () => {
  before(() => learn('qps'));

  it('has an accent on every letter and brackets round every text, and keeps what is put in', () => {
    const search = (): string => msg('Søk', { id: 'search.submit' });
    const left = '7';
    expect(search()).to.equal('Søk');
    expect(speak('qps', search)).to.equal(`⟦${accent('Search')}⟧`);
    expect(speak('qps', () => msg(str`Vis flere (${left} til)`, { id: 'list.more' }))).to.match(
      /^⟦[^a-z]+\(7 [^a-z]+\)⟧$/,
    );
    expect(accent('The quick brown fox, 12 km')).to.match(/^[^a-zA-Z]+ 12 [^a-zA-Z]+$/);
  });

  it('leaves lists as many words as they were', () => {
    const days = speak('qps', () =>
      msg('mandag tirsdag onsdag torsdag fredag lørdag søndag', { id: 'date.days' }),
    ).split(' ');
    expect(days).to.have.length(7);
    expect(days.every((day) => /^⟦.+⟧$/.test(day))).to.equal(true);
  });

  it('finds a word that no translator has seen, in a text and in a name for those who hear it', async () => {
    const seen = accent('Search');
    expect(await bareIn(html`<p>⟦${seen}⟧ 12 – <bdi>Oslo sentrum</bdi></p>`)).to.deep.equal([]);
    expect(await bareIn(html`<p>⟦${seen}⟧ Søk</p>`)).to.deep.equal(['Søk in p']);
    expect(await bareIn(html`<button aria-label="Lukk">×</button>`)).to.deep.equal(['Lukk in button[aria-label]']);
    expect(await bareIn(html`<option>⟦${seen}⟧ closed</option>`)).to.deep.equal(['closed in option']);
  });

  it('takes known names as data, and only whole ones', async () => {
    expect(await bareIn(html`<p>Agder, Oslo (3 km)</p>`, ['Agder', 'Oslo', 'km'])).to.deep.equal([]);
    expect(await bareIn(html`<p>Oslofjorden</p>`, ['Oslo'])).to.deep.equal(['Oslofjorden in p']);
  });
});
