/** The tables that a person reads, in Markdown: on the console and in `results/latest.md`. */
import { besideInMarkdown } from './beside.mjs';
import { slowNetwork, slowProcessor, viewport } from './browser.mjs';
import { typed } from './measure.mjs';
import { MB, kB, ms, plain, spreadInWords, table, times } from './words.mjs';

const loadColumns = [
  ['usable ms', 'usable', ms],
  ['readable ms', 'readable', ms],
  ['taken over ms', 'takenOver', ms],
  ['first paint ms', 'firstPaint', ms],
  ['layout shift', 'layoutShift', plain],
  ['heap MB', 'heap', MB],
];
const taskColumns = [
  ['tasks > 50 ms', 'longTasks', plain],
  ['longest ms', 'longestTask', ms],
  ['blocking ms', 'blocking', ms],
  ['longest, processor ms', 'longestWork', ms],
  ['after first paint', 'longestWorkAfterPaint', ms],
  ['all tasks, processor ms', 'work', ms],
];
const wireColumns = [
  ['kB to usable', 'bytesToUsable', kB],
  ['kB in all', 'bytes', kB],
  ['requests to usable', 'requestsToUsable', plain],
  ['requests in all', 'requests', plain],
  ['waves', 'waves', plain],
  ['to others', 'thirdParty', plain],
  ['violations', 'violations', plain],
  ['kept', 'stored', plain],
];
const keyColumns = [
  ['drawn ms', 'drawn', ms],
  ['key → list ms', 'list', ms],
  ['key → anything ms', 'all', ms],
  ['keys without change', 'unchanged', plain],
  ['heap MB', 'heap', MB],
  ['heap after keys MB', 'heapAfterKeys', MB],
];

function figures(columns, summary, titles) {
  const rows = Object.entries(summary).map(([page, of]) => [
    titles[page] ?? page,
    ...columns.map(([, name, inWords]) => spreadInWords(of[name], inWords)),
  ]);
  return table(['page', ...columns.map(([title]) => title)], rows);
}

/** The whole report of a run. */
export function inMarkdown({ date, rounds, machine, versions, noise, summary, bars, beside }, pages) {
  const titles = Object.fromEntries(pages.map(({ page, title }) => [page, title]));
  const { latency, down, up } = slowNetwork;
  const reached = bars.filter(({ reached: yes }) => yes).length;
  return `# Bench, ${date}

${rounds} rounds, the pages in turn in each; median (least–most). Made by \`npm run bench\`; how it measures stands in \`../README.md\`.

- Machine: ${machine}. ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.
- Chromium, fresh profile and no cache for every page, ${viewport.width} × ${viewport.height}, processor ${slowProcessor} × slowed. Loads on slow 4G (${latency} ms a
  request, ${down / 1e6} Mbit/s down, ${up / 1000} kbit/s up); keys with the network as it is.
- Noise: ${noise}

## Bars: ${reached} of ${bars.length} reached

${table(
  ['bar', 'at most', 'measured', 'reached'],
  bars.map((bar) => [bar.name, bar.limit, bar.figure, bar.reached ? 'yes' : '**no**']),
)}

${ratioLines(summary)}

## First visit with 40 centres

${figures(loadColumns, summary.load, titles)}

${figures(taskColumns, summary.load, titles)}

The first three are by the clock, as the browser counts long tasks; the others by processor time, which other programs hardly change. Both at ${slowProcessor} × slowed.

${figures(wireColumns, summary.load, titles)}

kB are 1,000 bytes on the wire, packed with gzip, headers with them. A wave is a round trip that had to wait for the one before; the page itself is the first.

## Keys

Keys ${typed.map((key) => `\`${key}\``).join(' ')}, over all rounds; the most is the worst key of all.

${figures(keyColumns, summary.keys, titles)}

${rendered(summary)}${besideInMarkdown({ beside, summary })}`;
}

/** What a server does, where it was measured. */
function rendered({ rendering }) {
  if (!rendering) return '';
  const row = (title, spread) => {
    const tenths = (value) => value.toFixed(1);
    return [title, spreadInWords(spread, tenths), Math.round(1000 / spread.median)];
  };
  return `## On a server

${table(
  ['a page of ten widgets', 'processor ms', 'pages a second'],
  [
    row("finders, each with a county's feed", rendering.counties),
    row("finders, each with the whole country's feed", rendering.countries),
  ],
)}

On one core, warm, by processor time; each widget brings its data as JSON.

`;
}

const ratioLines = ({ ratios }) =>
  Object.entries(ratios)
    .filter(([, ratio]) => ratio)
    .map(([name, ratio]) => `- ${name}, round by round: ${spreadInWords(ratio, times)}`)
    .join('\n');
