/** The small server behind `npm start`: the demo pages, the built files and the data, with the headers a careful host sends. */
import { createReadStream, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './install.mjs';

/** What an address begins with → the folder it is served from. The first that fits is taken. */
const FOLDERS = [
  ['/retning/', 'packages/widgets/dist/cdn'],
  ['/file/', 'packages/widgets/dist/file'],
  ['/data/', 'packages/content'],
  ['/', 'demo'],
];

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
};

const TEXT = /^(text\/|application\/json|application\/manifest|image\/svg)/;

/** The strictest policy under which the widgets must work: nothing from elsewhere, no inline code, one policy of our own. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types retning";

// The one-file build names its policy after its widget.
const offlinePolicy = `${strictPolicy} retning-centre-finder`;

/** Files as they were packed, by encoding, time of change and place: tests start a server for every page. */
const cache = new Map();

const packed = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * @typedef {object} Answer What a test gives instead of a file.
 * @property {number} [status]
 * @property {Record<string, string>} [headers] before those that a file of that name would get
 * @property {string | Buffer | AsyncIterable<string>} body an HTML text is pinned as a demo page is
 */

/**
 * Serves until it is closed.
 *
 * @param {number} port 0 picks a free one
 * @param {(path: string) => Answer | undefined | Promise<Answer | undefined>} [own] asked before the folders; a promise holds the answer
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(port, own) {
  const server = createServer((request, response) => {
    answer(request, response, own).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    address: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response, own) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { allow: 'GET, HEAD' });
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return end(response, 400);
  const given = await own?.(path);
  if (given) return give(response, path, given);
  const found = await find(path);
  if (!found) return end(response, 404);
  if (found.moved) return end(response, 308, { location: found.moved });

  const { file, size, changed } = found;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const headers = { ...headersFor(path, type), 'last-modified': new Date(changed).toUTCString() };

  if (type.startsWith('text/html')) {
    const bytes = Buffer.from(pinned(await readFile(file, 'utf8')));
    response.writeHead(200, { ...headers, 'content-length': bytes.length });
    return response.end(request.method === 'HEAD' ? undefined : bytes);
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = TEXT.test(type) && size > 1000 && ['br', 'gzip'].find((name) => accepted.includes(name));
  if (!encoding) {
    response.writeHead(200, { ...headers, 'content-length': size });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file).pipe(response);
  }
  const key = `${encoding} ${changed} ${file}`;
  if (!cache.has(key)) cache.set(key, readFile(file).then(packed[encoding]));
  const bytes = await cache.get(key);
  response.writeHead(200, { ...headers, 'content-encoding': encoding, 'content-length': bytes.length });
  return response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function give(response, path, { status = 200, headers, body }) {
  const type = path.endsWith('/') ? TYPES['.html'] : (TYPES[extname(path)] ?? TYPES['.txt']);
  response.writeHead(status, { ...headersFor(path, type), ...headers });
  if (typeof body === 'string') body = pinned(body);
  if (typeof body === 'string' || Buffer.isBuffer(body)) return response.end(body);
  for await (const part of body) response.write(part);
  return response.end();
}

/** Demo pages pin what they load, as a careful host does: `{{integrity:loader.js}}` is the hash of the file that was built last. */
function pinned(html) {
  return html.replace(/\{\{integrity:([\w.-]+)\}\}/g, (_whole, name) => {
    const { integrity } = readIntegrity()[name] ?? {};
    if (!integrity) throw new Error(`No file ${name} is built; a page asks for its hash.`);
    return integrity;
  });
}

function readIntegrity() {
  return JSON.parse(readFileSync(join(root, 'packages/widgets/dist/cdn/integrity.json'), 'utf8')).files;
}

/** The decoded path of an address, or `undefined` when it is not one that can name a file. */
function pathOf(address) {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0]);
    // Checked after decoding, and with both kinds of slash: `%2e%2e%5c` climbs on Windows.
    const safe = path.startsWith('/') && !/[\0\\]/.test(path) && !path.split('/').some((part) => part.startsWith('.'));
    return safe ? path : undefined;
  } catch {
    return undefined;
  }
}

async function find(path) {
  const [start, folder] = FOLDERS.find(([begin]) => path.startsWith(begin));
  const top = join(root, folder);
  let file = normalize(join(top, path.slice(start.length)));
  if (file !== top && !file.startsWith(top + sep)) return undefined;
  let facts = await look(file);
  if (facts?.isDirectory()) {
    // Without the last slash the relative addresses on the page would be wrong.
    if (!path.endsWith('/')) return { moved: `${encodeURI(path)}/` };
    file = join(file, 'index.html');
    facts = await look(file);
  }
  return facts?.isFile() ? { file, size: facts.size, changed: facts.mtimeMs } : undefined;
}

async function look(file) {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}

function headersFor(path, type) {
  const page = type.startsWith('text/html');
  return {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
    // A name with a hash of its contents in it never means anything else.
    'cache-control': /^\/retning\/.+-[\w-]{8}\.js$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(page && { 'content-security-policy': path.startsWith('/offline/') ? offlinePolicy : strictPolicy }),
  };
}

function end(response, status, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(status === 404 ? 'Not found' : undefined);
}
