/**
 * Which language a widget speaks, and how it speaks it.
 *
 * Every `msg()` asks for the language at the moment it is called. The base class sets it round one synchronous update, so widgets in
 * several languages live side by side on a page, and requests on a server cannot disturb each other. The source language, nb, stands in
 * the templates and costs no file.
 *
 * The words are written, extracted and translated as `@lit/localize` has it; its tools know `msg` and `str` by the two marks in their
 * types. What it does at run time are these few lines (decision 0008).
 */

/** A sentence with gaps: what stands round them, and what goes in. In a translation, the place of each among the source's values. */
export interface Sentence<Value = unknown> {
  readonly strings: readonly string[];
  readonly values: readonly Value[];
}

interface Str {
  (strings: TemplateStringsArray, ...values: readonly unknown[]): Sentence;
  readonly _LIT_LOCALIZE_STR_?: never;
}

interface Msg {
  (text: string | Sentence, note: { readonly id?: string; readonly desc?: string }): string;
  readonly _LIT_LOCALIZE_MSG_?: never;
}

/** Marks a sentence with values in it, for `msg`. */
export const str: Str = (strings, ...values) => ({ strings, values });

/** Words in the language that is spoken now; those of the source where it has none. */
export const msg: Msg = (text, note) => {
  // Builds for pages leave the id of a note alone (`shortIds`).
  const said = loaded.get(current)?.templates[note.id ?? (note as string)] ?? text;
  if (typeof said === 'string') return said;
  const { values } = text as Sentence;
  const value = (at: number): unknown => values[said === text ? at : Number(said.values[at])];
  return said.strings.reduce((whole, part, at) => whole + String(value(at - 1)) + part);
};

interface LocaleModule {
  readonly templates: Readonly<Record<string, string | Sentence>>;
}
type Load = () => Promise<LocaleModule>;
/** What a widget says beside what all of them say, by language. The same functions every time: they tell what has been fetched. */
export type Words = Readonly<Record<string, Load>>;

const source = 'nb';
const loads: Record<string, Load> = {
  nn: () => import('../locales/nn.ts'),
  en: () => import('../locales/en.ts'),
};
const loaded = new Map<string, LocaleModule>();
const known = new Set<Load>();
let current = source;

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

/** What is still to be fetched before `locale` can be spoken: the common words, and a widget's own. */
const missing = (locale: string, words: Words): readonly Load[] =>
  locale === source ? [] : [loads[locale], words[locale]].filter((load): load is Load => !!load && !known.has(load));

/** True when `speak(locale)` finds its words: at once for the source language, after `learn` for the others. */
export const speaks = (locale: string, words: Words = {}): boolean =>
  (locale === source || loaded.has(locale)) && missing(locale, words).length === 0;

/** Fetches the words of a language once. A failure is answered with `false`, and may be tried again: nb is spoken meanwhile. */
export async function learn(locale: string, words: Words = {}): Promise<boolean> {
  if (speaks(locale, words)) return true;
  try {
    const parts = missing(locale, words);
    const templates = (await Promise.all(parts.map((load) => load()))).map((module) => module.templates);
    loaded.set(locale, {
      templates: Object.assign({}, loaded.get(locale)?.templates, ...templates) as LocaleModule['templates'],
    });
    parts.forEach((load) => known.add(load));
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

/** The language tag of the place where an element stands, its own `lang` or the nearest one through shadow hosts, and what is spoken there. */
export function placeOf(element: Element): { readonly place: string; readonly language: string } {
  let place = source;
  for (let node: Node | null = element; node;) {
    const here: string | null = node instanceof Element ? node.getAttribute('lang') : null;
    if (here) {
      place = here;
      break;
    }
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return { place, language: nearestLanguage(place) };
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
