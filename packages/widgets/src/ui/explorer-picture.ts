/** The person's own picture, on one page that can be printed: what is on, where the tensions are, what one can influence, needs, help, plan. */
import { type Fitting, type Picture, type Reason, pictureOf } from '@retning/core/transition/picture';
import type { Text, Tool, Way } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing, svg } from 'lit';
import { msg } from '../base/language.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import { influence } from './explorer-influence.ts';
import { keeping, keepingStyles } from './explorer-keeping.ts';
import { partInWords } from './explorer-nav.ts';
import { plan, planStyles } from './explorer-plan.ts';
import type { ExplorerView } from './explorer-view.ts';
import { betweenInWords, poleInWords } from './explorer-words.ts';
import { heading } from './heading.ts';
import { linkTo } from './links.ts';
import { step } from './step.ts';

export function picture(view: ExplorerView, help: ExplorerHelp): TemplateResult {
  const shown = pictureOf(view.content, view.state);
  return html`<div class="picture" part="picture">
    ${step(view.level(1), partInWords('picture'))}
    ${situationPart(shown, view)}
    ${tensionsPart(shown, view)}
    ${influence(view, help)}
    ${needsPart(shown, view)}
    ${occupationsPart(shown, view, help)}
    ${plan(shown, view, help)}
    ${helpPart(shown, view)}
    ${keeping(shown, view, help)}
  </div>`;
}

const nothingYet = (): string =>
  msg('Ikke noe her ennå.', { id: 'picture.nothing', desc: 'A part of the picture is empty' });

function situationPart({ preset, axes }: Picture, { say, level }: ExplorerView): TemplateResult {
  return html`<div class="part">
    ${heading(level(2), msg('Hva som er på gang', { id: 'picture.situation', desc: 'Heading: what is going on' }))}
    ${preset ? html`<p><strong>${say(preset.name)}</strong></p>` : nothing}
    ${axes.length + (preset ? 1 : 0) === 0 ? html`<p class="muted">${nothingYet()}</p>` : nothing}
    <ul class="plain">
      ${axes.map(
        ({ axis, pole, by }) =>
          html`<li>
            <span class="muted">${say(axis.name)}:</span> ${poleInWords(axis, pole, say)}
            ${by === 'preset' ? html`<span class="muted">(${msg('forslag', { id: 'picture.suggestion', desc: 'A suggestion, not the person’s own choice' })})</span>` : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
}

function tensionsPart({ tensions, pairs }: Picture, { content, say, level }: ExplorerView): TemplateResult {
  const words = content.buttons.flatMap((button) => button.words);
  const name = (id: string | undefined): unknown => say(words.find((word) => word.id === id)?.name);
  return html`<div class="part tensions">
    ${heading(level(2), msg('Fem områder', { id: 'explorer.part-areas', desc: 'Name of the page with five areas to explore' }))}
    ${tensions.length + pairs.length === 0 ? html`<p class="muted">${nothingYet()}</p>` : nothing}
    ${tensions.map(
      ({ about, position, note, past, present, future }) =>
        html`<div class="tension-shown">
          <p><strong>${say(about.name)}</strong></p>
          ${
            position === undefined
              ? nothing
              : html`<p>${line(position)} ${betweenInWords(position, say(about.words[0]!.name), say(about.words[1]!.name))}</p>`
          }
          ${written(note)}
          ${labelled(msg('Før', { id: 'notes.past', desc: 'Label of a field for notes about the past' }), past)}
          ${labelled(msg('Nå', { id: 'notes.present', desc: 'Label of a field for notes about the present' }), present)}
          ${labelled(msg('Framover', { id: 'notes.future', desc: 'Label of a field for notes about the future' }), future)}
        </div>`,
    )}
    ${
      pairs.length > 0
        ? html`<ul class="plain">
            ${pairs.map(({ words: [one, other], note }) => html`<li>${name(one)} ↔ ${name(other)} ${written(note)}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

/** Where between two words one stands: a line with five places. The words beside it say the same. */
const line = (position: number): TemplateResult =>
  html`<svg class="line" viewBox="0 0 100 12" aria-hidden="true" focusable="false">
    <path d="M6 6H94" />
    ${[-2, -1, 0, 1, 2].map((at) => svg`<circle cx=${50 + at * 22} cy="6" r=${at === position ? 5 : 2} class=${at === position ? 'here' : ''} />`)}
  </svg>`;

const written = (text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<p class="own-words"><bdi>${text}</bdi></p>` : nothing;
const labelled = (label: string, text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<p class="own-words"><span class="muted">${label}:</span> <bdi>${text}</bdi></p>` : nothing;

function needsPart({ needs, topics, suggested }: Picture, { say, level }: ExplorerView): TemplateResult {
  const list = (all: readonly { readonly name: Text }[]): unknown => all.map(({ name }) => html`<li>${say(name)}</li>`);
  return html`<div class="part">
    ${heading(level(2), msg('Hva jeg trenger', { id: 'picture.needs', desc: 'Heading: what the person needs' }))}
    ${needs.length + topics.length === 0 ? html`<p class="muted">${nothingYet()}</p>` : nothing}
    ${
      suggested
        ? html`<p class="muted">
            ${msg('Dette er et forslag ut fra det du valgte først.', { id: 'picture.suggested', desc: 'Needs are a suggestion' })}
          </p>`
        : nothing
    }
    <ul class="bullets">
      ${list(needs)} ${list(topics)}
    </ul>
  </div>`;
}

function occupationsPart(
  { occupations }: Picture,
  { level }: ExplorerView,
  help: ExplorerHelp,
): TemplateResult | typeof nothing {
  const names = help.occupations.namesOf(occupations);
  if (names.length === 0) return nothing;
  return html`<div class="part">
    ${heading(level(2), msg('Yrker jeg er nysgjerrig på', { id: 'picture.occupations', desc: 'Heading: occupations of interest' }))}
    <ul class="bullets">
      ${names.map((name) => html`<li lang="nb">${name}</li>`)}
    </ul>
  </div>`;
}

/** Ways of guidance and tools of others, each with why it is shown. */
function helpPart({ ways, tools }: Picture, view: ExplorerView): TemplateResult | typeof nothing {
  if (ways.length + tools.length === 0) return nothing;
  const { level, say, offline } = view;
  const card = ({ shown, reasons }: Fitting<Way | Tool>, name: unknown, more: unknown): TemplateResult =>
    html`<li class="help-card">
      <p><strong>${name}</strong></p>
      <p>${say(shown.text)}</p>
      <p class="muted">${say(shown.reason)} ${because(reasons, view)}</p>
      ${more}
    </li>`;
  return html`<div class="part help">
    ${heading(level(2), msg('Dette kan hjelpe', { id: 'picture.help', desc: 'Heading: what may help' }))}
    <ul class="cards">
      ${ways.map((way) => card(way, say(way.shown.name), nothing))}
      ${tools.map((tool) =>
        card(
          tool,
          offline ? say(tool.shown.name) : linkTo(tool.shown.link, say(tool.shown.name)),
          offline ? nothing : html`<p class="muted">${say(tool.shown.maker)}</p>`,
        ),
      )}
    </ul>
  </div>`;
}

/** What was said that this fits, by name. */
function because(reasons: readonly Reason[], { content, say }: ExplorerView): unknown {
  const named = reasons.flatMap(({ because, id }) => {
    const list: readonly { readonly id: string; readonly name: Text }[] =
      because === 'preset'
        ? content.presets
        : because === 'need'
          ? content.needs
          : because === 'topic'
            ? content.topics
            : [];
    const found = list.find((one) => one.id === id);
    return found ? [say(found.name)] : [];
  });
  if (named.length === 0) return nothing;
  return html`${msg('Passer med:', { id: 'picture.because', desc: 'Before the names of choices that something fits' })}
  ${named.map((name, index) => html`${index > 0 ? ', ' : ''}${name}`)}.`;
}

export const pictureStyles = [
  planStyles,
  keepingStyles,
  css`
    .picture {
      display: grid;
      gap: 1.75em;
    }
    .picture .part {
      display: grid;
      gap: 0.5em;
    }
    .own-words {
      white-space: pre-line;
    }
    .line {
      inline-size: 8em;
      block-size: 1em;
      vertical-align: middle;
      fill: var(--muted);
      stroke: var(--muted);
    }
    .line .here {
      fill: var(--accent);
      stroke: var(--accent);
    }
    .tension-shown {
      border-block-end: 1px solid var(--line);
      padding-block-end: 0.5em;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
      gap: 0.75em;
    }
    .help-card {
      border: 0.125em solid var(--line);
      border-radius: var(--radius);
      padding: 0.75em 1em;
      display: grid;
      gap: 0.35em;
      align-content: start;
    }
    @media (forced-colors: active) {
      .line .here {
        fill: CanvasText;
        stroke: CanvasText;
      }
    }
    /* One page that one can carry to a conversation: what one has said is first, and what may help is named. */
    @media print {
      .root .explorer > * {
        max-inline-size: none;
      }
      .root .explorer,
      .picture {
        gap: 0.6em;
      }
      .picture {
        font-size: 0.9em;
        line-height: 1.3;
        grid-template-columns: repeat(3, 1fr);
        grid-auto-flow: dense;
      }
      .picture > .plan {
        grid-column: span 2;
      }
      .picture > .step,
      .picture > .tensions,
      .picture > .help {
        grid-column: 1 / -1;
      }
      .picture .part {
        gap: 0.15em;
        align-content: start;
      }
      .picture .tensions,
      .picture .cards {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 0.3em 1.5em;
      }
      .tensions > :not(.tension-shown) {
        grid-column: 1 / -1;
      }
      .tension-shown,
      .picture .help-card,
      .picture .option {
        border: 0;
        padding: 0;
        min-block-size: 0;
        background: none;
        break-inside: avoid;
      }
      .picture .help-card {
        display: block;
      }
      .picture .help-card > * {
        display: inline;
      }
      .picture .help-card > .muted {
        display: none;
      }
      .root .step:focus-visible {
        outline: none;
      }
    }
  `,
];
