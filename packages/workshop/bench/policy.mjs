/** Policies of the measured pages: the strict one, and what a peer needs beside it. */
import { strictPolicy } from '../runner/server.mjs';

/**
 * The strict policy with some directives set to other values; `null` takes one out.
 *
 * @param {Record<string, string | null>} changes
 */
export function policyWith(changes) {
  const directives = new Map(strictPolicy.split('; ').map((text) => text.split(/ (.*)/, 2)));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) directives.delete(name);
    else directives.set(name, value);
  }
  return [...directives].map((parts) => parts.join(' ')).join('; ');
}

/** The strict policy for a stranger: a policy of trusted types may have any name, as ours has one of its own. */
export const strictForOthers = { 'trusted-types': '*' };

/** What a peer needs beyond the strict policy, as the table says it. */
export function needsInWords(changes) {
  const words = Object.entries(changes).flatMap(([name, value]) => {
    if (name === 'trusted-types') return [];
    if (name === 'require-trusted-types-for') return ['no trusted types'];
    return [`\`${name} ${value.replace("'self' ", '')}\``];
  });
  return words.join(', ') || 'nothing';
}
