/** The widgets that are attacked. A new widget is one more entry. */
import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import { readCentreFeed } from '@retning/core/check';
import '@retning/widgets/centre-finder/define';

export interface Attacked {
  readonly tag: string;
  /** All that its data can hold, small enough to be spoiled fifty thousand times. */
  readonly data: object;
  /** The check that stands between a text and the view. */
  readonly read: (
    text: string,
  ) => Promise<{ readonly data?: unknown; readonly findings: readonly { readonly code: string }[] }>;
  /** Properties that take a plain value. */
  readonly properties: readonly string[];
  /** What it keeps in the fragment of the address. */
  readonly remembered: readonly string[];
}

const rich = demo.centres.filter(({ hours, accessibility }) => (hours?.tiers.length ?? 0) > 2 && accessibility);

export const widgets: readonly Attacked[] = [
  {
    tag: 'retning-centre-finder',
    data: {
      ...demo,
      note: undefined,
      centres: [demo.centres[0], rich[0], rich[1]],
      counties: demo.counties.slice(0, 1),
    },
    read: (text) => readCentreFeed(text, () => Promise.resolve()),
    properties: ['src', 'county', 'choosable', 'remember', 'now', 'renderedAt', 'headingLevel'],
    remembered: ['county', 'service', 'channel', 'language', 'topic', 'open', 'place', 'centre'],
  },
];

/** A widget with a fallback, and data as a page writes them. */
export function withJson(tag: string, json: string): HTMLElement {
  const widget = document.createElement(tag);
  const script = document.createElement('script');
  Object.assign(script, { type: 'application/json', textContent: json });
  widget.append(fallback(), script);
  return widget;
}

/** A widget with a fallback, and no data yet. */
export function without(tag: string): HTMLElement {
  const widget = document.createElement(tag);
  widget.append(fallback());
  return widget;
}

function fallback(): HTMLElement {
  const text = document.createElement('p');
  text.textContent = 'Ring oss.';
  return text;
}
