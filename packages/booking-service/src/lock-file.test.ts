import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './lock-file.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'retning-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'retning.lock');
const owner = (more: object): void =>
  writeFileSync(file(), JSON.stringify({ pid: process.pid, host: hostname(), id: 'other', ...more }));

/** The number of a process that has ended. */
const deadPid = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid!;
};

describe('the lock of a folder', () => {
  it('has one owner, and is gone when that gives it back', async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    await expect(lockFolder(folder)).rejects.toThrow(`process ${process.pid}`);
    await release();
    expect(readdirSync(folder)).toEqual([]);
    await (
      await lockFolder(folder)
    )();
  });

  it('of a process that lives is respected', async () => {
    owner({});
    await expect(lockFolder(folder)).rejects.toThrow(/RETNING_DATA/);
  });

  it('of a dead process is taken over', async () => {
    owner({ pid: await deadPid() });
    const release = await lockFolder(folder);
    expect((JSON.parse(readFileSync(file(), 'utf8')) as { pid: number }).pid).toBe(process.pid);
    await release();
  });

  it('whose number was given to another process since is taken over', async () => {
    owner({ began: '1' });
    await (
      await lockFolder(folder)
    )();
  });

  it('of another host counts as long as it shows a sign of life', async () => {
    owner({ host: 'elsewhere', pid: await deadPid() });
    await expect(lockFolder(folder)).rejects.toThrow('on elsewhere');
    const before = new Date(Date.now() - 60_000);
    utimesSync(file(), before, before);
    await (
      await lockFolder(folder)
    )();
  });

  it('that says nothing is taken over', async () => {
    writeFileSync(file(), '');
    await (
      await lockFolder(folder)
    )();
  });

  it('goes to one of several who find a dead owner at once', async () => {
    owner({ pid: await deadPid() });
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const winners = results.filter(({ status }) => status === 'fulfilled');
    expect(winners).toHaveLength(1);
    for (const result of results) if (result.status === 'fulfilled') await result.value();
  });
});
