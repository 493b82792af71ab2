/** A field that takes a place: by name, by postal code, or by the visitor's own position. */
import type { Place } from '@retning/core/geography/places';
import type { Point } from '@retning/core/schema/types';
import type { PlaceSource } from '@retning/core/sources/place-source';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { msg } from '../base/language.ts';
import { combobox } from './combobox.ts';
import type { PlaceHelp } from './place-help.ts';

interface PlaceFieldHost extends ReactiveControllerHost {
  readonly source: PlaceSource | undefined;
  readonly language: string;
  readonly isConnected: boolean;
}

export class PlaceField {
  readonly host: PlaceFieldHost;
  /** What stands in the field, as it was typed. */
  text = '';
  /** The place that was taken from the suggestions. */
  place: Place | undefined;
  /** Where the visitor is, after a press on the button. */
  position: Point | undefined;
  /** Suggestions, keys and position. What is typed before it has come is answered when it comes. */
  help: PlaceHelp | undefined;
  readonly #told: () => void;

  /** `told` is called whenever the person has said something new about where. */
  constructor(host: PlaceFieldHost, told: () => void) {
    this.host = host;
    this.#told = told;
  }

  /** Takes a place, as a press on a suggestion does. */
  take(place: Place): void {
    Object.assign(this, { text: place.name, place, position: undefined });
    this.changed();
  }

  /** The visitor stands here. */
  stand(position: Point): void {
    Object.assign(this, { text: '', place: undefined, position });
    this.changed();
  }

  type(text: string): void {
    Object.assign(this, { text, place: undefined, position: undefined });
    // One draw for the hits and the suggestions together, when both are known.
    if (this.help) this.help.typed();
    else this.changed();
  }

  /** The answer to what the person said has changed. */
  changed(): void {
    this.#told();
    this.host.requestUpdate();
  }

  view(): TemplateResult {
    const { help } = this;
    return combobox({
      id: 'place',
      label: msg('Sted, postnummer eller navn på senter', { id: 'search.label', desc: 'Label of the search field' }),
      hint: msg('For eksempel 4630, Alta eller Agder', { id: 'search.hint', desc: 'Examples under the search label' }),
      text: this.text,
      list: help?.list('place'),
      active: help?.active('place'),
      input: (event) => this.type((event.target as HTMLInputElement).value),
      keydown: (event) => this.help?.key(event),
      enter: () => this.help?.entered(),
      leave: () => this.help?.left(),
    });
  }
}
