/** The widgets whose words and trees are kept. A new widget is one more entry, and `npm run golden`. */
import * as centreFinder from '../../../stories/centre-finder.stories.ts';
import * as selfCheck from '../../../stories/self-check.stories.ts';
import * as teamOverview from '../../../stories/team-overview.stories.ts';
import * as transitionExplorer from '../../../stories/transition-explorer.stories.ts';
import { type Situation } from '../../../stories/situation.ts';
import { checkReady } from '../helpers/check-in-page.ts';
import { ready } from '../helpers/example-finder.ts';
import { explorerReady } from '../helpers/explorer-in-page.ts';
import { teamReady } from '../helpers/example-team.ts';
import { storiesOf } from '../helpers/story.ts';

interface Kept {
  readonly name: string;
  readonly stories: ReturnType<typeof storiesOf>;
  /** Waits for what comes after the first view. */
  readonly complete: (widget: Element, situation: Situation) => Promise<unknown>;
}

export const widgets: readonly Kept[] = [
  {
    name: 'centre-finder',
    stories: storiesOf(centreFinder),
    // Where the data are of no use, nothing more comes.
    complete: (widget, { problem }) => (problem ? Promise.resolve() : ready(widget)),
  },
  {
    name: 'self-check',
    stories: storiesOf(selfCheck),
    complete: (widget, { problem }) => (problem ? Promise.resolve() : checkReady(widget)),
  },
  { name: 'team-overview', stories: storiesOf(teamOverview), complete: teamReady },
  {
    name: 'transition-explorer',
    stories: storiesOf(transitionExplorer),
    complete: (widget, { problem }) => (problem ? Promise.resolve() : explorerReady(widget)),
  },
];
