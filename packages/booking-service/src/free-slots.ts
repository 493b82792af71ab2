/** Which times are free, as the service knows it now. It only looks. */
import { slotListOf } from '@retning/core/booking/free';
import type { Taken } from '@retning/core/booking/free';
import type { CentreAvailability, SlotList, SlotQuery } from '@retning/core/schema/types';
import { sql } from 'kysely';
import type { Keeper } from './keeper.ts';
import type { Db } from './transactions.ts';

/** The free times of a centre. A hold that is over counts as free before anything has cleared it away. */
export async function freeSlots(
  { db, clock }: Pick<Keeper, 'db' | 'clock'>,
  centre: CentreAvailability,
  query: SlotQuery,
): Promise<SlotList> {
  const now = clock();
  return slotListOf(centre, query, await takenAt(db, centre, now), now);
}

async function takenAt(db: Db, { centre, horizon }: CentreAvailability, now: number): Promise<readonly Taken[]> {
  const until = new Date(now + (horizon + 2) * 86_400_000);
  const rows = await db
    .selectFrom('taken')
    .leftJoin('hold', 'hold.id', 'taken.hold')
    .select([
      'taken.resource',
      'taken.session',
      sql<number>`extract(epoch from lower(during))::double precision * 1000`.as('start'),
      sql<number>`extract(epoch from upper(during))::double precision * 1000`.as('end'),
    ])
    // All of a centre's names begin alike; `0` comes after `/`.
    .where('taken.resource', '>=', `${centre}/`)
    .where('taken.resource', '<', `${centre}0`)
    .where(sql<boolean>`during && tstzrange(${new Date(now)}::timestamptz, ${until}::timestamptz)`)
    .where(sql<boolean>`(hold.id is null or hold.expires > now())`)
    .execute();
  const sessions = await db
    .selectFrom('session')
    .select(['id', 'slot', 'starts', 'ends', 'taken', 'waiting'])
    .select(
      sql<number>`coalesce((select sum(hold.seats) from hold where hold.session = session.id and hold.expires <= now()), 0)::integer`.as(
        'over',
      ),
    )
    .where('centre', '=', centre)
    .where('ends', '>', new Date(now))
    .execute();
  const nameOf = (resource: string): string => resource.slice(centre.length + 1);
  return [
    ...rows
      .filter(({ session }) => !session)
      .map(({ resource, start, end }) => ({ slot: '', start, end, resources: [nameOf(resource)] })),
    ...sessions.flatMap(({ id, slot, starts, ends, taken, waiting, over }) => {
      const resources = rows.filter(({ session }) => session === id).map(({ resource }) => nameOf(resource));
      const at = { slot, start: +starts, end: +ends, resources };
      return [{ ...at, seats: taken - over }, ...(waiting ? [{ ...at, seats: waiting, waiting: true }] : [])];
    }),
  ];
}
