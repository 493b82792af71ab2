/** The tables, step by step. A step that has been published is never changed: a later one mends it. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Any number will do, as long as it stays: it is the one door through which processes that start at the same time go one by one. */
const DOOR = 7_384_627_846;

/** Statements of PostgreSQL 15, which PGlite's later version knows too. */
const steps: readonly (readonly string[])[] = [
  [
    'create extension if not exists btree_gist',
    `create table centre (
      id text primary key,
      availability jsonb not null,
      offered boolean not null
    )`,
    `create table session (
      id uuid primary key,
      centre text not null references centre,
      slot text not null,
      starts timestamptz not null,
      ends timestamptz not null,
      seats integer not null,
      taken integer not null default 0,
      places integer not null,
      waiting integer not null default 0,
      unique (centre, slot),
      constraint session_not_overbooked check (taken between 0 and seats),
      constraint session_not_overqueued check (waiting between 0 and places)
    )`,
    `create table hold (
      id uuid primary key,
      secret bytea not null unique,
      centre text not null references centre,
      meeting text not null,
      channel text not null,
      slot text not null,
      starts timestamptz not null,
      ends timestamptz not null,
      seats integer not null check (seats > 0),
      session uuid references session,
      made timestamptz not null default now(),
      expires timestamptz not null
    )`,
    'create index hold_by_expiry on hold (expires)',
    'create index hold_by_session on hold (session) where session is not null',
    'create sequence queue',
    `create table booking (
      id uuid primary key,
      reference text not null unique,
      status text not null check (status in ('booked', 'waiting', 'cancelled')),
      centre text not null references centre,
      meeting text not null,
      channel text not null,
      slot text not null,
      starts timestamptz not null,
      ends timestamptz not null,
      zone text not null,
      chosen text not null,
      seats integer not null check (seats > 0),
      session uuid references session,
      sequence integer not null default 0,
      token bytea not null unique,
      made timestamptz not null default now(),
      queued bigint,
      moved boolean not null default false,
      name text,
      contact_by text,
      contact text,
      message text,
      wishes jsonb
    )`,
    'create index booking_by_session on booking (session) where session is not null',
    'create index booking_by_time on booking (centre, starts)',
    `create table taken (
      resource text not null,
      during tstzrange not null,
      hold uuid references hold on delete cascade deferrable initially deferred,
      booking uuid references booking on delete cascade deferrable initially deferred,
      session uuid references session on delete cascade deferrable initially deferred,
      constraint taken_by_one check (num_nonnulls(hold, booking, session) = 1),
      constraint taken_once exclude using gist (resource with =, during with &&)
    )`,
    'create index taken_by_hold on taken (hold) where hold is not null',
    'create index taken_by_booking on taken (booking) where booking is not null',
    'create index taken_by_session on taken (session) where session is not null',
    `create table question (
      id uuid primary key,
      reference text not null unique,
      centre text not null references centre,
      received timestamptz not null,
      answer_from text,
      answer_by text,
      text text,
      name text,
      contact_by text,
      contact text,
      wishes jsonb
    )`,
    `create table sent (
      route text not null,
      key bytea not null,
      print bytea not null,
      salt bytea not null,
      answer text,
      subject uuid,
      made timestamptz not null default now(),
      primary key (route, key)
    )`,
    `create table outbox (
      id uuid primary key,
      booking uuid not null references booking on delete cascade,
      address text not null,
      subject text not null,
      body text not null,
      calendar text not null,
      tries integer not null default 0,
      due timestamptz not null default now()
    )`,
    'create index outbox_by_booking on outbox (booking)',
    'create index sent_by_subject on sent (subject)',
    `create table event (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      what text not null,
      who text not null check (who in ('person', 'staff', 'job')),
      subject uuid
    )`,
  ],
];

/**
 * Brings the tables up to date, all steps or none. Several processes may do it at once: the later ones wait and find it done.
 *
 * Throws when the database is of a later version than the program: it might not know a rule that rows now keep.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${DOOR}::bigint)`.execute(trx);
    await sql`create table if not exists migration (id integer primary key, done timestamptz not null default now())`.execute(
      trx,
    );
    const done = new Set((await trx.selectFrom('migration').select('id').execute()).map(({ id }) => id));
    const latest = Math.max(0, ...done);
    if (latest > steps.length)
      throw new Error(
        `The database is at step ${latest} and this program knows ${steps.length}. Start the version that made it.`,
      );
    for (const [index, statements] of steps.entries()) {
      if (done.has(index + 1)) continue;
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await trx
        .insertInto('migration')
        .values({ id: index + 1 })
        .execute();
    }
  });
}
