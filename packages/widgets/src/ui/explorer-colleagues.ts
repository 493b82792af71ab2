/** For those who give guidance: questions for colleagues about their own practice, and activities planned by time, company and who comes. */
import { type ActivityWishes, activitiesFor } from '@retning/core/transition/questions';
import type { Activity } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import { activityDetails } from './explorer-area.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import { partInWords } from './explorer-nav.ts';
import type { ExplorerView } from './explorer-view.ts';
import { entry } from './explorer-words.ts';
import { heading } from './heading.ts';
import { step } from './step.ts';

/** Minutes to choose from. */
const times = [10, 20, 30, 45, 60, 90];
const formats: readonly Activity['format'][] = ['conversation', 'exercise', 'course', 'digital', 'workplace'];

/** Draws an entry of a list. */
type Option = (value: string, chosen: boolean) => TemplateResult;
const said =
  (words: string): Option =>
  (value, chosen) =>
    html`<option value=${value} .selected=${chosen}>${words}</option>`;

export function colleagues(view: ExplorerView, help: ExplorerHelp): TemplateResult {
  const { content, say, level } = view;
  return html`<div class="colleagues">
    ${step(level(1), partInWords('colleagues'))}
    ${planner(view, help)}
    <div class="reflections">
      ${heading(level(2), msg('Spørsmål til kolleger', { id: 'colleagues.questions', desc: 'Heading: questions for colleagues about their practice' }))}
      ${content.buttons.map((button) =>
        button.colleagues?.length
          ? html`${heading(level(3), say(button.name))}
              <ul class="bullets">
                ${button.colleagues.map(({ text }) => html`<li>${say(text)}</li>`)}
              </ul>`
          : nothing,
      )}
    </div>
  </div>`;
}

function planner(view: ExplorerView, help: ExplorerHelp): TemplateResult {
  const { content, say, level, offline } = view;
  const { wishes } = help;
  const found = activitiesFor(content.buttons, { ...wishes, offline: offline || wishes.offline });
  const field = (
    name: keyof ActivityWishes,
    label: string,
    options: readonly (readonly [value: string, words: Option])[],
  ): TemplateResult =>
    html`<div>
      <label for="wish-${name}">${label}</label>
      <select id="wish-${name}" @change=${({ currentTarget }: Event) => help.wish(name, (currentTarget as HTMLSelectElement).value)}>
        <option value="" .selected=${wishes[name] === undefined}>${msg('Alle', { id: 'planner.all', desc: 'First entry of a list: no limit' })}</option>
        ${options.map(([value, words]) => words(value, String(wishes[name]) === value))}
      </select>
    </div>`;
  return html`<div class="planner">
    ${heading(level(2), msg('Finn aktiviteter', { id: 'planner.heading', desc: 'Heading: find activities for a session' }))}
    <div class="wishes screen">
      ${field('with', msg('Hvem er med?', { id: 'planner.with', desc: 'Label: alone, pair or group' }), [
        ['alone', said(msg('Alene', { id: 'company.alone', desc: 'Something to do alone' }))],
        ['pair', said(msg('To sammen', { id: 'company.pair', desc: 'Something to do in a pair' }))],
        ['group', said(msg('I gruppe', { id: 'company.group', desc: 'Something to do in a group' }))],
      ])}
      ${field(
        'format',
        msg('Arbeidsmåte', { id: 'planner.format', desc: 'Label: kind of activity' }),
        formats.map((format) => [format, said(formatInWords(format))]),
      )}
      ${field(
        'group',
        msg('Målgruppe', { id: 'planner.group', desc: 'Label: target group' }),
        (content.groups ?? []).map(({ id, name }) => [id, (value, chosen) => entry(value, name, chosen, view)]),
      )}
      ${field(
        'minutes',
        msg('Tid', { id: 'planner.minutes', desc: 'Label: how much time there is' }),
        times.map((time) => [
          String(time),
          said(msg(str`Opptil ${time} minutter`, { id: 'planner.up-to', desc: 'At most so many minutes' })),
        ]),
      )}
    </div>
    <p role="status">${msg(str`${found.length} aktiviteter passer`, { id: 'planner.found', desc: 'How many activities fit' })}</p>
    ${found.map(
      ({ button, activity }) =>
        html`<div class="found">
          <p class="muted">${say(button.name)} · ${formatInWords(activity.format)}</p>
          ${activityDetails(activity, say)}
        </div>`,
    )}
  </div>`;
}

function formatInWords(format: Activity['format']): string {
  switch (format) {
    case 'conversation':
      return msg('Samtale', { id: 'format.conversation', desc: 'Kind of activity' });
    case 'exercise':
      return msg('Øvelse', { id: 'format.exercise', desc: 'Kind of activity' });
    case 'course':
      return msg('Kurs eller undervisning', { id: 'format.course', desc: 'Kind of activity' });
    case 'digital':
      return msg('Digitalt', { id: 'format.digital', desc: 'Kind of activity' });
    case 'workplace':
      return msg('På en arbeidsplass', { id: 'format.workplace', desc: 'Kind of activity' });
  }
}

export const colleaguesStyles = css`
  .colleagues,
  .planner,
  .reflections {
    display: grid;
    gap: 1em;
  }
  .colleagues {
    gap: 2em;
  }
  .wishes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.75em;
  }
  .wishes > div {
    display: grid;
    gap: 0.25em;
  }
  .bullets {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
`;
