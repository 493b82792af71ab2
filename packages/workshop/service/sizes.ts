/** Each proof is short in `npm test` and long in `npm run test:long`, which prints its figures. */
export const long = process.env.RETNING_LONG === 'yes';

export const size = (short: number, full: number): number => (long ? full : short);

/** A figure that was measured. */
export function tell(what: string, figures: Readonly<Record<string, string | number>>): void {
  if (!long) return;
  const list = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  console.log(`  ${what}: ${list.join(', ')}`);
}
