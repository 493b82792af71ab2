/** What a story is here: plain data, so that Storybook, the tests and the server can all show the same situation. */
import { SourceError, type TransitionSource, fixedTransitions } from '@retning/core/sources/transition-source';
import type { FixedTransitions } from '@retning/core/sources/transition-source';
import { type TemplateResult, html } from 'lit';

interface Pressed {
  readonly selector: string;
  /** Whether it opens something under it. */
  readonly opens: boolean;
  /** What is typed, where it is a field. */
  readonly text?: string;
}

/** What can be pressed or filled in, by name. */
export const acts = {
  card: { selector: '.toggle', opens: true },
  filters: { selector: '[aria-controls=filters]', opens: true },
  map: { selector: '[aria-controls=map]', opens: true },
  start: { selector: 'form.start .main', opens: false },
  next: { selector: '.page .main', opens: false },
  overview: { selector: '.areas > summary', opens: false },
  result: { selector: '.finish', opens: false },
  plan: { selector: '[aria-controls^=plan]', opens: true },
  leader: { selector: '.leader > summary', opens: false },
  'first-area': { selector: '[part=plan] .option:nth-of-type(1) input', opens: false },
  'second-area': { selector: '[part=plan] .option:nth-of-type(2) input', opens: false },
  situation: { selector: '[data-part=situation]', opens: false },
  'five-areas': { selector: '[data-part=areas]', opens: false },
  area: { selector: '.area-button', opens: false },
  occupations: { selector: '[data-part=occupations]', opens: false },
  picture: { selector: '[data-part=picture]', opens: false },
  colleagues: { selector: '[data-part=colleagues]', opens: false },
  sharing: { selector: '.sharing > summary', opens: false },
  'type-in': { selector: '.type-in', opens: false },
  education: { selector: '#education', opens: false, text: 'sykepleie' },
  'find-education': { selector: '.by-education .search-field .button', opens: false },
  'first-education': { selector: '.by-education .buttons .button', opens: false },
  'first-occupation': { selector: '.after .button', opens: false },
} as const satisfies Readonly<Record<string, Pressed>>;
export type Act = keyof typeof acts;

/** A widget in a page at a moment. */
export interface Situation {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  /** Typed data, given by property. */
  readonly data?: unknown;
  /** HTML inside the tag: fallback, JSON. */
  readonly content?: string;
  /** A saved check that the page gives by property. */
  readonly saved?: unknown;
  /** Whom the page lets the widget ask about education and work: somebody who has these figures, or who never answers. */
  readonly source?: FixedTransitions | 'unreachable';
  /** What a person has pressed, in order. */
  readonly open?: readonly Act[];
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
export function widgetOf({ tag, attributes, data, saved, source, content = '', open = [] }: Situation): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = `<${tag}>${content}</${tag}>`;
  const widget = document.importNode(template.content, true).firstElementChild as HTMLElement;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value === true ? '' : value);
  if (data !== undefined) Object.assign(widget, { data });
  if (saved !== undefined) Object.assign(widget, { saved });
  if (source !== undefined) Object.assign(widget, { source: sourceOf(source) });
  void press(widget, open);
  return widget;
}

function sourceOf(source: NonNullable<Situation['source']>): TransitionSource {
  if (source !== 'unreachable') return fixedTransitions(source);
  const refuse = (): Promise<never> => Promise.reject(new SourceError('unreachable'));
  return { find: refuse, occupationsAfter: refuse, educationsOf: refuse };
}

/** Opens what the situation says is open, by pressing it. */
export async function press(widget: HTMLElement, open: NonNullable<Situation['open']>): Promise<void> {
  for (const what of open) {
    const { selector, text }: Pressed = acts[what];
    await appears(() => widget.shadowRoot?.querySelector(selector));
    const pressed = widget.shadowRoot!.querySelector<HTMLElement>(selector)!;
    if (text === undefined) pressed.click();
    else {
      Object.assign(pressed, { value: text });
      pressed.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }
}

async function appears(find: () => unknown): Promise<void> {
  for (let turn = 0; turn < 600 && !find(); turn += 1) await new Promise((go) => setTimeout(go, 10));
}
