/** The check on paper: a form to print and tick, and a page to type it in again. */
import type { TypedIn } from '@retning/core/self-check/paper';
import { areasTaken, scaleOf } from '@retning/core/self-check/framework';
import { type TemplateResult, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import type { CheckHelp } from './check-help.ts';
import type { CheckView } from './check-view.ts';
import { backInWords, typeIn, unknownInWords } from './check-words.ts';
import { step } from './step.ts';

/** Every statement with its id and a box for each level; the numbers are those that one types in later. */
export function paperForm({ framework, state, say }: CheckView): TemplateResult {
  return html`<div class="paper form">
    <p>${say(framework.lead)}</p>
    ${framework.status ? html`<p>${say(framework.status)}</p>` : nothing}
    <p>
      ${msg('Sett kryss i én rute på hver linje. Du kan hoppe over det du vil.', { id: 'paper.how', desc: 'On the printed form' })}
      ${framework.id} ${framework.version}
    </p>
    ${areasTaken(framework, state.areas).map((area) => {
      const { levels, question } = scaleOf(framework, area);
      return html`<p class="key">
          <strong>${say(area.name)}.</strong> ${say(question)} <span>0 ${unknownInWords()}</span>
          ${levels.map(({ name }, index) => html`<span>${index + 1} ${say(name)}</span> `)}
        </p>
        <table>
          <tbody>
            ${area.groups.map((group) =>
              group.statements.map(
                ({ id, text }) =>
                  html`<tr>
                    <th scope="row">${id}</th>
                    <td>${say(text)}</td>
                    <td class="boxes">${[0, ...levels.keys()].map((_, number) => html`<span>${number}</span> `)}</td>
                  </tr>`,
              ),
            )}
          </tbody>
        </table>`;
    })}
  </div>`;
}

/** A page to type a filled-in form in, a line for each answer. */
export function typedIn({ framework, level, act }: CheckView, help: CheckHelp): TemplateResult {
  const example = framework.areas[0]!.groups[0]!.statements.slice(0, 2).map(({ id }) => id);
  const hint = msg(
    str`Skriv nummeret på påstanden og tallet du krysset av, én linje for hver. For eksempel: ${example[0]!} 2`,
    { id: 'paper.hint', desc: 'Hint at the field where a paper form is typed in; an id of a statement' },
  );
  const take = (event: Event): void => {
    event.preventDefault();
    help.takeTyped();
  };
  return html`<form class="screen typed" novalidate @submit=${take}>
    ${step(level(1), typeIn())}
    <p><label for="typed">${msg('Svarene fra skjemaet', { id: 'paper.label', desc: 'Label of a text field' })}</label></p>
    <p id="typed-hint" class="hint muted">${hint}</p>
    <textarea
      id="typed"
      rows="12"
      spellcheck="false"
      autocapitalize="off"
      aria-describedby=${help.faults.length > 0 ? 'typed-faults typed-hint' : 'typed-hint'}
      aria-invalid=${help.faults.length > 0}
      .value=${help.typed}
      @input=${(event: Event) => {
        help.typed = (event.currentTarget as HTMLTextAreaElement).value;
      }}
    ></textarea>
    <div id="typed-faults" class="fault" role="alert">
      ${
        help.faults.length > 0
          ? html`<ul>
              ${help.faults.slice(0, 20).map((fault) => html`<li>${faultInWords(fault)}</li>`)}
            </ul>`
          : nothing
      }
    </div>
    <p class="buttons">
      <button class="button main" type="submit" @click=${take}>
        ${msg('Legg inn svarene', { id: 'paper.submit', desc: 'Button: take the answers typed in' })}
      </button>
      <button class="button" type="button" @click=${() => act.go('start')}>
        ${backInWords()}
      </button>
    </p>
  </form>`;
}

function faultInWords({ line, code, text }: TypedIn['faults'][number]): string {
  switch (code) {
    case 'unreadable':
      return msg(str`Linje ${line}: «${text}» må være et nummer og et tall.`, {
        id: 'paper.unreadable',
        desc: 'Line of a typed form',
      });
    case 'no-such-statement':
      return msg(str`Linje ${line}: Ingen påstand har nummeret i «${text}».`, {
        id: 'paper.no-statement',
        desc: 'Line of a typed form',
      });
    case 'no-such-level':
      return msg(str`Linje ${line}: Tallet i «${text}» står ikke på skjemaet.`, {
        id: 'paper.no-level',
        desc: 'Line of a typed form',
      });
  }
}
