import { describe, expect, it } from 'vitest';
import { exampleFramework as example, frameworkHead, plainFramework } from '../../../workshop/helpers/frameworks.ts';
import type { AreaFile, FrameworkFile, GroupFile } from '../schema/types.ts';
import { placedIn } from './framework.ts';
import { wholeFramework } from './variant.ts';

type StatementFile = GroupFile['statements'][number];
const variant = (areas: readonly AreaFile[], more: Partial<FrameworkFile> = {}): FrameworkFile => ({
  ...frameworkHead,
  id: 'county',
  version: '7',
  name: 'Fylkets variant',
  extends: 'example',
  areas,
  ...more,
});
/** A variant with statements in one group. */
const saying = (...statements: StatementFile[]) => variant([{ id: '1', groups: [{ id: '1k', statements }] }]);
const join = (file: FrameworkFile) => wholeFramework(file, example);
const ids = (file: FrameworkFile) => placedIn(join(file)!).map(({ statement }) => statement.id);
const all = ['1k1', '1k2', '1s1', '2k1', '2k2', '3k1', '3k2'];

describe('a framework of its own', () => {
  it('is whole as it is', () => expect(wholeFramework(example)).toEqual(example));

  it('takes nothing from another', () => expect(wholeFramework(example, plainFramework([2]))).toEqual(example));

  it('loses what is marked as removed, and what ends up empty', () => {
    const groups = [{ id: 'g', statements: [{ id: 's', text: 'Påstand', removed: true }] }];
    const whole = wholeFramework({ ...example, areas: [{ id: 'x', name: 'Tomt', groups }, ...example.areas] });
    expect(whole?.areas.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(wholeFramework({ ...example, areas: [{ id: 'x', name: 'Tomt', groups }] })).toBeUndefined();
  });

  it('without a scale or an area is none', () => {
    const { scales: _, ...unscaled } = example;
    expect(wholeFramework(unscaled)).toBeUndefined();
    expect(wholeFramework({ ...example, areas: [] })).toBeUndefined();
  });
});

describe('a variant', () => {
  it('that changes nothing is its base under its own name', () => {
    const whole = join(variant([]))!;
    expect(whole).toMatchObject({ id: 'county', version: '7', name: 'Fylkets variant' });
    expect(whole.areas).toEqual(example.areas);
    expect([whole.scales, whole.aim, whole.evenly]).toEqual([example.scales, example.aim, example.evenly]);
    expect(whole).not.toHaveProperty('extends');
  });

  it('leaves its base as it is', () => {
    const before = structuredClone(example);
    join(saying({ id: '1k1', removed: true }, { id: 'ny', text: 'Ny' }));
    expect(example).toEqual(before);
  });

  it('without its base, or on another one, is no framework', () => {
    const whole = variant(example.areas, { scales: example.scales });
    expect(wholeFramework(whole)).toBeUndefined();
    expect(wholeFramework(whole, plainFramework([1], { id: 'other' }))).toBeUndefined();
  });

  it('gives a statement other words in its place, and keeps what goes with it', () => {
    const whole = join(saying({ id: '1k2', text: 'Jeg vet hva som gir trygghet.' }))!;
    expect(placedIn(whole)[1]!.statement).toEqual({
      ...example.areas[0]!.groups[0]!.statements[1],
      text: 'Jeg vet hva som gir trygghet.',
    });
    expect(placedIn(whole)).toHaveLength(all.length);
  });

  it('gives a statement a hint without repeating its words', () => {
    const whole = join(saying({ id: '1k1', hint: 'Tenk på den siste uka.' }))!;
    expect(placedIn(whole)[0]!.statement).toEqual({
      id: '1k1',
      text: 'Jeg kjenner flere måter å åpne en samtale på.',
      hint: 'Tenk på den siste uka.',
    });
  });

  it('takes statements out', () =>
    expect(ids(saying({ id: '1k1', removed: true }))).toEqual(all.filter((id) => id !== '1k1')));

  it('puts new statements, groups and areas last', () => {
    const group = { id: 'county-group', statements: [{ id: 'c2', text: 'To' }] };
    const file = variant([
      { id: '1', groups: [{ id: '1k', statements: [{ id: 'c1', text: 'En' }] }, group] },
      { id: 'county-area', name: 'Fylkets eget', groups: [{ id: 'g', statements: [{ id: 'c3', text: 'Tre' }] }] },
    ]);
    expect(ids(file)).toEqual(['1k1', '1k2', 'c1', '1s1', 'c2', '2k1', '2k2', '3k1', '3k2', 'c3']);
  });

  it('leaves out what is new and has no words, and an area without a name', () => {
    const groups = [{ id: 'g', statements: [{ id: 'c2', text: 'To' }] }];
    expect(ids(variant([{ id: '1', groups: [{ id: '1k', statements: [{ id: 'c1' }] }] }]))).toEqual(all);
    expect(ids(variant([{ id: 'nameless', groups }]))).toEqual(all);
  });

  it('empties a group, and an area, by taking everything out', () => {
    const out = (...statements: string[]) => statements.map((id) => ({ id, removed: true }));
    const group = variant([{ id: '1', groups: [{ id: '1k', statements: out('1k1', '1k2') }] }]);
    expect(join(group)!.areas[0]!.groups.map(({ id }) => id)).toEqual(['1s']);
    const area = variant([{ id: '2', groups: [{ id: '2k', statements: out('2k1', '2k2') }] }]);
    expect(join(area)!.areas.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('moves a statement to where it puts it: it stands there alone', () => {
    const moved = { id: '1k1', text: 'Flyttet' };
    const file = variant([{ id: '2', groups: [{ id: '2k', statements: [moved] }] }]);
    expect(ids(file)).toEqual(['1k2', '1s1', '2k1', '2k2', '1k1', '3k1', '3k2']);
    const last = variant([{ id: '2', groups: [{ id: '2k', statements: [{ id: '1s1', text: 'Flyttet' }] }] }]);
    expect(join(last)!.areas[0]!.groups.map(({ id }) => id)).toEqual(['1k']);
    const wordless = variant([{ id: '2', groups: [{ id: '2k', statements: [{ id: '1k1', hint: 'Her' }] }] }]);
    expect(ids(wordless)).toEqual(all);
  });

  it('names an area anew and moves it to another scale', () => {
    const whole = join(variant([{ id: '1', name: 'Møtet', scale: 'frequency', groups: [] }]))!;
    expect(whole.areas[0]).toMatchObject({ id: '1', name: 'Møtet', scale: 'frequency' });
    expect(placedIn(whole)[0]!.scale.id).toBe('frequency');
  });

  it('says for itself where it is from', () => {
    const base = { ...example, sourceLink: 'https://example.org/base', attribution: 'Grunnlag: eksempelet' };
    const whole = wholeFramework(variant([], { source: 'Fylket' }), base)!;
    expect(whole.source).toBe('Fylket');
    // A link to somebody else's page would stand under the county's name.
    expect(whole).not.toHaveProperty('sourceLink');
    // Whoever must be named for the base must still be named.
    expect(whole.attribution).toBe('Grunnlag: eksempelet');
    expect(whole.status).toBe(example.status);
  });

  it('of a variant is one too', () => {
    const county = join(saying({ id: 'c1', text: 'En' }))!;
    const town = { ...saying({ id: 'c1', text: 'Byens' }), id: 'town', extends: 'county' };
    expect(placedIn(wholeFramework(town, county)!).map(({ statement }) => statement.text)).toContain('Byens');
  });
});

describe('a name of nothing', () => {
  const scales = [{ id: 'levels', levels: example.scales[1]!.levels }];
  const frequency = { id: 'frequency', levels: scales[0]!.levels };

  it('as the scale of an area makes no framework', () =>
    expect(join(variant([{ id: '1', scale: 'gone', groups: [] }]))).toBeUndefined());

  it('in the aim makes no framework', () => {
    expect(join(variant([], { aim: { every: 'gone', text: 'Mål' } }))).toBeUndefined();
    expect(join(variant([], { aim: { some: { level: 'gone', areas: 1 }, text: 'Mål' } }))).toBeUndefined();
  });

  it('in the aim of the base, once a variant has other scales, makes no framework', () => {
    expect(join(variant([], { scales: [...scales, frequency] }))).toBeUndefined();
    const aim = { every: 'often', text: 'Mål' };
    expect(join(variant([], { scales: [...scales, frequency], aim }))?.aim).toEqual(aim);
  });

  it('that no area is asked for makes no framework', () => {
    const unused = { ...plainFramework([1]), aim: { every: 'often', text: 'Mål' } };
    expect(wholeFramework({ ...unused, scales: [...unused.scales, frequency] })).toBeUndefined();
  });

  it('is an aim for more areas than can reach it', () => {
    const aim = (areas: number) => ({ some: { level: 'specialised', areas }, text: 'Mål' });
    expect(join(variant([], { aim: aim(2) }))?.aim).toEqual(aim(2));
    expect(join(variant([], { aim: aim(3) }))).toBeUndefined();
  });
});
