import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleBooking, exampleCentre, now } from '../../../workshop/helpers/bookings.ts';
import { checkBooking } from '../check-booking.ts';
import { bookingParts } from '../schema/booking.ts';
import type { Offer } from '../schema/types.ts';
import { slotListOf } from './free.ts';
import { type BookingDraft, problems } from './problems.ts';
import { findingsIn, formSteps, holdRequestOf, meetingsFor, settled, slotQueryOf, stepOf } from './steps.ts';

const ids = (meetings: readonly { readonly id: string }[]) => meetings.map(({ id }) => id);
const { slots } = slotListOf(exampleCentre, { meeting: 'talk', channel: 'in-person' }, [], now);

/** Answers that may or may not fit each other, as after going back and forth. */
const draft: fc.Arbitrary<BookingDraft> = fc
  .record(
    {
      topics: fc.uniqueArray(fc.constantFrom('education', 'employment', 'welfare', 'everyday'), { maxLength: 3 }),
      service: fc.constantFrom('information', 'advice', 'guidance'),
      meeting: fc.constantFrom('talk', 'two', 'course', 'gone'),
      channel: fc.constantFrom('in-person', 'video', 'phone', 'chat'),
      language: fc.constantFrom('nb', 'so', 'fr'),
      interpreter: fc.constantFrom('nb', 'so', 'ti'),
      bring: fc.nat(20),
      slot: fc.constantFrom(...slots.map(({ id, start }) => ({ id, start }))),
      waiting: fc.boolean(),
      name: fc.string(),
      message: fc.string(),
    },
    { requiredKeys: [] },
  )
  .map((one) => one as BookingDraft);

describe('the steps of a form', () => {
  it('ask for every part of a booking, each in one step', () => {
    for (const part of Object.keys(bookingParts)) expect(formSteps).toContain(stepOf({ path: part }));
    expect(stepOf({ path: 'topics[2]' })).toBe('need');
    expect(stepOf({ path: 'contact.address' })).toBe('person');
    expect(stepOf({ path: 'behalf.agreed' })).toBe('way');
    expect(stepOf({ path: '' })).toBe('check');
  });

  it('show the findings of their own answers, and together all of them', () => {
    const { findings } = checkBooking({ centre: 'example', locale: 'nb', bring: 9, name: '12' }, exampleCentre, now);
    const shown = formSteps.map((step) => findingsIn(step, findings));
    expect(shown.flat()).toHaveLength(findings.length);
    expect(shown[formSteps.indexOf('person')]).toEqual([
      { path: 'name', code: 'no-letters' },
      { path: 'contact', code: 'missing' },
    ]);
  });
});

describe('kinds of meeting', () => {
  it('are those with the service and the topics that are needed', () => {
    expect(ids(meetingsFor(exampleCentre, {}))).toEqual(['talk', 'two', 'course']);
    expect(ids(meetingsFor(exampleCentre, { service: 'guidance' }))).toEqual(['talk', 'two']);
    expect(ids(meetingsFor(exampleCentre, { service: 'information' }))).toEqual(['course']);
    expect(ids(meetingsFor(exampleCentre, { topics: ['welfare'] }))).toEqual(['talk', 'two']);
  });

  it('are all of them when none fits', () => {
    const wish = { service: 'information', topics: ['welfare'] } as const;
    expect(ids(meetingsFor(exampleCentre, wish))).toEqual(['talk', 'two', 'course']);
  });
});

describe('answers that follow from others', () => {
  const offer: Offer = exampleCentre;

  it('are filled in where only one is possible, and in the language of the form', () => {
    expect(settled({ service: 'information' }, offer, 'nn')).toEqual({
      service: 'information',
      meeting: 'course',
      channel: 'in-person',
      language: 'nn',
    });
    expect(settled({}, offer, 'uk')).toEqual({ language: 'nb' });
  });

  it('go when they do not fit any more; what was written stays', () => {
    const { id, start } = slots[0]!;
    const chosen: BookingDraft = { meeting: 'talk', channel: 'in-person', bring: 2, slot: { id, start }, name: 'Åse' };
    expect(settled(chosen, offer, 'nb')).toEqual({ ...chosen, language: 'nb' });
    expect(settled({ ...chosen, meeting: 'course' }, offer, 'nb')).toEqual({
      meeting: 'course',
      channel: 'in-person',
      language: 'nb',
      bring: 1,
      name: 'Åse',
    });
    expect(settled({ ...chosen, channel: 'video' }, offer, 'nb')).not.toHaveProperty('slot');
    expect(settled({ language: 'so', interpreter: 'so' }, offer, 'nb')).toEqual({ language: 'so' });
  });

  it('never leave anything that the centre does not offer, keep what was written, and settle once', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom('nb', 'en', 'uk'), (before, locale) => {
        const after = settled(before, offer, locale);
        const codes = problems(after, offer, now).flatMap(({ path, code }) =>
          ['name', 'message'].includes(path) ? [] : [code],
        );
        expect(codes.filter((code) => !/^(past|too-soon|too-far)/.test(code))).toEqual([]);
        expect([after.name, after.message]).toEqual([before.name, before.message]);
        expect(settled(after, offer, locale)).toEqual(after);
        expect(Object.values(after)).not.toContain(undefined);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a form asks a service', () => {
  it('is nothing until it is known how one meets', () => {
    expect(slotQueryOf({ meeting: 'talk' }, exampleCentre)).toBeUndefined();
    expect(holdRequestOf({ meeting: 'talk', channel: 'video' }, exampleCentre)).toBeUndefined();
  });

  it('has what decides which times there are, and nothing about the person', () => {
    const { meeting, channel, language, slot } = exampleBooking;
    expect(slotQueryOf({ ...exampleBooking, interpreter: 'ti' }, exampleCentre)).toEqual({
      centre: 'example',
      meeting,
      channel,
      language,
      interpreter: true,
    });
    expect(holdRequestOf(exampleBooking, exampleCentre)).toEqual({
      centre: 'example',
      meeting,
      channel,
      language,
      slot,
    });
  });

  it('counts seats in a group, and keeps nobody a place in a waiting list', () => {
    const course: BookingDraft = { meeting: 'course', channel: 'in-person', bring: 1 };
    expect(slotQueryOf(course, exampleCentre)).toMatchObject({ seats: 2 });
    const slot = { id: 'course.in-person.20261201T1600Z', start: '2026-12-01T17:00:00+01:00' };
    expect(holdRequestOf({ ...course, slot }, exampleCentre)).toMatchObject({ seats: 2, slot });
    expect(holdRequestOf({ ...course, slot, waiting: true }, exampleCentre)).toBeUndefined();
  });
});
