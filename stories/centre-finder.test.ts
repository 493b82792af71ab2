import map from '@retning/content/map-counties-no.json' with { type: 'json' };
import { counties as countyNames } from '@retning/core/geography/counties';
import type { CentreFeed } from '@retning/core/schema/types';
import { meetsEveryStory } from '../packages/workshop/helpers/story-suites.ts';
import { languageName } from '../packages/widgets/src/ui/language-names.ts';
import * as stories from './centre-finder.stories.ts';
import type { Situation } from './situation.ts';

/** Names and figures that the same letters say in every language. */
function namesIn({ data }: Situation): string[] {
  const { centres = [], licence } = (data ?? {}) as Partial<CentreFeed>;
  const counties = [...countyNames.values()].flatMap((name) => [name, ...name.split(' – ')]);
  const links = centres.flatMap(({ email, website, phone }) => [
    email,
    website,
    website?.replace(/^https?:\/\//, ''),
    phone,
  ]);
  const reasons = centres.flatMap(({ hours }) =>
    hours?.tiers.flatMap(({ exceptions }) => exceptions?.map(({ reason }) => reason)),
  );
  const names = [...centres.map(({ name }) => name), ...reasons].flatMap((text) =>
    typeof text === 'object' ? Object.values(text) : text,
  );
  const spokenThere = centres.flatMap((centre) => centre.languages.map(languageName));
  return [...counties, ...links, ...names, ...spokenThere, licence, map.attribution, 'km'].filter(
    (name) => name !== undefined,
  );
}

meetsEveryStory({ name: 'the centre finder', stories, namesIn });
