/** Looks whether a widget keeps within its column: nothing sticks out, nothing is cut off. */

/** Rounding of boxes by the engines, in px. */
const slack = 1;
/** The box of a text is as tall as its font says, which may be a little more than its line. */
const tall = 6;

/** Texts for those who hear the page are one pixel large on purpose. */
const isAway = (box: DOMRect): boolean => box.width <= slack && box.height <= slack;

const name = (element: Element): string =>
  `<${element.localName}${element.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}>`;

/**
 * What does not fit, one line each: text and boxes outside the widget's own box, text outside its button, and boxes that cut
 * off what they hold.
 */
export function misfits(widget: Element): readonly string[] {
  const column = widget.getBoundingClientRect();
  const found: string[] = [];
  const inside = (box: DOMRect, frame: DOMRect): boolean =>
    box.left >= frame.left - slack &&
    box.right <= frame.right + slack &&
    box.top >= frame.top - tall &&
    box.bottom <= frame.bottom + tall;

  const look = (element: Element): void => {
    const box = element.getBoundingClientRect();
    // What a closed `<details>` holds has boxes, and is not drawn.
    if (isAway(box) || element.localName === 'style' || !element.checkVisibility()) return;
    if (!inside(box, column)) found.push(`${name(element)} stands at ${sides(box)} in a column at ${sides(column)}`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const [across, down] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
    // A list of suggestions may scroll down, a field under the caret; nothing else may scroll across.
    const cut = (overflowX !== 'visible' && across > slack) || (/hidden|clip/.test(overflowY) && down > slack);
    if (cut && element instanceof element.ownerDocument.defaultView!.HTMLElement && !element.matches('select, input')) {
      found.push(`${name(element)} cuts off ${across} px across, ${down} px down`);
    }
    const button = element.closest('button, .button');
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) for (const text of linesOf(node)) fits(node, text, button);
    }
    if (element instanceof element.ownerDocument.defaultView!.SVGElement) return;
    for (const child of element.children) look(child);
  };

  const fits = (node: Node, text: DOMRect, button: Element | null): void => {
    const words = (node.nodeValue ?? '').trim().slice(0, 40);
    if (!inside(text, column)) found.push(`«${words}» stands at ${sides(text)} in a column at ${sides(column)}`);
    if (button && !inside(text, button.getBoundingClientRect())) found.push(`«${words}» sticks out of its button`);
  };

  for (const child of widget.shadowRoot!.children) look(child);
  return found;
}

function linesOf(node: Node): DOMRect[] {
  const range = node.ownerDocument!.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

const sides = ({ left, right }: DOMRect): string => `${Math.round(left)}–${Math.round(right)}`;
