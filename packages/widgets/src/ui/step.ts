import { type TemplateResult, html, nothing } from 'lit';

/**
 * The heading of a step: the focus comes here, so that a screen reader begins where the step begins. `about` is the id of what stands
 * before it and is to be heard with it.
 */
export const step = (level: number, text: unknown, about?: string): TemplateResult =>
  html`<span class="step" role="heading" aria-level=${level} aria-describedby=${about ?? nothing} tabindex="-1">${text}</span>`;
