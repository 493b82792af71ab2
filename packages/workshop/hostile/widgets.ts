/** The widgets that are sent to the hostile pages. A new widget is one more entry, and then meets every condition. */
import type { Page } from 'puppeteer-core';
import { readData } from '../pages/site.ts';
import { finder } from './guests/finder.ts';
import { selfCheck } from './guests/self-check.ts';
import { teamOverview } from './guests/team-overview.ts';
import { transitionExplorer } from './guests/transition-explorer.ts';
import type { Focused } from './keyboard.ts';

/** What a person learned on the short journey: the same on every page. */
export type Learned = Readonly<Record<string, string | readonly string[]>>;

export interface Guest {
  readonly tag: string;
  /** The build's single file, and the entry that registers the tag. */
  readonly file: string;
  readonly entry: string;
  /** `src` is among them: the conditions about data spoil it. */
  readonly attributes: Readonly<Record<'src', string>> & Readonly<Record<string, string>>;
  /** An attribute that takes only certain values: one that it takes, and another. */
  readonly choosy: { readonly name: string; readonly takes: string; readonly another: string };
  /** What stands in the tag for readers without script. */
  readonly fallback: string;
  /** Where its data come from: the path that is asked for on a page in Norwegian. */
  readonly feed: string;
  /** What is there, where the content has no such file. */
  readonly feedText?: string;
  /** It has nothing for `remember` to keep in the address. */
  readonly remembersNothing?: true;
  /** Its heading, by language. */
  readonly heading: Readonly<Record<'nb' | 'en', string>>;
  /** Waits until all that it fetches by itself has come. `within` selects one of several on a page. */
  readonly ready: (page: Page, within?: string) => Promise<void>;
  /** The short journey, by mouse and keys; and by keys alone, for pages that scroll or clip. */
  readonly journey: (page: Page, within?: string) => Promise<Learned>;
  readonly journeyByKeys: (page: Page) => Promise<Learned>;
  /** What the keyboard reaches first, after the journey. */
  readonly first: Partial<Focused>;
  /** What the journey came to, where that is no table. */
  readonly kept?: (page: Page) => Promise<readonly string[]>;
  /** After the journey: types a text that no data hold, where it can be typed; answers with what the field then holds. */
  readonly type: (page: Page, text: string) => Promise<string>;
  /** What can still be done on a page that lets no click through. */
  readonly withoutClicks: (page: Page) => Promise<void>;
  /** What can still be done by mouse on a page that takes every click's own effect away; the journey is the rule. */
  readonly withoutEffects?: { readonly because: string; readonly check: (page: Page) => Promise<void> };
  /** Run in the page, sent over as text: true when the widget is to be seen; and one press in it. */
  readonly shown: (widget: HTMLElement) => boolean;
  readonly use: (widget: HTMLElement) => void;
  /** What is found beyond the journey, by rules that touch every built-in: asked for after it, on pages that change those. */
  readonly beyond?: (page: Page) => Promise<void>;
  /** What it shows on paper, after the journey. */
  readonly paper: { readonly selector: string; readonly words: string };
  /** A choice that the page is told of: the property that offers it, the event, and the act. */
  readonly choice: {
    readonly property: string;
    readonly value: string | boolean;
    readonly event: string;
    readonly act: (page: Page) => Promise<void>;
  };
  /** The visitor asks for something that some browsers refuse or lack; the widget says what came of it. */
  readonly askMuch: (page: Page) => Promise<void>;
}

export const guests: readonly Guest[] = [finder, selfCheck, teamOverview, transitionExplorer];

/** What the data of a widget are, as text. */
export const feedOf = ({ feed, feedText }: Guest): string => feedText ?? readData(feed);

/** The tag as a page editor writes it. */
export const tagOf = ({ tag, attributes, fallback }: Guest): string =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}><p>${fallback}</p></${tag}>`;
