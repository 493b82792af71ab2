import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { addressOf, neighbourhoodOf } from './address.ts';

const none = readSettings({}).proxies;
const trusted = readSettings({ RETNING_PROXIES: '10.0.0.0/8' }).proxies;

describe('the address of a request', () => {
  it('is that of the connection, whatever a header says, without trusted proxies', () => {
    expect(addressOf('192.0.2.7', '198.51.100.1', none)).toBe('192.0.2.7');
    expect(addressOf('::ffff:192.0.2.7', null, none)).toBe('192.0.2.7');
  });

  it('is the last that no trusted proxy has', () => {
    expect(addressOf('10.0.0.1', '198.51.100.1', trusted)).toBe('198.51.100.1');
    expect(addressOf('10.0.0.1', 'forged, 198.51.100.1, 10.0.0.2', trusted)).toBe('198.51.100.1');
    expect(addressOf('::ffff:10.0.0.1', ' 203.0.113.9 , 198.51.100.1', trusted)).toBe('198.51.100.1');
  });

  it('is the proxy where it says nothing sensible', () => {
    expect(addressOf('10.0.0.1', null, trusted)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', '198.51.100.1, nonsense', trusted)).toBe('10.0.0.1');
  });

  it('of someone who comes by another way is not changed by the header', () => {
    expect(addressOf('192.0.2.7', '198.51.100.1', trusted)).toBe('192.0.2.7');
  });
});

it.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['192.0.2.7', '192.0.2.7'],
])('%s lives in %s', (address, neighbourhood) => {
  expect(neighbourhoodOf(address)).toBe(neighbourhood);
});
