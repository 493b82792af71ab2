import { expect } from 'chai';
import { misfits } from '../packages/workshop/helpers/layout.ts';
import { mountInFrame } from '../packages/workshop/helpers/mount.ts';
import { eventually } from '../packages/workshop/helpers/person.ts';
import type { StoryPage } from '../packages/workshop/helpers/story-frame.ts';
import { meetInFrame, storiesOf } from '../packages/workshop/helpers/story.ts';
import * as stories from './team-overview.stories.ts';

const file = 'stories/team-overview.stories.ts';

/** WCAG 1.4.12: what a reader may do to the text without losing any. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

for (const width of [320, 280]) {
  describe(`the team overview in a page ${width} px wide`, function () {
    this.timeout(60_000);

    for (const language of ['nb', 'qps']) {
      it(`fits, with wide text spacing too, in ${language}`, async () => {
        const shown = await mountInFrame(width, '<p>Narrow</p>', 'packages/workshop/helpers/story-frame.ts');
        const page = shown.ownerDocument.defaultView as unknown as StoryPage;
        await eventually(() => expect(page.showStory).to.be.a('function'));
        const found: string[] = [];
        for (const [name, situation] of storiesOf(stories)) {
          const widget = await meetInFrame(page, file, name, situation, language);
          const results = (situation.data as { readonly results: readonly unknown[] } | undefined)?.results ?? [];
          if (results.length > 0) await eventually(() => expect(widget.shadowRoot!.querySelector('.result')).to.be.ok);
          const look = (what: string): void => {
            const { scrollWidth } = page.document.documentElement;
            if (scrollWidth > width) found.push(`${what}: the page is ${scrollWidth} px wide`);
            found.push(...misfits(widget).map((line) => `${what}: ${line}`));
          };
          look(name);
          const sheet = new (page as unknown as typeof globalThis).CSSStyleSheet();
          sheet.replaceSync(spaced);
          widget.shadowRoot!.adoptedStyleSheets.push(sheet);
          look(`${name}, spaced`);
        }
        expect(found.join('\n')).to.equal('');
      });
    }
  });
}
