/** E-mail addresses as people write them. */

/**
 * `missing-at`, `several-ats`; `nothing-before-at`, `nothing-after-at`; `space-inside`; `comma-for-dot`; `ends-with-dot`; `two-dots` in a row after the
 * at sign; `too-long`; `odd-character`: one that no address has in that place.
 */
export type MailProblem =
  | 'missing-at'
  | 'several-ats'
  | 'nothing-before-at'
  | 'nothing-after-at'
  | 'space-inside'
  | 'comma-for-dot'
  | 'ends-with-dot'
  | 'two-dots'
  | 'too-long'
  | 'odd-character';

export type MailRead =
  | { readonly mail: string; readonly problem?: undefined }
  | { readonly mail?: undefined; readonly problem: MailProblem };

/** The rule that browsers have for `<input type="email">` (HTML Standard, valid e-mail address), in two halves. */
const LOCAL = /^[a-z\d.!#$%&'*+/=?^_`{|}~-]+$/i;
const LABEL = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i;

/**
 * An e-mail address, or why it is none. Accepted is what browsers accept, and an address copied with its name (`Kari <kari@example.org>`) or as a
 * link (`mailto:`). A domain with letters such as ø is given in the form that mail servers know.
 */
export function readMail(text: string): MailRead {
  const inner = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  const address = inner.trim().replace(/^mailto:/i, '');
  if (address.length > 254) return { problem: 'too-long' };
  const at = address.lastIndexOf('@');
  if (at < 0) return { problem: 'missing-at' };
  if (/\s/.test(address)) return { problem: 'space-inside' };
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (local.includes('@')) return { problem: 'several-ats' };
  if (!local) return { problem: 'nothing-before-at' };
  if (!domain) return { problem: 'nothing-after-at' };
  if (address.includes(',')) return { problem: 'comma-for-dot' };
  if (domain.endsWith('.')) return { problem: 'ends-with-dot' };
  if (domain.startsWith('.') || domain.includes('..')) return { problem: 'two-dots' };
  const known = asciiDomain(domain);
  if (!LOCAL.test(local) || !known?.split('.').every((label) => LABEL.test(label))) return { problem: 'odd-character' };
  const mail = `${local}@${known}`;
  return mail.length > 254 ? { problem: 'too-long' } : { mail };
}

/** The domain in letters of ASCII. */
function asciiDomain(domain: string): string | undefined {
  if (/^[\x00-\x7f]*$/.test(domain)) return domain;
  // Letters and marks only: an address of the web could smuggle in a port, a path or a user name.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return undefined;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return undefined;
  }
}
