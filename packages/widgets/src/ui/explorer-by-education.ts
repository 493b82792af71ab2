/** To begin with an education: found by name, and the occupations that people have after it. Only where the page has set somebody to ask. */
import type { KnownTitle } from '@retning/core/sources/transition-source';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import type { After, EducationHelp } from './explorer-by-education-help.ts';
import { peopleInWords } from './explorer-educations.ts';
import type { ExplorerView } from './explorer-view.ts';
import { heading } from './heading.ts';
import { onEnter } from './on-enter.ts';

/** As many as one takes in: of educations, of occupations, and of those in one group before they are folded. */
const few = { found: 10, after: 15, group: 3 } as const;

const begin = (): string =>
  msg('Begynn med en utdanning', { id: 'by-education.begin', desc: 'Heading, and a button that leads there' });

/** The way there from the first page. */
export const toEducation = (help: EducationHelp): TemplateResult | typeof nothing =>
  help.canAsk
    ? html`<button type="button" class="button" @click=${() => void help.begin()}>${begin()}</button>`
    : nothing;

export function byEducation(view: ExplorerView, help: EducationHelp): TemplateResult | typeof nothing {
  if (!help.canAsk) return nothing;
  const { found, chosen } = help;
  return html`<div class="by-education">
    ${heading(view.level(2), begin())}
    ${field(help)}
    <div role="status">${foundInWords(help)}</div>
    ${
      Array.isArray(found) && found.length > 0
        ? html`<ul class="buttons screen">
            ${found.slice(0, few.found).map((one: KnownTitle) => educationButton(one, help))}
          </ul>`
        : nothing
    }
    ${
      chosen
        ? heading(
            view.level(3),
            html`${msg('Yrker etter', { id: 'by-education.after', desc: 'Heading; the name of an education follows' })} <bdi lang="nb">${chosen.title}</bdi>`,
          )
        : nothing
    }
    <div role="status">${afterInWords(help)}</div>
    ${Array.isArray(help.after) && help.after.length > 0 ? occupationsAfter(help.after, help) : nothing}
  </div>`;
}

/** The field asks nobody while one types; it says so. */
function field(help: EducationHelp): TemplateResult {
  return html`<div class="search-field screen">
    <label for="education">${msg('Utdanning', { id: 'by-education.label', desc: 'Label of the search field' })}</label>
    <p class="hint muted" id="education-hint">
      ${msg('For eksempel sykepleie eller bakerfaget.', { id: 'by-education.hint', desc: 'Examples under the label' })}
      ${msg(
        'Ingenting sendes mens du skriver. Først når du trykker på «Finn utdanninger» eller Enter, sendes det du har skrevet, til tjenesten som har tallene. Velger du en utdanning, får tjenesten vite hvilken.',
        { id: 'by-education.privacy', desc: 'What leaves the page, and when; names the button under the field' },
      )}
    </p>
    <input
      id="education"
      type="text"
      autocomplete="off"
      spellcheck="false"
      maxlength="100"
      aria-invalid=${help.missing ? 'true' : nothing}
      aria-describedby=${help.missing ? 'education-hint education-missing' : 'education-hint'}
      .value=${help.text}
      @input=${({ currentTarget }: Event) => help.type((currentTarget as HTMLInputElement).value)}
      @keydown=${onEnter(() => void help.find())}
    />
    <p id="education-missing" class="fault" role="alert">
      ${
        help.missing
          ? msg('Skriv hva utdanningen heter, eller litt av navnet.', {
              id: 'by-education.missing',
              desc: 'Message: the field is empty',
            })
          : nothing
      }
    </p>
    <p>
      <button type="button" class="button" aria-disabled=${help.asking === 'found'} @click=${() => void help.find()}>
        ${msg('Finn utdanninger', { id: 'by-education.find', desc: 'Button: asks another service' })}
      </button>
    </p>
  </div>`;
}

const educationButton = (one: KnownTitle, help: EducationHelp): TemplateResult =>
  html`<li>
    <button
      type="button"
      class="button"
      aria-current=${one.id === help.chosen?.id ? 'true' : nothing}
      @click=${() => void help.take(one)}
    >
      <bdi lang="nb">${one.title}</bdi>
    </button>
  </li>`;

const asking = (): string => msg('Spør …', { id: 'educations.asking', desc: 'While another site is asked' });
const failed = (): string =>
  msg('Vi fikk ikke svar. Prøv igjen litt senere.', { id: 'educations.failed', desc: 'No answer from another site' });

function foundInWords(help: EducationHelp): string | typeof nothing {
  if (help.asking === 'found') return asking();
  if (help.found === undefined) return nothing;
  if (help.found === 'failed') return failed();
  const count = help.found.length;
  if (count === 0)
    return msg('Vi fant ingen utdanning med det navnet. Prøv et annet ord.', {
      id: 'by-education.none',
      desc: 'No education has what was typed in its name',
    });
  return count > few.found
    ? msg(str`Treff: ${count}. Her er de ${few.found} første. Er den du leter etter ikke her, skriv mer av navnet.`, {
        id: 'by-education.many',
        desc: 'How many educations were found, and how many of them are shown',
      })
    : msg(str`Treff: ${count}. Velg en utdanning.`, {
        id: 'by-education.found',
        desc: 'How many educations were found, one or more',
      });
}

function afterInWords(help: EducationHelp): string | typeof nothing {
  if (help.asking === 'after') return asking();
  if (help.after === undefined) return nothing;
  if (help.after === 'failed') return failed();
  const count = help.after.length;
  if (count === 0)
    return msg('Det finnes ingen tall for denne utdanningen.', {
      id: 'by-education.no-figures',
      desc: 'No figures for an education',
    });
  return count > few.after
    ? msg(str`Her er de ${few.after} vanligste av ${count}.`, {
        id: 'by-education.most',
        desc: 'How many groups of occupations are shown, of how many',
      })
    : msg(str`Antall yrkesgrupper: ${count}.`, {
        id: 'by-education.count',
        desc: 'How many groups of occupations, one or more',
      });
}

/** What people work as after the education, most people first. What is in our own table can be pressed. */
function occupationsAfter(after: readonly After[], help: EducationHelp): TemplateResult {
  return html`<p class="muted">
      ${msg(
        'Tallene viser hvor mange med denne utdanningen som er i hver yrkesgruppe. De sier ikke hva som er ledig, eller hva som passer for deg.',
        { id: 'by-education.limits', desc: 'What the figures say and do not say' },
      )}
    </p>
    <ul class="plain after">
      ${after.slice(0, few.after).map(
        ({ name, people, occupations }) =>
          html`<li>
            <p>
              <bdi lang="nb"><strong>${name}</strong></bdi>
              <span class="muted">${peopleInWords(people)}</span>
            </p>
            ${
              occupations.length > few.group
                ? html`<details class="screen">
                    <summary tabindex="0">
                      ${msg(str`${occupations.length} yrker i gruppen`, { id: 'by-education.in-group', desc: 'Opens the occupations in a group, more than three' })}<span class="away">: <bdi lang="nb">${name}</bdi></span>
                    </summary>
                    ${nearButtons(occupations, help)}
                  </details>`
                : occupations.length > 0
                  ? nearButtons(occupations, help)
                  : nothing
            }
          </li>`,
      )}
    </ul>`;
}

const nearButtons = (occupations: After['occupations'], help: EducationHelp): TemplateResult =>
  html`<ul class="buttons screen">
    ${occupations.map(
      (occupation) =>
        html`<li>
          <button type="button" class="button quiet" @click=${() => void help.goNear(occupation)}>
            <span>${msg('Se hva som ligger nær', { id: 'occupations.go-near', desc: 'Button: near occupations of this one' })} <bdi lang="nb">${occupation.title}</bdi></span>
          </button>
        </li>`,
    )}
  </ul>`;

/** A list: where this is left out, it is empty. */
export const byEducationStyles = [
  css`
    .by-education,
    .after {
      display: grid;
      /* No wider than the page, whatever the longest word. */
      grid-template-columns: minmax(0, 1fr);
      gap: 1em;
    }
    .by-education .search-field {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5em;
      justify-items: start;
    }
    /* No other colour of the text: a button fades from one background to the other. */
    .root .button[aria-current] {
      background: var(--tint);
      border-width: 0.25em;
    }
  `,
];
