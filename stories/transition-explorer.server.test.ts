import { checkTransition } from '@retning/core/check-transition';
import { expect } from 'chai';
import { eventually } from '../packages/workshop/helpers/person.ts';
import { takesOverEveryStory } from '../packages/workshop/helpers/story-suites.ts';
import * as stories from './transition-explorer.stories.ts';

takesOverEveryStory({
  name: 'the transition explorer',
  file: 'stories/transition-explorer.stories.ts',
  stories,
  press: async (root) => {
    const begin = root.querySelector<HTMLElement>('form.start .main');
    begin?.click();
    if (begin) await eventually(() => expect(root.activeElement?.matches('.step')).to.equal(true));
  },
  check: checkTransition,
});
