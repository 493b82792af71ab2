/**
 * What a check needs after its first page: the result, the plan, files, paper. One file of its own, fetched as soon as the first view
 * stands, so that the first question is there sooner.
 */
import { readCheckResult } from '@retning/core/check-result';
import type { CheckResult, PlanStep } from '@retning/core/schema/types';
import { type TypedIn, readPaper } from '@retning/core/self-check/paper';
import { type AreaProfile, profileOf } from '@retning/core/self-check/profile';
import {
  type Restored,
  fromFragment,
  fromResult,
  toFragment,
  toHandOver,
  toResult,
} from '@retning/core/self-check/saved';
import { type CheckState } from '@retning/core/self-check/state';
import { withGoal, withStep } from '@retning/core/self-check/plan';
import { csv } from '@retning/core/text/csv';
import { type TemplateResult, nothing } from 'lit';
import { finishingStyles } from '../base/finishing-styles.ts';
import { readFragment, writeFragment } from '../base/fragment.ts';
import { speak } from '../base/language.ts';
import { Translated } from '../base/translated.ts';
import { type Notice, inWords } from './check-notices.ts';
import { paperForm, typedIn } from './check-paper.ts';
import { answerTable, result, resultStyles } from './check-result.ts';
import { showAll } from './check-words.ts';
import type { CheckHost, CheckView } from './check-view.ts';
import { otherWays } from './check-ways.ts';
import { dayOf, download } from './download.ts';
import { fileFieldStyles } from './file-field.ts';
import { KeepFocus } from './keep-focus.ts';
import { noticeBox, readOwnFile } from './own-file.ts';
import { printWith } from './print.ts';

export const styles = [finishingStyles, fileFieldStyles, ...resultStyles];

/** What is shown of a long list at first. */
const few = 5;
export class CheckHelp {
  readonly #host: CheckHost;
  /** What was last done with a file or an address, to be told. */
  notice: Notice | undefined;
  /** An earlier time, to compare with. */
  earlier: CheckResult | undefined;
  /** Statements whose plan is open. */
  readonly planning = new Set<string>();
  /** Long lists that are shown whole. */
  readonly #whole = new Set<string>();
  /** What was typed from paper, as it was typed. */
  typed = '';
  faults: TypedIn['faults'] = [];
  /** For a file to a leader: a name, and whether it may be seen. */
  name = '';
  agreed = false;
  /** True while the form for paper is printed. */
  form = false;
  /** What there was before all was replaced, and what it was replaced by. */
  #replaced: { readonly before: CheckState; readonly by: CheckState } | undefined;

  constructor(host: CheckHost) {
    this.#host = host;
    new Translated(host);
    new KeepFocus(
      host,
      (root) => root.querySelector<HTMLElement>('.step') ?? root.querySelector<HTMLElement>('.button'),
    );
  }

  /** What is told at the top: a file opened or refused. */
  readonly notices = (): TemplateResult | typeof nothing =>
    // To be undone only until something else is answered: that would be lost.
    noticeBox(
      this.notice && inWords(this.notice),
      this.#replaced?.by === this.#host.state ? () => this.undo() : undefined,
    );

  /** Ways to begin that are not the usual one. */
  readonly otherWays = (view: CheckView): TemplateResult => otherWays(view, this);

  /** The places that come after the questions. */
  readonly place = (view: CheckView): TemplateResult =>
    view.at === 'typed' ? typedIn(view, this) : result(view, this);

  /** The form for paper, while it is printed. */
  readonly paper = (view: CheckView): TemplateResult | typeof nothing => (this.form ? paperForm(view) : nothing);

  /** The level of each area, where the framework has any. */
  profile(): readonly AreaProfile[] | undefined {
    const { shown, state } = this.#host;
    return !shown || shown.unscored ? undefined : profileOf(shown, state);
  }

  keepInFragment(): void {
    const { shown, state, localName } = this.#host;
    if (shown) writeFragment(localName, toFragment(shown, state));
  }

  recallFromFragment(): void {
    const { shown, state, localName } = this.#host;
    const kept = shown && readFragment(localName);
    const restored = kept && fromFragment(shown, kept, state.id);
    // Goals and plan do not stand in an address; what is here of them stays.
    if (restored)
      this.#take(
        { ...restored, state: { ...state, areas: restored.state.areas, answers: restored.state.answers } },
        'address',
      );
  }

  /** Opens a file in the place of what is here, or to compare with it. */
  async open(file: File, purpose: 'continue' | 'compare'): Promise<void> {
    const { shown } = this.#host;
    const { data, code } = await readOwnFile(file, readCheckResult, 'not-a-result');
    if (!shown || !this.#host.isConnected) return;
    if (!data) this.#tell({ code });
    else if (data.framework.id !== shown.id) this.#tell({ code: 'other-framework' });
    else if (purpose === 'compare') {
      this.earlier = data;
      this.#tell({ code: 'compared', day: data.saved });
    } else {
      this.#take(fromResult(shown, data), 'opened', data.saved);
      this.#host.act.go('result');
    }
  }

  /** Takes a saved check that the page gave. */
  restore(saved: CheckResult): void {
    const { shown } = this.#host;
    if (saved.framework.id === shown?.id) this.#take(fromResult(shown, saved), 'address');
    else this.#tell({ code: 'other-framework' });
  }

  /** Takes what was typed from paper. Lines that cannot be read stay in the field, with what is wrong. */
  takeTyped(): void {
    const { shown, state, act } = this.#host;
    const { answers, faults } = readPaper(shown!, this.typed);
    const count = Object.keys(answers).length;
    this.faults = faults;
    this.#replaced = undefined;
    this.notice = { code: 'typed', count };
    if (count > 0) act.keep({ ...state, answers: { ...state.answers, ...answers } });
    if (count > 0 && faults.length === 0) {
      this.typed = '';
      act.go('result');
      return;
    }
    this.#redraw();
    if (faults.length > 0)
      void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById('typed')?.focus());
  }

  save(now: number): void {
    const { shown, state } = this.#host;
    const day = dayOf(now);
    const text = JSON.stringify(toResult(shown!, state, day), null, 2);
    download(`${shown!.id}-${day}.json`, text, 'application/json');
    this.#tell({ code: 'saved' });
  }

  handOver(now: number): void {
    const { shown, state } = this.#host;
    const day = dayOf(now);
    const file = toHandOver(shown!, state, day, this.name, this.agreed);
    download(`${shown!.id}-${day}-${file.id.slice(0, 6)}.json`, JSON.stringify(file, null, 2), 'application/json');
    this.#tell({ code: 'saved' });
  }

  saveTable(view: CheckView): void {
    const rows = speak(view.locale, () => answerTable(view));
    download(`${view.framework.id}-${dayOf(view.now)}.csv`, csv(rows), 'text/csv');
    this.#tell({ code: 'saved' });
  }

  /** The page, or the form that is filled in by hand. */
  print(form = false): void {
    printWith(this.#host, (on) => (this.form = on && form));
  }

  /** Long lists whole: on paper nobody can press "show all". */
  showWhole(): void {
    for (const name of ['strengths', 'work-on']) this.#whole.add(name);
    this.#redraw();
  }

  toggle(statement: string): void {
    if (!this.planning.delete(statement)) this.planning.add(statement);
    this.#redraw();
  }

  /** The beginning of a long list, or all of it once somebody has asked or printed it. */
  some<Item>(name: string, all: readonly Item[]): readonly Item[] {
    return this.#whole.has(name) ? all : all.slice(0, few);
  }

  /** The button that shows the rest of a list. */
  more(name: string, all: readonly unknown[]): TemplateResult | typeof nothing {
    const show = ({ currentTarget }: Event): void => {
      const list = (currentTarget as HTMLElement).closest('.screen')!.previousElementSibling!;
      const { length } = list.children;
      this.#whole.add(name);
      this.#redraw();
      // The button goes away; one reads on where the list goes on.
      void this.#host.updateComplete.then(() => {
        const next = list.children[length] as HTMLElement | undefined;
        if (!next) return;
        next.tabIndex = -1;
        next.focus();
      });
    };
    return this.some(name, all).length === all.length ? nothing : showAll(all.length, show);
  }

  goal(statement: string, level: string): void {
    this.#host.act.keep(withGoal(this.#host.state, statement, level || undefined));
  }

  plan(statement: string, change: Partial<PlanStep>): void {
    const { state, act } = this.#host;
    const known = state.plan.find((step) => step.statement === statement);
    const said = Object.entries({ ...known, ...change }).filter(([, value]) => value !== '' && value !== undefined);
    act.keep(withStep(state, { ...(Object.fromEntries(said) as Partial<PlanStep>), statement }));
  }

  /** Begins anew; until something else is done, that can be undone. */
  restart(): void {
    const { state, act } = this.#host;
    this.earlier = undefined;
    this.planning.clear();
    // Somebody else may sit here next.
    Object.assign(this, { typed: '', faults: [], name: '', agreed: false });
    this.notice = { code: 'restarted' };
    act.clear();
    this.#replaced = { before: state, by: this.#host.state };
    act.go('start');
  }

  undo(): void {
    const replaced = this.#replaced;
    this.#replaced = undefined;
    this.notice = undefined;
    if (replaced) this.#host.act.keep(replaced.before);
    this.#host.act.go('result');
  }

  #take({ state, strangers }: Restored, code: 'opened' | 'address', day?: string): void {
    const before = this.#host.state;
    this.#replaced = code === 'opened' && Object.keys(before.answers).length > 0 ? { before, by: state } : undefined;
    this.notice = code === 'opened' || strangers.length > 0 ? { code, day, count: strangers.length } : undefined;
    this.#host.act.keep(state);
  }

  #tell(notice: Notice): void {
    this.#replaced = undefined;
    this.notice = notice;
    this.#redraw();
  }

  #redraw(): void {
    this.#host.requestUpdate();
  }
}
