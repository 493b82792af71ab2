/** Fired when files that a person gave have been read. Numbers only: no name, no answer and no figure of the team. */
export class RetningTeamReadEvent extends CustomEvent<null> {
  /** Files that could be read, of this round and of an earlier one, duplicates and those left out too. */
  readonly files: number;
  /** People in this round. */
  readonly people: number;

  constructor(files: number, people: number) {
    super('retning-team-read', { bubbles: true, composed: true });
    this.files = files;
    this.people = people;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'retning-team-read': RetningTeamReadEvent;
  }
}
