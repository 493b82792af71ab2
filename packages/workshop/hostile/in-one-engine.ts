/** One test for each condition in an engine; engines have files of their own, so that both run at once. */
import { describe, it } from 'vitest';
import { type Engine, type Settings, inEachBrowser } from '../pages/browsers.ts';
import { insecureHost } from './condition.ts';
import { conditions } from './conditions.ts';
import { exceptions } from './exceptions.ts';
import { meet } from './meeting.ts';
import { guests } from './widgets.ts';

export const settings: Settings = {
  chromium: [`--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`],
  firefox: { 'network.dns.localDomains': insecureHost },
  // The driver turns the cache for "Back" off.
  withoutFlags: ['--disable-back-forward-cache'],
};

export function meetAllIn(engine: Engine): void {
  inEachBrowser(
    (open) => {
      describe.each(guests)('$tag', (guest) => {
        for (const condition of conditions) {
          const exception = exceptions.find((one) => one.id === condition.id && one.engine === engine);
          const test = exception ? it.fails : it;
          test(`${condition.id} ${condition.title}`, () => meet({ open, engine, guest, condition }));
        }
      });
    },
    settings,
    [engine],
  );
}
