/** Notes what somebody hears who uses a widget by keyboard: after each key, what has the focus, and what was announced. */
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';
import { focused, press, settled, type } from '../helpers/person.ts';

/** `'Tab'`, `'Shift+Tab'`, `'«Bodø»'` (typed), `'until 4 sentre'` (waits until that is announced, or said of what has the focus). */
export type Step = string;

const STATES = [
  'aria-expanded',
  'aria-selected',
  'aria-pressed',
  'aria-invalid',
  'aria-disabled',
  'aria-activedescendant',
];
const LONGEST_WAIT_MS = 8000;

/** A line for every step; the focus is expected inside the widget from the first step to the last. */
export async function journey(widget: HTMLElement, steps: readonly Step[]): Promise<readonly string[]> {
  const lines: string[] = [];
  let announced = '';
  const hear = (): string => {
    const now = announcements(widget);
    const fresh = now === announced ? '' : now;
    announced = now;
    return fresh;
  };
  for (const step of steps) {
    const awaited = /^until (.*)$/.exec(step)?.[1];
    if (awaited !== undefined) await heardIn(widget, awaited);
    else if (step.startsWith('«')) await type(step.slice(1, -1));
    else await press(step);
    await settled(widget);
    // What comes of typing comes when it comes; the next step waits for it.
    if (step.startsWith('«')) {
      lines.push(step);
      continue;
    }
    const said = hear();
    lines.push(`${step} → ${inFocus(widget)}${said ? ` | announced: ${said}` : ''}`);
  }
  return lines;
}

async function heardIn(widget: HTMLElement, text: string): Promise<void> {
  const start = performance.now();
  const heard = (): string => `${inFocus(widget)} | ${announcements(widget)}`;
  while (!heard().includes(text)) {
    if (performance.now() - start > LONGEST_WAIT_MS) throw new Error(`«${text}» is never heard; what is: ${heard()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const announcements = (widget: HTMLElement): string =>
  [...widget.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]')]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' / ');

function inFocus(widget: HTMLElement): string {
  const element = focused();
  if (!element || !widget.shadowRoot!.contains(element)) return 'outside';
  const ticked = element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type);
  const holds = element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !ticked);
  const closed = element.localName === 'summary' && element.closest('details');
  const parts = [
    holds && element.type !== 'file' ? `holds «${element.value.replaceAll('\n', ' / ')}»` : '',
    ticked ? `checked ${element.checked}` : '',
    element instanceof HTMLSelectElement ? `holds «${element.selectedOptions[0]?.text}»` : '',
    closed ? `expanded ${closed.open}` : '',
    computeAccessibleDescription(element),
    ...STATES.flatMap((name) => {
      const value = element.getAttribute(name);
      if (value === null || value === '') return [];
      // Where the arrow keys have gone in a list of suggestions, which the focus does not follow.
      const chosen = name === 'aria-activedescendant' && widget.shadowRoot!.getElementById(value);
      return [
        `${name.slice('aria-'.length)} ${chosen ? `«${chosen.textContent.replace(/\s+/g, ' ').trim()}»` : value}`,
      ];
    }),
  ].filter(Boolean);
  // What has no name is read.
  const name = computeAccessibleName(element) || element.textContent.replace(/\s+/g, ' ').trim().slice(0, 80);
  return [`${getRole(element) ?? element.localName} «${name}»`, ...parts].join(', ');
}
