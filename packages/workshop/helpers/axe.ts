/** Accessibility rules that a machine can check. A person still has to try the rest. */
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in an element and its shadow roots, one line a fault; empty when nothing is. */
export async function axeViolations(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
    rules: {
      // Landmarks are the page's own: a widget that brought one would be wrong on most pages.
      region: { enabled: false },
    },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.flat().join(' ')} – ${node.html.slice(0, 200)}`),
  );
}
