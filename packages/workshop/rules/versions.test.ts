import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const manifest = (
  name: string,
): { readonly version: string; readonly dependencies?: Readonly<Record<string, string>> } =>
  JSON.parse(read(`${name}/package.json`)) as { readonly version: string };

describe('the version', () => {
  it('is the same in the widgets and in their package', () => {
    expect(read('widgets/src/base/define.ts')).toContain(`version = '${manifest('widgets').version}'`);
  });

  it('is the same in core and in the service that asks for it', () => {
    expect(manifest('booking-service').dependencies?.['@retning/core']).toBe(manifest('core').version);
    expect(manifest('booking-service').version).toBe(manifest('core').version);
  });

  it.each(['core', 'content'])('of %s is the one that the widgets ask for', (name) => {
    expect(manifest('widgets').dependencies?.[`@retning/${name}`]).toBe(manifest(name).version);
  });
});
