/** A check cut into pages, and how to get about in it. */
import type { Framework } from '../schema/types.ts';
import { type Placed, areasTaken, placedIn } from './framework.ts';

/** The statements that stand on one page together; never empty. */
export type Page = readonly [Placed, ...Placed[]];

/** One statement a page, or with `group` one group a page. */
export function pagesOf(
  framework: Framework,
  areas: readonly string[],
  layout: 'statement' | 'group',
): readonly Page[] {
  const pages: [Placed, ...Placed[]][] = [];
  for (const placed of placedIn(framework, areasTaken(framework, areas))) {
    const last = pages[pages.length - 1];
    if (layout === 'group' && last?.[0].group === placed.group) last.push(placed);
    else pages.push([placed]);
  }
  return pages;
}

/** The page that a statement stands on; the first one for a statement that stands on none. */
export const pageWith = (pages: readonly Page[], statement: string): number =>
  Math.max(
    0,
    pages.findIndex((page) => page.some(({ statement: { id } }) => id === statement)),
  );
