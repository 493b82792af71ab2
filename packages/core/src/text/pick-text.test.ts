import { describe, expect, it } from 'vitest';
import { languageChain, pickText } from './pick-text.ts';

describe('pickText', () => {
  it('takes the first language that the text has', () => {
    const text = { en: 'Centre', nb: 'Senter' };
    expect(pickText(text, ['nn', 'nb', 'en'])).toEqual({ text: 'Senter', lang: 'nb' });
  });

  it('takes any language rather than none, and says which', () => {
    expect(pickText({ uk: 'Центр' }, ['nn', 'nb'])).toEqual({ text: 'Центр', lang: 'uk' });
  });

  it('gives a plain string no language', () => {
    expect(pickText('Senter', ['en'])).toEqual({ text: 'Senter' });
  });

  it('has nothing to say about nothing', () => {
    expect(pickText(undefined, ['nb'])).toBeUndefined();
    expect(pickText({}, ['nb'])).toBeUndefined();
  });

  it('takes no word that every object has for a language', () => {
    expect(pickText({ nb: 'Senter' }, ['constructor', 'toString', '__proto__', 'nb'])).toEqual({
      text: 'Senter',
      lang: 'nb',
    });
  });
});

describe('languageChain', () => {
  it.each([
    ['nn', ['nn', 'nb', 'no', 'en']],
    ['nb', ['nb', 'no', 'nn', 'en']],
    ['no', ['no', 'nb', 'nn', 'en']],
    ['se', ['se', 'nb', 'nn', 'no', 'en']],
    ['sma', ['sma', 'nb', 'nn', 'no', 'en']],
    ['uk', ['uk', 'en', 'nb', 'no', 'nn']],
    ['en', ['en', 'nb', 'no', 'nn']],
    ['nb-NO', ['nb-NO', 'nb', 'no', 'nn', 'en']],
  ])('%s', (language, chain) => expect(languageChain(language)).toEqual(chain));
});
