import { expect } from 'chai';
import { bareWords } from '../packages/workshop/helpers/bare-words.ts';
import { controlFaults } from '../packages/workshop/helpers/controls.ts';
import { misfits } from '../packages/workshop/helpers/layout.ts';
import { eventually, settled } from '../packages/workshop/helpers/person.ts';
import { faults, languages, meet, spoken, storiesOf, surprises } from '../packages/workshop/helpers/story.ts';
import * as stories from './team-overview.stories.ts';

/** All texts of the data: they stand on the page as they are. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flat().flatMap(textsIn) : [];
}

for (const language of languages) {
  describe(`the team overview in ${language}`, () => {
    for (const [name, situation] of storiesOf(stories)) {
      it(name, async () => {
        const widget = await meet(situation, language);
        const root = widget.shadowRoot!;
        const results = (situation.data as { readonly results: readonly unknown[] } | undefined)?.results ?? [];
        // What the files come to is fetched and counted after the first view.
        if (results.length > 0) await eventually(() => expect(root.querySelector('.result')).to.be.ok);
        await settled(widget);
        const wrapper = root.querySelector('[part~=root]')!;
        expect([wrapper.getAttribute('lang'), wrapper.getAttribute('dir')]).to.deep.equal([
          spoken(situation, language),
          'ltr',
        ]);
        expect(misfits(widget)).to.deep.equal([]);
        expect(controlFaults(widget)).to.deep.equal([]);
        expect(await faults(widget)).to.deep.equal([]);
        if (spoken(situation, language) === 'qps' && situation.data)
          expect(bareWords(root, textsIn(situation.data))).to.deep.equal([]);
        expect(surprises(situation)).to.deep.equal([]);
      });
    }
  });
}
