/** A transition explorer in a page, and what a person does in it. */
import type { PictureFile, TransitionContent } from '@retning/core/schema/types';
import type { TransitionSource } from '@retning/core/sources/transition-source';
import { expect } from 'chai';
import { html } from 'lit';
import '../../widgets/src/transition-explorer/transition-explorer.define.ts';
import type { RetningTransitionExplorer } from '../../widgets/src/transition-explorer/transition-explorer.ts';
import { mount } from './mount.ts';
import { byRole, click, eventually, focused } from './person.ts';
import { exampleTransition } from './transitions.ts';

interface Given {
  readonly data?: TransitionContent | undefined;
  readonly saved?: PictureFile;
  readonly source?: TransitionSource;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Files, paper and what comes after the first view are there once the part that is fetched later has come. */
export const explorerReady = (widget: Element): Promise<unknown> =>
  eventually(() => expect(widget.shadowRoot!.querySelector('.explorer > [role=status]')).to.be.ok);

/** The explorer with a small content, unless another is given; between two buttons, so that a Tab too many stays in the page. */
export async function explorerInPage({
  data = exampleTransition,
  saved,
  source,
  attributes = {},
}: Given = {}): Promise<RetningTransitionExplorer> {
  const widget = document.createElement('retning-transition-explorer');
  Object.assign(widget, { data, ...(saved && { saved }), ...(source && { source }) });
  for (const [name, value] of Object.entries({ now: '2026-11-24T10:15:00+01:00', ...attributes })) {
    widget.setAttribute(name, value);
  }
  await mount(html`<div><button id="before">Before</button>${widget}<button id="after">After</button></div>`);
  await explorerReady(widget);
  return widget;
}

/** Presses a button by its words, and waits for the focus at the heading of the step that it leads to. */
export async function goTo(widget: Element, button: string | RegExp, step: RegExp): Promise<void> {
  await click(byRole(widget, 'button', button));
  await eventually(() => {
    expect(focused()?.className).to.equal('step');
    expect(focused()?.textContent).to.match(step);
  });
}

/** What stands in the widget, in one line. */
export const words = (widget: Element): string =>
  (widget.shadowRoot!.querySelector<HTMLElement>('.root')!.innerText ?? '').replace(/\s+/g, ' ');
