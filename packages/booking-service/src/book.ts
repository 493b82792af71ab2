/** Booking: checked by the rules that the form has too, done once for each key, and told at once to those who come too late. */
import { randomUUID } from 'node:crypto';
import { checkBooking } from '@retning/core/check-booking';
import { seatsOf } from '@retning/core/booking/free';
import type { OfferedSlot } from '@retning/core/booking/slots';
import type { BookingRequest, CentreAvailability } from '@retning/core/schema/types';
import { writeTime } from '@retning/core/time/written';
import { queueOf, toBooking, wishOf } from './bookings.ts';
import { endHold } from './holds.ts';
import { type Keeper, type Place, columnsOf, findOffered, note, takeSlot } from './keeper.ts';
import { writeLetter } from './outbox.ts';
import { busyNames, isLost } from './resources.ts';
import { hashOf, newReference } from './secrets.ts';
import { type Sent, lookUp, once } from './sent.ts';
import { Refused, type Trx } from './transactions.ts';

/**
 * Books. The text of the answer, which is the same whenever the same is sent with the same key, whatever has changed since.
 *
 * Throws `key-reused`, `invalid`, `slot-gone`, `slot-taken` and `group-full`.
 */
export async function book(keeper: Keeper, sent: Sent, centre: CentreAvailability, value: unknown): Promise<string> {
  const { db, clock } = keeper;
  const { data: request, findings } = checkBooking(value, centre, clock());
  const slot = request && findOffered(centre, wishOf(request), request.slot, clock());
  // Refusing needs no more than a look. To be let in is another matter: that the insert decides.
  const wanted = slot && !slot.group && !request.hold ? { ...slot, centre: centre.centre } : undefined;
  const known = await lookUp(db, sent, wanted && busyNames(wanted));
  if (known.answer !== undefined) return known.answer;
  if (!request) throw new Refused('invalid', { errors: findings });
  if (!slot) throw new Refused('slot-gone');
  if (wanted && isLost(wanted, known.besides)) throw new Refused('slot-taken');
  return once(db, sent, (trx, token) => insert(keeper, trx, centre, request, slot, token));
}

async function insert(
  { clock, mail }: Keeper,
  trx: Trx,
  centre: CentreAvailability,
  request: BookingRequest,
  slot: OfferedSlot,
  token: string,
): Promise<{ readonly answer: object; readonly subject: string }> {
  const { slot: _slot, name, contact, message, hold, guard: _guard, centre: _centre, waiting, ...rest } = request;
  const { meeting, channel, ...wishes } = rest;
  const id = randomUUID();
  const seats = slot.group ? seatsOf(request) : 1;
  const kept = hold && (await endHold(trx, hold, { centre: centre.centre, slot: slot.id, seats }));
  const place: Place = kept
    ? { status: 'booked', session: kept }
    : await takeSlot(trx, centre.centre, slot, { seats, waiting }, { booking: id });
  const row = await trx
    .insertInto('booking')
    .values({
      id,
      reference: newReference(),
      ...columnsOf(centre.centre, { meeting, channel }, slot),
      ...place,
      ...queueOf(place.status),
      zone: centre.zone,
      chosen: writeTime(slot.start, centre.zone),
      seats,
      token: hashOf(token),
      name,
      contact_by: contact.by,
      contact: contact.address,
      message: message ?? null,
      wishes: JSON.stringify(wishes),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await note(trx, 'booked', 'person', id);
  const answer = await toBooking(trx, row, centre);
  await writeLetter(trx, mail, place.status, row, answer, centre, { token, now: clock() });
  return { answer, subject: id };
}
