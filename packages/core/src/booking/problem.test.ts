import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../check-booking.ts';
import { problemCodeOf, problemOf, problemStatus } from './problem.ts';
import type { ProblemCode } from './problem.ts';

const base = 'https://booking.example.org/problems/';

describe('a problem', () => {
  it.each(Object.entries(problemStatus))('%s travels with status %d and is known again', (code, status) => {
    const sent = problemOf(code as ProblemCode, { base });
    expect(sent).toEqual({ type: base + code, status });
    const { data } = checkAnswer('problem', JSON.parse(JSON.stringify(sent)));
    expect(problemCodeOf(data!)).toBe(code);
  });

  it('says what is wrong where, and how long to wait', () => {
    const errors = [{ path: 'name', code: 'missing' }];
    expect(problemOf('invalid', { base, errors })).toEqual({ type: `${base}invalid`, status: 422, errors });
    expect(problemOf('too-many-requests', { base, retryAfter: 30 })).toMatchObject({ retryAfter: 30 });
    const many = Array.from({ length: 200 }, () => errors[0]!);
    expect(checkAnswer('problem', problemOf('invalid', { base, errors: many })).findings).toEqual([]);
  });

  it.each([
    ['about:blank', 409, 'slot-taken'],
    ['about:blank', 404, 'not-found'],
    ['https://example.org/problems/tea-is-cold', 418, 'invalid'],
    ['https://example.org/problems/toString', 500, 'went-wrong'],
    ['', 503, 'overloaded'],
    ['urn:x:slot-gone', 409, 'slot-gone'],
    ['https://example.org/#closed', 503, 'closed'],
  ])('that is not ours, %s with %d, is taken for %s', (type, status, code) => {
    expect(problemCodeOf({ type, status })).toBe(code);
  });
});
