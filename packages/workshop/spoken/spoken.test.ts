import { expect } from 'chai';
import { exampleFinder, ready } from '../helpers/example-finder.ts';
import { mount } from '../helpers/mount.ts';
import { settled } from '../helpers/person.ts';
import { meet } from '../helpers/story.ts';
import { flatTree } from './flat-tree.ts';
import { expectGolden, expectOnly } from './golden.ts';
import { accessibilityTree, spokenLog } from './spoken-log.ts';
import { widgets } from './widgets.ts';

/** What is said, in both forms of Norwegian; the tree has the same branches in every language. */
const files = (story: string) =>
  ({ nb: [`${story}.nb.spoken.txt`, `${story}.nb.tree.txt`], nn: [`${story}.nn.spoken.txt`] }) as const;
const languages = ['nb', 'nn'] as const;
// The tree is Chromium's own, and no other engine lets a test see its own. What is said is the work of a script that reads the
// same tree of elements in every engine.
const inChromium = 'userAgentData' in navigator;

/** What must be heard, or the reader has not seen into the widget: its heading, or the page's own words where it has nothing to show. */
function beginningOf(widget: Element): string {
  const heading = widget.shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6');
  return heading
    ? `heading, ${heading.textContent.trim()}`
    : widget.querySelector('p')!.firstChild!.textContent!.trim();
}

for (const { name, stories, complete } of widgets) {
  (inChromium ? describe : describe.skip)(`what is heard of the ${name}`, function () {
    this.timeout(30_000);

    for (const language of languages) {
      for (const [story, situation] of stories) {
        it(`${story}, in ${language}`, async () => {
          const widget = await meet(situation, language);
          await complete(widget, situation);
          await settled(widget);
          const said = await spokenLog(widget);
          expect(said.join('\n')).to.contain(beginningOf(widget));
          const [spoken, tree] = files(story)[language];
          await expectGolden(`${name}/${spoken}`, said);
          if (tree) await expectGolden(`${name}/${tree}`, await accessibilityTree(widget));
        });
      }
    }

    it('and nothing else is kept', () =>
      expectOnly(
        name,
        stories.flatMap(([story]) => Object.values(files(story)).flat()),
      ));
  });
}

describe('the helper that lets a screen reader into a shadow root', () => {
  it('is needed, and works: the log holds the heading of the widget', async () => {
    const widget = await exampleFinder();
    await ready(widget);
    expect((await spokenLog(widget)).join('\n')).to.contain('heading, Finn karriereveiledning, level 2');
    const { shadowRoot } = widget;
    expect(shadowRoot!.textContent).to.contain('Finn karriereveiledning');
    // The element as it stands, for a reader that does not see into it.
    expect(widget.textContent).not.to.contain('Finn karriereveiledning');
  });

  it('leaves out what is not drawn, and keeps words that something is called by', async () => {
    const host = await mount(
      `<div><template shadowrootmode="open">
        <p style="display: none">gone</p>
        <p style="visibility: hidden">away</p>
        <button aria-describedby="more">Go</button><p id="more" hidden>a long way</p>
        <p><slot></slot></p><p><slot name="empty">instead</slot></p>
      </template>light<template>inert</template></div>`,
    );
    const flat = flatTree(host);
    expect(flat.textContent).to.match(/^\s*Go\s*a long way\s*light\s*instead\s*$/);
    expect(await spokenLog(host)).to.deep.equal([
      'button, Go, a long way',
      ...['paragraph', 'light', 'end of paragraph'],
      ...['paragraph', 'instead', 'end of paragraph'],
    ]);
  });

  it('writes down what was typed, ticked and chosen', async () => {
    const host = await mount(
      `<div><template shadowrootmode="open">
        <label>Town <input></label>
        <label><input type="checkbox"> Open now</label>
        <label>County <select><option>All</option><option>Agder</option></select></label>
      </template></div>`,
    );
    const [town, open] = host.shadowRoot!.querySelectorAll('input');
    town!.value = 'Bodø';
    open!.checked = true;
    host.shadowRoot!.querySelector('select')!.selectedIndex = 1;
    const said = (await spokenLog(host)).join('\n');
    expect(said).to.contain('textbox, Town, Bodø');
    expect(said).to.contain('checkbox, Open now, checked');
    expect(said).to.contain('option, Agder, selected');
  });
});
