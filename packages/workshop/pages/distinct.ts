/** Runs inside a page: it is sent over as text, so it uses nothing from outside. */

/** What cannot be told apart, a line each: text, borders of controls, drawings, the ring of the focus, what is chosen. */
export function indistinct(tag: string): readonly string[] {
  const root = document.querySelector(tag)!.shadowRoot!;
  const seen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const all = (selector: string): Element[] => [...root.querySelectorAll(selector)].filter(seen);
  const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = parse(colour).map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b) as [number, number];
    return (bright + 0.05) / (dark + 0.05);
  };
  const under = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
      const { backgroundColor } = getComputedStyle(at);
      if (parse(backgroundColor)[3] !== 0) return backgroundColor;
    }
    // What the browser puts under everything.
    return getComputedStyle(document.documentElement).colorScheme.includes('dark')
      ? 'rgb(0, 0, 0)'
      : 'rgb(255, 255, 255)';
  };
  const short = (element: Element): string => element.outerHTML.replace(/<!--.*?-->|\s+/g, ' ').slice(0, 90);
  const found: string[] = [];

  for (const element of all('.root *')) {
    const own = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
    if (own && element.getBoundingClientRect().width > 2 && !(element instanceof SVGElement)) {
      const ratio = contrast(getComputedStyle(element).color, under(element));
      if (ratio < 4.5) found.push(`text ${ratio.toFixed(1)}:1 ${short(element)}`);
    }
  }
  // A quiet button is known by its words and its drawing; where a system sets the colours, it has a border like the others.
  const forced = matchMedia('(forced-colors: active)').matches;
  for (const control of all(`.button${forced ? '' : ':not(.quiet)'}, input, select`)) {
    const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(control);
    const drawn = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1 && parse(borderTopColor)[3] !== 0;
    const filled = contrast(under(control), under(control.parentElement)) >= 3;
    const ticked = control.matches('[type=checkbox], [type=radio]');
    if (!ticked && !filled && !(drawn && contrast(borderTopColor, under(control.parentElement)) >= 3)) {
      found.push(`no border ${short(control)}`);
    }
  }
  for (const drawing of all('svg :is(path, circle, rect, line, polyline)')) {
    const { fill, stroke } = getComputedStyle(drawing);
    const below = under(drawing.closest('svg'));
    if (
      ![fill, stroke].some((paint) => paint.startsWith('rgb') && parse(paint)[3] !== 0 && contrast(paint, below) >= 3)
    ) {
      found.push(`drawing ${fill} ${stroke} on ${below} ${short(drawing)}`);
    }
  }
  for (const chosen of all('[aria-selected=true], [aria-pressed=true]')) {
    const other = [...chosen.parentElement!.children].find(
      (sibling) => sibling !== chosen && sibling.role === chosen.role,
    );
    const look = (element: Element): string => {
      const { backgroundColor, borderBlockEnd, color, fontWeight, outline, textDecoration } = getComputedStyle(element);
      return [backgroundColor, borderBlockEnd, color, fontWeight, outline, textDecoration].join();
    };
    if (other && look(other) === look(chosen)) found.push(`chosen looks like the others ${short(chosen)}`);
  }
  for (const chosen of all('.option:has(input[type=radio]:checked)')) {
    // Where a system sets the colours, the browser's own mark says it.
    if (!forced && contrast(getComputedStyle(chosen).borderTopColor, under(chosen.parentElement)) < 3)
      found.push(`chosen without an edge ${short(chosen)}`);
    if (contrast(getComputedStyle(chosen.querySelector('input')!).accentColor, under(chosen)) < 3 && !forced)
      found.push(`chosen without a mark ${short(chosen)}`);
  }
  for (const number of all('svg text')) {
    const { fill, fillOpacity } = getComputedStyle(number.previousElementSibling!);
    const below = under(number.closest('svg'));
    const mixed = parse(below).map((part, index) => {
      const strength = fill === 'none' ? 0 : Number(fillOpacity);
      return strength * (parse(fill)[index] ?? part) + (1 - strength) * part;
    });
    const ratio = contrast(getComputedStyle(number).fill, `rgb(${mixed.slice(0, 3).join()})`);
    if (ratio < 4.5) found.push(`number ${ratio.toFixed(1)}:1 ${short(number)}`);
  }
  // A press of the mouse draws no ring.
  const focused = root.querySelector(':focus-visible');
  if (focused) {
    // A field that cannot be seen is drawn by its label.
    const drawn = seen(focused) ? focused : focused.closest('label')!;
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const ring =
      outlineStyle === 'solid' &&
      parseFloat(outlineWidth) >= 2 &&
      contrast(outlineColor, under(drawn.parentElement)) >= 3;
    if (!ring) found.push(`no ring ${outlineStyle} ${outlineWidth} ${outlineColor} ${short(focused)}`);
  }
  return found;
}
