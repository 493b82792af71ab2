/** What the pieces of a team overview are given to draw, and what they can ask for. */
import type { Framework, TeamData, Text } from '@retning/core/schema/types';
import type { ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { TeamHelp } from './team-help.ts';

/** Whose files: those of now, or of an earlier round. */
export type Round = 'now' | 'earlier';

export interface TeamActs {
  /** Reads files that a person gave, and goes to what they come to. */
  readonly take: (round: Round, files: readonly File[]) => Promise<void>;
  /** Reads what has been given and is not read yet. */
  readonly again: () => Promise<void>;
  /** Forgets the files that were given, and what was planned on them. */
  readonly restart: () => void;
  readonly drop: (event: DragEvent) => void;
  readonly dragOver: (event: DragEvent) => void;
  readonly dragLeave: () => void;
}

export interface TeamView {
  readonly framework: Framework;
  readonly data: TeamData;
  readonly locale: string;
  /** Milliseconds. */
  readonly now: number;
  /** True while files hang over the drop area. */
  readonly over: boolean;
  /** True when there are files, and the part that reads them could not be fetched. */
  readonly stuck: boolean;
  readonly help: TeamHelp | undefined;
  /** A text of the framework, marked with its language where that is not the widget's. */
  readonly say: (text: Text | undefined) => TemplateResult | typeof nothing;
  readonly level: (deeper: number) => number;
  readonly act: TeamActs;
}

/** What the widget is to those who help it. */
export interface TeamHost extends ReactiveControllerHost, HTMLElement {
  readonly language: string;
}
