/** Digits as people write them, in the digits that machines count with. */

/** Marks that cannot be seen (zero width, direction) and that telephones and word processors put into numbers. */
const HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Digits of Arabic, Persian, and full width. */
const OTHER = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/** The text with plain digits, plain blanks, hyphens and plus signs, and without hidden marks. */
export function plainDigits(text: string): string {
  return text
    .replace(HIDDEN, '')
    .replace(OTHER, (digit) =>
      String((digit.charCodeAt(0) - (digit < '\u06f0' ? 0x660 : digit < '\uff00' ? 0x6f0 : 0xff10)) % 10),
    )
    .replace(/\s/g, ' ')
    .replace(/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\uff0b/g, '+');
}
