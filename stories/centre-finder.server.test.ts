import { expect } from 'chai';
import { checkCentreFeed } from '@retning/core/check';
import { eventually } from '../packages/workshop/helpers/person.ts';
import { takesOverEveryStory } from '../packages/workshop/helpers/story-suites.ts';
import * as stories from './centre-finder.stories.ts';

takesOverEveryStory({
  name: 'the centre finder',
  file: 'stories/centre-finder.stories.ts',
  stories,
  fetchedLater: '[part~=county]',
  press: async (root) => {
    const toggle = root.querySelector<HTMLElement>('[part~=card] button[aria-expanded]');
    toggle?.click();
    // What a hit shows when it is opened stands in its own row.
    const details = toggle?.closest('li')!.querySelector('.details');
    if (details) await eventually(() => expect(details.textContent).not.to.equal(''));
  },
  check: checkCentreFeed,
});
