import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../workshop/helpers/bookings.ts';
import { addDays, weekdayOf } from '../time/dates.ts';
import { localTime, instantOf } from '../time/zone.ts';
import { answerBy, isWorkingDay } from './answer-by.ts';
import type { AnswerRules } from './answer-by.ts';

const rules: AnswerRules = { zone: 'Europe/Oslo', holidays: 'NO' };

describe('a question', () => {
  it.each([
    ['on a Monday morning', '2026-11-23T08:00:00Z', '2026-11-24', '2026-11-25'],
    ['on a Monday evening', '2026-11-23T20:00:00Z', '2026-11-24', '2026-11-25'],
    ['half an hour before midnight there', '2026-11-23T22:30:00Z', '2026-11-24', '2026-11-25'],
    ['half an hour after midnight there', '2026-11-23T23:30:00Z', '2026-11-25', '2026-11-26'],
    ['on a Thursday', '2026-11-26T10:00:00Z', '2026-11-27', '2026-11-30'],
    ['on a Friday', '2026-11-27T10:00:00Z', '2026-11-30', '2026-12-01'],
    ['on a Saturday', '2026-11-28T10:00:00Z', '2026-11-30', '2026-12-01'],
    ['on a Sunday night', '2026-11-29T22:00:00Z', '2026-11-30', '2026-12-01'],
    ['before Easter', '2027-03-24T10:00:00Z', '2027-03-30', '2027-03-31'],
    ['on the half day before Easter’s eve', '2027-03-23T10:00:00Z', '2027-03-24', '2027-03-30'],
    ['on 16 May, a Sunday', '2027-05-16T10:00:00Z', '2027-05-18', '2027-05-19'],
    ['before Christmas', '2026-12-23T10:00:00Z', '2026-12-28', '2026-12-29'],
    ['at the turn of the year', '2026-12-30T10:00:00Z', '2027-01-04', '2027-01-05'],
    ['in the hour that is left out', '2027-03-28T00:59:00Z', '2027-03-30', '2027-03-31'],
  ])('%s is answered in one to two working days', (_, received, from, by) => {
    expect(answerBy(at(received), rules)).toEqual({ from, by });
  });

  it('that comes after the hour the centre names counts as of the next day', () => {
    const until: AnswerRules = { ...rules, questions: { within: 2, until: '15:00' } };
    expect(answerBy(at('2026-11-23T13:59:00Z'), until)!.by).toBe('2026-11-25');
    expect(answerBy(at('2026-11-23T14:00:00Z'), until)!.by).toBe('2026-11-26');
    expect(answerBy(at('2026-11-27T20:00:00Z'), until)!.by).toBe('2026-12-01');
  });

  it('is answered by the days of the county too', () => {
    const closed = [{ from: '2026-11-24', to: '2026-11-25' }];
    expect(answerBy(at('2026-11-23T08:00:00Z'), { ...rules, closed })).toEqual({
      from: '2026-11-26',
      by: '2026-11-27',
    });
    const within = { ...rules, closed, questions: { within: 1 } };
    expect(answerBy(at('2026-11-23T08:00:00Z'), within)).toEqual({ from: '2026-11-26', by: '2026-11-26' });
  });

  it('to a centre elsewhere follows the clocks and holidays there', () => {
    const asked = at('2026-12-04T22:30:00Z');
    expect(answerBy(asked, { zone: 'Europe/Helsinki', holidays: 'FI' })).toEqual({
      from: '2026-12-07',
      by: '2026-12-08',
    });
    expect(answerBy(at('2027-06-24T10:00:00Z'), { zone: 'Europe/Stockholm', holidays: 'SE' })!.by).toBe('2027-06-29');
    expect(answerBy(at('2027-06-24T10:00:00Z'), { zone: 'Europe/Stockholm', holidays: 'none' })!.by).toBe('2027-06-28');
  });

  it('to a centre that is closed for good is promised nothing', () => {
    expect(
      answerBy(at('2026-11-23T08:00:00Z'), { ...rules, closed: [{ from: '2020-01-01', to: '2099-01-01' }] }),
    ).toBeUndefined();
  });

  it('is answered on working days only, as many after it as promised, whenever it comes', () => {
    const minute = fc.integer({ min: at('2024-01-01T00:00:00Z') / 60_000, max: at('2040-01-01T00:00:00Z') / 60_000 });
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom('NO', 'SE', 'FI', 'DK', 'none'),
        (time, within, holidays) => {
          const received = time * 60_000;
          const { from, by } = answerBy(received, { zone: 'Europe/Oslo', holidays, questions: { within } })!;
          const { date } = localTime(received, 'Europe/Oslo');
          expect(from > date && by >= from).toBe(true);
          let working = 0;
          for (let day = addDays(date, 1); day <= by; day = addDays(day, 1)) {
            if (isWorkingDay(day, holidays)) working++;
            if (day < from) expect(isWorkingDay(day, holidays)).toBe(false);
          }
          expect(working).toBe(within);
          expect(weekdayOf(by)).toBeLessThan(5);
          // Later on the same day there changes nothing.
          const midnight = instantOf(date, 1440, 'Europe/Oslo') - 60_000;
          expect(answerBy(midnight, { zone: 'Europe/Oslo', holidays, questions: { within } })).toEqual({ from, by });
        },
      ),
    );
  });
});
