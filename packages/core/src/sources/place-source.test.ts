import counties from '@retning/content/counties-no.json' with { type: 'json' };
import municipalities from '@retning/content/municipalities-no.json' with { type: 'json' };
import postal from '@retning/content/postal-no.json' with { type: 'json' };
import { describe, expect, it, vi } from 'vitest';
import { fixedPlaces, SourceError } from './place-source.ts';

const tables = { counties, municipalities: municipalities as never, postal };
const options = { locale: 'nb', limit: 5 };

describe('places from tables', () => {
  it('reads the tables at the first question, and once', async () => {
    const load = vi.fn(() => Promise.resolve(tables));
    const source = fixedPlaces(load);
    expect(load).not.toHaveBeenCalled();
    const [found, again] = await Promise.all([source.find('Arendal', options), source.find('4836', options)]);
    expect([found[0]?.municipality, again[0]?.municipality]).toEqual(['4203', '4203']);
    expect(await source.byId('42', options)).toMatchObject({ name: 'Agder' });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('names the municipality of a point in the country, and none abroad', async () => {
    const source = fixedPlaces(() => tables);
    expect((await source.nearest({ lat: 58.46, lon: 8.77 }, options))?.name).toBe('Arendal');
    expect(await source.nearest({ lat: 51.5, lon: -0.1 }, options)).toBeUndefined();
  });

  it('refuses while the tables cannot be had, and answers when they can', async () => {
    const load = vi.fn(() => Promise.resolve(tables));
    load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const source = fixedPlaces(load);
    const problem = await source.find('Arendal', options).catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(SourceError);
    expect(problem).toMatchObject({ code: 'unreachable', cause: { message: 'Failed to fetch' } });
    expect(await source.find('Arendal', options)).toHaveLength(1);
  });

  it('says so when the tables are damaged', async () => {
    const source = fixedPlaces(() => ({ ...tables, postal: { ...postal, codes: { skipped: '$', following: '$' } } }));
    await expect(source.find('Arendal', options)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('does not answer a question that was taken back', async () => {
    const load = vi.fn(() => Promise.resolve(tables));
    const source = fixedPlaces(load);
    const asked = new AbortController();
    const answer = source.find('Arendal', { ...options, signal: asked.signal });
    asked.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await expect(source.byId('42', { locale: 'nb', signal: asked.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await source.find('Arendal', options)).toHaveLength(1);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
