import { describe, expect, it } from 'vitest';
import { type Manifest, foreign, nameOf, published, read, readJson, rooms } from './lock.ts';

const exact = /^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

describe('what is installed', () => {
  it.each(['', ...rooms.map((room) => `packages/${room}/`)])(
    'is asked for by its exact version in %spackage.json',
    (folder) => {
      const { dependencies, devDependencies, optionalDependencies, peerDependencies } = readJson<Manifest>(
        `${folder}package.json`,
      );
      const asked = Object.entries({
        ...dependencies,
        ...devDependencies,
        ...optionalDependencies,
        ...peerDependencies,
      });
      expect(asked.filter(([, version]) => !exact.test(version))).toEqual([]);
    },
  );

  it('is locked with its hash, and comes from the one registry', () => {
    const packages = foreign();
    expect(packages.length).toBeGreaterThan(500);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    // An address would name a registry, a repository or a folder; without one npm asks the registry that it is set to.
    expect(packages.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });

  it('runs nothing while it is installed, and never comes from a repository', () => {
    const settings = read('.npmrc').split('\n');
    for (const setting of ['ignore-scripts=true', 'save-exact=true', 'allow-git=none']) {
      expect(settings).toContain(setting);
    }
  });

  it('needs nothing to be run: the two packages with an install script bring a binary that works without it', () => {
    const scripted = foreign().filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path, entry]) => nameOf(path, entry))).toEqual(['esbuild', 'rs-module-lexer']);
  });

  it('is, in a browser, two packages beside our own: Lit and what Lit brings, and zod', () => {
    const asked = published
      .filter((room) => room !== 'booking-service')
      .flatMap((room) => Object.keys(readJson<Manifest>(`packages/${room}/package.json`).dependencies ?? {}));
    const others = [...new Set(asked)].filter((name) => !name.startsWith('@retning/'));
    expect(others.sort()).toEqual(['@lit-labs/ssr-client', 'lit', 'zod']);
  });
});
