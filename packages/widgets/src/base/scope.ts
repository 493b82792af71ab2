/** What several widgets on a page share: data given once, the centre that a person chose, and what they said that they need. */

type Listener = (value: unknown) => void;

/** What is kept of what the widgets say: under which topic, and which field of the event. */
const heard = {
  'retning-centre-chosen': { topic: 'centre', field: 'centre' },
  'retning-transition-described': { topic: 'wishes', field: 'picture' },
} as const;

/**
 * An invisible frame round widgets that belong together. It keeps what one of them says for the others: a centre chosen in the
 * finder is there for the booking form, needs handed on from the explorer are there for both. It draws nothing, stores nothing and forgets everything with the page.
 *
 * @tag retning-scope
 * @slot - The widgets and anything round them.
 */
export class RetningScope extends HTMLElement {
  readonly #values = new Map<string, unknown>();
  readonly #listeners = new Map<string, Set<Listener>>();

  connectedCallback(): void {
    this.style.display ||= 'contents';
    for (const name of Object.keys(heard)) this.addEventListener(name, this.#keep);
  }

  disconnectedCallback(): void {
    for (const name of Object.keys(heard)) this.removeEventListener(name, this.#keep);
  }

  /** Gives every widget inside that asks for `topic` this value, now and when it asks later. */
  offer(topic: string, value: unknown): void {
    this.#values.set(topic, value);
    this.#listeners.get(topic)?.forEach((listen) => listen(value));
  }

  /** Hears the value of `topic`, at once if there is one. Returns how to stop listening. */
  listen(topic: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    if (this.#values.has(topic)) listener(this.#values.get(topic));
    return () => listeners.delete(listener);
  }

  readonly #keep = (event: Event): void => {
    const { topic, field } = heard[event.type as keyof typeof heard];
    this.offer(topic, Reflect.get(event, field));
  };
}
