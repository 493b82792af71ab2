import { type TemplateResult, svg, html } from 'lit';

/**
 * Drawings of one stroke, in the colour of the text beside them; they say nothing that the text does not. Every shape is closed
 * by a tag of its own: the build's minifier knows HTML, where a slash closes nothing, and would put one shape into the other.
 */
const drawing = (lines: TemplateResult): TemplateResult =>
  html`<svg aria-hidden="true" width="1.25em" height="1.25em" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${lines}</svg>`;

export const chevron = (): TemplateResult => drawing(svg`<path d="m6 9 6 6 6-6"></path>`);
export const pin = (): TemplateResult =>
  drawing(
    svg`<path d="M12 21s7-6.1 7-11.5a7 7 0 0 0-14 0C5 14.9 12 21 12 21z"></path><circle cx="12" cy="9.5" r="2.3"></circle>`,
  );
export const funnel = (): TemplateResult => drawing(svg`<path d="M4 6h16M7 12h10M10 18h4"></path>`);
export const clock = (): TemplateResult =>
  drawing(svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7.5V12l3 2"></path>`);
export const map = (): TemplateResult => drawing(svg`<path d="m9 5-5 2v12l5-2 6 2 5-2V5l-5 2zM9 5v12M15 7v12"></path>`);
