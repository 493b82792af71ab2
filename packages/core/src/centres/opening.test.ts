import { describe, expect, it } from 'vitest';
import type { Hours } from '../schema/types.ts';
import { isOpenAt, openingAt } from './opening.ts';

type Tier = Hours['tiers'][number];
type Weekly = Tier['weekly'];

const week: Weekly[number]['days'] = ['mo', 'tu', 'we', 'th', 'fr'];
const all: Weekly[number]['days'] = [...week, 'sa', 'su'];
const spans = (...texts: string[]) => texts.map((text) => ({ from: text.slice(0, 5), to: text.slice(6) }));
const on = (days: Weekly[number]['days'], ...texts: string[]): Weekly[number] => ({ days, spans: spans(...texts) });
const dropIn = (weekly: Weekly, exceptions?: Tier['exceptions']): Tier => ({
  tier: 'drop-in',
  weekly,
  ...(exceptions && { exceptions }),
});
const hours = (...tiers: Tier[]): Hours => ({ zone: 'Europe/Oslo', holidays: 'NO', tiers });
const office = hours(dropIn([on(week, '09:00-15:00')]));
/** An instant by the clock in Oslo in winter. */
const winter = (text: string): number => Date.parse(`${text}:00+01:00`);
const summer = (text: string): number => Date.parse(`${text}:00+02:00`);
const until = (date: string, minutes: number, days: number, instant: number) => ({ date, minutes, days, instant });

describe('on an ordinary day', () => {
  it('is open from the first minute to the last but one', () => {
    const end = until('2026-11-23', 900, 0, winter('2026-11-23T15:00'));
    expect(openingAt(office, winter('2026-11-23T09:00'))).toEqual({ state: 'open', tier: 'drop-in', until: end });
    expect(openingAt(office, winter('2026-11-23T15:00') - 1)).toEqual({ state: 'open', tier: 'drop-in', until: end });
    expect(openingAt(office, winter('2026-11-23T09:00') - 1)).toEqual({
      state: 'closed',
      opens: { ...until('2026-11-23', 540, 0, winter('2026-11-23T09:00')), tier: 'drop-in' },
    });
    expect(openingAt(office, winter('2026-11-23T15:00'))).toMatchObject({
      state: 'closed',
      opens: { days: 1, minutes: 540 },
    });
  });

  it('opens again after the weekend', () => {
    expect(openingAt(office, winter('2026-11-27T16:00'))).toMatchObject({
      state: 'closed',
      opens: { date: '2026-11-30', days: 3, minutes: 540, tier: 'drop-in' },
    });
  });

  it('joins spans that meet or overlap, and keeps a pause', () => {
    const split = hours(dropIn([on(week, '12:00-15:00', '09:00-12:00'), on(['mo'], '14:00-18:00', '19:00-20:00')]));
    expect(openingAt(split, winter('2026-11-23T09:30'))).toMatchObject({ until: { minutes: 1080 } });
    expect(openingAt(split, winter('2026-11-23T18:30'))).toMatchObject({ state: 'closed', opens: { minutes: 1140 } });
  });

  it('stays open past midnight, until the next day’s first span ends', () => {
    const night = hours(dropIn([on(['fr'], '20:00-24:00'), on(['sa'], '00:00-02:30')]));
    expect(openingAt(night, winter('2026-11-27T23:00'))).toEqual({
      state: 'open',
      tier: 'drop-in',
      until: until('2026-11-28', 150, 1, winter('2026-11-28T02:30')),
    });
    expect(openingAt(hours(dropIn([on(['fr'], '20:00-24:00')])), winter('2026-11-27T23:00'))).toEqual({
      state: 'open',
      tier: 'drop-in',
      until: until('2026-11-27', 1440, 0, winter('2026-11-28T00:00')),
    });
  });

  it('looks a week ahead for the end of hours that never end', () => {
    const always: Hours = { ...hours(dropIn([on(all, '00:00-24:00')])), holidays: 'none' };
    expect(openingAt(always, winter('2026-12-22T12:00'))).toMatchObject({
      state: 'open',
      until: { date: '2026-12-28', minutes: 1440, days: 6 },
    });
  });
});

describe('with several tiers', () => {
  const specialist: Tier = { tier: 'specialist', weekly: [on(['mo'], '08:00-10:00', '14:00-17:00')] };
  const appointment: Tier = { tier: 'by-appointment', weekly: [on(week, '08:00-20:00')] };
  const three = hours(appointment, specialist, dropIn([on(week, '09:00-15:00')]));

  it('speaks of drop-in before specialists, and of each only while it lasts', () => {
    expect(openingAt(three, winter('2026-11-23T08:30'))).toMatchObject({ tier: 'specialist', until: { minutes: 600 } });
    expect(openingAt(three, winter('2026-11-23T09:30'))).toMatchObject({ tier: 'drop-in', until: { minutes: 900 } });
    expect(openingAt(three, winter('2026-11-23T15:30'))).toMatchObject({
      tier: 'specialist',
      until: { minutes: 1020 },
    });
  });

  it('opens next with whichever comes first, drop-in when they begin together', () => {
    expect(openingAt(three, winter('2026-11-22T12:00'))).toMatchObject({ opens: { minutes: 480, tier: 'specialist' } });
    const together = hours(
      { tier: 'specialist', weekly: [on(week, '09:00-12:00')] },
      dropIn([on(week, '09:00-11:00')]),
    );
    expect(openingAt(together, winter('2026-11-22T12:00'))).toMatchObject({ opens: { minutes: 540, tier: 'drop-in' } });
  });

  it('is not open for those without an appointment when only appointments are kept', () => {
    expect(openingAt(three, winter('2026-11-23T18:00'))).toMatchObject({
      state: 'closed',
      opens: { days: 1, minutes: 540 },
    });
    expect(openingAt(hours(appointment), winter('2026-11-23T12:00'))).toEqual({ state: 'by-appointment' });
    expect(openingAt(hours(appointment), winter('2026-11-23T21:00'))).toMatchObject({
      state: 'by-appointment',
      opens: { days: 1, minutes: 480, tier: 'by-appointment' },
    });
    expect(openingAt(hours({ tier: 'by-appointment', weekly: [] }), 0)).toEqual({ state: 'by-appointment' });
  });

  it('knows nothing where nothing is said', () => {
    expect(openingAt(undefined, 0)).toEqual({ state: 'unknown' });
    expect(openingAt(hours(), 0)).toEqual({ state: 'unknown' });
    expect(openingAt(hours(dropIn([])), 0)).toEqual({ state: 'unknown' });
    expect(openingAt(hours(dropIn([on(week)])), 0)).toEqual({ state: 'closed' });
  });
});

describe('on holidays', () => {
  it('is closed by a holiday and an eve, and says by which', () => {
    expect(openingAt(office, winter('2026-12-25T10:00'))).toMatchObject({
      state: 'closed',
      holiday: 'christmas-day',
      opens: { date: '2026-12-28', days: 3 },
    });
    expect(openingAt(office, winter('2026-12-24T20:00'))).toMatchObject({ holiday: 'christmas-eve' });
  });

  it('blames no holiday for a day that is closed anyway, and none that is over', () => {
    expect(openingAt(office, summer('2026-05-17T10:00'))).toMatchObject({
      state: 'closed',
      opens: { date: '2026-05-18' },
    });
    expect(openingAt(office, summer('2026-05-17T10:00'))).not.toHaveProperty('holiday');
    expect(openingAt(office, winter('2026-11-23T16:00'))).not.toHaveProperty('holiday');
  });

  it('closes at noon on a half day, or when the centre says', () => {
    const end = { minutes: 720, date: '2026-04-01' };
    expect(openingAt(office, summer('2026-04-01T10:00'))).toMatchObject({ state: 'open', until: end });
    expect(openingAt(office, summer('2026-04-01T08:00'))).not.toHaveProperty('holiday');
    expect(openingAt(office, summer('2026-04-01T12:00'))).toMatchObject({
      state: 'closed',
      holiday: 'wednesday-before-maundy-thursday',
      opens: { date: '2026-04-07' },
    });
    expect(openingAt(office, summer('2026-04-01T16:00'))).not.toHaveProperty('holiday');
    const late = { ...office, halfDayCloses: '13:30' };
    expect(openingAt(late, summer('2026-04-01T12:00'))).toMatchObject({ state: 'open', until: { minutes: 810 } });
  });

  it('is open when the centre keeps no holidays, or keeps another country’s', () => {
    expect(isOpenAt({ ...office, holidays: 'none' }, winter('2026-12-25T10:00'))).toBe(true);
    expect(isOpenAt({ ...office, holidays: 'SE' }, summer('2026-05-25T10:00'))).toBe(true);
    expect(isOpenAt(office, summer('2026-05-25T10:00'))).toBe(false);
  });

  it('is open on a holiday that an exception names, not on one within a period', () => {
    const date = '2026-12-24';
    const named = hours(dropIn([on(week, '09:00-15:00')], [{ from: date, to: date, spans: spans('10:00-13:00') }]));
    expect(openingAt(named, winter(`${date}T10:00`))).toMatchObject({ state: 'open', until: { minutes: 780 } });
    const period = hours(
      dropIn([on(week, '09:00-15:00')], [{ from: '2026-12-21', to: '2026-12-30', spans: spans('10:00-13:00') }]),
    );
    expect(openingAt(period, winter(`${date}T10:00`))).toMatchObject({ state: 'closed', holiday: 'christmas-eve' });
    expect(openingAt(period, winter('2026-12-23T10:00'))).toMatchObject({ state: 'open', until: { minutes: 780 } });
  });
});

describe('with dated exceptions', () => {
  const summers = { from: '2026-07-01', to: '2026-07-31', spans: spans('10:00-12:00'), reason: { nb: 'Sommertid' } };
  const away = { from: '2026-07-06', to: '2026-07-10', spans: [], reason: { nb: 'Personalet er på kurs' } };
  const special = hours(dropIn([on(week, '09:00-15:00')], [summers, away]));

  it('follows the exception, and of two the shorter', () => {
    expect(openingAt(special, summer('2026-07-01T10:00'))).toMatchObject({ state: 'open', until: { minutes: 720 } });
    expect(openingAt(special, summer('2026-07-07T11:00'))).toMatchObject({
      state: 'closed',
      reason: { nb: 'Personalet er på kurs' },
      opens: { date: '2026-07-11', minutes: 600 },
    });
  });

  it('gives the reason only for hours that it takes away', () => {
    expect(openingAt(special, summer('2026-07-01T14:00'))).toMatchObject({
      state: 'closed',
      reason: { nb: 'Sommertid' },
    });
    expect(openingAt(special, summer('2026-07-01T19:00'))).not.toHaveProperty('reason');
    expect(openingAt(special, summer('2026-07-01T09:30'))).not.toHaveProperty('reason');
  });

  it('looks for the next opening 60 days ahead and no farther', () => {
    const closedUntil = (to: string) =>
      hours(dropIn([on(all, '09:00-15:00')], [{ from: '2026-08-01', to, spans: [] }]));
    const now = summer('2026-08-01T12:00');
    expect(openingAt(closedUntil('2026-09-29'), now)).toMatchObject({ opens: { date: '2026-09-30', days: 60 } });
    expect(openingAt(closedUntil('2026-09-30'), now)).toEqual({ state: 'closed' });
  });
});

describe('when clocks change', () => {
  it('gives the hours of the wall clock on both sides', () => {
    const daily = { ...hours(dropIn([on(all, '09:00-15:00')])), holidays: 'none' } as const;
    expect(openingAt(daily, winter('2027-03-27T20:00'))).toMatchObject({
      opens: { instant: Date.parse('2027-03-28T07:00Z') },
    });
    expect(openingAt(daily, summer('2027-10-30T20:00'))).toMatchObject({
      opens: { instant: Date.parse('2027-10-31T08:00Z') },
    });
    const finnish = { ...daily, zone: 'Europe/Helsinki' };
    expect(openingAt(finnish, winter('2027-03-27T20:00'))).toMatchObject({
      opens: { instant: Date.parse('2027-03-28T06:00Z') },
    });
  });

  it('tells no end in the past in the hour that comes twice', () => {
    const night = { ...hours(dropIn([on(all, '01:00-02:30')])), holidays: 'none' } as const;
    const first = Date.parse('2027-10-31T00:15Z');
    expect(openingAt(night, first)).toMatchObject({ until: { minutes: 150, instant: first + 15 * 60_000 } });
    const second = Date.parse('2027-10-31T01:15Z');
    expect(openingAt(night, second)).toMatchObject({ until: { minutes: 150, instant: second + 15 * 60_000 } });
  });

  it('is never open in the hour that is skipped, and opens when it is over', () => {
    const night = { ...hours(dropIn([on(['su'], '02:15-02:45', '05:00-06:00')])), holidays: 'none' } as const;
    expect(openingAt(night, Date.parse('2027-03-28T00:30Z'))).toMatchObject({
      state: 'closed',
      opens: { minutes: 135, instant: Date.parse('2027-03-28T01:00Z') },
    });
    expect(openingAt(night, Date.parse('2027-03-28T01:00Z'))).toMatchObject({
      state: 'closed',
      opens: { minutes: 300 },
    });
  });
});
