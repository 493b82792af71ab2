/** Somebody who wanders through a widget without a plan, and what must hold after every step. */
import { expect } from 'chai';
import type { LitElement } from 'lit';
import { mount } from '../helpers/mount.ts';
import { eventually, focused } from '../helpers/person.ts';
import { type Did, atRest, moves, page, visitor } from './acts.ts';
import type { Chance } from './chance.ts';
import { harmIn, isBlank } from './harm.ts';
import { type Attacked, without } from './widgets.ts';

export interface Walk {
  readonly chance: Chance;
  readonly steps: number;
  /** What a failure is told with: how to walk this way again. */
  readonly name: string;
  /** True for the content that comes with the tag, in the language of the page. */
  readonly bare?: boolean;
  /** True for somebody who begins before the part has come that is fetched after the first view. */
  readonly impatient?: boolean;
}

/** What is fetched after the first view brings styles of its own. */
function wholeIn(widget: LitElement): boolean {
  const { elementStyles } = widget.constructor as typeof LitElement;
  return widget.shadowRoot!.adoptedStyleSheets.length > elementStyles.length;
}

/** Acts of which a person expects that answers come or go. */
const meantTo =
  /^(opens a file|presses («(Begynn|Byrj|Start again|Angre|Undo|Legg inn svar|Add the answers)|(Arrow|Home|End|Enter)))/;

/** Questions whose answer went, or is another than it was, without an act that is meant to do so. */
export function lost(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  { words, at }: Did,
  meant?: RegExp,
): readonly string[] {
  if (meantTo.test(words) || meant?.test(words)) return [];
  return Object.keys(before).filter((question) => now[question] !== before[question] && question !== at);
}

/** Walks, looking after every step: nothing blank, no harm, no focus or answer lost. The widget stays in the page. */
export async function wander(attacked: Attacked, { chance, steps, name, bare, impatient }: Walk): Promise<LitElement> {
  const { tag, data, said, meant, prepare } = attacked;
  const given = bare ? undefined : data;
  const widget = without(tag) as LitElement;
  if (given) Object.assign(widget, { data: given });
  prepare?.(widget, chance);
  (await mount('<section></section>')).append(widget);
  await eventually(() => expect(isBlank(widget)).to.equal(false));
  if (!impatient) await eventually(() => expect(wholeIn(widget)).to.equal(true));
  const trail: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const before = { ...said?.(widget) };
    const had = widget.shadowRoot!.activeElement !== null;
    const isVisitor = chance.below(8) > 0;
    const did = isVisitor
      ? await chance.one(visitor)(widget.shadowRoot!, chance, attacked)
      : chance.one(page)(widget, chance, given);
    if (!did) continue;
    trail.push(did.words);
    await atRest(widget);
    const where = `${name}: ${trail.slice(-6).join(', ')}`;
    expect([isBlank(widget), harmIn(widget)], where).to.deep.equal([false, []]);
    // What is moved in a page loses the focus in every browser.
    if (isVisitor || (had && did.words !== moves)) expect(focused()?.localName, where).not.to.equal('body');
    if (said) expect(lost(before, said(widget), did, meant), where).to.deep.equal([]);
  }
  return widget;
}
