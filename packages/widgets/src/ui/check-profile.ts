/** Where somebody stands in each area: a picture, and a table that says the same. */
import type { Level } from '@retning/core/schema/types';
import { levelOf, scaleOf } from '@retning/core/self-check/framework';
import type { AreaProfile } from '@retning/core/self-check/profile';
import { type TemplateResult, css, html, nothing, svg } from 'lit';
import { msg } from '../base/language.ts';
import type { CheckView } from './check-view.ts';
import { levelTable } from './level-table.ts';

type Saying = Pick<CheckView, 'framework' | 'say'>;

/** A bar for each area, cut into the levels, and a table with the same numbers. */
export function profileOfAreas(profiles: readonly AreaProfile[], view: Saying): TemplateResult {
  const { framework, say } = view;
  const scales = [...new Set(profiles.map(({ area }) => scaleOf(framework, area)))];
  return html`
    <figure class="profile" aria-hidden="true">
      ${scales.map(
        ({ levels }) =>
          html`<p class="key">
            ${levels.map((level, rank) => html`<span>${swatch(rank, levels.length)} ${say(level.name)}</span>`)}
            <span>${swatch(-1, levels.length)} ${withoutLevel()}</span>
          </p>`,
      )}
      ${profiles.map(
        (profile) =>
          html`<p>${say(profile.area.name)}</p>
            ${bar(profile)}`,
      )}
    </figure>
    ${levelTable(
      msg('Tallene bak bildet', { id: 'profile.caption', desc: 'Caption of the table under a picture' }),
      [
        msg('Område', { id: 'profile.area', desc: 'Column: area of a framework' }),
        msg('Nivå', { id: 'profile.level', desc: 'Column: level of an area' }),
        msg('Svar', { id: 'profile.answers', desc: 'Column: how many answers there are at each level' }),
      ],
      profiles.map((profile) => [say(profile.area.name), levelInWords(profile, view), spread(profile, view)]),
    )}
  `;
}

export const withoutLevel = (): string =>
  msg('Uten svar', { id: 'profile.open', desc: 'Statements that were not answered, or answered with "I do not know"' });

/** The level of an area, or that too much is open to say. */
export function levelInWords({ level }: AreaProfile, { framework, say }: Saying): unknown {
  const known = levelOf(framework, level);
  return known
    ? say(known.name)
    : msg('For få svar til å si det', { id: 'profile.no-level', desc: 'Instead of a level: too few answers' });
}

/** "5 Kompetent, 2 Ikke ennå": the levels that have answers. */
function spread({ area, counts, open }: AreaProfile, { framework, say }: Saying): unknown {
  const parts: readonly (readonly [count: number, name: unknown])[] = [
    ...scaleOf(framework, area).levels.map(({ name }: Level, rank) => [counts[rank]!, say(name)] as const),
    [open, withoutLevel()],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name], index) => html`${index > 0 ? ', ' : nothing}${count}\u00a0${name}`);
}

/** The lighter the lower; the highest is solid. Numbers and lines say the same without colour. */
const shade = (rank: number, levels: number): number =>
  rank === levels - 1 ? 1 : (Math.max(rank, 0) / Math.max(levels - 2, 1)) * 0.35;

const style = (rank: number, levels: number): string => (rank < 0 ? 'open' : rank === levels - 1 ? 'top' : '');

function swatch(rank: number, levels: number): TemplateResult {
  return html`<svg width="1em" height="1em"><rect class=${style(rank, levels)} fill-opacity=${shade(rank, levels)} width="100%" height="100%"></rect></svg>`;
}

/** The parts of an area side by side, each as wide as it is many. */
export function bar({ counts, open, total }: Pick<AreaProfile, 'counts' | 'open' | 'total'>): TemplateResult {
  let at = 0;
  const parts = [...counts, open].map((count, index) => {
    const rank = index === counts.length ? -1 : index;
    const [x, width] = [(at / total) * 100, (count / total) * 100];
    at += count;
    return count === 0
      ? nothing
      : svg`<rect class=${style(rank, counts.length)} fill-opacity=${shade(rank, counts.length)} x="${x}%" width="${width}%" height="100%"></rect>
          ${width < 5 ? nothing : svg`<text class=${style(rank, counts.length)} x="${x + width / 2}%" y="50%">${count}</text>`}`;
  });
  return html`<svg class="bar" width="100%" height="1.75em">${parts}</svg>`;
}

export const profileStyles = css`
  .profile {
    display: grid;
    gap: 0.35em;
    forced-color-adjust: none;
  }
  .profile .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
  .profile .key svg {
    vertical-align: -0.1em;
  }
  .profile .bar {
    margin-block-end: 0.5em;
  }
  rect {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 2;
  }
  rect.open {
    fill: none;
    stroke: var(--edge);
    stroke-dasharray: 4 3;
  }
  text {
    fill: var(--text);
    font-size: 0.9375em;
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
  }
  text.top {
    fill: var(--on-accent);
  }
  @media (forced-colors: active) {
    .profile {
      color: CanvasText;
    }
    rect {
      fill: CanvasText;
      stroke: CanvasText;
    }
    rect:not(.top) {
      fill: Canvas;
    }
    text {
      fill: CanvasText;
    }
    text.top {
      fill: Canvas;
    }
  }
`;
