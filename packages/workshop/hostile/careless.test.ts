import { describe, expect, it } from 'vitest';
import { inEachBrowser } from '../pages/browsers.ts';
import { eventually } from '../pages/finder.ts';
import type { Condition } from './condition.ts';
import { settings } from './in-one-engine.ts';
import { meet } from './meeting.ts';
import { type Guest, guests } from './widgets.ts';

/** What a careless widget does, and the word of the instrument that sees it. */
const harms: readonly {
  readonly harm: string;
  readonly code: string;
  readonly seen: RegExp;
  readonly policy?: string;
}[] = [
  { harm: 'leaves a global', code: 'window.careless = true', seen: /globals/ },
  { harm: 'leaves a listener', code: "document.addEventListener('click', () => {})", seen: /listeners/ },
  { harm: 'writes history', code: "history.pushState(null, '', '#here')", seen: /before the first act/ },
  { harm: 'changes the title', code: "document.title = 'Mine'", seen: /before the first act/ },
  { harm: 'marks the body', code: "document.body.className = 'mine'", seen: /before the first act/ },
  {
    harm: 'adds to the body',
    code: "document.body.append(document.createElement('aside'))",
    seen: /before the first act/,
  },
  {
    harm: 'adds a style sheet',
    code: "document.head.append(document.createElement('style'))",
    seen: /before the first act/,
  },
  { harm: 'scrolls', code: "document.body.style.height = '9000px'; scrollTo(0, 500)", seen: /before the first act/ },
  { harm: 'takes the focus', code: 'this.tabIndex = 0; this.focus()', seen: /before the first act/ },
  { harm: 'stores', code: "localStorage.setItem('careless-key', '1')", seen: /stored/ },
  { harm: 'sets a cookie', code: "document.cookie = 'key=1'", seen: /stored/ },
  { harm: 'speaks on the console', code: "console.log('hello')", seen: /lines of others/ },
  { harm: 'warns in its own name', code: "console.warn('<retning-careless> hello')", seen: /lines of ours/ },
  { harm: 'throws', code: "setTimeout(() => { throw new Error('nobody') })", seen: /errors that nobody caught/ },
  { harm: 'rejects', code: "Promise.reject(new Error('nobody'))", seen: /errors that nobody caught/ },
  { harm: 'asks others', code: "fetch('http://elsewhere.invalid/').catch(() => {})", seen: /asked of others/ },
  {
    harm: 'breaks a policy',
    code: "this.setAttribute('style', 'color: red')",
    seen: /violations/,
    policy: "style-src 'self'",
  },
  {
    harm: 'does another thing than on a neutral page',
    code: 'this.dataset.learned = location.hash + performance.now()',
    seen: /what a person learns/,
  },
];

/** Does one thing to the page when it comes, and is otherwise as quiet as can be. */
const careless: Guest = {
  ...guests[0]!,
  tag: 'retning-careless',
  attributes: { src: '' },
  fallback: 'Ring oss',
  ready: async (page) => {
    await eventually(async () => {
      expect(await page.evaluate(() => Boolean(document.querySelector('retning-careless')?.shadowRoot))).toBe(true);
    });
    await page.waitForNetworkIdle({ idleTime: 100 });
  },
  journey: (page) =>
    page.evaluate(() => ({
      learned: document.querySelector<HTMLElement>('retning-careless')!.dataset.learned ?? 'nothing',
    })),
};

const neutral = { learned: { learned: 'nothing' }, asked: [], styles: {} };

const script = (code: string): string => `
  customElements.define('retning-careless', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('div'), { part: 'root' }));
      ${code};
    }
  });`;

const condition = (code: string, policy?: string): Condition => ({
  id: 'H00',
  title: 'a page that does nothing',
  page: 'neutral.html',
  done: '',
  ...(policy && { policy }),
  snippet: ({ widget }) => ({ script: '<script defer src="/careless.js"></script>', widget }),
  answers: () => ({ '/careless.js': { body: Buffer.from(script(code)) } }),
});

inEachBrowser((open, engine) => {
  describe('the common demands', () => {
    it('are met by a widget that does nothing', async () => {
      await meet({ open, engine, guest: careless, condition: condition(''), neutral });
    });

    it.each(harms)('are not met by one that $harm', async ({ code, seen, policy }) => {
      const met = meet({ open, engine, guest: careless, condition: condition(code, policy), neutral });
      await expect(met).rejects.toThrow(seen);
    });
  });
}, settings);
