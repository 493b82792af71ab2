/** How a widget tells the developer that something is wrong: one event that names component, place and remedy, one console line. */

/** What went wrong, for whom it may concern on the page; never a value that a person typed. */
export interface Problem {
  /** Stable code, such as `wrong-attribute`, `no-data`, `unreachable`. */
  readonly code: string;
  /** Where: an attribute, a path in a feed, an address without its query. */
  readonly place: string;
  /** What to do about it, one English sentence. */
  readonly remedy: string;
}

/**
 * Fired by every widget when it met something the host page's developer can mend. The widget goes on as well as it can.
 *
 * Our events stand on `CustomEvent`: MooTools puts an `Event` of its own in the place of the browser's.
 */
export class RetningProblemEvent extends CustomEvent<null> implements Problem {
  readonly code!: string;
  readonly place!: string;
  readonly remedy!: string;
  /** Tag name of the widget that reports. */
  readonly component!: string;

  constructor(component: string, problem: Problem) {
    super('retning-problem', { bubbles: true, composed: true });
    Object.assign(this, problem, { component });
  }
}

const said = new Set<string>();

/** Tells the page by event every time, and the console once for the same problem at the same place. */
export function report(element: HTMLElement, problem: Problem): void {
  const { code, place, remedy } = problem;
  const line = `<${element.localName}> ${code} (${place}): ${remedy}`;
  if (!said.has(line)) {
    said.add(line);
    console.warn(line);
  }
  element.dispatchEvent(new RetningProblemEvent(element.localName, problem));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'retning-problem': RetningProblemEvent;
  }
}
