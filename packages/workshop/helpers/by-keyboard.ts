/** Goes through a widget by keyboard, from stop to stop, and says where one is. */
import { expect } from 'chai';
import { eventually, focused, press } from './person.ts';

/** What has the focus, in words. */
export const inFocus = (): string => {
  const element = focused();
  const words = element?.closest('label, summary, button, .step') ?? element;
  return (words?.textContent ?? '').replace(/\s+/g, ' ').trim();
};

/** Waits until the focus is at the heading of a step. */
export const atStep = (words: RegExp): Promise<void> =>
  eventually(() => {
    expect(focused()?.className, `what has the focus: «${inFocus()}»`).to.equal('step');
    expect(inFocus()).to.match(words);
  });

/** Presses Tab until the focus is at something that is called so; every stop on the way. */
export async function tabTo(words: RegExp, key = 'Tab'): Promise<readonly Element[]> {
  const stops: Element[] = [];
  while (stops.length < 80) {
    await press(key);
    stops.push(focused()!);
    if (words.test(inFocus())) return stops;
  }
  throw new Error(`Nothing that is called ${String(words)}; the last stop is «${inFocus()}».`);
}
