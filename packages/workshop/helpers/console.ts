/** Hears what a page complains of while a test runs: errors, warnings, and promises that nobody caught. */

const lines: string[] = [];
const kinds = ['error', 'warn'] as const;
const own = { error: console.error, warn: console.warn };

/** What has been complained of since the test began, one line each. Lit's word about its own dev mode does not count. */
export const complaints = (): readonly string[] => lines;

const hear = (kind: string, what: unknown): void => {
  const text = what instanceof Error ? (what.stack ?? what.message) : String(what);
  if (!text.startsWith('Lit is in dev mode')) lines.push(`${kind}: ${text}`);
};
const hearError = (event: ErrorEvent): void => hear('uncaught', event.error ?? event.message);
const hearRejection = (event: PromiseRejectionEvent): void => hear('unhandled', event.reason);

beforeEach(() => {
  lines.length = 0;
  for (const kind of kinds) console[kind] = (...said: unknown[]) => said.forEach((what) => hear(kind, what));
  addEventListener('error', hearError);
  addEventListener('unhandledrejection', hearRejection);
});

afterEach(() => {
  Object.assign(console, own);
  removeEventListener('error', hearError);
  removeEventListener('unhandledrejection', hearRejection);
});
