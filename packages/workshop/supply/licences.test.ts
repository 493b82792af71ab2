import { describe, expect, it } from 'vitest';
import { bundledIn, needed } from '../runner/sbom.mjs';
import { root } from '../runner/install.mjs';
import { foreign, lock, nameOf, published, read } from './lock.ts';

/** What may go out to a county's page inside our files. */
const shipped = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];
/** What may stand in the workshop; it is never part of what is published. */
const tools = [...shipped, 'MPL-2.0', 'CC0-1.0', 'BlueOak-1.0.0', 'Unlicense', '(MIT OR CC0-1.0)'];

/** Packages outside the list, by name, each with the reason why it may stay. */
const exceptions: Readonly<Record<string, string>> = {
  argparse: 'PSF-2.0, a permissive licence; reads the command line of a tool',
  'date-holidays': '(ISC AND CC-BY-3.0): its data are compared with our own rules in a test, and named there',
  esprima:
    'BSD-2-Clause, in a field of 2012 that npm does not read; version 1.0.0 brings old libraries for hostile pages',
  'spdx-exceptions': 'CC-BY-3.0: a list of names, used to validate bills of materials',
  only: 'its manifest names no licence, its readme says MIT; part of the test server',
};

describe('the licences', () => {
  it('of all tools are on the list, or an exception with a reason', () => {
    const outside = foreign().filter(([, { license }]) => !tools.includes(license ?? 'none'));
    const names = [...new Set(outside.map(([path, entry]) => nameOf(path, entry)))].sort();
    expect(names).toEqual(Object.keys(exceptions).sort());
  });

  it.each(published)('of all that %s needs where it is installed are on the stricter list', (room) => {
    const packages = lock();
    const outside = needed(packages, `packages/${room}`).filter(
      (path: string) => !path.startsWith('packages/') && !shipped.includes(packages[path]?.license ?? 'none'),
    );
    expect(outside).toEqual([]);
  });

  it('of what is bundled go where the code goes', () => {
    const packages = Object.entries(lock());
    const known = (key: string): boolean =>
      packages.some(
        ([path, entry]) => key === `${nameOf(path, entry)} ${entry.version}` && shipped.includes(entry.license ?? ''),
      );
    const bundled = [...bundledIn(root, 'widgets')] as [string, string[]][];
    expect(bundled.filter(([key]) => !known(key))).toEqual([]);
    const names = (build: string): string[] =>
      bundled.filter(([, builds]) => builds.includes(build)).map(([key]) => key.replace(/ .*/, ''));
    expect(names('cdn')).toEqual(expect.arrayContaining(['lit', 'lit-html', '@lit/reactive-element', 'leaflet']));
    expect(names('file')).toEqual(expect.arrayContaining(['lit', 'lit-html', '@lit/reactive-element']));
    expect(names('esm')).toEqual(['rolldown']);
    // With the text itself, which most of them ask for.
    for (const file of ['cdn/licences.txt', 'esm/licences.txt', 'file/retning-centre-finder.licences.txt']) {
      const text = read(`packages/widgets/dist/${file}`);
      expect(text.match(/Permission is hereby granted|Redistribution and use/g)?.length).toBeGreaterThan(0);
    }
  });
});
