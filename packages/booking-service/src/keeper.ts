/** What all that keeps something needs, and what holds and bookings have in common: a time at a centre, and taking it. */
import { offeredSlotAt } from '@retning/core/booking/slots';
import type { OfferedSlot, SlotWish } from '@retning/core/booking/slots';
import type { CentreAvailability } from '@retning/core/schema/types';
import { readTime } from '@retning/core/time/written';
import type { Centres } from './centres.ts';
import type { MailSettings } from './outbox.ts';
import { type Holder, takeResources } from './resources.ts';
import { takeSeats } from './sessions.ts';
import { type Db, Refused, type Trx } from './transactions.ts';

export interface Keeper {
  readonly db: Db;
  readonly centres: Centres;
  /** Epoch ms. */
  readonly clock: () => number;
  readonly holdSeconds: number;
  /** None: no mail is written. */
  readonly mail?: MailSettings;
}

/** The slot that a request names, as the centre offers it now; `undefined` when it does not. */
export function findOffered(
  centre: CentreAvailability,
  wish: Omit<SlotWish, 'from' | 'to'>,
  named: { readonly id: string; readonly start: string },
  now: number,
): OfferedSlot | undefined {
  const start = readTime(named.start)?.instant;
  const slot = start === undefined ? undefined : offeredSlotAt(centre, wish, start, now);
  return slot?.id === named.id ? slot : undefined;
}

/** The same; throws `slot-gone` when the centre does not offer it. */
export function offeredOrGone(...asked: Parameters<typeof findOffered>): OfferedSlot {
  const slot = findOffered(...asked);
  if (!slot) throw new Refused('slot-gone');
  return slot;
}

export interface Place {
  readonly status: 'booked' | 'waiting';
  readonly session: string | null;
}

/** Takes what a slot needs: people and room, or seats in its group. Throws `slot-taken` or `group-full`. */
export async function takeSlot(
  trx: Trx,
  centre: string,
  slot: OfferedSlot,
  { seats, waiting = false }: { readonly seats: number; readonly waiting?: boolean | undefined },
  holder: Holder,
): Promise<Place> {
  if (slot.group) return takeSeats(trx, centre, slot, seats, waiting);
  const { start, end, choices } = slot;
  if (await takeResources(trx, { centre, start, end, choices }, holder)) return { status: 'booked', session: null };
  throw new Refused('slot-taken');
}

/** Writes down that something was done, in the transaction that does it. */
export async function note(
  trx: Trx,
  what: 'booked' | 'changed' | 'cancelled' | 'asked' | 'deleted' | 'cleared',
  who: 'person' | 'staff' | 'job',
  subject: string | null,
): Promise<void> {
  await trx.insertInto('event').values({ what, who, subject }).execute();
}

/** The columns of a slot. */
export function columnsOf(
  centre: string,
  { meeting, channel }: Pick<SlotWish, 'meeting' | 'channel'>,
  { id, start, end }: OfferedSlot,
) {
  return { centre, meeting, channel, slot: id, starts: new Date(start), ends: new Date(end) };
}
