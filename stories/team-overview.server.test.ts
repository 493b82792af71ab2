import { expect } from 'chai';
import { mount } from '../packages/workshop/helpers/mount.ts';
import { eventually, settled } from '../packages/workshop/helpers/person.ts';
import { faults, languages, rendered, spoken, storiesOf, surprises } from '../packages/workshop/helpers/story.ts';
import * as stories from './team-overview.stories.ts';

const file = 'stories/team-overview.stories.ts';

/** All elements that a server's shadow root holds, but its sheet of styles: the browser takes its own. */
const elementsIn = (root: ShadowRoot): readonly Element[] =>
  [...root.querySelectorAll('*')].filter(({ localName }) => localName !== 'style');

for (const language of languages) {
  describe(`the team overview from the server in ${language}`, () => {
    for (const [name, situation] of storiesOf(stories)) {
      it(name, async () => {
        const html = await rendered(file, name, language);

        // Under a tag that nobody knows the same HTML stays as it is before any script has run.
        const still = await mount(html.replaceAll(situation.tag, 'before-any-script'));
        expect(await faults(still)).to.deep.equal([]);
        still.remove();

        const widget = await mount(html, false);
        const root = widget.shadowRoot!;
        const sent = elementsIn(root);
        await settled(widget);
        const wrappers = [...root.querySelectorAll('[part~=root]')];
        expect(wrappers.map((wrapper) => wrapper.getAttribute('lang'))).to.deep.equal([spoken(situation, language)]);
        // A server cannot know that what stands in the page is faulty, and waits for no framework; then the view is drawn anew.
        if (situation.data) {
          expect(sent.filter(({ isConnected }) => !isConnected)).to.deep.equal([]);
          if (name !== 'Empty') await eventually(() => expect(root.querySelector('.result')).to.be.ok);
        }
        expect(await faults(widget)).to.deep.equal([]);
        expect(surprises(situation)).to.deep.equal([]);
      });
    }
  });
}
