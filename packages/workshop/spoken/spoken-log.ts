/** What a screen reader would say of a widget, from its first word to its last, and the tree that browsers give to assistive technology. */
import { virtual } from '@guidepup/virtual-screen-reader';
import { executeServerCommand } from '@web/test-runner-commands';
import { flatTree } from './flat-tree.ts';

/** A node as the browser gives it: role, name, and what is true of it. */
interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly TreeNode[];
}

/** Lines, one for each stop of somebody who goes through the widget with the reading key. */
export async function spokenLog(widget: Element): Promise<readonly string[]> {
  const place = document.createElement('div');
  place.append(flatTree(widget));
  document.body.append(place);
  try {
    await virtual.start({ container: place });
    // The reader begins again from the top after the last word.
    const [first] = await virtual.spokenPhraseLog();
    for (;;) {
      await virtual.next();
      const log = await virtual.spokenPhraseLog();
      if (log.at(-1) === first || log.at(-1) === 'end of document') return log.slice(0, -1);
    }
  } finally {
    await virtual.stop();
    place.remove();
  }
}

/** The accessibility tree of an element, a line for each node. Chromium alone lets a test see it. */
export async function accessibilityTree(element: Element): Promise<readonly string[]> {
  element.setAttribute('data-tree', '');
  const top = await executeServerCommand<TreeNode, object>('accessibility-tree', { selector: '[data-tree]' });
  element.removeAttribute('data-tree');
  return linesOf(top, 0);
}

/** Boxes without a meaning, and what the browser's own drawing adds. */
const SILENT = new Set(['generic', 'none', 'ignored', 'InlineTextBox', 'LineBreak', 'ListMarker']);
/** Marks of this very page, other in each run. */
const PASSING = new Set(['backendNodeId', 'loaderId', 'elementHandle']);

function linesOf({ role, name, children = [], ...more }: TreeNode, depth: number, above?: string): readonly string[] {
  const under = (steps: number): readonly string[] => children.flatMap((child) => linesOf(child, depth + steps, name));
  // A text that is all the name of what holds it says nothing new.
  if (SILENT.has(role) || (role === 'StaticText' && name === above)) return under(0);
  const states = Object.entries(more).flatMap(([key, value]) =>
    PASSING.has(key) ? [] : [` ${key}=${JSON.stringify(value)}`],
  );
  return [`${'  '.repeat(depth)}${role}${name ? ` «${name}»` : ''}${states.join('')}`, ...under(1)];
}
