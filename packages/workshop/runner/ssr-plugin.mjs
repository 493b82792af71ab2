/**
 * Server rendering for browser tests: `/__rendered?file=stories/x.stories.ts&name=CountyPage&locale=nn` answers with what
 * `renderToHtml` makes of that story, in any language of the library or in the pseudo-locale `qps`.
 *
 * It runs in a thread of its own, since rendering brings a `customElements` and an `HTMLElement` that the runner must not have.
 * The sources are bundled as they are, no letter of a template changed: hydration compares them with those in the browser.
 */
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const address = '/__rendered';

export function renderedStories(root) {
  let server;
  return {
    name: 'rendered-stories',
    serverStart({ fileWatcher }) {
      fileWatcher.on('change', () => {
        void server?.then(({ stop }) => stop());
        server = undefined;
      });
    },
    async serve({ path, query }) {
      if (path !== address) return undefined;
      const { render } = await (server ??= start(root));
      // As text: the runner would put scripts of its own into a page.
      return { body: await render(query), type: 'text' };
    },
    async serverStop() {
      await (await server)?.stop();
    },
  };
}

/** A thread that renders. Questions are answered in the order in which they come. */
async function start(root) {
  const outfile = join(root, 'node_modules/.cache/retning/rendered-stories.mjs');
  await build({
    stdin: { contents: entry(readdirSync(join(root, 'stories'))), resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['retning-src'],
    // Lit has a build of its own for Node, and there may be only one of it.
    external: ['lit', 'lit/*', '@lit/*', '@lit-labs/*'],
    tsconfig: join(root, 'tsconfig.json'),
    charset: 'utf8',
    logLevel: 'silent',
  });
  const worker = new Worker(outfile);
  const waiting = [];
  worker.on('message', ({ html, error }) => {
    const { resolve, reject } = waiting.shift();
    if (error === undefined) resolve(html);
    else reject(new Error(error));
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    render: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      }),
    stop: () => worker.terminate(),
  };
}

/** What the thread runs. */
const entry = (names) => {
  const files = names.filter((name) => name.endsWith('.stories.ts')).map((name) => `stories/${name}`);
  return `
    import { parentPort } from 'node:worker_threads';
    import { renderToHtml } from './packages/widgets/src/server.ts';
    import './packages/workshop/helpers/pseudo.ts';
    ${files.map((file, at) => `import * as stories${at} from './${file}';`).join('\n')}
    const files = { ${files.map((file, at) => `'${file}': stories${at}`).join(', ')} };
    let last = Promise.resolve();
    parentPort.on('message', (question) => {
      last = last.then(() => answer(question)).then(
        (html) => parentPort.postMessage({ html }),
        (problem) => parentPort.postMessage({ error: String(problem?.stack ?? problem) }),
      );
    });
    async function answer({ file, name, locale }) {
      const { tag, attributes, data, content } = files[file][name].args;
      return renderToHtml(tag, { attributes, data, fallback: content, locale: attributes.lang ?? locale });
    }`;
};
