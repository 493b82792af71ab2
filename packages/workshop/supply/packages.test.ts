import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { root } from '../runner/install.mjs';
import { published } from './lock.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'retning-packed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What npm would publish. */
function pack(room: string): { readonly bytes: Uint8Array; readonly files: readonly string[] } {
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: join(root, 'packages', room),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [made] = JSON.parse(said) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  return { bytes: readFileSync(join(folder, made.filename)), files: made.files.map(({ path }) => path) };
}

/** The packages hold ES modules alone, as their manifests say; who still calls `require` gets them through a bundler. */
const asked = new Set(['node16-esm', 'bundler']);

describe.each(published)('the package %s', (room) => {
  const { bytes, files } = pack(room);

  it('is as package managers and bundlers expect it', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: Uint8Array.from(bytes).buffer } });
    // Our own condition: in this repository it leads to the sources, and nobody else sets it.
    const others = messages.filter(({ path }) => !path.includes('retning-src'));
    expect(others.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that fit what is loaded, at every entry', async () => {
    // `./*` stands for every module of core; the check wants them by name.
    const modules = files.flatMap((file) => /^dist\/types\/(.*)\.d\.ts$/.exec(file)?.[1] ?? []);
    const options = room === 'core' ? { entrypoints: modules } : {};
    const result = await checkPackage(createPackageFromTarballData(bytes), options);
    // Data brings no types: an application's compiler reads the JSON itself.
    if (room === 'content') return expect(result.types).toBe(false);
    if (!result.types) throw new Error('The package has no types.');
    const wrong = result.problems.filter(
      (problem) => !('resolutionKind' in problem) || asked.has(problem.resolutionKind),
    );
    expect(wrong).toEqual([]);
    const resolved = Object.values(result.entrypoints).filter(
      ({ resolutions }) => resolutions['node16-esm'].resolution,
    );
    expect(resolved.length).toBeGreaterThan(room === 'booking-service' ? 0 : 3);
  });

  it('holds what is meant for others and nothing else', () => {
    expect(files.filter((file) => /\.test\.|\.map$|(^|\/)src\/|stories|tsconfig/.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['package.json', ...(room === 'content' ? ['ATTRIBUTION.md'] : ['dist/sbom.cdx.json'])]),
    );
  });
});
