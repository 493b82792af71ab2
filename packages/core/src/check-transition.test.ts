import { describe, expect, it } from 'vitest';
import { exampleTransition as example } from '../../workshop/helpers/transitions.ts';
import { checkTransition, readTransition } from './check-transition.ts';

const quick = () => undefined;
const check = (value: unknown) => checkTransition(value, quick);
const said = async (value: unknown) => (await check(value)).findings.map(({ path, code }) => `${path} ${code}`.trim());
const [first, ...others] = example.buttons;

describe('good content', () => {
  it('comes through whole, without what nobody knows', async () =>
    expect(await readTransition(JSON.stringify({ ...example, $schema: 'x', surprise: [] }), quick)).toEqual({
      data: example,
      findings: [],
    }));

  it('may leave tools, ways, terms and groups to others', async () => {
    const { tools: _t, ways: _w, terms: _e, groups: _g, ...least } = example;
    expect(await check(least)).toEqual({ data: least, findings: [] });
  });

  it('is left as it was given', async () => {
    const given = { ...example, tools: [{ ...example.tools![0], link: 'javascript:alert(1)' }, 7], lead: null };
    const copy = structuredClone(given);
    await check(given);
    expect(given).toEqual(copy);
  });
});

describe('a record that does not fit', () => {
  it('is dropped, and the others stay', async () => {
    const { data, findings } = await check({
      ...example,
      presets: [{ ...example.presets[0], axes: 7 }, ...example.presets],
      tools: [7, ...example.tools!],
      buttons: [{ ...first, questions: [{ id: 'q', text: '', with: [], minutes: 0 }, ...first!.questions] }, ...others],
    });
    expect(data).toEqual(example);
    expect([...new Set(findings.map(({ path }) => path.replace(/\]\.(?!questions).*/, ']')))]).toEqual([
      'buttons[0].questions[0]',
      'presets[0]',
      'tools[0]',
    ]);
  });

  it('is dropped when its id stands already', async () => {
    const { data, findings } = await check({ ...example, terms: [...example.terms!, example.terms![0]] });
    expect(data).toEqual(example);
    expect(findings).toEqual([{ path: 'terms[1].id', code: 'duplicate-id' }]);
  });

  it('loses a link that is no web address, and stays', async () => {
    const { data, findings } = await check({
      ...example,
      tools: [{ ...example.tools![0], link: 'javascript:alert(1)' }],
    });
    expect(data?.tools?.[0]).not.toHaveProperty('link');
    expect(data?.tools?.[0]?.name).toBe('Sammenlign');
    expect(findings).toEqual([{ path: 'tools[0].link', code: 'unsafe-link' }]);
  });

  it('loses a pole that no axis has, and stays', async () => {
    const presets = [{ ...example.presets[0], axes: { origin: 'imposed', length: 'endless', mood: 'both' } }];
    const { data, findings } = await check({ ...example, presets });
    expect(data?.presets[0]?.axes).toEqual({ origin: 'imposed' });
    expect(findings).toEqual([
      { path: 'presets[0].axes.length', code: 'unknown-pole' },
      { path: 'presets[0].axes.mood', code: 'unknown-pole' },
    ]);
  });
});

describe('content that is refused whole', () => {
  it.each<[string, unknown, string]>([
    ['of a format to come', { ...example, format: 'retning/transition@2' }, 'format newer-format'],
    ['of another format', { ...example, format: 'retning/framework@1' }, 'format invalid_value'],
    ['without buttons', { ...example, buttons: [] }, 'buttons too_small'],
    [
      'with an axis of one end',
      { ...example, axes: [{ ...example.axes[0], poles: [{ id: 'a', name: 'A' }] }] },
      'axes[0].poles too_small',
    ],
    ['with a button twice', { ...example, buttons: [first, first] }, 'buttons duplicate-id'],
    [
      'with a word in two buttons',
      { ...example, buttons: [first, { ...others[0], words: [first!.words[0], others[0]!.words[0]] }] },
      'buttons duplicate-id',
    ],
    [
      'with both ends of an axis the same',
      {
        ...example,
        axes: [
          {
            ...example.axes[0],
            poles: [
              { id: 'a', name: 'A' },
              { id: 'a', name: 'B' },
            ],
          },
        ],
      },
      'axes duplicate-id',
    ],
    ['that does not say whether it is official', { ...example, official: undefined }, 'official invalid_type'],
    ['that nests without end', JSON.parse(`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`), 'too-deep'],
    ['that is a list', [example], 'invalid_type'],
  ])('one %s', async (_, value, code) => {
    expect((await check(value)).data).toBeUndefined();
    expect(await said(value)).toContain(code);
  });

  it('a login page', async () =>
    expect(await readTransition('<!doctype html>', quick)).toEqual({ findings: [{ path: '', code: 'html-page' }] }));
});
