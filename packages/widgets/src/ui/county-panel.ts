import { httpUrl } from '@retning/core/schema/links';
import type { CountyPage } from '@retning/core/schema/types';
import { type TemplateResult, css, html, nothing } from 'lit';
import { msg, str } from '../base/language.ts';
import { heading } from './heading.ts';
import { linkTo } from './links.ts';
import { minimumFacts, readMore } from './minimum.ts';
import { tabs } from './tabs.ts';
import { textIn } from './text.ts';

interface CountyPanel {
  readonly locale: string;
  /** Level of its heading. */
  readonly level: number;
  /** Name of the county. */
  readonly name: string;
  /** The audience whose tab is shown. */
  readonly audience: string;
  showAudience(id: string): void;
}

/** The county's own page: its text, the common minimum, and what it says to each audience. */
export function countyPanel(
  page: CountyPage,
  { locale, level, name, audience: shown, showAudience }: CountyPanel,
): TemplateResult {
  const audience = page.audiences ?? {};
  const said = (['residents', 'decision-makers', 'partners'] as const).flatMap((id) => {
    const words = audience[id];
    return words ? [{ id, words }] : [];
  });
  const label = {
    residents: msg('For innbyggere', { id: 'audience.residents', desc: 'Tab: information for residents' }),
    'decision-makers': msg('For beslutningstakere', {
      id: 'audience.decision-makers',
      desc: 'Tab: for decision-makers',
    }),
    partners: msg('For samarbeidspartnere', { id: 'audience.partners', desc: 'Tab: for partners' }),
  };
  return html`<div class="county" part="county">
    ${heading(level, msg(str`Om karriereveiledning i ${name}`, { id: 'county.heading', desc: 'Heading; the name of a county' }))}
    ${page.text ? html`<p class="lead">${textIn(page.text, locale)}</p>` : nothing}
    ${page.description ? minimumFacts(page.description, locale) : nothing}
    ${
      said.length === 0
        ? nothing
        : tabs(
            'audience',
            msg('Informasjon fra fylket', {
              id: 'audience.label',
              desc: 'Name of the tabs with information from the county',
            }),
            said.map(({ id, words }) => ({
              id,
              label: words.heading ? textIn(words.heading, locale) : label[id],
              panel: () =>
                html`<p>${textIn(words.text, locale)}</p>
                ${words.link ? html`<p>${linkTo(words.link, readMore())}</p>` : nothing}`,
            })),
            shown,
            showAudience,
          )
    }
    ${
      page.website && httpUrl(page.website)
        ? html`<p>${linkTo(page.website, msg('Fylkets egne sider', { id: 'county.website', desc: 'Link to the county' }))}</p>`
        : nothing
    }
  </div>`;
}

export const countyPanelStyles = css`
  .county > .heading {
    font-size: 1.375em;
    font-weight: 650;
  }
  .county {
    display: grid;
    gap: 0.75em;
    align-content: start;
  }
`;
