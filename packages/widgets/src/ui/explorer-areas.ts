/** The five areas: buttons in a circle where there is room, a plain list where there is not; and the ten words put together freely. */
import { buttonsInOrder } from '@retning/core/transition/picture';
import { withPair, withoutPair } from '@retning/core/transition/saying';
import type { Button } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing, svg } from 'lit';
import { msg } from '../base/language.ts';
import { step } from './step.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import { onwards, partInWords } from './explorer-nav.ts';
import type { ExplorerView } from './explorer-view.ts';
import { entry } from './explorer-words.ts';
import { heading } from './heading.ts';

export function areas(view: ExplorerView, help: ExplorerHelp): TemplateResult {
  const { content, state, say, practitioner } = view;
  const all = content.buttons;
  const [first] = buttonsInOrder(content, state);
  const suggested = first !== all[0] ? first : undefined;
  return html`<div class="areas">
    ${step(view.level(1), partInWords('areas'))}
    <p>
      ${msg('Hvert område er et spenn mellom to ord. Begynn der du vil, og ta så mange du vil.', {
        id: 'explorer.areas-lead',
        desc: 'Above the five areas',
      })}
    </p>
    ${
      suggested
        ? html`<p class="muted">
            ${msg('Mange i din situasjon begynner med:', { id: 'explorer.areas-begin', desc: 'Before the name of an area' })}
            ${say(suggested.name)}
          </p>`
        : nothing
    }
    <div class="circle" data-count=${all.length}>
      ${ring(all)}
      <ol>
        ${all.map((button) => areaButton(button, view))}
      </ol>
    </div>
    ${companyChoice(view)}
    ${pairs(view, help)}
    ${onwards(view, practitioner ? 'start' : 'situation', view.occupations ? 'occupations' : 'picture')}
  </div>`;
}

/** A button of the circle: the name of the area, and the two words that it is about. */
function areaButton({ id, name, words: [one, other] }: Button, { state, say, act }: ExplorerView): TemplateResult {
  const said = state.buttons.some(({ button }) => button === id);
  return html`<li>
    <button type="button" class="area-button" part=${said ? 'area chosen' : 'area'} @click=${() => void act.go('area', id)}>
      <span class="area-name">${say(name)}</span>
      <span class="muted">${say(one!.name)} ↔ ${say(other!.name)}</span>
      ${said ? html`<span class="said">${msg('Utforsket', { id: 'explorer.explored', desc: 'Something was said about an area' })}</span>` : nothing}
    </button>
  </li>`;
}

/** The circle that stands for the person's situation; the list says the same. */
const ring = (all: readonly Button[]): TemplateResult =>
  html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    <circle cx="50" cy="50" r="36" />
    ${all.map((_, at) => {
      const angle = (2 * Math.PI * at) / all.length - Math.PI / 2;
      return svg`<circle class="dot" cx=${50 + 36 * Math.cos(angle)} cy=${50 + 36 * Math.sin(angle)} r="2" />`;
    })}
  </svg>`;

/** Alone, two or several: questions follow from it, and the size of the type. */
export function companyChoice({ company, act }: ExplorerView): TemplateResult {
  const option = (value: 'alone' | 'pair' | 'group', words: string): TemplateResult =>
    html`<label class="option">
      <input type="radio" name="company" value=${value} .checked=${company === value} @change=${() => act.together(value)} />
      <span>${words}</span>
    </label>`;
  return html`<fieldset class="screen">
    <legend>${msg('Hvem er dere?', { id: 'explorer.company', desc: 'Question: alone, two or several' })}</legend>
    <div class="ends">
      ${option('alone', msg('Jeg er alene', { id: 'explorer.alone', desc: 'Radio' }))}
      ${option('pair', msg('Vi er to', { id: 'explorer.pair', desc: 'Radio: two people, such as a guide and a seeker' }))}
      ${option('group', msg('Vi er flere', { id: 'explorer.group', desc: 'Radio: a group' }))}
    </div>
  </fieldset>`;
}

/** The ten words, put together in another way than the areas do. */
function pairs(view: ExplorerView, help: ExplorerHelp): TemplateResult {
  const { content, state, say, level, act } = view;
  const words = content.buttons.flatMap((button) => button.words);
  const name = (id: string): unknown => say(words.find((word) => word.id === id)?.name);
  const choice = (which: 0 | 1, label: string): TemplateResult =>
    html`<div>
      <label for="word-${which}">${label}</label>
      <select
        id="word-${which}"
        @change=${({ currentTarget }: Event) => help.pick(which, (currentTarget as HTMLSelectElement).value)}
      >
        <option value="" .selected=${!help.words[which]}>${msg('Velg et ord', { id: 'explorer.word', desc: 'First entry of a list' })}</option>
        ${words.map((word) => entry(word.id, word.name, help.words[which] === word.id, view))}
      </select>
    </div>`;
  return html`<div class="pairs">
    ${heading(level(2), msg('Sett ordene sammen på din egen måte', { id: 'explorer.pairs', desc: 'Heading: pair the ten words freely' }))}
    ${
      state.pairs.length > 0
        ? html`<ul>
            ${state.pairs.map(
              ({ words: [one = '', other = ''] }) =>
                html`<li>
                  ${name(one)} ↔ ${name(other)}
                  <button type="button" class="button quiet screen" @click=${() => act.keep(withoutPair(state, [one, other]))}>
                    ${msg('Ta bort', { id: 'explorer.remove', desc: 'Button: take something out of a list' })}
                    <span class="away">${name(one)} ${name(other)}</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="pair-fields screen">
      ${choice(0, msg('Første ord', { id: 'explorer.word-one', desc: 'Label of a list of words' }))}
      ${choice(1, msg('Andre ord', { id: 'explorer.word-other', desc: 'Label of a list of words' }))}
      <button
        type="button"
        class="button"
        @click=${() => {
          const [one, other] = help.words;
          if (!help.pairReady()) return;
          act.keep(withPair(state, [one, other]));
          help.added(html`${name(one)} ↔ ${name(other)}`);
        }}
      >
        ${msg('Legg til', { id: 'explorer.add', desc: 'Button: add to a list' })}
      </button>
    </div>
    <p class="fault" role="alert">
      ${
        help.pairMissing
          ? msg('Velg to forskjellige ord.', {
              id: 'explorer.pair-missing',
              desc: 'Message: choose two different words',
            })
          : nothing
      }
    </p>
  </div>`;
}

export const areasStyles = css`
  .areas,
  .pairs {
    display: grid;
    gap: 1em;
  }
  .circle {
    container-type: inline-size;
    position: relative;
  }
  .circle ol {
    display: grid;
    gap: 0.5em;
  }
  .ring {
    display: none;
  }
  .area-button {
    inline-size: 100%;
    min-block-size: 3.5em;
    display: grid;
    gap: 0.1em;
    justify-items: start;
    text-align: start;
    padding: 0.75em 1em;
    border: 0.125em solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--accent);
    cursor: pointer;
  }
  .area-button:hover {
    background: var(--tint);
  }
  .area-button[part~='chosen'] {
    background: var(--tint);
    border-width: 0.1875em;
  }
  .area-name {
    font-weight: 650;
  }
  .said {
    color: var(--good);
    font-weight: 600;
  }
  /* A circle of five, where there is room for one. A page's policy may forbid style attributes, so the places stand here. */
  .circle li:nth-child(2) {
    --at: 1;
  }
  .circle li:nth-child(3) {
    --at: 2;
  }
  .circle li:nth-child(4) {
    --at: 3;
  }
  .circle li:nth-child(5) {
    --at: 4;
  }
  @container (min-width: 40em) {
    [data-count='5'] ol {
      display: block;
      position: relative;
      block-size: 32em;
    }
    [data-count='5'] .ring {
      display: block;
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 32em;
      fill: none;
      stroke: var(--edge);
      stroke-width: 0.75;
    }
    .ring .dot {
      fill: var(--edge);
      stroke: none;
    }
    [data-count='5'] li {
      --angle: calc(72deg * var(--at, 0) - 90deg);
      position: absolute;
      inset-inline-start: 50%;
      inset-block-start: 50%;
      inline-size: 14em;
      margin-inline-start: -7em;
      transform: translate(calc(cos(var(--angle)) * 13em), calc(sin(var(--angle)) * 12em - 50%));
    }
    [data-count='5'] .area-button {
      justify-items: center;
      text-align: center;
      border-radius: 1.5em;
    }
  }
  .pairs ul {
    display: grid;
    gap: 0.25em;
  }
  .pair-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.75em;
    align-items: end;
  }
  .pair-fields .button {
    justify-self: start;
  }
  .pair-fields > div {
    display: grid;
    gap: 0.25em;
  }
  /* Read from some way off, by two at one screen or a group before a wall. */
  .explorer[data-company='pair'] {
    font-size: 1.15em;
  }
  .explorer[data-company='group'] {
    font-size: 1.4em;
  }
`;
