/** What a person meets first: the beginning of a check, and its pages. What comes after them is fetched later. */
import type { Area, Framework, Text } from '@retning/core/schema/types';
import type { Placed } from '@retning/core/self-check/framework';
import { progressOf, unknown } from '@retning/core/self-check/state';
import { type TemplateResult, html, nothing } from 'lit';
import type { Reading } from '../base/data.ts';
import { msg, str } from '../base/language.ts';
import { answeredInWords, backInWords, ownWording, unknownInWords } from '../ui/check-words.ts';
import { step } from '../ui/step.ts';
import type { CheckView } from '../ui/check-view.ts';
import { heading } from '../ui/heading.ts';
import { origin } from '../ui/origin.ts';
import { withoutData } from '../ui/without-data.ts';

/** The whole check. */
export function check(view: CheckView): TemplateResult {
  const { framework, at, say, help } = view;
  return html`<div class="check">
    ${heading(view.level(0), say(framework.name))}
    ${help?.notices()}
    ${at === 'start' ? start(view) : at === 'page' ? questions(view) : help?.place(view)}
    ${help?.paper(view)}
    ${origin(framework, view.locale, framework.languages[0])}
  </div>`;
}

function start(view: CheckView): TemplateResult {
  const { framework, state, say, act } = view;
  const begun = Object.keys(state.answers).length > 0;
  return html`<div class="screen start">
    <p class="lead">${say(framework.lead)}</p>
    ${framework.status ? html`<p>${say(framework.status)}</p>` : nothing}
    ${framework.official ? nothing : html`<p class="note">${ownWording()} ${say(framework.note)}</p>`}
    <p>
      ${msg('Svarene er bare dine. Ingenting blir sendt eller lagret før du gjør det selv.', {
        id: 'check.privacy',
        desc: 'Promise at the beginning of a self-check',
      })}
    </p>
    <form class="start" @submit=${act.start}>
      ${framework.areas.length > 1 && !view.areasGiven ? areaChoice(view) : nothing}
      <p class="buttons">
        <button class="button main" type="submit" @click=${act.start}>
          ${
            begun
              ? msg('Fortsett', { id: 'check.continue', desc: 'Button: go on with a check that was begun' })
              : msg('Start', { id: 'check.start', desc: 'Button: begin the self-check' })
          }
        </button>
        ${
          begun
            ? html`<button class="button finish" type="button" @click=${act.finish}>${finishInWords()}</button>`
            : nothing
        }
      </p>
    </form>
    ${view.help?.otherWays(view)}
  </div>`;
}

function areaChoice({ framework, state, say }: CheckView): TemplateResult {
  return html`<fieldset aria-describedby="areas-hint">
    <legend class="label">
      ${msg('Hvilke områder vil du se på?', { id: 'check.areas', desc: 'Question above check boxes' })}
    </legend>
    <p id="areas-hint" class="hint muted">
      ${msg('Velger du ingen, får du alle.', { id: 'check.areas-none', desc: 'Hint: no choice means all areas' })}
    </p>
    ${framework.areas.map(
      ({ id, name }) =>
        html`<label class="option">
          <input type="checkbox" name="area" value=${id} .checked=${state.areas.includes(id)} />
          <span>${say(name)}</span>
        </label>`,
    )}
  </fieldset>`;
}

function questions(view: CheckView): TemplateResult {
  const { framework, state, act, say, asked, page: at } = view;
  const [page, total] = [view.pages[at]!, view.pages.length];
  const [{ area, group }] = page;
  const open = page.filter(({ statement }) => state.answers[statement.id] === undefined);
  const count = html`<span class="count">
    ${
      page.length === 1 && view.pages.every(({ length }) => length === 1)
        ? msg(str`Spørsmål ${at + 1} av ${total}`, {
            id: 'check.question',
            desc: 'Heading of a page with one question',
          })
        : msg(str`Side ${at + 1} av ${total}`, { id: 'check.page', desc: 'Heading of a page with several questions' })
    }</span
  > `;
  return html`<form class="screen page" novalidate @submit=${act.next}>
    <p id="where" class="hint muted">${say(area.name)}${group.name ? html` · ${say(group.name)}` : nothing}</p>
    ${
      page.length > 1
        ? html`${step(view.level(1), html`${count}${say(group.name ?? area.name)}`, 'where')} ${
            group.text ? html`<p>${say(group.text)}</p>` : nothing
          }`
        : nothing
    }
    ${page.map((placed) =>
      question(
        placed,
        view,
        page.length > 1
          ? say(placed.statement.text)
          : step(view.level(1), html`${count}${say(placed.statement.text)}`, 'where'),
      ),
    )}
    <p id="missing" class="fault" role="alert">
      ${
        asked && open.length > 0
          ? msg('Velg det som passer best, eller trykk «Hopp over».', {
              id: 'check.missing',
              desc: 'Message when "Next" was pressed without an answer',
            })
          : view.stuck
            ? msg('Vi får ikke hentet resultatet akkurat nå. Svarene er her fortsatt. Prøv igjen.', {
                id: 'check.stuck',
                desc: 'The part of the program that shows the result could not be loaded',
              })
            : nothing
      }
    </p>
    <p class="buttons">
      <button class="button main" type="submit" @click=${act.next}>
        ${at + 1 < total ? msg('Neste', { id: 'check.next', desc: 'Button: the next question' }) : finishInWords()}
      </button>
      <button class="button" type="button" @click=${act.back}>
        ${backInWords()}
      </button>
      <button class="button quiet" type="button" @click=${act.skip}>
        ${msg('Hopp over', { id: 'check.skip', desc: 'Button: go on without answering' })}
      </button>
    </p>
    <details class="areas">
      <summary tabindex="0">
        ${msg('Oversikt', { id: 'check.overview', desc: 'Opens the list of areas, to jump to one' })}: ${answeredInWords(progressOf(framework, state))}
      </summary>
      ${areas(view, area)}
      <p>
        <button class="button quiet finish" type="button" @click=${act.finish}>
          ${msg('Se resultatet så langt', { id: 'check.finish-early', desc: 'Button: show the result before all is answered' })}
        </button>
      </p>
    </details>
  </form>`;
}

function question({ statement, group, scale }: Placed, view: CheckView, words: unknown): TemplateResult {
  const { state, say, act, asked } = view;
  const given = state.answers[statement.id];
  const faulty = asked && given === undefined;
  // The same radios serve the next question. `checked` goes before `name`: one that came into the new group still checked would
  // take the mark from the one that was answered.
  const option = (value: string, name: unknown, text: Text | undefined): TemplateResult =>
    html`<label class="option">
      <input
        type="radio"
        value=${value}
        .checked=${given === value}
        name=${statement.id}
        aria-describedby=${faulty ? 'missing' : nothing}
        @change=${() => act.answer(statement.id, value)}
      />
      <span>${name}${text ? html` <span class="text muted">${say(text)}</span>` : nothing}</span>
    </label>`;
  const [hint, ask] = [statement.hint && `hint-${statement.id}`, scale.question && `ask-${statement.id}`];
  const described = [hint, ask].filter(Boolean).join(' ');
  return html`<fieldset class="question" aria-describedby=${described || nothing}>
    <legend>${words}</legend>
    ${hint ? html`<p id=${hint} class="hint muted">${say(statement.hint)}</p>` : nothing}
    ${ask ? html`<p id=${ask} class="hint">${say(scale.question)}</p>` : nothing}
    ${scale.levels.map(({ id, name, text, texts }) => option(id, say(name), texts?.[group.kind ?? ''] ?? text))}
    ${option(unknown, unknownInWords(), undefined)}
  </fieldset>`;
}

const finishInWords = (): string => msg('Se resultatet', { id: 'check.finish', desc: 'Button: show the result' });

/** Every area with how far one has come in it, to jump to. */
function areas({ framework, pages, state, act, say }: CheckView, current: Area): TemplateResult {
  const taken = [...new Set(pages.map(([{ area }]) => area))];
  return html`<ol>
    ${taken.map(
      (area) =>
        html`<li>
          <button
            class="jump"
            type="button"
            aria-current=${area === current ? 'step' : nothing}
            @click=${() => act.jump(area)}
          >
            ${say(area.name)}</button
          ><span class="muted">${answeredInWords(progressOf(framework, state, [area]))}</span>
        </li>`,
    )}
  </ol>`;
}

/** What stands there while there is no framework to show. */
export const withoutFramework = (
  ...[kind, slow, retry]: [kind: Reading<Framework>['kind'], slow: boolean, retry: () => void]
): TemplateResult =>
  withoutData(kind, slow, retry, {
    failed: () =>
      msg('Vi får ikke hentet spørsmålene akkurat nå.', { id: 'check.failed', desc: 'Loading the self-check failed' }),
    loading: () => msg('Henter spørsmålene …', { id: 'check.loading', desc: 'While the self-check is loaded' }),
  });

/** What this widget says beside the common words. */
export const words = {
  nn: () => import('../locales/nn.self-check.ts'),
  en: () => import('../locales/en.self-check.ts'),
};
