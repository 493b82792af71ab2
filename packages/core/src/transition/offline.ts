/** The same content where there is no network, as in a prison: no link, and in its place whom to ask. */
import type { TransitionContent } from '../schema/types.ts';

/**
 * Tools that say how to get the same without a network stay, without their link, and that is what they say: their own text tells of chat,
 * telephone and pages. The others go. Activities stay when they can be done on paper.
 */
export function withoutNetwork({ sourceLink: _, ...content }: TransitionContent): TransitionContent {
  return {
    ...content,
    buttons: content.buttons.map((button) => ({
      ...button,
      activities: button.activities?.filter(({ offline }) => offline) ?? [],
    })),
    tools: (content.tools ?? []).flatMap(({ link: _, offline, ...tool }) =>
      offline === undefined ? [] : [{ ...tool, text: offline }],
    ),
    ways: (content.ways ?? []).filter(({ channels }) => channels.includes('in-person')),
  };
}
