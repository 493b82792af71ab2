/** How the words of the interface stand in what is published: without notes to translators, and for pages with short ids. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { leftOutOfOneFile } from './left-out.ts';
import { wordsByWidget } from './words-by-widget.mjs';

/** Notes to translators stand beside the words in the source; visitors need not fetch them. */
export const withoutNotes = (code: string): string =>
  code.replace(/(\bid: (['"])[\w.-]+\2),\s*desc:\s*(['"])(?:(?!\3)[^\\]|\\.)*\3/g, '$1');

/**
 * Words have ids of two letters in what a browser fetches from us, and no note round them: an id is said at its word and once more in every
 * language (0.3 kB gzip of a first view). Sources, npm and translators keep the long ones.
 */
export function shortIds(): Plugin {
  const words = new Map<string, string>();
  const short = (name: string): string => {
    const id = words.get(name);
    if (id === undefined) throw new Error(`"${name}" is not among the words in xliff; run "npm run generate".`);
    return `'${id}'`;
  };
  return {
    name: 'short-ids',
    enforce: 'pre',
    buildStart() {
      const list = fileURLToPath(new URL('../../widgets/xliff/nn.xlf', import.meta.url));
      const ids = [...readFileSync(list, 'utf8').matchAll(/trans-unit id="([^"]+)"/g)].map((match) => match[1]!);
      ids.sort().forEach((name, at) => words.set(name, at.toString(36)));
    },
    transform: {
      filter: { id: /packages\/widgets\/src\/.*\.ts$/ },
      handler(code, file) {
        const said = file.includes('/locales/')
          ? code.replace(/^\s*'([\w.-]+)'(?=: )/gm, (_, name: string) => short(name))
          : withoutNotes(code).replace(/\{\s*id: '([\w.-]+)',?\s*\}/g, (_, name: string) => short(name));
        return { code: said, map: null };
      },
    },
  };
}

/**
 * A single file speaks for one widget: the words that only others say are left out of what several share, and those of modules that are not in
 * it.
 */
export function wordsOf(widget: string): Plugin {
  const source = fileURLToPath(new URL('../../widgets/src', import.meta.url));
  const said = wordsByWidget(source, Object.keys(leftOutOfOneFile)).get(widget);
  return {
    name: 'words-of-one-widget',
    enforce: 'pre',
    transform: {
      filter: { id: /packages\/widgets\/src\/locales\/.*\.ts$/ },
      handler: (code) => ({
        code: code.replace(/^\s*'([\w.-]+)': (?:str)?`(?:[^`\\]|\\.)*`,$/gm, (line, id: string) =>
          said?.has(id) ? line : '',
        ),
        map: null,
      }),
    },
  };
}
