/** H24–H31: pages whose scripts patch, listen, catch, wrap and draw round the widget. */
import { expect } from 'vitest';
import { eventually, names, quiet } from '../../pages/finder.ts';
import { type Condition, type Snippet, type Stage, swap } from '../condition.ts';
import { renderReact } from '../host-code.ts';
import { focused, leave, pressTabUntil } from '../keyboard.ts';
import { fallbackSeen } from '../measures.ts';
import type { Guest } from '../widgets.ts';

const withAttributes =
  (attributes: string) =>
  ({ script, widget }: Snippet, { tag }: Guest): Snippet => ({
    script,
    widget: swap(widget, `<${tag}`, `<${tag} ${attributes}`),
  });

/** Paths that the widget asked for, the page's own code left out. */
const askedByWidget = (asked: readonly string[]): readonly string[] =>
  asked.filter((path) => !/^\/(host[/.]|favicon)/.test(path)).toSorted();

async function asksAsOnANeutralPage({ page, guest, site, neutral }: Stage): Promise<void> {
  expect(askedByWidget(site.asked)).toEqual(askedByWidget(neutral.asked));
  await guest.beyond?.(page);
}

/** What a page gets that answers a fetch with nonsense: the fallback, a word about it, one line, a button. */
async function saysThatItHasNoData({ page, guest }: Stage): Promise<void> {
  await eventually(async () => expect(await names(page, 'button')).toEqual(['Prøv igjen']));
  expect(await fallbackSeen(page, guest.fallback)).toBe(true);
}

const patchedFetch = (body: string) => (html: string) =>
  html.replace(/window\.fetch = [\s\S]*?<\/script>/, () => `window.fetch = ${body};</script>`);

/** By Tab through the widget in a dialog: into it, to its last control, out to the page's button, and back in. */
async function throughADialog({ page, guest }: Stage): Promise<void> {
  const forward = await pressTabUntil(page, ({ name }) => name === 'Ferdig');
  expect(forward.at(-2)!.host, 'before the last button of the dialog').toBe(guest.tag);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  const last = await focused(page);
  expect([last.host, last.name]).toEqual([guest.tag, forward.at(-2)!.name]);
  const back = await pressTabUntil(page, ({ name }) => name === 'Lukk', { back: true });
  expect(back.at(-2)).toMatchObject({ host: guest.tag, ...guest.first });
}

const dialogs = [
  { name: 'native dialog', page: 'h30-in-a-modal.html' },
  { name: 'beside an inert page', page: 'h30-beside-inert.html' },
  { name: 'Bootstrap 3', page: 'h30-in-bootstrap-3.html', writes: /^jQuery\d+$/ },
  { name: 'Bootstrap 5', page: 'h30-in-bootstrap-5.html' },
  { name: 'focus-trap 8', page: 'h30-in-a-focus-trap.html' },
  {
    // It moves the focus itself, among what it finds without looking into shadow roots.
    name: 'focus-trap 2, which steps over every widget: all can be done by mouse, and nobody is caught',
    page: 'h30-in-a-focus-trap.html',
    html: (html: string) => swap(html, 'focus-trap.new.js', 'focus-trap.old.js'),
    outcome: 'journey' as const,
    check: async ({ page }: Stage) => void (await pressTabUntil(page, ({ name }) => name === 'Ferdig')),
  },
  { name: 'react-modal', page: 'h30-in-react-modal.html' },
];

const reactPages = (['18', '19'] as const).flatMap((version) =>
  [false, true].flatMap((server) =>
    [false, true].map((late) => ({
      name: `React ${version}, ${server ? 'taken over from the server' : 'drawn in the browser'}, script ${late ? 'late' : 'early'}`,
      html: (html: string, guest: Guest) => {
        const { tag, attributes, fallback, choice } = guest;
        const json = JSON.stringify({ tag, attributes, fallback, ...choice });
        const ready = swap(
          swap(html, 'react-app.19.js', `react-app.${version}.js`),
          '></script>\n    <script src="/host/react',
          `>${json}</script>\n    <script src="/host/react`,
        );
        return server ? swap(ready, '<!-- app -->', renderReact(version, guest)) : swap(ready, '<!-- app -->', '');
      },
      ...(late && {
        snippet: ({ widget }: Snippet) => ({ script: '', widget }),
        first: async ({ page, alone }: Stage) => {
          await eventually(async () =>
            expect(await page.evaluate(() => document.querySelector('output')?.textContent)).toBe('Hørt 0'),
          );
          await page.evaluate(
            (type) => {
              document.head.append(
                Object.assign(document.createElement('script'), { src: '/retning/loader.js', type }),
              );
            },
            alone ? 'text/plain' : 'module',
          );
        },
      }),
    })),
  ),
);

export const patches: readonly Condition[] = [
  {
    id: 'H24',
    title: 'patched built-ins: learns and asks the same as on a neutral page',
    page: 'h24-patched-built-ins.html',
    done: 'Prototype.js 1.6.1 and 1.7.0, MooTools 1.4.1; enumerable properties of Array and Object; an old Function.prototype.bind',
    hostActs: true,
    check: asksAsOnANeutralPage,
    variants: [
      { name: 'Prototype.js 1.6.1' },
      { name: 'Prototype.js 1.7.0', html: (html) => swap(html, 'prototype-1.6.1.js', 'prototype-1.7.0.js') },
      { name: 'MooTools 1.4.1', html: (html) => swap(html, 'prototype-1.6.1.js', 'mootools-1.4.1.js') },
      { name: 'an enumerable property of Array', page: 'h24-array-patched.html' },
      { name: 'an enumerable property of Object', page: 'h24-object-patched.html' },
      {
        name: 'an enumerable property of Object, the classic file',
        page: 'h24-object-patched.html',
        snippet: ({ widget }, { file }) => ({ script: `<script defer src="/file/${file}"></script>`, widget }),
        check: undefined,
      },
      { name: 'an old bind', page: 'h24-old-bind.html' },
    ],
  },
  {
    id: 'H25',
    title: 'a patched network: works, or says plainly that it has no data; never hangs',
    page: 'h25-patched-network.html',
    done: 'fetch adds a header, answers something else than a Response, nothing, or throws; XMLHttpRequest throws; zone.js',
    variants: [
      { name: 'fetch adds a header' },
      { name: 'XMLHttpRequest throws', page: 'h25-patched-xhr.html' },
      { name: 'zone.js', page: 'h25-zone.html', hostActs: true, writes: /^__zone_symbol__/ },
      ...[
        { name: 'fetch answers an object of its own', body: '() => Promise.resolve({ status: 200, data: [] })' },
        { name: 'fetch answers nothing', body: '() => undefined' },
        { name: 'fetch throws', body: "() => { throw new Error('no network for you'); }" },
        { name: 'fetch rejects with a word', body: "() => Promise.reject('no')" },
      ].map(({ name, body }) => ({
        name,
        html: patchedFetch(body),
        outcome: 'own' as const,
        says: [/unreachable/],
        check: saysThatItHasNoData,
      })),
    ],
  },
  {
    id: 'H26',
    title:
      'other clocks and zones: opening hours are those of the centre; a wrong clock makes it wrong by no more than that',
    page: 'h26-other-clock.html',
    done: 'The system’s zone is Los Angeles or Kiritimati; Date is two days late; Intl tells another zone',
    attributes: { now: '2026-11-26T10:00Z' },
    variants: [
      ...['America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => ({
        name: zone,
        snippet: withAttributes('now="2026-11-26T10:00Z"'),
        visit: { height: 2400, prepare: (page: Stage['page']) => page.emulateTimezone(zone) },
        async check({ page }: Stage) {
          expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(zone);
        },
      })),
      { name: 'two days late', page: 'h26-clock-two-days-wrong.html' },
      {
        name: 'Intl tells another zone',
        page: 'h26-other-intl.html',
        snippet: withAttributes('now="2026-11-26T10:00Z"'),
      },
    ],
  },
  {
    id: 'H27',
    title: 'host hot-keys on the document: letters are typed, none of the host’s keys fire',
    page: 'h27-hot-keys.html',
    done: '',
    hostActs: true,
    async check({ page, guest }) {
      const fired = () => page.evaluate(() => Reflect.get(document, Symbol.for('fired')) as string[]);
      expect(await guest.type(page, ' xyz/?jk')).toContain(' xyz/?jk');
      for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'] as const) await page.keyboard.press(key);
      expect(await fired()).toEqual([]);
      // The page hears its own keys, so the ear is good.
      await leave(page);
      await page.keyboard.press('j');
      expect((await fired()).length).toBeGreaterThan(0);
    },
  },
  {
    id: 'H28',
    title: 'clicks and sent forms caught by the page: buttons of the widget work',
    page: 'h28-clicks-caught.html',
    done: 'For links and forms; and prevented for everything. A page that stops every click on its way down has no buttons at all',
    hostActs: true,
    variants: [
      { name: 'links and forms' },
      {
        name: 'everything prevented',
        html: (html) =>
          html.replace(/if \(event\.target\.closest\('a, form'\)\)/, 'if (event.preventDefault(), false)'),
        for: ({ withoutEffects }) =>
          withoutEffects
            ? {
                outcome: 'own',
                async check({ page, guest }) {
                  await guest.ready(page);
                  await withoutEffects.check(page);
                },
              }
            : {},
      },
      {
        name: 'every click stopped: the list is to be read, and nothing breaks',
        html: (html) => html.replace(/if \(event\.target\.closest\('a, form'\)\)/, 'if (true)'),
        outcome: 'own',
        async check({ page, guest }) {
          await guest.ready(page);
          await guest.withoutClicks(page);
        },
      },
    ],
  },
  {
    id: 'H29',
    title: 'inside a form that is the whole page: Enter sends nothing, and nothing of ours is in it',
    page: 'h29-in-a-form.html',
    done: 'A form with onsubmit, and one with jQuery Validation 1.22',
    hostActs: true,
    variants: [{ name: 'onsubmit' }, { name: 'jQuery Validation', page: 'h29-in-a-validated-form.html' }],
    async check({ page, guest }) {
      const form = () =>
        page.evaluate(() => {
          const whole = document.querySelector<HTMLFormElement>('#whole-page')!;
          return {
            data: [...new FormData(whole).keys()],
            count: whole.elements.length,
            sent: document.querySelector('output')!.textContent,
          };
        });
      await guest.type(page, 'x');
      await page.keyboard.press('Enter');
      await quiet(page);
      const { data, sent } = await form();
      expect(data.filter((name) => !['__VIEWSTATE', 'name'].includes(name))).toEqual([]);
      expect(sent.trim()).toBe('');
      expect(await page.evaluate(() => location.pathname)).toBe('/host.html');
      expect(await page.evaluate(() => document.querySelectorAll('label.error, .error').length)).toBe(0);
    },
  },
  {
    id: 'H30',
    title:
      'inside a dialog that keeps the focus: the keyboard reaches the first and the last control, and leaves again',
    page: 'h30-in-a-modal.html',
    done: dialogs.map(({ name }) => name).join(', '),
    hostActs: true,
    outcome: 'keys',
    variants: dialogs,
    check: throughADialog,
  },
  {
    id: 'H31',
    title: 'drawn by React in strict mode: no warning of React’s, properties and listeners are kept',
    page: 'h31-react.html',
    done: 'React 18 and 19 from npm, drawn in the browser and taken over from the server; the script before React and after it',
    hostActs: true,
    variants: reactPages,
    async check({ page, guest }) {
      const heard = (): Promise<number> =>
        page.evaluate(() => Number(document.querySelector('output')!.textContent.replace('Hørt ', '')));
      const before = await heard();
      await guest.choice.act(page);
      await eventually(async () => expect(await heard()).toBe(before + 1));
    },
  },
];
