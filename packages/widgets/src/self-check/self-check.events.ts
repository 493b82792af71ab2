import type { AreaProfile } from '@retning/core/self-check/profile';

/** Fired when a person begins a check. Says which framework, and nothing of the person. */
export class RetningCheckStartedEvent extends CustomEvent<null> {
  /** Id of the framework. */
  readonly framework: string;

  constructor(framework: string) {
    super('retning-check-started', { bubbles: true, composed: true });
    this.framework = framework;
  }
}

/** An area of a finished check: ids and numbers of statements, none of the answers. */
export interface SharedArea {
  /** Id of the area. */
  readonly area: string;
  /** Id of the level that the answers put the area at; `undefined` while too much is open. */
  readonly level: string | undefined;
  /** Statements by level, in the order of the scale. */
  readonly counts: readonly number[];
  /** Statements without a level. */
  readonly open: number;
}

/** Fired when a person asks for the result. `profile` is there only where the page asked for it with `share="profile"`. */
export class RetningCheckFinishedEvent extends CustomEvent<null> {
  readonly framework: string;
  readonly profile: readonly SharedArea[] | undefined;

  constructor(framework: string, profile: readonly AreaProfile[] | undefined) {
    super('retning-check-finished', { bubbles: true, composed: true });
    this.framework = framework;
    this.profile = profile?.map(({ area, level, counts, open }) => ({ area: area.id, level, counts, open }));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'retning-check-started': RetningCheckStartedEvent;
    'retning-check-finished': RetningCheckFinishedEvent;
  }
}
