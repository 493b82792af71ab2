/** The widgets whose words and trees are kept. A new widget is one more entry, and `npm run golden`. */
import * as centreFinder from '../../../stories/centre-finder.stories.ts';
import { ready } from '../helpers/example-finder.ts';
import { type Situation } from '../../../stories/situation.ts';
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
];
