/** A browser of its own for every measured page: fresh profile, no cache, a telephone's window, a slow processor and network. */
import puppeteer from 'puppeteer-core';
import { chromiumFlags, findBrowser } from '../runner/browsers.mjs';
import { watchRequests } from './requests.mjs';

export const slowProcessor = 4;
/** Lighthouse's "slow 4G", with the delay that the developer tools add to every request. Bits a second and ms. */
export const slowNetwork = { latency: 562.5, down: 1_440_000, up: 675_000 };
/** What a peer asks of other hosts is counted and never answered: no run depends on them, and none hears of it. */
const onlyHere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';
export const viewport = { width: 412, height: 823 };

/**
 * Opens a browser, lets `measure` use its page, and closes it whatever happens.
 *
 * @param {{ slow: boolean }} options whether the network is slowed
 */
export async function inFreshBrowser({ slow }, measure) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('The bench needs Chromium; install it or set CHROMIUM_BIN.');
  const browser = await puppeteer.launch({
    executablePath,
    args: [...chromiumFlags(), onlyHere],
    defaultViewport: viewport,
    headless: true,
    protocolTimeout: 120_000,
  });
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const devtools = await page.createCDPSession();
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (slow) {
      const { latency, down, up } = slowNetwork;
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: down / 8,
        uploadThroughput: up / 8,
      });
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
    const requests = watchRequests(devtools);
    return await measure({ page, devtools, requests });
  } finally {
    await browser.close();
  }
}

/** Used JS heap in bytes after two forced collections. */
export async function heap(devtools) {
  await devtools.send('HeapProfiler.enable');
  for (let round = 0; round < 2; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Name and version, such as "Chrome/156.0.8078.79". */
export async function browserVersion() {
  const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: chromiumFlags() });
  try {
    return await browser.version();
  } finally {
    await browser.close();
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
