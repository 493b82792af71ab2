/** Where one can go, whatever one has said: every part of the explorer, with how much is said in it. */
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import type { ExplorerView, Place } from './explorer-view.ts';

/** Parts in the order in which many take them; nobody must. */
const parts: readonly Place[] = ['situation', 'areas', 'occupations', 'picture'];

export function partInWords(part: Place): string {
  switch (part) {
    case 'start':
      return msg('Begynnelsen', { id: 'explorer.part-start', desc: 'Name of the first page' });
    case 'situation':
      return msg('Overgangen', { id: 'explorer.part-situation', desc: 'Name of the page about the transition' });
    case 'areas':
    case 'area':
      return msg('Fem områder', { id: 'explorer.part-areas', desc: 'Name of the page with five areas to explore' });
    case 'occupations':
      return msg('Yrker', { id: 'explorer.part-occupations', desc: 'Name of the page about occupations' });
    case 'picture':
      return msg('Bildet mitt', { id: 'explorer.part-picture', desc: 'Name of the page with all that was said' });
    case 'colleagues':
      return msg('For veiledere', {
        id: 'explorer.part-colleagues',
        desc: 'Name of the page for those who give guidance',
      });
  }
}

/** How much is said in a part; nothing when there is nothing to say. */
function saidIn(part: Place, { state }: ExplorerView): string | typeof nothing {
  const count = {
    situation: Object.keys(state.axes).length + state.needs.length + state.topics.length,
    areas: state.buttons.length + state.pairs.length,
    occupations: state.occupations.length,
    picture: state.plan.length + state.influence.length,
  }[part as string];
  return count
    ? msg(str`${count} valgt`, { id: 'explorer.said', desc: 'How many choices were made in a part' })
    : nothing;
}

export function partsList(view: ExplorerView): TemplateResult {
  const { at, act, practitioner } = view;
  const here = at === 'area' ? 'areas' : at;
  const there = parts.filter((part) => part !== 'occupations' || view.occupations);
  const all: readonly Place[] = practitioner ? [...there, 'colleagues'] : there;
  return html`<nav class="parts screen" aria-label=${msg('Deler av utforskeren', { id: 'explorer.parts', desc: 'Name of the list of parts' })}>
    <ul>
      ${all.map(
        (part) =>
          html`<li>
            <button
              type="button"
              class="part-link"
              data-part=${part}
              aria-current=${part === here ? 'page' : nothing}
              @click=${() => void act.go(part)}
            >
              ${partInWords(part)} <span class="muted">${saidIn(part, view)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** On to the next part, and back to the one before. */
export function onwards(view: ExplorerView, before: Place, next: Place): TemplateResult {
  const { act } = view;
  return html`<p class="buttons screen">
    <button type="button" class="button main" @click=${() => void act.go(next)}>
      ${msg(str`Videre: ${partInWords(next)}`, { id: 'explorer.next', desc: 'Button: on to a part; its name' })}
    </button>
    <button type="button" class="button" @click=${() => void act.go(before)}>
      ${msg(str`Tilbake: ${partInWords(before)}`, { id: 'explorer.back', desc: 'Button: back to a part; its name' })}
    </button>
  </p>`;
}

export const partsStyles = css`
  .parts ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    border-block-end: 0.125em solid var(--line);
  }
  .part-link {
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    border: 0;
    border-block-end: 0.25em solid transparent;
    background: none;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  .part-link[aria-current] {
    border-block-end-color: var(--accent);
    color: var(--text);
  }
  /* What is transparent is drawn where the system forces its colours. */
  @media (forced-colors: active) {
    .part-link:not([aria-current]) {
      border-block-end-color: Canvas;
    }
  }
  .part-link .muted {
    font-weight: 400;
  }
  .part-link:hover {
    background: var(--tint);
  }
`;
