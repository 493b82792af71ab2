/** Puts the situation of a story on the test page: in a language, opened, or as a server sent it. */
import { expect } from 'chai';
import { html } from 'lit';
import { type Situation, type Story, acts, press, show } from '../../../stories/situation.ts';
import { axeViolations } from './axe.ts';
import { complaints } from './console.ts';
import './pseudo.ts';
import { mount } from './mount.ts';
import { eventually, settled } from './person.ts';
import type { StoryPage } from './story-frame.ts';

/** Languages that every story is met in: the shipped ones and the pseudo-locale. */
export const languages = ['nb', 'nn', 'en', 'qps'] as const;

/** The stories among the exports of a stories file, by name. */
export function storiesOf(exports: object): readonly (readonly [name: string, situation: Situation])[] {
  return Object.entries(exports).flatMap(([name, story]) =>
    name === 'default' ? [] : [[name, (story as Story).args] as const],
  );
}

/** The language that a widget speaks in a story: its own `lang`, where the story gives one. */
export const spoken = ({ attributes }: Situation, language: string): string => String(attributes['lang'] ?? language);

/** Shows a story in a language, and answers when what it says is open has opened. */
export async function meet(situation: Situation, language: string): Promise<HTMLElement> {
  const attributes = { lang: language, ...situation.attributes };
  const problem =
    situation.problem && new Promise((heard) => addEventListener('retning-problem', heard, { once: true }));
  const place = await mount(html`<div>${show({ ...situation, attributes, open: [] })}</div>`);
  const widget = place.querySelector<HTMLElement>(situation.tag)!;
  await problem;
  await settled(widget);
  // What comes with the tag comes when it comes.
  if (!problem) await eventually(() => expect(widget.shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6')).to.be.ok);
  await press(widget, situation.open ?? []);
  await opened(widget, situation);
  return widget;
}

/** Waits until all that was opened has come: each button that says "expanded" has something under it. */
export async function opened(widget: HTMLElement, { open = [] }: Situation): Promise<void> {
  const root = widget.shadowRoot!;
  const opens = open.filter((act) => acts[act].opens).length;
  await eventually(() => {
    const buttons = root.querySelectorAll('button[aria-expanded=true]');
    expect(buttons.length, 'buttons that say "expanded"').to.equal(opens);
    if (opens < open.length) expect(root.querySelector('.step'), 'the step that a press led to').to.be.ok;
    for (const button of buttons) {
      // A hit opens in its own row; the other buttons name what they open.
      const named = button.getAttribute('aria-controls');
      const panel = named ? root.getElementById(named) : button.closest('li')?.querySelector('.details');
      expect(panel?.querySelector('h1, h2, h3, h4, h5, h6, select, figure'), 'what a button has opened').to.be.ok;
    }
  });
  await settled(widget);
}

/** What axe finds wrong in a widget; it has not heard of the pseudo-locale. */
export async function faults(widget: HTMLElement): Promise<readonly string[]> {
  const found = await axeViolations(widget);
  return found.filter((line) => !(line.startsWith('valid-lang:') && line.includes('lang="qps"')));
}

/** What was complained of, without what the story says a developer is told. */
export const surprises = ({ problem }: Situation): readonly string[] =>
  complaints().filter((line) => !(problem && line.startsWith('warn: <retning-')));

/** The HTML that the server sends for a story. */
export async function rendered(file: string, name: string, language: string): Promise<string> {
  const answer = await fetch(`/__rendered?${new URLSearchParams({ file, name, locale: language }).toString()}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The server does not render ${name}: ${text.slice(0, 500)}`);
  return text;
}

/** Shows a story in a page of its own in a frame: first load the frame with `mountInFrame` and `story-frame.ts`. */
export async function meetInFrame(
  page: StoryPage,
  file: string,
  name: string,
  situation: Situation,
  language: string,
): Promise<HTMLElement> {
  const widget = await page.showStory(file, name, language);
  await eventually(() => expect(widget.shadowRoot?.querySelector('slot, h1, h2, h3, h4, h5, h6')).to.be.ok);
  await press(widget, situation.open ?? []);
  await opened(widget, situation);
  return widget;
}
