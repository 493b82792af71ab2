/** H32–H36 and H38: widgets that come, go, wait, are hidden, translated and refused. */
import { expect } from 'vitest';
import { click, eventually, findOne, names } from '../../pages/finder.ts';
import { hold } from '../../pages/site.ts';
import { type Answers, type Condition, type Snippet, type Stage } from '../condition.ts';
import { fallbackSeen, namesOf } from '../measures.ts';
import { rounds } from '../rounds.ts';
import { type Guest, feedOf, tagOf } from '../widgets.ts';

/** Words of the lists that hide and block what pages show for money or to follow people. */
const blocked =
  /(^|[^a-z])(ad|ads|advert\w*|adsense|banner\w*|consent\w*|cookie\w*|popup\w*|popover|sponsor\w*|track\w*|promo\w*|social|share|analytics|pixel|beacon|newsletter|overlay|modal)([^a-z]|$)/i;

/** Wraps every text in two `font` elements, as a browser does that translates the page. */
const translate = (tag: string): void => {
  for (const widget of document.querySelectorAll(tag)) {
    const texts = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      if (!text.data.trim() || text.parentElement?.closest('style')) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.append(inner);
      text.replaceWith(outer);
      inner.append(text.data);
    }
  }
};

/** A page that Turbo brings in the place of the first; its data are those of the neutral page. */
const next = (html: string): Answers => ({
  '/next.html': { headers: { 'content-security-policy': 'default-src *' }, body: html },
});

const turboPage = (script: string, widget: string): string =>
  `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Sentre</title><script src="/host/turbo.js"></script>${script}</head><body><h1>Karriere</h1>${widget}</body></html>`;

/** Turbo has brought the page and has done with it. */
const arrived = (page: Stage['page'], title: string): Promise<void> =>
  eventually(async () => {
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => document.documentElement.getAttribute('aria-busy'))).toBeNull();
  });

/** Goes to another page by its link, and back by the browser's own button. */
async function leaveAndComeBack({ page }: Stage): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, Symbol.for('kept'), persisted), { once: true });
  });
  await click(page, 'link', 'Bort');
  await eventually(async () => expect(await page.title()).toBe('Bort'));
  await page.evaluate(() => history.back());
  await eventually(async () => expect(await page.title()).toBe('Karriere'));
}

export const lives: readonly Condition[] = [
  {
    id: 'H32',
    title:
      'mounted, used and taken away a hundred times: nothing stays; moved and emptied in mid-request: nothing breaks',
    page: 'h32-mounted-again-and-again.html',
    done: '100 rounds, then a forced collection of garbage (Chromium); a move in the page; innerHTML = "" while the data are on their way',
    outcome: 'own',
    variants: [
      {
        name: 'a hundred rounds',
        snippet: ({ widget }, { entry }) => ({
          script: `<script type="module" src="/retning/${entry}"></script>`,
          widget,
        }),
        check: rounds,
      },
      {
        name: 'moved while it works',
        async check({ page, guest, neutral }) {
          await page.evaluate(() =>
            document.querySelector('section')!.append(document.querySelector('template')!.content.cloneNode(true)),
          );
          await guest.ready(page);
          await page.evaluate((tag) => document.body.append(document.querySelector(tag)!), guest.tag);
          await guest.ready(page);
          expect(await guest.journey(page)).toEqual(neutral.learned);
        },
        // The page itself put the widget where it is.
        hostActs: true,
      },
      {
        name: 'emptied in mid-request',
        hostActs: true,
        async check({ page, guest, site }) {
          const aborted: string[] = [];
          page.on('requestfailed', (request) => aborted.push(new URL(request.url()).pathname));
          await page.evaluate(() =>
            document.querySelector('section')!.append(document.querySelector('template')!.content.cloneNode(true)),
          );
          await eventually(() => expect(site.asked).toContain(guest.feed));
          await page.evaluate(() => (document.querySelector('section')!.innerHTML = ''));
          await eventually(() => expect(aborted).toEqual([guest.feed]));
        },
        snippet: ({ widget }, { entry }) => ({
          script: `<script type="module" src="/retning/${entry}"></script>`,
          widget,
        }),
        answers: ({ feed }) => ({ [feed]: () => hold().gone }),
      },
    ],
  },
  {
    id: 'H33',
    title: 'left and come back to: the page was kept whole, and the widget goes on',
    page: 'h33-left-and-back.html',
    done: 'A browser with its cache for "Back" on; left after the journey',
    answers: () => ({ '/away.html': { body: '<!doctype html><title>Bort</title><p>Bort</p>' } }),
    outcome: 'own',
    hostActs: true,
    variants: [
      {
        name: 'after the journey',
        async check(stage) {
          await stage.guest.ready(stage.page);
          expect(await stage.guest.journey(stage.page)).toEqual(stage.neutral.learned);
          const kept = stage.guest.kept ?? ((page) => names(page, 'row'));
          const before = await kept(stage.page);
          await leaveAndComeBack(stage);
          expect(await stage.page.evaluate(() => Reflect.get(window, Symbol.for('kept')) as boolean)).toBe(true);
          expect(before).not.toEqual([]);
          expect(await kept(stage.page)).toEqual(before);
          expect(await stage.guest.type(stage.page, 'x')).toContain('x');
        },
      },
    ],
  },
  {
    id: 'H34',
    title: 'started after consent, or on a page that Turbo brings: works when it is let',
    page: 'h34-consent-first.html',
    done: 'type="text/plain" until a press on "Godta"; @hotwired/turbo: a page with the snippet, a page whose head had it before, and back',
    hostActs: true,
    variants: [
      {
        name: 'consent',
        snippet: ({ script, widget }) => ({
          script: script.replace('type="module"', 'type="text/plain" data-needs-consent'),
          widget,
        }),
        async first({ page, guest, alone }) {
          expect(await fallbackSeen(page, guest.fallback)).toBe(true);
          if (!alone) await click(page, 'button', 'Godta');
        },
        outcome: 'own',
        async check({ page, guest, neutral }) {
          await guest.ready(page);
          expect(await guest.journey(page)).toEqual(neutral.learned);
        },
      },
      ...[false, true].map((inHead) => ({
        name: `Turbo, ${inHead ? 'the loader on every page' : 'the loader where the widget is'}`,
        page: 'h34-turbo.html',
        snippet: ({ script }: Snippet) => ({ script: inHead ? script : '', widget: '' }),
        answers: (guest: Guest) =>
          next(
            turboPage(
              '<script type="module" src="/retning/loader.js"></script>',
              `<p><a href="/host.html">Forsiden</a></p>${tagOf(guest)}`,
            ),
          ),
        html: (html: string) => html.replace(/ integrity="[^"]*"/, ''),
        // At every click Turbo listens for the next one.
        writes: /^window click$/,
        outcome: 'own' as const,
        async check({ page, guest, neutral }: Stage) {
          for (const visit of ['first', 'second']) {
            await click(page, 'link', 'Finn et senter');
            await arrived(page, 'Sentre');
            await guest.ready(page);
            expect(await guest.journey(page), visit).toEqual(neutral.learned);
            await click(page, 'link', 'Forsiden');
            await arrived(page, 'Karriere');
          }
          expect(await page.evaluate(() => document.title)).toBe('Karriere');
        },
      })),
    ],
  },
  {
    id: 'H35',
    title: 'a blocker of advertisements: no name and no address of ours is on its lists',
    page: 'h35-blocked-names.html',
    done: 'The sheet of a blocker; names and addresses of ours are held against words of its lists',
    async check({ page, guest, requests }) {
      const ours = [...(await namesOf(page, guest.tag)), ...requests.map((address) => new URL(address).pathname)];
      expect(ours.length).toBeGreaterThan(20);
      expect(ours.filter((name) => blocked.test(name))).toEqual([]);
      expect(blocked.test('/files/cookie-consent.js') && blocked.test('top-ad')).toBe(true);
    },
  },
  {
    id: 'H36',
    title: 'translated by the browser: goes on showing what is so, and follows a change of language',
    page: 'h36-translated.html',
    done: 'Every text in the widget is wrapped in font elements, before the journey and after it; then lang becomes en',
    untouched: ({ page, guest }) => page.evaluate(translate, guest.tag),
    async check({ page, guest }) {
      await page.evaluate(translate, guest.tag);
      await page.evaluate(() => (document.documentElement.lang = 'en'));
      await findOne(page, 'heading', guest.heading.en);
      await page.evaluate(() => (document.documentElement.lang = 'nb'));
      await findOne(page, 'heading', guest.heading.nb);
      expect(await names(page, 'heading')).not.toContain(guest.heading.en);
    },
  },
  {
    id: 'H38',
    title: 'no storage, no cookies, no secure context: the task can be done',
    page: 'h38-no-storage.html',
    done: 'Storage and cookies throw; a sandbox without an origin; plain http; no crypto.randomUUID, crypto.subtle and geolocation',
    variants: [
      { name: 'storage and cookies throw' },
      {
        name: 'sandboxed, the classic file',
        page: 'h38-poor-page.html',
        policy: 'sandbox allow-scripts',
        snippet: ({ widget }, { file }) => ({ script: `<script defer src="/file/${file}"></script>`, widget }),
        // The page has no origin of its own, so its data come from elsewhere, with leave.
        answers: (guest) => ({
          [guest.feed]: () => ({ headers: { 'access-control-allow-origin': '*' }, body: feedOf(guest) }),
        }),
      },
      {
        name: 'nothing that needs a secure context',
        page: 'h38-poor-page.html',
        visit: {
          height: 2400,
          before: () => {
            Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
            Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
            Object.defineProperty(Navigator.prototype, 'geolocation', { value: undefined });
          },
        },
        check: ({ page, guest }) => guest.askMuch(page),
      },
      {
        name: 'plain http',
        page: 'h38-poor-page.html',
        insecure: true,
        // Of every file that one saves from such a page, those that never were on the network too.
        remarks: /^error: The file at 'blob:.* was loaded over an insecure connection/,
        async check({ page, guest }) {
          expect(await page.evaluate(() => isSecureContext)).toBe(false);
          await guest.askMuch(page);
        },
      },
    ],
  },
];
