/**
 * A table as a file that spreadsheets open: semicolons, since a comma is the decimal sign in the Nordic countries (1.5 would be the
 * first of May), quotes as in RFC 4180, and a byte order mark, without which Excel reads æ, ø and å as something else.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection"): names and plans are typed by
 * people, and a file is opened by somebody else.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  // Spreadsheets overlook blanks and some take the wide forms of the signs for the signs.
  const plain =
    /^[\s\u00a0\ufeff\0]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/.test(value) || /^[\t\r\n]/.test(value)
      ? `'${value}`
      : value;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
