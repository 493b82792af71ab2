/** What the pieces of a self-check are given to draw, and what they can ask for. */
import type { Area, Framework, Text } from '@retning/core/schema/types';
import type { Page } from '@retning/core/self-check/pages';
import type { CheckState } from '@retning/core/self-check/state';
import type { ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { CheckHelp } from './check-help.ts';

/** Where a person is in the check. `typed` is the page where a form from paper is typed in. */
export type Place = 'start' | 'page' | 'typed' | 'result';

export interface CheckActs {
  /** Buttons that send a form act on the click already: in a sandbox without `allow-forms` no form is ever sent. */
  readonly start: (event: Event) => void;
  /** Takes some areas, none meaning all, and opens the first statement without an answer. */
  readonly begin: (areas: readonly string[]) => void;
  readonly open: (statement: string) => void;
  readonly answer: (statement: string, level: string) => void;
  readonly next: (event: Event) => void;
  readonly skip: () => void;
  readonly back: () => void;
  readonly jump: (area: Area) => void;
  readonly finish: () => Promise<void>;
  /** Goes to a place, where it is a page to that of a statement, and puts the focus at its beginning. */
  readonly go: (at: Place, statement?: string) => void;
  /** Forgets all that was said. */
  readonly clear: () => void;
  /** Puts another state in the place of the one there is, and in the address if that is to remember. */
  readonly keep: (state: CheckState) => void;
}

export interface CheckView {
  readonly framework: Framework;
  readonly state: CheckState;
  readonly at: Place;
  readonly pages: readonly Page[];
  readonly page: number;
  /** True after "next" without an answer. */
  readonly asked: boolean;
  /** True when the result could not be fetched. */
  readonly stuck: boolean;
  /** The page chose the areas; nobody is asked. */
  readonly areasGiven: boolean;
  readonly locale: string;
  /** Milliseconds. */
  readonly now: number;
  readonly help: CheckHelp | undefined;
  /** A text of the framework, marked with its language where that is not the widget's. */
  readonly say: (text: Text | undefined) => TemplateResult | typeof nothing;
  readonly level: (deeper: number) => number;
  readonly act: CheckActs;
}

/** What the widget is to those who help it. */
export interface CheckHost extends ReactiveControllerHost, HTMLElement {
  readonly language: string;
  readonly shown: Framework | undefined;
  readonly state: CheckState;
  readonly act: CheckActs;
}
