import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../runner/install.mjs';
import { defects, plant } from './planted.mjs';

it('there are twenty for each widget, each another', () => {
  const widgets = new Set(defects.map(({ widget }) => widget));
  expect([...widgets]).toEqual(['centre-finder', 'self-check', 'team-overview', 'transition-explorer']);
  for (const widget of widgets) expect(defects.filter((defect) => defect.widget === widget)).toHaveLength(20);
  expect(new Set(defects.map(({ fault }) => fault)).size).toBe(defects.length);
});

it.each(defects)('"$fault" can still be planted in the $widget', (defect) => {
  const source = readFileSync(join(root, defect.file), 'utf8');
  expect(plant(defect, source)).not.toBe(source);
});
