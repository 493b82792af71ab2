/** What the answers come to: where one stands, what one is good at, what comes next, and how to keep it. */
import { compare } from '@retning/core/self-check/compare';
import { placedIn, rankOf, scaleOf } from '@retning/core/self-check/framework';
import { type Standing, outlookOf } from '@retning/core/self-check/plan';
import { aimStanding, profileOf } from '@retning/core/self-check/profile';
import { fromResult } from '@retning/core/self-check/saved';
import { progressOf, unknown } from '@retning/core/self-check/state';
import { levelOf } from '@retning/core/self-check/framework';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import type { CheckHelp } from './check-help.ts';
import { keeping } from './check-keeping.ts';
import { planList, planStyles, priorityInWords, workOn } from './check-plan.ts';
import { levelInWords, profileOfAreas, profileStyles } from './check-profile.ts';
import type { CheckView } from './check-view.ts';
import { answeredInWords, ownWording, unknownInWords } from './check-words.ts';
import { step } from './step.ts';
import { heading } from './heading.ts';
import { levelTable, levelTableStyles } from './level-table.ts';
import { plainText } from './text.ts';

export function result(view: CheckView, help: CheckHelp): TemplateResult {
  const { framework, state, say, act, level } = view;
  const progress = progressOf(framework, state);
  const { strengths, workOn: below, toExplore } = outlookOf(framework, state);
  return html`<div class=${help.form ? 'result screen' : 'result'} part="result">
    ${step(level(1), msg('Slik ser det ut nå', { id: 'result.heading', desc: 'Heading of the result' }))}
    <p>
      ${answeredInWords(progress)}.
      <button type="button" class="button quiet screen" @click=${() => act.begin(state.areas)}>
        ${
          progress.answered < progress.total
            ? msg('Svar på flere', { id: 'result.more', desc: 'Button: answer what is left' })
            : msg('Se på svarene igjen', { id: 'result.again', desc: 'Button: look at the answers again' })
        }
      </button>
    </p>
    ${framework.status ? html`<p class="muted">${say(framework.status)}</p>` : nothing}
    ${framework.official ? nothing : html`<p class="muted">${ownWording()}</p>`}
    ${framework.unscored || progress.answered === 0 ? nothing : html`<div class="part">${profileOfAreas(profileOf(framework, state), view)}</div>`}
    ${aim(view)} ${strong(strengths, view, help)} ${workOn(below, view, help)}
    ${
      toExplore.length > 0
        ? html`<div class="part">
            ${heading(level(2), msg('Å finne ut mer om', { id: 'result.explore', desc: 'Heading: answered with "I do not know"' }))}
            <ul class="plain">
              ${toExplore.map(({ statement }) => html`<li>${say(statement.text)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${planList(view)} ${comparison(view, help)} ${keeping(view, help)}
  </div>`;
}

function strong(all: readonly Standing[], view: CheckView, help: CheckHelp): TemplateResult | typeof nothing {
  const { say, level } = view;
  if (all.length === 0) return nothing;
  return html`<div class="part">
    ${heading(level(2), msg('Styrker', { id: 'result.strengths', desc: 'Heading: what one is good at' }))}
    <ul class="plain">
      ${help
        .some('strengths', all)
        .map(
          ({ statement, scale, rank }) =>
            html`<li>${say(statement.text)} <span class="muted">– ${say(scale.levels[rank]!.name)}</span></li>`,
        )}
    </ul>
    ${help.more('strengths', all)}
  </div>`;
}

/** The aim, and in words what is missing. */
function aim(view: CheckView): TemplateResult | typeof nothing {
  const { framework, state, say, level } = view;
  const standing = aimStanding(framework, state);
  if (!standing || !framework.aim) return nothing;
  const { every, some, text } = framework.aim;
  const named = (id: string | undefined): unknown => say(levelOf(framework, id)?.name);
  return html`<div class="part" part="aim">
    ${heading(level(2), msg('Målet', { id: 'aim.heading', desc: 'Heading: the aim of the framework' }))}
    <p>${say(text)}</p>
    ${
      standing.met
        ? html`<p><strong>${msg('Målet er nådd.', { id: 'aim.met', desc: 'The aim is reached' })}</strong></p>`
        : html`<p>${msg('Veien dit:', { id: 'aim.missing', desc: 'Before a list of what is missing to reach the aim' })}</p>
            <ul class="plain">
              ${standing.below.map(({ area, lacking }) => html`<li>${say(area.name)}: ${statementsLeft(lacking)} <strong>${named(every)}</strong></li>`)}
              ${standing.wanting > 0 ? html`<li>${areasLeft(standing.wanting)} <strong>${named(some?.level)}</strong></li>` : nothing}
            </ul>`
    }
  </div>`;
}

const statementsLeft = (count: number): string =>
  count === 1
    ? msg('1 påstand igjen til', {
        id: 'aim.statement-left',
        desc: 'One statement left to reach a level, whose name follows',
      })
    : msg(str`${count} påstander igjen til`, {
        id: 'aim.statements-left',
        desc: 'Number of statements left to reach a level, whose name follows',
      });

const areasLeft = (count: number): string =>
  count === 1
    ? msg('1 område igjen til', { id: 'aim.area-left', desc: 'One area left to reach a level, whose name follows' })
    : msg(str`${count} områder igjen til`, {
        id: 'aim.areas-left',
        desc: 'Number of areas left to reach a level, whose name follows',
      });

/** Today beside an earlier file. */
function comparison(view: CheckView, { earlier }: CheckHelp): TemplateResult | typeof nothing {
  const { framework, state, say, level } = view;
  if (!earlier) return nothing;
  const { up, down, same, areas } = compare(framework, fromResult(framework, earlier).state, state);
  const lines = [
    [msg('Høyere enn sist', { id: 'compare.up', desc: 'Before a number of statements' }), up.length],
    [msg('Lavere enn sist', { id: 'compare.down', desc: 'Before a number of statements' }), down.length],
    [msg('Som sist', { id: 'compare.same', desc: 'Before a number of statements' }), same],
  ] as const;
  return html`<div class="part" part="comparison">
    ${heading(level(2), msg('Siden sist', { id: 'compare.heading', desc: 'Heading: compared with an earlier time' }))}
    ${framework.unscored ? nothing : html`<p>${lines.map(([words, count], index) => html`${index > 0 ? ' · ' : nothing}${words}: ${count}`)}</p>`}
    ${
      framework.unscored
        ? nothing
        : levelTable(
            undefined,
            [
              msg('Område', { id: 'profile.area', desc: 'Column: area of a framework' }),
              msg('Sist', { id: 'compare.before', desc: 'Column: the earlier level' }),
              msg('Nå', { id: 'compare.now', desc: 'Column: the present level' }),
            ],
            areas.map(({ before, now }) => [say(now.area.name), levelInWords(before, view), levelInWords(now, view)]),
          )
    }
    <ul class="plain">
      ${[...up, ...down].map(
        ({ statement, scale, before, now }) =>
          html`<li>
            ${say(statement.text)}
            <span class="muted">– ${say(scale.levels[before]!.name)} → ${say(scale.levels[now]!.name)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The answers as a table for a spreadsheet, a row for each statement. Called where the widget's language is spoken. */
export function answerTable({ framework, state, locale }: CheckView): readonly (readonly string[])[] {
  const plain = (words: Parameters<typeof plainText>[0]): string => plainText(words, locale);
  const head = [
    msg('Område', { id: 'profile.area', desc: 'Column: area of a framework' }),
    msg('Gruppe', { id: 'table.group', desc: 'Column: group of statements' }),
    msg('Nummer', { id: 'table.id', desc: 'Column: id of a statement' }),
    msg('Påstand', { id: 'table.statement', desc: 'Column: statement' }),
    msg('Nå', { id: 'compare.now', desc: 'Column: the present level' }),
    msg('Mål', { id: 'table.goal', desc: 'Column: level to reach' }),
    msg('Tiltak', { id: 'table.action', desc: 'Column: next step' }),
    msg('Innen', { id: 'table.until', desc: 'Column: date' }),
    msg('Viktighet', { id: 'table.priority', desc: 'Column: priority' }),
  ];
  const taken = placedIn(framework).filter(({ area }) => state.areas.length === 0 || state.areas.includes(area.id));
  return [
    head,
    ...taken.map(({ statement: { id, text }, group, area }) => {
      const { levels } = scaleOf(framework, area);
      const levelNamed = (level: string | undefined): string => plain(levels[rankOf({ id: '', levels }, level)]?.name);
      const step = state.plan.find(({ statement }) => statement === id);
      const now = state.answers[id] === unknown ? unknownInWords() : levelNamed(state.answers[id]);
      return [
        plain(area.name),
        plain(group.name),
        id,
        plain(text),
        now,
        levelNamed(state.goals[id]),
        step?.action ?? '',
        step?.until ?? '',
        priorityInWords(step?.priority),
      ];
    }),
  ];
}

const own = css`
  .result,
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .result {
    gap: 1.5em;
  }
  .part > .heading {
    font-size: 1.25em;
    font-weight: 650;
  }
  .plain {
    list-style: disc;
    padding-inline-start: 1.25em;
    display: grid;
    gap: 0.35em;
  }
  textarea {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    padding: 0.5em 0.75em;
    border: 0.125em solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
  }
  textarea:focus-visible,
  summary:focus-visible {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.125em;
  }
  .check > [role='status']:not(:has(p)) {
    position: absolute;
  }
  .form table {
    break-inside: auto;
    margin-block-end: 1.5em;
  }
  .form tr {
    break-inside: avoid;
  }
  .form .key {
    break-after: avoid;
    margin-block-start: 1em;
  }
  .form .key > span {
    white-space: nowrap;
    margin-inline-start: 1em;
  }
  .form th,
  .boxes {
    white-space: nowrap;
  }
  .boxes span {
    display: inline-block;
    inline-size: 1.75em;
    line-height: 1.75em;
    border: 1px solid #000;
    text-align: center;
    font-size: 0.875em;
    color: #555;
  }
`;

export const resultStyles = [own, levelTableStyles, profileStyles, planStyles];
