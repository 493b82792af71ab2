/** H13–H23: pages whose policies, pins and registries stand between the widget and its start. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { eventually, names } from '../../pages/finder.ts';
import { readBuilt } from '../../pages/site.ts';
import { version } from '../../../widgets/src/base/define.ts';
import { root } from '../../runner/install.mjs';
import { type Answers, type Condition, type Snippet, type Stage, swap } from '../condition.ts';
import { fallbackSeen } from '../measures.ts';
import type { Guest } from '../widgets.ts';

const trusted = "require-trusted-types-for 'script'; trusted-types";

const fileTag = ({ file }: Guest): string => `<script defer src="/file/${file}"></script>`;
const entryTag = ({ entry }: Guest): string => `<script type="module" src="/retning/${entry}"></script>`;
const notDefined = ({ page, guest }: Stage): Promise<void> =>
  page
    .evaluate((tag) => customElements.get(tag) === undefined, guest.tag)
    .then((answer) => expect(answer, 'not defined').toBe(true));

/** Counts how often a tag is registered, and who it is. */
const countDefinitions = (): void => {
  const define = customElements.define.bind(customElements);
  const registered: string[] = [];
  Reflect.set(window, Symbol.for('registered'), registered);
  customElements.define = (name, ...rest) => {
    define(name, ...rest);
    registered.push(name);
  };
};

/** One registration, and the listeners of one widget. */
async function onceOnly({ page, guest, host }: Stage): Promise<void> {
  const registered = await page.evaluate(() => Reflect.get(window, Symbol.for('registered')) as string[]);
  expect(registered.filter((tag) => tag === guest.tag)).toHaveLength(1);
  const { listeners } = await host();
  expect(listeners.toSorted()).toEqual([...new Set(listeners)].sort());
}

/** What is built, as a later version of it would be; a page may have it beside ours. */
function another(later: string, { file }: Guest): Answers {
  const built = readdirSync(join(root, 'packages/widgets/dist/cdn')).filter((name) => name.endsWith('.js'));
  const text = (name: string): Buffer => Buffer.from(readBuilt(name).replaceAll(version, later));
  return {
    [`/later/file/${file}`]: () => ({ body: text(`file/${file}`) }),
    ...Object.fromEntries(built.map((name) => [`/later/${name}`, () => ({ body: text(`cdn/${name}`) })])),
  };
}

/** Puts a script into the page as soon as the tag is defined. */
const afterwards = (tag: string, attributes: string): string => `<script type="module">
  await customElements.whenDefined('${tag}');
  document.querySelector('${tag}').append(Object.assign(document.createElement('script'), ${attributes}));
</script>`;

/** How a second version comes. */
const seconds = [
  { by: 'entry', attributes: ({ entry }: Guest) => `{ src: '/later/${entry}', type: 'module' }` },
  { by: 'classic file', attributes: ({ file }: Guest) => `{ src: '/later/file/${file}' }` },
];

const twice: readonly { readonly name: string; readonly snippet: (snippet: Snippet, guest: Guest) => Snippet }[] = [
  { name: 'the loader twice', snippet: ({ script, widget }) => ({ script, widget: widget + script }) },
  {
    name: 'the loader at two addresses',
    snippet: ({ script, widget }) => ({ script, widget: widget + swap(script, 'loader.js"', 'loader.js?v=2"') }),
  },
  {
    name: 'the loader and the entry',
    snippet: ({ script, widget }, guest) => ({ script: entryTag(guest) + script, widget }),
  },
  {
    name: 'the loader and the classic file',
    snippet: ({ script, widget }, guest) => ({ script: script + fileTag(guest), widget }),
  },
  {
    name: 'the classic file and the loader',
    snippet: ({ script, widget }, guest) => ({ script: fileTag(guest), widget: widget + script }),
  },
];

export const policies: readonly Condition[] = [
  {
    id: 'H13',
    title: 'only files of its own, by policy: works, and nothing is stopped',
    page: 'h13-strict-policy.html',
    done: 'Header: default-src, style-src and script-src ’self’',
    policy: "default-src 'self'; style-src 'self'; script-src 'self'",
  },
  {
    id: 'H14',
    title: 'a nonce and strict-dynamic: the parts that the loader fetches are let through',
    page: 'h14-nonce-and-strict-dynamic.html',
    done: 'Header with a nonce, which the snippet’s script carries',
    policy: "script-src 'nonce-c2VudGVy' 'strict-dynamic'; object-src 'none'; base-uri 'none'",
    snippet: ({ script, widget }) => ({ script: swap(script, '<script', '<script nonce="c2VudGVy"'), widget }),
  },
  {
    id: 'H15',
    title: 'Trusted Types with our policy’s name: works, and nothing is stopped',
    page: 'h15-trusted-types.html',
    done: 'Header: require-trusted-types-for, trusted-types retning; and the classic file with its own name',
    variants: [
      { name: 'loader', policy: `${trusted} retning` },
      {
        name: 'classic file',
        for: ({ tag }) => ({ policy: `${trusted} ${tag}` }),
        snippet: ({ widget }, guest) => ({ script: fileTag(guest), widget }),
      },
    ],
  },
  {
    id: 'H16',
    title: 'Trusted Types without room for ours: the fallback stays, one line says so',
    page: 'h16-no-policy-left.html',
    done: 'trusted-types ’none’; or the page has made a policy of our name already',
    outcome: 'fallback',
    says: [/could not start; its fallback stays/],
    violates: /^(trusted-types|require-trusted-types-for) /,
    check: notDefined,
    variants: [
      { name: 'none allowed', policy: `${trusted} 'none'` },
      { name: 'name taken', page: 'h16-policy-name-taken.html', policy: `${trusted} retning` },
    ],
  },
  {
    id: 'H17',
    title: 'another Lit on the page, its policy’s name allowed once: both work',
    page: 'h17-another-lit.html',
    done: 'Lit 2 and Lit 3 of the host, before the widget and after it',
    policy: `${trusted} lit-html retning`,
    hostActs: true,
    variants: ['3', '2'].flatMap((lit) =>
      [false, true].map((last) => ({
        name: `Lit ${lit} ${last ? 'after' : 'before'} the widget`,
        html: (html: string) => {
          const card = `<script defer src="/host/lit-card.${lit}.js"></script>`;
          const without = swap(html, '<script defer src="/host/lit-card.3.js"></script>', last ? '' : card);
          return last ? swap(without, '</body>', `${card}</body>`) : without;
        },
        check: ({ page }: Stage) =>
          page
            .evaluate(() => document.querySelector('lit-card')!.shadowRoot!.textContent)
            .then((text) => expect(text).toContain('Kort')),
      })),
    ),
  },
  {
    id: 'H18',
    title: 'data not allowed by connect-src: says so, keeps the fallback, and does not ask again by itself',
    page: 'h18-data-not-allowed.html',
    done: 'The data lie on another server; connect-src allows only the page’s own',
    policy: "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'",
    outcome: 'own',
    says: [/unreachable .*connect-src/],
    violates: /^connect-src /,
    snippet: ({ script, widget }, { attributes: { src } }) => ({
      script,
      widget: swap(widget, `src="${src}"`, `src="http://localhost:9${src}"`),
    }),
    async check({ page, guest, site, host, said }) {
      await eventually(async () => expect(await names(page, 'button')).toEqual(['Prøv igjen']));
      expect(await fallbackSeen(page, guest.fallback)).toBe(true);
      const once = (await host()).violations.length;
      await page.waitForNetworkIdle({ idleTime: 250 });
      expect((await host()).violations).toHaveLength(once);
      expect(site.asked.filter((path) => path === guest.feed)).toEqual([]);
      expect(said.filter((line) => line.includes('<retning-'))).toHaveLength(1);
    },
    // Chromium tells of what its policy stopped as of something that it asked for.
    mayAsk: ['http://localhost:9/'],
  },
  {
    id: 'H19',
    title: 'a pinned script: the right one starts, another by one byte leaves the fallback',
    page: 'h19-pinned-script.html',
    done: 'The loader as built; and with a blank more than its hash knows',
    variants: [
      { name: 'the right one' },
      {
        name: 'one byte more',
        outcome: 'fallback',
        answers: () => ({ '/retning/loader.js': { body: Buffer.from(`${readBuilt('cdn/loader.js')} `) } }),
        check: notDefined,
      },
    ],
  },
  {
    id: 'H20',
    title: 'loaded twice: registers once, hears once, works',
    page: 'h20-loaded-twice.html',
    done: twice.map(({ name }) => name).join('; '),
    visit: { height: 2400, before: countDefinitions },
    variants: twice,
    untouched: onceOnly,
  },
  {
    id: 'H21',
    title: 'two versions on the page: the first works, the second stands back and names both',
    page: 'h21-two-versions.html',
    done: 'A later version of the same major, and of the next one; by its entry, and as the classic file',
    variants: ['0.1.9', '1.0.0'].flatMap((later) =>
      seconds.map(({ by, attributes }) => ({
        name: `${version}, then ${later} by ${by}`,
        says: [new RegExp(`already registered \\(${version}\\); version ${later} stands back`)],
        snippet: ({ script, widget }: Snippet, guest: Guest) => ({
          script,
          widget: widget + afterwards(guest.tag, attributes(guest)),
        }),
        answers: (guest: Guest) => another(later, guest),
        check: ({ said }: Stage) => eventually(() => expect(said).toHaveLength(1)),
      })),
    ),
  },
  {
    id: 'H22',
    title: 'the tag is somebody else’s: stands back, one line says so, other widgets start',
    page: 'h22-tag-is-taken.html',
    done: 'The page defines the tag first; a scope round it is ours',
    outcome: 'fallback',
    says: [/already registered \(by another library\)/],
    snippet: ({ script, widget }, { tag }) => ({
      script: `<script>customElements.define('${tag}', class extends HTMLElement {});</script>${script}`,
      widget: `<retning-scope>${widget}</retning-scope>`,
    }),
    async check({ page }) {
      await eventually(async () => {
        const started = await page.evaluate(() => customElements.get('retning-scope') !== undefined);
        expect(started).toBe(true);
      });
    },
  },
  {
    id: 'H23',
    title: 'registries of a page’s own: works under the polyfill, and in a root with a registry',
    page: 'h23-scoped-registries.html',
    done: 'The polyfill from npm; a native registry where the browser has one, else a root of the page’s',
    variants: [
      { name: 'polyfill', hostActs: true },
      {
        name: 'native',
        page: 'h23-native-scoped-registry.html',
        hostActs: true,
        snippet: ({ widget }, guest) => ({ script: entryTag(guest), widget }),
      },
    ],
  },
];
