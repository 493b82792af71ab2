import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail } from './e-mail.ts';

/** As the HTML Standard gives it, for a valid e-mail address. */
const browser =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

describe('an e-mail address', () => {
  it.each([
    ['kari@example.org', 'kari@example.org'],
    [' kari.nordmann+post@sub.example.org ', 'kari.nordmann+post@sub.example.org'],
    ["o'brian@example.org", "o'brian@example.org"],
    ['Kari Nordmann <kari@example.org>', 'kari@example.org'],
    ['mailto:kari@example.org', 'kari@example.org'],
    ['kari@intranett', 'kari@intranett'],
    ['kari@blåbær.example', 'kari@xn--blbr-roah.example'],
    ['kari@BLÅBÆR.example', 'kari@xn--blbr-roah.example'],
  ])('%j is %s', (text, mail) => {
    expect(readMail(text)).toEqual({ mail });
  });

  it.each([
    ['', 'missing-at'],
    ['kari.example.org', 'missing-at'],
    ['kari@@example.org', 'several-ats'],
    ['kari@example.org, ola@example.org', 'space-inside'],
    ['kari@example.org;ola@example.org', 'several-ats'],
    ['@example.org', 'nothing-before-at'],
    ['kari@', 'nothing-after-at'],
    ['kari @example.org', 'space-inside'],
    ['kari nordmann@example.org', 'space-inside'],
    ['kari@example,org', 'comma-for-dot'],
    ['kari,nordmann@example.org', 'comma-for-dot'],
    ['kari@example.org.', 'ends-with-dot'],
    ['kari@.org', 'two-dots'],
    ['kari@example..org', 'two-dots'],
    ['kåre@example.org', 'odd-character'],
    ['kari@exam_ple.org', 'odd-character'],
    ['kari@-example.org', 'odd-character'],
    ['kari@blå/bær', 'odd-character'],
    ['kari@blå:80', 'odd-character'],
    [`kari@${'x'.repeat(64)}.org`, 'odd-character'],
    [`${'x'.repeat(250)}@example.org`, 'too-long'],
  ])('%j is none: %s', (text, problem) => {
    expect(readMail(text)).toEqual({ problem });
  });

  it('is accepted where browsers accept it, and nowhere else', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ab1.@- ,_+\'"()<'), maxLength: 12, size: 'max' });
    const near = fc.tuple(letters, letters).map(([one, other]) => `${one}@${other}`);
    fc.assert(
      fc.property(fc.oneof(letters, near, fc.emailAddress()), (text) => {
        // What stands in angle brackets is taken out of them first.
        fc.pre(!text.includes('<'));
        const { mail } = readMail(text);
        expect(mail !== undefined).toBe(browser.test(text.trim()));
        if (mail !== undefined) expect(mail).toBe(text.trim());
      }),
      { numRuns: 5000 },
    );
  });

  it('is one address and no more, and reading it again changes nothing, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40, size: 'max' }),
        fc.string({ unit: 'grapheme', maxLength: 20, size: 'max' }),
        (one, other) => {
          const { mail } = readMail(`${one}@${other}`);
          if (mail === undefined) return;
          expect(mail).toMatch(browser);
          expect(readMail(mail)).toEqual({ mail });
        },
      ),
      { numRuns: 3000 },
    );
  });
});
