import { describe, expect, it } from 'vitest';
import { exampleFramework as example, frameworkHead } from '../../../workshop/helpers/frameworks.ts';
import type { Framework } from '../schema/types.ts';
import { readPaper } from './paper.ts';

const read = (typed: string, framework: Framework = example) => readPaper(framework, typed);
const fault = (line: number, code: string, text: string) => ({ line, code, text });
const withIds = (...ids: string[]): Framework => ({
  ...frameworkHead,
  scales: example.scales,
  areas: [{ id: 'a', name: 'A', groups: [{ id: 'g', statements: ids.map((id) => ({ id, text: id })) }] }],
});

describe('a line that was typed', () => {
  it.each([
    '1k1 2',
    '1K1 2',
    '1k1: 2',
    '1k1:2',
    '1k1=2',
    '1k1 = 2',
    '1k1 - 2',
    '1k1 -2',
    '1k1 – 2',
    '1k1\t2',
    '  1k1   2  ',
    '1k1\u00a02',
    '\uFEFF1k1 2',
  ])('as %j is an answer', (typed) => expect(read(typed)).toEqual({ answers: { '1k1': 'competent' }, faults: [] }));

  it('says 0 when one does not know, and counts levels from 1 on the area’s own scale', () => {
    expect(read('1k1 0\n1k2 1\n1s1 3\n3k1 1\n3k2 2').answers).toEqual({
      '1k1': 'unknown',
      '1k2': 'not-yet',
      '1s1': 'specialised',
      '3k1': 'seldom',
      '3k2': 'often',
    });
  });

  it('may hold several answers', () =>
    expect(read('1k1 2, 1k2 3;1s1 1,').answers).toEqual({
      '1k1': 'competent',
      '1k2': 'specialised',
      '1s1': 'not-yet',
    }));

  it.each(['1k1', '2', '1k12', '1k1 12', '1k1 2 3', '1k1 to', '1k1-2', 'Kari Nordmann', '1k1 ２', '= 2'])(
    'as %j cannot be read',
    (typed) => expect(read(typed)).toEqual({ answers: {}, faults: [fault(1, 'unreadable', typed)] }),
  );

  it('that names no statement, or no level of its scale, is told as that', () => {
    const { answers, faults } = read('1k9 2\n1k1 4\n3k1 3\nconstructor 1\n__proto__ 1');
    expect(answers).toEqual({});
    expect(faults).toEqual([
      fault(1, 'no-such-statement', '1k9 2'),
      fault(2, 'no-such-level', '1k1 4'),
      fault(3, 'no-such-level', '3k1 3'),
      fault(4, 'no-such-statement', 'constructor 1'),
      fault(5, 'no-such-statement', '__proto__ 1'),
    ]);
  });
});

describe('what was typed', () => {
  it('may be nothing', () => {
    for (const typed of ['', '\n\n', ' , ;\r\n']) expect(read(typed)).toEqual({ answers: {}, faults: [] });
  });

  it('holds the last of two answers, as a correction does', () =>
    expect(read('1k1 1\n1k1 3').answers).toEqual({ '1k1': 'specialised' }));

  it.each(['\n', '\r\n', '\r'])('is told by line, whatever ends one (%j)', (end) => {
    const { answers, faults } = read(['1k1 2', '', 'xx 1', '1k2 1'].join(end));
    expect(Object.keys(answers)).toEqual(['1k1', '1k2']);
    expect(faults).toEqual([fault(3, 'no-such-statement', 'xx 1')]);
  });

  it('is told shortened', () => expect(read('å'.repeat(500)).faults[0]!.text).toBe('å'.repeat(40)));

  it('is read in a moment, however long a line is', () => {
    const started = performance.now();
    for (const typed of ['1'.repeat(50_000), `1${' '.repeat(50_000)}x`, ':'.repeat(50_000)]) read(typed);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('ids with signs in them', () => {
  it('are found although a sign may stand between id and number', () => {
    const signs = withIds('a', 'b:', 'c.', 'd-', 'e:1');
    expect(read('a: 1\nb: 1\nb:: 1\nc. 1\nd- 1\ne:1 1\ne:1=2', signs)).toEqual({
      answers: { a: 'not-yet', 'b:': 'not-yet', 'c.': 'not-yet', 'd-': 'not-yet', 'e:1': 'competent' },
      faults: [],
    });
  });

  it('are never cut into another id and a number', () => {
    expect(read('e:1', withIds('e', 'e:1'))).toEqual({ answers: {}, faults: [fault(1, 'unreadable', 'e:1')] });
  });
});
