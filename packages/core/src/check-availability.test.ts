import { describe, expect, it } from 'vitest';
import { exampleCentre } from '../../workshop/helpers/bookings.ts';
import { checkAvailability, faultsOf, offerOf, readAvailability } from './check-availability.ts';
import type { CentreAvailability } from './schema/types.ts';

const head = {
  format: 'retning/availability@1',
  id: 'example',
  version: '1',
  source: 'Eksempel',
  licence: 'CC BY 4.0',
  updated: '2026-11-25',
  languages: ['nb'],
} as const;
const file = (...centres: readonly unknown[]) => ({ ...head, centres });
const codes = (findings: readonly { path: string; code: string }[]) =>
  findings.map(({ path, code }) => `${path} ${code}`);
const told = async (more: object) =>
  codes((await checkAvailability(file({ ...exampleCentre, ...more }, { ...exampleCentre, centre: 'good' }))).findings);
const { resources, rules, meetings } = exampleCentre;
const withRule = (more: object) => ({ rules: [...rules, { ...rules[0]!, ...more }] });
const withResource = (more: object) => ({ resources: [...resources, { id: 'new', kind: 'person', ...more }] });

describe('an availability', () => {
  it('passes as it is, parsed or as text, and is left as it is', async () => {
    const value = file(exampleCentre);
    const copy = structuredClone(value);
    expect(await checkAvailability(value)).toEqual({ data: copy, findings: [] });
    expect(await readAvailability(`\ufeff${JSON.stringify(value)}`)).toEqual({ data: copy, findings: [] });
    expect(value).toEqual(copy);
  });

  it('loses a bad centre and keeps the others', async () => {
    const { data, findings } = await checkAvailability(
      file({ ...exampleCentre, zone: 'Europe/Nowhere' }, exampleCentre, exampleCentre, 7),
    );
    expect(data?.centres).toEqual([exampleCentre]);
    expect(codes(findings)).toEqual([
      'centres[0].zone zone',
      'centres[2].centre duplicate-id',
      'centres[3] invalid_type',
    ]);
  });

  it.each([
    ['that is no JSON', '{', 'not-json'],
    ['that is a login page', '<html>', 'html-page'],
    ['of a later version', JSON.stringify({ ...head, format: 'retning/availability@2', centres: [] }), 'newer-format'],
    ['without a good centre', JSON.stringify(file({})), 'no-valid-record'],
    ['that is another file', JSON.stringify({ ...head, format: 'retning/centres@1', centres: [] }), 'invalid_value'],
    ['that nests without end', '['.repeat(50), 'too-deep'],
  ])('%s is refused', async (_, text, code) => {
    const { data, findings } = await readAvailability(text);
    expect(data).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('that nobody asks for bookings yet may be empty', async () => {
    expect(await checkAvailability(file())).toEqual({ data: file(), findings: [] });
  });
});

describe('a centre', () => {
  it.each([
    [
      'with hours that end before they begin',
      withRule({ weekly: [{ days: ['mo'], spans: [{ from: '12:00', to: '09:00' }] }] }),
      'rules[4].weekly[0].spans[0] order',
    ],
    ['with a rule that ends before it begins', withRule({ from: '2027-02-01', to: '2027-01-01' }), 'rules[4] order'],
    [
      'with a meeting of four minutes',
      { meetings: [{ ...meetings[0]!, minutes: 4 }] },
      'meetings[0].minutes out-of-range',
    ],
    ['with a team of one', withResource({ kind: 'team', members: ['kari'] }), 'resources[6] team-of-one'],
    ['with a group without seats', withResource({ kind: 'group' }), 'resources[6] no-seats'],
    ['with a rule for no meeting', withRule({ meeting: 'dance' }), 'rules[4].meeting unknown-meeting'],
    ['with a rule for nobody', withRule({ with: 'per' }), 'rules[4].with unknown-resource'],
    ['with a room that holds a talk', withRule({ with: 'room-1', rooms: undefined }), 'rules[4].with wrong-kind'],
    ['with a talk of a group', withRule({ with: 'job-course' }), 'rules[4].with wrong-kind'],
    ['with a person for a room', withRule({ rooms: ['room-1', 'ola'] }), 'rules[4].rooms[1] wrong-kind'],
    ['with a room that there is not', withRule({ rooms: ['room-9'] }), 'rules[4].rooms[0] unknown-resource'],
    [
      'with a channel that the meeting lacks',
      withRule({ channels: ['video', 'chat'] }),
      'rules[4].channels[1] not-offered',
    ],
    ['with two of one name', withResource({ id: 'kari' }), 'resources[6] duplicate-id'],
    ['with two meetings of one name', { meetings: [...meetings, meetings[0]!] }, 'meetings[3] duplicate-id'],
    [
      'with a team of the same competence',
      withResource({ id: 't', kind: 'team', members: ['kari', 'kari'] }),
      'resources[6].members same-competence',
    ],
    [
      'with a team of strangers',
      withResource({ id: 't', kind: 'team', members: ['kari', 'per'] }),
      'resources[6].members[1] unknown-resource',
    ],
    [
      'with a room in a team',
      withResource({ id: 't', kind: 'team', members: ['kari', 'room-1'] }),
      'resources[6].members[1] wrong-kind',
    ],
  ])('%s is not believed', async (_, more, code) => {
    expect(await told(more)).toContain(`centres[0].${code}`);
  });

  it('that is right has no faults, and shows only its offer', () => {
    expect(faultsOf(exampleCentre)).toEqual([]);
    const { resources: _, rules: __, ...offer }: CentreAvailability = exampleCentre;
    expect(offerOf(exampleCentre)).toEqual(offer);
  });
});
