/** The same content where there is no network, as in a prison: no link, and in its place whom to ask. */
import type { TransitionContent } from '../schema/types.ts';

/** Tools that say how to get the same on paper stay, without their link; the others go. Activities stay when they can be done on paper. */
export function withoutNetwork({ sourceLink: _, ...content }: TransitionContent): TransitionContent {
  return {
    ...content,
    buttons: content.buttons.map((button) => ({
      ...button,
      activities: button.activities?.filter(({ offline }) => offline) ?? [],
    })),
    tools: (content.tools ?? []).flatMap(({ link: _, ...tool }) => (tool.offline === undefined ? [] : [tool])),
    ways: (content.ways ?? []).filter(({ channels }) => channels.includes('in-person')),
  };
}
