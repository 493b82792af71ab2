/** What must be reached, as the library promises it. Each bar reads one figure from the summary of a run. */

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const ms = (time) => `${Math.round(time)} ms`;
const inTenths = (time) => `${time.toFixed(1)} ms`;
const times = (ratio) => `${ratio.toFixed(2)} ×`;
const plain = (value) => String(Math.round(value * 1000) / 1000);

/** The pages of ours that load with a script of ours. */
const own = ['finder', 'self-check', 'explorer'].flatMap((name) => [name, `${name}-file`, `${name}-rendered`]);

const bars = [
  ['weight of the loader, gzip', 2500, kB, ({ weights }) => weights.loader],
  ['weight of the finder to its first view, gzip', 20_000, kB, ({ weights }) => weights.finder],
  ['weight of the finder in one file, gzip', 50_000, kB, ({ weights }) => weights.file],
  ['weight of the self-check to its first view, gzip', 17_000, kB, ({ weights }) => weights.check],
  ['weight of the self-check on a page that has the finder, gzip', 7000, kB, ({ weights }) => weights.checkBeside],
  [
    'weight of the team overview on a page that has the self-check, gzip',
    7000,
    kB,
    ({ weights }) => weights.teamBeside,
  ],
  ['weight of the self-check in one file, gzip', 45_000, kB, ({ weights }) => weights.checkFile],
  ['weight of the heaviest framework in one language, gzip', 12_000, kB, ({ weights }) => weights.framework],
  ['weight of the explorer to its first view, gzip', 19_000, kB, ({ weights }) => weights.explorer],
  ['weight of the explorer on a page that has the finder, gzip', 9000, kB, ({ weights }) => weights.explorerBeside],
  ['weight of the explorer in one file, gzip', 55_000, kB, ({ weights }) => weights.explorerFile],
  ['weight of the changes in one language, gzip', 12_000, kB, ({ weights }) => weights.changes],
  ['weight of the occupations, gzip', 12_000, kB, ({ weights }) => weights.occupations],
  [
    'time to usable, finder by script tag / bare Lit list',
    1.3,
    times,
    ({ load }) => ratio(load, 'usable', 'finder', 'lit-list'),
  ],
  [
    'time to usable, finder in one file / bare Lit list',
    1.3,
    times,
    ({ load }) => ratio(load, 'usable', 'finder-file', 'lit-list'),
  ],
  [
    'time to readable, server-rendered / bare shadow root',
    1.2,
    times,
    ({ load }) => ratio(load, 'readable', 'finder-rendered', 'dsd-list'),
  ],
  ...Object.entries({ '': 'by script tag', '-file': 'in one file', '-rendered': 'rendered on a server' }).flatMap(
    ([kind, way]) => [
      [
        `time to usable, self-check ${way} / bare Lit form`,
        1.3,
        times,
        ({ load }) => ratio(load, 'usable', `self-check${kind}`, 'lit-form'),
      ],
      [
        `time to usable, explorer ${way} / bare Lit page`,
        1.3,
        times,
        ({ load }) => ratio(load, 'usable', `explorer${kind}`, 'lit-changes'),
      ],
    ],
  ),
  ['waves to usable, finder by script tag (the page is the first)', 3, plain, ({ load }) => load.finder?.waves.median],
  ...own.flatMap((page) => [
    [`longest task, ${page}`, 50, ms, ({ load }) => load[page]?.longestTask.median],
    [`layout shift, worst, ${page}`, 0.02, plain, ({ load }) => load[page]?.layoutShift.max],
    [`requests to others, ${page}`, 0, plain, ({ load }) => load[page]?.thirdParty.max],
    [`violations of the policy, ${page}`, 0, plain, ({ load }) => load[page]?.violations.max],
    [`cookies and storage, ${page}`, 0, plain, ({ load }) => load[page]?.stored.max],
  ]),
  ['key to painted list at 40, median', 40, ms, ({ keys }) => keys['finder 40']?.list.median],
  ['key to painted list at 10,000, median', 80, ms, ({ keys }) => keys['finder 10000']?.list.median],
  ['key to painted list at 10,000, worst', 120, ms, ({ keys }) => keys['finder 10000']?.list.max],
  ['key to painted list of 599 occupations, median', 60, ms, ({ keys }) => keys['explorer 599']?.list.median],
  ...[63, 300].flatMap((count) => [
    [`answer to paint, ${count} statements`, 25, inTenths, ({ acts }) => acts?.[`self-check ${count}`]?.answer.median],
    [`next page to paint, ${count} statements`, 40, inTenths, ({ acts }) => acts?.[`self-check ${count}`]?.next.median],
  ]),
  ['a team of 1,000 counted and painted', 300, ms, ({ team }) => team?.counted.median],
  ['longest task while 1,000 files are read and counted', 100, ms, ({ team }) => team?.longestTask.median],
  ['heap with 40, loaded by script tag', 2_200_000, MB, ({ load }) => load.finder?.heap.median],
  ['heap with 40, by property', 2_200_000, MB, ({ keys }) => keys['finder 40']?.heap.median],
  ['a page of ten county finders, rendered on one core', 5, inTenths, ({ rendering }) => rendering?.counties.median],
  ['heap with 10,000, by property', 10_000_000, MB, ({ keys }) => keys['finder 10000']?.heap.median],
];

const ratio = (load, figure, page, control) => load[page]?.[figure].median / load[control]?.[figure].median;

/** Lighter and sooner usable than every peer: what must be less than theirs. */
const lessThanPeers = [
  ['JS + CSS to usable', 'codeToUsable'],
  ['time to usable', 'usable'],
];

const peerBars = (beside) =>
  Object.values(beside).flatMap(({ own: [ours], peers }) =>
    peers.flatMap(({ name, title }) =>
      lessThanPeers.map(([words, figure]) => [
        `${words}, ${ours.name} / ${title}`,
        1,
        times,
        ({ load }) => ratio(load, figure, ours.name, name),
      ]),
    ),
  );

/**
 * Every bar that the run has a figure for: its name, the limit and the figure in words, and whether it was reached.
 *
 * @param {object} summary
 * @param {object} [beside] who was compared, as a report keeps it
 */
export function judge(summary, beside = {}) {
  return [...bars, ...peerBars(beside)].flatMap(([name, limit, inWords, read]) => {
    const figure = read(summary);
    if (!Number.isFinite(figure)) return [];
    return [{ name, limit: inWords(limit), figure: inWords(figure), reached: figure <= limit }];
  });
}
