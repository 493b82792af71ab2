/** The build's promise that our copies of Lit and zod leave the host's window alone. */
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** What our bundled libraries write on the host's window or look for there, by file, and what stands there instead. */
const MARKS: readonly (readonly [file: RegExp, mark: RegExp, instead: string])[] = [
  [/\/lit-html\.js$/, /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
  [/\/lit-element\.js$/, /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
  [/\/reactive-element\.js$/, /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, '0'],
  // Metadata of standard decorators, which we do not use; Lit would also add `Symbol.metadata` to the page.
  [
    /\/reactive-element\.js$/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [/\/reactive-element\.js$/, /litPropertyMetadata\.get\(\w+\)/, 'void 0'],
  // Hooks by which a page's polyfill for another copy of Lit would reach into ours.
  [/\/lit-html\.js$/, /\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\)/, '0;0'],
  [
    /\/lit-element\.js$/,
    /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\)/,
    '0',
  ],
  [/\/reactive-element\.js$/, /\w+\.reactiveElementPolyfillSupport/, '0'],
  [/\/reactive-element\.js$/, /\w+\?\.\(\{ReactiveElement:\w+\}\)/, '0'],
  [/\/zod\/v4\/core\/core\.js$/, /\(_a = globalThis\)\.__zod_globalConfig \?\? \(_a\.__zod_globalConfig = \{\}\);/, ''],
  [/\/zod\/v4\/core\/core\.js$/, /globalConfig = globalThis\.__zod_globalConfig/, 'globalConfig = {}'],
  [/\/zod\/v4\/core\/core\.js$/, /globalThis\.__zod_globalConfig\?\.postProcessor/, 'undefined'],
  [
    /\/zod\/v4\/core\/registries\.js$/,
    /\(_a = globalThis\)\.__zod_globalRegistry \?\? \(_a\.__zod_globalRegistry = registry\(\)\);/,
    '',
  ],
  [
    /\/zod\/v4\/core\/registries\.js$/,
    /globalRegistry = globalThis\.__zod_globalRegistry/,
    'globalRegistry = /* @__PURE__ */ registry()',
  ],
];

/** What a bundle of ours never runs (decision 0008), and what stands there instead. */
const UNUSED: typeof MARKS = [
  // Sentences to developers who pass something wrong to `css`: every sheet is in the bundle, and drawn by the tests.
  [/\/css-tag\.js$/, /"CSSResult is not constructable[^"]*"/, '0'],
  [/\/css-tag\.js$/, /"Value passed to 'css'[^"]*"\+\w+\+"[^"]*"/, '0'],
  // A sheet of the browser's own among the styles, for browsers that cannot adopt it: ours are all made by `css`.
  [/\/css-tag\.js$/, /\w+\?(\w+)=>\1:\1=>\1 instanceof CSSStyleSheet\?.*?\(\1\):\1(?=;export)/, '$1=>$1'],
  [/\/css-tag\.js$/, /\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/, ''],
  // Properties that write themselves to attributes, have a default there, or bring a converter, a comparison or an accessor: `base/property.ts` takes none.
  [/\/reactive-element\.js$/, /_\$ET\(\w+,\w+\)\{const \w+=.*?\}(?=_\$AK)/, ''],
  [/\/reactive-element\.js$/, /this\._\$Eq&&=this\._\$Eq\.forEach\(\w+=>this\._\$ET\(\w+,this\[\w+\]\)\),/, ''],
  [/\/reactive-element\.js$/, /\|\|\w+\.useDefault&&\w+\.reflect&&.*?(?=\)\)return;this\.C\()/, ''],
  [/\/reactive-element\.js$/, /,\{useDefault:.*?\|\|void 0!==\w+\)\|\|\((?=this\._\$AL\.has)/, '){'],
  [/\/reactive-element\.js$/, /(?<=this\.hasUpdated\|\|)\w+\|\|(?=\(\w+=void 0\))/, ''],
  [/\/reactive-element\.js$/, /,!0===\w+&&this\._\$Em!==\w+&&\(this\._\$Eq\?\?=new Set\)\.add\(\w+\)\)/, ''],
  [/\/reactive-element\.js$/, /(?<=void 0!==\w+)&&this\._\$Em!==\w+(?=\)\{const)/, ''],
  [/\/reactive-element\.js$/, /"function"==typeof \w+\.converter.*?\.converter:(\w+);this\._\$Em=\w+;/, '$1;'],
  [/\/reactive-element\.js$/, /\?\?this\._\$Ej\?\.get\(\w+\)\?\?\w+,this\._\$Em=null/, ''],
  [/\/reactive-element\.js$/, /,this\._\$Em=null(?=,this\._\$Ev)/, ''],
  [/\/reactive-element\.js$/, /\((\w+)\.hasChanged\?\?(\w+)\)(?=\()/, '$2'],
  [/\/reactive-element\.js$/, /toAttribute\(\w+,\w+\)\{switch.*?return \w+\},(?=fromAttribute)/, ''],
  // Of other types than text it takes `Boolean`.
  [
    /\/reactive-element\.js$/,
    /fromAttribute\((\w+),(\w+)\)\{let \w+=\1;switch.*?return \w+\}\}/,
    'fromAttribute:($1,$2)=>$2===Boolean?null!==$1:$1}',
  ],
  // `static properties` and `addInitializer`: ours are declared by a decorator of our own.
  [
    /\/reactive-element\.js$/,
    /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(\w+\("properties"\)\)\)\{.*?\}(?=const)/,
    '$1;',
  ],
  [/\/reactive-element\.js$/, /static addInitializer\(\w+\)\{[^}]*\}/, ''],
  [/\/reactive-element\.js$/, /,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
  // Directives, and all that only they ask of the parts of a template: a house rule lets widgets import nothing but `lit` itself.
  [
    /\/lit-html\.js$/,
    /(function \w+\(\w+,(\w+)),\w+=\w+,\w+\)\{if\(\2===\w+\)return \2;let \w+=void 0.*?,\2\}(?=class)/,
    '$1){return $2}',
  ],
  [/\/lit-html\.js$/, /(?<=for\()this\._\$AP\?\.\(!1,!0,\w+\)(?=;)/, ''],
  [/\/lit-html\.js$/, /setConnected\(\w+\)\{.*?\}(?=\}class)/, ''],
  [/\/lit-html\.js$/, /get parentNode\(\)\{return this\._\$AM\.parentNode\}/, ''],
  [/\/lit-html\.js$/, /get parentNode\(\)\{let .*?get endNode\(\)\{return this\._\$AB\}/, ''],
  [/\/lit-html\.js$/, /get tagName\(\)\{return this\.element\.tagName\}/, ''],
  [/\/lit-html\.js$/, /,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
  [/\/lit-html\.js$/, /get _\$AU\(\)\{return[^}]*\}/g, ''],
  [/\/lit-html\.js$/, /this\._\$AN=void 0,/g, ''],
  [/\/lit-element\.js$/, /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  [/\/lit-element\.js$/, /,this\._\$Do=(?=\w+\()/, ','],
  [/\/lit-element\.js$/, /,this\._\$Do=void 0/, ''],
  [/\/lit-element\.js$/, /connectedCallback\(\)\{super.*?setConnected\(!1\)\}/, ''],
  // Values inside <style>, <script>, <textarea> and <title>: a house rule forbids them in templates.
  [/\/lit-html\.js$/, /if\(\w+\.test\(\w+\.tagName\)\)\{const \w+=\w+\.textContent.*?\}\}(?=\}else if\(8===)/, ''],
];

/**
 * Takes the marks off that Lit and zod leave on `window`: versions for a warning that our private copies have no use for, hooks for
 * polyfills, and settings that would reach a host's own zod; and what nobody would hear. The host page is sacred, so the build fails when a mark is not where it was.
 */
export function withoutMarks(): Plugin {
  return {
    name: 'without-marks',
    transform: {
      filter: { id: [...MARKS, ...UNUSED].map(([file]) => file) },
      handler(code, id) {
        let clean = code;
        for (const [file, mark, instead] of [...MARKS, ...UNUSED]) {
          if (!file.test(id)) continue;
          if (!mark.test(clean)) throw new Error(`${String(mark)} is not in ${basename(id)} any more.`);
          clean = clean.replace(mark, instead);
        }
        return { code: clean, map: null };
      },
    },
  };
}
