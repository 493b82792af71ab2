/**
 * Keeps what a person types inside the widget: pages have hot-keys on single letters, and some scripts listen to every key.
 * Escape and Tab go on to the page, whose dialogs own them as much as we do.
 */
export function keepTyping(event: Event): void {
  const { key } = event as KeyboardEvent;
  if (key !== 'Escape' && key !== 'Tab') event.stopPropagation();
}
