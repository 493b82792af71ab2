import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainLockFile } from '../rules/house-rules.ts';
import { root } from '../runner/install.mjs';
import { pagesOfPeers } from './peer-pages.mjs';
import { lockedPackages, peersFolder } from './peers/packages.mjs';
import { comparisons } from './peers/peers.mjs';
import { needsInWords, policyWith, strictForOthers } from './policy.mjs';
import { sumRequests, weighUnheard } from './requests.mjs';

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const readJson = <Shape>(folder: string, file: string): Shape => JSON.parse(read(folder, file)) as Shape;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

const widgets = Object.entries(comparisons);
const peers = widgets.flatMap(([widget, { peers: list }]) => list.map((peer) => ({ widget, ...peer })));

describe('the packages of the peers', () => {
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>(peersFolder, 'package.json');

  it('are asked for by exact version, locked with their hash, and come from no address', () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const lock = read(peersFolder, 'package-lock.json');
    expect(plainLockFile(lock)).toEqual([]);
    const locked = Object.entries((JSON.parse(lock) as Lock).packages).filter(([path]) => path);
    expect(locked.length).toBeGreaterThan(20);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  it('are installed as the house installs: nothing run, nothing from a repository', () => {
    expect(read(peersFolder, '.npmrc')).toBe(read(root, '.npmrc'));
  });

  it('are those that the peers name, and each tells its version and licence', () => {
    const named = [...new Set(peers.flatMap(({ packages }) => packages))];
    expect(named.sort()).toEqual(Object.keys(dependencies).sort());
    for (const { name, version, licence } of lockedPackages(named)) {
      expect([name, version]).toEqual([name, dependencies[name]]);
      expect(licence).toMatch(/\w/);
    }
  });

  it('never come with the house: its lock file knows neither the folder nor what only peers need', () => {
    const { packages } = readJson<Lock>(root, 'package-lock.json');
    expect(Object.keys(packages).filter((path) => path.startsWith('packages/workshop/bench'))).toEqual([]);
    // Leaflet is also the library's own optional street map.
    const alone = Object.keys(dependencies).filter((name) => name !== 'leaflet');
    expect(alone.filter((name) => packages[`node_modules/${name}`])).toEqual([]);
  });
});

describe('the pages of the peers', () => {
  it('have a module each, in the folder of their widget, and a name of their own', () => {
    expect(peers.filter(({ widget, name }) => !existsSync(join(peersFolder, widget, `${name}.js`)))).toEqual([]);
    const names = widgets.flatMap(([, { own, control, peers: list }]) => [
      ...own,
      control,
      ...list.map(({ name }) => name),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('say what they do better and what is not alike', () => {
    expect(peers.filter(({ better, unlike }) => better.length === 0 || unlike.length === 0)).toEqual([]);
  });

  it('stand in the same page, once under their own policy and once under the strict one', () => {
    const { load, strict, keys } = pagesOfPeers();
    expect(load.map(({ html }) => html)).toEqual(strict.map(({ html }) => html));
    for (const { widget, html } of load) {
      const { frame, feed } = comparisons[widget as keyof typeof comparisons];
      const { fallback } = frame();
      expect(fallback).toContain('<h2>');
      expect(html).toContain(`data-feed="${feed}">${fallback}</div>`);
    }
    for (const { policy } of strict) expect(policyWith(policy)).toContain("require-trusted-types-for 'script'");
    const silent = peers.filter((peer) => 'noKeys' in peer).map(({ name }) => name);
    expect(keys.every(({ widget }) => 'sizes' in comparisons[widget as keyof typeof comparisons])).toBe(true);
    expect(keys.map(({ name }) => name)).toEqual(load.map(({ name }) => name).filter((name) => !silent.includes(name)));
  });

  it('are answered where there is something to answer', () => {
    const { acts } = pagesOfPeers();
    expect(acts.map(({ name }) => name)).toEqual(['surveyjs 63', 'formio 63', 'webawesome 63']);
    expect(acts.every(({ html }) => html.includes(comparisons['self-check'].feed))).toBe(true);
  });
});

describe('the policy of a peer', () => {
  it('is the strict one with what it needs and nothing more', () => {
    const needs = { 'require-trusted-types-for': null, 'trusted-types': null, 'img-src': "'self' data:" };
    const [strict, lax] = [policyWith({}), policyWith(needs)].map((policy) => policy.split('; '));
    expect(strict!.filter((part) => !lax!.includes(part))).toEqual([
      "img-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types retning',
    ]);
    expect(lax!.filter((part) => !strict!.includes(part))).toEqual(["img-src 'self' data:"]);
    expect(needsInWords(needs)).toBe('no trusted types, `img-src data:`');
  });

  it('says nothing of the name of a policy of trusted types, which is free', () => {
    expect(policyWith(strictForOthers)).toContain('trusted-types *');
    expect(needsInWords(strictForOthers)).toBe('nothing');
  });
});

describe('scripts and sheets on the wire', () => {
  const page = 'http://localhost:1/county/a.html';
  const request = (url: string, type: string, end: number) => ({ url, type, start: 0, answered: end, end, bytes: 100 });

  it('are those of the widget: not the page’s own, no data, no pictures', () => {
    const { codeToUsable, code } = sumRequests(
      [
        request(page, 'Document', 10),
        request('http://localhost:1/county/county.css', 'Stylesheet', 20),
        request('http://localhost:1/peers/style.css', 'Stylesheet', 30),
        request('http://localhost:1/peers/page.js', 'Script', 40),
        request('http://localhost:1/data.json', 'Fetch', 50),
        request('http://localhost:1/peers/later.js', 'Script', 70),
        request('http://localhost:1/peers/tile.png', 'Image', 80),
      ],
      60,
    );
    expect([codeToUsable, code]).toEqual([200, 300]);
  });

  it('weigh a worker’s script, whose answer the page never hears of, and ask no other host', async () => {
    const server = createServer((_request, response) => response.end('x'.repeat(1234)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const unheard = { answered: Infinity, bytes: 0 };
      const requests = await weighUnheard([
        request(`${origin}/county/a.html`, 'Document', 10),
        { ...request(`${origin}/worker.mjs`, 'Script', Infinity), ...unheard },
        { ...request('http://elsewhere.example/x.js', 'Script', Infinity), ...unheard },
      ]);
      const { codeToUsable, code } = sumRequests(requests, 60);
      expect([codeToUsable, code]).toEqual([0, 1234]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
