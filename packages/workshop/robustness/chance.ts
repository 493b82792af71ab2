/** Chance that can be repeated: the same seed gives the same choices in every engine. */
export interface Chance {
  /** A number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** One of a list. */
  one<Item>(list: readonly Item[]): Item;
}

/** The same every day, so that a failure can be repeated; another number looks elsewhere. */
export const seed = 20261124;

/** Mulberry32 (public domain, by Tommy Ettinger): 32 bits of state, good enough to make a mess with. */
export function chanceFrom(start: number): Chance {
  let state = start >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return { below, one: (list) => list[below(list.length)]! };
}
