/**
 * Runs inside a frame, where nothing of the test runner is: shows one story after the other there. A frame for each story
 * would load everything anew each time.
 */
import { render } from 'lit';
import { type Situation, type Story, show } from '../../../stories/situation.ts';
import './pseudo.ts';

export interface StoryPage extends Window {
  /** Shows a story of a file, by its path from the top of the repository, in place of the one before. */
  showStory(path: string, name: string, language: string): Promise<HTMLElement>;
}

const showStory: StoryPage['showStory'] = async (path, name, language) => {
  const stories = (await import(`/${path}`)) as Record<string, Story>;
  const { width: _, ...situation } = stories[name]!.args;
  const shown: Situation = { ...situation, attributes: { lang: language, ...situation.attributes }, open: [] };
  document.body.replaceChildren();
  render(show(shown), document.body, { renderBefore: document.body.appendChild(document.createComment('story')) });
  return document.querySelector<HTMLElement>(situation.tag)!;
};

Object.assign(window, { showStory });
