import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone, writePhone } from './phone.ts';

describe('a Norwegian number', () => {
  it.each([
    '91234567',
    '912 34 567',
    '91 23 45 67',
    '912.34.567',
    '9123 4567',
    '912-34-567',
    ' 912 34 567 ',
    '(912) 34 567',
    '+4791234567',
    '+47 912 34 567',
    '+47-91234567',
    '(+47) 912 34 567',
    '+ 47 912 34 567',
    '004791234567',
    '00 47 91 23 45 67',
    '4791234567',
    '47 912 34 567',
    'tlf. 912 34 567',
    'Tlf: 912 34 567',
    'mob 912 34 567',
    'tel:+4791234567',
    '912\u00a034\u00a0567',
    '\u202a+47 912 34 567\u202c',
    '912\u201134\u2011567',
    '٩١٢ ٣٤ ٥٦٧',
    '۹۱۲۳۴۵۶۷',
    '+47 91234567',
  ])('written %j is understood', (text) => {
    expect(readPhone(text)).toEqual({ phone: '+4791234567' });
  });

  it.each([
    ['22 00 00 00', '+4722000000'],
    ['800 12 345', '+4780012345'],
    ['47 12 34 56', '+4747123456'],
  ])('%s may begin with 2 to 9', (text, phone) => {
    expect(readPhone(text)).toEqual({ phone });
  });

  it.each([
    ['02800', 'short-number'],
    ['9123456', 'too-short'],
    ['', 'too-short'],
    ['912 345 678', 'too-long'],
    ['+47 912 34 56', 'too-short'],
    ['+47 912 34 5678', 'too-long'],
    ['+47 12345678', 'no-such-number'],
    ['01234567', 'no-such-number'],
    ['11223344', 'no-such-number'],
    ['00 00 00 01', 'no-such-number'],
    ['+0 912 34 567', 'no-such-number'],
    ['ring meg', 'letters'],
    ['912 34 5x7', 'letters'],
    ['91234567 eller 41234567', 'letters'],
    ['kari@example.org', 'letters'],
    ['91+234567', 'letters'],
  ])('%j is none: %s', (text, problem) => {
    expect(readPhone(text)).toEqual({ problem });
  });
});

describe('a number from elsewhere', () => {
  it.each([
    ['+46 70 123 45 67', '+46701234567'],
    ['0046 70-123 45 67', '+46701234567'],
    ['+45 12 34 56 78', undefined],
    ['+45 32 34 56 78', '+4532345678'],
    ['+358 40 123 4567', '+358401234567'],
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['+48 512 345 678', '+48512345678'],
    ['+380 50 123 45 67', '+380501234567'],
    ['+252 61 234567', '+25261234567'],
    ['+1 (212) 555-0100', '+12125550100'],
  ])('%s is %s', (text, phone) => {
    expect(readPhone(text).phone).toBe(phone);
  });

  it.each([
    ['+123456', 'too-short'],
    ['+1234567890123456', 'too-long'],
    ['+', 'too-short'],
  ])('%s is none: %s', (text, problem) => {
    expect(readPhone(text)).toEqual({ problem });
  });

  it.each([
    ['SE', '070-123 45 67', '+46701234567'],
    ['SE', '46701234567', '+46701234567'],
    ['FI', '040 123 4567', '+358401234567'],
    ['DK', '32 34 56 78', '+4532345678'],
  ] as const)('at home in %s, %s is %s', (country, text, phone) => {
    expect(readPhone(text, country)).toEqual({ phone });
    expect(readPhone(writePhone(phone, country), country)).toEqual({ phone });
  });

  it('at home in Sweden needs its zero', () => {
    expect(readPhone('701234567', 'SE')).toEqual({ problem: 'no-such-number' });
    expect(readPhone('0701', 'SE')).toEqual({ problem: 'too-short' });
  });
});

describe('a number that is written', () => {
  it.each([
    ['+4791234567', '912 34 567'],
    ['+4741234567', '412 34 567'],
    ['+4780012345', '800 12 345'],
    ['+4722000000', '22 00 00 00'],
    ['+4638123456', '+46 38 12 34 56'],
  ])('%s is shown as %s', (phone, shown) => {
    expect(writePhone(phone)).toBe(shown);
  });

  it('in any groups is read as the same, and reading it again changes nothing', () => {
    const digits = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 9_999_999 }));
    const gaps = fc.array(fc.constantFrom('', '', ' ', '.', '-', '\u00a0'), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(digits, gaps, fc.constantFrom('', '+47', '+47 ', '0047', '0047 '), ([first, rest], gap, before) => {
        const number = `${first}${String(rest).padStart(7, '0')}`;
        const written = before + [...number].map((digit, index) => digit + (index < 7 ? gap[index] : '')).join('');
        expect(readPhone(written)).toEqual({ phone: `+47${number}` });
        expect(readPhone(`+47${number}`)).toEqual({ phone: `+47${number}` });
        expect(readPhone(writePhone(`+47${number}`))).toEqual({ phone: `+47${number}` });
      }),
    );
  });

  it('is never anything but digits after a plus, whatever comes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30, size: 'max' }),
      fc.string({ unit: fc.constantFrom(...'0123456789 +-.()٣'), maxLength: 20, size: 'max' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('NO', 'SE', 'FI', 'DK'), (text, country) => {
        const { phone, problem } = readPhone(text, country);
        expect((phone === undefined) !== (problem === undefined)).toBe(true);
        if (phone !== undefined) {
          expect(phone).toMatch(/^\+[1-9]\d{6,14}$/);
          expect(readPhone(phone, country)).toEqual({ phone });
        }
      }),
      { numRuns: 2000 },
    );
  });
});
