/**
 * PostgreSQL for the tests: finds it, installs it where that can be done, and runs clusters that are thrown away. PGlite has one connection,
 * so only here do transactions meet.
 *
 * `POSTGRES_BIN` names the folder of the binaries where they lie elsewhere.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findCommand } from './browsers.mjs';

/** What the statements of the service are written for. */
const LEAST = 15;

/** The folder with `initdb` and `postgres`, or `undefined`. */
export function findPostgres() {
  const { POSTGRES_BIN: given } = process.env;
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged)
    ? readdirSync(packaged)
        .filter((name) => Number(name) >= LEAST)
        // The oldest that is new enough: what runs there runs on the others.
        .sort((one, other) => Number(one) - Number(other))
    : [];
  const command = findCommand('initdb');
  const folders = [given, ...versions.map((name) => join(packaged, name, 'bin')), command?.replace(/\/initdb$/, '')];
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/**
 * Makes sure that PostgreSQL is there. As root on Debian it is installed; elsewhere the answer says what to do.
 *
 * @returns {string | undefined} one instruction for the developer, or `undefined` when all is well
 */
export function ensurePostgres() {
  if (findPostgres()) return undefined;
  if (process.env.POSTGRES_BIN) return 'POSTGRES_BIN names no folder with initdb and postgres.';
  const install = 'apt-get install -y --no-install-recommends postgresql';
  if (process.getuid?.() !== 0 || !findCommand('apt-get'))
    return (
      `The tests of the booking service need PostgreSQL ${LEAST} or later. On Debian and Ubuntu run: sudo ${install} – ` +
      'or point at the folder of its binaries with POSTGRES_BIN.'
    );
  console.log('Installing postgresql from Debian …');
  const options = '-o DPkg::Lock::Timeout=600 -o Acquire::Retries=3';
  try {
    const shell = `apt-get ${options} -qq update && ${install.replace('apt-get', `apt-get ${options} -qq`)}`;
    execFileSync('sh', ['-c', shell], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    return `Could not install postgresql. Run: ${install}`;
  }
  return findPostgres() ? undefined : 'Installed, but PostgreSQL cannot be found. Set POSTGRES_BIN.';
}

/** A cluster in a folder of its own, with the settings that PostgreSQL comes with. */
export async function startCluster() {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not there; ensurePostgres says why.');
  const folder = mkdtempSync(join(tmpdir(), 'retning-pg-'));
  const owner = ownerOfCluster();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const setUp = ['-D', data, '-U', 'retning', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), setUp, { ...owner, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  const urlOf = (name) => `postgres://retning@127.0.0.1:${port}/${name}`;
  let server;
  let gone;
  const start = async () => {
    const options = ['-D', data, '-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
    server = spawn(join(bin, 'postgres'), options, { ...owner, cwd: folder, stdio: 'ignore' });
    gone = new Promise((resolve) => server.once('exit', resolve));
    await answers(urlOf('postgres'));
  };
  const end = async (signal) => {
    server.kill(signal);
    await gone;
  };
  await start();
  return {
    /** A database of its own, empty. Its address. */
    async create(name) {
      await ask(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    /** What `pg_ctl -m immediate` does: no checkpoint, no farewell. */
    crash: () => end('SIGQUIT'),
    start,
    async stop() {
      if (server.exitCode === null && server.signalCode === null) await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function ownerOfCluster() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  for (const end = Date.now() + 20_000; ; await wait(50)) {
    try {
      return await ask(url, 'select 1');
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function ask(connectionString, text) {
  // Only here: a fresh clone has no packages yet when it is asked whether PostgreSQL is there.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}
