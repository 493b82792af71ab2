import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentityNumber } from './identity.ts';

/** Check digits for nine digits, written down again from the public rule; `rest` is what the first may leave, 0 to 3 from 2032 on. */
function norwegian(nine: string, rest = 0): string | undefined {
  const sum = (digits: string, weights: readonly number[]) =>
    weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const first = (22 + rest - (sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  if (first > 9) return undefined;
  const second = (11 - (sum(nine + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return second > 9 ? undefined : `${nine}${first}${second}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
const date = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 0, max: 99 }),
  own: fc.integer({ min: 0, max: 999 }),
});
const anyNumber = fc
  .tuple(date, fc.constantFrom(0, 40), fc.constantFrom(0, 40, 80), fc.integer({ min: 0, max: 3 }))
  .map(([{ day, month, year, own }, onDay, onMonth, rest]) =>
    norwegian(`${two(day + onDay)}${two(month + onMonth)}${two(year)}${String(own).padStart(3, '0')}`, rest),
  )
  .filter((number) => number !== undefined);

describe('a Norwegian identity number', () => {
  // Made by machines, as those who publish checks give them for examples.
  it.each([
    ['birth number', '13097248022'],
    ['D-number', '53097248016'],
    ['H-number', '13527248013'],
    ['synthetic number', '10915596784'],
    ['D-number that is synthetic', '68467038838'],
  ])('that is a %s is found', (_, number) => {
    expect(findIdentityNumber(number)).toBe('NO');
  });

  it.each([
    '130972 48022',
    '130972-48022',
    '13 09 72 48022',
    '13.09.72 48022',
    '13.09.1972 48022',
    '13/09/72-48022',
    '130972 480 22',
    '13 09 72 480 22',
    '13097248022.',
    'Fødselsnummeret mitt er 13097248022, ring meg',
    'fnr:13097248022',
    '(130972–48022)',
    '130972\u00a048022',
    '13\u200b0972\u200b48022',
    '١٣٠٩٧٢٤٨٠٢٢',
    '１３０９７２４８０２２',
    'Ring 22000000 eller 91234567. 130972\n48022',
    '+47 91234567, 13097248022',
    'kari.13097248022@example.org',
    'kl. 15.00 13097248022',
    'kl 15:00, 130972 48022',
  ])('is found in %j', (text) => {
    expect(findIdentityNumber(text)).toBe('NO');
  });

  it('is found whatever its kind, in any writing and any text', () => {
    const gap = fc.constantFrom('', '', ' ', '-', '.', '\u00a0', ' - ');
    const words = fc.constantFrom('', 'Jeg er født ', 'Mitt nummer: ', 'Ring 91234567. ', '(');
    fc.assert(
      fc.property(anyNumber, gap, words, words, (number, between, before, after) => {
        const text = `${before}${number.slice(0, 6)}${between}${number.slice(6)} ${after}`;
        expect(findIdentityNumber(text)).toBe('NO');
      }),
      { numRuns: 2000 },
    );
  });

  it('is none with a digit too many, a wrong check digit or no date', () => {
    for (const text of ['130972480221', '913097248022', '13097248021', '13097248012', '32017248022', '13207248022'])
      expect(findIdentityNumber(text), text).toBeUndefined();
    const rest = (number: string) => [1, 2, 3].some((each) => norwegian(number.slice(0, 9), each) === number);
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 1, max: 9 }), (number, more) => {
        const last = (Number(number[10]) + more) % 10;
        expect(findIdentityNumber(number.slice(0, 10) + last)).toBeUndefined();
        expect(rest(number) || norwegian(number.slice(0, 9)) === number).toBe(true);
      }),
    );
  });
});

describe('an identity number of a neighbour', () => {
  it.each([
    // Examples that the registers give for their rules, or numbers that follow them. A few fit two countries; then the first is told.
    ['SE', '811228-9874'],
    ['SE', '19811228-9874'],
    ['SE', '198112289874'],
    ['SE', '8112289874'],
    ['SE', '121212+1212'],
    ['SE', '701063-2391'],
    ['DK', '211062-5629'],
    ['DK', '010165-1234'],
    ['FI', '131052-308T'],
    ['FI', '131052-308t'],
    ['FI', '131052A308T'],
    ['FI', '131052Y308T'],
  ])('of %s is found: %s', (country, number) => {
    expect(findIdentityNumber(number)).toBe(country);
    expect(findIdentityNumber(`Numret är ${number}.`)).toBe(country);
  });

  it.each(['811228-9875', '811328-9874', '070761 4286', '131052-308U', '321052-308T', '131052-308TX'])(
    'is none when it is not right: %s',
    (text) => {
      expect(['SE', 'FI']).not.toContain(findIdentityNumber(text));
    },
  );
});

describe('what is not an identity number', () => {
  it.each([
    'Ring meg på 91 23 45 67 etter kl. 15',
    '+47 912 34 567 / +46 70 123 45 67',
    '+46701234567',
    '0046 70 123 45 67',
    '070-123 45 67',
    '0701234567',
    '040 1234567',
    'Storgata 12, 0184 Oslo',
    'Postboks 1234 Sentrum, 0150 Oslo',
    'Kontonummer 1310.97.24802',
    '1309 72 48022',
    'org.nr. 974 760 673',
    'fra 01.01.2020 til 31.12.2024',
    '2020-2024, 12.12.12 kl. 12.30',
    'STYRK 2221 og 7223',
    'Jeg er født 13.09.1972',
    '130972',
    '978-82-02-12345-1',
    '2026-11-27T09:00:00+01:00',
    '',
  ])('%j', (text) => {
    expect(findIdentityNumber(text)).toBeUndefined();
  });

  const share = (texts: readonly string[]): number =>
    texts.filter((text) => findIdentityNumber(text) !== undefined).length / texts.length;
  const sampled = <T>(arbitrary: fc.Arbitrary<T>): readonly T[] =>
    fc.sample(arbitrary, { numRuns: 20_000, seed: 2026 });
  const digits = (count: number) =>
    fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((list) => list.join(''));

  it('is hardly ever taken for one: a telephone number with its country, never; without, never in Norway', () => {
    const country = fc.constantFrom('47', '46', '45', '358', '354', '44', '48', '370', '380', '252', '963', '1');
    const abroad = fc
      .tuple(
        fc.constantFrom('+', '00', '+ '),
        country,
        fc.constantFrom('', ' ', '-'),
        digits(3),
        fc.constantFrom('', ' '),
        fc.oneof(digits(5), digits(6), digits(7)),
      )
      .map((parts) => parts.join(''));
    expect(share(sampled(abroad))).toBe(0);
    const home = fc
      .tuple(fc.integer({ min: 20_000_000, max: 99_999_999 }), fc.constantFrom('', '47', '47 '))
      .map(([number, before]) => before + number);
    expect(share(sampled(home))).toBe(0);
    const listed = fc.tuple(home, fc.constantFrom(' / ', ', ', ' eller '), home).map((parts) => parts.join(''));
    expect(share(sampled(listed))).toBe(0);
  });

  it('is hardly ever taken for one: an address, never', () => {
    const address = fc
      .tuple(fc.integer({ min: 1, max: 250 }), fc.constantFrom('A', '', ' B'), digits(4))
      .map(([house, letter, code]) => `Storgata ${house}${letter}, ${code} Byen`);
    expect(share(sampled(address))).toBe(0);
  });

  it('is hardly ever taken for one: a reference of eleven digits in one of 100, an account number as banks write it never', () => {
    expect(share(sampled(digits(11)))).toBeLessThan(0.01);
    const account = digits(11).map((all) => `${all.slice(0, 4)}.${all.slice(4, 6)}.${all.slice(6)}`);
    expect(share(sampled(account))).toBe(0);
    expect(share(sampled(digits(10)))).toBeLessThan(0.015);
    for (const count of [7, 8, 9]) expect(share(sampled(digits(count)))).toBe(0);
  });

  it('does not hold anybody up: a long text is read in no time', () => {
    const started = performance.now();
    for (const piece of ['1 ', '13 09 72 480 ', '0', '1-', '+', '131052-', 'a1'])
      findIdentityNumber(piece.repeat(50_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
