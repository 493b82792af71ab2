/**
 * Which language a widget speaks, and how it speaks it.
 *
 * `@lit/localize` runs in its re-entrant mode: every `msg()` asks for the language at the moment it is called. The base class
 * sets it round one synchronous update, so widgets in several languages live side by side on a page, and requests on a server
 * cannot disturb each other. The source language, nb, stands in the templates and costs no file.
 */
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';

export { msg } from '@lit/localize/init/install.js';
export { str } from '@lit/localize/internal/str-tag.js';

interface LocaleModule {
  readonly templates: Record<string, unknown>;
}
type Load = () => Promise<LocaleModule>;

const source = 'nb';
const loads: Record<string, Load> = {
  nn: () => import('../locales/nn.ts'),
  en: () => import('../locales/en.ts'),
};
const loaded = new Map<string, LocaleModule>();
const targets = new Set(Object.keys(loads));
let current = source;

configureReentrantLocalization({
  sourceLocale: source,
  // Asked with `.has()` through a copy made once, so languages added later (the tests' pseudo-locale) answer for themselves.
  targetLocales: { [Symbol.iterator]: () => [...targets, 'qps'].values() },
  getLocale: () => current,
  loadLocaleSync: (locale: string) => loaded.get(locale) as never,
} as unknown as Parameters<typeof configureReentrantLocalization>[0]);

/** Adds a language from outside the library: the pseudo-locale of the tests, or a county's own translation. */
export function addLanguage(locale: string, load: Load): void {
  loads[locale] = load;
}

/** Runs `work` with every `msg()` inside it in `locale`. Synchronous work only: what runs later speaks the source language. */
export function speak<T>(locale: string, work: () => T): T {
  const before = current;
  current = locale;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** True when `speak(locale)` finds its words: at once for the source language, after `learn` for the others. */
export const speaks = (locale: string): boolean => locale === source || loaded.has(locale);

/** Fetches the words of a language once. A failure is answered with `false`, and may be tried again: nb is spoken meanwhile. */
export async function learn(locale: string): Promise<boolean> {
  if (speaks(locale)) return true;
  try {
    loaded.set(locale, await loads[locale]!());
    return true;
  } catch {
    return false;
  }
}

/** Languages whose readers read bokmål with less effort than English. */
const nearNorwegian = /^(no|da|sv|fo|se|sma|smj|fkv)$/;

/**
 * The shipped language for a BCP 47 tag: itself, its base language, nb for the languages next to it, otherwise English.
 * No language at all, or something that is no language tag, is nb.
 */
export function nearestLanguage(tag: string): string {
  const base = tag.toLowerCase().split(/[-_]/)[0]!;
  if (base === source || loads[base]) return base;
  return nearNorwegian.test(base) || !/^[a-z]{2,3}$/.test(base) ? source : 'en';
}

/** The language of the place where an element stands: its own `lang`, else the nearest one through shadow hosts. */
export function languageOf(element: Element): string {
  for (let node: Node | null = element; node;) {
    const here: string | null = node instanceof Element ? node.getAttribute('lang') : null;
    if (here) return nearestLanguage(here);
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return source;
}

const watchers = new Map<object, () => void>();
let observer: MutationObserver | undefined;

/** Calls `changed` when a `lang` in the document changes. One passive observer serves all widgets and goes with the last. */
export function watchLanguage(owner: object, changed: () => void): void {
  watchers.set(owner, changed);
  observer ??= new MutationObserver(() => watchers.forEach((tell) => tell()));
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
}

/** Ends `watchLanguage` for an owner. */
export function unwatchLanguage(owner: object): void {
  watchers.delete(owner);
  if (watchers.size > 0) return;
  observer?.disconnect();
  observer = undefined;
}

/** Writing direction of the shipped languages that do not run from left to right. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (/^(ar|fa|ur|he)$/.test(locale) ? 'rtl' : 'ltr');
