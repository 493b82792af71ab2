/** What of the offered times is free, given what is taken; and the slots as they travel. */
import type { BookingChannel, CentreAvailability, Slot, SlotList, SlotQuery } from '../schema/types.ts';
import { writeTime } from '../time/written.ts';
import { offeredSlots } from './slots.ts';
import type { OfferedSlot } from './slots.ts';

/** No more are told at once: nobody reads them, and the answer would be large. */
const MOST = 2000;

/** A booking or a hold that has not expired. `start` and `end` in epoch ms. */
export interface Taken {
  /** The id of its slot. */
  readonly slot: string;
  readonly start: number;
  readonly end: number;
  readonly resources: readonly string[];
  /** How many seats of a group, 1 if not given. */
  readonly seats?: number;
  /** It waits for a seat and takes none. */
  readonly waiting?: boolean;
}

/** What is left of an offered slot. */
export interface Left {
  /** Seats of a group; else 1 or 0. */
  readonly seats: number;
  /** Places in the waiting list. */
  readonly waiting: number;
  /** What to book, all of it in one transaction; none: nothing is free. */
  readonly resources?: readonly string[];
}

/**
 * What is left of an offered slot, given all that is taken at the centre.
 *
 * A person, a room or a member of a team is in one place at a time, so any of them that is taken for a part of the time spoils a choice. Those
 * who book seats of the same group at the same time share its resources, and take the choice that the first of them took.
 */
export function leftOf(slot: OfferedSlot, taken: readonly Taken[]): Left {
  const { group } = slot;
  const mine = group ? taken.filter((one) => one.slot === slot.id) : [];
  const others = taken.filter((one) => !one.waiting && !mine.includes(one));
  const blocked = new Set(
    others.flatMap(({ start, end, resources }) => (start < slot.end && slot.start < end ? resources : [])),
  );
  const seated = mine.filter(({ waiting }) => !waiting);
  const pinned = seated[0]?.resources;
  const choices = pinned ? [pinned] : slot.choices;
  const resources = choices.find((choice) => choice.every((id) => !blocked.has(id)));
  if (!resources) return { seats: 0, waiting: 0 };
  if (!group) return { seats: 1, waiting: 0, resources };
  const count = (list: readonly Taken[]): number => list.reduce((sum, { seats = 1 }) => sum + seats, 0);
  return {
    seats: Math.max(0, group.seats! - count(seated)),
    waiting: Math.max(0, (group.waiting ?? 0) - count(mine.filter(({ waiting }) => waiting))),
    resources,
  };
}

/** How many seats of a group a booking needs: the person's own, and one for each who comes along. */
export function seatsOf({ bring = 0 }: { readonly bring?: number | undefined }): number {
  return 1 + bring;
}

/** An offered slot as it travels. */
export function toSlot(
  { centre, zone }: Pick<CentreAvailability, 'centre' | 'zone'>,
  { meeting, channel }: { readonly meeting: string; readonly channel: BookingChannel },
  { id, start, end }: OfferedSlot,
  { seats, waiting }: Left,
): Slot {
  return {
    id,
    start: writeTime(start, zone),
    centre,
    meeting,
    channel,
    end: writeTime(end, zone),
    zone,
    seats,
    ...(waiting > 0 && { waiting: true }),
  };
}

/**
 * The answer to a question for free times: those that have the seats asked for, or a place to wait, from `from` to `to`, and the first day
 * after them that has one; at most 2,000. `now` is the service's clock (epoch ms).
 */
export function slotListOf(
  centre: CentreAvailability,
  query: Omit<SlotQuery, 'centre'>,
  taken: readonly Taken[],
  now: number,
): SlotList {
  const { to, seats: needed = 1 } = query;
  const slots = offeredSlots(centre, { ...query, to: undefined }, now).flatMap((slot) => {
    const left = leftOf(slot, taken);
    const free = left.seats >= needed || left.waiting >= needed;
    return free ? [{ date: slot.date, slot: toSlot(centre, query, slot, left) }] : [];
  });
  const within = (to ? slots.filter(({ date }) => date <= to) : slots).slice(0, MOST);
  const next = slots[within.length]?.date;
  return {
    centre: centre.centre,
    zone: centre.zone,
    asOf: writeTime(now, centre.zone),
    slots: within.map(({ slot }) => slot),
    ...(next && { next }),
  };
}
