/** A widget that is mounted, used and taken away again and again, and what of it is left. */
import { expect } from 'vitest';
import type { Stage } from './condition.ts';

const many = 100;
const megabyte = 1_000_000;

/**
 * A hundred rounds: no listener is left; in Chromium no instance lives on, and the heap has not grown. Firefox gives no way to force
 * its collector of cycles from a page or from the driver: after 15 s and gigabytes asked for, it had not run once.
 */
export async function rounds(stage: Stage): Promise<void> {
  const { page, engine, host } = stage;
  await goRound(stage, 10);
  const listeners = (await host()).listeners;
  const before = await heapOf(stage);
  await goRound(stage, many);
  expect((await host()).listeners).toEqual(listeners);
  if (engine !== 'chromium') return;
  const grown = (await heapOf(stage)) - before;
  const alive = await page.evaluate(
    () => (Reflect.get(document, Symbol.for('mounted')) as WeakRef<object>[]).filter((one) => one.deref()).length,
  );
  expect(alive, 'instances that live on').toBe(0);
  expect(grown, 'bytes').toBeLessThan(megabyte);
}

/**
 * Bytes in use, after garbage has been collected; 0 where the engine does not tell. First all has its turn that waits until the page is idle: the
 * last widgets are held by it, on a busy machine for as long as they said that it may take.
 */
async function heapOf({ page, engine }: Stage): Promise<number> {
  if (engine !== 'chromium') return 0;
  await page.evaluate(async () => {
    for (const _ of ['what waits', 'what that asked for'])
      await new Promise((idle) => requestIdleCallback(idle, { timeout: 2000 }));
  });
  const tools = await page.createCDPSession();
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  await tools.detach();
  return usedSize;
}

/** Mounts what the page's template holds, waits until it is to be seen, presses in it, and takes it away. */
async function goRound({ page, guest }: Stage, times: number): Promise<void> {
  const work = async (
    times: number,
    shown: (widget: HTMLElement) => boolean,
    use: (widget: HTMLElement) => void,
  ): Promise<void> => {
    const place = document.querySelector('section')!;
    const { content } = document.querySelector('template')!;
    const mounted: WeakRef<object>[] = [];
    Reflect.set(document, Symbol.for('mounted'), mounted);
    for (let round = 0; round < times; round++) {
      place.append(content.cloneNode(true));
      const widget = place.firstElementChild as HTMLElement;
      mounted.push(new WeakRef(widget));
      while (!shown(widget)) await new Promise((go) => setTimeout(go));
      use(widget);
      await new Promise((go) => requestAnimationFrame(go));
      place.replaceChildren();
    }
  };
  await page.evaluate(`(${work.toString()})(${times}, ${guest.shown.toString()}, ${guest.use.toString()})`);
}
