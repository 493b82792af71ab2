import feed from '@retning/content/demo-centres-no.json' with { type: 'json' };
import { expect } from 'chai';
import { html } from 'lit';
import '../base/scope.define.ts';
import '../centre-finder/centre-finder.define.ts';
import { complaints } from '../../../workshop/helpers/console.ts';
import { mount } from '../../../workshop/helpers/mount.ts';
import { byRole, click, eventually, settled } from '../../../workshop/helpers/person.ts';
import { RetningTransitionDescribedEvent } from '../transition-explorer/transition-explorer.events.ts';

const wishes = { needs: [], topics: ['welfare'], channels: ['in-person', 'video'], occupations: [] } as const;
const filters = (finder: Element): string =>
  byRole(finder, 'button', /^Avgrens/)
    .textContent.replace(/\s+/g, ' ')
    .trim();

async function page(inside: boolean): Promise<{ readonly finder: HTMLElement; readonly say: HTMLElement }> {
  const finder = html`<retning-centre-finder now="2026-11-24T10:15:00+01:00" .data=${feed}></retning-centre-finder>`;
  const place = await mount(
    html`<div>
      <retning-scope><p id="say"></p>${inside ? finder : ''}</retning-scope>
      ${inside ? '' : finder}
    </div>`,
  );
  const shown = place.querySelector<HTMLElement>('retning-centre-finder')!;
  await eventually(() => expect(shown.shadowRoot!.querySelector('.toggle')).to.be.ok);
  return { finder: shown, say: place.querySelector<HTMLElement>('#say')! };
}

/** What hears of needs comes with the part that is fetched later, and that one draws a hint for keys. */
const hears = (finder: Element): boolean => finder.shadowRoot!.querySelector('.keys') !== null;

afterEach(() => expect(complaints()).to.deep.equal([]));

describe('needs that were handed on', () => {
  it('are picked in the finder of the same scope, where there is one of a kind; and can be taken away', async () => {
    const { finder, say } = await page(true);
    await eventually(() => expect(hears(finder)).to.equal(true));
    say.dispatchEvent(new RetningTransitionDescribedEvent(wishes));
    await eventually(() => expect(filters(finder)).to.equal('Avgrens (1)'));
    await click(byRole(finder, 'button', /^Avgrens/));
    const topic = byRole(finder, 'combobox', 'Tema') as HTMLSelectElement;
    expect(topic.value).to.equal('welfare');
    say.dispatchEvent(new RetningTransitionDescribedEvent({ ...wishes, topics: ['welfare', 'education'] }));
    await settled(finder);
    expect(topic.value).to.equal('');
  });

  it('reach a finder that comes to the page afterwards', async () => {
    const { finder, say } = await page(true);
    say.dispatchEvent(new RetningTransitionDescribedEvent(wishes));
    const scope = say.parentElement!;
    finder.remove();
    await mount(html`${scope}`);
    scope.append(finder);
    await eventually(() => expect(filters(finder)).to.equal('Avgrens (1)'));
  });

  it('reach no finder outside the scope', async () => {
    const { finder, say } = await page(false);
    await eventually(() => expect(hears(finder)).to.equal(true));
    say.dispatchEvent(new RetningTransitionDescribedEvent(wishes));
    await settled(finder);
    expect(filters(finder)).to.equal('Avgrens');
  });
});
