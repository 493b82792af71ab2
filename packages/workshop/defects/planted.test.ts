import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../runner/install.mjs';
import { defects, plant } from './planted.mjs';

it('there are twenty, each another', () => {
  expect(new Set(defects.map(({ fault }) => fault)).size).toBe(20);
});

it.each(defects)('"$fault" can still be planted', (defect) => {
  const source = readFileSync(join(root, defect.file), 'utf8');
  expect(plant(defect, source)).not.toBe(source);
});
