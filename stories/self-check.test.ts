import type { CheckResult, Framework } from '@retning/core/schema/types';
import { placedIn } from '@retning/core/self-check/framework';
import { checkReady } from '../packages/workshop/helpers/check-in-page.ts';
import { expect } from 'chai';
import { meetsEveryStory } from '../packages/workshop/helpers/story-suites.ts';
import { meet } from '../packages/workshop/helpers/story.ts';
import * as stories from './self-check.stories.ts';
import type { Situation } from './situation.ts';

/** Ids and what a person wrote; what a framework says stands in `<bdi>`. */
function namesIn({ data, saved }: Situation): readonly string[] {
  const framework = data as Framework | undefined;
  const plan = (saved as CheckResult | undefined)?.plan ?? [];
  return [
    framework?.licence ?? 'CC BY 4.0',
    ...(framework ? placedIn(framework).map(({ statement }) => statement.id) : []),
    ...plan.flatMap(({ action }) => action ?? []),
  ];
}

meetsEveryStory({ name: 'the self-check', stories, namesIn, complete: checkReady });

describe('a framework in another language than the page', () => {
  it('is marked with its own, and the words of the interface are not', async () => {
    const widget = await meet(stories.FinnishWordsInANorwegianPage.args, 'nb');
    await checkReady(widget);
    const said = [...widget.shadowRoot!.querySelectorAll('bdi')].filter(({ textContent }) =>
      /\p{L}/u.test(textContent),
    );
    expect(said.length).to.be.greaterThan(8);
    expect([...new Set(said.map((text) => text.closest('[lang]')!.getAttribute('lang')))]).to.deep.equal(['fi']);
    const next = widget.shadowRoot!.querySelector('.page .main')!;
    expect(next.closest('[lang]')!.getAttribute('lang')).to.equal('nb');
  });
});

describe('the parts of a result', () => {
  it('stand side by side under its heading, none under its neighbour', async () => {
    const widget = await meet(stories.PlanningTheNextStep.args, 'nb');
    await checkReady(widget);
    const root = widget.shadowRoot!;
    expect(root.querySelector('.step')!.getAttribute('aria-level')).to.equal('3');
    const headings = [...root.querySelectorAll('.result .heading')];
    expect(headings.length).to.be.at.least(5);
    expect([...new Set(headings.map(({ localName }) => localName))]).to.deep.equal(['h4']);
  });
});
