import { expect } from 'chai';
import { html } from 'lit';
import { complaints } from '../../../workshop/helpers/console.ts';
import {
  asFiles,
  fields,
  figures,
  framework,
  give,
  many,
  overview,
  words,
} from '../../../workshop/helpers/example-team.ts';
import { mount } from '../../../workshop/helpers/mount.ts';
import { allByRole, byRole, click, eventually } from '../../../workshop/helpers/person.ts';
import type { RetningTeamOverview } from './team-overview.ts';

afterEach(() => {
  expect(complaints()).to.deep.equal([]);
});

describe('the language and the framework', () => {
  it('come by name, follow the page, and lose nothing of what was given and planned', async () => {
    const page = await mount(
      html`<div lang="nn"><retning-team-overview framework="practitioner-competence"></retning-team-overview></div>`,
    );
    const widget = page.querySelector('retning-team-overview')!;
    await eventually(() => byRole(widget, 'heading', 'Oversikt over teamet'));
    await eventually(() => expect(fields(widget)).to.have.length(2));
    await give(widget, asFiles([...many(12, 'competent'), ...many(11, 'not-yet', 20)]));
    await click((allByRole(widget, 'checkbox') as HTMLInputElement[])[0]!);
    page.lang = 'en';
    await eventually(() => byRole(widget, 'heading', 'The team now'));
    await eventually(() => expect((allByRole(widget, 'checkbox') as HTMLInputElement[])[0]!.checked).to.equal(true));
    expect(figures(widget, 'Number of people at each level')[0]).to.deep.equal(['hidden', 'hidden', '12', 'hidden']);
  });

  it('of files given by the page may be left to the widget', async () => {
    const widget = await mount<RetningTeamOverview>(
      html`<retning-team-overview framework="practitioner-competence" .data=${{ results: many(4, 'competent') }}></retning-team-overview>`,
    );
    await eventually(() => expect(words(widget)).to.contain('Med færre enn fem personer'));
  });

  it('of a local variant stands on the widget’s own', async () => {
    const variant = {
      ...framework,
      extends: framework.id,
      name: 'Kompetanse i vårt fylke',
      areas: [{ id: '1', name: 'Samtalen', groups: [] }],
    };
    const widget = await overview({ framework: variant, results: many(4, 'competent') });
    await eventually(() => expect(words(widget)).to.contain('Kompetanse i vårt fylke'));
    await eventually(() => expect(allByRole(widget, 'checkbox')).to.have.length(7));
    expect(words(widget)).to.contain('Samtalen');
  });
});
