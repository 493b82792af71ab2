/**
 * Finds the browsers that the tests run in, and installs what is missing where that can be done.
 *
 * Chromium and Firefox are needed; WebKitGTK is used where it is installed. `BROWSERS=chromium,webkit` chooses;
 * `CHROMIUM_BIN`, `FIREFOX_BIN` and `WEBKIT_BIN` point at a binary that lies elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const LAPTOP = '/Applications';
const WINDOWS = 'C:\\Program Files';

const ENGINES = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    files: [
      `${LAPTOP}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${LAPTOP}/Chromium.app/Contents/MacOS/Chromium`,
      `${WINDOWS}\\Google\\Chrome\\Application\\chrome.exe`,
    ],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox'],
    files: [`${LAPTOP}/Firefox.app/Contents/MacOS/firefox`, `${WINDOWS}\\Mozilla Firefox\\firefox.exe`],
    packages: ['firefox-esr'],
  },
  webkit: {
    variable: 'WEBKIT_BIN',
    commands: [],
    files: miniBrowsers(),
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

// The fonts make Arabic and Sámi letters drawable, so that sizes measured in tests mean something.
const FONTS = ['fonts-dejavu-core', 'fonts-liberation'];

/** The path of an engine's binary, or `undefined` when it is not installed. WebKitGTK counts only with its driver and Xvfb. */
export function findBrowser(engine) {
  const { variable, commands, files } = ENGINES[engine];
  const given = process.env[variable];
  if (given) return isRunnable(given) ? given : undefined;
  if (engine === 'webkit' && !(findCommand('WebKitWebDriver') && findCommand('Xvfb'))) return undefined;
  return commands.map(findCommand).find(Boolean) ?? files.find(isRunnable);
}

/** The engines to run in: those named in `BROWSERS`, else Chromium and Firefox, and WebKitGTK where it is installed. */
export function chosenEngines() {
  const named = process.env.BROWSERS?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = named?.find((name) => !Object.hasOwn(ENGINES, name));
  if (unknown) throw new Error(`BROWSERS names "${unknown}"; known are ${Object.keys(ENGINES).join(', ')}.`);
  return named?.length ? named : ['chromium', 'firefox', ...(findBrowser('webkit') ? ['webkit'] : [])];
}

/**
 * Makes sure that the chosen engines are there. As root on Debian the missing ones are installed, WebKitGTK too; elsewhere
 * the answer says what to do.
 *
 * @returns {string | undefined} one instruction for the developer, or `undefined` when all is well
 */
export function ensureBrowsers() {
  const debian = process.getuid?.() === 0 && findCommand('apt-get');
  const wanted = debian && !process.env.BROWSERS ? Object.keys(ENGINES) : chosenEngines();
  const missing = wanted.filter((engine) => !findBrowser(engine));
  if (missing.length === 0) return undefined;
  const misled = missing.filter((engine) => process.env[ENGINES[engine].variable]);
  if (misled.length > 0) return `${variables(misled)} names no program that can be run.`;

  const packages = [...missing.flatMap((engine) => ENGINES[engine].packages), ...FONTS].join(' ');
  const install = `apt-get install -y --no-install-recommends ${packages}`;
  if (debian) {
    console.log(`Installing ${missing.join(', ')} from Debian …`);
    try {
      // Another process may hold the package lock on a machine that has just started.
      const options = '-o DPkg::Lock::Timeout=600 -o Acquire::Retries=3';
      const shell = `apt-get ${options} -qq update && ${install.replace('apt-get', `apt-get ${options} -qq`)}`;
      execFileSync('sh', ['-c', shell], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      return `Could not install ${missing.join(', ')}. Run: ${install}`;
    }
    const still = wanted.filter((engine) => !findBrowser(engine));
    return still.length ? `Installed, but ${still.join(', ')} cannot be found. Set ${variables(still)}.` : undefined;
  }
  return (
    `The tests need ${missing.join(' and ')}. Install Chrome and Firefox, or on Debian and Ubuntu run: ` +
    `sudo ${install} – or point at a binary with ${variables(missing)}.`
  );
}

/** The start flags for Chromium. As root it refuses to start with its sandbox on. */
export function chromiumFlags() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

function variables(engines) {
  return engines.map((engine) => ENGINES[engine].variable).join(', ');
}

/** The path of a command on `PATH`, or `undefined`. */
export function findCommand(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isRunnable);
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function miniBrowsers() {
  if (process.platform !== 'linux') return [];
  try {
    return readdirSync('/usr/lib')
      .filter((folder) => folder.endsWith('-linux-gnu'))
      .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  } catch {
    return [];
  }
}
