/** A team overview with files as people hand them over, and what a leader does and sees. */
import competence from '@retning/content/frameworks/practitioner-competence.nb.json' with { type: 'json' };
import type { CheckResult, Framework, Statement, TeamData } from '@retning/core/schema/types';
import { toHandOver } from '@retning/core/self-check/saved';
import { beginning } from '@retning/core/self-check/state';
import { html } from 'lit';
import '../../widgets/src/team-overview/team-overview.define.ts';
import type { RetningTeamOverview } from '../../widgets/src/team-overview/team-overview.ts';
import { mount } from './mount.ts';
import { allByRole, byRole, eventually, settled } from './person.ts';

export const framework = competence as Framework;
export const statements = (area: number): readonly Statement[] =>
  framework.areas[area]!.groups.flatMap((group) => group.statements);

/** The file that somebody hands over, who is at `level` in the first areas. */
export function handed(id: string, level: string, areas = 7, name = '', saved = '2026-11-20'): CheckResult {
  const answered = framework.areas.slice(0, areas).flatMap((_, at) => statements(at));
  const answers = Object.fromEntries(answered.map((statement) => [statement.id, level]));
  return toHandOver(framework, { ...beginning(id), answers }, saved, name, name !== '');
}

export const many = (count: number, level: string, from = 0): CheckResult[] =>
  Array.from({ length: count }, (_, n) => handed(`p${from + n}`, level));

export const asFile = (name: string, content: unknown): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name, { type: 'application/json' });
export const asFiles = (results: readonly CheckResult[]): File[] =>
  results.map((one, n) => asFile(`fil-${n}.json`, one));

export async function overview(data: TeamData = { framework, results: [] }): Promise<RetningTeamOverview> {
  const widget = await mount<RetningTeamOverview>(
    html`<retning-team-overview .data=${data} now="2026-11-24T10:15:00+01:00"></retning-team-overview>`,
  );
  return widget;
}

/** An overview between two buttons, as far as it stands before there are files. */
export async function overviewInPage(data: TeamData): Promise<RetningTeamOverview> {
  const page = await mount(
    html`<div>
      <button id="before">Before</button>
      <retning-team-overview .data=${data} now="2026-11-24T10:15:00+01:00"></retning-team-overview>
      <button id="after">After</button>
    </div>`,
  );
  return page.querySelector('retning-team-overview')!;
}

/** What files come to is fetched and counted after the first view. */
export const teamReady = async (widget: Element, given: { readonly data?: unknown; readonly content?: string }) => {
  if (!JSON.stringify([given.data, given.content]).includes('retning/self-check@1')) return;
  await eventually(() => {
    if (!widget.shadowRoot!.querySelector('.result')) throw new Error('The files are not counted yet.');
  });
};

export const fields = (widget: Element): HTMLInputElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=file]'),
];

/** What a person does with the window of files that a browser opens. */
export async function give(widget: Element, files: readonly File[], round: 0 | 1 = 0): Promise<void> {
  const chosen = new DataTransfer();
  files.forEach((file) => chosen.items.add(file));
  const heard = new Promise((go) => widget.addEventListener('retning-team-read', go, { once: true }));
  const field = fields(widget)[round]!;
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await heard;
  await settled(widget);
}

export const words = (widget: Element): string =>
  widget.shadowRoot!.querySelector('.root')!.textContent!.replace(/\s+/g, ' ');
export const status = (widget: Element): string => allByRole(widget, 'status')[0]!.textContent!.trim();

/** The figures of a table, row by row. */
export function figures(widget: Element, caption: string): string[][] {
  const table = byRole(widget, 'table', caption);
  return [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent!.trim()))
    .filter((row) => row.length > 0);
}
export const numbers = (widget: Element): string[][] => figures(widget, 'Antall personer på hvert nivå');
