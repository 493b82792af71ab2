/** How the service is run: from the environment, checked before anything starts. */
import { BlockList, isIP } from 'node:net';
import { hashOf } from './secrets.ts';
import type { MailSettings } from './outbox.ts';
import type { StaffTokens } from './staff.ts';

export interface Settings {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** A PostgreSQL; none: PGlite in `folder`. */
  readonly databaseUrl?: string;
  readonly folder: string;
  /** Connections to PostgreSQL that one process keeps. */
  readonly connections: number;
  /** File with what the centres offer, taken into the database at every start; none: what the database has. */
  readonly availability?: string;
  /** Pages whose scripts may ask, such as `https://www.example.org`. The service's own address need not be named. */
  readonly origins: ReadonlySet<string>;
  /** Addresses whose `X-Forwarded-For` is believed. */
  readonly proxies: BlockList;
  /** How many times what the rate limits allow is allowed. */
  readonly rate: number;
  readonly holdSeconds: number;
  /** Days after a meeting for which one knows who came. */
  readonly keepDays: number;
  /** Who may see the bookings of which centre. */
  readonly staff: StaffTokens;
  /** How mail goes out; none: none does. */
  readonly mail?: MailSettings;
  /** What stands before the code in the `type` of a problem. */
  readonly problemBase: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be meant. The message names it and says what it may be; the value may hold a password and is not repeated. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** The settings of an environment; README.md has the list. Throws `SettingError` at the first that is wrong. */
export function readSettings(env: Environment): Settings {
  const { DATABASE_URL: databaseUrl, RETNING_AVAILABILITY: availability } = env;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new SettingError('DATABASE_URL must begin with postgres:// or postgresql://.');
  return {
    host: env.HOST || '127.0.0.1',
    port: whole(env, 'PORT', 4180, 0, 65_535),
    ...(databaseUrl && { databaseUrl }),
    folder: env.RETNING_DATA || 'retning-data',
    connections: whole(env, 'RETNING_CONNECTIONS', 10, 1, 200),
    ...(availability && { availability }),
    origins: originsOf(env.RETNING_ORIGINS ?? ''),
    proxies: proxiesOf(env.RETNING_PROXIES ?? ''),
    rate: whole(env, 'RETNING_RATE', 1, 1, 1_000_000),
    holdSeconds: whole(env, 'RETNING_HOLD_SECONDS', 600, 1, 3600),
    keepDays: whole(env, 'RETNING_KEEP_DAYS', 30, 0, 3650),
    staff: staffOf(env.RETNING_STAFF ?? ''),
    ...mailOf(env),
    problemBase: env.RETNING_PROBLEMS || 'urn:retning:problem:',
  };
}

function whole(env: Environment, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name]?.trim();
  if (!text) return otherwise;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new SettingError(`${name} must be a whole number from ${least} to ${most}.`);
}

const listOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

function originsOf(text: string): ReadonlySet<string> {
  return new Set(
    listOf(text).map((origin) => {
      if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
      throw new SettingError(
        'RETNING_ORIGINS must be a list of origins such as https://www.example.org, without a path.',
      );
    }),
  );
}

function mailOf({ RETNING_SMTP: smtp, RETNING_MAIL_FROM: from, RETNING_RECEIPT: receipt }: Environment): {
  readonly mail?: MailSettings;
} {
  if (!smtp) return {};
  if (!URL.canParse(smtp) || !/^smtps?:$/.test(new URL(smtp).protocol))
    throw new SettingError('RETNING_SMTP must be an address such as smtps://user:password@mail.example.org.');
  const host = /^(?:[^<>\r\n]*<)?[^\s@<>]+@([\w.-]+)>?$/.exec(from ?? '')?.[1];
  if (!from || !host)
    throw new SettingError('RETNING_MAIL_FROM must say who writes, such as Careers <booking@example.org>.');
  if (receipt && !/^https?:\/\/[^\s#]+#\S*$/.test(receipt))
    throw new SettingError('RETNING_RECEIPT must be an address with a #, after which the token stands.');
  return { mail: { smtp, from, host, ...(receipt && { receipt }) } };
}

function staffOf(text: string): StaffTokens {
  return listOf(text).map((entry) => {
    const [, centre = '', token = ''] = /^([\w.:-]{1,64}|\*)=([\w-]{22,200})$/.exec(entry) ?? [];
    if (token) return [hashOf(token), centre];
    throw new SettingError(
      'RETNING_STAFF must be a list such as centre-1=token, with tokens of at least 22 letters and digits.',
    );
  });
}

function proxiesOf(text: string): BlockList {
  const proxies = new BlockList();
  for (const entry of listOf(text)) {
    const [address = '', bits] = entry.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : NaN;
    if (!version || !(prefix <= most))
      throw new SettingError('RETNING_PROXIES must be a list of addresses such as 10.0.0.5 or 10.0.0.0/8.');
    proxies.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
  }
  return proxies;
}
