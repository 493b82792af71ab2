/** What a single file does not hold. */
import type { Plugin } from 'vite';

/**
 * Modules that a single file has no room for, by the end of their path, and what stands in their place (decision 0011): the table of
 * occupations, and the way to those from an education, which nobody can go without the table.
 */
export const leftOutOfOneFile: Readonly<Record<string, string>> = {
  '/occupation-table.ts': 'export const occupations = undefined;',
  '/explorer-by-education.ts': `export const byEducation = () => '', toEducation = byEducation, byEducationStyles = [];`,
  '/explorer-by-education-help.ts': 'export class EducationHelp { stop() {} clear() {} }',
};

/** Leaves those modules out. */
export function withoutOccupations(): Plugin {
  const none = '\0left-out';
  return {
    name: 'without-occupations',
    enforce: 'pre',
    resolveId: {
      filter: { id: Object.keys(leftOutOfOneFile).map((end) => new RegExp(`${end.replaceAll('.', '\\.')}$`)) },
      handler: (id) => none + id.slice(id.lastIndexOf('/')),
    },
    load: {
      filter: { id: new RegExp(`^${none}/`) },
      handler: (id) => leftOutOfOneFile[id.slice(none.length)],
    },
  };
}
