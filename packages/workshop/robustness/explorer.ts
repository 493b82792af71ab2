/** The transition explorer as it is attacked: all that its content can hold, a file of it, and what a person has said. */
import { readTransition } from '@retning/core/check-transition';
import type { PictureFile, TransitionContent } from '@retning/core/schema/types';
import type { TransitionSource } from '@retning/core/sources/transition-source';
import { toPicture } from '@retning/core/transition/saved';
import { RetningTransitionExplorer } from '@retning/widgets/transition-explorer';
import '@retning/widgets/transition-explorer/define';
import { eventually, settled } from '../helpers/person.ts';
import { exampleExploration, exampleTransition } from '../helpers/transitions.ts';
import { expect } from 'chai';
import { downloaded } from './acts.ts';
import type { Chance } from './chance.ts';
import type { Attacked } from './widgets.ts';

export const smallTransition: TransitionContent = {
  ...exampleTransition,
  name: { nb: 'Eksempel på overganger', en: 'Transitions, an example' },
  lead: 'Noe er i ferd med å endre seg.',
  note: { nb: 'Dette er våre egne ord.' },
  sourceLink: 'https://example.org/',
  attribution: 'Retning',
};

export const smallPicture: PictureFile = toPicture(smallTransition, exampleExploration, '2026-05-12');

const isExplorer = (widget: HTMLElement): RetningTransitionExplorer => {
  if (!(widget instanceof RetningTransitionExplorer)) throw new Error(`<${widget.localName}> is no explorer.`);
  return widget;
};

/** Somebody to ask about educations who answers, answers nothing, refuses, or never answers. */
function moodySource({ below }: Chance): TransitionSource {
  const perhaps = <Answer>(answers: readonly Answer[]): Promise<readonly Answer[]> => {
    switch (below(4)) {
      case 0:
        return Promise.resolve(answers);
      case 1:
        return Promise.resolve([]);
      case 2:
        return Promise.reject(new Error('Nobody is there'));
      default:
        return new Promise(() => undefined);
    }
  };
  return {
    educationsOf: () => perhaps([{ name: 'Fagskole <b>', people: 12 }]),
    find: () => perhaps([{ id: 'u_fagskole', title: 'Fagskole <b>' }]),
    occupationsAfter: () =>
      perhaps([
        { name: 'Sykepleiere', people: 12 },
        { name: '<b>', people: 1 },
      ]),
  };
}

/** By the name of the control that says it. */
function saidIn(widget: HTMLElement): Readonly<Record<string, string>> {
  const { preset, axes, buttons, needs, topics, ...lists } = isExplorer(widget).state;
  const said: readonly (readonly [string, unknown])[] = [
    ['change', preset],
    ...Object.entries(axes).map(([axis, pole]) => [`axis-${axis}`, pole] as const),
    ...buttons.flatMap(({ button, ...fields }) =>
      Object.entries(fields).map(([name, value]) => [`${name}-${button}`, value] as const),
    ),
    ['need', needs],
    ['topic', topics],
    ...Object.entries(lists),
  ];
  return Object.fromEntries(said.map(([name, value]) => [name, JSON.stringify(value)]));
}

/** What is shown in the picture, without the fields for something new and the ways to keep it. */
export function shownIn(widget: HTMLElement): string {
  const shown = widget.shadowRoot!.querySelector('.picture')!.cloneNode(true) as HTMLElement;
  for (const other of shown.querySelectorAll('.add, .keeping')) other.remove();
  return shown.textContent.replace(/\s+/g, ' ').trim();
}

/** Hands a file to the field for saved files, as the browser's dialog does. */
export function giveFile(widget: HTMLElement, file: File): void {
  const field = widget.shadowRoot!.querySelector<HTMLInputElement>('.file > input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(file);
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What a file keeps: no change that only the page has named. As JSON, where a field that is not set and one that is not there are the same. */
function kept({ state, shown }: RetningTransitionExplorer): unknown {
  const known = shown!.presets.some(({ id }) => id === state.preset);
  return JSON.parse(JSON.stringify({ ...state, preset: known ? state.preset : undefined }));
}

/** Saves what was said to a file and opens that in a new widget: it says the same, in its state and on the screen. */
export async function opensAgain(widget: HTMLElement, where: string): Promise<void> {
  const explorer = isExplorer(widget);
  await explorer.act.go('picture');
  await eventually(() => expect(widget.shadowRoot!.querySelector('.keeping .main'), where).to.be.ok);
  widget.shadowRoot!.querySelector<HTMLElement>('.keeping .main')!.click();
  const text = await downloaded()!.text();
  const other = document.createElement(widget.localName);
  for (const { name, value } of widget.attributes) other.setAttribute(name, value);
  Object.assign(other, { data: explorer.data });
  widget.parentElement!.append(other);
  await eventually(() => expect(other.shadowRoot?.querySelector('.file'), where).to.be.ok);
  giveFile(other, new File([text], 'bilde.json'));
  await eventually(() => {
    const told = other.shadowRoot!.querySelector('[role=status]')!.textContent.trim();
    expect(other.shadowRoot!.querySelector('.picture'), `${where}: ${told}`).to.be.ok;
    expect(shownIn(other), where).to.equal(shownIn(widget));
  });
  expect(kept(isExplorer(other)), where).to.deep.equal(kept(explorer));
}

/** How many have been opened. */
let turn = 0;

export const explorer: Attacked = {
  tag: 'retning-transition-explorer',
  data: smallTransition,
  read: (text) => readTransition(text, () => Promise.resolve()),
  stands: (root, data) => root.querySelector(data ? 'form.start' : 'button') !== null,
  shapes: 1000,
  properties: ['src', 'preset', 'company', 'audience', 'network', 'remember', 'now', 'headingLevel'],
  remembered: ['preset', 'axes', 'at', 'pairs', 'needs', 'topics', 'occupations'],
  remembering: 'content=career-transitions&preset=lost-job&axes=length:short&at=choice-and-chance:-1',
  async open(widget, whole, look) {
    const root = widget.shadowRoot!;
    const press = async (selector: string): Promise<void> => {
      root.querySelector<HTMLElement>(selector)?.click();
      await settled(widget);
      look();
    };
    await press('input[name=change]');
    // Most are opened at one place each: all places of all of them would take minutes.
    turn += 1;
    if (!root.querySelector('form.start')) return;
    root.querySelector<HTMLElement>('form.start .main')!.click();
    await eventually(() => expect(root.querySelector('.step')).to.be.ok);
    look();
    if (whole) {
      widget.setAttribute('audience', 'practitioner');
      await settled(widget);
      await press('[data-part=colleagues]');
    }
    if (whole || turn % 2) await press('[data-part=areas]');
    if (whole || turn % 2) await press('.area-button');
    if (whole || turn % 2 === 0) await press('[data-part=picture]');
    for (const summary of root.querySelectorAll<HTMLElement>('summary')) summary.click();
  },
  said: saidIn,
  file: smallPicture,
  meant:
    /^(ticks {2}|takes «|the page says preset=|presses «(V[ei]lg? ingen|Choose none|Ta bort|Remove|Take the choice|Legg |Add|Put |I bil?d?e|I biletet|In my picture))/,
  prepare: (widget, chance) => void Object.assign(widget, { source: moodySource(chance) }),
};
