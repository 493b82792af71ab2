/** What is not run in an engine, and why. The tests beside this hold the list to what a run of `npm test` did. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

export interface NotRun {
  /** A test file, or a folder of them. */
  readonly where: string;
  /** Only tests with this in their name. */
  readonly name?: string;
  readonly engines: readonly Engine[];
  readonly because: string;
}

export const notRun: readonly NotRun[] = [
  {
    where: 'packages/workshop/pages/',
    engines: ['webkit'],
    because:
      'Whole pages are opened by puppeteer, which drives no WebKit; plain WebDriver cannot put a probe into a page before its first script. The widgets themselves run in WebKitGTK in all other browser tests.',
  },
  {
    where: 'packages/workshop/supply/old-snippets.test.ts',
    engines: ['webkit'],
    because: 'The same: old snippets are whole pages.',
  },
  {
    where: 'packages/workshop/hostile/',
    engines: ['webkit'],
    because: 'The same: hostile hosts are whole pages.',
  },
  {
    where: 'packages/workshop/pages/county.test.ts',
    name: 'moves nothing on the page when it comes',
    engines: ['firefox'],
    because: 'Firefox does not measure layout shifts.',
  },
  {
    where: 'packages/workshop/pages/print.test.ts',
    name: 'shows on paper every centre',
    engines: ['firefox'],
    because:
      'Firefox cannot be asked to show on the screen what goes to paper; that the table is drawn for paper is tested there too.',
  },
  {
    where: 'packages/workshop/pages/staff.test.ts',
    name: 'moves nothing on the page when it comes',
    engines: ['firefox'],
    because: 'The same: Firefox does not measure layout shifts.',
  },
  {
    where: 'packages/workshop/pages/self-check-print.test.ts',
    name: 'on paper: words, pictures and numbers',
    engines: ['firefox'],
    because: 'The same: Firefox cannot be asked to show paper on the screen.',
  },
  {
    where: 'packages/workshop/pages/self-check-print.test.ts',
    name: 'prints the form with the id of each statement',
    engines: ['firefox'],
    because: 'The same.',
  },
  {
    where: 'packages/workshop/pages/self-check-missing.test.ts',
    name: 'starts when one tries again',
    engines: ['firefox'],
    because:
      'Firefox remembers that a module did not come until the page is loaded again, so trying again cannot help there. A framework by `src` can be tried again in both.',
  },
  {
    where: 'packages/workshop/pages/change.test.ts',
    name: 'moves nothing on the page when it comes',
    engines: ['firefox'],
    because: 'The same: Firefox does not measure layout shifts.',
  },
  {
    where: 'packages/workshop/pages/team-print.test.ts',
    name: '› on paper ›',
    engines: ['firefox'],
    because: 'Firefox cannot be asked to show on the screen what goes to paper.',
  },
  ...['shows one’s own picture on one page', 'has room on that page for', 'prints the form with every question'].map(
    (name): NotRun => ({
      where: 'packages/workshop/pages/explorer-print.test.ts',
      name,
      engines: ['firefox'],
      because: 'The same.',
    }),
  ),
  {
    where: 'packages/workshop/pages/team-missing.test.ts',
    name: '› that is there again ›',
    engines: ['firefox'],
    because:
      'Firefox remembers that a module did not come until the page is loaded again: trying again cannot help there.',
  },
  {
    where: 'packages/workshop/pages/explorer-missing.test.ts',
    name: 'starts when one tries again and the content',
    engines: ['firefox'],
    because: 'The same.',
  },
  {
    where: 'packages/workshop/robustness/explorer-hard.test.ts',
    name: 'hears what was chosen in a list when that goes away',
    engines: ['firefox', 'webkit'],
    because:
      'Only Chromium sends an event of change when a focused field is taken away; the test is of what comes of it.',
  },
  {
    where: 'packages/workshop/spoken/spoken.test.ts',
    name: 'what is heard of the',
    engines: ['firefox', 'webkit'],
    because:
      'Only Chromium lets a test see its accessibility tree, and the virtual screen reader is a script that reads the same elements in every engine. The journeys by keyboard run in all three.',
  },
];
