import { expect } from 'chai';
import map from '@retning/content/map-counties-no.json' with { type: 'json' };
import { counties as countyNames } from '@retning/core/geography/counties';
import type { CentreFeed } from '@retning/core/schema/types';
import { bareWords } from '../packages/workshop/helpers/bare-words.ts';
import { controlFaults } from '../packages/workshop/helpers/controls.ts';
import { misfits } from '../packages/workshop/helpers/layout.ts';
import { faults, languages, meet, spoken, storiesOf, surprises } from '../packages/workshop/helpers/story.ts';
import { languageName } from '../packages/widgets/src/ui/language-names.ts';
import * as stories from './centre-finder.stories.ts';

/** Names and figures that the same letters say in every language. */
function namesIn(data: CentreFeed | undefined): string[] {
  const counties = [...countyNames.values()].flatMap((name) => [name, ...name.split(' – ')]);
  const centres = data?.centres ?? [];
  const links = centres.flatMap(({ email, website, phone }) => [
    email,
    website,
    website?.replace(/^https?:\/\//, ''),
    phone,
  ]);
  const reasons = centres.flatMap(({ hours }) =>
    hours?.tiers.flatMap(({ exceptions }) => exceptions?.map(({ reason }) => reason)),
  );
  const names = [...centres.map(({ name }) => name), ...reasons].flatMap((text) =>
    typeof text === 'object' ? Object.values(text) : text,
  );
  const spokenThere = centres.flatMap((centre) => centre.languages.map(languageName));
  return [...counties, ...links, ...names, ...spokenThere, data?.licence, map.attribution, 'km'].filter(
    (name) => name !== undefined,
  );
}

for (const language of languages) {
  describe(`the centre finder in ${language}`, () => {
    for (const [name, situation] of storiesOf(stories)) {
      it(name, async () => {
        const widget = await meet(situation, language);
        const root = widget.shadowRoot!;
        const wrapper = root.querySelector('[part~=root]')!;
        expect([wrapper.getAttribute('lang'), wrapper.getAttribute('dir')]).to.deep.equal([
          spoken(situation, language),
          'ltr',
        ]);
        expect(misfits(widget)).to.deep.equal([]);
        expect(controlFaults(widget)).to.deep.equal([]);
        expect(await faults(widget)).to.deep.equal([]);
        if (spoken(situation, language) === 'qps')
          expect(bareWords(root, namesIn(situation.data as CentreFeed))).to.deep.equal([]);
        expect(surprises(situation)).to.deep.equal([]);
      });
    }
  });
}
