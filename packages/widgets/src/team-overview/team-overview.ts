import type { Framework, FrameworkFile, TeamData } from '@retning/core/schema/types';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { DataPort } from '../base/data.ts';
import { RetningElement } from '../base/element.ts';
import { Later } from '../base/later.ts';
import { momentOf } from '../base/moment.ts';
import { property } from '../base/property.ts';
import { soon } from '../base/soon.ts';
import { type Frameworks, frameworkIn } from '../ui/framework-choice.ts';
import type { TeamHelp } from '../ui/team-help.ts';
import type { Round, TeamActs } from '../ui/team-view.ts';
import { textIn } from '../ui/text.ts';
import { withoutData } from '../ui/without-data.ts';
import { RetningTeamReadEvent } from './team-overview.events.ts';
import { missing, overview, words } from './team-overview.parts.ts';
import { teamStyles } from './team-overview.styles.ts';

type Load = () => Promise<Framework | undefined>;

/** Content as the port takes it; the same function for the same file. */
const contents = new WeakMap<Load, () => Promise<TeamData | undefined>>();

/** Before any questions have been looked for: unlike data that name none, on a tag that names none. */
const unasked: readonly unknown[] = [null];

/** A variant made whole, by the part that checks frameworks; without one, what it would stand on. */
async function laidOver(variant: FrameworkFile | undefined, load: Load): Promise<Framework | undefined> {
  if (!variant) return load();
  const [base, { wholeFramework }] = await Promise.all([load(), import('../ui/read-check.ts')]);
  return wholeFramework(variant, base);
}

/**
 * How a team stands, from the files that its people hand over: levels by area, the aim, what to build on. Nothing is uploaded or stored, and
 * no figure is shown that could tell of one person, unless every file says that its owner agreed to be named. That protects people from
 * those who see the screen, the paper or the table for a spreadsheet; not from the one who holds the files (decision 0010).
 *
 * @tag retning-team-overview
 * @fires retning-team-read - Files that a person gave have been read; `event.files` and `event.people` are numbers.
 * @fires retning-problem - Something that the page's developer can mend: `event.code`, `event.place`, `event.remedy`.
 * @slot - Fallback: shown without script and when there is no data. May hold a `<script type="application/json">` with a team.
 * @csspart root - The wrapper.
 * @csspart files - Where files are chosen or dropped.
 * @csspart result - What the files come to.
 * @csspart messages - What was found among the files.
 * @csspart matrix - People by level in every area.
 * @csspart table - A table of people by level.
 * @csspart aim - The aim asked of the team.
 * @csspart people - Who can what, when everybody agreed.
 * @csspart trend - The differences from an earlier round.
 * @csspart plan - The development plan.
 * @csspart vacancy - Words for a job advertisement.
 */
export class RetningTeamOverview extends RetningElement {
  static override styles: CSSResultGroup = [RetningElement.styles, teamStyles];
  override readonly words = words;

  /** What the define entry brings; each file is loaded when it is needed and never before. */
  static frameworks: Frameworks = {};

  /** Files of the team, with or without their framework, as a typed object. Comes before the JSON child and `src`. */
  @property({ attribute: false }) data: TeamData | undefined;
  /** Address of a team; `{locale}` in it becomes the widget's language. */
  @property() src: string | null | undefined;
  /** One that comes with the library: `practitioner-competence`, `service-quality`, `team-practice`, `career-skills`. */
  @property() framework: string | null = '';
  /** The time, ISO 8601, where it is not now: for tests and pictures. */
  @property() now: string | null | undefined;

  readonly #port = new DataPort<TeamData>(this, 'team', {
    given: () => this.data,
    src: () => this.src,
    read: async (answer) => (await import('../ui/read-check.ts')).readTeam(answer),
    content: () => this.#content(),
    report: (problem) => this.report(problem),
  });
  readonly #later = new Later(this, 'team-help', async () => {
    const part = await import('../ui/team-help.ts');
    this.#help ??= new part.TeamHelp(this);
    return part;
  });
  #help: TeamHelp | undefined;
  #shown: Framework | undefined;
  #shownFor: readonly unknown[] = unasked;
  #failed = false;
  #over = false;
  #stuck = false;
  /** Files that were given and are not read yet: the part that reads them is on its way, or not to be had. */
  #unread: (readonly [round: Round, files: readonly File[]])[] = [];

  protected override async sameAsServer(): Promise<void> {
    await this.#port.settled();
  }

  protected override willUpdate(): void {
    const known = Object.keys(this.#frameworks);
    if (this.framework && !this.#load(this.framework) && known.length > 0) {
      this.report({ code: 'wrong-attribute', place: 'framework', remedy: `Use one of ${known.join(', ')}.` });
    }
  }

  protected override firstUpdated(): void {
    soon(this, () => this.#fetchRest());
    // Files that were chosen in what a server drew, before anybody could hear of it.
    for (const field of this.renderRoot.querySelectorAll<HTMLInputElement>('input[type=file]')) {
      if (field.files?.length) field.dispatchEvent(new Event('change'));
    }
  }

  protected override updated(): void {
    const { data } = this.#port.reading;
    if (data && this.#shown) void this.#help?.count(this.#shown, data);
  }

  /** What a person can do; the pieces of the view call it. */
  readonly act: TeamActs = {
    take: async (round: Round, files: readonly File[]): Promise<void> => {
      // Chosen again, they stand in the place of those that could not be read, as in any field for files.
      if (this.#stuck) this.#unread = this.#unread.filter(([one]) => one !== round);
      this.#unread.push([round, files]);
      await this.act.again();
    },
    again: async (): Promise<void> => {
      await this.#fetchRest();
      const { data } = this.#port.reading;
      if (!this.#help || !data || !this.#shown) return;
      const unread = this.#unread.splice(0);
      for (const [round, files] of unread) await this.#help.read(round, files);
      await this.#help.count(this.#shown, data);
      const { team, earlier } = this.#help;
      const read = (team?.told.files ?? 0) + (earlier?.told.files ?? 0);
      if (unread.length > 0) this.dispatchEvent(new RetningTeamReadEvent(read, team?.people ?? 0));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.step')?.focus();
    },
    restart: (): void => this.#help?.restart(),
    drop: (event: DragEvent): void => {
      event.preventDefault();
      this.#hover(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void this.act.take('now', files);
    },
    dragOver: (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this a browser opens the file in the place of the page.
      event.preventDefault();
      this.#hover(true);
    },
    dragLeave: (): void => this.#hover(false),
  };

  protected override view(): TemplateResult {
    const { kind, data } = this.#port.reading;
    const framework = data && this.#choose(data);
    this.bare = !framework;
    if (!framework) {
      const pending = data && this.#shownFor[1] !== undefined ? 'waiting' : 'missing';
      const state = this.#failed ? 'faulty' : data ? pending : kind;
      return withoutData(state, this.#port.slow, () => this.#retry(), missing);
    }
    return overview({
      framework,
      data,
      locale: this.language,
      now: momentOf(this.now),
      over: this.#over,
      stuck: this.#stuck && (this.#unread.length > 0 || data.results.length > 0),
      help: this.#help,
      say: (text) => textIn(text, this.language, framework.languages[0]),
      level: (deeper) => this.level(deeper),
      act: this.act,
    });
  }

  get #frameworks(): Frameworks {
    return (this.constructor as typeof RetningTeamOverview).frameworks;
  }

  #load(name: string): Load | undefined {
    return frameworkIn(this.#frameworks, name, this.place, this.language);
  }

  #content(): (() => Promise<TeamData | undefined>) | undefined {
    const load = this.#load(this.framework ?? '');
    if (!load) return undefined;
    const known =
      contents.get(load) ??
      (async (): Promise<TeamData | undefined> => {
        const framework = await load();
        return framework && { framework, results: [] };
      });
    contents.set(load, known);
    return known;
  }

  /** The framework of some data: its own, laid over what it is a variant of; else the widget's. The last one while another is fetched. */
  #choose({ framework: file }: TeamData): Framework | undefined {
    const load = file && file.extends === undefined ? undefined : this.#load(file?.extends ?? this.framework ?? '');
    if (file === this.#shownFor[0] && load === this.#shownFor[1]) return this.#shown;
    const [before] = this.#shownFor;
    const key = (this.#shownFor = [file, load]);
    const settle = (whole: Framework | undefined): void => {
      if (key !== this.#shownFor) return;
      this.#failed = !whole && load !== undefined;
      // Words that cannot be had in another language stand as they were.
      this.#shown = whole ?? (file === before ? this.#shown : undefined);
      if (!whole) this.report({ code: 'no-framework', place: 'framework', remedy: 'Give a framework with the data.' });
    };
    // What came as text was made whole with its check.
    if (!load) settle(file?.extends === undefined ? (file as Framework | undefined) : undefined);
    else {
      void laidOver(file, load)
        .catch(() => undefined)
        .then(settle)
        .finally(() => this.requestUpdate());
    }
    return this.#shown;
  }

  async #fetchRest(): Promise<void> {
    await this.#later.load();
    this.#stuck = !this.#help;
    this.requestUpdate();
  }

  #retry(): void {
    this.#shownFor = unasked;
    this.#failed = false;
    this.#port.retry();
  }

  #hover(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.requestUpdate();
  }
}
