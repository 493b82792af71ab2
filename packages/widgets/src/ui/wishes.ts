/** What a person said that they need, elsewhere on the page, and handed on by a press: the finder shows centres for it. */
import type { Wishes } from '@retning/core/transition/hand-over';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestScope } from '../base/nearest-scope.ts';

type Pick = (name: 'topic' | 'channel', value: string) => void;

/**
 * Hears the wishes of the nearest scope. Filters take one value each: a topic or a channel is picked when there is just one, since picking the
 * first of several would hide what the others ask for.
 */
export class HearWishes implements ReactiveController {
  readonly #widget: Element;
  readonly #pick: Pick;
  #leave: (() => void) | undefined;

  constructor(widget: ReactiveControllerHost & Element, pick: Pick) {
    this.#widget = widget;
    this.#pick = pick;
    widget.addController(this);
  }

  hostConnected(): void {
    const scope = nearestScope(this.#widget);
    if (!scope) return;
    void customElements.whenDefined('retning-scope').then(() => {
      if (!this.#widget.isConnected) return;
      this.#leave?.();
      this.#leave = scope.listen('wishes', (value) => {
        const { topics, channels } = value as Wishes;
        this.#pick('topic', topics.length === 1 ? topics[0]! : '');
        this.#pick('channel', channels.length === 1 ? channels[0]! : '');
      });
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
