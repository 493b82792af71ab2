import type { Wishes } from '@retning/core/transition/hand-over';

/**
 * Fired when a person hands on what they need, after they have seen exactly that. Ids of choices, in the words of a centre feed; nothing
 * that the person wrote.
 */
export class RetningTransitionDescribedEvent extends CustomEvent<null> {
  readonly picture: Wishes;

  constructor(picture: Wishes) {
    super('retning-transition-described', { bubbles: true, composed: true });
    this.picture = picture;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'retning-transition-described': RetningTransitionDescribedEvent;
  }
}
