/** Telephone numbers as people write them. */
import type { Country } from '../schema/types.ts';
import { plainDigits } from './digits.ts';

/**
 * `letters`: there are some. `short-number`: a number of five digits, which cannot be called back to a person. `too-short`, `too-long`: digits
 * are missing, or there are too many. `no-such-number`: none begins so.
 */
export type PhoneProblem = 'letters' | 'short-number' | 'too-short' | 'too-long' | 'no-such-number';

export type PhoneRead =
  | { readonly phone: string; readonly problem?: undefined }
  | { readonly phone?: undefined; readonly problem: PhoneProblem };

const CODES: Readonly<Record<Country, string>> = { NO: '47', SE: '46', FI: '358', DK: '45' };
/** Digits after the code of the country, where all numbers of people have as many. */
const LENGTHS: Readonly<Record<string, number>> = { '47': 8, '45': 8 };

/**
 * A telephone number in the form of E.164, `+4722000000`, or why it is none.
 *
 * `country` is where a number without a country is from. Understood are blanks, dots, dashes, brackets and slashes in any groups, `+`, `00` or
 * the bare code of the country before it, a zero that is only dialled at home, `tel:`, and a word such as "tlf" or "mob." in front.
 * A foreign number is believed when it has a length that numbers have (E.164: at most fifteen digits).
 */
export function readPhone(text: string, country: Country = 'NO'): PhoneRead {
  const plain = plainDigits(text)
    .trim()
    .replace(/^(tel|tlf|telefon|phone|mob|mobil|mobile|mobiltelefon)\s*[.:]*\s*/i, '');
  if (/[^\d\s+().,/-]/.test(plain) || /\d.*\+|\+.*\+/.test(plain)) return { problem: 'letters' };
  // `+44 (0)20`: that zero is for those who call from within the country.
  const digits = plain.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  const code = CODES[country];
  if (/^(\+|00)/.test(digits)) return abroad(digits.replace(/^(\+|00)/, ''));
  if (LENGTHS[code]) {
    const home = LENGTHS[code];
    if (digits.length === home + code.length && digits.startsWith(code)) return abroad(digits);
    if (digits.length === 5 && country === 'NO') return { problem: 'short-number' };
    if (digits.length < home) return { problem: 'too-short' };
    return digits.length > home ? { problem: 'too-long' } : abroad(code + digits);
  }
  // Sweden and Finland: numbers of many lengths, with a zero in front at home.
  if (digits.startsWith(code) && digits.length > code.length + 6) return abroad(digits);
  if (digits.length < 6) return { problem: 'too-short' };
  return digits.startsWith('0') ? abroad(code + digits.slice(1)) : { problem: 'no-such-number' };
}

/** A number with the code of its country. */
function abroad(digits: string): PhoneRead {
  if (digits.startsWith('0')) return { problem: 'no-such-number' };
  const code = Object.keys(LENGTHS).find((each) => digits.startsWith(each));
  if (code) {
    const rest = digits.slice(code.length);
    const length = LENGTHS[code]!;
    if (rest.length !== length) return { problem: rest.length < length ? 'too-short' : 'too-long' };
    // Norwegian numbers of eight digits begin with 2 to 9: 0 and 1 are for short numbers.
    return /^[01]/.test(rest) ? { problem: 'no-such-number' } : { phone: `+${digits}` };
  }
  if (digits.length < 7) return { problem: 'too-short' };
  return digits.length > 15 ? { problem: 'too-long' } : { phone: `+${digits}` };
}

/**
 * A number of E.164 in groups as it is written in Norway, `22 00 00 00` and `912 34 567`, without the code of the country in its own. Other
 * numbers keep their code, and their digits stand in twos from the end.
 */
export function writePhone(phone: string, country: Country = 'NO'): string {
  const code = CODES[country];
  const home = phone.startsWith(`+${code}`) ? phone.slice(code.length + 1) : undefined;
  if (country === 'NO' && home?.length === 8) {
    return home.replace(/^[489]/.test(home) ? /^(\d{3})(\d\d)(\d{3})$/ : /^(\d\d)(\d\d)(\d\d)(\d\d)$/, (_, ...groups) =>
      groups.slice(0, -2).join(' '),
    );
  }
  return phone.replace(/(\d)(?=(\d\d)+$)/g, '$1 ');
}
