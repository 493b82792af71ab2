/** What is measured in a widget on a page, through its shadow root. Each function is sent over as text. */
import type { Page } from 'puppeteer-core';

/** What a page's rules could change by inheritance or by selector. Sizes are left out: they follow the place that a page gives. */
const properties = [
  ...['color', 'background-color', 'font-family', 'font-size', 'font-style', 'font-weight', 'font-variant'],
  ...['letter-spacing', 'word-spacing', 'line-height', 'text-transform', 'text-align', 'text-indent', 'text-shadow'],
  ...['text-decoration-line', 'white-space', 'direction', 'visibility', 'cursor', 'list-style-type', 'quotes'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'margin-top', 'margin-bottom'],
  ...['border-top-width', 'border-top-style', 'border-top-color', 'border-left-width', 'border-top-left-radius'],
  ...['box-sizing', 'float', 'position', 'display', 'opacity', 'transform', 'pointer-events', 'user-select'],
  ...['hyphens', 'border-collapse', 'box-shadow', 'animation-name', 'transition-property', 'filter', 'tab-size'],
];

/** Computed styles of every element in the widget, by its way from the root. */
export function stylesOf(page: Page, tag: string): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(
    (tag, properties) => {
      const styles: Record<string, string> = {};
      const walk = (element: Element, way: string): void => {
        const style = getComputedStyle(element);
        styles[way] = properties
          .map((name) => {
            const value = style.getPropertyValue(name);
            // Some paddings are a share of the width, which differs by the page's own paddings.
            return `${name}: ${name.startsWith('padding') ? Math.round(Number.parseFloat(value)) : value}`;
          })
          .join('; ');
        [...element.children].forEach((child, index) => walk(child, `${way} > ${child.localName}:${index}`));
      };
      walk(document.querySelector(tag)!.shadowRoot!.querySelector('[part~=root]')!, 'root');
      return styles;
    },
    tag,
    properties,
  );
}

export interface Layout {
  /** How far the page, and anything in the widget, reaches past the edge that it has; 0 is good. */
  readonly pageOverflow: number;
  readonly widgetOverflow: number;
  /** Pairs that lie on one another. */
  readonly overlaps: readonly string[];
  /** Things to press that are smaller than 24 CSS pixels in a direction. */
  readonly smallTargets: readonly string[];
  /** Size of the text that the wrapper sets. */
  readonly fontSize: number;
  readonly width: number;
}

export function layoutOf(page: Page, tag: string): Promise<Layout> {
  return page.evaluate((tag) => {
    const widget = document.querySelector(tag)!;
    const root = widget.shadowRoot!;
    // There for those who listen, such as the heads of a table that is drawn as a list.
    const isAway = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isAway(element.parentElement));
    const seen = (selector: string): Element[] =>
      [...root.querySelectorAll(selector)].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true }) && !isAway(element);
      });
    const nameOf = (element: Element): string =>
      `${element.localName} "${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 30)}"`;
    const solid = seen('button, input, select, a[href], label, h1, h2, h3, h4, h5, h6, [role=option], td, th, dt');
    const overlaps = solid.flatMap((one, index) =>
      solid.slice(index + 1).flatMap((other) => {
        if (one.contains(other) || other.contains(one)) return [];
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return across > 1 && down > 1 ? [`${nameOf(one)} and ${nameOf(other)}`] : [];
      }),
    );
    const edge = root.querySelector('[part~=root]')!.getBoundingClientRect();
    const past = seen('*').map((element) => {
      const { left, right } = element.getBoundingClientRect();
      // A drawing is clipped at its own edge.
      return element.parentElement?.closest('svg') ? 0 : Math.max(edge.left - left, right - edge.right);
    });
    const { scrollWidth, clientWidth } = document.scrollingElement!;
    return {
      pageOverflow: Math.max(0, scrollWidth - clientWidth),
      widgetOverflow: Math.max(0, Math.round(Math.max(...past))),
      overlaps,
      smallTargets: seen('button, input, select, summary, [role=option]')
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map(nameOf),
      fontSize: Number.parseFloat(getComputedStyle(root.querySelector('[part~=root]')!).fontSize),
      width: edge.width,
    };
  }, tag);
}

/** The attributes of the wrapper that say in which language and direction the widget speaks, and the direction it has. */
export const speechOf = (page: Page, tag: string): Promise<readonly (string | null)[]> =>
  page.evaluate((tag) => {
    const wrapper = document.querySelector(tag)!.shadowRoot!.querySelector('[part~=root]')!;
    return [wrapper.getAttribute('lang'), wrapper.getAttribute('dir'), getComputedStyle(wrapper).direction];
  }, tag);

/** Ids that stand twice in one root. */
export const doubledIds = (page: Page, tag: string): Promise<readonly string[]> =>
  page.evaluate(
    (tag) =>
      [...document.querySelectorAll(tag)].flatMap(({ shadowRoot }) => {
        const ids = [...shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      }),
    tag,
  );

/** Every name that a widget brings into the page: of its tag, its classes, ids, parts and attributes of data. */
export const namesOf = (page: Page, tag: string): Promise<readonly string[]> =>
  page.evaluate(
    (tag) => [
      ...new Set(
        [...document.querySelectorAll(tag)].flatMap((widget) => [
          widget.localName,
          ...[...widget.shadowRoot!.querySelectorAll('*')].flatMap((element) => [
            ...element.classList,
            element.id,
            ...element.part,
            ...[...element.attributes].filter(({ name }) => name.startsWith('data-')).map(({ name }) => name),
          ]),
        ]),
      ),
    ],
    tag,
  );

/** True while the page's own children of the tag can be seen, wherever the tag stands. */
export const fallbackSeen = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((text) => {
    const rootsIn = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    return rootsIn(document).some((root) =>
      [...root.querySelectorAll('p')].some((child) => child.textContent === text && child.checkVisibility()),
    );
  }, text);
