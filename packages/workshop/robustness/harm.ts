/** What must never come of data, attributes or keys, whatever they are. */
import { expect } from 'chai';
import { complaints } from '../helpers/console.ts';

/** Own names of the prototypes that a careless merge would reach. */
const prototypes = (): string =>
  [Object, Array, String, Function].map(({ prototype }) => Object.getOwnPropertyNames(prototype).join()).join();

/** After each test of a file: no script of the data has run, no prototype has changed, nothing was thrown or said but for developers. */
export function watchForHarm(): void {
  const untouched = prototypes();
  afterEach(() => {
    expect('__xss' in window, 'a script of the data has run').to.equal(false);
    expect(prototypes()).to.equal(untouched);
    const unmeant = complaints().filter((line) => !line.startsWith('warn: <retning-'));
    if (unmeant.length > 0) throw new Error(unmeant.join('\n'));
  });
}

/** What must never be in a widget, one line each; empty is good. */
export function harmIn(widget: Element): readonly string[] {
  const root = widget.shadowRoot!;
  const links = [...root.querySelectorAll('[href], [src], [action], [formaction], [xlink\\:href]')];
  const loose = links.filter((link) => !/^(https?|tel|mailto):/.test((link as HTMLAnchorElement).href));
  const foreign = [...root.querySelectorAll('script, iframe, img, object, embed, style, link, base, meta, template')];
  const listening = [...root.querySelectorAll('*')].filter(({ attributes }) =>
    [...attributes].some(({ name }) => name.startsWith('on')),
  );
  return [...loose, ...foreign, ...listening].map((element) => element.outerHTML.slice(0, 200));
}

/** True when a person sees nothing: no heading of the widget, no fallback of the page. */
export function isBlank(widget: Element): boolean {
  const heading = widget.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6');
  const seen = (element: Element | null | undefined): boolean =>
    Boolean(element?.textContent.trim() && element.getClientRects().length);
  return !seen(heading) && !seen(widget.querySelector('p'));
}
