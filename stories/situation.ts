/** What a story is here: plain data, so that Storybook, the tests and the server can all show the same situation. */
import { type TemplateResult, html } from 'lit';

/** A widget in a page at a moment. */
export interface Situation {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  /** Typed data, given by property. */
  readonly data?: unknown;
  /** HTML inside the tag: fallback, JSON. */
  readonly content?: string;
  /** What a person has opened: the first card, the filters, the map. */
  readonly open?: readonly ('card' | 'filters' | 'map')[];
  /** Width of the column that the widget stands in. */
  readonly width?: string;
  /** Language and direction of the page round it. */
  readonly page?: { readonly lang: string; readonly dir: string };
  /** True when the situation is one that a developer is told about. */
  readonly problem?: boolean;
}

export interface Story {
  readonly args: Situation;
}

/** Puts the situation on a page. */
export function show(situation: Situation): TemplateResult {
  const { page, width } = situation;
  const place = document.createElement('div');
  if (page) Object.assign(place, page);
  if (width) place.style.width = width;
  place.append(widgetOf(situation));
  return html`${place}`;
}

/** The widget of a situation, with all that it was given before it stands on the page. */
export function widgetOf({ tag, attributes, data, content = '', open = [] }: Situation): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = `<${tag}>${content}</${tag}>`;
  const widget = document.importNode(template.content, true).firstElementChild as HTMLElement;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value === true ? '' : value);
  if (data !== undefined) Object.assign(widget, { data });
  void press(widget, open);
  return widget;
}

/** Opens what the situation says is open, by pressing it. */
export async function press(widget: HTMLElement, open: NonNullable<Situation['open']>): Promise<void> {
  const selectors = { card: '.toggle', filters: '[aria-controls=filters]', map: '[aria-controls=map]' };
  for (const what of open) {
    await appears(() => widget.shadowRoot?.querySelector(selectors[what]));
    widget.shadowRoot!.querySelector<HTMLElement>(selectors[what])!.click();
  }
}

async function appears(find: () => unknown): Promise<void> {
  for (let turn = 0; turn < 600 && !find(); turn += 1) await new Promise((go) => setTimeout(go, 10));
}
