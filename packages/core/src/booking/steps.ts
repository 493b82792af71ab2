/** The steps of a booking form: what each asks, what follows from what was answered, and what does not fit any more. */
import type { Finding } from '../check-text.ts';
import type { BookingRequest, HoldRequest, Meeting, Offer, SlotQuery } from '../schema/types.ts';
import { seatsOf } from './free.ts';
import type { BookingDraft } from './problems.ts';

/** What one needs, how one meets, when, who one is, and a look at all of it. */
export const formSteps = ['need', 'way', 'time', 'person', 'check'] as const;

export type FormStep = (typeof formSteps)[number];

const parts: Readonly<Record<FormStep, readonly (keyof BookingRequest)[]>> = {
  need: ['topics', 'need', 'service'],
  way: ['meeting', 'channel', 'language', 'interpreter', 'access', 'bring', 'behalf'],
  time: ['slot', 'waiting'],
  person: ['name', 'contact', 'message'],
  check: ['centre', 'locale', 'hold', 'guard'],
};

/** The step that asks for what a finding is about; `check` for what no step asks. */
export function stepOf({ path }: Pick<Finding, 'path'>): FormStep {
  const part = /^[^.[]*/.exec(path)![0];
  return formSteps.find((step) => parts[step].some((one) => one === part)) ?? 'check';
}

/** What is wrong with the answers of a step, in the order in which it asks. `findings` as `checkBooking` gives them. */
export const findingsIn = (step: FormStep, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => stepOf(finding) === step);

/**
 * The kinds of meeting that fit what is needed, in the order of the centre: they have the service that was chosen and every topic. All of them when none
 * fits: better another kind of meeting than no meeting.
 */
export function meetingsFor({ meetings }: Offer, { service, topics = [] }: BookingDraft): readonly Meeting[] {
  const fits = meetings.filter(
    (meeting) =>
      (!service || meeting.services.includes(service)) &&
      topics.every((topic) => !meeting.topics || meeting.topics.includes(topic)),
  );
  return fits.length ? fits : meetings;
}

/**
 * A draft without the answers that do not fit the others any more, and with those that are the only possible ones. What a person has written is
 * never touched. `locale` is the language of the form: the meeting is in it where the centre speaks it and nothing else was chosen.
 *
 * Settling twice changes nothing.
 */
export function settled(draft: BookingDraft, offer: Offer, locale: string): BookingDraft {
  const fitting = meetingsFor(offer, draft);
  const meeting = fitting.find(({ id }) => id === draft.meeting) ?? only(fitting);
  const channel = meeting && (meeting.channels.find((one) => one === draft.channel) ?? only(meeting.channels));
  const { languages } = offer;
  const language =
    languages.find((one) => one === draft.language) ?? languages.find((one) => one === locale) ?? languages[0];
  const interpreter = offer.interpreter && draft.interpreter !== language ? draft.interpreter : undefined;
  const bring = Math.min(draft.bring ?? 0, meeting?.bring ?? 0);
  // The service and the topics come first: where no meeting fits them, they are what has to give way.
  const service = draft.service && (!meeting || meeting.services.includes(draft.service)) ? draft.service : undefined;
  const topics = draft.topics?.filter((topic) => !meeting?.topics || meeting.topics.includes(topic));
  const slot = meeting && channel && draft.slot?.id.startsWith(`${meeting.id}.${channel}.`) ? draft.slot : undefined;
  const group = meeting?.form === 'group';
  return filled({
    ...draft,
    topics: topics?.length ? topics : undefined,
    service,
    meeting: meeting?.id,
    channel,
    language,
    interpreter,
    bring: bring || undefined,
    slot,
    waiting: (group && slot && draft.waiting) || undefined,
  });
}

/** The question for free times; `undefined` until it is known how one meets. */
export function slotQueryOf(draft: BookingDraft, { centre, meetings }: Offer): SlotQuery | undefined {
  const { meeting, channel, language, interpreter } = draft;
  if (meeting === undefined || channel === undefined) return undefined;
  const group = meetings.find(({ id }) => id === meeting)?.form === 'group';
  return filled({
    centre,
    meeting,
    channel,
    language,
    interpreter: interpreter === undefined ? undefined : true,
    seats: group ? seatsOf(draft) : undefined,
  });
}

/** What keeps the chosen time while the rest is filled in; `undefined` until one is chosen. Nobody is kept a place in a waiting list. */
export function holdRequestOf(draft: BookingDraft, offer: Offer): HoldRequest | undefined {
  const query = slotQueryOf(draft, offer);
  const { slot, waiting } = draft;
  if (!query || !slot || waiting) return undefined;
  const { interpreter: _, from: _from, to: _to, ...asked } = query;
  return { ...asked, slot: { id: slot.id, start: slot.start } };
}

const only = <One>(list: readonly One[]): One | undefined => (list.length === 1 ? list[0] : undefined);

/** Without what is not given: `undefined` is no answer and is not sent. */
function filled<Shape extends object>(shape: Shape): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never;
}
