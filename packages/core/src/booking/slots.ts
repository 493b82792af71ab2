/** Which times a centre offers: from weekly rules by its own clock, exceptions, holidays and absences. What is taken is none of it: see free.ts. */
import { dayAfter, spansOn } from '../centres/day-spans.ts';
import type { Day } from '../centres/day-spans.ts';
import type { BookingChannel, CentreAvailability, Hours, Resource, SlotRule } from '../schema/types.ts';
import { daysBetween } from '../time/dates.ts';
import { instantOf, localTime } from '../time/zone.ts';

/** What is asked for. `from` and `to` are days at the centre, both included; without them, as far as one can book. */
export interface SlotWish {
  readonly meeting: string;
  readonly channel: BookingChannel;
  /** Only with somebody who speaks it. */
  readonly language?: string | undefined;
  /** An interpreter must be found first, which takes its time. */
  readonly interpreter?: boolean | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A time that a centre offers, free or taken. `start` and `end` in epoch ms; `date` and `minutes` are on the clock of the centre. */
export interface OfferedSlot {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly date: string;
  readonly minutes: number;
  /** Ids of what is needed: all of one list, and any list will do. The first that is free is taken. */
  readonly choices: readonly (readonly string[])[];
  /** The group in which there are seats; none: there is room for one booking. */
  readonly group?: Resource;
}

const MINUTE = 60_000;

/**
 * The times that a centre offers for a kind of meeting, by start, as seen at the instant `now` (epoch ms).
 *
 * The first slot of a span begins when the clock there first shows its start, and the next ones follow in real minutes, each with its pause,
 * as long as a whole meeting fits before the end. So none begins in an hour that clocks leave out, and the hour that comes twice is
 * offered twice. Rules of several people for the same time are one slot with several choices.
 *
 * The answer depends on `now` only by the lead time and by which day is today at the centre, never on the zone of the machine.
 */
export function offeredSlots(centre: CentreAvailability, wish: SlotWish, now: number): readonly OfferedSlot[] {
  const meeting = centre.meetings.find(({ id }) => id === wish.meeting);
  if (!meeting?.channels.includes(wish.channel)) return [];
  if (wish.interpreter && !centre.interpreter) return [];
  const hours = hoursOf(centre);
  const today = localTime(now, centre.zone);
  const earliest = now + leadOf(centre, wish.interpreter) * MINUTE;
  const first = wish.from ? Math.max(0, daysBetween(today.date, wish.from)) : 0;
  const last = wish.to ? Math.min(centre.horizon, daysBetween(today.date, wish.to)) : centre.horizon;
  const rules = centre.rules.filter(
    (rule) => rule.meeting === wish.meeting && (!rule.channels || rule.channels.includes(wish.channel)),
  );
  const found = new Map<number, OfferedSlot>();
  for (let days = first; days <= last; days++) {
    const day = dayAfter(hours, today, days);
    if (isClosed(centre.closed, day.date)) continue;
    for (const rule of rules) {
      const choices = choicesOf(centre, rule, wish, day.date);
      if (!choices.length) continue;
      const host = centre.resources.find(({ id }) => id === rule.with);
      for (const start of startsOn(hours, rule, day, meeting.minutes, meeting.pause ?? 0)) {
        if (start < earliest) continue;
        const same = found.get(start);
        // Two groups of one kind at one time would have seats that nobody can tell apart: the first counts.
        if (same?.group && same.group !== host) continue;
        const { date, minutes } = localTime(start, centre.zone);
        found.set(start, {
          id: slotId(wish.meeting, wish.channel, start),
          start,
          end: start + meeting.minutes * MINUTE,
          date,
          minutes,
          choices: [...(same?.choices ?? []), ...choices],
          ...(host?.kind === 'group' && { group: host }),
        });
      }
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}

/** The offered slot that begins at `start` (epoch ms), if there is one: for the service, before it books. */
export function offeredSlotAt(
  centre: CentreAvailability,
  wish: Omit<SlotWish, 'from' | 'to'>,
  start: number,
  now: number,
): OfferedSlot | undefined {
  const { date } = localTime(start, centre.zone);
  return offeredSlots(centre, { ...wish, from: date, to: date }, now).find((slot) => slot.start === start);
}

/** The id of a slot, the same whoever reckons it: kind of meeting, channel, and start in UTC to the minute. */
export function slotId(meeting: string, channel: BookingChannel, start: number): string {
  const { date, minutes } = localTime(start, 'UTC');
  const clock = String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
  return `${meeting}.${channel}.${date.replaceAll('-', '')}T${clock}Z`;
}

/** Until when (epoch ms) a person may change or cancel a meeting that begins at `start`; before it means in time. */
export function changeEnds(start: number, { changeUntil = 0 }: Pick<CentreAvailability, 'changeUntil'>): number {
  return start - changeUntil * MINUTE;
}

/** Minutes from now until the first meeting that can be booked. */
export function leadOf(
  { lead, interpreter }: Pick<CentreAvailability, 'lead' | 'interpreter'>,
  interpreted = false,
): number {
  return interpreted && interpreter ? Math.max(lead, interpreter.lead) : lead;
}

/** True when one of the closed periods holds the date. */
export function isClosed(closed: CentreAvailability['closed'], date: string): boolean {
  return Boolean(closed?.some(({ from, to }) => from <= date && date <= to));
}

/** The hours of a centre without any tiers: what `spansOn` asks of them. */
function hoursOf({ zone, holidays, halfDayCloses }: CentreAvailability): Hours {
  return { zone, holidays, ...(halfDayCloses && { halfDayCloses }), tiers: [] };
}

/** When the slots of a rule begin on a day, epoch ms. */
function startsOn(hours: Hours, rule: SlotRule, day: Day, minutes: number, pause: number): readonly number[] {
  if ((rule.from && day.date < rule.from) || (rule.to && day.date > rule.to)) return [];
  const { weekly, exceptions } = rule;
  const starts: number[] = [];
  for (const { from, to } of spansOn(
    hours,
    { tier: 'by-appointment', weekly, ...(exceptions && { exceptions }) },
    day,
  )) {
    const end = instantOf(day.date, to, hours.zone);
    for (
      let start = instantOf(day.date, from, hours.zone);
      start + minutes * MINUTE <= end;
      start += (minutes + pause) * MINUTE
    ) {
      starts.push(start);
    }
  }
  return starts;
}

/** The lists of resources of which one is needed on a day; none: there is no meeting by this rule. */
function choicesOf(
  centre: CentreAvailability,
  rule: SlotRule,
  { channel, language }: SlotWish,
  date: string,
): readonly (readonly string[])[] {
  const resource = (wanted: string): Resource | undefined => centre.resources.find(({ id }) => id === wanted);
  const host = resource(rule.with);
  if (!host) return [];
  const people = [host, ...(host.members ?? []).map(resource)];
  // All or nothing: a team without one of its members is another meeting.
  if (!people.every((person) => person && !isClosed(person.away, date))) return [];
  const speaks = ({ languages = centre.languages }: Resource): boolean => !language || languages.includes(language);
  // In a team it is enough that one speaks it. A team or group that says nothing of its own speaks what its members do.
  const speakers = host.languages || !host.members?.length ? [host] : people.slice(1);
  if (!speakers.some((person) => speaks(person!))) return [];
  // A team is its members; a group is a thing of its own, beside those who lead it.
  const needed = (host.kind === 'team' ? people.slice(1) : people).map((person) => person!.id);
  if (channel !== 'in-person' || !rule.rooms) return [needed];
  const rooms = rule.rooms.filter((id) => {
    const room = resource(id);
    return room && !isClosed(room.away, date);
  });
  return rooms.map((room) => [...needed, room]);
}
