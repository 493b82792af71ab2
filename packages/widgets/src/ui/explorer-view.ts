/** What the pieces of the transition explorer are given to draw, and what they can ask for. */
import type { Text, TransitionContent } from '@retning/core/schema/types';
import type { TransitionSource } from '@retning/core/sources/transition-source';
import type { Exploration } from '@retning/core/transition/exploration';
import type { Wishes } from '@retning/core/transition/hand-over';
import type { OccupationTable, WorkField } from '@retning/core/transition/occupations';
import type { Company } from '@retning/core/transition/questions';
import type { ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { ExplorerHelp } from './explorer-help.ts';

/** The occupations, and the fields of work that tell which are near each other. */
export interface OccupationTables {
  readonly table: OccupationTable;
  readonly fields: { readonly fields: readonly WorkField[] };
}

/** What the define entry brings. Language → content; the same function for the same file, however often it is asked for. */
export interface Transitions {
  readonly content?: Readonly<Record<string, () => Promise<TransitionContent | undefined>>>;
  readonly occupations?: (() => Promise<OccupationTables>) | undefined;
}

/** Where a person is. `area` is one of the five buttons; `plan` is the page of questions and activities for practitioners. */
export type Place = 'start' | 'situation' | 'areas' | 'area' | 'occupations' | 'picture' | 'colleagues';

export interface ExplorerActs {
  /** The beginning with the change that was chosen, or without one. Buttons act on the click: a sandbox may send no form. */
  readonly start: (event: Event) => void;
  /** The change that one is in; `undefined` takes it back. */
  readonly choose: (preset: string | undefined) => void;
  /** Goes to a place, where it is an area to that one, and puts the focus at its beginning. Fetches the rest first. */
  readonly go: (at: Place, button?: string) => Promise<void>;
  /** Puts another state in the place of the one there is, and in the address if that is to remember. */
  readonly keep: (state: Exploration) => void;
  readonly together: (company: Company) => void;
  /** Tells the page what is needed; only from the person's press. */
  readonly describe: (wishes: Wishes) => void;
}

export interface ExplorerView {
  readonly content: TransitionContent;
  readonly state: Exploration;
  readonly at: Place;
  /** Id of the area that is open. */
  readonly button: string;
  readonly company: Company;
  /** True where the page is for those who give guidance. */
  readonly practitioner: boolean;
  /** True where there is no network: no link leads out. */
  readonly offline: boolean;
  /** True where there are occupations to look for: a single file has no room for them. */
  readonly occupations: boolean;
  /** True when the rest of the program could not be fetched. */
  readonly stuck: boolean;
  readonly locale: string;
  /** Milliseconds. */
  readonly now: number;
  readonly help: ExplorerHelp | undefined;
  /** A text of the content, marked with its language where that is not the widget's. */
  readonly say: (text: Text | undefined) => TemplateResult | typeof nothing;
  readonly level: (deeper: number) => number;
  readonly act: ExplorerActs;
}

/** What the widget is to those who help it. */
export interface ExplorerHost extends ReactiveControllerHost, HTMLElement {
  readonly language: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly shown: TransitionContent | undefined;
  readonly state: Exploration;
  readonly act: ExplorerActs;
  /** Whom to ask about ways between education and work; nobody unless the page says so. */
  readonly source: TransitionSource | undefined;
  /** `none` where there is no network: nobody is asked. */
  readonly network: string | null | undefined;
  /** Occupations from the tables that come with the library. */
  readonly occupations: (() => Promise<OccupationTables>) | undefined;
}
