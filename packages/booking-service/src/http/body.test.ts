import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, hasKeyTwice, readBytes, readValue } from './body.ts';

const sent = (body: BodyInit, headers: Record<string, string> = { 'Content-Type': 'application/json' }): Request =>
  new Request('http://a.example.org/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

describe('a body', () => {
  it('of the most that is allowed is read, and one byte more is not', async () => {
    expect(await readBytes(sent(new Uint8Array(MOST_BYTES)))).toHaveLength(MOST_BYTES);
    await expect(readBytes(sent(new Uint8Array(MOST_BYTES + 1)))).rejects.toThrow('too-large');
  });

  it('that comes in pieces without end is given up', async () => {
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces++;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    await expect(readBytes(sent(endless))).rejects.toThrow('too-large');
    expect(pieces).toBeLessThan(25);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'as %s is refused',
    async (type) => {
      await expect(readBytes(sent('{}', { 'Content-Type': type }))).rejects.toThrow('not-json');
    },
  );

  it.each(['', '{', '{"a":1,}', 'NaN', '{"a":1,"a":2}', '{"a":{"b":1,"\\u0062":2}}', '[{"a":1,"a":1}]'])(
    'that says %j is refused',
    (text) => {
      expect(() => readValue(Buffer.from(text))).toThrow('not-json');
    },
  );

  it('that is not UTF-8 is refused', () => {
    expect(() => readValue(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toThrow('not-json');
    expect(() => readValue(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toThrow('not-json');
  });

  it('of nothing but brackets is read without falling over', () => {
    const deep = '['.repeat(8000) + ']'.repeat(8000);
    expect(() => readValue(Buffer.from(deep))).not.toThrow();
  });

  it('with the same word as key and as value, or in two objects, is fine', () => {
    for (const text of [
      '{"a":"a"}',
      '{"a":{"a":1}}',
      '[{"a":1},{"a":2}]',
      '{"a":"b","b":["a","a"]}',
      '{"a":"\\"a\\":"}',
    ])
      expect(hasKeyTwice(text)).toBe(false);
  });

  it('that any value was written to has no key twice', () => {
    fc.assert(
      fc.property(fc.json(), (text) => !hasKeyTwice(JSON.stringify(JSON.parse(text)))),
      { numRuns: 2000 },
    );
  });
});
