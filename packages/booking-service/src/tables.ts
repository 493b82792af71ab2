/** What the service keeps, as Kysely sees it. The tables themselves are made in migrations.ts. */
import type { ColumnType, Generated } from 'kysely';
import type { BookingChannel, CentreAvailability } from '@retning/core/schema/types';

type Time = ColumnType<Date, Date, Date>;

/** A time at a centre. */
interface AtSlot {
  centre: string;
  meeting: string;
  channel: BookingChannel;
  /** Id of the slot. */
  slot: string;
  starts: Time;
  ends: Time;
  seats: number;
  /** The session of a group. */
  session: string | null;
}

export interface Tables {
  migration: { id: number; done: Generated<Date> };
  centre: { id: string; availability: ColumnType<CentreAvailability, string, string>; offered: boolean };
  /** A group at a time: who leads it and where is taken once, for all who come. */
  session: {
    id: string;
    centre: string;
    slot: string;
    starts: Time;
    ends: Time;
    seats: number;
    taken: Generated<number>;
    places: number;
    waiting: Generated<number>;
  };
  hold: AtSlot & { id: string; secret: Buffer; made: Generated<Date>; expires: Time };
  booking: AtSlot & {
    id: string;
    reference: string;
    status: 'booked' | 'waiting' | 'cancelled';
    /** What the clock at the centre showed, with its offset, when the time was chosen. */
    chosen: string;
    zone: string;
    sequence: Generated<number>;
    token: Buffer;
    made: Generated<Date>;
    /** Order in the waiting list. */
    queued: string | null;
    /** Has got a seat after waiting, and has not been written to. */
    moved: Generated<boolean>;
    name: string | null;
    contact_by: string | null;
    contact: string | null;
    message: string | null;
    wishes: ColumnType<Readonly<Record<string, unknown>> | null, string, string | null>;
  };
  /** A person or a room at a time. No two rows of one resource overlap: the database sees to it. */
  taken: { resource: string; during: unknown; hold: string | null; booking: string | null; session: string | null };
  question: {
    id: string;
    reference: string;
    centre: string;
    received: Time;
    answer_from: string | null;
    answer_by: string | null;
    text: string | null;
    name: string | null;
    contact_by: string | null;
    contact: string | null;
    wishes: ColumnType<Readonly<Record<string, unknown>> | null, string, string | null>;
  };
  /** Mail that has not gone out yet. */
  outbox: {
    id: string;
    booking: string;
    address: string;
    subject: string;
    body: string;
    calendar: string;
    tries: Generated<number>;
    due: ColumnType<Date, Date | undefined, Date>;
  };
  /** What was done, by what kind of hand: for those who must be able to show it. No person stands in it. */
  event: {
    id: Generated<string>;
    at: Generated<Date>;
    what: string;
    who: 'person' | 'staff' | 'job';
    subject: string | null;
  };
  /** What was answered to whom asked with a key. */
  sent: {
    route: string;
    key: Buffer;
    print: Buffer;
    salt: Buffer;
    answer: string | null;
    subject: string | null;
    made: Generated<Date>;
  };
}
