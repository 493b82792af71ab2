/** Tabs after the ARIA Authoring Practices: one tab stop, arrow keys move and show. */
import { type TemplateResult, css, html } from 'lit';
import { rove } from './roving.ts';

export interface Tab {
  readonly id: string;
  readonly label: unknown;
  readonly panel: () => unknown;
}

export function tabs(
  id: string,
  label: string,
  all: readonly Tab[],
  shown: string,
  show: (tab: string) => void,
): TemplateResult {
  const current = all.find((tab) => tab.id === shown) ?? all[0]!;
  const move = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const turned = getComputedStyle(list).direction === 'rtl';
    const keys: [string, string] = turned ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const to = rove(event, [...list.querySelectorAll<HTMLElement>('[role=tab]')], ...keys);
    if (to !== undefined) show(all[to]!.id);
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${all.map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            id="${id}-${tab.id}"
            aria-selected=${tab === current}
            aria-controls="${id}-panel"
            tabindex=${tab === current ? 0 : -1}
            @click=${() => show(tab.id)}
          >
            ${tab.label}
          </button>`,
      )}
    </div>
    <div class="panel" role="tabpanel" id="${id}-panel" aria-labelledby="${id}-${current.id}">${current.panel()}</div>
  `;
}

export const tabsStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    border-block-end: 0.125em solid var(--line);
  }
  [role='tab'] {
    min-height: 2.75em;
    padding: 0.4em 1em;
    border: 0;
    border-block-end: 0.25em solid transparent;
    background: none;
    cursor: pointer;
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--accent);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    [role='tab'] {
      border-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-color: Highlight;
    }
  }
  .panel {
    padding-block: 0.75em;
  }
`;
