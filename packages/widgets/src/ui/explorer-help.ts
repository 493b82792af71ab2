/**
 * What the explorer needs after its first page: the transition, the areas, occupations, the picture, files and paper. One file of its own,
 * fetched as soon as the first view stands.
 */
import type { Button, PictureFile, Question } from '@retning/core/schema/types';
import { type Exploration, anythingSaid, untold } from '@retning/core/transition/exploration';
import { wishesOf } from '@retning/core/transition/hand-over';
import type { Picture } from '@retning/core/transition/picture';
import { type ActivityWishes, type Company, drawQuestion, questionsFor } from '@retning/core/transition/questions';
import { type Restored, fromFragment, fromPicture, toFragment } from '@retning/core/transition/saved';
import { type TemplateResult, html, nothing } from 'lit';
import { finishingStyles } from '../base/finishing-styles.ts';
import { readFragment, writeFragment } from '../base/fragment.ts';
import { msg } from '../base/language.ts';
import { Translated } from '../base/translated.ts';
import { suggestionStyles } from './combobox-keys.ts';
import { comboboxStyles } from './combobox.ts';
import { area, areaStyles } from './explorer-area.ts';
import { areas, areasStyles } from './explorer-areas.ts';
import { colleagues, colleaguesStyles } from './explorer-colleagues.ts';
import { byEducationStyles } from './explorer-by-education.ts';
import { EducationHelp } from './explorer-by-education-help.ts';
import { ExplorerDraft } from './explorer-draft.ts';
import { ExplorerFiles } from './explorer-files.ts';
import { partsList, partsStyles } from './explorer-nav.ts';
import { paperForm, paperStyles } from './explorer-paper.ts';
import { type Notice, inWords } from './explorer-notices.ts';
import { OccupationHelp } from './explorer-occupation-help.ts';
import { occupations, occupationStyles } from './explorer-occupations.ts';
import { picture, pictureStyles } from './explorer-picture.ts';
import { situation, situationStyles } from './explorer-situation.ts';
import type { ExplorerHost, ExplorerView } from './explorer-view.ts';
import { otherWays } from './explorer-ways.ts';
import { fileFieldStyles } from './file-field.ts';
import { KeepFocus } from './keep-focus.ts';
import { noticeBox } from './own-file.ts';
import { printWith } from './print.ts';

export const styles = [
  finishingStyles,
  fileFieldStyles,
  partsStyles,
  situationStyles,
  areasStyles,
  areaStyles,
  comboboxStyles,
  suggestionStyles,
  occupationStyles,
  ...byEducationStyles,
  ...pictureStyles,
  paperStyles,
  colleaguesStyles,
];

export class ExplorerHelp {
  readonly host: ExplorerHost;
  readonly occupations: OccupationHelp;
  readonly educations: EducationHelp;
  readonly draft: ExplorerDraft;
  readonly files: ExplorerFiles;
  /** What was last done with a file, an address or the clipboard, to be told. */
  notice: Notice | undefined;
  /** Two words that are about to be put together. */
  words: [string, string] = ['', ''];
  pairMissing = false;
  /** What a practitioner looks for. */
  wishes: ActivityWishes = {};
  /** True while the form for paper is printed. */
  form = false;
  /** What was added to a list last, and what is said since: to be heard, until something else is said or typed. */
  #added: { readonly words: unknown; readonly by: Exploration } | undefined;
  /** Questions drawn so far, by button; the last one is shown. */
  readonly #drawn = new Map<string, readonly string[]>();
  /** What there was before all was replaced, and what it was replaced by. */
  #replaced: { readonly before: Exploration; readonly by: Exploration } | undefined;

  constructor(host: ExplorerHost) {
    this.host = host;
    this.occupations = new OccupationHelp(host);
    this.educations = new EducationHelp(host, this.occupations);
    this.draft = new ExplorerDraft(this);
    this.files = new ExplorerFiles(this);
    new Translated(host);
    new KeepFocus(
      host,
      (root) => root.querySelector<HTMLElement>('.step') ?? root.querySelector<HTMLElement>('.button'),
    );
  }

  /** What is told at the top. */
  readonly notices = (): TemplateResult | typeof nothing =>
    // Only until something else is said: that would be lost.
    noticeBox(
      this.notice && inWords(this.notice),
      this.#replaced?.by === this.host.state ? (): void => this.undo() : undefined,
      this.#added?.by === this.host.state
        ? html`<span class="away">${msg('Lagt til:', { id: 'explorer.added', desc: 'Said aloud after something was added to a list; what it was follows' })} <bdi>${this.#added.words}</bdi></span>`
        : nothing,
    );

  /** Ways to begin that are not the usual one. */
  readonly otherWays = (view: ExplorerView): TemplateResult => otherWays(view, this);

  /** The form for paper, while it is printed. */
  readonly paper = (view: ExplorerView): TemplateResult | typeof nothing => (this.form ? paperForm(view) : nothing);

  /** The place where one is, under the list of all of them. */
  readonly place = (view: ExplorerView): readonly unknown[] => [partsList(view), this.#at(view)];

  #at(view: ExplorerView): TemplateResult {
    switch (view.at) {
      case 'areas':
        return areas(view, this);
      case 'area':
        return area(view, this);
      case 'occupations':
        return occupations(view, this.occupations, this.educations);
      case 'picture':
        return picture(view, this);
      case 'colleagues':
        return colleagues(view, this);
      default:
        return situation(view);
    }
  }

  /** The question that is on the table, for those who are there. */
  question(button: Button, company: Company): Question | undefined {
    const last = this.#drawn.get(button.id)?.at(-1);
    const fitting = questionsFor(button, company);
    return fitting.find(({ id }) => id === last) ?? fitting[0];
  }

  draw(button: Button, company: Company): void {
    const shown = this.question(button, company);
    const drawn = this.#drawn.get(button.id) ?? (shown ? [shown.id] : []);
    const next = drawQuestion(button, company, drawn, Math.random());
    if (next) this.#drawn.set(button.id, [...drawn, next.id]);
    this.redraw();
  }

  pick(which: 0 | 1, word: string): void {
    this.words = which === 0 ? [word, this.words[1]] : [this.words[0], word];
    this.pairMissing = false;
    this.added(undefined);
  }

  /** Whether two different words were chosen; says so where not. The fields are empty again for the next pair. */
  pairReady(): boolean {
    const [one, other] = this.words;
    this.pairMissing = !one || !other || one === other;
    if (!this.pairMissing) this.words = ['', ''];
    this.redraw();
    return !this.pairMissing;
  }

  /** Tells what was added to a list, to those who do not see it there; `undefined` once that has been heard. */
  added(words: unknown): void {
    if (words === undefined) this.#added = undefined;
    else {
      this.notice = undefined;
      this.#added = { words, by: this.host.state };
    }
    this.redrawAfter();
  }

  wish(name: keyof ActivityWishes, value: string): void {
    this.wishes = { ...this.wishes, [name]: value === '' ? undefined : name === 'minutes' ? Number(value) : value };
    this.redrawAfter();
  }

  /** Hands on what is needed, and nothing that was written. */
  describe(shown: Picture): void {
    this.host.act.describe(wishesOf(shown));
    this.tell({ code: 'handed-over' });
  }

  keepInFragment(): void {
    const { shown, state, localName } = this.host;
    if (shown) writeFragment(localName, toFragment(shown, state));
  }

  recallFromFragment(): void {
    const { shown, state, localName } = this.host;
    const kept = shown && readFragment(localName);
    const restored = kept && fromFragment(shown, kept);
    if (!restored) return;
    // What was written stands in no address; what is here of it stays.
    const buttons = [...restored.state.buttons];
    for (const { position: _, ...written } of state.buttons) {
      if (Object.keys(written).length === 1) continue;
      const at = buttons.findIndex(({ button }) => button === written.button);
      buttons.splice(at < 0 ? buttons.length : at, at < 0 ? 0 : 1, { ...buttons[at], ...written });
    }
    const pairs = restored.state.pairs.map(
      (pair) => state.pairs.find(({ words }) => words.every((word) => pair.words.includes(word))) ?? pair,
    );
    const { influence, plan } = state;
    this.take({ ...restored, state: { ...restored.state, buttons, pairs, influence, plan } }, 'address');
  }

  /** Takes a saved picture that the page gave. */
  restore(saved: PictureFile): void {
    const { shown } = this.host;
    if (saved.content.id === shown?.id) this.take(fromPicture(shown, saved), 'address');
    else this.tell({ code: 'other-content' });
  }

  /** The page, or the form that is filled in by hand. */
  print(form = false): void {
    printWith(this.host, (on) => (this.form = on && form));
  }

  /** Begins anew; until something else is done, that can be undone. */
  restart(): void {
    const { state, act } = this.host;
    this.#replaced = anythingSaid(state) ? { before: state, by: untold } : undefined;
    this.notice = { code: 'restarted' };
    // Somebody else may sit here next.
    this.draft.clear();
    this.occupations.clear();
    this.educations.clear();
    this.files.text = undefined;
    this.#added = undefined;
    this.words = ['', ''];
    this.pairMissing = false;
    this.wishes = {};
    this.#drawn.clear();
    act.keep(untold);
    void act.go('start');
  }

  undo(): void {
    const replaced = this.#replaced;
    this.#replaced = undefined;
    this.notice = undefined;
    if (replaced) this.host.act.keep(replaced.before);
    void this.host.act.go('picture');
  }

  /** Nobody waits for an answer any more. */
  leave(): void {
    this.occupations.stop();
    this.educations.stop();
  }

  tell(notice: Notice): void {
    this.#replaced = undefined;
    this.notice = notice;
    this.redraw();
  }

  redraw(): void {
    this.host.requestUpdate();
  }

  /** For lists and dates: a browser tells what was chosen in one by keys when it goes away, in the middle of the draw that takes it away. */
  redrawAfter(): void {
    queueMicrotask(() => this.redraw());
  }

  /** Takes what came back from a file or an address; from a file it can be undone. */
  take({ state, strangers }: Restored, code: 'opened' | 'address', day?: string): void {
    this.#added = undefined;
    const before = this.host.state;
    this.#replaced = code === 'opened' && anythingSaid(before) ? { before, by: state } : undefined;
    this.notice = code === 'opened' || strangers.length > 0 ? { code, day, count: strangers.length } : undefined;
    this.host.act.keep(state);
  }
}
