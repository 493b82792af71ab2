/**
 * The script that a page editor pastes. It has no Lit in it: it finds the widgets in the page and fetches what each needs, all
 * files at once, inside try/catch. On a page whose policy forbids us, or with an old browser, the fallback in the tag stays and
 * nothing is thrown.
 */

type Files = Readonly<Record<string, readonly string[]>>;

/**
 * Files of each widget, and of the parts that come beside it (`read-centres`, `hydration`, a language, a framework), put in by the build: what a
 * browser would otherwise find out one round trip after another.
 */
declare const retningFiles: { readonly widgets: Files; readonly parts: Files };

/** The part that reads and checks what comes as text, where it is not the finder's. */
const readers: Readonly<Record<string, string>> = {
  'self-check': 'read-check',
  'team-overview': 'read-check',
  'transition-explorer': 'read-transition',
};

/** The content that a tag brings by itself, where no attribute names one and the page gives none. */
const contents: Readonly<Record<string, string>> = { 'transition-explorer': 'career-transitions' };

const started = new Set<string>();

function fetchPart(part: string): Promise<unknown> {
  const files = retningFiles.widgets[part] ?? retningFiles.parts[part] ?? [];
  return Promise.all(files.map((file) => import(/* @vite-ignore */ new URL(file, import.meta.url).href)));
}

/** For editors whose system strips unknown tags: `<div data-retning="centre-finder" data-county="42">` becomes the tag. */
function mount(place: HTMLElement, name: string): void {
  const widget = document.createElement(`retning-${name}`);
  for (const { name: attribute, value } of [...place.attributes]) {
    if (attribute.startsWith('data-') && attribute !== 'data-retning') widget.setAttribute(attribute.slice(5), value);
  }
  place.removeAttribute('data-retning');
  widget.append(...place.childNodes);
  place.append(widget);
}

/** Asks for the data while the script is on its way; the widget takes the answer from here. */
function askEarly(widget: Element, language: string): void {
  const src = widget.getAttribute('src');
  if (!src) return;
  try {
    const { href, origin } = new URL(src.replaceAll('{locale}', language), document.baseURI);
    if (origin !== location.origin) return;
    const answer = fetch(href);
    answer.catch(() => undefined);
    Reflect.set(widget, Symbol.for('retning.early'), new Map([[href, answer]]));
  } catch {
    // A wrong address is the widget's to report.
  }
}

function start(): void {
  for (const name of Object.keys(retningFiles.widgets)) {
    document.querySelectorAll<HTMLElement>(`[data-retning="${name}"]`).forEach((place) => mount(place, name));
    const found = document.querySelectorAll(`retning-${name}`);
    if (found.length === 0 || started.has(name)) continue;
    started.add(name);
    const parts = [name];
    for (const widget of found) {
      const language = widget.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? 'nb';
      const spoken = language === 'no' || !retningFiles.parts[language] ? 'nb' : language;
      const text = widget.hasAttribute('src') || widget.querySelector(':scope > script[type="application/json"]');
      if (text) parts.push(readers[name] ?? 'read-centres');
      if (widget.shadowRoot) parts.push('hydration');
      const content = widget.getAttribute('framework') ?? (text ? undefined : contents[name]);
      parts.push(spoken, `${spoken}.${name}`, `${content}.${spoken}`);
      askEarly(widget, spoken);
    }
    Promise.all([...new Set(parts)].map(fetchPart)).catch((problem: unknown) => {
      started.delete(name);
      console.warn(`<retning-${name}> could not start; its fallback stays. ${String(problem)}`);
    });
  }
}

/** Frameworks and page loaders draw when this script has run: what they add is started when it comes. */
function watch(): void {
  const wanted = Object.keys(retningFiles.widgets)
    .map((name) => `retning-${name},[data-retning=${name}]`)
    .join();
  const brings = (node: Node): boolean =>
    node instanceof Element && (node.matches(wanted) || !!node.querySelector(wanted));
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some(brings))) start();
  }).observe(document, { childList: true, subtree: true });
}

start();
// Not before: an element that the parser has opened does not hold its children yet.
if (document.readyState !== 'loading') watch();
else
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      start();
      watch();
    },
    { once: true },
  );
