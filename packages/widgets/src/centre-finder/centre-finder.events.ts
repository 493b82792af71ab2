import type { Centre } from '@retning/core/schema/types';

/** Fired when a person presses "choose this centre". Carries the centre as it stood in the data. */
export class RetningCentreChosenEvent extends CustomEvent<null> {
  readonly centre: Centre;

  constructor(centre: Centre) {
    super('retning-centre-chosen', { bubbles: true, composed: true });
    this.centre = centre;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'retning-centre-chosen': RetningCentreChosenEvent;
  }
}
