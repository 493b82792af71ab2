import type { RetningScope } from './scope.ts';

/** The nearest scope round an element, through shadow hosts; it may not be upgraded yet. */
export function nearestScope(element: Element): RetningScope | undefined {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if ((node as Element).localName === 'retning-scope') return node as RetningScope;
  }
  return undefined;
}
