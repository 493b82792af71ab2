/** Files that a visitor asks for, made in the page: nothing is sent anywhere. */

/** Hands a text over as a file. Only from a press of the visitor's. */
export function download(name: string, text: string, type: 'application/json' | 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // Firefox reads the file after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The calendar day of a moment where the visitor is, `YYYY-MM-DD`. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
