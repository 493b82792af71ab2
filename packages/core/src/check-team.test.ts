import { describe, expect, it } from 'vitest';
import { readTeam } from './check-team.ts';

const result = {
  format: 'retning/self-check@1',
  id: 'a',
  framework: { id: 'f', version: '1' },
  saved: '2026-11-25',
  areas: [],
  answers: { s1: 'yes' },
};
const framework = {
  format: 'retning/framework@1',
  id: 'f',
  version: '1',
  source: 'A',
  licence: 'CC0',
  updated: '2026-11-25',
  languages: ['nb'],
  kind: 'competence',
  official: false,
  name: 'F',
  scales: [
    {
      id: 's',
      levels: [
        { id: 'no', name: 'No' },
        { id: 'yes', name: 'Yes' },
      ],
    },
  ],
  areas: [{ id: 'a1', name: 'A', groups: [{ id: 'g', statements: [{ id: 's1', text: 'I can' }] }] }],
};
const team = { format: 'retning/team@1', framework, results: [result], earlier: [{ ...result, id: 'b' }] };
const read = (value: unknown) => readTeam(JSON.stringify(value));

describe('a team in a page', () => {
  it('is read with its framework and both rounds', async () => {
    const { data, findings } = await read(team);
    expect(findings).toEqual([]);
    expect(data).toEqual({ framework, results: [result], earlier: [{ ...result, id: 'b' }] });
  });

  it('may leave the framework and the earlier round to others', async () => {
    const { data } = await read({ results: [] });
    expect(data).toEqual({ results: [] });
  });

  it('may bring a local variant, which stays as it is until its base is there', async () => {
    const variant = { ...framework, extends: 'base', scales: undefined, aim: undefined };
    const { data, findings } = await read({ ...team, framework: variant });
    expect(findings).toEqual([]);
    expect(data?.framework).toEqual({ ...framework, extends: 'base', scales: undefined });
  });

  it('loses a result that does not fit and keeps the others', async () => {
    const { data, findings } = await read({
      ...team,
      results: [{ ...result, saved: 'yesterday' }, result, null, { ...result, format: 'retning/self-check@2' }],
    });
    expect(data?.results).toEqual([result]);
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'results[0].saved date',
      'results[2] invalid_type',
      'results[3].format invalid_value',
    ]);
  });

  it.each<[string, unknown, string]>([
    [
      'with a framework whose aim nobody can reach',
      { ...team, framework: { ...framework, aim: { every: 'master', text: 'All are masters' } } },
      'framework no-framework',
    ],
    ['of a later version', { ...team, format: 'retning/team@2' }, 'format newer-format'],
    ['that is none', { ...team, format: 'retning/centres@1' }, 'format invalid_value'],
    ['without results', { format: 'retning/team@1' }, 'results invalid_type'],
    [
      'with a faulty framework',
      { ...team, framework: { ...framework, official: 'yes' } },
      'framework.official invalid_type',
    ],
    ['with a framework that is none', { ...team, framework: 7 }, 'framework invalid_type'],
    ['that is a list', [team], ' invalid_type'],
    ['that nests without end', JSON.parse(`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`), ' too-deep'],
  ])('is refused: one %s', async (_, value, said) => {
    const { data, findings } = await read(value);
    expect(data).toBeUndefined();
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toContain(said);
  });

  it('is refused when it is no JSON', async () => {
    expect(await readTeam('<html>')).toEqual({ findings: [{ path: '', code: 'html-page' }] });
    expect(await readTeam('{"format":')).toEqual({ findings: [{ path: '', code: 'not-json' }] });
  });

  it('lets the page breathe while many results are read', async () => {
    let pauses = 0;
    const many = Array.from({ length: 100 }, (_, id) => ({ ...result, id: `p${id}` }));
    await readTeam(JSON.stringify({ ...team, results: many }), () => void pauses++);
    expect(pauses).toBeGreaterThanOrEqual(10);
  });
});
