/**
 * Stable ids in the address's fragment, for `remember="fragment"`: a link that can be kept, sent and opened again, with no
 * cookie and no storage. The part after `#` never reaches a server.
 *
 * Form: `#retning-centre-finder:county=42&centre=x`. A fragment of the page's own is left alone.
 */

/** What the address remembers for a widget, or `undefined` when the fragment is not ours. */
export function readFragment(tag: string): URLSearchParams | undefined {
  const fragment = location.hash.slice(1);
  return fragment.startsWith(`${tag}:`) ? new URLSearchParams(fragment.slice(tag.length + 1)) : undefined;
}

/** Writes it without a history entry, a scroll or a `hashchange`. */
export function writeFragment(tag: string, values: Readonly<Record<string, string | undefined>>): void {
  if (location.hash.length > 1 && !readFragment(tag)) return;
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(given).toString();
  try {
    // The page's own state object is kept: routers live in it. The path is said, since `<base>` would lead a bare fragment elsewhere.
    history.replaceState(history.state, '', location.pathname + location.search + (text && `#${tag}:${text}`));
  } catch {
    // Some frames forbid it, and WebKit counts: a hundred times in ten seconds, for the whole page. The view goes on without.
  }
}
