import { expect } from 'chai';
import { fitsNarrowPages } from '../packages/workshop/helpers/story-suites.ts';
import * as stories from './transition-explorer.stories.ts';

fitsNarrowPages({
  name: 'the transition explorer',
  file: 'stories/transition-explorer.stories.ts',
  stories,
  more: (misfitsOf) => {
    it('would not fit with a circle where there is room for a list, or with answers in a box that cuts them off', async () => {
      const circle = await misfitsOf(['FiveAreas'], '.circle li { inline-size: 40em }');
      expect(circle).to.contain('FiveAreas, styled: ').and.to.contain('px wide');
      const cut = await misfitsOf(['Beginning'], '.option { overflow: hidden; block-size: 1em }');
      expect(cut).to.contain('Beginning, styled: <label class="option"> cuts off');
    });
  },
});
