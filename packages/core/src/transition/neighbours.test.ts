import table from '@retning/content/occupations-no.json' with { type: 'json' };
import workFields from '@retning/content/work-fields-no.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import handChecked from './neighbours.hand-checked.json' with { type: 'json' };
import heldOut from './neighbours.held-out.json' with { type: 'json' };
import { neighboursOf, readyNeighbours } from './neighbours.ts';
import { openOccupations } from './occupations.ts';

const occupations = openOccupations(table, workFields);
const idOf = (title: string) => occupations.all.find((one) => one.title === title)!.id;
const near = (title: string, limit = 5) => neighboursOf(occupations, idOf(title), limit);
const titles = (title: string, limit = 5) => near(title, limit).map(({ occupation }) => occupation.title);
const reasons = (title: string, other: string) =>
  near(title, 599).find(({ occupation }) => occupation.title === other)?.reasons;

/** What was judged by hand. */
interface Checked {
  readonly id: string;
  readonly title: string;
  readonly sensible: readonly string[];
}

/** Those of the first five that were not thought sensible before the method was there. */
const strange = ({ id, sensible }: Checked) =>
  neighboursOf(occupations, id, 5).filter(({ occupation }) => !sensible.includes(occupation.id));

/** At least four of five, or all when there are fewer; nothing at all is no answer. */
function passes(checked: Checked): boolean {
  const { length } = neighboursOf(occupations, checked.id, 5);
  return length > 0 && strange(checked).length <= (length === 5 ? 1 : 0);
}

describe('forty occupations checked by hand', () => {
  it('are forty, of many kinds, each with what was thought sensible and why', () => {
    expect(handChecked).toHaveLength(40);
    expect(new Set(handChecked.map(({ id }) => id)).size).toBe(40);
    for (const { id, title, kind, reason, sensible } of handChecked) {
      expect(occupations.byId.get(id)?.title).toBe(title);
      expect([kind, reason].every(Boolean)).toBe(true);
      expect(sensible.filter((other) => !occupations.byId.has(other) || other === id)).toEqual([]);
      expect(new Set(sensible).size).toBe(sensible.length);
      // A set of everything would prove nothing.
      expect(sensible.length).toBeLessThan(30);
    }
    const kinds = new Set(handChecked.flatMap(({ kind }) => kind.split(', ')));
    const varied = 'health teaching trade service office IT sea farming military leader arts transport'.split(' ');
    expect([...kinds]).toEqual(expect.arrayContaining([...varied, 'no code']));
  });

  it('have a sensible first five in 36 cases or more', () => {
    expect(handChecked.filter(passes).length).toBeGreaterThanOrEqual(36);
  });

  it('fail where README.md says so, and nowhere else', () => {
    const failing = handChecked.filter((checked) => !passes(checked)).map(({ title }) => title);
    expect(failing).toEqual(['Ambulansearbeider', 'Rektor/skoleleder', 'Illustratør']);
  });
});

// Judged when the method was finished, and nothing was changed for them: they say how it does with those it was not made with.
describe('twelve more that the method was not made with', () => {
  it('have a sensible first five in eight cases, and four of five sensible neighbours in all', () => {
    expect(heldOut).toHaveLength(12);
    for (const { id, title } of heldOut) expect(occupations.byId.get(id)?.title).toBe(title);
    expect(handChecked.filter(({ id }) => heldOut.some((other) => other.id === id))).toEqual([]);
    const failing = heldOut.filter((checked) => !passes(checked)).map(({ title }) => title);
    expect(failing).toEqual(['Helsesekretær', 'Vernepleier', 'Optiker', 'Eiendomsmegler']);
    expect(heldOut.flatMap(strange)).toHaveLength(12);
  });
});

describe('the reasons', () => {
  it('name the unit that two share, and not the groups round it', () => {
    expect(reasons('Intensivsykepleier', 'Kreftsykepleier')).toEqual([
      { because: 'like-name', part: 'sykepleier' },
      { because: 'same-unit', group: '2221' },
      { because: 'same-field', field: 'care' },
      { because: 'same-field', field: 'health' },
    ]);
  });

  it('name what is shared when nothing closer is', () => {
    expect(reasons('Gartner', 'Bonde')).toEqual([
      { because: 'same-field', field: 'farming' },
      { because: 'near-group', group: '61' },
    ]);
    expect(reasons('Tannpleier', 'Tannhelsesekretær')).toContainEqual({ because: 'like-name', part: 'tann' });
    expect(reasons('Båtbygger', 'Trebåtbygger')).toEqual([{ because: 'like-name', part: 'båtbygger' }]);
  });

  it('have a name for every group and field that they give', () => {
    for (const { id } of occupations.all) {
      for (const reason of neighboursOf(occupations, id, 20).flatMap((neighbour) => neighbour.reasons)) {
        if ('group' in reason) expect(occupations.groups.get(reason.group), reason.group).toBeTruthy();
        if ('field' in reason) expect(occupations.fields.get(reason.field)?.name, reason.field).toBeTruthy();
        if ('part' in reason) expect(reason.part.length).toBeGreaterThan(1);
      }
    }
  });
});

describe('the method', () => {
  it('puts what shares a unit before what shares a group, and this before what shares no more than a field', () => {
    const order = titles('Bussjåfør', 20);
    const at = ['Trikkefører', 'Bilberger', 'Lokomotivfører'].map((title) => order.indexOf(title));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it('crosses levels of education within a field, as the health worker and the nurse', () => {
    expect(titles('Helsefagarbeider', 20)).toContain('Helsesekretær');
    expect(titles('Tannpleier')).toEqual(expect.arrayContaining(['Tannlege', 'Tannhelsesekretær']));
  });

  it('is not misled by how a name ends', () => {
    expect(titles('Fotballdommer', 20)).not.toContain('Dommer');
    expect(titles('Bilpleier', 20)).not.toContain('Sykepleier');
    expect(titles('Husøkonom', 20)).not.toContain('Siviløkonom');
    expect(titles('Etterforsker', 20)).not.toContain('Forsker');
    expect(titles('Skuespiller', 20)).not.toContain('Fotballspiller');
  });

  it('finds by the name where there is no code, and says nothing where the name says nothing', () => {
    expect(titles('Trebåtbygger')[0]).toBe('Båtbygger');
    expect(titles('Kulturskolelærer')).toContain('Grunnskolelærer');
    expect(titles('Prosjektleder')).toEqual(['IT-prosjektleder']);
    for (const title of ['Astronaut', 'Repslager', 'Influenser', 'Gründer', 'Illustratør']) {
      expect(titles(title).length, title).toBeLessThan(2);
    }
    expect(near('Repslager')).toEqual([]);
  });

  it('leaves few without any: those without a code, and a handful that stand alone in their group', () => {
    const without = occupations.all.filter(({ id }) => neighboursOf(occupations, id, 5).length === 0);
    expect(without).toHaveLength(37);
    expect(without.filter(({ codes }) => codes.length > 0).map(({ title }) => title)).toEqual([
      'Blomsterdekoratør',
      'Gravferdskonsulent',
      'Modell',
      'Skadedyrbekjemper',
    ]);
  });

  it('can be got ready bit by bit, and answers the same', () => {
    const fresh = openOccupations(table, workFields);
    expect([...readyNeighbours(fresh)].length).toBeGreaterThan(5);
    expect([...readyNeighbours(fresh)]).toEqual([]);
    expect(neighboursOf(fresh, 'y_baker', 9)).toEqual(neighboursOf(occupations, 'y_baker', 9));
  });

  it('works without fields of work, by groups and names', () => {
    const bare = openOccupations(table);
    const found = neighboursOf(bare, 'y_elektriker', 5);
    expect(found).toHaveLength(5);
    expect(found.flatMap((neighbour) => neighbour.reasons).filter(({ because }) => because === 'same-field')).toEqual(
      [],
    );
    expect(found.map(({ occupation }) => occupation.title)).toContain('Maritim elektriker');
  });
});

describe('every occupation', () => {
  const anyOne = fc.constantFrom(...occupations.all);

  it('has neighbours that are known, others than itself and each other, and as few as asked for', () => {
    fc.assert(
      fc.property(anyOne, fc.nat(30), ({ id }, limit) => {
        const ids = neighboursOf(occupations, id, limit).map(({ occupation }) => occupation.id);
        expect(ids.length).toBeLessThanOrEqual(limit);
        expect(new Set([...ids, id]).size).toBe(ids.length + 1);
        expect(ids.filter((other) => !occupations.byId.has(other))).toEqual([]);
      }),
    );
  });

  it('has the same ones in the same order when the table is read again, and when fewer are asked for', () => {
    const again = openOccupations(structuredClone(table), structuredClone(workFields));
    fc.assert(
      fc.property(anyOne, fc.nat(30), ({ id }, limit) => {
        const found = neighboursOf(occupations, id, 30);
        expect(neighboursOf(again, id, 30)).toEqual(found);
        expect(neighboursOf(occupations, id, limit)).toEqual(found.slice(0, limit));
      }),
    );
  });

  it('is a neighbour of its neighbours, for the same reasons', () => {
    fc.assert(
      fc.property(anyOne, (one) => {
        for (const { occupation, reasons: why } of neighboursOf(occupations, one.id, 599)) {
          expect(why.length).toBeGreaterThan(0);
          const back = neighboursOf(occupations, occupation.id, 599).find((other) => other.occupation.id === one.id);
          expect(back?.reasons).toEqual(why);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is the only one that is asked about: an unknown id has none', () => {
    fc.assert(fc.property(fc.string(), (id) => void expect(neighboursOf(occupations, `x${id}`, 5)).toEqual([])));
  });
});
