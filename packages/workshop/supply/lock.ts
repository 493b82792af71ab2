/** The lock file, and what it says of every package that is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runner/install.mjs';

export interface LockedPackage {
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const readJson = <Shape>(path: string): Shape => JSON.parse(read(path)) as Shape;

export const lock = (): Readonly<Record<string, LockedPackage>> =>
  readJson<{ readonly packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json').packages;

/** Packages of others, by their place. */
export const foreign = (): readonly (readonly [path: string, entry: LockedPackage])[] =>
  Object.entries(lock()).filter(([path, { link }]) => path.includes('node_modules/') && !link);

/** The name that a package has in the registry, whatever it is called here. */
export const nameOf = (path: string, { name }: LockedPackage): string => name ?? path.replace(/^.*node_modules\//, '');

export const rooms = ['core', 'content', 'widgets', 'booking-service', 'workshop'] as const;
export const published = ['core', 'content', 'widgets', 'booking-service'] as const;
