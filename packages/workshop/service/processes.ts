/** The service as processes of its own, as it is run: killed, doubled and asked over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CentreAvailability } from '@retning/core/schema/types';
import { bundleService } from '../runner/booking-service.mjs';

export interface Running {
  readonly base: string;
  readonly pid: number;
  /** What it has written so far. */
  readonly said: () => string;
  /** Ends with what it ended by. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>;
  /** Megabytes that the process holds (resident), and the most that it ever held. */
  readonly memory: () => { readonly now: number; readonly most: number };
  /** Milliseconds from its start until it was ready. */
  readonly ready: number;
}

let bundled: Promise<string> | undefined;

/** A folder that is gone at the end. */
export function temporary(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'retning-service-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes what a centre offers where the service reads it. */
export function availabilityFile(folder: string, centre: CentreAvailability): string {
  const file = join(folder, 'availability.json');
  const head = { format: 'retning/availability@1', id: 'example', version: '1', source: 'invented', licence: 'CC0' };
  writeFileSync(file, JSON.stringify({ ...head, updated: '2026-11-25', languages: ['nb'], centres: [centre] }));
  return file;
}

/** Starts a process; what it refuses with is thrown. */
export async function run(env: Readonly<Record<string, string>>): Promise<Running> {
  const began = performance.now();
  const child = await begun(env);
  // Also when the test fails before it ends the process itself.
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const gone = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 1)),
  );
  const base = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', () => {
      const [, found] = /"listening":"([^"]+)"/.exec(said) ?? [];
      if (found) resolve(found);
    });
    void gone.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    base,
    pid: child.pid!,
    ready: performance.now() - began,
    said: () => said,
    end: async (signal) => {
      child.kill(signal);
      return gone;
    },
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
      return { now: of('VmRSS'), most: of('VmHWM') };
    },
  };
}

async function begun(env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  bundled ??= bundleService();
  const file = await bundled;
  return spawn(process.execPath, ['--enable-source-maps', file], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', RETNING_RATE: '1000000', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
