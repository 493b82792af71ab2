/**
 * `npm test`: every check, from a fresh clone on. Ends with a plain line `N passed, N failed`, and with 1 when anything failed.
 * Names choose some of the steps: `node packages/workshop/runner/test.mjs lint format`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { ensurePackages, root } from './install.mjs';
import { ensurePostgres } from './postgres.mjs';
import { keepResults, resultsOfVitest } from './results.mjs';

const runner = 'packages/workshop/runner';
const rules = 'packages/workshop/rules';
const pages = 'packages/workshop/pages';
const supply = 'packages/workshop/supply';
const hostile = 'packages/workshop/hostile';
const service = 'packages/workshop/service';
const known = ['packages/workshop/accessibility', 'packages/workshop/engines'];
const bin = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/@typescript/native/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  wtr: 'node_modules/@web/test-runner/dist/bin.js',
};

/** In the order in which they run: what is quick and what others need comes first. */
const steps = {
  generated: () => one('generated files are up to date', [`${runner}/generate.mjs`, '--check']),
  types: () =>
    all(
      ['core', 'widgets', 'booking-service', 'workshop'].map(
        (room) => () => one(`types of ${room}`, [bin.tsc, '-p', `packages/${room}`]),
      ),
    ),
  rules: () => vitest('house rules', [`${rules}/house-rules.test.ts`]),
  lint: () => one('lint', [bin.eslint, '-c', `${rules}/eslint.config.mjs`, '--max-warnings=0', '.']),
  format: () => one('format', [bin.prettier, '--check', '--log-level=warn', '.']),
  unit: () =>
    vitest(
      'unit tests',
      [rules, pages, supply, hostile, service, ...known].flatMap((folder) => ['--exclude', `${folder}/**`]),
    ),
  build: () => one('build', [`${runner}/build.mjs`]),
  budgets: () => vitest('size budgets', [`${rules}/budgets.test.ts`]),
  supply: () => vitest('supply chain', [supply]),
  // One after another: they measure, and each has processes of its own.
  service: () => vitest('booking service', [service, '--no-file-parallelism']),
  pages: () => vitest('built files on real pages', [pages]),
  // Each engine has a file of its own: both run at once, also on two cores.
  hostile: () => vitest('hostile hosts', [hostile, '--maxWorkers=2']),
  browsers: () => browserTests(),
  // Last, since they rest on what passed.
  sheets: () => vitest('accessibility sheets and engines', known),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(', ')}`);
  process.exit(1);
}
const chosen = Object.keys(steps).filter((name) => named.length === 0 || named.includes(name));

ensurePackages();
// Asked before anything runs: nobody wants to learn after minutes that a browser or a database is missing.
const needs = (...names) => names.some((name) => chosen.includes(name));
const instruction =
  (needs('supply', 'pages', 'hostile', 'browsers') && ensureBrowsers()) || (needs('service') && ensurePostgres());
if (instruction) {
  console.error(instruction);
  process.exit(1);
}

const { passed, failed } = await all(chosen.map((name) => steps[name]));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one after another and adds up. */
async function all(checks) {
  const sum = { passed: 0, failed: 0 };
  for (const check of checks) {
    const result = await check();
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  return sum;
}

/** A program that is right or wrong as a whole. */
async function one(title, command) {
  const { code, said, seconds } = await run(command);
  const result = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  tell(title, result, seconds, said);
  return result;
}

async function vitest(title, options) {
  const folder = mkdtempSync(join(tmpdir(), 'retning-'));
  const file = join(folder, 'result.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, said, seconds } = await run([
    bin.vitest,
    'run',
    '--config',
    `${runner}/vitest.config.ts`,
    ...reporters,
    ...options,
  ]);
  const result = { passed: 0, failed: code === 0 ? 0 : 1 };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests, numFailedTests } = report;
    keepResults(title.replaceAll(' ', '-'), resultsOfVitest(report));
    result.passed = numPassedTests;
    // A file that cannot be read has no tests that fail, but the run does.
    result.failed = Math.max(numFailedTests, result.failed);
  } catch {
    result.failed = 1;
  }
  rmSync(folder, { recursive: true });
  tell(title, result, seconds, said);
  return result;
}

async function browserTests() {
  const command = [bin.wtr, '--config', `${runner}/web-test-runner.config.mjs`];
  const { code, said, seconds } = await run(command, { KEEP_RESULTS: 'yes' });
  const [, passed, failed] = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(said) ?? [];
  const result = { passed: Number(passed ?? 0), failed: Math.max(Number(failed ?? 0), code === 0 ? 0 : 1) };
  tell('browser tests', result, seconds, said);
  if (result.failed === 0)
    console.log(
      said
        .match(/^\w+: \d+ passed, \d+ failed$/gm)
        ?.map((line) => `    ${line}`)
        .join('\n') ?? '',
    );
  return result;
}

function tell(title, { passed, failed }, seconds, said) {
  console.log(`${failed === 0 ? '✓' : '✗'} ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) console.log(said.trimEnd().replace(/^/gm, '    '));
}

function run(command, more = {}) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...more, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (bytes) => (said += bytes);
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => {
      // Tools that think of a terminal write over their own lines.
      const plain = said.replace(/\u001b\[[\d;]*[A-Za-z]/g, '').trim();
      resolve({ code, said: plain, seconds: ((performance.now() - started) / 1000).toFixed(1) });
    });
  });
}
