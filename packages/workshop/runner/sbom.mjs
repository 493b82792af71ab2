/**
 * What is in the published packages: a bill of materials in CycloneDX 1.6 beside each build, from the lock file and from what the
 * builds have bundled. It holds no time and no serial number, so that two builds of one commit are the same to the byte.
 */
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Builds that carry code of others inside, with the list that the build wrote of it. */
const bundles = {
  core: { esm: 'dist/esm/licences.txt' },
  'booking-service': { esm: 'dist/esm/licences.txt' },
  widgets: {
    esm: 'dist/esm/licences.txt',
    cdn: 'dist/cdn/licences.txt',
    file: 'dist/file/retning-centre-finder.licences.txt',
  },
};

export function writeBillsOfMaterials(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  for (const room of Object.keys(bundles)) {
    const bom = billOf(root, room, lock);
    const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
    const text = serializer.serialize(bom, { sortLists: true, space: 2 });
    writeFileSync(join(root, 'packages', room, 'dist/sbom.cdx.json'), `${text}\n`);
  }
}

/** What others have written in the builds of a room: `name version` → the builds that hold it. */
export function bundledIn(root, room) {
  const found = new Map();
  for (const [build, list] of Object.entries(bundles[room])) {
    const text = readFileSync(join(root, 'packages', room, list), 'utf8');
    for (const [, name, version] of text.matchAll(/^((?:@[\w-]+\/)?[\w.-]+) (\d[\w.+-]*) \([^)\n]+\)$/gm)) {
      const key = `${name} ${version}`;
      found.set(key, [...(found.get(key) ?? []), build]);
    }
  }
  return found;
}

/** Paths in the lock file of all that a package needs where it is installed, its own rooms among them. */
export function needed(lock, from) {
  const found = new Set();
  const visit = (path) => {
    for (const name of Object.keys(lock[path].dependencies ?? {})) {
      const place = placeOf(lock, path, name);
      if (found.has(place)) continue;
      found.add(place);
      visit(place);
    }
  };
  visit(from);
  return [...found];
}

/** Where npm puts a package for one that asks for it: the nearest `node_modules` upwards. */
function placeOf(lock, path, name) {
  for (let at = path; ; at = at.replace(/(^|\/)(node_modules\/)?(@[^/]+\/)?[^/]+$/, '')) {
    const place = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (lock[place]) return lock[place].link ? lock[place].resolved : place;
    if (at === '') throw new Error(`${path} needs ${name}, which is not in the lock file.`);
  }
}

function billOf(root, room, lock) {
  const bundled = bundledIn(root, room);
  const subject = componentOf(lock, `packages/${room}`, root);
  const inside = needed(lock, `packages/${room}`);
  const others = Object.keys(lock).filter((path) => bundled.has(keyOf(lock, path)) && !inside.includes(path));
  const parts = new Map([...inside, ...unique(lock, others)].map((path) => [path, componentOf(lock, path, root)]));
  for (const [path, part] of parts) {
    const builds = bundled.get(keyOf(lock, path)) ?? [];
    for (const build of builds) part.properties.add(new Models.Property('retning:bundled-in', build));
    for (const name of Object.keys(lock[path].dependencies ?? {})) {
      const other = parts.get(placeOf(lock, path, name));
      if (other) part.dependencies.add(other.bomRef);
    }
  }
  for (const part of parts.values()) subject.dependencies.add(part.bomRef);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: subject }) });
  for (const part of parts.values()) bom.components.add(part);
  return bom;
}

/** One path for each name and version: npm may have put the same package in several places. */
function unique(lock, paths) {
  return [...new Map(paths.map((path) => [keyOf(lock, path), path])).values()];
}

const nameOf = (lock, path) => lock[path].name ?? path.replace(/^.*node_modules\//, '');
const keyOf = (lock, path) => `${nameOf(lock, path)} ${lock[path].version}`;

function componentOf(lock, path, root) {
  const own = path.startsWith('packages/') && !path.includes('node_modules/');
  const { version, license, integrity } = own
    ? JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
    : lock[path];
  const name = nameOf(lock, path);
  const [, group, short] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  const reference = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const component = new Models.Component(Enums.ComponentType.Library, short, {
    group,
    version,
    bomRef: reference,
    purl: reference,
    licenses: new Models.LicenseRepository([licenceOf(license)]),
  });
  if (integrity) {
    const [kind, value] = integrity.split(' ')[0].split('-');
    const names = { sha512: Enums.HashAlgorithm['SHA-512'], sha1: Enums.HashAlgorithm['SHA-1'] };
    component.hashes.set(names[kind], Buffer.from(value, 'base64').toString('hex'));
  }
  return component;
}

const licenceOf = (license) =>
  /[ (]/.test(license) ? new Models.LicenseExpression(license) : new Models.SpdxLicense(license);
