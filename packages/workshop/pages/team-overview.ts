/** Looks at the team overview on a page as a leader does, and gives it files as a leader does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import type { CheckResult, Framework } from '../../core/src/schema/types.ts';
import { placedIn } from '../../core/src/self-check/framework.ts';
import { eventually } from './finder.ts';
import { fallback, readData } from './site.ts';

/** An overview by name, as most pages have it, with a fallback. */
export const teamTag = `<retning-team-overview framework="practitioner-competence">${fallback}</retning-team-overview>`;

/** Sheets of style of the first view; the part that is fetched later brings more. */
const sheets = 4;

export const framework = JSON.parse(readData('/data/frameworks/practitioner-competence.nb.json')) as Framework;

/** The file of somebody who is at one level in everything; with a name they have agreed to be named. */
export const handedOver = (id: string, level: string, name = '', areas = framework.areas): CheckResult => ({
  format: 'retning/self-check@1',
  id,
  framework: { id: framework.id, version: framework.version },
  saved: '2026-11-20',
  areas: [],
  answers: Object.fromEntries(placedIn(framework, areas).map(({ statement }) => [statement.id, level])),
  handedOver: name ? { agreed: true, name } : { agreed: false },
});

/** So many people at one level, who have not agreed to be named. */
export const people = (count: number, level: string, from = 0, areas = framework.areas): readonly CheckResult[] =>
  Array.from({ length: count }, (_, index) => handedOver(`person-${from + index}`, level, '', areas));

/** A team with some figures that are hidden, and what is no file of a person's. */
export const mixed = [...people(12, 'competent'), ...people(7, 'specialised', 20), '{"broken": '] as const;

/** Two that agreed to be named. */
export const named = [
  handedOver('kari', 'competent', 'Kari Berg'),
  handedOver('ola', 'specialised', 'Ola Li'),
] as const;

/** What somebody reads in the overview now. */
export const textOf = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('retning-team-overview')!.shadowRoot!.querySelector<HTMLElement>('.root')!.innerText,
  );

/** The cells of the table under a caption, row by row; empty where there is none. */
export const figures = (
  page: Page,
  caption = 'Antall personer på hvert nivå',
): Promise<readonly (readonly string[])[]> =>
  page.evaluate((caption) => {
    const tables = [...document.querySelector('retning-team-overview')!.shadowRoot!.querySelectorAll('table')];
    const table = tables.find((one) => one.caption!.textContent.trim() === caption);
    return [...(table?.rows ?? [])]
      .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()))
      .filter((cells) => cells.length > 0);
  }, caption);

/** Waits until what the overview fetches after its first view has come. */
export const complete = (page: Page, within = 'retning-team-overview'): Promise<void> =>
  eventually(async () => {
    const there = await page.evaluate((within) => {
      const rootsIn = (root: ParentNode): ParentNode[] => [
        root,
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
      ];
      const widget = rootsIn(document).flatMap((root) => [...root.querySelectorAll(within)])[0];
      const root = widget?.shadowRoot;
      // Where sheets cannot be adopted, each is an element.
      return (root?.adoptedStyleSheets?.length ?? 0) + (root?.querySelectorAll('style').length ?? 0);
    }, within);
    if (there <= sheets) throw new Error('The rest of the overview has not come.');
  });

/** Gives files by the first or the second field, as the window of files does that a browser opens. */
export async function give(
  page: Page,
  files: readonly (CheckResult | string)[],
  round: 0 | 1 = 0,
  within = 'retning-team-overview',
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'retning-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = files.map((file, index) => {
    const path = join(folder, `fil-${index + 1}.json`);
    writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
    return path;
  });
  const fieldOf = async () =>
    page.evaluateHandle(
      (within, round) => {
        const rootsIn = (root: ParentNode): ParentNode[] => [
          root,
          ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
        ];
        const widget = rootsIn(document).flatMap((root) => [...root.querySelectorAll(within)])[0];
        return widget?.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=file]')[round];
      },
      within,
      round,
    );
  const field = await eventually(async () => {
    const found = (await fieldOf()).asElement();
    if (!found) throw new Error('There is no field for files yet.');
    return found as ElementHandle<HTMLInputElement>;
  });
  await field.uploadFile(...paths);
}
