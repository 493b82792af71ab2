/** What axe does not see of a widget: how large its controls are, what they are called on the screen, what moves. */

/** WCAG 2.5.8, and what the house asks of a control that stands by itself (reliability facts, A8), in px. */
const least = 24;
const comfortable = 44;
/** Boxes are rounded by the engines. */
const slack = 0.5;

// What a closed `<details>` holds has boxes, and is not drawn.
const isSeen = (element: Element): boolean => element.getClientRects().length > 0 && element.checkVisibility();
const short = (element: Element): string => element.outerHTML.replace(/<!--.*?-->|\s+/g, ' ').slice(0, 120);

/** One line for every fault; empty is good. */
export function controlFaults(widget: Element): readonly string[] {
  const root = widget.shadowRoot!;
  return [...sizes(root), ...keyless(root), ...labels(root), ...groups(root), ...references(root), ...motion(root)];
}

function sizes(root: ShadowRoot): readonly string[] {
  return [...root.querySelectorAll('button, select, input, textarea, summary, [role=button], [role=tab]')]
    .filter(isSeen)
    .flatMap((control) => {
      // A tick is as large as the label that ticks it.
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      const wanted = target.matches('.button, .option, select, textarea, summary, [type=text], [type=date]')
        ? comfortable
        : least;
      const fits = width >= least - slack && height >= wanted - slack;
      return fits ? [] : [`${short(control)} is ${Math.round(width)} × ${Math.round(height)} px, under ${wanted}`];
    });
}

/** What says that it can be pressed takes the focus; of tabs and the hits of a list one does for all. */
function keyless(root: ShadowRoot): readonly string[] {
  const roving = (element: HTMLElement): boolean =>
    [...(element.closest('[role=tablist], ul, ol')?.querySelectorAll<HTMLElement>(element.localName) ?? [])].some(
      (other) => other.tabIndex === 0,
    );
  const pressed =
    '[role=button], [role=link], [role=checkbox], [role=radio], [role=tab], [role=combobox], button, input, [href]';
  return [...root.querySelectorAll<HTMLElement>(pressed)]
    .filter(isSeen)
    .flatMap((control) => (control.tabIndex >= 0 || roving(control) ? [] : [`${short(control)} has no key to it`]));
}

/** A label that vanishes when one types is none. */
function labels(root: ShadowRoot): readonly string[] {
  return [...root.querySelectorAll('input, select, textarea')].filter(isSeen).flatMap((field) => {
    const label = field.closest('label') ?? root.querySelector(`label[for="${field.id}"]`);
    return label && isSeen(label) && label.textContent.trim() ? [] : [`${short(field)} has no label that can be seen`];
  });
}

/** Of a choice among several one hears what it answers. */
function groups(root: ShadowRoot): readonly string[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(isSeen).flatMap((radio) => {
    const legend = radio.closest('fieldset')?.querySelector(':scope > legend');
    return legend && isSeen(legend) && legend.textContent.trim() ? [] : [`${short(radio)} answers no question`];
  });
}

/** Ids are there once, what is named by an id is there, and a hint is named by the field that it is for. */
function references(root: ShadowRoot): readonly string[] {
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} stands more than once`);
  const names = ['for', 'aria-controls', 'aria-describedby', 'aria-labelledby', 'aria-activedescendant'];
  const named = names.flatMap((name) =>
    [...root.querySelectorAll(`[${name}]`)].flatMap((element) =>
      element
        .getAttribute(name)!
        .split(' ')
        .map((id) => ({ name, id })),
    ),
  );
  const gone = named
    .filter(({ id }) => !ids.includes(id))
    .map(({ name, id }) => `${name} names #${id}, which is not there`);
  const unheard = [...root.querySelectorAll('.hint')].filter(
    ({ id }) => !named.some((reference) => reference.name === 'aria-describedby' && reference.id === id),
  );
  return [...twice, ...gone, ...unheard.map((hint) => `${short(hint)} describes no field`)];
}

/** What moves stands under the question whether one likes things to move. */
function motion(root: ShadowRoot): readonly string[] {
  const look = (rules: CSSRuleList): readonly string[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSMediaRule && /prefers-reduced-motion: ?no-preference/.test(rule.conditionText)) return [];
      if (!(rule instanceof CSSStyleRule)) return 'cssRules' in rule ? look(rule.cssRules as CSSRuleList) : [];
      const moves = ['transition-duration', 'animation-duration'].some((name) =>
        /[1-9]/.test(rule.style.getPropertyValue(name)),
      );
      return moves ? [`${rule.selectorText} moves for everybody`] : [];
    });
  return root.adoptedStyleSheets.flatMap(({ cssRules }) => look(cssRules));
}
