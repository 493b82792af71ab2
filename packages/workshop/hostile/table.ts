/** The list of conditions as the table in the README. */
import { type Condition, variantsOf } from './condition.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '`<').replaceAll('>', '>`');

/** One row a condition: id, situation and what must hold, what is done to the page beyond its HTML, how many forms are tried. */
export function tableOf(conditions: readonly Condition[]): string {
  const rows = conditions.map((condition) => {
    const { id, title, page, done } = condition;
    return `| ${id} | [${cell(title)}](pages/${page}) | ${cell(done) || '–'} | ${variantsOf(condition).length} |`;
  });
  return [
    '| id | situation: what must hold | done to the page beyond its HTML | forms |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
