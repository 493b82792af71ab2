/** Prints what failed, where and why, and ends with a plain line `N passed, N failed`. */

import { keepResults } from './results.mjs';

/**
 * A reporter for web-test-runner. A file that does not load or times out counts as one failure in that browser. `keep`: for a run
 * of all files, whose results the accessibility sheets rest on.
 */
export function totalsReporter({ keep = false } = {}) {
  const write = (text) => process.stdout.write(`${text}\n`);
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      const file = testFile.replace(`${process.cwd()}/`, '');
      for (const session of sessionsForTestFile) {
        const failed = testsOf(session.testResults).filter(({ passed, skipped }) => !passed && !skipped);
        for (const { names, error } of failed)
          report(write, `${session.browser.name}: ${names.join(' › ')}`, error, file);
        for (const error of session.errors) report(write, `${session.browser.name}: ${file}`, error, file);
        for (const address of session.request404s) write(`  ${session.browser.name}: not found: ${address}`);
        for (const log of session.logs) write(`  ${session.browser.name} says: ${log.map(plain).join(' ')}`);
      }
    },
    onTestRunFinished({ sessions }) {
      const { passed, failed } = count(sessions);
      if (keep) keepResults('browsers', sessions.flatMap(resultsOf));
      for (const name of new Set(sessions.map(({ browser }) => browser.name))) {
        const own = count(sessions.filter(({ browser }) => browser.name === name));
        write(`${name}: ${own.passed} passed, ${own.failed} failed`);
      }
      write(`${passed} passed, ${failed} failed`);
    },
  };
}

function count(sessions) {
  let passed = 0;
  let failed = 0;
  for (const session of sessions) {
    const tests = testsOf(session.testResults).filter(({ skipped }) => !skipped);
    const good = tests.filter((test) => test.passed).length;
    passed += good;
    failed += tests.length - good;
    // An error outside the tests must not hide behind tests that passed.
    if (session.errors.length > 0 || (session.passed === false && good === tests.length)) failed += 1;
  }
  return { passed, failed };
}

function resultsOf({ browser, testFile, testResults }) {
  const file = testFile.replace(`${process.cwd()}/`, '');
  const engine = browser.name.toLowerCase();
  return testsOf(testResults).map(({ names, passed, skipped = false }) => ({
    file,
    name: names.join(' › '),
    engine,
    passed,
    skipped,
  }));
}

function testsOf(suite, above = []) {
  if (!suite) return [];
  const names = suite.name ? [...above, suite.name] : above;
  return [
    ...suite.tests.map((test) => ({ ...test, names: [...names, test.name] })),
    ...suite.suites.flatMap((inner) => testsOf(inner, names)),
  ];
}

function report(write, title, error, file) {
  write(`✗ ${title}`);
  write(`    ${String(error?.message ?? 'no message').replaceAll('\n', '\n    ')}`);
  if (error?.expected !== undefined) write(`    expected ${error.expected}\n    got      ${error.actual}`);
  const place = error?.stack?.split('\n').find((line) => line.includes(file.split('/').at(-1)));
  if (place) write(`    ${place.trim()}`);
}

function plain(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
