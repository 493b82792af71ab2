import { expect } from 'chai';
import { checkCentreFeed } from '@retning/core/check';
import { mount } from '../packages/workshop/helpers/mount.ts';
import { eventually, settled } from '../packages/workshop/helpers/person.ts';
import { faults, languages, rendered, spoken, storiesOf, surprises } from '../packages/workshop/helpers/story.ts';
import * as stories from './centre-finder.stories.ts';

const file = 'stories/centre-finder.stories.ts';

/** All elements that a server's shadow root holds, but its sheet of styles: the browser takes its own. */
const elementsIn = (root: ShadowRoot): readonly Element[] =>
  [...root.querySelectorAll('*')].filter(({ localName }) => localName !== 'style');

/** The county's own page is fetched after the first view; its heading may or may not have come. */
const headingsIn = (root: ShadowRoot): readonly string[] =>
  [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => !heading.closest('[part~=county]'))
    .map(({ textContent }) => textContent.trim());

for (const language of languages) {
  describe(`the centre finder from the server in ${language}`, () => {
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
        const headings = headingsIn(root);
        await settled(widget);
        const wrappers = [...root.querySelectorAll('[part~=root]')];
        expect(wrappers.map((wrapper) => wrapper.getAttribute('lang'))).to.deep.equal([spoken(situation, language)]);
        expect(headingsIn(root)).to.deep.equal(headings);
        // A server cannot know that a feed inside the page is faulty; then the view is drawn anew, with what is wrong.
        if (!situation.problem) expect(sent.filter(({ isConnected }) => !isConnected)).to.deep.equal([]);

        const toggle = root.querySelector<HTMLElement>('[part~=card] button[aria-expanded]');
        toggle?.click();
        if (toggle) await eventually(() => expect(detailsOf(toggle).textContent).not.to.equal(''));
        expect(await faults(widget)).to.deep.equal([]);
        // Typed data is believed; as JSON in the page the same data is checked.
        const findings = situation.data === undefined ? [] : (await checkCentreFeed(situation.data)).findings;
        expect(surprises({ ...situation, problem: situation.problem || findings.length > 0 })).to.deep.equal([]);
      });
    }
  });
}

/** What a hit shows when it is opened stands in its own row. */
function detailsOf(toggle: Element): Element {
  return toggle.closest('li')!.querySelector('.details')!;
}
