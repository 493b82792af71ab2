/** What to work on, what can help, and the person's own plan for it. */
import type { PlanStep } from '@retning/core/schema/types';
import { type Standing, stepsInOrder } from '@retning/core/self-check/plan';
import { placedIn } from '@retning/core/self-check/framework';
import { type TemplateResult, css, html, nothing } from 'lit';
import { dayInWords } from '../base/formats.ts';
import { msg, str } from '../base/language.ts';
import type { CheckHelp } from './check-help.ts';
import type { CheckView } from './check-view.ts';
import { heading } from './heading.ts';
import { linkTo } from './links.ts';

/** The list of what to work on; each can be opened and planned. */
export function workOn(all: readonly Standing[], view: CheckView, help: CheckHelp): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<div class="part">
    ${heading(view.level(2), msg('Å jobbe videre med', { id: 'result.work-on', desc: 'Heading: what to work on' }))}
    <ul class="standings">
      ${help.some('work-on', all).map((standing) => workItem(standing, view, help))}
    </ul>
    ${help.more('work-on', all)}
  </div>`;
}

function workItem({ statement, area, scale, rank, goal }: Standing, view: CheckView, help: CheckHelp): TemplateResult {
  const { say } = view;
  const open = help.planning.has(statement.id);
  return html`<li>
    <p id="about-${statement.id}">${say(statement.text)}</p>
    <p class="muted">
      ${say(area.name)} · ${msg('Nå:', { id: 'result.now', desc: 'Before the present level' })}
      ${say(scale.levels[rank]!.name)} · ${msg('Mål:', { id: 'result.goal', desc: 'Before the level to reach' })}
      ${say(scale.levels[goal]!.name)}
    </p>
    ${
      statement.resources?.length
        ? html`<ul class="resources">
            ${statement.resources.map(({ title, link }) => html`<li>${linkTo(link, say(title))}</li>`)}
          </ul>`
        : nothing
    }
    <p class="screen">
      <button
        type="button"
        class="button quiet"
        aria-expanded=${open}
        aria-controls="plan-${statement.id}"
        aria-describedby="about-${statement.id}"
        @click=${() => help.toggle(statement.id)}
      >
        ${msg('Planlegg neste steg', { id: 'plan.open', desc: 'Button: open the fields for a step of the plan' })}
      </button>
    </p>
    <div id="plan-${statement.id}" class="fields screen" ?hidden=${!open}>
      ${open ? fields({ statement, scale, rank }, view, help) : nothing}
    </div>
  </li>`;
}

type Planned = Pick<Standing, 'statement' | 'scale' | 'rank'>;

function fields({ statement: { id }, scale, rank }: Planned, view: CheckView, help: CheckHelp): TemplateResult {
  const { framework, state, say } = view;
  const step = state.plan.find(({ statement }) => statement === id);
  const goal = state.goals[id] ?? '';
  const field = (name: keyof PlanStep | 'goal', label: string, control: TemplateResult): TemplateResult =>
    html`<div><label for="${name}-${id}">${label}</label>${control}</div>`;
  const take =
    (name: 'action' | 'until' | 'priority') =>
    ({ currentTarget }: Event): void =>
      help.plan(id, { [name]: (currentTarget as HTMLInputElement).value });
  return html`
    ${field(
      'goal',
      msg('Hvor vil du være?', { id: 'plan.goal', desc: 'Label of a list of levels' }),
      html`<select id="goal-${id}" @change=${(event: Event) => help.goal(id, (event.currentTarget as HTMLSelectElement).value)}>
        <option value="" ?selected=${goal === ''}>${msg('Velg', { id: 'plan.choose', desc: 'First entry of a list' })}</option>
        ${scale.levels
          .slice(rank + 1)
          .map((level) => html`<option value=${level.id} ?selected=${goal === level.id}>${say(level.name)}</option>`)}
      </select>`,
    )}
    ${field(
      'action',
      msg('Hva vil du gjøre?', { id: 'plan.action', desc: 'Label of a text field: the next step' }),
      html`<input type="text" id="action-${id}" maxlength="1000" .value=${step?.action ?? ''} @input=${take('action')} />`,
    )}
    ${field(
      'until',
      msg('Innen når? (valgfritt)', { id: 'plan.until', desc: 'Label of a date field' }),
      html`<input type="date" id="until-${id}" max="9999-12-31" .value=${step?.until ?? ''} @change=${take('until')} />`,
    )}
    ${
      framework.prioritised
        ? field(
            'priority',
            msg('Hvor viktig er det?', { id: 'plan.priority', desc: 'Label of a list of priorities' }),
            html`<select id="priority-${id}" @change=${take('priority')}>
              <option value="" ?selected=${!step?.priority}>${msg('Velg', { id: 'plan.choose', desc: 'First entry of a list' })}</option>
              ${(['first', 'next', 'later'] as const).map(
                (code) =>
                  html`<option value=${code} ?selected=${step?.priority === code}>${priorityInWords(code)}</option>`,
              )}
            </select>`,
          )
        : nothing
    }
  `;
}

export function priorityInWords(code: PlanStep['priority']): string {
  switch (code) {
    case 'first':
      return msg('Viktigst nå', { id: 'plan.first', desc: 'Priority, highest' });
    case 'next':
      return msg('Deretter', { id: 'plan.next', desc: 'Priority, middle' });
    case 'later':
      return msg('Kan vente', { id: 'plan.later', desc: 'Priority, lowest' });
    case undefined:
      return '';
  }
}

/** The plan in the order to do it; on paper too. */
export function planList({ framework, state, level, say }: CheckView): TemplateResult | typeof nothing {
  const placed = new Map(placedIn(framework).map((one) => [one.statement.id, one]));
  const steps = stepsInOrder(state.plan).filter(({ statement }) => placed.has(statement));
  if (steps.length === 0) return nothing;
  return html`<div class="part" part="plan">
    ${heading(level(2), msg('Planen', { id: 'plan.heading', desc: 'Heading: the development plan' }))}
    <ol class="steps">
      ${steps.map(({ statement, action, until, priority }) => {
        const { statement: about, scale } = placed.get(statement)!;
        const goal = scale.levels.find(({ id }) => id === state.goals[statement]);
        return html`<li>
          <p><strong>${action ?? say(about.text)}</strong></p>
          ${action ? html`<p>${say(about.text)}</p>` : nothing}
          <p class="muted">
            ${priority ? html`${priorityInWords(priority)} · ` : nothing}
            ${goal ? html`${msg('Mål:', { id: 'result.goal', desc: 'Before the level to reach' })} ${say(goal.name)} · ` : nothing}
            ${
              until
                ? msg(str`Innen ${dayInWords(until, 'year')}`, { id: 'plan.by', desc: 'Before which date' })
                : msg('Uten dato', { id: 'plan.no-date', desc: 'A step of the plan without a date' })
            }
          </p>
        </li>`;
      })}
    </ol>
  </div>`;
}

export const planStyles = css`
  .standings > li,
  .steps > li {
    border-block-end: 1px solid var(--line);
    padding-block: 0.75em;
    display: grid;
    gap: 0.25em;
  }
  .resources {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  .fields {
    display: grid;
    gap: 0.75em;
    background: var(--tint);
    border-radius: var(--radius);
    padding: min(1.25em, 4%);
  }
  .fields > div {
    display: grid;
    gap: 0.25em;
  }
  .steps {
    list-style: decimal;
    padding-inline-start: 1.5em;
  }
  .steps > li {
    display: list-item;
  }
`;
