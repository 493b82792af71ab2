import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

/** RFC 4180 with semicolons, letter by letter. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        if (at >= text.length) throw new Error('a quote is not closed');
        if (text[at] !== '"') cell += text[at++];
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 2;
        } else break;
      }
      at++;
    } else {
      while (at < text.length && !';\r\n'.includes(text[at]!)) {
        if (text[at] === '"') throw new Error('a quote in the open');
        cell += text[at++];
      }
    }
    rows.at(-1)!.push(cell);
    if (text[at] === ';') {
      at++;
      if (text.startsWith('\r\n', at)) rows.at(-1)!.push('');
    }
    if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else if (at < text.length && text[at - 1] !== ';') throw new Error(`what is at ${at}?`);
  }
  return rows;
}

/** What a spreadsheet may run, blanks before it or not; the wide forms are taken for the narrow ones by some. */
const runs = (cell: string) =>
  [...'=+-@|%＝＋－＠'].some((sign) => cell.replace(/^[\s\0\ufeff]+/, '').startsWith(sign)) || /^[\t\r\n]/.test(cell);

const body = (...rows: (string | number)[][]) => csv(rows).slice(1);

describe('a table', () => {
  it('begins with a byte order mark and ends every line as RFC 4180 does', () =>
    expect(
      csv([
        ['Område', 'Nivå'],
        ['Samtalen', 2],
      ]),
    ).toBe('\uFEFFOmråde;Nivå\r\nSamtalen;2\r\n'));

  it('quotes what would be read as something else, and nothing else', () => {
    expect(body(['a;b', 'a"b', 'a\nb', 'a\rb', 'a,b', 'a b', ''])).toBe('"a;b";"a""b";"a\nb";"a\rb";a,b;a b;\r\n');
  });

  it('writes numbers as the Nordic countries do: with a point a spreadsheet makes a date of them', () =>
    expect(body([0, 7, 1.5, -2.25])).toBe('0;7;1,5;-2,25\r\n'));

  it('without rows is empty', () => expect(body()).toBe('\r\n'));
});

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+47 22 00 00 00',
    '-1',
    '@SUM(A1)',
    '|cmd',
    '%0A',
    ' =1',
    '\t=1',
    '\u00a0=1',
    '\uFEFF=1',
    '\0=1',
    '\n=1',
    '＝1',
    '\ttext',
    '=HYPERLINK("https://example.org";"x")',
  ])('as %j is text', (cell) => {
    expect(parsed(csv([['x', cell]]))).toEqual([['x', `'${cell}`]]);
  });

  it.each(['a=1', "'=1", '2-1', '(+47)', 'å', '"=1"'])('but %j is left as it is', (cell) =>
    expect(parsed(csv([['x', cell]]))).toEqual([['x', cell]]),
  );
});

describe('any table', { timeout: 60_000 }, () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...'";\r\n=+-@|%\t \0\u00a0＝\'a,'), maxLength: 6 }),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

  it('is read back as it was, but for an apostrophe before what would run', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const expected = rows.map((row) => row.map((text) => (runs(text) ? `'${text}` : text)));
        expect(parsed(csv(rows))).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });

  it('has no cell that begins as a formula does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const text of parsed(csv(rows)).flat()) expect(runs(text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
