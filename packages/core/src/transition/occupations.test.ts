import table from '@retning/content/occupations-no.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { findOccupations, occupationsCalled, openOccupations } from './occupations.ts';

const occupations = openOccupations(table);
const titles = (text: string, limit = 8) => findOccupations(occupations, text, limit).map(({ title }) => title);

describe('the table', () => {
  it('is read with ids, codes and addresses, written out or following from the title', () => {
    expect(occupations.byId.get('y_sykepleier')).toEqual({
      id: 'y_sykepleier',
      title: 'Sykepleier',
      codes: ['2223', '2221'],
      slug: 'sykepleier',
      link: 'https://utdanning.no/yrker/beskrivelse/sykepleier',
    });
    expect(occupations.byId.get('y_trevaresnekker')).toMatchObject({ title: 'Snekker', slug: 'trevaresnekker' });
    expect(occupations.byId.get('y_larer')).toMatchObject({ title: 'Lærer', slug: 'laerer' });
    expect(occupations.byId.get('y_barne_ung_psyk')).toMatchObject({
      title: 'Barne- og ungdomspsykolog',
      slug: 'barne-_og_ungdomspsykolog',
    });
    expect(occupations.byId.get('y_rektorskoleleder')?.slug).toBe('rektor_skoleleder');
    expect(occupations.byId.get('y_dataviter')?.slug).toBe('dataviter_data_scientist');
    expect(occupations.byId.get('y_duojar')?.title).toBe('Duojár');
  });

  it('is refused when it is damaged', () => {
    expect(() => openOccupations({ ...table, occupations: 'Baker\n|7512' })).toThrow('Damaged');
    expect(() => openOccupations({ ...table, occupations: 'Baker\nBaker' })).toThrow('Damaged');
  });
});

describe('typing', () => {
  it('finds the very title before those that begin with it, and these before a word in the middle', () => {
    expect(titles('lege')).toEqual(['Lege', 'Legemiddelkonsulent', ...titles('lege').slice(2)]);
    expect(
      titles('lege')
        .slice(2)
        .every((title) => /.lege/i.test(title)),
    ).toBe(true);
    expect(titles('bygg')[0]).toBe('Bygg- og anleggsingeniør');
    expect(titles('ungdoms')).toEqual([
      'Barne- og ungdomsarbeider',
      'Barne- og ungdomspsykiater',
      'Barne- og ungdomspsykolog',
    ]);
  });

  it('finds the end of a compound', () => {
    expect(titles('pleier', 20)).toEqual(expect.arrayContaining(['Sykepleier', 'Vernepleier', 'Tannpleier']));
    expect(titles('mekaniker')[0]).toBe('Mekaniker');
  });

  it.each([
    ['SYKEPLEIER', 'Sykepleier'],
    ['laerer', 'Lærer'],
    ['larer', 'Lærer'],
    ['frisoer', 'Frisør'],
    ['frisør', 'Frisør'],
    ['laasesmed', 'Låsesmed'],
    ['duojar', 'Duojár'],
    ['DUOJÁR', 'Duojár'],
    ['e sports', 'E-sportsutøver'],
    ['it leder', 'IT-leder'],
    ['itleder', 'IT-leder'],
    ['skoleleder', 'Rektor/skoleleder'],
    ['data scientist', 'Dataviter (data scientist)'],
  ])('takes "%s" for %s', (text, title) => {
    expect(titles(text)[0]).toBe(title);
  });

  it.each([
    ['sykepleir', 'Sykepleier'],
    ['elektirker', 'Elektriker'],
    ['tommrer', 'Tømrer'],
    ['regnskapsføer', 'Regnskapsfører'],
    ['ungdomsarbeidr', 'Barne- og ungdomsarbeider'],
    ['plaearbeider', 'Platearbeider'],
    ['ekaniker', 'Mekaniker'],
    ['tera peut', 'Terapeut'],
    ['få-operatør', 'FU-operatør'],
  ])('forgives "%s"', (text, title) => {
    expect(titles(text)[0]).toBe(title);
  });

  it('does not mind the order of words, nor that they are not whole', () => {
    expect(titles('sektor rådgiver')[0]).toBe('Rådgiver i offentlig sektor');
    expect(titles('anlegg ingeniør')).toContain('Bygg- og anleggsingeniør');
    expect(titles('ungdomsarbeidr barne')).toEqual(['Barne- og ungdomsarbeider']);
  });

  it('finds nothing for nothing, or for what is nothing', () => {
    expect(titles('')).toEqual([]);
    expect(titles('  -/ ')).toEqual([]);
    expect(titles('qqqqqqqq')).toEqual([]);
    expect(titles('lege', 0)).toEqual([]);
  });
});

describe('every occupation', () => {
  it.each(occupations.all.map((occupation) => [occupation.title, occupation] as const))(
    'is found as %s',
    (title, one) => {
      expect(findOccupations(occupations, title, 1)).toEqual([one]);
      expect(findOccupations(occupations, fold(title), 1)).toEqual([one]);
      expect(findOccupations(occupations, title.toUpperCase(), 1)).toEqual([one]);
    },
  );

  it('is found by half its title', () => {
    for (const one of occupations.all) {
      const half = one.title.slice(0, Math.max(3, one.title.length >> 1));
      expect(findOccupations(occupations, half, 30), half).toContain(one);
    }
  });

  const letters = 'abcdefghijklmnopqrstuvwxyzæøå';
  const long = occupations.all.filter(({ title }) => title.length >= 6);
  const mistake = fc.constantFrom('missing', 'wrong', 'too many', 'swapped');

  it('is found with one typing error, where it has six letters or more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        mistake,
        fc.nat(),
        fc.constantFrom(...letters),
        (one, how, place, letter) => {
          const at = place % one.title.length;
          const [before, here, after] = [one.title.slice(0, at), one.title[at]!, one.title.slice(at + 1)];
          const typed =
            how === 'missing'
              ? before + after
              : how === 'wrong'
                ? before + letter + after
                : how === 'too many'
                  ? before + letter + here + after
                  : before + after.slice(0, 1) + here + after.slice(1);
          // One letter from a sound technician is a light technician: who has written that title in full means it.
          fc.pre(!occupations.known.some(({ keys }) => keys.includes(fold(typed))));
          expect(findOccupations(occupations, typed, 10), typed).toContain(one);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is not shown for a typing error that is the title of another', () => {
    expect(titles('Lystekniker')).toEqual(['Lystekniker']);
    expect(titles('Lydtekniker')).toEqual(['Lydtekniker']);
    expect(titles('Lyxtekniker')).toEqual(expect.arrayContaining(['Lydtekniker', 'Lystekniker']));
  });

  it('is one of at most as many as were asked for, each once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (typed, limit) => {
        const found = findOccupations(occupations, typed, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('the search', () => {
  it('takes under two milliseconds, typing errors and all', () => {
    // The median of many: this is about the work, not about what else the machine does.
    const times = occupations.all.map(({ title }) => {
      const typed = `${title.slice(0, 3)}x${title.slice(3)}`;
      const start = performance.now();
      findOccupations(occupations, typed, 8);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(2);
  });
});

describe('a name in figures about people', () => {
  const called = (name: string): readonly string[] => occupationsCalled(occupations, name).map(({ title }) => title);

  it.each([
    ['Sykepleiere', ['Sykepleier']],
    ['Landskapsarkitekter', ['Landskapsarkitekt']],
    ['Politikere', ['Politiker']],
    ['Advokat', ['Advokat']],
    ['  SKOMAKERE ', ['Skomaker']],
  ])('stands for the occupation of that title, one or several of them: %s', (name, titles) =>
    expect(called(name)).toEqual(titles),
  );

  it('stands for all in the group that is called so, in alphabetical order', () => {
    const nurses = called('Spesialsykepleiere');
    expect(nurses).toEqual(expect.arrayContaining(['Anestesisykepleier', 'Sykepleier']));
    expect(nurses).toHaveLength(occupations.all.filter(({ codes }) => codes.includes('2221')).length);
    for (const [code, name] of occupations.groups)
      expect(called(name), name).toEqual(
        expect.arrayContaining(
          occupations.all.filter(({ codes }) => codes.some((own) => own.startsWith(code))).map(({ title }) => title),
        ),
      );
  });

  it.each(['', ' ', '…', 'e', 'er', 'Jordmødre', 'Ledere av eldreomsorg', 'constructor'])(
    'that is neither a group nor a title stands for none: «%s»',
    (name) => expect(called(name)).toEqual([]),
  );

  it('whatever it is, makes only occupations of the table, each once', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...occupations.groups.values())), (name) => {
        const found = occupationsCalled(occupations, name);
        expect(new Set(found).size).toBe(found.length);
        for (const one of found) expect(occupations.byId.get(one.id)).toBe(one);
      }),
    ));
});
