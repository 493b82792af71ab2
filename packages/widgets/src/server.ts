/** Server rendering: a widget as declarative shadow DOM, readable before any script and taken over by it without a flicker. */
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { RenderInfo } from '@lit-labs/ssr';
import type { RetningElement } from './base/element.ts';
import { learn, nearestLanguage, speak } from './base/language.ts';
// With its content, as in the browser: the two must draw the same. Nothing is loaded by it.
import './centre-finder/centre-finder.define.ts';
import './self-check/self-check.define.ts';
import './team-overview/team-overview.define.ts';
import './transition-explorer/transition-explorer.define.ts';

/** Widgets that can be rendered on a server, by tag. */
const widgets: readonly string[] = [
  'retning-centre-finder',
  'retning-self-check',
  'retning-team-overview',
  'retning-transition-explorer',
];

export interface Rendering {
  /** Attributes of the tag, such as `{ county: '42' }`. `true` is an attribute without a value. */
  readonly attributes?: Readonly<Record<string, string | boolean | undefined>>;
  /**
   * The data that the view shows. It goes with the HTML as a JSON child, so that the browser takes over the same view. Other data is
   * another object, as it is in the browser: what is changed inside an object is not seen.
   */
  readonly data?: unknown;
  /** Language of the view, a BCP 47 tag; nb when it is not given. */
  readonly locale?: string;
  /** HTML of the page's own, kept in the tag for readers without this browser's abilities. It is written as it is given. */
  readonly fallback?: string;
  /** The time of rendering; now when it is not given. */
  readonly now?: Date;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The HTML of a widget, ready to stand in a page. Throws for a tag that is no widget; the words of a language are loaded on
 * its first use, so the answer is a promise.
 */
export async function renderToHtml(tag: string, rendering: Rendering = {}): Promise<string> {
  if (!widgets.includes(tag)) throw new Error(`renderToHtml: <${tag}> is none of ${widgets.join(', ')}`);
  const { attributes = {}, data, locale = 'nb', fallback = '', now = new Date() } = rendering;
  const language = nearestLanguage(locale);
  const given: Record<string, string | boolean | undefined> = {
    ...attributes,
    lang: locale,
    'rendered-at': now.toISOString(),
  };
  const names = Object.entries(given).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value] as const],
  );

  const renderer = new LitElementRenderer(tag);
  const element = renderer.element as unknown as RetningElement;
  const spoken = (await learn(language, element.words)) ? language : 'nb';
  Object.assign(element, { language: spoken, place: locale });
  for (const [name, value] of names) renderer.setAttribute(name, value === true ? '' : value);
  if (data !== undefined) renderer.setProperty('data', data);
  renderer.connectedCallback();
  const info: RenderInfo = {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  };
  // Lit writes `checked="false"` for a box that is not ticked, and a parser ticks it. In a text the quotes would be escaped.
  const shadow = speak(spoken, () => collectResultSync(renderer.renderShadow(info) ?? [])).replaceAll(
    ' checked="false"',
    '',
  );
  const opening = names.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');
  const json = data === undefined ? '' : `<script type="application/json">${jsonOf(data)}</script>`;
  return `<${tag}${opening}><template shadowrootmode="open">${shadow}</template>${fallback}${json}</${tag}>`;
}

const written = new WeakMap<object, string>();

/** Writes an object once: a server shows the same feed to thousands, and writing it takes as long as the view. */
function jsonOf(data: unknown): string {
  const known = typeof data === 'object' && data !== null ? written.get(data) : undefined;
  if (known !== undefined) return known;
  // `<` inside the JSON could end the script element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  if (typeof data === 'object' && data !== null) written.set(data, json);
  return json;
}
