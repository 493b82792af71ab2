import { expect } from 'chai';
import { misfits } from '../packages/workshop/helpers/layout.ts';
import { mountInFrame } from '../packages/workshop/helpers/mount.ts';
import { eventually } from '../packages/workshop/helpers/person.ts';
import type { StoryPage } from '../packages/workshop/helpers/story-frame.ts';
import { meetInFrame, storiesOf } from '../packages/workshop/helpers/story.ts';
import * as stories from './centre-finder.stories.ts';

const file = 'stories/centre-finder.stories.ts';

/** WCAG 1.4.12: what a reader may do to the text without losing any. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

async function narrowPage(width: number): Promise<StoryPage> {
  const shown = await mountInFrame(width, '<p>Narrow</p>', 'packages/workshop/helpers/story-frame.ts');
  const page = shown.ownerDocument.defaultView as unknown as StoryPage;
  await eventually(() => expect(page.showStory).to.be.a('function'));
  return page;
}

/** What does not fit in a page of this width, over some stories, as they are and with more styles in the widget. */
async function misfitsOf(
  some: ReturnType<typeof storiesOf>,
  width: number,
  language: string,
  css: string,
): Promise<string> {
  const page = await narrowPage(width);
  const found: string[] = [];
  const look = (name: string, widget: HTMLElement): void => {
    const { scrollWidth } = page.document.documentElement;
    if (scrollWidth > width) found.push(`${name}: the page is ${scrollWidth} px wide`);
    found.push(...misfits(widget).map((line) => `${name}: ${line}`));
  };
  for (const [name, situation] of some) {
    const widget = await meetInFrame(page, file, name, situation, language);
    look(name, widget);
    const sheet = new (page as unknown as typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    widget.shadowRoot!.adoptedStyleSheets.push(sheet);
    look(`${name}, styled`, widget);
  }
  return found.join('\n');
}

for (const width of [320, 280]) {
  describe(`the centre finder in a page ${width} px wide`, function () {
    this.timeout(60_000);

    for (const language of ['nb', 'qps']) {
      it(`fits, with wide text spacing too, in ${language}`, async () => {
        expect(await misfitsOf(storiesOf(stories), width, language, spaced)).to.equal('');
      });
    }

    it('fits while the mark of a hit is turning', async () => {
      const one = storiesOf(stories).filter(([name]) => name === 'WordsMissingInTheLanguage');
      const turning = '.toggle svg { transition: none; rotate: 45deg }';
      expect(await misfitsOf(one, width, 'nb', turning)).to.equal('');
    });

    it('would not fit with words that cannot break, or in a box that cuts them off', async () => {
      const one = storiesOf(stories).filter(([name]) => name === 'WholeCountry');
      const unbroken = await misfitsOf(one, width, 'nb', '.lead { white-space: nowrap }');
      expect(unbroken).to.contain('WholeCountry, styled: «Snakk med en karriereveileder').and.to.contain('px wide');
      const cut = await misfitsOf(one, width, 'nb', '.lead { overflow: hidden; block-size: 1em }');
      expect(cut).to.contain('WholeCountry, styled: <p class="lead"> cuts off');
    });
  });
}
