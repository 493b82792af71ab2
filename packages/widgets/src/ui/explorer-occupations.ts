/** Occupations: found by name, what lies near and why, two or three side by side. */
import { type Neighbour, neighboursOf } from '@retning/core/transition/neighbours';
import type { Occupation } from '@retning/core/transition/occupations';
import { toggled } from '@retning/core/transition/saying';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg } from '../base/language.ts';
import { combobox } from './combobox.ts';
import { byEducation } from './explorer-by-education.ts';
import type { EducationHelp } from './explorer-by-education-help.ts';
import { educations } from './explorer-educations.ts';
import { onwards, partInWords } from './explorer-nav.ts';
import type { OccupationHelp } from './explorer-occupation-help.ts';
import type { ExplorerView } from './explorer-view.ts';
import { heading } from './heading.ts';
import { linkTo } from './links.ts';
import { step } from './step.ts';
import { textIn } from './text.ts';

/** How many neighbours are shown, and how many reasons of each: the first say the most. */
const few = { neighbours: 8, reasons: 2 } as const;

export function occupations(view: ExplorerView, help: OccupationHelp, education: EducationHelp): TemplateResult {
  const { chosen } = help;
  return html`<div class="occupations">
    ${step(view.level(1), partInWords('occupations'))}
    <p>
      ${msg('Finn et yrke du har, har hatt eller er nysgjerrig på, og se hva som ligger nær.', {
        id: 'occupations.lead',
        desc: 'Above the search for occupations',
      })}
    </p>
    <div class="search-field screen">
      ${combobox({
        id: 'occupation',
        label: msg('Yrke', { id: 'occupations.label', desc: 'Label of the search field' }),
        hint: msg('For eksempel snekker eller sykepleier', {
          id: 'occupations.hint',
          desc: 'Examples under the label',
        }),
        text: help.text,
        list: help.list('occupation'),
        active: help.active('occupation'),
        input: (event) => help.type((event.target as HTMLInputElement).value),
        keydown: help.key,
        enter: () => void help.load(),
        leave: () => help.left(),
      })}
    </div>
    <p class="fault" role="alert">
      ${
        help.failed
          ? msg('Vi får ikke hentet yrkene akkurat nå. Prøv igjen litt senere.', {
              id: 'occupations.failed',
              desc: 'The list of occupations could not be loaded',
            })
          : help.nothingFits
            ? msg('Vi fant ikke noe yrke med det navnet. Prøv et annet ord.', {
                id: 'occupations.none',
                desc: 'No occupation has what was typed in its name',
              })
            : nothing
      }
    </p>
    ${chosen ? about(chosen, view, help) : nothing}
    ${byEducation(view, education)}
    ${sideBySide(view, help)}
    ${onwards(view, 'areas', 'picture')}
  </div>`;
}

/** Names of occupations are Norwegian in every language of the interface. */
export const nameIn = ({ title }: Occupation): TemplateResult => html`<bdi lang="nb">${title}</bdi>`;

const linkOut = ({ link, title }: Occupation, { offline }: ExplorerView): TemplateResult | typeof nothing =>
  offline
    ? nothing
    : html`<p>
        ${linkTo(
          link,
          html`${msg('Les mer på utdanning.no', { id: 'occupations.read', desc: 'Link to a description of an occupation' })}<span class="away">: <bdi lang="nb">${title}</bdi></span>`,
        )}
      </p>`;

/** The occupation that was found, and what lies near it. */
function about(occupation: Occupation, view: ExplorerView, help: OccupationHelp): TemplateResult {
  const near = help.table ? neighboursOf(help.table, occupation.id, few.neighbours) : [];
  return html`<div class="about-occupation">
    <div role="status">${heading(view.level(2), nameIn(occupation))}</div>
    ${linkOut(occupation, view)}
    <p class="screen">${keep(occupation, view)}</p>
    ${
      near.length > 0
        ? html`${heading(view.level(2), msg('Nær dette yrket', { id: 'occupations.near', desc: 'Heading above occupations that lie near' }))}
            <p class="muted">
              ${msg(
                'Yrkene ligger i samme eller nær gruppe i den norske yrkesstandarden, i samme felt, eller har lignende navn. Det sier ikke hvor mange som bytter, eller hva som er ledig.',
                {
                  id: 'occupations.limits',
                  desc: 'What the list of near occupations says and does not say',
                },
              )}
            </p>
            <ul class="cards" part="neighbours">
              ${near.map((one) => neighbour(one, view, help))}
            </ul>`
        : html`<p>
            ${msg('Vi har ikke opplysninger som sier hva som ligger nær dette yrket.', {
              id: 'occupations.alone',
              desc: 'No near occupation is known',
            })}
          </p>`
    }
    ${educations(occupation, view, help)}
  </div>`;
}

function neighbour({ occupation, reasons }: Neighbour, view: ExplorerView, help: OccupationHelp): TemplateResult {
  return html`<li class="help-card">
    <p><strong>${nameIn(occupation)}</strong></p>
    <ul class="plain muted">
      ${reasons.slice(0, few.reasons).map((reason) => html`<li>${reasonInWords(reason, help, view.locale)}</li>`)}
    </ul>
    <p class="buttons screen">
      <button type="button" class="button quiet" @click=${() => help.take(occupation)}>
        ${msg('Se hva som ligger nær', { id: 'occupations.go-near', desc: 'Button: near occupations of this one' })}<span class="away"> <bdi lang="nb">${occupation.title}</bdi></span>
      </button>
      ${keep(occupation, view)}
    </p>
  </li>`;
}

function reasonInWords(reason: Neighbour['reasons'][number], help: OccupationHelp, locale: string): unknown {
  const group = 'group' in reason ? groupIn(reason.group, help) : nothing;
  switch (reason.because) {
    case 'same-unit':
      return html`${msg('Samme yrkesgruppe:', { id: 'near.same-unit', desc: 'Reason; the name of a group of occupations follows' })} ${group}`;
    case 'same-group':
      return html`${msg('Nær yrkesgruppe:', { id: 'near.same-group', desc: 'Reason; the name of a wider group follows' })} ${group}`;
    case 'near-group':
      return html`${msg('Bredere yrkesgruppe:', { id: 'near.wide-group', desc: 'Reason; the name of a wide group of occupations follows' })} ${group}`;
    case 'same-field':
      return html`${msg('Samme felt:', { id: 'near.field', desc: 'Reason; the name of a field of work follows' })}
      ${textIn(help.table?.fields.get(reason.field)?.name, locale)}`;
    case 'like-name':
      return html`${msg('Navnet ligner:', { id: 'near.like-name', desc: 'Reason; the shared part of two names follows' })} <bdi lang="nb">${reason.part}</bdi>`;
  }
}

/** The name of a group of occupations; a dash for one that the table does not name. */
function groupIn(code: string, { table }: OccupationHelp): unknown {
  const name = table?.groups.get(code);
  return name === undefined ? '–' : html`<bdi lang="nb">${name}</bdi>`;
}

/** Puts an occupation into the picture, or takes it out. */
function keep({ id, title }: Occupation, { state, act }: ExplorerView): TemplateResult {
  const kept = state.occupations.includes(id);
  return html`<button
    type="button"
    class="button"
    aria-pressed=${kept}
    @click=${() => act.keep({ ...state, occupations: toggled(state.occupations, id) })}
  >
    ${
      kept
        ? msg('I bildet mitt', {
            id: 'occupations.kept',
            desc: 'Button that has been pressed: the occupation is in the picture',
          })
        : msg('Legg i bildet mitt', { id: 'occupations.keep', desc: 'Button: put the occupation into the picture' })
    }<span class="away"> <bdi lang="nb">${title}</bdi></span>
  </button>`;
}

/** Up to three kept occupations in columns. */
function sideBySide(view: ExplorerView, help: OccupationHelp): TemplateResult | typeof nothing {
  const kept = view.state.occupations.flatMap((id) => help.byId(id) ?? []);
  if (kept.length === 0) return nothing;
  // A group that only one of our occupations is in has no name in the table; the next wider one says where it belongs.
  const named = (...codes: readonly string[]): string | undefined => codes.find((code) => help.table?.groups.has(code));
  const line = (label: string, code: string | undefined): TemplateResult | typeof nothing =>
    code === undefined ? nothing : html`<p><span class="muted">${label}</span> ${groupIn(code, help)}</p>`;
  return html`<div class="kept">
    ${heading(view.level(2), msg('Yrker i bildet mitt', { id: 'occupations.side', desc: 'Heading above occupations side by side' }))}
    <ul class="cards">
      ${kept.slice(0, 3).map(
        (one) =>
          html`<li class="help-card">
            <p><strong>${nameIn(one)}</strong></p>
            ${line(msg('Yrkesgruppe:', { id: 'occupations.group', desc: 'Before the name of a group' }), named(one.codes[0] ?? '', one.codes[0]?.slice(0, 3) ?? ''))}
            ${line(msg('Felt:', { id: 'occupations.field', desc: 'Before the name of a field of occupations' }), named(one.codes[0]?.slice(0, 2) ?? ''))}
            ${linkOut(one, view)}
            <p class="screen">${keep(one, view)}</p>
          </li>`,
      )}
    </ul>
    ${
      kept.length > 3
        ? html`<p>${kept.slice(3).map((one, at) => html`${at > 0 ? ', ' : ''}${nameIn(one)}`)}</p>`
        : nothing
    }
  </div>`;
}

export const occupationStyles = css`
  .occupations,
  .about-occupation,
  .kept {
    display: grid;
    gap: 1em;
  }
  .search-field {
    max-inline-size: 30em;
  }
  .plain {
    list-style: none;
  }
  /* Also while the mouse that has just pressed it is over it. */
  .root .button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
`;
