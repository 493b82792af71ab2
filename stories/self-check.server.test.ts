import { expect } from 'chai';
import { checkFramework } from '@retning/core/check-framework';
import { eventually } from '../packages/workshop/helpers/person.ts';
import { takesOverEveryStory } from '../packages/workshop/helpers/story-suites.ts';
import * as stories from './self-check.stories.ts';

takesOverEveryStory({
  name: 'the self-check',
  file: 'stories/self-check.stories.ts',
  stories,
  press: async (root) => {
    const begin = root.querySelector<HTMLElement>('form.start .main');
    begin?.click();
    if (begin) await eventually(() => expect(root.activeElement?.matches('.page .step')).to.equal(true));
  },
  check: checkFramework,
});
