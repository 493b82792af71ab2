/** The tree that a screen reader meets, without shadow roots: the virtual screen reader does not see into them. */

const REFERENCES = ['for', 'aria-controls', 'aria-describedby', 'aria-labelledby', 'aria-activedescendant'];
const SILENT = 'style, script, template, link';

/**
 * A copy of an element as it is composed: shadow roots opened, slots filled, what is not drawn left out, what a person has typed or
 * chosen written down as attributes. Nothing in it is alive: a tag of ours becomes a plain `div`.
 */
export function flatTree(element: Element): HTMLElement {
  const named = new Set(
    REFERENCES.flatMap((name) =>
      [...(element.shadowRoot ?? element).querySelectorAll(`[${name}]`)].flatMap((one) =>
        one.getAttribute(name)!.split(/\s+/),
      ),
    ),
  );
  const flat = flatElement(element, named) as HTMLElement;
  // Words that a template has put together are one text to whoever hears them.
  flat.normalize();
  return flat;
}

function flatElement(element: Element, named: ReadonlySet<string>): Element {
  const copy = element.shadowRoot ? document.createElement('div') : (element.cloneNode() as Element);
  // A role and a name are heard on whatever tag carries them; a style would hide nothing that is not hidden already.
  if (element.shadowRoot) for (const name of ['role', 'lang', 'dir', 'aria-label']) copyAttribute(element, copy, name);
  copy.removeAttribute('style');
  writeDown(element, copy);
  for (const child of childrenOf(element)) {
    const flat = flatNode(child, named);
    if (flat) copy.append(flat);
  }
  return copy;
}

function flatNode(node: Node, named: ReadonlySet<string>): Node | undefined {
  if (node instanceof Text) return document.createTextNode(node.data);
  if (!(node instanceof Element) || node.matches(SILENT)) return undefined;
  if (node.localName === 'slot') {
    const frame = document.createDocumentFragment();
    for (const child of childrenOf(node)) {
      const flat = flatNode(child, named);
      if (flat) frame.append(flat);
    }
    return frame;
  }
  // The choices of a closed list have no boxes, and are heard nevertheless.
  const drawn = node.matches('option, optgroup, svg *') || node.checkVisibility({ visibilityProperty: true });
  if (drawn) return flatElement(node, named);
  if (!named.has(node.id)) return undefined;
  // Hidden, but the words of something that is not.
  const words = node.cloneNode(true) as HTMLElement;
  words.hidden = true;
  return words;
}

function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (!(element instanceof HTMLSlotElement)) return [...element.childNodes];
  const assigned = element.assignedNodes({ flatten: true });
  return assigned.length > 0 ? assigned : [...element.childNodes];
}

function writeDown(element: Element, copy: Element): void {
  if (element instanceof HTMLInputElement) {
    copy.setAttribute('value', element.value);
    copy.toggleAttribute('checked', element.checked);
  }
  if (element instanceof HTMLTextAreaElement) copy.textContent = element.value;
  if (element instanceof HTMLOptionElement) copy.toggleAttribute('selected', element.selected);
}

function copyAttribute(from: Element, to: Element, name: string): void {
  const value = from.getAttribute(name);
  if (value !== null) to.setAttribute(name, value);
}
