/** The widgets that are attacked. A new widget is one more entry. */
import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import competence from '@retning/content/frameworks/practitioner-competence.nb.json' with { type: 'json' };
import { readCentreFeed } from '@retning/core/check';
import { readWholeFramework } from '@retning/core/check-framework';
import { readTeam } from '@retning/core/check-team';
import type { Framework, TeamData } from '@retning/core/schema/types';
import type { CheckState } from '@retning/core/self-check/state';
import { wholeFramework } from '@retning/core/self-check/variant';
import '@retning/widgets/centre-finder/define';
import '@retning/widgets/self-check/define';
import '@retning/widgets/team-overview/define';
import { smallFramework, smallResult } from '../helpers/example-check.ts';
import { settled } from '../helpers/person.ts';
import type { Chance } from './chance.ts';
import { explorer } from './explorer.ts';

export interface Attacked {
  readonly tag: string;
  /** All that its data can hold, small enough to be spoiled fifty thousand times. */
  readonly data: object;
  /** The check that stands between a text and the view. */
  readonly read: (
    text: string,
  ) => Promise<{ readonly data?: unknown; readonly findings: readonly { readonly code: string }[] }>;
  /** True when it shows what its data, as far as they were kept, come to; without data it has a button to try again. */
  readonly stands: (root: ShadowRoot, data: unknown) => boolean;
  /** Shapes that fifty thousand spoiled copies come in, at least: so many are shown. */
  readonly shapes: number;
  /** Properties that take a plain value. */
  readonly properties: readonly string[];
  /** What it keeps in the fragment of the address; nothing for one that keeps nothing there. */
  readonly remembered: readonly string[];
  /** Attributes without which it has no data of its own. */
  readonly bare?: Readonly<Record<string, string>>;
  /** What an address of its own begins with, so that it is not passed over whole. */
  readonly remembering?: string;
  /** Opens what can be opened in it; where `whole`, also what holds little that comes from the data. Where one view makes room for the next, it is looked at first. */
  readonly open: (widget: HTMLElement, whole: boolean, look: () => void) => Promise<void> | void;
  /** What a person has said in it so far, by question; such a thing is lost only by an act that is meant to. */
  readonly said?: (widget: HTMLElement) => Readonly<Record<string, string>>;
  /** What is done where a person expects that it comes or goes, beside what all widgets have. */
  readonly meant?: RegExp;
  /** A saved file that a visitor may open. */
  readonly file?: object;
  /** Sets what a page may set before anybody comes. */
  readonly prepare?: (widget: HTMLElement, chance: Chance) => void;
}

const rich = demo.centres.filter(({ hours, accessibility }) => (hours?.tiers.length ?? 0) > 2 && accessibility);

const hasButton = (root: ShadowRoot): boolean => root.querySelector('button') !== null;
const closedIn = (widget: Element): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>('button[aria-expanded=false]'),
];

/** What was found among the files comes with the result; where the questions are no whole framework, the fallback stays. */
function teamStands(root: ShadowRoot, data: TeamData | undefined): boolean {
  if (!data) return hasButton(root);
  const { framework, results } = data;
  if (!framework || !wholeFramework(framework)) return true;
  return root.querySelector(results.length > 0 ? '.result' : '.intake') !== null;
}

/** Two areas with all that a framework can say, some of it in several languages. */
const { areas, ...about } = competence as Framework;
export const smallest: Framework = {
  ...about,
  name: { nb: 'Prøve', en: 'Trial' },
  prioritised: true,
  areas: areas.slice(0, 2).map((area) => ({
    ...area,
    groups: area.groups.slice(0, 2).map((group) => ({
      ...group,
      statements: group.statements.slice(0, 2).map((statement) => ({
        ...statement,
        hint: 'For eksempel i en samtale',
        resources: [{ title: 'Les mer', link: 'https://example.org/les' }, { title: 'Snakk med en kollega' }],
      })),
    })),
  })),
};

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
    stands: hasButton,
    shapes: 1000,
    properties: ['src', 'county', 'choosable', 'remember', 'now', 'renderedAt', 'headingLevel'],
    remembered: ['county', 'service', 'channel', 'language', 'topic', 'open', 'place', 'centre'],
    open(widget, whole) {
      for (const button of closedIn(widget)) if (whole || button.closest('[part~=card]')) button.click();
    },
  },
  {
    tag: 'retning-self-check',
    data: smallest,
    read: (text) =>
      readWholeFramework(
        text,
        () => Promise.resolve(),
        () => Promise.resolve(undefined),
      ),
    stands: hasButton,
    shapes: 1000,
    properties: ['src', 'framework', 'areas', 'layout', 'remember', 'share', 'now', 'headingLevel'],
    remembered: ['framework', 'areas', 'level-not-yet', 'level-competent', 'level-unknown', 'level-x'],
    bare: { framework: 'practitioner-competence' },
    async open(widget, whole) {
      const root = widget.shadowRoot!;
      const press = async (selector: string): Promise<void> => {
        root.querySelector<HTMLElement>(selector)?.click();
        await settled(widget);
      };
      await press('form.start .main');
      await press('input[type=radio]');
      await press('form.page .main');
      if (whole) await press('form.page input[type=radio]:nth-last-of-type(1)');
      await press('form.page .finish');
      for (const button of closedIn(widget)) button.click();
    },
    said: (widget) => (widget as HTMLElement & { readonly state: CheckState }).state.answers,
  },
  {
    tag: 'retning-team-overview',
    data: {
      framework: { ...smallFramework, sourceLink: 'https://example.org/' },
      results: [
        smallResult({ id: 'kari', skipped: ['bk2'], handedOver: { name: 'Kari Berg', agreed: true } }),
        smallResult({
          id: 'ola',
          areas: ['a'],
          goals: { ak1: 'specialised' },
          plan: [{ statement: 'ak1', action: 'Kurs', until: '2027-01-01', priority: 'next' }],
          handedOver: { name: 'Ola Li', agreed: true },
        }),
      ],
      earlier: [smallResult({ id: 'kari', saved: '2025-05-12', handedOver: { agreed: false } })],
    } satisfies TeamData,
    read: (text) => readTeam(text, () => Promise.resolve()),
    stands: (root, data) => teamStands(root, data as TeamData | undefined),
    shapes: 1000,
    properties: ['src', 'framework', 'now', 'renderedAt', 'headingLevel'],
    remembered: [],
    open(widget) {
      for (const button of closedIn(widget)) button.click();
      // Every area of a team is planned for.
      widget.shadowRoot!.querySelectorAll<HTMLElement>('[part=plan] [type=checkbox]').forEach((box) => box.click());
    },
  },
  explorer,
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
