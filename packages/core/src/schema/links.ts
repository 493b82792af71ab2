/** Rules for what may become a link: addresses on the web, telephone numbers, e-mail. No zod, no DOM. */

// Control characters, blanks and invisible marks (zero-width, bidi) have no place in an address; browsers drop some of them
// silently, so `java\nscript:` would come alive again.
const HIDDEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/;

/**
 * The address as a browser would follow it, or `undefined` when it is not a plain `https:` or `http:` address.
 *
 * Refused: other protocols, relative and protocol-relative addresses, user names in the address (`https://good@evil`),
 * hidden characters. The protocol is read from the parsed address, never from the text: `z.url()` and a prefix test both
 * let `javascript:` through in some spelling.
 */
export function httpUrl(text: string): string | undefined {
  if (text.length > 2000 || HIDDEN.test(text) || !/^https?:\/\/[^/]/i.test(text)) return undefined;
  try {
    const url = new URL(text);
    const plain = (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password;
    return plain && url.hostname.includes('.') ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A `tel:` address for a telephone number as people write it (`22 00 00 00`, `+47 22000000`, `0047…`, `815 00`),
 * or `undefined` when the text holds anything but a number. Kept as text it can still be shown.
 */
export function telUrl(text: string): string | undefined {
  if (!/^[+(]?[\d\s().\-\u00a0\u2011]{3,24}$/.test(text)) return undefined;
  const digits = text.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

/** A `mailto:` address, or `undefined` when the text is not one plain e-mail address (no headers, no second receiver). */
export function mailUrl(text: string): string | undefined {
  return text.length <= 254 && /^[\w.!#$'*+/=^`{|}~-]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text)
    ? `mailto:${encodeURIComponent(text).replace('%40', '@')}`
    : undefined;
}
