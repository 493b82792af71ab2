/**
 * Moves the focus among elements that are one tab stop together: arrow keys go on and back, Home and End to the ends.
 * Returns where it went, or `undefined` when the key is none of these or there is nowhere to go.
 */
export function rove(
  event: KeyboardEvent,
  elements: readonly HTMLElement[],
  forward: string,
  back: string,
): number | undefined {
  const at = elements.indexOf(event.target as HTMLElement);
  const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: elements.length - 1 }[event.key];
  if (at < 0 || to === undefined) return undefined;
  event.preventDefault();
  elements[to]?.focus();
  return elements[to] && to;
}
