/** National identity numbers in what people write: a booking needs none, so they are recognised and refused before they are sent. */
import { dateOf, dayNumber } from '../time/dates.ts';
import { plainDigits } from './digits.ts';

export type IdentityCountry = 'NO' | 'SE' | 'DK' | 'FI';

interface Pattern {
  readonly country: IdentityCountry;
  readonly pattern: RegExp;
  readonly holds: (parts: readonly string[]) => boolean;
}

/** Between the groups of a number. */
const GAP = '([ .,/-]{0,3})';

/**
 * Norway: six digits of the birth date, three of their own, two check digits, in any grouping that keeps day, month and year apart; also with
 * the year in full. Four digits and then a sign is how an account number of a bank is written, which has eleven digits too.
 */
const norwegian: Pattern = {
  country: 'NO',
  pattern: new RegExp(`(\\d\\d)${GAP}(\\d\\d)${GAP}(\\d\\d)${GAP}(\\d{3})${GAP}(\\d\\d)(?!\\d)`, 'y'),
  holds: ([day = '', afterDay = '', month = '', afterMonth = '', year = '', , own = '', , check = '']) =>
    !(afterMonth && !afterDay) && isNorwegian(day + month + year + own + check),
};

const norwegianInFull: Pattern = {
  country: 'NO',
  pattern: new RegExp(`(\\d\\d)${GAP}(\\d\\d)${GAP}(?:18|19|20)(\\d\\d)${GAP}(\\d{3})${GAP}(\\d\\d)(?!\\d)`, 'y'),
  holds: ([day = '', , month = '', , year = '', , own = '', , check = '']) =>
    isNorwegian(day + month + year + own + check),
};

/** Sweden: year first. Ten digits alone count when their check digit is right and they do not begin as a mobile number does, with 0. */
const swedish: Pattern = {
  country: 'SE',
  pattern: /(18|19|20)?(\d\d)(\d\d)(\d\d) ?([-+]?) ?(\d{4})(?!\d)/y,
  holds: ([century = '', year = '', month = '', day = '', sign = '', own = '']) =>
    Boolean(century || sign || year >= '10') && isSwedish(year + month + day + own),
};

/** Denmark: day first. With the hyphen no check digit is asked for, since numbers without a right one are given out since 2007. */
const danish: Pattern = {
  country: 'DK',
  pattern: /(\d\d)(\d\d)(\d\d) ?(-?) ?(\d{4})(?!\d)/y,
  holds: ([day = '', month = '', year = '', sign, own = '']) =>
    isDay(day, month, year) &&
    (sign ? true : day >= '10' && weighed(day + month + year + own, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0),
};

/** Finland: a sign for the century in the middle and a check character at the end. */
const finnish: Pattern = {
  country: 'FI',
  pattern: /(\d\d)(\d\d)(\d\d) ?([-+A-FU-Y]) ?(\d{3})([\dA-FHJ-NPR-Y])(?![\dA-Z])/iy,
  holds: ([day = '', month = '', year = '', , own = '', check = '']) =>
    isDay(day, month, year) &&
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(day + month + year + own) % 31] === check.toUpperCase(),
};

const PATTERNS = [norwegian, norwegianInFull, finnish, swedish, danish];

/**
 * The country whose national identity number stands somewhere in a text; `undefined` when there is none.
 *
 * Found with blanks, dots, dashes and hidden marks in it, and in other digits. Norwegian: birth numbers, D-numbers (40 more on the day),
 * H-numbers and synthetic ones (40 or 80 more on the month), by the check digits of today and by those of the numbers given out from 2032 on, of
 * which the first may leave a rest of 0 to 3. What comes after a plus sign or 00 is a telephone number and never taken for one. About one in
 * 140 numbers of eleven digits that mean something else is, since it happens to be right: the person can leave it out.
 */
export function findIdentityNumber(text: string): IdentityCountry | undefined {
  const plain = plainDigits(text);
  const starts = /\d+/g;
  for (let run = starts.exec(plain); run; run = starts.exec(plain)) {
    const at = run.index;
    if (isAbroad(plain.slice(Math.max(0, at - 10), at))) continue;
    for (const { country, pattern, holds } of PATTERNS) {
      pattern.lastIndex = at;
      const match = pattern.exec(plain);
      if (match && holds(match.slice(1))) return country;
    }
  }
  return undefined;
}

/** True when what stands before a number makes it the rest of a telephone number with its country. */
function isAbroad(before: string): boolean {
  return /(\+ ?\d{0,4}|(^|[^\d.:])00 ?\d{1,4})[ .\-()]{0,2}$/.test(before);
}

/** Eleven digits that can be a Norwegian birth number or one of its kin. */
function isNorwegian(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const date = isDay(
    String(day > 40 ? day - 40 : day),
    String(month > 80 ? month - 80 : month > 40 ? month - 40 : month),
    digits.slice(4, 6),
  );
  // Each check digit makes a sum that eleven divides. In the series from 2032 on the first may leave a rest, so that the numbers last.
  return (
    date &&
    weighed(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) < 4 &&
    weighed(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
  );
}

/** Ten digits that can be a Swedish personnummer or, with 60 more on the day, a samordningsnummer. */
function isSwedish(digits: string): boolean {
  const day = Number(digits.slice(4, 6));
  let sum = 0;
  for (let at = 0; at < 10; at++) {
    const digit = Number(digits[at]) * (at % 2 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0 && isDay(String(day > 60 ? day - 60 : day), digits.slice(2, 4), digits.slice(0, 2));
}

/** The sum of the digits, each times its weight, and what eleven leaves of it. */
function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
}

/** True for a day that exists in the year, in one century or another: only 2000 of them has its leap day. */
function isDay(day: string, month: string, year: string): boolean {
  const date = `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number(month) > 0 && Number(month) < 13 && Number(day) > 0 && dateOf(dayNumber(date)) === date;
}
