import { expect } from 'chai';
import { fitsNarrowPages } from '../packages/workshop/helpers/story-suites.ts';
import * as stories from './centre-finder.stories.ts';

fitsNarrowPages({
  name: 'the centre finder',
  file: 'stories/centre-finder.stories.ts',
  stories,
  more: (misfitsOf) => {
    it('fits while the mark of a hit is turning', async () => {
      const turning = '.toggle svg { transition: none; rotate: 45deg }';
      expect(await misfitsOf(['WordsMissingInTheLanguage'], turning)).to.equal('');
    });

    it('would not fit with words that cannot break, or in a box that cuts them off', async () => {
      const unbroken = await misfitsOf(['WholeCountry'], '.lead { white-space: nowrap }');
      expect(unbroken).to.contain('WholeCountry, styled: «Snakk med en karriereveileder').and.to.contain('px wide');
      const cut = await misfitsOf(['WholeCountry'], '.lead { overflow: hidden; block-size: 1em }');
      expect(cut).to.contain('WholeCountry, styled: <p class="lead"> cuts off');
    });
  },
});
