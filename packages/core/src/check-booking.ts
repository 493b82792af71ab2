/** A booking or a question: from what a form holds, or what came over the wire, to data that can be believed. Form and service call the same. */
import { type Checked, type Finding, reportTo, tell } from './check-text.ts';
import { type BookingRules, problems, questionProblems, settledContact } from './booking/problems.ts';
import * as shapes from './schema/booking.ts';
import type {
  Booking,
  BookingRequest,
  Challenge,
  ChangeRequest,
  Hold,
  HoldRequest,
  KeyRequest,
  OfferAnswer,
  Problem,
  QuestionAnswer,
  QuestionRequest,
  SlotList,
  SlotQuery,
  TokenRequest,
} from './schema/types.ts';
import { type Schema, parse } from './schema/zod.ts';

type Plain = Readonly<Record<string, unknown>>;
type Parts = Readonly<Record<string, Schema>>;

/** Texts of more than one line. */
const LONG: ReadonlySet<string> = new Set(['message', 'text']);
const LEVELS = 4;

/**
 * Checks a booking, whole or half filled in. `today` is the instant at which it is asked (epoch ms). What is given is left as it is.
 *
 * Texts are trimmed, blanks in a line made one and control characters taken out; `null` and what is empty count as not given. The data is
 * whole and in its one form (a telephone number as `+4722000000`), and checking it again changes nothing.
 *
 * The findings stand in the order of the form, at most one a place: first the shape of each part (`missing`, `too-long`, `too-many`, `not-valid`,
 * `out-of-range`, `time`, `language`), and of parts with the right shape what `problems` says. So the first finding is the same in form and service.
 */
export function checkBooking(value: unknown, rules: BookingRules, today: number): Checked<BookingRequest> {
  const { draft, findings } = shaped<BookingRequest>(shapes.bookingParts, value);
  const all = inOrder(shapes.bookingParts, [...findings, ...problems(draft, rules, today)]);
  if (all.length) return { findings: all };
  const whole = draft as BookingRequest;
  return { data: { ...whole, contact: settledContact(whole.contact, rules) }, findings: [] };
}

/** Checks a question, as `checkBooking` does a booking. */
export function checkQuestion(value: unknown, rules: BookingRules): Checked<QuestionRequest> {
  const { draft, findings } = shaped<QuestionRequest>(shapes.questionParts, value);
  const all = inOrder(shapes.questionParts, [...findings, ...questionProblems(draft, rules)]);
  if (all.length) return { findings: all };
  const whole = draft as QuestionRequest;
  return { data: { ...whole, contact: settledContact(whole.contact, rules) }, findings: [] };
}

/** What else a service is asked, by what it is about. */
export interface Requests {
  readonly slots: SlotQuery;
  readonly hold: HoldRequest;
  readonly token: TokenRequest;
  readonly change: ChangeRequest;
  readonly key: KeyRequest;
}

/** Checks another request of a form, for its shape and with the codes of `checkBooking`; what it means for a booking, the service knows. */
export function checkRequest<Kind extends keyof Requests>(kind: Kind, value: unknown): Checked<Requests[Kind]> {
  const parts: Parts = {
    slots: shapes.slotQueryParts,
    hold: shapes.holdParts,
    token: shapes.tokenParts,
    change: shapes.changeParts,
    key: shapes.keyParts,
  }[kind];
  const { draft, findings } = shaped<Requests[Kind]>(parts, value);
  return findings.length ? { findings: inOrder(parts, findings) } : { data: draft as Requests[Kind], findings };
}

/** What a service answers, by what it is. */
export interface Answers {
  readonly offer: OfferAnswer;
  readonly slots: SlotList;
  readonly hold: Hold;
  readonly booking: Booking;
  readonly question: QuestionAnswer;
  readonly challenge: Challenge;
  readonly problem: Problem;
}

/** Checks what a service answered. It fits or it does not, with zod's codes: an answer is nothing that a person can mend. */
export function checkAnswer<Kind extends keyof Answers>(kind: Kind, value: unknown): Checked<Answers[Kind]> {
  const schemas = {
    offer: shapes.offerAnswer,
    slots: shapes.slotList,
    hold: shapes.hold,
    booking: shapes.booking,
    question: shapes.questionAnswer,
    challenge: shapes.challenge,
    problem: shapes.problem,
  };
  const { data, issues } = parse(schemas[kind] as Schema, value);
  if (!issues) return { data: data as Answers[Kind], findings: [] };
  const findings: Finding[] = [];
  tell(issues, [], reportTo(findings));
  return { findings };
}

/** The parts that have the right shape, and what is wrong with the others. Each is looked at by itself: one fault hides no other. */
function shaped<T>(
  parts: Parts,
  value: unknown,
): { readonly draft: Partial<T>; readonly findings: readonly Finding[] } {
  const given = tidied('', value, LEVELS) as Plain;
  const plain = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
  const draft: Record<string, unknown> = {};
  const findings: Finding[] = [];
  const report = reportTo(findings);
  for (const [key, schema] of Object.entries(parts)) {
    const part = Object.hasOwn(plain, key) ? plain[key] : undefined;
    const { data, issues } = parse(schema, part);
    if (!issues) {
      if (data !== undefined) draft[key] = data;
      continue;
    }
    for (const { path, code } of issues) report([key, ...path], codeOf(code, at(part, path)));
  }
  return { draft: draft as Partial<T>, findings };
}

/** Zod's codes in words that a form has messages for; codes of our own rules stay. */
function codeOf(code: string, value: unknown): string {
  if (value === undefined || code === 'too_small') return 'missing';
  if (code === 'too_big') return Array.isArray(value) ? 'too-many' : 'too-long';
  return code.includes('_') ? 'not-valid' : code;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Plain)[String(step)]
        : undefined,
    value,
  );
}

/** The first finding of each place, in the order of the form. */
function inOrder(parts: Parts, findings: readonly Finding[]): readonly Finding[] {
  const keys = Object.keys(parts);
  const place = ({ path }: Finding): number => keys.indexOf(/^[^.[]*/.exec(path)![0]);
  const first = findings.filter(({ path }, index) => findings.findIndex((one) => one.path === path) === index);
  return [...first].sort((one, other) => place(one) - place(other));
}

/** A copy with texts as they are kept, and without what is empty. */
function tidied(key: string, value: unknown, levels: number): unknown {
  if (typeof value === 'string') return tidyText(value, LONG.has(key));
  if (!levels || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length > 100 ? value : value.map((item) => tidied('', item, levels - 1));
  const entries = Object.entries(value).map(([name, item]) => [name, tidied(name, item, levels - 1)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== null && item !== ''));
}

function tidyText(text: string, long: boolean): string {
  // Halves of a character and control characters: no data base keeps the first, and the second would be lines or commands elsewhere.
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '');
  const kept = long ? clean.replace(/(?![\n\t])\p{Cc}/gu, '') : clean.replace(/[\s\p{Cc}]+/gu, ' ');
  return kept.trim();
}
