import type { Framework, TeamData } from '@retning/core/schema/types';
import { expect } from 'chai';
import { eventually, settled } from '../packages/workshop/helpers/person.ts';
import { meetsEveryStory } from '../packages/workshop/helpers/story-suites.ts';
import { meet } from '../packages/workshop/helpers/story.ts';
import type { Situation } from './situation.ts';
import * as stories from './team-overview.stories.ts';

/** All texts of the data: they stand on the page as they are. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flat().flatMap(textsIn) : [];
}

/** What the files come to is fetched and counted after the first view. */
async function counted(widget: Element): Promise<void> {
  const { data } = widget as Element & { readonly data?: TeamData };
  if (data?.results.length) await eventually(() => expect(widget.shadowRoot!.querySelector('.result')).to.be.ok);
  await settled(widget);
}

meetsEveryStory({
  name: 'the team overview',
  stories,
  namesIn: ({ data }: Situation) => ['CC BY 4.0', ...textsIn(data)],
  complete: counted,
});

describe('a framework in another language than the page', () => {
  it('is marked with its own, and the words of the interface are not', async () => {
    const { args } = stories.FinnishWordsInANorwegianPage;
    const widget = await meet(args, 'nb');
    await counted(widget);
    const { name, areas } = (args.data as { readonly framework: Framework }).framework;
    const root = widget.shadowRoot!;
    for (const words of [name, ...areas.map((area) => area.name)]) {
      const said = [...root.querySelectorAll('bdi')].filter(({ textContent }) => textContent === words);
      expect(said.length, String(words)).to.be.greaterThan(0);
      expect([...new Set(said.map((text) => text.lang))], String(words)).to.deep.equal(['fi']);
    }
    expect(root.querySelector('legend')!.closest('[lang]')!.getAttribute('lang')).to.equal('nb');
  });
});
