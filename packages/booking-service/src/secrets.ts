/** What nobody can guess, and what of it is kept. */
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** 192 bits in letters that stand in an address and in JSON as they are. */
export const newToken = (): string => randomBytes(24).toString('base64url');

export const newSalt = (): Buffer => randomBytes(24);

/** All that is kept of a token or key: whoever reads the database cannot act with it. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * The token that a request with an idempotency key gets. The key is the sender's and is not kept, the salt is kept and not sent: so the same
 * request gets the same token again after a lost answer, and neither the database nor a weak key alone gives it away.
 */
export const tokenOf = (key: string, salt: Buffer): string =>
  createHmac('sha256', salt).update(key).digest('base64url');

/** Tells two bodies apart without keeping what could be guessed back: names and numbers are few. */
export const printOf = (key: string, body: Uint8Array): Buffer => createHmac('sha256', key).update(body).digest();

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTVWXYZ';

/** What a person can read out on the phone. 31 letters, 8 places: 8.5 · 10¹¹. It opens nothing. */
export function newReference(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
