/**
 * What a team overview needs once there are files: reading, counting, the result, the plan. One file of its own, fetched as soon as the
 * first view stands.
 */
import type { CheckResult, Framework, TeamData } from '@retning/core/schema/types';
import { type Team, gapsOf, teamOf } from '@retning/core/self-check/team';
import { csv } from '@retning/core/text/csv';
import { type TemplateResult, nothing } from 'lit';
import { finishingStyles } from '../base/finishing-styles.ts';
import { speak } from '../base/language.ts';
import { patient } from '../base/reading.ts';
import { Translated } from '../base/translated.ts';
import { dayOf, download } from './download.ts';
import { KeepFocus } from './keep-focus.ts';
import { type FileFault, readFiles } from './team-files.ts';
import { readInWords, readingInWords } from './team-notices.ts';
import { planStyles } from './team-plan.ts';
import { result, resultStyles } from './team-result.ts';
import { teamTable } from './team-table.ts';
import type { Round, TeamHost, TeamView } from './team-view.ts';

export const styles = [finishingStyles, ...resultStyles, planStyles];

/** What a leader plans for an area. */
export interface AreaStep {
  readonly action: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly until: string;
}

/** Milliseconds that the page is held at a time: each breath costs four, and nothing that moves is on the page meanwhile. */
const slice = 30;

const nobody: Readonly<Record<Round, readonly CheckResult[]>> = { now: [], earlier: [] };

/** Holds what a leader has given and planned, in memory alone. */
export class TeamHelp {
  readonly #host: TeamHost;
  #files = nobody;
  #counted: readonly unknown[] = [];
  #counting: Promise<void> = Promise.resolve();
  /** Files that could not be read. */
  faults: readonly FileFault[] = [];
  reading = false;
  /** The team of now, and of an earlier round, once they are counted. */
  team: Team | undefined;
  earlier: Team | undefined;
  /** Steps by id of the area, in the order in which the areas were chosen. */
  readonly plan = new Map<string, AreaStep>();
  copied: 'copied' | 'marked' | undefined;

  constructor(host: TeamHost) {
    this.#host = host;
    new Translated(host);
    new KeepFocus(host, (root) => root.querySelector('input[type=file]'));
  }

  /** True when there are files that a person gave. */
  get given(): boolean {
    return this.#files !== nobody || this.faults.length > 0;
  }

  /** What is said of the files, aloud too. */
  status(): string | typeof nothing {
    if (this.reading) return readingInWords();
    return this.#shown ? readInWords(this.#shown) : nothing;
  }

  /** The result, once there is one. */
  result(view: TeamView): TemplateResult | typeof nothing {
    return this.#shown ? result(view, this, this.#shown) : nothing;
  }

  get #shown(): Team | undefined {
    return this.given || this.team?.told.files ? this.team : undefined;
  }

  /** Reads files and adds them to those of their round. */
  async read(round: Round, files: readonly File[]): Promise<void> {
    this.reading = true;
    this.#host.requestUpdate();
    const { results, faults } = await readFiles(files, patient(slice));
    this.#files = { ...this.#files, [round]: [...this.#files[round], ...results] };
    this.faults = [...this.faults, ...faults];
    this.reading = false;
    this.#host.requestUpdate();
  }

  restart(): void {
    this.#files = nobody;
    this.faults = [];
    this.plan.clear();
    this.copied = undefined;
    this.#host.requestUpdate();
  }

  /** Counts anew when something has changed that the count follows from. Settled when the count is shown. */
  count(framework: Framework, data: TeamData): Promise<void> {
    const key = [framework, data, this.#files];
    if (key.some((part, index) => part !== this.#counted[index])) {
      this.#counted = key;
      this.#counting = this.#count(framework, data, key);
    }
    return this.#counting;
  }

  async #count(framework: Framework, { results, earlier = [] }: TeamData, key: readonly unknown[]): Promise<void> {
    const pause = patient(slice);
    const files = this.#files;
    const now = await teamOf(framework, [...results, ...files.now], pause);
    const before = await teamOf(framework, [...earlier, ...files.earlier], pause);
    if (key !== this.#counted) return;
    this.team = now;
    this.earlier = before.told.files > 0 ? before : undefined;
    this.#host.requestUpdate();
  }

  /** Areas to choose from: first those that the team cannot count on. */
  areasToChoose(framework: Framework): readonly (readonly [area: Framework['areas'][number], gap: boolean])[] {
    const found = this.team ? gapsOf(framework, this.team) : [];
    // Where nothing can be said of any area, none stands out.
    const gaps = new Set(this.team?.open || found.length < framework.areas.length ? found : []);
    const all = framework.areas.map((area) => [area, gaps.has(area)] as const);
    return [...all.filter(([, gap]) => gap), ...all.filter(([, gap]) => !gap)];
  }

  choose(area: string, chosen: boolean): void {
    if (chosen) this.plan.set(area, { action: '', until: '' });
    else this.plan.delete(area);
    this.copied = undefined;
    this.#host.requestUpdate();
  }

  step(area: string, change: Partial<AreaStep>): void {
    this.plan.set(area, { action: '', until: '', ...this.plan.get(area), ...change });
    this.#host.requestUpdate();
  }

  /** Copies the text of a field; where the page may not, it is marked so that a person can. */
  async copy(field: HTMLTextAreaElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(field.value);
      this.copied = 'copied';
    } catch {
      // Keys copy where the focus is. Where the text is copied already, the focus stays at the button that was pressed.
      field.focus();
      field.select();
      this.copied = 'marked';
    }
    this.#host.requestUpdate();
  }

  print(): void {
    globalThis.print();
  }

  /** The table for a spreadsheet, in the language that the widget speaks. */
  save(view: TeamView): void {
    const rows = speak(this.#host.language, () => teamTable(view, this, this.team!));
    download(`${view.framework.id}-team-${dayOf(view.now)}.csv`, csv(rows), 'text/csv');
  }
}
