/** What a hostile page is: its file, what is done to it beyond the HTML, and what must hold beyond the common demands. */
import type { Visit, VisitOptions } from '../pages/browsers.ts';
import type { Site, openSite } from '../pages/site.ts';
import type { Guest, Learned } from './widgets.ts';

export type Answers = NonNullable<Parameters<typeof openSite>[0]>;

/** A visit of a page with the widget on it, for what a condition looks at. */
export interface Stage extends Visit {
  readonly guest: Guest;
  readonly site: Site;
  /** The same on a page that does nothing: what a person learned, what was asked for. */
  readonly neutral: Neutral;
  readonly engine: 'chromium' | 'firefox';
  /** True where the page is looked at without the widget's script. */
  readonly alone: boolean;
}

export interface Neutral {
  readonly learned: Learned;
  /** Paths that were asked for, sorted. */
  readonly asked: readonly string[];
  /** Computed styles of all elements in the widget, before anything was done. */
  readonly styles: Readonly<Record<string, string>>;
}

/** The two pieces of a snippet, each put where the page has its comment. */
export interface Snippet {
  readonly script: string;
  readonly widget: string;
}

export interface Variant {
  /** What is tried, where a condition has several forms. */
  readonly name?: string;
  /** Another file than the condition's own. */
  readonly page?: string;
  /** The last edit of the page. */
  readonly html?: (html: string, guest: Guest) => string;
  readonly snippet?: (snippet: Snippet, guest: Guest) => Snippet;
  /** The page's Content-Security-Policy; without it the page allows everything. */
  readonly policy?: string;
  /** What the server answers in the place of its files; it may hold an answer until the test lets it go. */
  readonly answers?: (guest: Guest) => Answers;
  readonly visit?: VisitOptions;
  /** The page is asked for by plain http under a name that is not this machine's. */
  readonly insecure?: true;
  /** What a visitor or the page does before the widget can come. */
  readonly first?: (stage: Stage) => Promise<unknown>;
  /** The page itself writes globals, listeners, history or its body: it is looked at without the widget too, and nothing may differ. */
  readonly hostActs?: true;
  /** Globals and listeners that the page's own library makes whenever anybody listens or presses, under names that are its own. */
  readonly writes?: RegExp;
  /**
   * `journey` by mouse and keys is the rule; `keys` is the same by keyboard; `fallback` stays and the widget does not come;
   * `own` leaves it to `check`.
   */
  readonly outcome?: 'journey' | 'keys' | 'fallback' | 'own';
  /** Lines of ours on the console, each once; none is the rule. */
  readonly says?: readonly RegExp[];
  /** What the browser itself says on the console of such a page, beside what it says without the widget. */
  readonly remarks?: RegExp;
  /** What the policy of the page stops; nothing is the rule. */
  readonly violates?: RegExp;
  /** Origins that the page's own snippet names. */
  readonly mayAsk?: readonly string[];
  /** What is otherwise for a widget: a name that it has, a limit that it says. */
  readonly for?: (guest: Guest) => Omit<Variant, 'name' | 'page' | 'for'>;
  /** Attributes of the tag on the neutral page that it is compared with: another language, another time. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** When the widget stands and nobody has touched it. */
  readonly untouched?: (stage: Stage) => Promise<unknown>;
  /** After the journey. */
  readonly check?: (stage: Stage) => Promise<unknown>;
}

export interface Condition extends Variant {
  readonly id: `H${string}`;
  /** The situation, as the name of its test says it; ends in what must hold. */
  readonly title: string;
  readonly page: string;
  /** What the page is given beyond its HTML, in words; empty for nothing. */
  readonly done: string;
  /** All are tried; what a variant does not say is the condition's own. */
  readonly variants?: readonly Variant[];
}

/** A name that leads to this machine, and is not `localhost`: a page under it is no secure context. */
export const insecureHost = 'fylke.test';

/** Every form of a condition, each whole. */
export function variantsOf({ variants = [{}], ...own }: Condition): readonly (Variant & { readonly page: string })[] {
  return variants.map((variant) => ({ ...own, ...variant, page: variant.page ?? own.page }));
}

/** Swaps the one place where a page says `from`. */
export function swap(html: string, from: string, to: string): string {
  if (!html.includes(from)) throw new Error(`The page does not say "${from}".`);
  return html.replace(from, () => to);
}
