/** Does what a person does: finds by role and name, presses real keys, moves a real mouse. The same in all engines. */
import { queryAllByRole, waitFor } from '@testing-library/dom';
import type { ByRoleMatcher, ByRoleOptions } from '@testing-library/dom';
import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';

/** All elements of a role that a person can meet in the element's shadow root (or in the element itself when it has none). */
export function allByRole(
  element: Element,
  role: ByRoleMatcher,
  name?: string | RegExp,
  options: ByRoleOptions = {},
): HTMLElement[] {
  // A shadow root has all the queries need; only the type of the library asks for an element.
  const place = (element.shadowRoot ?? element) as unknown as HTMLElement;
  return queryAllByRole(place, role, { ...options, ...(name !== undefined && { name }) });
}

/** The one element of a role and an accessible name; throws with what is there instead when there is none, or several. */
export function byRole(
  element: Element,
  role: ByRoleMatcher,
  name?: string | RegExp,
  options: ByRoleOptions = {},
): HTMLElement {
  const found = allByRole(element, role, name, options);
  if (found.length === 1 && found[0]) return found[0];
  const there = allByRole(element, role).map((other) => `«${words(other)}»`);
  throw new Error(
    `${found.length} elements with role ${String(role)}${name === undefined ? '' : ` and name ${String(name)}`}; ` +
      `with that role there are: ${there.join(', ') || 'none'}.`,
  );
}

/** Presses a key (`'Enter'`, `'Space'`, `'ArrowDown'`, `'a'`) or a chord (`'Shift+Tab'`), and waits until the page has answered. */
export async function press(keys: string): Promise<void> {
  await executeServerCommand('press-together', keys === '+' ? ['+'] : keys.split('+'));
  await nextFrame();
}

/** Types text where the focus is, key by key. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
  await nextFrame();
}

/** Clicks the middle of an element with the mouse; throws when it cannot be seen or something lies over it. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  await nextFrame();
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!box) throw new Error(`«${words(element)}» has no size; nobody can click it.`);
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];

  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  if (!hit || !(element.contains(hit) || hit.contains(element))) {
    throw new Error(`«${words(element)}» cannot be clicked: at its middle lies ${hit?.localName ?? 'nothing'}.`);
  }
  let [left, top] = [0, 0];
  for (let view = element.ownerDocument.defaultView; view?.frameElement; view = view.parent as typeof view) {
    const frame = view.frameElement.getBoundingClientRect();
    left += frame.x;
    top += frame.y;
  }
  await sendMouse({ type: 'click', position: [Math.round(left + x), Math.round(top + y)] });
  await nextFrame();
}

/** Sets the size of the page in CSS pixels; not narrower than 447 px (use `mountInFrame` for that). */
export async function resize(width: number, height: number): Promise<void> {
  await executeServerCommand('resize', { width, height });
  await nextFrame();
}

/** The element that has the focus, looked for through shadow roots. */
export function focused(): Element | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ?? undefined;
}

/** What an element is called by those who hear it or speak to it, and what more is said of it. */
export const nameOf = (element: Element): string => computeAccessibleName(element);
export const descriptionOf = (element: Element): string => computeAccessibleDescription(element);

/** Waits until a Lit element has nothing left to draw. Data that is still on its way is waited for with `eventually`. */
export async function settled(element: Element): Promise<void> {
  await nextTask();
  const drawing = element as Element & { readonly updateComplete?: Promise<boolean> };
  while ((await drawing.updateComplete) === false);
  await nextTask();
}

/** Tries again until nothing is thrown, for up to eight seconds, since other engines may use the machine; for what comes over the network or after a pause. */
export function eventually<Answer>(look: () => Answer | Promise<Answer>): Promise<Answer> {
  // The failure alone; the library would print the whole page after it.
  return waitFor(look, { timeout: 8000, interval: 20, onTimeout: (error) => error });
}

function words(element: Element): string {
  const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim().slice(0, 60) || element.localName;
}

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
