import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, strictPolicy } from './server.mjs';

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(0);
});
afterAll(() => server.close());

/** Sends a path as it stands; `fetch` would tidy `..` away before it leaves. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    request({ port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the demo pages', () => {
  it('serves content with its type', async () => {
    const { status, headers, body } = await get('/data/counties-no.json');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(JSON.parse(body.toString())).toHaveProperty('licence');
  });

  it('packs what is asked for, and says the same', async () => {
    const plain = await get('/data/counties-no.json');
    const brotli = await get('/data/counties-no.json', { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await get('/data/counties-no.json', { 'accept-encoding': 'gzip' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotli.body.length).toBeLessThan(plain.body.length);
  });

  it.each([
    '/data/../../package.json',
    '/data/%2e%2e/%2e%2e/package.json',
    '/data/..%2f..%2fpackage.json',
    '/data/..%5c..%5cpackage.json',
    '/..%2fpackage.json',
    '/data//../../package.json',
    '/data/%00',
    '/data/%',
    '/.git/config',
    '/data/.npmrc',
  ])('does not climb out by %s', async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('"name"');
  });

  it('sends people to the address with the slash, so that what is beside the page is found', async () => {
    const { status, headers } = await get('/county');
    expect(status).toBe(308);
    expect(headers['location']).toBe('/county/');
  });

  it('gives pages the strictest policy', async () => {
    const { headers } = await get('/county/without-script.html');
    expect(headers['content-security-policy']).toBe(strictPolicy);
  });

  it('says so when there is nothing', async () => {
    expect((await get('/nowhere')).status).toBe(404);
  });
});
