import counties from '@retning/content/counties-no.json' with { type: 'json' };
import municipalities from '@retning/content/municipalities-no.json' with { type: 'json' };
import postal from '@retning/content/postal-no.json' with { type: 'json' };
import towns from '@retning/content/post-towns-no.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../centres/distance.ts';
import { findPlaces, nearestMunicipality, openInSteps, openPlaces, placeById, postalPlace } from './places.ts';

const tables = { counties, municipalities: municipalities as never, postal, towns };
const places = openPlaces(tables);
const names = (text: string, limit = 5) => findPlaces(places, text, limit).map(({ name }) => name);
const first = (text: string) => findPlaces(places, text, 1)[0];

describe('typing a postal code', () => {
  it('finds the code with its post town, municipality and county', () => {
    const place = first('4630');
    expect(place).toMatchObject({
      kind: 'postal-code',
      id: '4630',
      name: '4630 Kristiansand S',
      municipality: '4204',
      county: '42',
    });
    expect(distanceKm(place!.point!, { lat: 58.14, lon: 7.99 })).toBeLessThan(8);
  });

  it('has the name of the municipality where the post town is called the same', () => {
    expect(names('0150')).toEqual(['0150 Oslo']);
    expect(names('7010')).toEqual(['7010 Trondheim']);
  });

  it('offers the codes that begin with what is typed so far', () => {
    const codes = names('46', 6);
    expect(codes).toHaveLength(6);
    expect(codes.every((name) => name.startsWith('46'))).toBe(true);
    expect(codes).toEqual([...codes].sort());
  });

  it('does not mind blanks and what follows the code', () => {
    expect(names(' 4630 Kristiansand')).toEqual(['4630 Kristiansand S']);
  });

  it('finds nothing for a code that is not in use, or for more digits than a code has', () => {
    expect(names('0000')).toEqual([]);
    expect(names('46301')).toEqual([]);
  });

  it('finds the last code of all', () => {
    expect(names('9991')).toEqual(['9991 Båtsfjord']);
  });
});

describe('typing a name', () => {
  it('puts the very name before longer ones', () => {
    expect(names('bø')[0]).toBe('Bø');
    expect(names('Nes')[0]).toBe('Nes');
  });

  it('puts counties first, then municipalities by population, then post towns', () => {
    const kinds = findPlaces(places, 'vest', 20).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['county', 'county', 'municipality']);
    expect(kinds.lastIndexOf('municipality')).toBeLessThan(kinds.indexOf('post-town'));
    expect(names('vest', 4)).toEqual(['Vestfold', 'Vestland', 'Vestby', 'Vestre Toten']);
    expect(names('sa', 2)).toEqual(['Sandnes', 'Sandefjord']);
  });

  it.each(['Ålesund', 'aalesund', 'ALESUND', 'A\u030Alesund', 'Åle'])('finds Ålesund by %s', (text) => {
    expect(names(text)).toContain('Ålesund');
  });

  it.each(['Tromsø', 'tromsoe', 'tromso'])('finds Tromsø by %s', (text) => {
    expect(names(text)[0]).toBe('Tromsø');
  });

  it('finds a municipality by its Sámi and Kven names, and shows them all', () => {
    expect(names('Guovdageaidnu')).toEqual(['Guovdageaidnu – Kautokeino']);
    expect(names('kautokeino')).toEqual(['Guovdageaidnu – Kautokeino']);
    expect(names('Tråante')).toEqual(['Trondheim – Tråante']);
    expect(names('kaivuono')).toEqual(['Gáivuotna – Kåfjord – Kaivuono']);
    expect(names('Finnmárku')[0]).toBe('Finnmark – Finnmárku – Finmarkku');
  });

  it('finds a place by its name as it is shown', () => {
    expect(names('Guovdageaidnu – Kautokeino')).toEqual(['Guovdageaidnu – Kautokeino']);
    expect(names('Herøy (Nordland)')).toEqual(['Herøy (Nordland)']);
    expect(names('9730 Karasjok')).toEqual(['9730 Karasjok']);
  });

  it('finds post towns that are no municipality', () => {
    expect(first('mo i r')).toMatchObject({
      kind: 'post-town',
      id: 'town:mo-i-rana',
      municipality: '1833',
      county: '18',
    });
    expect(names('kristiansand')).toEqual(['Kristiansand', 'Kristiansand S']);
  });

  it('finds a word inside a name', () => {
    expect(names('solør')).toContain('Våler i Solør');
    expect(names('toten', 3)).toEqual(['Østre Toten', 'Vestre Toten', 'Nordre Toten']);
  });

  it('forgives a small typing error, after everything that is spelled right', () => {
    expect(names('Lilehammer')).toContain('Lillehammer');
    expect(names('Kristainsand')[0]).toBe('Kristiansand');
    expect(names('trondhiem')[0]).toBe('Trondheim – Tråante');
  });

  it('offers Oslo once, though it is county and municipality', () => {
    expect(findPlaces(places, 'Oslo', 5).map(({ kind, id }) => [kind, id])).toEqual([['county', '03']]);
    expect(placeById(places, '03')?.municipality).toBe('0301');
  });

  it('keeps two municipalities of one name apart', () => {
    expect(names('herøy').slice(0, 2).sort()).toEqual(['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']);
  });

  it('finds nothing for nothing', () => {
    expect([...names(''), ...names('  '), ...names('-'), ...names('xyzzyqw')]).toEqual([]);
  });
});

describe('a place that was found', () => {
  it('is found again by its id', () => {
    for (const text of ['46', 'agder', 'kristiansand', 'tro', 'vang', 'ost']) {
      for (const place of findPlaces(places, text, 20)) expect(placeById(places, place.id)).toEqual(place);
    }
  });

  it('has an id of its own, also where a municipality and a postal code share a number', () => {
    expect(placeById(places, '4630')?.name).toBe('4630 Kristiansand S');
    expect(placeById(places, 'municipality:4630')?.name).toBe('Osterøy');
    expect(placeById(places, '')).toBeUndefined();
    expect(placeById(places, 'town:atlantis')).toBeUndefined();
    expect(postalPlace(places, '463')).toBeUndefined();
  });

  it('has a point, whatever it is', () => {
    expect(places.named.filter(({ place }) => !place.point)).toEqual([]);
  });
});

describe('the municipality at a point', () => {
  it.each([
    ['Oslo – Oslove', 59.913, 10.739],
    ['Bergen', 60.392, 5.324],
    ['Tromsø', 69.649, 18.955],
    ['Rana – Raane', 66.313, 14.142],
    ['Kárášjohka – Karasjok', 69.472, 25.511],
    ['Kristiansand', 58.147, 7.996],
  ])('is %s', (name, lat, lon) => {
    expect(nearestMunicipality(places, { lat, lon }).name).toBe(name);
  });
});

describe('tables without post towns', () => {
  it('still find codes, municipalities and counties', () => {
    const fewer = openPlaces({ ...tables, towns: undefined });
    expect(findPlaces(fewer, '4630', 1)[0]?.name).toBe('4630 Kristiansand');
    expect(findPlaces(fewer, 'mo i rana', 3)).toEqual([]);
    expect(findPlaces(fewer, 'agder', 1)[0]?.id).toBe('42');
  });
});

describe('reading the tables', () => {
  it('can be done in steps, between which the page is free', () => {
    const reading = openInSteps(tables);
    let steps = 0;
    let answer = reading.next();
    for (; !answer.done; steps++) answer = reading.next();
    expect(steps).toBeGreaterThan(4);
    expect(answer.value).toEqual(places);
  });
});
