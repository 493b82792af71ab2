import type { PictureFile, TransitionContent } from '@retning/core/schema/types';
import { expect } from 'chai';
import { explorerReady } from '../packages/workshop/helpers/explorer-in-page.ts';
import { meetsEveryStory } from '../packages/workshop/helpers/story-suites.ts';
import { meet } from '../packages/workshop/helpers/story.ts';
import type { Situation } from './situation.ts';
import * as stories from './transition-explorer.stories.ts';

/** What a person wrote, and names that are the same in every language. */
function namesIn({ data, saved }: Situation): readonly string[] {
  const { buttons = [], influence = [], plan = [] } = (saved ?? {}) as Partial<PictureFile>;
  const { buttons: areas = [], groups = [] } = (data ?? {}) as Partial<TransitionContent>;
  return [
    // Entries of lists: no `<bdi>` stands in them.
    ...[...areas.flatMap((area) => area.words), ...groups].map(({ name }) => String(name)),
    'CC BY 4.0',
    'utdanning.no',
    'Europass',
    'JSON',
    ...buttons.flatMap(({ note, past, present, future }) =>
      [note, past, present, future].filter((text) => text !== undefined),
    ),
    ...[...influence, ...plan].map(({ text }) => text),
  ];
}

meetsEveryStory({ name: 'the transition explorer', stories, namesIn, complete: explorerReady });

describe('content in another language than the page', () => {
  it('is marked with its own, and the words of the interface are not', async () => {
    const widget = await meet(stories.NynorskWordsInAnotherPage.args, 'nb');
    await explorerReady(widget);
    const root = widget.shadowRoot!;
    const asked = root.querySelector('.asked bdi')!;
    expect(asked.getAttribute('lang')).to.equal('nn');
    expect(root.querySelector('.part-link')!.closest('[lang]')!.getAttribute('lang')).to.equal('nb');
  });
});
