/** Enter in a field where there is no form: a sandbox may send none, and every button acts on its click. */

/** Does what the button beside the field does. The Enter that ends a word of an input method is the method's own. */
export const onEnter =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    act();
  };
