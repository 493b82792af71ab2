import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { root } from '../runner/install.mjs';

vi.setConfig({ testTimeout: 180_000 });

const folders = ['packages/core/dist', 'packages/widgets/dist', 'packages/booking-service/dist'];

/** The hash of every file of every build. */
function hashes(): Readonly<Record<string, string>> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [file.slice(root.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

it('two builds of one commit are the same, to the byte', () => {
  const once = hashes();
  expect(Object.keys(once).length).toBeGreaterThan(100);
  execFileSync(process.execPath, [join(root, 'packages/workshop/runner/build.mjs')], { stdio: 'pipe' });
  expect(hashes()).toEqual(once);
});
