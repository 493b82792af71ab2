import type { Point } from '@retning/core/schema/rules';

/** Why there is no position: the visitor said no, it took too long, the device has none, or the page is not on https. */
export type NoPosition = 'denied' | 'timed-out' | 'unavailable' | 'insecure';

const patience = 10_000;

/**
 * Where the visitor is, asked of the browser. Call it only from a press: the browser will ask the visitor.
 * The position stays in memory and is sent nowhere.
 */
export function findPosition(): Promise<Point | NoPosition> {
  if (!isSecureContext) return Promise.resolve('insecure');
  const { geolocation } = navigator;
  if (!geolocation) return Promise.resolve('unavailable');
  return new Promise((answer) => {
    // Firefox counts its time limit from the visitor's answer, and answers nothing at all when the question is waved away.
    const timer = setTimeout(() => answer('timed-out'), patience * 3);
    const done = (result: Point | NoPosition): void => {
      clearTimeout(timer);
      answer(result);
    };
    geolocation.getCurrentPosition(
      ({ coords }) => done({ lat: coords.latitude, lon: coords.longitude }),
      ({ code }) => done(code === 1 ? 'denied' : code === 3 ? 'timed-out' : 'unavailable'),
      { maximumAge: 600_000, timeout: patience },
    );
  });
}
