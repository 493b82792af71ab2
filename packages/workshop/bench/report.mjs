/** The tables that a person reads, in Markdown: on the console and in `results/latest.md`. */
import { besideInMarkdown } from './beside.mjs';
import { typedInOccupations } from './explorer-pages.mjs';
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

const actColumns = [
  ['start → first question ms', 'start', ms],
  ['answer ms', 'answer', ms],
  ['next page ms', 'next', ms],
  ['heap MB', 'heap', MB],
  ['heap after acts MB', 'heapAfterActs', MB],
];
/** What the first visits of a widget are called. */
const visits = {
  'centre-finder': 'centre finder with 40 centres',
  'self-check': 'self-check with 63 statements',
  'transition-explorer': 'transition explorer',
};

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
  const widgets = Object.fromEntries(pages.map(({ page, widget }) => [page, widget]));
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

${Object.entries(visits)
  .map(([widget, title]) =>
    firstVisits(
      title,
      only(summary.load, (page) => widgets[page] === widget),
      titles,
    ),
  )
  .join(
    '',
  )}The first three columns on tasks are by the clock, as the browser counts long tasks; the others by processor time, which other programs hardly change.
Both at ${slowProcessor} × slowed. kB are 1,000 bytes on the wire, packed with gzip, headers with them. A wave is a round trip that had to wait for the one
before; the page itself is the first.

## Keys

Keys ${keysInWords(typed)} in a finder and ${keysInWords(typedInOccupations)} in a search for occupations, over all rounds; the most is the worst key of all.

${figures(keyColumns, summary.keys, titles)}

## Answers and pages

From the press to the paint, over all rounds: a check is begun, and five statements are answered, each with a press on a level and one on "next".

${figures(actColumns, summary.acts, titles)}

${team(summary)}${rendered(summary)}${besideInMarkdown({ beside, summary })}`;
}

const keysInWords = (keys) => keys.map((key) => `\`${key}\``).join(' ');

const only = (figuresOf, wanted) => Object.fromEntries(Object.entries(figuresOf).filter(([page]) => wanted(page)));

/** The tables of a widget's first visits, where there were any. */
function firstVisits(title, load, titles) {
  if (Object.keys(load).length === 0) return '';
  const tables = [loadColumns, taskColumns, wireColumns].map((columns) => figures(columns, load, titles));
  return `## First visit: ${title}\n\n${tables.join('\n\n')}\n\n`;
}

/** What a leader waits for, where it was measured. */
function team({ team: figures }) {
  if (!figures) return '';
  const [counted, read, longest] = [figures.counted, figures.read, figures.longestTask].map((one) =>
    spreadInWords(one, ms),
  );
  return `## A team of 1,000

Given as typed data it is counted and painted in ${counted} ms; chosen as 1,000 files it is read, checked, counted and painted in ${read} ms. Longest task of
both: ${longest} ms. Processor ${slowProcessor} × slowed.

`;
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
