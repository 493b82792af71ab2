/** A quick, plain server: everything packed with gzip, strict policy, no delay of its own. The network is slowed in the browser. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../runner/install.mjs';
import { policyWith } from './policy.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Serves until it is closed.
 *
 * @param {{ pages: Map<string, { html: string, policies?: string, policy?: Record<string, string | null> }>, data: Map<string, string>, folders: [string, string][] }} site
 *   pages and texts by path; then folders by what a path begins with
 */
export async function serveSite({ pages, data, folders }) {
  const packed = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const page = pages.get(path);
    try {
      const text = page?.html ?? data.get(path) ?? readFrom(folders, path);
      if (!packed.has(path)) packed.set(path, gzipSync(text, { level: 9 }));
      const body = packed.get(path);
      response.writeHead(200, {
        'content-type': TYPES[page ? '.html' : extname(path)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-length': body.length,
        ...(page && { 'content-security-policy': policyFor(page) }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function readFrom(folders, path) {
  const [start, folder] = folders.find(([begin]) => path.startsWith(begin)) ?? [];
  if (!folder || path.includes('..')) throw new Error(`Nothing at ${path}`);
  return readFileSync(join(root, folder, path.slice(start.length)));
}

/** The strict policy; sheets that the server wrote into a page are named by their hash, as a careful host does. A peer has changes of its own. */
function policyFor({ html, policies = '', policy }) {
  if (policy) return policyWith(policy);
  const hashes = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, sheet]) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`,
  );
  return `${policyWith({})} ${policies}`.replace(
    "style-src 'self'",
    ["style-src 'self'", ...new Set(hashes)].join(' '),
  );
}
