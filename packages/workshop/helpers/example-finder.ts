/** A centre finder with the example centres, given by property, and what a person sees of it. */
import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import type { CentreFeed } from '@retning/core/schema/types';
import { expect } from 'chai';
import { html } from 'lit';
import '../../widgets/src/centre-finder/centre-finder.define.ts';
import type { RetningCentreFinder } from '../../widgets/src/centre-finder/centre-finder.ts';
import { mount } from './mount.ts';
import { byRole, eventually } from './person.ts';

/** A Tuesday morning on which some centres are open. */
const tuesday = '2026-11-24T10:15:00+01:00';

export const exampleFinder = (more: Partial<RetningCentreFinder> = {}): Promise<RetningCentreFinder> =>
  mount<RetningCentreFinder>(
    html`<retning-centre-finder
      .data=${demo as unknown as CentreFeed}
      now=${tuesday}
      .county=${more.county ?? ''}
      .choosable=${more.choosable ?? false}
      .remember=${more.remember ?? ''}
    ></retning-centre-finder>`,
  );

/** The names of the hits, in order. */
export const names = (widget: Element): string[] =>
  [...widget.shadowRoot!.querySelectorAll('.toggle')].map((toggle) => toggle.textContent!.trim());

/** The number of hits, as it is written above them. */
export const status = (widget: Element): string =>
  widget.shadowRoot!.querySelector('.status')!.textContent!.replace(/\s+/g, ' ').trim();

export const field = (widget: Element): HTMLInputElement => byRole(widget, 'combobox', /Sted/) as HTMLInputElement;

/** The filters, suggestions and map are there once the part that is fetched later has come, with its styles. */
export const ready = (widget: Element): Promise<unknown> =>
  eventually(() => expect((widget.shadowRoot as ShadowRoot).adoptedStyleSheets.length).to.be.greaterThan(5));
