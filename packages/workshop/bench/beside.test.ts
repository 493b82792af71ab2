import { describe, expect, it } from 'vitest';
import { judge } from './bars.mjs';
import { aboutPeers, besideInMarkdown, besideInReadme, isWhole, strictInWords, wins } from './beside.mjs';
import { disturbedInWords } from './calm.mjs';
import { summarise } from './summary.mjs';

const comparisons = {
  'tea-maker': {
    title: 'Tea maker',
    own: ['ours'],
    control: 'bare',
    sizes: [40, 1000, 10_000],
    peers: [
      {
        name: 'kettle',
        title: 'Kettle',
        packages: ['kettle'],
        policy: { 'require-trusted-types-for': null },
        better: ['whistles'],
        unlike: ['Boils only.'],
      },
      {
        name: 'samovar',
        title: 'Samovar',
        packages: ['samovar'],
        policy: {},
        noKeys: 'it has no field',
        better: ['stays warm'],
        unlike: ['Needs coal.'],
      },
    ],
  },
};
const titles = { ours: 'our tea', bare: 'control: hot water' };
const packagesOf = (names: string[]) => names.map((name) => ({ name, version: '1.2.3', licence: 'MIT' }));
const strict = { kettle: { starts: false, refused: { 'script-src': 2 } }, samovar: { starts: true, refused: {} } };

const visit = (page: string, round: number, usable: number, codeToUsable = 20_000) => ({
  page,
  round,
  usable,
  codeToUsable,
  code: codeToUsable,
  blocking: 0,
  longestTask: 0,
  heap: 2e6,
  layoutShift: 0,
  thirdParty: 0,
  violations: 0,
});
const typing = (page: string, list: number, all = list) =>
  [40, 1000, 10_000].map((size) => ({ page: `${page} ${size}`, round: 0, heap: 2e6, keys: [{ list, all }] }));

/** The presses of a page that is answered and not typed in. */
const presses = (page: string, count: number, answer: number) => ({
  page: `${page} ${count}`,
  round: 0,
  heap: 2e6,
  acts: [
    { name: 'answer', time: answer },
    { name: 'next', time: 30 },
  ],
});

/** A run of a check with one peer: answers are pressed in all three pages, and nobody types. */
function reportOfCheck() {
  const tea = comparisons['tea-maker'];
  const asked = { tasting: { ...tea, acts: [63, 300], peers: tea.peers.slice(1) } };
  const beside = aboutPeers(asked, { titles, strict, packagesOf });
  const runs = {
    load: [visit('ours', 0, 1000), visit('bare', 0, 900), visit('samovar', 0, 2000)],
    keys: [],
    acts: [
      ...[63, 300].flatMap((count) => [presses('ours', count, 24), presses('bare', count, 12)]),
      presses('samovar', 63, 20),
    ],
  };
  return { date: '2026-11-25', rounds: 1, noise: 'Quiet enough.', beside, summary: summarise(runs, {}, beside) };
}

/** A run of all four pages: ours is usable first, the kettle answers keys faster and moves on afterwards. */
function report() {
  const beside = aboutPeers(comparisons, { titles, strict, packagesOf });
  const runs = {
    load: [
      ...[visit('ours', 0, 1000), visit('ours', 1, 3000), visit('bare', 0, 900), visit('bare', 1, 2900)],
      ...[visit('kettle', 0, 2000, 40_000), visit('kettle', 1, 4000, 40_000)],
      ...[visit('samovar', 0, 2000, 10_000), visit('samovar', 1, 4000, 10_000)],
    ],
    keys: [...typing('ours', 40), ...typing('bare', 20), ...typing('kettle', 30, 900)],
  };
  return { date: '2026-11-25', rounds: 2, noise: 'Quiet enough.', beside, summary: summarise(runs, {}, beside) };
}

describe('peers beside ours', () => {
  it('are compared round by round, each figure for itself', () => {
    const { kettle, samovar } = report().summary.beside['tea-maker'];
    expect(kettle.usable).toEqual({ median: 0.625, min: 0.5, max: 0.75 });
    expect(kettle['JS + CSS to usable'].median).toBe(0.5);
    expect(kettle['key at 10,000'].median).toBeCloseTo(4 / 3);
    expect(kettle['everything at 10,000'].median).toBeCloseTo(40 / 900);
    // Nothing divided by nothing says nothing, and who has no field has no keys.
    expect(kettle.blocking).toBeUndefined();
    expect(samovar['key at 40']).toBeUndefined();
  });

  it('set a bar each for weight and for time to usable, and a heavier page of ours misses it', () => {
    const { summary, beside } = report();
    const judged = judge(summary, beside).filter(({ name }) => name.includes('ours /'));
    expect(judged.map(({ name, reached }) => [name, reached])).toEqual([
      ['JS + CSS to usable, ours / Kettle', true],
      ['time to usable, ours / Kettle', true],
      ['JS + CSS to usable, ours / Samovar', false],
      ['time to usable, ours / Samovar', true],
    ]);
  });

  it('win what reads as less, and nothing that only rounds to it', () => {
    const { summary } = report();
    expect(wins(summary, 'kettle', 'ours').map(({ name }) => name)).toEqual([
      'key at 40',
      'key at 1,000',
      'key at 10,000',
    ]);
    expect(wins(summary, 'samovar', 'ours')).toEqual([
      { name: 'JS + CSS to usable', theirs: '10.0 kB', ours: '20.0 kB' },
      { name: 'JS + CSS in all', theirs: '10.0 kB', ours: '20.0 kB' },
    ]);
    const close = { load: { a: { usable: { median: 999.8 } }, b: { usable: { median: 1000.1 } } }, keys: {} };
    expect(wins(close, 'a', 'b')).toEqual([]);
  });

  it('are told with version, licence, what they needed, what they do better and what is not alike', () => {
    const text = besideInMarkdown(report());
    for (const part of [
      'kettle 1.2.3 (MIT) | **does not start**, 2 refused | script-src 2 | no trusted types',
      'samovar 1.2.3 (MIT) | starts, 0 refused | – | nothing',
      'No keys in Samovar: it has no field.',
      '- Does better: whistles.',
      'key at 40 (30 ms against 40 ms)',
      '- Not like for like: Needs coal.',
    ]) {
      expect(text).toContain(part);
    }
    expect(besideInMarkdown({ ...report(), beside: {} })).toBe('');
  });

  it('are told on the front page with what they are ahead in', () => {
    const text = besideInReadme(report());
    expect(text).toContain(
      'Kettle: key at 40, key at 1,000, key at 10,000; Samovar: JS + CSS to usable, JS + CSS in all',
    );
    expect(text).toMatch(/\| \*\*Retning\*\*, our tea \| 20\.0 kB .*\| 40 \/ 40 \/ 40 \| 40 \| starts, 0 refused \|/);
    expect(text).toContain('Medians of 2 rounds on 2026-11-25');
    expect(text).toMatch(/\| Samovar .*\| – \/ – \/ – \| – \| starts, 0 refused \|/);
  });

  it('are told with a warning when others used the machine', () => {
    expect(besideInReadme(report())).not.toContain('Others used the machine');
    expect(besideInReadme({ ...report(), rounds: 1, noise: `Noise. ${disturbedInWords} More.` })).toMatch(
      /One round on .*Others used the machine: run again/s,
    );
  });

  it('are compared by their answers where nobody types, with a column for each and no word about keys', () => {
    const check = reportOfCheck();
    expect(check.summary.beside.tasting.samovar.answer.median).toBeCloseTo(1.2);
    expect(wins(check.summary, 'samovar', 'ours')).toEqual([{ name: 'answer', theirs: '20 ms', ours: '24 ms' }]);
    const text = besideInReadme(check);
    expect(text).toMatch(/\| answer, ms \| next page, ms \| strict policy \|/);
    expect(text).toMatch(/\| Samovar .*\| 20 \| 30 \| starts, 0 refused \|/);
    expect(text).not.toMatch(/key/i);
    expect(besideInReadme(report())).not.toContain('next page');
  });

  it('have columns for the number of records that they were typed in with', () => {
    const tea = comparisons['tea-maker'];
    const one = { brewing: { ...tea, sizes: [599], peers: tea.peers.slice(0, 1) } };
    const beside = aboutPeers(one, { titles, strict, packagesOf });
    const runs = {
      load: [visit('ours', 0, 1000), visit('bare', 0, 900), visit('kettle', 0, 2000)],
      keys: ['ours', 'bare', 'kettle'].map((page) => ({
        page: `${page} 599`,
        round: 0,
        heap: 2e6,
        keys: [{ list: 20, all: 30 }],
      })),
    };
    const summary = summarise(runs, {}, beside);
    expect(isWhole({ beside, summary })).toBe(true);
    expect(isWhole({ beside, summary: { ...summary, keys: {} } })).toBe(false);
    const text = besideInReadme({ date: '2026-11-26', rounds: 1, noise: 'Quiet enough.', beside, summary });
    expect(text).toMatch(/\| key → list at 599, ms \| everything at 599, ms \| strict policy \|/);
    expect(text).toMatch(/\| Kettle .*\| 20 \| 30 \|/);
    expect(text).not.toContain('10,000');
  });

  it('say when a page starts and its map does not', () => {
    expect(strictInWords({ starts: true, map: false, refused: { a: 2, b: 1 } })).toBe(
      'starts, without its map, 3 refused',
    );
    expect(strictInWords({ starts: true, map: true, refused: {} })).toBe('starts, 0 refused');
    expect(strictInWords(undefined)).toBe('–');
  });
});

describe('a whole report', () => {
  it('has every page, every size of those with a field, and every answer of the strict policy', () => {
    expect(isWhole(report())).toBe(true);
  });

  it('is none when the peers were left out, or a page, a size, an answer or a policy', () => {
    const { beside, summary } = report();
    expect(isWhole({ beside: {}, summary })).toBe(false);
    expect(isWhole({ beside: undefined, summary })).toBe(false);
    const { samovar: _page, ...load } = summary.load;
    expect(isWhole({ beside, summary: { ...summary, load } })).toBe(false);
    const { 'kettle 1000': _size, ...keys } = summary.keys;
    expect(isWhole({ beside, summary: { ...summary, keys } })).toBe(false);
    const check = reportOfCheck();
    expect(isWhole(check)).toBe(true);
    const { 'bare 300': _answers, ...acts } = check.summary.acts;
    expect(isWhole({ ...check, summary: { ...check.summary, acts } })).toBe(false);
    const unasked = aboutPeers(comparisons, { titles, strict: { kettle: strict.kettle }, packagesOf });
    expect(isWhole({ beside: unasked, summary })).toBe(false);
  });
});
