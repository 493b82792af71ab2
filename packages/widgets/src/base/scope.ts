/** What several widgets on a page share: data given once, and the centre that a person chose. */

type Listener = (value: unknown) => void;

/**
 * An invisible frame round widgets that belong together. It keeps what one of them says for the others: a centre chosen in the
 * finder is there for the booking form. It draws nothing, stores nothing and forgets everything with the page.
 *
 * @tag retning-scope
 * @slot - The widgets and anything round them.
 */
export class RetningScope extends HTMLElement {
  readonly #values = new Map<string, unknown>();
  readonly #listeners = new Map<string, Set<Listener>>();

  connectedCallback(): void {
    this.style.display ||= 'contents';
    this.addEventListener('retning-centre-chosen', this.#keepCentre);
  }

  disconnectedCallback(): void {
    this.removeEventListener('retning-centre-chosen', this.#keepCentre);
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

  readonly #keepCentre = (event: Event): void => {
    this.offer('centre', (event as Event & { readonly centre?: unknown }).centre);
  };
}
