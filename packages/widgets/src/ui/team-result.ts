/** What the files come to: the team by level, the aim, who can what, what has changed, and how to keep it. Drawn from what may be shown alone. */
import { type AreaCoverage, type Team, coverageOf, trendOf } from '@retning/core/self-check/team';
import { levelOf } from '@retning/core/self-check/framework';
import { fewest } from '@retning/core/self-check/small-numbers';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import { heading } from './heading.ts';
import type { TeamHelp } from './team-help.ts';
import { areaTable, byScale, cellsInWords, levelColumns, matrixStyles, teamBar } from './team-matrix.ts';
import { found } from './team-notices.ts';
import { developmentPlan, jobAdvertisement } from './team-plan.ts';
import type { TeamView } from './team-view.ts';
import { changeInWords, countInWords, orHigher } from './team-words.ts';

/** All of it, under a heading that the focus comes to. */
export function result(view: TeamView, help: TeamHelp, team: Team): TemplateResult {
  return html`<div class="result" part="result">
    <span class="step" role="heading" aria-level=${view.level(1)} tabindex="-1">
      ${msg('Teamet nå', { id: 'team.result', desc: 'Heading of the result' })}
    </span>
    ${found(view, help, team)} ${team.people === 0 ? nothing : figures(view, help, team)}
    ${
      team.people === 0
        ? nothing
        : html`${developmentPlan(view, help)} ${jobAdvertisement(view, help)}
          <p class="buttons screen">
            <button type="button" class="button" @click=${() => help.print()}>
              ${msg('Skriv ut', { id: 'team.print', desc: 'Button: print' })}
            </button>
            <button type="button" class="button" @click=${() => help.save(view)}>
              ${msg('Last ned som regneark (CSV)', { id: 'team.save', desc: 'Button: download a table for a spreadsheet' })}
            </button>
          </p>`
    }
  </div>`;
}

function figures(view: TeamView, help: TeamHelp, team: Team): TemplateResult {
  if (view.framework.unscored) {
    return html`<p class="note">
      ${msg(
        'Disse spørsmålene er laget for samtale og gir ingen poeng. Derfor telles ikke svarene, heller ikke for et team.',
        { id: 'team.unscored', desc: 'Why no numbers are shown for a framework without scores' },
      )}
    </p>`;
  }
  if (!team.open && team.people < fewest) {
    return html`<p class="note">
      ${msg(
        'Med færre enn fem personer vises ingen tall, for da kan hvem som helst kjennes igjen. Når alle har sagt ja til å vise navnet sitt, ser du alt.',
        { id: 'team.few', desc: 'Instead of the table of a team with fewer than five people' },
      )}
    </p>`;
  }
  return html`${matrix(view, team)} ${coverage(view, team)} ${team.open ? whoCanWhat(view, team) : nothing}
  ${help.earlier ? trend(view, team, help.earlier) : nothing}`;
}

function matrix({ say, level }: TeamView, team: Team): TemplateResult {
  return html`<div class="part" part="matrix">
    ${heading(level(2), msg('Hvor dere står', { id: 'team.matrix', desc: 'Heading: people by level in every area' }))}
    ${
      team.rows.some(({ cells }) => cells.includes(undefined))
        ? html`<p>
            ${msg(
              'Der det står «skjult», kunne tallet ha fortalt om én person. Ett tall til i samme område er skjult av samme grunn. Navn og alle tall vises bare når alle har sagt ja til det.',
              { id: 'team.hiding', desc: 'Explains why some numbers are hidden; "skjult" is the word in the table' },
            )}
          </p>`
        : nothing
    }
    ${byScale(team.rows).map(([scale, rows]) =>
      areaTable(
        msg('Antall personer på hvert nivå', { id: 'team.caption', desc: 'Caption of the table' }),
        levelColumns(scale, say),
        rows.map((row) => ({
          area: row.area,
          cells: cellsInWords(row.cells),
          picture: teamBar(row, team.people),
        })),
        say,
      ),
    )}
  </div>`;
}

/** The aim, asked of the team as a whole. */
function coverage({ framework, say, level }: TeamView, team: Team): TemplateResult | typeof nothing {
  const known = coverageOf(framework, team);
  if (!known || !framework.aim) return nothing;
  const { every, some, wanted } = known;
  const columns = [
    [every, framework.aim.every, every.length],
    [some, framework.aim.some?.level, wanted],
  ] as const;
  const asked = columns.filter(([list]) => list.length > 0);
  const name = (id: string | undefined): unknown => {
    const scale = framework.scales.find(({ levels }) => levels.some((one) => one.id === id));
    return html`${say(levelOf(framework, id)?.name)}${scale?.levels.at(-1)?.id === id ? nothing : html` ${orHigher()}`}`;
  };
  const covered = (list: readonly AreaCoverage[]): number => list.filter((one) => one.covered).length;
  return html`<div class="part" part="aim">
    ${heading(level(2), msg('Målet for hele teamet', { id: 'team.aim', desc: 'Heading: the aim asked of the team' }))}
    <p>${say(framework.aim.text)}</p>
    <p>
      ${
        team.open
          ? msg('Teamet dekker et område når minst én er på nivået.', {
              id: 'team.covered-open',
              desc: 'When an area is covered; names are known',
            })
          : msg(
              'Teamet dekker et område når tabellen viser at minst fem er på nivået. «Kan ikke sies» betyr at det kan være flere eller færre.',
              {
                id: 'team.covered',
                desc: 'When an area is covered; some numbers are hidden',
              },
            )
      }
    </p>
    <ul class="plain">
      ${asked.map(
        ([list, id, wanted]) =>
          html`<li>
            ${name(id)}:
            ${msg(str`dekket i ${covered(list)} områder, målet er ${wanted}`, {
              id: 'team.areas-covered',
              desc: 'After the name of a level: number of covered areas, and how many the aim asks for',
            })}
          </li>`,
      )}
    </ul>
    ${areaTable(
      msg('Personer på nivået målet spør etter', { id: 'team.aim-caption', desc: 'Caption of the table' }),
      asked.map(([, id]) => name(id)),
      framework.areas.map((area) => ({
        area,
        cells: asked.map(([list]) => {
          const one = list.find((there) => there.area === area);
          return one ? countInWords(one) : '–';
        }),
      })),
      say,
    )}
  </div>`;
}

/** Names, since everybody agreed. */
function whoCanWhat({ say, level }: TeamView, team: Team): TemplateResult {
  return html`<div class="part" part="people">
    ${heading(level(2), msg('Hvem kan hva', { id: 'team.who', desc: 'Heading: names by area and level' }))}
    <p>${msg('Alle har sagt ja til at navnet vises her.', { id: 'team.agreed', desc: 'Why names are shown' })}</p>
    ${team.rows.map(
      ({ area, scale, names = [] }) =>
        html`<div class="who">
          ${heading(level(3), say(area.name))}
          <dl>
            ${[...scale.levels]
              .map((one, rank) => [one.name, names[rank + 1] ?? []] as const)
              .filter(([, there]) => there.length > 0)
              .reverse()
              .map(
                ([name, there]) =>
                  html`<div>
                    <dt>${say(name)}</dt>
                    <dd>${there.map((one, index) => html`${index > 0 ? ', ' : nothing}<bdi>${one}</bdi>`)}</dd>
                  </div>`,
              )}
          </dl>
        </div>`,
    )}
  </div>`;
}

function trend({ say, level }: TeamView, team: Team, earlier: Team): TemplateResult {
  const both = earlier.people > 0;
  return html`<div class="part" part="trend">
    ${heading(level(2), msg('Siden forrige runde', { id: 'team.trend', desc: 'Heading: compared with an earlier round' }))}
    <p>
      ${msg(str`Personer forrige runde: ${earlier.people}. Nå: ${team.people}.`, {
        id: 'team.trend-people',
        desc: 'Number of people in both rounds',
      })}
      ${
        both && !(team.open && earlier.open)
          ? msg(
              'Er forskjellen under fem personer, står det «om lag som før», for en liten forskjell kan fortelle om én.',
              {
                id: 'team.trend-steps',
                desc: 'Why differences are shown in steps only',
              },
            )
          : nothing
      }
    </p>
    ${
      both
        ? byScale(trendOf(team, earlier)).map(([scale, rows]) =>
            areaTable(
              msg('Endring i antall personer', { id: 'team.trend-caption', desc: 'Caption of the table' }),
              levelColumns(scale, say),
              rows.map(({ area, changes }) => ({ area, cells: changes.map(changeInWords) })),
              say,
            ),
          )
        : nothing
    }
  </div>`;
}

const own = css`
  .result,
  .part {
    display: grid;
    gap: 0.75em;
    min-inline-size: 0;
  }
  .result {
    gap: 2em;
  }
  .part {
    container-type: inline-size;
  }
  .part > .heading {
    font-size: 1.25em;
    font-weight: 650;
  }
  .step {
    display: block;
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.3;
  }
  .step:focus {
    outline: none;
  }
  .step:focus-visible {
    outline: 0.1875em solid var(--focus);
    outline-offset: 0.25em;
  }
  .plain {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  .who .heading {
    font-weight: 600;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block: 0.15em;
  }
  dt {
    flex: 0 0 9em;
    color: var(--muted);
  }
  dd {
    flex: 1 1 12em;
  }
`;

export const resultStyles = [matrixStyles, own];
