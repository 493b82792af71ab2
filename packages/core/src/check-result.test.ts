import { describe, expect, it } from 'vitest';
import { readCheckResult } from './check-result.ts';

const quick = () => undefined;
const least = {
  format: 'retning/self-check@1',
  id: 'b7',
  framework: { id: 'example', version: '1' },
  saved: '2026-11-25',
  areas: [],
  answers: {},
} as const;
const full = {
  ...least,
  areas: ['1', '3'],
  answers: { '1k1': 'competent', '1k2': 'unknown' },
  skipped: ['1s1'],
  goals: { '1k1': 'specialised' },
  plan: [{ statement: '1k2', action: 'Spør Kari\nog Ola 👋', until: '2027-01-15', priority: 'first' }],
  handedOver: { name: 'Kari', agreed: true },
} as const;
const read = (value: unknown) => readCheckResult(JSON.stringify(value), quick);
const refusal = async (value: unknown) => {
  const { data, findings } = await read(value);
  expect(data).toBeUndefined();
  return findings.map(({ path, code }) => `${path} ${code}`.trim());
};

describe('a file that was saved', () => {
  it.each([
    ['at the beginning', least],
    ['at the end', full],
  ])('%s is read as it is', async (_, value) => expect(await read(value)).toEqual({ data: value, findings: [] }));

  it('may begin with a byte order mark', async () =>
    expect((await readCheckResult(`\uFEFF${JSON.stringify(full)}\n`, quick)).data).toEqual(full));

  it('may hold levels and statements that no framework here knows: that is told when it is opened', async () => {
    const answers = { gone: 'excellent' };
    expect((await read({ ...least, answers })).data?.answers).toEqual(answers);
  });

  it('loses what nobody knows', async () => {
    const more = { ...full, surprise: 1, plan: [{ ...full.plan[0], mood: 'x' }] };
    expect((await read(more)).data).toEqual(full);
  });

  it('has no answer under a name that would change what it is', async () => {
    const { data } = await readCheckResult(
      JSON.stringify(full).replace('"1k1":"competent"', '"__proto__":"competent","constructor":"competent"'),
      quick,
    );
    expect(Object.keys(data!.answers).sort()).toEqual(['1k2', 'constructor']);
    expect(Object.getPrototypeOf(data!.answers)).toBe(Object.prototype);
  });
});

describe('a file that is refused', () => {
  const text = JSON.stringify(full);
  it.each([
    ['a login page', '<html><title>Logg inn</title></html>', 'html-page'],
    ['an empty file', '', 'not-json'],
    ['a file cut short', text.slice(0, -20), 'not-json'],
    ['a picture', '\uFFFDPNG\r\n\u001a\n', 'not-json'],
    ['brackets without end', '{"a":'.repeat(1000), 'too-deep'],
    ['a file of many megabytes', ' '.repeat(16_000_001), 'too-large'],
  ])('is %s', async (_, given, code) =>
    expect(await readCheckResult(given, quick)).toEqual({ findings: [{ path: '', code }] }),
  );

  it('is cut short at any letter', async () => {
    for (let at = 1; at < text.length; at++) {
      expect(await readCheckResult(text.slice(0, at), quick)).toEqual({ findings: [{ path: '', code: 'not-json' }] });
    }
  });

  it.each([null, 1, 'text', true, [], {}, [full], { format: 'retning/framework@1' }, { format: 7 }, { format: {} }])(
    'is JSON that never was one: %j',
    async (value) => expect(await refusal(value)).toEqual(['format not-a-result']),
  );

  it('is of a version to come', async () => {
    for (const version of ['2', '10', '11']) {
      expect(await refusal({ ...full, format: `retning/self-check@${version}` })).toEqual(['format newer-format']);
    }
  });

  it('is of a version that never was', async () => {
    for (const version of ['0', '', 'x', '1.5']) {
      expect(await refusal({ ...full, format: `retning/self-check@${version}` })).toEqual(['format invalid_value']);
    }
  });

  it.each<[string, object, string]>([
    ['no framework', { framework: undefined }, 'framework invalid_type'],
    ['no day', { saved: '2026-13-01' }, 'saved date'],
    ['an answer that is no level', { answers: { a: 3 } }, 'answers.a invalid_type'],
    ['an answer in words', { answers: { a: 'Ganske god' } }, 'answers.a invalid_format'],
    ['answers in a list', { answers: ['competent'] }, 'answers invalid_type'],
    [
      'too many answers',
      { answers: Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`s${at}`, 'a'])) },
      'answers too_big',
    ],
    ['a plan of no statement', { plan: [{ action: 'Les' }] }, 'plan[0].statement invalid_type'],
    ['a date that is none', { plan: [{ statement: 'a', until: 'snart' }] }, 'plan[0].until date'],
    ['a priority of its own', { plan: [{ statement: 'a', priority: 'asap' }] }, 'plan[0].priority invalid_value'],
    ['a text without end', { plan: [{ statement: 'a', action: 'x'.repeat(1001) }] }, 'plan[0].action too_big'],
    ['a name without a word on consent', { handedOver: { name: 'Kari' } }, 'handedOver.agreed invalid_type'],
    ['a key that is somebody’s words', { answers: { 'Kari sa: nei': 1 } }, 'answers.? invalid_type'],
  ])('has %s', async (_, more, told) => expect(await refusal({ ...full, ...more })).toEqual([told]));

  it('nests too deep', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 30; level++) deep = [deep];
    expect(await refusal({ ...full, extra: deep })).toEqual(['too-deep']);
  });

  it('tells five faults at most', async () => {
    const answers = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`s${at}`, at]));
    expect(await refusal({ ...full, answers })).toHaveLength(5);
  });
});
