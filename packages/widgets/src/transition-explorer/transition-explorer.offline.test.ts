import { toPicture } from '@retning/core/transition/saved';
import { expect } from 'chai';
import { html, nothing } from 'lit';
import { explorerInPage as explorer, explorerReady, goTo, words } from '../../../workshop/helpers/explorer-in-page.ts';
import { mount } from '../../../workshop/helpers/mount.ts';
import { allByRole } from '../../../workshop/helpers/person.ts';
import { exampleExploration, exampleTransition } from '../../../workshop/helpers/transitions.ts';

const saved = toPicture(exampleTransition, exampleExploration, '2026-05-12');

describe('where there is no network', () => {
  it('no link leads out, and whom to ask stands there instead', async () => {
    const widget = await explorer({ attributes: { network: 'none', preset: 'lost-job' }, saved });
    await goTo(widget, 'Utforsk', /Overgangen/);
    await goTo(widget, /^Bildet mitt/, /Bildet mitt/);
    expect(words(widget)).to.contain('Be skoleavdelingen om å vise deg yrkene.');
    expect(words(widget)).not.to.contain('Se to yrker ved siden av hverandre.');
    expect(allByRole(widget, 'link')).to.deep.equal([]);
  });

  it('no card names chat, telephone or pages above whom to ask; with one it does', async () => {
    const saidBy = async (network: string | typeof nothing): Promise<string> => {
      const page = await mount(
        html`<div><retning-transition-explorer preset="release" network=${network}></retning-transition-explorer></div>`,
      );
      const widget = page.querySelector('retning-transition-explorer')!;
      await explorerReady(widget);
      await goTo(widget, 'Utforsk', /Overgangen/);
      await goTo(widget, /^Bildet mitt/, /Bildet mitt/);
      return widget.shadowRoot!.querySelector('.help')!.textContent;
    };
    const reaching = /chat|telefon|e-post|\bring\b|utdanning\.no/i;
    expect(await saidBy('none'))
      .to.contain('spør en ansatt')
      .and.not.to.match(reaching);
    expect(await saidBy(nothing)).to.match(reaching);
  });
});
