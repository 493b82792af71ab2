/** Which file of which framework a widget shows. */
import type { Framework } from '@retning/core/schema/types';
import { languageChain } from '@retning/core/text/pick-text';

/** Framework → language → how to fetch it. The same function for the same file, however often it is asked for. */
export type Frameworks = Readonly<Record<string, Readonly<Record<string, () => Promise<Framework | undefined>>>>>;

/**
 * How to fetch a framework in the language of a place, or in the nearest one that there is. `tag` is the place's language tag: a
 * framework may speak a language that the interface, which speaks `language`, does not.
 */
export function frameworkIn(
  frameworks: Frameworks,
  name: string,
  tag: string,
  language: string,
): (() => Promise<Framework | undefined>) | undefined {
  // Without `Object.hasOwn`: this runs before anything has been read, on the oldest browsers too.
  const byLanguage = Object.keys(frameworks).includes(name) ? frameworks[name] : undefined;
  const spoken = [tag.toLowerCase().split(/[-_]/)[0]!, ...languageChain(language)];
  const best = byLanguage && spoken.find((one) => Object.keys(byLanguage).includes(one));
  return best === undefined ? undefined : byLanguage![best];
}
