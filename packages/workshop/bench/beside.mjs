/**
 * The peers beside ours: tables and sentences from a report. `report.beside` says for each widget who is compared (see `aboutPeers`), and
 * `report.summary` holds the figures. Nothing here measures, reads a file or knows a peer.
 */
import { slowProcessor } from './browser.mjs';
import { disturbedInWords } from './calm.mjs';
import { needsInWords } from './policy.mjs';
import { MB, kB, ms, plain, spreadInWords, table, times } from './words.mjs';

/** Numbers of records with which keys are pressed, over all widgets; and the largest of each. */
const sizes = [40, 1000, 10_000, 599];
const largest = [10_000, 599];
const counted = (size) => size.toLocaleString('en');
/** In the framework that everybody is asked to show. */
export const statements = 63;

/**
 * What is compared: a name, its unit, how it is said and where it stands. Less is better in all of them. A key is over when the list has been
 * painted, everything when nothing in the widget changes any more, and an answer or the next page with the paint after the last change.
 */
export const figures = [
  ...[
    ['JS + CSS to usable', 'kB', kB, 'codeToUsable'],
    ['JS + CSS in all', 'kB', kB, 'code'],
    ['usable', 'ms', ms, 'usable'],
    ['blocking', 'ms', ms, 'blocking'],
    ['longest task', 'ms', ms, 'longestTask'],
    ['heap', 'MB', MB, 'heap'],
    ['layout shift', '', plain, 'layoutShift'],
    ['requests to others', '', plain, 'thirdParty'],
  ].map(([name, unit, inWords, figure]) => ({
    name,
    unit,
    inWords,
    figure,
    of: ({ load }, page) => load[page]?.[figure],
  })),
  ...sizes.map((size) => ({
    name: `key at ${counted(size)}`,
    unit: 'ms',
    inWords: ms,
    size,
    part: 'list',
    of: ({ keys }, page) => keys[`${page} ${size}`]?.list,
  })),
  ...largest.map((size) => ({
    name: `everything at ${counted(size)}`,
    unit: 'ms',
    inWords: ms,
    size,
    part: 'all',
    of: ({ keys }, page) => keys[`${page} ${size}`]?.all,
  })),
  ...[
    ['answer', 'answer'],
    ['next page', 'next'],
  ].map(([name, act]) => ({
    name,
    unit: 'ms',
    inWords: ms,
    act,
    of: ({ acts }, page) => acts?.[`${page} ${statements}`]?.[act],
  })),
];

const headOf = ({ name, unit }) => (unit ? `${name}, ${unit}` : name);
const said = ({ inWords, unit }, spread) => `${inWords(spread.median)}${unit && ` ${unit}`}`;

/**
 * What a report keeps about those who were compared, so that it can be read without the list it was made from.
 *
 * @param {object} comparisons as in `peers/peers.mjs`
 * @param {{ titles: Record<string, string>, strict: Record<string, object>, packagesOf: (names: string[]) => object[] }} found
 */
export function aboutPeers(comparisons, { titles, strict, packagesOf }) {
  return Object.fromEntries(
    Object.entries(comparisons).map(([widget, { title, own, control, acts, sizes: many, peers }]) => [
      widget,
      {
        title,
        ...(acts && { acts }),
        ...(many && { sizes: many }),
        own: own.map((name) => ({ name, title: titles[name] })),
        control: { name: control, title: titles[control] },
        peers: peers.map(({ name, title: peer, packages, policy, noKeys, better, unlike }) => ({
          name,
          title: peer,
          packages: packagesOf(packages),
          needs: needsInWords(policy),
          strict: strict[name],
          ...(noKeys && { noKeys }),
          better,
          unlike,
        })),
      },
    ]),
  );
}

/** Whether a report holds every figure that its comparisons speak of: one of a few pages must not stand for all. */
export function isWhole({ beside, summary }) {
  const widgets = Object.values(beside ?? {});
  return (
    widgets.length > 0 &&
    widgets.every(({ own, control, acts = [], sizes: many = [], peers }) => {
      const answered = acts.flatMap((count) => [own[0], control].map(({ name }) => `${name} ${count}`));
      const searching = peers.filter(({ noKeys }) => !noKeys);
      const typing = searching.length > 0 ? [own[0], control, ...searching] : [];
      return (
        [...own, control, ...peers].every(({ name }) => summary.load[name]?.usable) &&
        answered.every((name) => summary.acts?.[name]?.answer) &&
        typing.every(({ name }) => many.every((size) => summary.keys[`${name} ${size}`]?.list)) &&
        peers.every(({ strict }) => strict)
      );
    })
  );
}

/** The figures in which a page is better than ours, as a reader would see it: figures that read the same are even. */
export function wins(summary, page, ours) {
  return figures.flatMap((figure) => {
    const [theirs, mine] = [figure.of(summary, page), figure.of(summary, ours)];
    if (!theirs || !mine || theirs.median >= mine.median) return [];
    const [one, other] = [said(figure, theirs), said(figure, mine)];
    return one === other ? [] : [{ name: figure.name, theirs: one, ours: other }];
  });
}

/** "starts, 2 refused", as a page fared under the strict policy. */
export function strictInWords({ starts, map, refused } = {}) {
  if (starts === undefined) return '–';
  const count = Object.values(refused).reduce((sum, number) => sum + number, 0);
  const start = starts ? (map === false ? 'starts, without its map' : 'starts') : '**does not start**';
  return `${start}, ${count} refused`;
}

const oursUnderStrict = ({ load }, page) =>
  strictInWords(load[page] && { starts: true, refused: { all: load[page].violations.max } });

/** The section of the report: figures, ratios, packages and policies, and what is better elsewhere or not alike. */
export function besideInMarkdown({ beside, summary }) {
  const sections = Object.entries(beside ?? {}).map(([widget, { title, own, control, peers }]) => {
    const everybody = [...own, control, ...peers];
    // What nobody has is no column: not every widget is typed in.
    const columns = figures.filter(({ of }) => everybody.some(({ name }) => of(summary, name)));
    const rows = everybody.map(({ name, title: page }) => [
      page,
      ...columns.map((figure) => spreadInWords(figure.of(summary, name), figure.inWords)),
    ]);
    const ratios = peers.map(({ name, title: page }) => [
      page,
      ...columns.map((figure) => spreadInWords(summary.beside[widget]?.[name]?.[figure.name], times)),
    ]);
    const policies = peers.map(({ title: page, packages, needs, strict }) => [
      page,
      packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join(', '),
      strictInWords(strict),
      Object.entries(strict?.refused ?? {})
        .map(([directive, count]) => `${directive} ${count}`)
        .join(', ') || '–',
      needs,
    ]);
    const [{ name: first, title: ours }] = own;
    return `### ${title}

${table(['page', ...columns.map(headOf)], rows)}

${peers
  .filter(({ noKeys }) => noKeys)
  .map(({ title: page, noKeys }) => `No keys in ${page}: ${noKeys}.`)
  .join('\n')}

${ours} ÷ peer, round by round; under 1 ours has less:

${table(['peer', ...columns.map(({ name }) => name)], ratios)}

Under the strict policy of ours (a policy of trusted types may have any name), and what each was given on its own page for the figures above:

${table(['peer', 'packages', 'strict policy', 'refused', 'needed'], policies, '---')}

${peers
  .map(({ name, title: page, better, unlike }) => {
    const won = wins(summary, name, first).map(
      ({ name: figure, theirs, ours: mine }) => `${figure} (${theirs} against ${mine})`,
    );
    return `**${page}**

- Does better: ${better.join('; ')}.
- Better figures in this run: ${won.join('; ') || 'none'}.
- Not like for like: ${unlike.join(' ')}`;
  })
  .join('\n\n')}
`;
  });
  return sections.length > 0 ? `## Beside the peers\n\n${sections.join('\n')}` : '';
}

const compact = ['JS + CSS to usable', 'usable', 'blocking', 'longest task', 'heap', 'requests to others'];
const pressed = figures.filter(({ act }) => act);
/** The figures of keys in one part of a widget, those that somebody has. */
const keysIn = (wanted, summary, everybody) =>
  figures.filter(({ part, of }) => part === wanted && everybody.some(({ name }) => of(summary, name)));

/** Columns of the table for the front page: what stands over each, and what it says of a page. Keys of all sizes share one. */
const columnsOf = (summary, everybody) => [
  ...figures
    .filter(({ name }) => compact.includes(name))
    .map((figure) => [
      figure.name,
      (page) => {
        const spread = figure.of(summary, page);
        return spread ? said(figure, spread) : '–';
      },
    ]),
  ...keysInColumns(summary, everybody),
  ...pressed
    .filter(({ of }) => everybody.some(({ name }) => of(summary, name)))
    .map((figure) => [headOf(figure), (page) => ms(figure.of(summary, page)?.median)]),
];

function keysInColumns(summary, everybody) {
  const lists = keysIn('list', summary, everybody);
  if (lists.length === 0) return [];
  return [
    [
      `key → list at ${lists.map(({ size }) => counted(size)).join(' / ')}, ms`,
      (page) => lists.map(({ of }) => ms(of(summary, page)?.median)).join(' / '),
    ],
    ...keysIn('all', summary, everybody).map((figure) => [
      headOf(figure),
      (page) => ms(figure.of(summary, page)?.median),
    ]),
  ];
}

/** The table for the front page: medians only. */
export function besideInReadme({ date, rounds, noise, beside, summary }) {
  return Object.values(beside)
    .map(({ title, own: [ours], control, peers }) => {
      const columns = columnsOf(summary, [ours, control, ...peers]);
      const row = (words, page, strict) => [words, ...columns.map(([, say]) => say(page)), strict];
      const rows = [
        row(`**Retning**, ${ours.title}`, ours.name, oursUnderStrict(summary, ours.name)),
        ...peers.map((peer) => row(peer.title, peer.name, strictInWords(peer.strict))),
        row(control.title, control.name, oursUnderStrict(summary, control.name)),
      ];
      const key =
        keysIn('all', summary, [ours, control, ...peers]).length > 0
          ? ` A key ends with
the paint of the list, everything with the last change in the widget.`
          : '';
      const ahead = peers.flatMap((peer) => {
        const names = wins(summary, peer.name, ours.name).map(({ name }) => name);
        return names.length > 0 ? [`${peer.title}: ${names.join(', ')}`] : [];
      });
      return `${table([title, ...columns.map(([head]) => head), 'strict policy'], rows)}

${rounds === 1 ? 'One round' : `Medians of ${rounds} rounds`} on ${date}, each page with the same records; slow 4G, processor ${slowProcessor} × slowed. Less is better.${key}${noise.includes(disturbedInWords) ? ` ${disturbedInWords}` : ''} Ahead of ours in some figure:
${ahead.join('; ') || 'nobody'}.

Spread, versions, licences, what each does better and what is not like for like stand in
[the results](packages/workshop/bench/results/latest.md).`;
    })
    .join('\n\n');
}
