/** The occupations that come with the library. A module of its own: the single-file build has no room for them and leaves it out. */
import type { OccupationTables } from './ui/explorer-view.ts';

/** Both side by side: they are asked for when somebody is about to type. */
export const occupations = async (): Promise<OccupationTables> => {
  const [table, fields] = await Promise.all([
    import('@retning/content/occupations-no.json', { with: { type: 'json' } }),
    import('@retning/content/work-fields-no.json', { with: { type: 'json' } }),
  ]);
  return { table: table.default, fields: fields.default };
};
