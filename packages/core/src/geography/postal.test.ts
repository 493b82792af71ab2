import { describe, expect, it } from 'vitest';
import { readPostalCodes, readPostTowns } from './postal.ts';
import type { PackedPostal } from './postal.ts';

/** As the content is packed: leading digits in base 34 from `]`, a last digit in base 57 from `#`. */
function pack(...numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let text = String.fromCharCode(35 + (number % 57));
      for (let rest = Math.floor(number / 57); rest; rest = Math.floor(rest / 34)) {
        text = String.fromCharCode(93 + (rest % 34)) + text;
      }
      return text;
    })
    .join('');
}

describe('postal table', () => {
  const table: PackedPostal = {
    grid: [0.02, 0.04],
    // None skipped, 1 and one more; seven skipped, 10 and one more.
    codes: { skipped: pack(0, 7), following: pack(1, 1) },
    // 301 for two codes, 2,900 further on for one, then the one before again.
    municipalities: { following: pack(1, 0, 0), places: pack(0, 0, 1), numbers: pack(301 * 2, 2900 * 2) },
    // 2,996 and 270 cells from nought for three codes, then one cell south (folded: 1) and two east.
    points: { following: pack(2, 0), steps: pack(2996 * 2, 270 * 2, 1, 2 * 2) },
  };

  it('gives every code with its municipality and its point', () => {
    expect(readPostalCodes(table)).toEqual({
      codes: ['0001', '0002', '0010', '0011'],
      municipalities: ['0301', '0301', '3201', '0301'],
      points: [
        { lat: 59.92, lon: 10.8 },
        { lat: 59.92, lon: 10.8 },
        { lat: 59.92, lon: 10.8 },
        { lat: 59.9, lon: 10.88 },
      ],
    });
  });

  it('refuses a table whose runs do not add up', () => {
    const short = { ...table, municipalities: { ...table.municipalities, following: pack(0, 0, 0) } };
    expect(() => readPostalCodes(short)).toThrow('Damaged postal table');
  });
});

describe('post towns', () => {
  it('begins a name at a capital, unless it follows a blank or a hyphen', () => {
    expect(readPostTowns('Mo i RanaKristiansand SNord-TorpaBærums VerkÅ')).toEqual([
      'Mo i Rana',
      'Kristiansand S',
      'Nord-Torpa',
      'Bærums Verk',
      'Å',
    ]);
  });

  it('repeats a name as often as the number behind it says, and leaves the name of the municipality empty', () => {
    expect(readPostTowns('.3Fornebu2.Šuoŋu')).toEqual(['', '', '', 'Fornebu', 'Fornebu', '', 'Šuoŋu']);
  });
});
