/** What centres offer for booking: from text to data that can be believed, with a list of what was wrong. */
import {
  type Checked,
  type Finding,
  type Pause,
  isDeep,
  readJson,
  refused,
  reportTo,
  seldom,
  tell,
  textLimits,
  withoutEmpty,
} from './check-text.ts';
import { availability, centreAvailability } from './schema/availability.ts';
import type { Availability, CentreAvailability } from './schema/types.ts';
import { parse } from './schema/zod.ts';

const NEWER = /^retning\/availability@(?![01]$)\d+$/;

/** Checks an availability that came as text. Refused whole: what `readJson` refuses, and what `checkAvailability` does. */
export async function readAvailability(text: string, pause: Pause = seldom()): Promise<Checked<Availability>> {
  const { value, findings } = await readJson(text, pause);
  return findings ? { findings } : checkAvailability(value, pause);
}

/**
 * Checks an availability that is parsed already. What is given is left as it is.
 *
 * A centre that does not fit is dropped with zod's codes or with those of `faultsOf`, a later one with the same id as `duplicate-id`; the others
 * stay. Refused whole: `too-deep`, `newer-format`, a faulty head, and `no-valid-record` when every centre was dropped.
 */
export async function checkAvailability(value: unknown, pause: Pause = seldom()): Promise<Checked<Availability>> {
  const { format } = (typeof value === 'object' ? { ...value } : {}) as { readonly format?: unknown };
  if (typeof format === 'string' && NEWER.test(format)) return refused('format', 'newer-format');
  if (isDeep(value, textLimits.depth)) return refused('', 'too-deep');
  const findings: Finding[] = [];
  const report = reportTo(findings);
  const { data: head, issues } = parse(availability, withoutEmpty(value, textLimits.depth));
  if (issues) {
    tell(issues, [], report);
    return { findings };
  }
  const centres = new Map<string, CentreAvailability>();
  // Counted by hand: old libraries on a page have an `entries` of their own.
  let index = -1;
  for (const record of head.centres) {
    if (++index % 10 === 0) await pause();
    const { data, issues } = parse(centreAvailability, record);
    if (issues) tell(issues, ['centres', index], report);
    else {
      const faults = centres.has(data.centre) ? [{ path: ['centre'], code: 'duplicate-id' }] : faultsOf(data);
      if (faults.length) tell(faults, ['centres', index], report);
      else centres.set(data.centre, data);
    }
  }
  if (head.centres.length && !centres.size)
    return { findings: [...findings, { path: 'centres', code: 'no-valid-record' }] };
  return { data: { ...head, centres: [...centres.values()] }, findings };
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly code: string;
}

/**
 * What does not hold together in the availability of a centre: `duplicate-id`; `unknown-meeting`, `unknown-resource` that a rule or a team names;
 * `wrong-kind` (a room that holds a meeting, a team of rooms, an individual meeting with a group); `not-offered`, a channel that the
 * meeting does not have; `same-competence`, a team whose members are all good at the same.
 */
export function faultsOf({ meetings, resources, rules }: CentreAvailability): readonly Fault[] {
  const faults: Fault[] = [];
  const tellIf = (wrong: boolean, code: string, ...path: readonly PropertyKey[]): void =>
    void (wrong && faults.push({ path, code }));
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const offered = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  meetings.forEach(({ id }, index) => tellIf(stoodBefore(meetings, id, index), 'duplicate-id', 'meetings', index));
  resources.forEach(({ id, kind, members = [] }, index) => {
    tellIf(stoodBefore(resources, id, index), 'duplicate-id', 'resources', index);
    members.forEach((member, place) => {
      const path = ['resources', index, 'members', place];
      const known = byId.get(member);
      tellIf(!known, 'unknown-resource', ...path);
      tellIf(known !== undefined && known.kind !== 'person', 'wrong-kind', ...path);
      tellIf(members.indexOf(member) !== place, 'duplicate-id', ...path);
    });
    const competences = new Set(members.map((member) => byId.get(member)?.competence));
    tellIf(kind === 'team' && competences.size < 2, 'same-competence', 'resources', index, 'members');
  });
  rules.forEach((rule, index) => {
    const meeting = offered.get(rule.meeting);
    const host = byId.get(rule.with);
    tellIf(!meeting, 'unknown-meeting', 'rules', index, 'meeting');
    tellIf(!host, 'unknown-resource', 'rules', index, 'with');
    const kind = meeting && { individual: 'person', pair: 'team', team: 'team', group: 'group' }[meeting.form];
    tellIf(host !== undefined && kind !== undefined && host.kind !== kind, 'wrong-kind', 'rules', index, 'with');
    rule.channels?.forEach((channel, place) => {
      tellIf(meeting?.channels.includes(channel) === false, 'not-offered', 'rules', index, 'channels', place);
    });
    rule.rooms?.forEach((id, place) => {
      const room = byId.get(id);
      tellIf(!room, 'unknown-resource', 'rules', index, 'rooms', place);
      tellIf(room !== undefined && room.kind !== 'room', 'wrong-kind', 'rules', index, 'rooms', place);
    });
  });
  return faults;
}

function stoodBefore(list: readonly { readonly id: string }[], id: string, index: number): boolean {
  return list.findIndex((one) => one.id === id) < index;
}

/** What everybody may know of what a centre offers: not who works when, nor which rooms there are. */
export function offerOf({
  resources: _resources,
  rules: _rules,
  ...offer
}: CentreAvailability): Omit<CentreAvailability, 'resources' | 'rules'> {
  return offer;
}
