/** The port that data comes in by: property, JSON child, `src`, scope, default content: the first that is given wins. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestScope } from './nearest-scope.ts';
import type { Problem } from './problem.ts';
import type { TextAnswer } from './reading.ts';

/** What a widget may show: nothing yet, its data, the host's fallback, or why there is no data. */
export interface Reading<T> {
  readonly kind: 'waiting' | 'ready' | 'missing' | 'faulty';
  /** The data; with `faulty` the last that was good, if there was any. */
  readonly data?: T | undefined;
}

/** What the port asks its widget. */
export interface DataHost<T> {
  /** Typed data given by property: believed, not checked. */
  given(): T | undefined;
  /** The `src` attribute; `{locale}` in it becomes the widget's language. */
  src(): string | null | undefined;
  /** Text → checked data; rejects when there is none. Loads the schemas, so it is asked only when text came or is on its way. */
  read(answer: TextAnswer): Promise<T>;
  /** Content that the define entry brought for the bare tag. Another function is other content: it is looked for again. */
  content(): (() => Promise<T | undefined>) | undefined;
  report(problem: Problem): void;
}

type Widget = HTMLElement & ReactiveControllerHost & { readonly language: string };

/** Patience in ms: a notice of waiting that comes sooner would flicker. */
const quiet = 400;

export class DataPort<T> implements ReactiveController {
  readonly #widget: Widget;
  readonly #topic: string;
  readonly #host: DataHost<T>;
  #reading: Reading<T> = { kind: 'waiting' };
  #key: string | undefined;
  #content: unknown;
  #asked: AbortController | undefined;
  #done = Promise.resolve();
  #scoped: T | undefined;
  #leave: (() => void) | undefined;
  #last: T | undefined;
  /** True once waiting has lasted long enough to say so. */
  slow = false;

  constructor(widget: Widget, topic: string, host: DataHost<T>) {
    this.#widget = widget;
    this.#topic = topic;
    this.#host = host;
    widget.addController(this);
  }

  /** What there is to show now. */
  get reading(): Reading<T> {
    const data = this.#host.given();
    return data === undefined ? this.#reading : { kind: 'ready', data };
  }

  hostConnected(): void {
    // Moved to another place, the widget looks again: what it waited for was given up when it left.
    this.#widget.requestUpdate();
    const scope = nearestScope(this.#widget);
    if (!scope) return;
    void customElements.whenDefined('retning-scope').then(() => {
      if (!this.#widget.isConnected) return;
      this.#leave?.();
      this.#leave = scope.listen(this.#topic, (value) => {
        this.#scoped = value as T;
        this.#key = undefined;
        this.#widget.requestUpdate();
      });
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#asked?.abort();
    this.#key = undefined;
  }

  /** Looks again whenever the way in has changed: another address, another language, typed data taken away. */
  hostUpdate(): void {
    if (!this.#widget.isConnected) return;
    const key = String([this.#host.given() === undefined, this.#address()]);
    const content = this.#host.content();
    if (key === this.#key && content === this.#content) return;
    this.#key = key;
    this.#content = content;
    this.#done = this.#host.given() === undefined ? this.#look() : Promise.resolve();
  }

  /** Asks again: the visitor pressed "try again". */
  retry(): void {
    this.#done = this.#look();
    this.#widget.requestUpdate();
  }

  /** Settled: data came, or it is clear that none will. A server-rendered view waits for this before it is taken over. */
  async settled(): Promise<void> {
    this.hostUpdate();
    await this.#done;
  }

  #address(): string {
    // Frameworks set whatever they hold; only a string has letters to replace.
    return String(this.#host.src() ?? '').replaceAll('{locale}', this.#widget.language);
  }

  async #look(): Promise<void> {
    this.#asked?.abort();
    const { signal } = (this.#asked = new AbortController());
    this.slow = false;
    this.#reading = this.#last === undefined ? { kind: 'waiting' } : { kind: 'ready', data: this.#last };
    const timer = setTimeout(() => {
      this.slow = true;
      this.#widget.requestUpdate();
    }, quiet);
    try {
      const data = await this.#first(signal);
      if (signal.aborted) return;
      if (data === undefined) this.#host.report({ code: 'no-data', place: this.#topic, remedy: 'Give .data or src.' });
      this.#last = data;
      this.#reading = data === undefined ? { kind: 'missing' } : { kind: 'ready', data };
    } catch {
      // What went wrong has been reported where it was seen.
      if (signal.aborted) return;
      this.#reading = { kind: 'faulty', data: this.#last };
    } finally {
      clearTimeout(timer);
      if (!signal.aborted) this.#widget.requestUpdate();
    }
  }

  async #first(signal: AbortSignal): Promise<T | undefined> {
    // A tag that the parser has just opened has no children yet.
    if (document.readyState === 'loading') {
      await new Promise((go) => document.addEventListener('DOMContentLoaded', go, { once: true, signal }));
    }
    const child = this.#widget.querySelector(':scope > script[type="application/json"]')?.textContent;
    const address = this.#address();
    if (child === undefined && !address) return this.#scoped ?? (await this.#host.content()?.());
    // The question to the server is on its way while the script that reads the answer is fetched.
    const text = child ?? ask(address, this.#widget, signal);
    const place = child === undefined ? address.split('?')[0]! : 'JSON child';
    return this.#host.read({ text, place, signal, report: this.#host.report });
  }
}

/** The answer of the server; of the loader's own question, if it was quick enough to ask. `undefined` for no address to ask. */
function ask(address: string, widget: Widget, signal: AbortSignal): Promise<Response> | undefined {
  let url;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
  const { href, protocol } = url;
  if (!/^(https?|file|blob):$/.test(protocol)) return undefined;
  const early = Reflect.get(widget, Symbol.for('retning.early')) as Map<string, Promise<Response>> | undefined;
  const asked = early?.get(href);
  early?.delete(href);
  // Pages patch `fetch`: one that throws at once, or answers no promise, is an answer too.
  const answer = asked ?? (async () => fetch(href, { signal }))();
  // Heard again, and reported, by the reader.
  answer.catch(() => undefined);
  return answer;
}
