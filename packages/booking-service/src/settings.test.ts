import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SettingError, readSettings } from './settings.ts';
import { version } from './version.ts';

describe('the settings', () => {
  it('of an empty environment are a folder here and nobody else’s pages', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 4180, folder: 'retning-data', rate: 1 });
    expect(settings.databaseUrl).toBeUndefined();
    expect(settings.origins.size).toBe(0);
    expect(settings.proxies.check('127.0.0.1')).toBe(false);
  });

  it('are lists where there may be several', () => {
    const settings = readSettings({
      RETNING_ORIGINS: 'https://a.example.org, https://b.example.org:8443',
      RETNING_PROXIES: '10.0.0.0/8 2001:db8::1',
    });
    expect([...settings.origins]).toEqual(['https://a.example.org', 'https://b.example.org:8443']);
    expect(settings.proxies.check('10.1.2.3')).toBe(true);
    expect(settings.proxies.check('2001:db8::1', 'ipv6')).toBe(true);
    expect(settings.proxies.check('11.1.2.3')).toBe(false);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['RETNING_CONNECTIONS', '0'],
    ['RETNING_RATE', '-1'],
    ['RETNING_HOLD_SECONDS', '1e3'],
    ['RETNING_ORIGINS', 'https://a.example.org/page'],
    ['RETNING_ORIGINS', '*'],
    ['RETNING_PROXIES', '10.0.0.0/99'],
    ['RETNING_PROXIES', 'proxy.example.org'],
    ['DATABASE_URL', 'mysql://secret@example.org/x'],
  ])('%s=%s is refused by name, without the value', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingError);
    expect(() => readSettings({ [name]: value })).toThrow(name);
    expect(() => readSettings({ [name]: value })).not.toThrow(/secret/);
  });
});

it('the version is that of the package', () => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect((JSON.parse(manifest) as { version: string }).version).toBe(version);
});
