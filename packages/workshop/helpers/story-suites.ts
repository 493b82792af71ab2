/**
 * The tests that every widget's stories go through. A widget's own test files say what only it knows: which words of a story are data,
 * and what a person presses first.
 */
import type { Checked } from '@retning/core/check';
import { expect } from 'chai';
import type { Situation } from '../../../stories/situation.ts';
import { bareWords } from './bare-words.ts';
import { controlFaults } from './controls.ts';
import { misfits } from './layout.ts';
import { mount, mountInFrame } from './mount.ts';
import { eventually, settled } from './person.ts';
import type { StoryPage } from './story-frame.ts';
import { faults, languages, meet, meetInFrame, rendered, spoken, storiesOf, surprises } from './story.ts';

interface Suite {
  /** What the widget is called in the names of the tests. */
  readonly name: string;
  /** All that its stories file exports. */
  readonly stories: object;
}

/** Every story in every language: fits, can be pressed, has no fault that axe knows, speaks its language and complains of nothing. */
export function meetsEveryStory({
  name: widgetName,
  stories,
  namesIn,
  complete,
}: Suite & {
  /** What the same letters say in every language, and stands outside `<bdi>`: names, figures. */
  readonly namesIn: (situation: Situation) => readonly string[];
  /** Waits for what is fetched after the first view. */
  readonly complete?: (widget: Element) => Promise<unknown>;
}): void {
  for (const language of languages) {
    describe(`${widgetName} in ${language}`, () => {
      for (const [name, situation] of storiesOf(stories)) {
        it(name, async () => {
          const widget = await meet(situation, language);
          if (!situation.problem) await complete?.(widget);
          const root = widget.shadowRoot!;
          const wrapper = root.querySelector('[part~=root]')!;
          expect([wrapper.getAttribute('lang'), wrapper.getAttribute('dir')]).to.deep.equal([
            spoken(situation, language),
            'ltr',
          ]);
          expect(misfits(widget)).to.deep.equal([]);
          expect(controlFaults(widget)).to.deep.equal([]);
          expect(await faults(widget)).to.deep.equal([]);
          if (spoken(situation, language) === 'qps') expect(bareWords(root, namesIn(situation))).to.deep.equal([]);
          expect(surprises(situation)).to.deep.equal([]);
        });
      }
    });
  }
}

/** All elements that a server's shadow root holds, but its sheet of styles: the browser takes its own. */
const elementsIn = (root: ShadowRoot): readonly Element[] =>
  [...root.querySelectorAll('*')].filter(({ localName }) => localName !== 'style');

/** Every story as a server sends it: whole before any script, taken over without a new element, alive after. */
export function takesOverEveryStory({
  name: widgetName,
  file,
  stories,
  fetchedLater = 'template',
  press,
  check,
}: Suite & {
  /** The stories file, by its path from the top of the repository. */
  readonly file: string;
  /** A place whose headings may or may not have come: it is fetched after the first view. */
  readonly fetchedLater?: string;
  /** Presses something, and waits for what comes of it. */
  readonly press: (root: ShadowRoot) => Promise<void>;
  /** Reads the data. Typed data is believed; as JSON in the page the same data is checked. */
  readonly check: (data: unknown) => Promise<Pick<Checked<unknown>, 'findings'>>;
}): void {
  const headingsIn = (root: ShadowRoot): readonly string[] =>
    [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => !heading.closest(fetchedLater))
      .map(({ textContent }) => textContent.trim());

  for (const language of languages) {
    describe(`${widgetName} from the server in ${language}`, () => {
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
          // A server cannot know what a page's own data come to, nor has it what comes with the tag; then the view is drawn anew.
          if (situation.data !== undefined) {
            expect(headingsIn(root)).to.deep.equal(headings);
            expect(sent.filter(({ isConnected }) => !isConnected)).to.deep.equal([]);
          }

          await press(root);
          expect(await faults(widget)).to.deep.equal([]);
          const findings = situation.data === undefined ? [] : (await check(situation.data)).findings;
          expect(surprises({ ...situation, problem: situation.problem || findings.length > 0 })).to.deep.equal([]);
        });
      }
    });
  }
}

/** WCAG 1.4.12: what a reader may do to the text without losing any. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

async function narrowPage(width: number): Promise<StoryPage> {
  const shown = await mountInFrame(width, '<p>Narrow</p>', 'packages/workshop/helpers/story-frame.ts');
  const page = shown.ownerDocument.defaultView as unknown as StoryPage;
  await eventually(() => expect(page.showStory).to.be.a('function'));
  return page;
}

/** What does not fit in a page of this width, over some stories, as they are and with more styles in the widget; a line each. */
export type MisfitsOf = (names: readonly string[], css: string) => Promise<string>;

/** Every story in narrow pages, with wide spacing of the text too. `more` adds tests of the widget's own at each width. */
export function fitsNarrowPages({
  name: widgetName,
  file,
  stories,
  more,
}: Suite & {
  /** The stories file, by its path from the top of the repository. */
  readonly file: string;
  readonly more: (misfitsOf: MisfitsOf) => void;
}): void {
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
    describe(`${widgetName} in a page ${width} px wide`, function () {
      this.timeout(60_000);

      for (const language of ['nb', 'qps']) {
        it(`fits, with wide text spacing too, in ${language}`, async () => {
          expect(await misfitsOf(storiesOf(stories), width, language, spaced)).to.equal('');
        });
      }

      more((names, css) =>
        misfitsOf(
          storiesOf(stories).filter(([name]) => names.includes(name)),
          width,
          'nb',
          css,
        ),
      );
    });
  }
}
