import { expect } from 'chai';
import { explorerInPage as explorer, goTo, words } from '../../../workshop/helpers/explorer-in-page.ts';
import { byRole, click, eventually, press, type } from '../../../workshop/helpers/person.ts';

describe('somebody whose question about an education is answered at once', () => {
  it('sees the answer, and what comes after it, in nynorsk too', async () => {
    const widget = await explorer({
      attributes: { lang: 'nn' },
      source: {
        find: () => Promise.resolve([{ id: 'u_sykepleie', title: 'Sykepleie' }]),
        occupationsAfter: () => Promise.resolve([{ name: 'Sykepleiere', people: 34000 }]),
        educationsOf: () => Promise.resolve([]),
      },
    });
    await goTo(widget, 'Begynn med eit yrke', /Yrke/);
    byRole(widget, 'textbox', 'Utdanning').focus();
    await type('syke');
    await press('Enter');
    await eventually(() => expect(words(widget)).to.contain('Treff: 1'));
    await click(byRole(widget, 'button', 'Sykepleie'));
    await eventually(() => expect(words(widget)).to.contain('34 000 personar'));
  });
});
