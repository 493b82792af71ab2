import { expect, it } from 'vitest';
import { newReference, newSalt, newToken, printOf, tokenOf } from './secrets.ts';

it('the same key and salt give the same token, and either alone another', () => {
  const [salt, other] = [newSalt(), newSalt()];
  expect(tokenOf('key', salt)).toBe(tokenOf('key', salt));
  expect(new Set([tokenOf('key', salt), tokenOf('key', other), tokenOf('yek', salt)]).size).toBe(3);
  expect(tokenOf('key', salt)).toMatch(/^[\w-]{43}$/);
});

it('tokens have more than 128 bits and references can be read out', () => {
  const tokens = new Set(Array.from({ length: 1000 }, newToken));
  expect(tokens.size).toBe(1000);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
  for (let time = 0; time < 1000; time++) expect(newReference()).toMatch(/^[2-9A-HJ-NP-TV-Z]{8}$/);
});

it('the print of a body depends on the key, so that nobody finds a name by trying names', () => {
  const body = Buffer.from('{"name":"A"}');
  expect(printOf('key', body).equals(printOf('key', body))).toBe(true);
  expect(printOf('key', body).equals(printOf('other', body))).toBe(false);
});
