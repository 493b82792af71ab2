import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { needed } from '../runner/sbom.mjs';
import { lock, nameOf, read, readJson } from './lock.ts';

interface Bill {
  readonly metadata: { readonly component: { readonly purl: string } };
  readonly components: readonly {
    readonly purl: string;
    readonly licenses: readonly unknown[];
    readonly hashes?: readonly unknown[];
  }[];
}

describe.each(['core', 'widgets', 'booking-service'])('the bill of materials of %s', (room) => {
  const file = `packages/${room}/dist/sbom.cdx.json`;

  it('is valid CycloneDX 1.6', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(read(file))).toBeNull();
    expect(await validator.validate(read(file).replace('"components"', '"compoments"'))).not.toBeNull();
  });

  it('lists every package that an application gets with it, with licence and hash', () => {
    const packages = lock();
    const { components, metadata } = readJson<Bill>(file);
    expect(metadata.component.purl).toBe(`pkg:npm/%40retning/${room}@${packages[`packages/${room}`]!.version}`);
    const listed = components.map(({ purl }) => purl);
    const missing = needed(packages, `packages/${room}`)
      .map((path: string) => `pkg:npm/${nameOf(path, packages[path]!).replace('@', '%40')}@${packages[path]!.version}`)
      .filter((purl: string) => !listed.includes(purl));
    expect(missing).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    const bare = components.filter(
      ({ licenses, hashes, purl }) => !licenses?.length || !(hashes || purl.includes('%40retning')),
    );
    expect(bare).toEqual([]);
  });

  it('holds no time and no number of its own', () => {
    expect(read(file)).not.toMatch(/timestamp|serialNumber/);
  });
});

it('the bill of the widgets says in which build the code of others lies', () => {
  const text = read('packages/widgets/dist/sbom.cdx.json');
  const { components } = readJson<Bill>('packages/widgets/dist/sbom.cdx.json');
  expect(components.map(({ purl }) => purl).join()).toMatch(/leaflet@.*lit-html@/);
  expect(text).toMatch(/"name": "retning:bundled-in",\s+"value": "cdn"/);
});
