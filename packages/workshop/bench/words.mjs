/** Figures and tables as a person reads them, in Markdown. */

export const ms = (value) => (value === undefined ? '–' : `${Math.round(value)}`);
export const kB = (value) => (value === undefined ? '–' : (value / 1000).toFixed(1));
export const MB = (value) => (value === undefined ? '–' : (value / 1e6).toFixed(2));
export const plain = (value) => (value === undefined ? '–' : `${Math.round(value * 1000) / 1000}`);
export const times = (value) => (value === undefined ? '–' : `${value.toFixed(2)} ×`);

/** "1 897 (1 849–1 954)", or only the median where nothing varied. */
export function spreadInWords(spread, inWords) {
  if (!spread) return '–';
  const [median, min, max] = [spread.median, spread.min, spread.max].map(inWords);
  return min === max ? median : `${median} (${min}–${max})`;
}

/** A table whose first column holds names and whose others hold figures, or with `'---'` words. */
export const table = (head, rows, rest = '---:') =>
  [head, head.map((_, index) => (index === 0 ? '---' : rest)), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
