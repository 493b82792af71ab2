import { toFragment } from '@retning/core/transition/saved';
import { type Flow, fixedTransitions } from '@retning/core/sources/transition-source';
import { RetningTransitionExplorer } from '@retning/widgets/transition-explorer';
import { expect } from 'chai';
import { mount } from '../helpers/mount.ts';
import { byRole, eventually, focused, settled } from '../helpers/person.ts';
import { exampleExploration } from '../helpers/transitions.ts';
import { giveFile, smallPicture, smallTransition } from './explorer.ts';
import { watchForHarm } from './harm.ts';
import { without } from './widgets.ts';

watchForHarm();

type Given = Partial<Pick<RetningTransitionExplorer, 'remember' | 'source' | 'saved'>>;

async function explorerThere(given: Given = {}): Promise<RetningTransitionExplorer> {
  const widget = without('retning-transition-explorer') as RetningTransitionExplorer;
  Object.assign(widget, { data: smallTransition, ...given });
  (await mount('<section></section>')).append(widget);
  await eventually(() => expect(widget.shadowRoot!.querySelector('.ways, .parts')).to.be.ok);
  return widget;
}

async function press(widget: Element, name: RegExp): Promise<void> {
  byRole(widget, 'button', name).click();
  await settled(widget);
}

async function choose(widget: Element, value: string): Promise<void> {
  widget.shadowRoot!.querySelector<HTMLElement>(`input[value=${value}]`)!.click();
  await settled(widget);
}

const field = (widget: Element, id: string): HTMLInputElement =>
  widget.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;

async function type(widget: Element, id: string, text: string): Promise<void> {
  const input = field(widget, id);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(widget);
}

/** Looks for an occupation and takes the first that is offered. */
async function look(widget: RetningTransitionExplorer, text: string): Promise<void> {
  if (!field(widget, 'occupation')) await widget.act.go('occupations');
  await type(widget, 'occupation', text);
  await eventually(() => expect(widget.shadowRoot!.querySelector('[role=option]')).to.be.ok);
  widget.shadowRoot!.querySelector<HTMLElement>('[role=option]')!.click();
  await settled(widget);
}

const undoable = (widget: Element): boolean =>
  [...widget.shadowRoot!.querySelectorAll('[role=status] button')].some(({ textContent }) =>
    textContent.includes('Angre'),
  );

describe('a page that is hard on the transition explorer', () => {
  it('lets a person explore though its history refuses to change, and takes nothing back in another language', async () => {
    const before = location.href;
    const { replaceState } = history;
    history.replaceState(history.state, '', '#retning-transition-explorer:content=example&preset=lost-job');
    const widget = await explorerThere({ remember: 'fragment' });
    try {
      await eventually(() => expect(widget.state.preset).to.equal('lost-job'));
      history.replaceState = () => {
        throw new DOMException('Too many calls', 'SecurityError');
      };
      await widget.act.go('situation');
      await choose(widget, 'long');
      widget.lang = 'en';
      await eventually(() => expect(byRole(widget, 'button', /^Next/)).to.be.ok);
      expect(widget.state.axes).to.deep.equal({ length: 'long' });
    } finally {
      history.replaceState = replaceState;
      widget.remove();
      history.replaceState(history.state, '', before);
    }
  });

  it('lets a person begin though it is never idle', async () => {
    const own = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
    window.requestIdleCallback = () => 1;
    try {
      const widget = without('retning-transition-explorer') as RetningTransitionExplorer;
      Object.assign(widget, { data: smallTransition });
      (await mount('<section></section>')).append(widget);
      await eventually(() => expect(widget.shadowRoot!.querySelector('form.start')).to.be.ok);
      await press(widget, /^Utforsk$/);
      await eventually(() => expect(focused()?.className).to.equal('step'));
    } finally {
      Object.assign(window, { requestIdleCallback: own });
    }
  });

  it('says when its occupations do not come, and looks again at the next letter', async () => {
    const { transitions } = RetningTransitionExplorer;
    let asked = 0;
    RetningTransitionExplorer.transitions = {
      ...transitions,
      occupations: () =>
        (asked += 1) === 1 ? Promise.reject(new TypeError('Failed to fetch')) : transitions.occupations!(),
    };
    try {
      const widget = await explorerThere();
      await widget.act.go('occupations');
      await type(widget, 'occupation', 'snek');
      const told = (): string => widget.shadowRoot!.querySelector('.occupations > .fault')!.textContent.trim();
      await eventually(() => expect(told()).to.match(/^Vi får ikke hentet yrkene/));
      await type(widget, 'occupation', 'snekk');
      await eventually(() =>
        expect(widget.shadowRoot!.querySelector('[role=option]')!.textContent).to.contain('nekker'),
      );
      expect(told()).to.equal('');
    } finally {
      RetningTransitionExplorer.transitions = transitions;
    }
  });

  it('is asked about the occupation that is looked at, and a late answer about another is not shown', async () => {
    const answers: ((flows: readonly Flow[]) => void)[] = [];
    const widget = await explorerThere({
      source: { ...fixedTransitions({}), educationsOf: () => new Promise((resolve) => answers.push(resolve)) },
    });
    await look(widget, 'snekker');
    await press(widget, /^Se hvilke utdanninger/);
    await look(widget, 'advokat');
    answers[0]!([{ name: 'Tømrerfaget', people: 12 }]);
    await settled(widget);
    const shown = (): string => widget.shadowRoot!.querySelector('.educations')!.textContent;
    expect(shown()).not.to.contain('Tømrerfaget');
    await press(widget, /^Se hvilke utdanninger/);
    answers[1]!([{ name: 'Rettsvitenskap', people: 34 }]);
    await eventually(() => expect(shown()).to.contain('Rettsvitenskap'));
    widget.remove();
  });

  it('hears what was chosen in a list when that goes away, and draws no draw inside a draw', async function () {
    // Only there does a field that is taken away lose the focus, with all that follows.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    const widget = await explorerThere();
    await widget.act.go('areas');
    const words = widget.shadowRoot!.querySelector<HTMLSelectElement>('#word-0')!;
    words.focus();
    words.value = 'me';
    // As Chromium does with what was chosen by keys; a draw inside a draw is a complaint of Lit's.
    words.addEventListener('blur', () => words.dispatchEvent(new Event('change')));
    await widget.act.go('picture');
    await widget.act.go('areas');
    expect(widget.shadowRoot!.querySelector<HTMLSelectElement>('#word-0')!.value).to.equal('me');
  });

  it('has its address left alone once the explorer has left', async () => {
    const before = location.href;
    const widget = await explorerThere({ remember: 'fragment' });
    widget.remove();
    history.replaceState(history.state, '', '#retning-transition-explorer:content=example&preset=moving');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await settled(widget);
    expect(widget.state.preset).to.equal(undefined);
    history.replaceState(history.state, '', before);
  });

  it('takes no word away when its address changes: notes stay, those of pairs too', async () => {
    const before = location.href;
    const widget = await explorerThere({ remember: 'fragment', saved: smallPicture });
    try {
      await eventually(() => expect(widget.state.buttons).to.have.length(2));
      const address = new URLSearchParams(toFragment(smallTransition, { ...exampleExploration, preset: 'moving' }));
      history.replaceState(history.state, '', `#retning-transition-explorer:${address.toString()}`);
      dispatchEvent(new HashChangeEvent('hashchange'));
      expect(widget.state).to.deep.equal({ ...exampleExploration, preset: 'moving' });
    } finally {
      widget.remove();
      history.replaceState(history.state, '', before);
    }
  });
});

describe('what has been begun anew or opened', () => {
  it('can be undone, and no more when something else has been said', async () => {
    const widget = await explorerThere({ saved: smallPicture });
    await eventually(() => expect(widget.state.preset).to.equal('lost-job'));
    await widget.act.go('picture');
    await press(widget, /^Begynn på nytt$/);
    expect(undoable(widget)).to.equal(true);
    await press(widget, /^Angre$/);
    expect(widget.state).to.deep.equal(exampleExploration);

    await press(widget, /^Begynn på nytt$/);
    await choose(widget, 'moving');
    expect(undoable(widget)).to.equal(false);

    giveFile(widget, new File([JSON.stringify(smallPicture)], 'bilde.json'));
    await eventually(() => expect(undoable(widget)).to.equal(true));
    await settled(widget);
    await type(widget, 'influence', 'Været');
    await press(widget, /^Legg til$/);
    expect(undoable(widget)).to.equal(false);
    expect(widget.state.influence).to.have.length(3);
  });

  it('leaves nothing of what somebody looked for or wrote to the next who sits there', async () => {
    const widget = await explorerThere();
    await look(widget, 'snekker');
    await widget.act.go('areas');
    const words = widget.shadowRoot!.querySelector<HTMLSelectElement>('#word-0')!;
    words.value = 'me';
    words.dispatchEvent(new Event('change', { bubbles: true }));
    await widget.act.go('picture');
    await type(widget, 'step', 'Ringe Kari');
    await press(widget, /^Begynn på nytt$/);
    await widget.act.go('occupations');
    expect(field(widget, 'occupation').value).to.equal('');
    expect(widget.shadowRoot!.querySelector('.about-occupation')).to.equal(null);
    await widget.act.go('areas');
    expect(widget.shadowRoot!.querySelector<HTMLSelectElement>('#word-0')!.value).to.equal('');
    await widget.act.go('picture');
    expect(field(widget, 'step').value).to.equal('');
  });
});
