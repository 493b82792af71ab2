/** The page that a test file runs in. */

/**
 * A failed comparison is sent to the runner by `structuredClone`, which throws for an element or a function: then nothing is ever
 * sent and the run waits until its time is out. What cannot be sent goes as a word instead.
 */
function sendable() {
  const clone = globalThis.structuredClone;
  globalThis.structuredClone = (value, options) => {
    try {
      return clone(value, options);
    } catch {
      const seen = new WeakSet();
      const word = (_key, part) => {
        if (part instanceof Node) return `<${part.nodeName.toLowerCase()}>`;
        if (typeof part === 'function' || typeof part === 'symbol') return String(part).slice(0, 80);
        if (typeof part !== 'object' || part === null) return part;
        if (seen.has(part)) return '[again]';
        seen.add(part);
        return part;
      };
      return JSON.parse(JSON.stringify(value, word));
    }
  };
}

/** How many random walks the tests are to make, `5000` or `2400-5000`, where that is said: see `packages/workshop/robustness`. */
const [walks] = /^[\d-]+$/.exec(process.env.WALKS ?? '') ?? [];

/** @param {string} framework address of the module that runs the tests */
export function testPage(framework) {
  return `<!doctype html>
<html lang="nb"${walks ? ` data-walks="${walks}"` : ''}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Retning</title>
    <script>(${sendable})();</script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;
}
