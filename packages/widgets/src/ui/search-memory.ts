/** A search as stable ids in the address's fragment, and back. */
import type { PlaceSource } from '@retning/core/sources/place-source';
import { readFragment, writeFragment } from '../base/fragment.ts';
import type { FilterName } from './filter-panel.ts';
import type { PlaceField } from './place-field.ts';

interface Searched {
  readonly picked: Readonly<Partial<Record<FilterName, string>>>;
  readonly opened: ReadonlySet<string>;
}

const filters: readonly FilterName[] = ['county', 'service', 'channel', 'language', 'topic', 'open'];

/** Keeps the search in the address. What was typed is not kept: it may be anything. */
export function keepSearch(tag: string, { picked, opened }: Searched, { place }: PlaceField): void {
  writeFragment(tag, { ...picked, place: place?.id, centre: [...opened].join(' ') });
}

/** The search that the address tells of, or `undefined`. A place that is not known any more is left out. */
export async function recallSearch(
  tag: string,
  source: PlaceSource | undefined,
  locale: string,
  field: PlaceField,
): Promise<Searched | undefined> {
  const kept = readFragment(tag);
  if (!kept) return undefined;
  const id = kept.get('place');
  const place = id ? await source?.byId(id, { locale }).catch(() => undefined) : undefined;
  // The finder may have left the page while it asked.
  if (place && field.host.isConnected) field.take(place);
  return {
    picked: Object.fromEntries(filters.flatMap((name) => (kept.has(name) ? [[name, kept.get(name) ?? '']] : []))),
    opened: new Set(kept.get('centre')?.split(' ').filter(Boolean)),
  };
}
