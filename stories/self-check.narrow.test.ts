import { expect } from 'chai';
import { fitsNarrowPages } from '../packages/workshop/helpers/story-suites.ts';
import * as stories from './self-check.stories.ts';

fitsNarrowPages({
  name: 'the self-check',
  file: 'stories/self-check.stories.ts',
  stories,
  more: (misfitsOf) => {
    it('would not fit with a table that cannot break, or with answers in a box that cuts them off', async () => {
      const unbroken = await misfitsOf(['Result'], 'td, th { white-space: nowrap }');
      expect(unbroken).to.contain('Result, styled: ').and.to.contain('px wide');
      const cut = await misfitsOf(['FirstQuestion'], '.option { overflow: hidden; block-size: 1em }');
      expect(cut).to.contain('FirstQuestion, styled: <label class="option"> cuts off');
    });
  },
});
