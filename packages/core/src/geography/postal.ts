/** Reads the packed tables of postal codes and post towns; how they are packed stands in the note of each content file. */
import type { Point } from '../schema/rules.ts';

/** The payload of the content file `postal-no`. Every string holds whole numbers, see `readNumbers`. */
export interface PackedPostal {
  /** Size of a grid cell in degrees: latitude, longitude. */
  readonly grid: readonly number[];
  /** How many codes are skipped since the last one, and how many follow on from there without a gap. */
  readonly codes: { readonly skipped: string; readonly following: string };
  /** Runs of codes in one municipality: see `readPostalCodes`. */
  readonly municipalities: { readonly following: string; readonly places: string; readonly numbers: string };
  /** Runs of codes with one point: how many further codes, and the steps north and east from the point before. */
  readonly points: { readonly following: string; readonly steps: string };
}

/** Postal codes in order, and beside each its municipality and its point: three columns of one length. */
export interface PostalCodes {
  readonly codes: readonly string[];
  readonly municipalities: readonly string[];
  /** Good to about two kilometres. Neighbouring codes share one. */
  readonly points: readonly Point[];
}

/**
 * Reads the packed table; throws when its columns differ in length.
 *
 * A run of codes names its municipality by its place among those met so far, the latest first: neighbours take turns in the
 * register, so the number is nearly always 1 or 2. Place 0 is one not met before, given by the step from the number of the
 * new one before it.
 */
export function readPostalCodes(packed: PackedPostal): PostalCodes {
  const codes: string[] = [];
  const following = readNumbers(packed.codes.following);
  let code = 0;
  readNumbers(packed.codes.skipped).forEach((skipped, at) => {
    code += skipped;
    for (let left = following[at]!; left >= 0; left--) codes.push(String(++code).padStart(4, '0'));
  });

  const steps = readNumbers(packed.municipalities.numbers).map(unfold);
  const met: string[] = [];
  let number = 0;
  const inTurn = readNumbers(packed.municipalities.places).map((place) => {
    // One that comes back moves to the front; `met` tells how many steps were used.
    const back = place ? met.splice(place, 1)[0]! : String((number += steps[met.length]!)).padStart(4, '0');
    met.unshift(back);
    return back;
  });

  const moves = readNumbers(packed.points.steps).map(unfold);
  const [north = 0, east = 0] = packed.grid;
  const onTheWay: Point[] = [];
  for (let at = 0, row = 0, column = 0; at < moves.length; at += 2) {
    row += moves[at]!;
    column += moves[at + 1]!;
    onTheWay.push({ lat: Math.round(row * north * 1000) / 1000, lon: Math.round(column * east * 1000) / 1000 });
  }

  const municipalities = spread(inTurn, packed.municipalities.following);
  const points = spread(onTheWay, packed.points.following);
  if (municipalities.length !== codes.length || points.length !== codes.length) throw new Error('Damaged postal table');
  return { codes, municipalities, points };
}

/**
 * The post town of every postal code in order; an empty text where it bears the name of its municipality.
 *
 * `.3Mo i Rana2Hemnesberget` is three codes of the municipality's name, two of Mo i Rana and one of Hemnesberget.
 */
export function readPostTowns(packed: string): readonly string[] {
  const towns: string[] = [];
  for (const [, name = '', count] of packed.matchAll(/(\.|\p{Lu}(?:[ -]\p{Lu}|[^\p{Lu}\d.])*)(\d*)/gu)) {
    for (let left = Number(count || 1); left > 0; left--) towns.push(name === '.' ? '' : name);
  }
  return towns;
}

/**
 * Whole numbers from characters that JSON leaves as they are: `#` to `[` is the last digit of a number in base 57, `]` to
 * `~` a leading one in base 34. Nearly every number is one character, and that compresses best.
 */
function readNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let leading = 0;
  for (let at = 0; at < packed.length; at++) {
    const digit = packed.charCodeAt(at);
    if (digit > 92) leading = leading * 34 + digit - 93;
    else {
      numbers.push(leading * 57 + digit - 35);
      leading = 0;
    }
  }
  return numbers;
}

/** 0, 1, 2, 3, 4 … → 0, -1, 1, -2, 2 … */
function unfold(number: number): number {
  return number & 1 ? -(number + 1) / 2 : number / 2;
}

/** Each item as often as its run is long. */
function spread<Item>(items: readonly Item[], following: string): Item[] {
  const all: Item[] = [];
  readNumbers(following).forEach((further, at) => {
    for (let left = further; left >= 0; left--) all.push(items[at]!);
  });
  return all;
}
