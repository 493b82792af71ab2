import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixedTransitions, SourceError, utdanning } from './transition-source.ts';

const options = { locale: 'nb' };
const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    headers: { 'content-type': 'application/json' },
    ...init,
  });
const answering = (body: unknown, init?: ResponseInit) => {
  const fetch = vi.fn((_address: string, _init: RequestInit) => Promise.resolve(json(body, init)));
  return { fetch, source: utdanning({ fetch }) };
};
const problemOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (problem: unknown) => problem,
  );

// The shapes are those of the description of the endpoints; the figures are made up.
const educations = [
  { antall_personer: 1200, nus_kortnavn: 'Sykepleie, bachelor' },
  { antall_personer: 34000, nus_kortnavn: 'Sykepleierutdanning' },
  { antall_personer: 310, nus_kortnavn: 'Helsesykepleie' },
];
const occupations = [{ antall_personer: 2500, styrk08_navn: 'Sykepleiere' }];

afterEach(() => vi.useRealTimers());

describe('utdanning.no', () => {
  it('tells which education people in an occupation have, most people first', async () => {
    const { fetch, source } = answering(educations);
    expect(await source.educationsOf('y_sykepleier', options)).toEqual([
      { name: 'Sykepleierutdanning', people: 34000 },
      { name: 'Sykepleie, bachelor', people: 1200 },
      { name: 'Helsesykepleie', people: 310 },
    ]);
    const [address, init] = fetch.mock.calls[0]!;
    expect(address).toBe('https://api.utdanning.no/sammenligning/yrke2utdanning?uno_id=y_sykepleier');
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('tells which occupations people with an education have', async () => {
    const { fetch, source } = answering(occupations);
    expect(await source.occupationsAfter('u_sykepleie', options)).toEqual([{ name: 'Sykepleiere', people: 2500 }]);
    expect(fetch.mock.calls[0]![0]).toBe('https://api.utdanning.no/sammenligning/utdanning2yrke?uno_id=u_sykepleie');
  });

  it('decides by the fields and not by the summaries, which stand the wrong way round', async () => {
    expect(await answering(occupations).source.educationsOf('y_sykepleier', options)).toEqual([]);
    expect(await answering(educations).source.occupationsAfter('u_sykepleie', options)).toEqual([]);
  });

  it('finds what a text may mean, through a proxy too', async () => {
    const body = [
      { tittel: 'Sykepleier', uno_id: 'y_sykepleier' },
      { tittel: 'Sykepleie', uno_id: 'u_sykepleie' },
      { tittel: 'Sykepleier igjen', uno_id: 'y_sykepleier' },
    ];
    const fetch = vi.fn((_address: string) => Promise.resolve(json(body)));
    const source = utdanning({ fetch, url: 'https://fylke.example.org/utdanning/' });
    expect(await source.find('occupation', ' syke & pleie ', options)).toEqual([
      { id: 'y_sykepleier', title: 'Sykepleier' },
    ]);
    expect(fetch.mock.calls[0]![0]).toBe(
      'https://fylke.example.org/utdanning/sammenligning/suggest?q=syke+%26+pleie&innholdstype=yrke',
    );
    expect(await source.find('education', 'syke', options)).toEqual([{ id: 'u_sykepleie', title: 'Sykepleie' }]);
    expect(await source.find('education', '  ', options)).toEqual([]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('leaves out rows that are not as expected, and shows at most fifty', async () => {
    const good = Array.from({ length: 80 }, (_, index) => ({
      antall_personer: index + 1,
      nus_kortnavn: `Fag ${index}`,
    }));
    const bad = [
      null,
      'row',
      [],
      { antall_personer: '12', nus_kortnavn: 'Text for a number' },
      { antall_personer: 0, nus_kortnavn: 'Nobody' },
      { antall_personer: -900, nus_kortnavn: 'Fewer than nobody' },
      { antall_personer: 900.5, nus_kortnavn: 'Half a person' },
      { antall_personer: 1e300, nus_kortnavn: 'More than everybody' },
      { antall_personer: 900, nus_kortnavn: ' \u200b ' },
      { antall_personer: 900, nus_kortnavn: 'x'.repeat(201) },
      { antall_personer: 900 },
      { antall_personer: 3, nus_kortnavn: 'Fag 79' },
    ];
    const flows = await answering([...bad, ...good]).source.educationsOf('y_baker', options);
    expect(flows).toHaveLength(50);
    expect(flows[0]).toEqual({ name: 'Fag 79', people: 80 });
    expect(flows.map(({ people }) => people)).toEqual(Array.from({ length: 50 }, (_, index) => 80 - index));
  });

  it.each(['', 'sykepleier', 'u_sykepleie', 'y_', 'y_a&b=c', 'y_../lonn', `y_${'a'.repeat(200)}`])(
    'asks nobody about "%s", which is no id of an occupation',
    async (id) => {
      const { fetch, source } = answering(educations);
      expect(await problemOf(source.educationsOf(id, options))).toMatchObject({ code: 'refused' });
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});

describe('an answer that is none', () => {
  it.each([
    ['the server says no', json({}, { status: 404 }), 'refused'],
    ['the server is broken', json('[]', { status: 500 }), 'refused'],
    [
      'a page comes instead',
      new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      'unreadable',
    ],
    ['a page is called JSON', json('<!doctype html><title>Log on</title>'), 'unreadable'],
    ['it stops in the middle', json('[{"antall_personer": 12, "nus_'), 'unreadable'],
    ['it is no list', json({ message: 'Moved' }), 'unreadable'],
    ['it has no body', new Response(null, { headers: { 'content-type': 'application/json' } }), 'unreadable'],
    ['it is longer than any list', json(`[${'{},'.repeat(400_000)}{}]`), 'unreadable'],
  ])('%s: %#', async (_words, response, code) => {
    const problem = await problemOf(
      utdanning({ fetch: () => Promise.resolve(response) }).educationsOf('y_baker', options),
    );
    expect(problem).toBeInstanceOf(SourceError);
    expect(problem).toMatchObject({ code });
  });

  it('says so when there is no connection', async () => {
    const cause = new TypeError('Failed to fetch');
    const problem = await problemOf(utdanning({ fetch: () => Promise.reject(cause) }).educationsOf('y_baker', options));
    expect(problem).toMatchObject({ name: 'SourceError', code: 'unreachable', cause });
  });

  it('is waited for ten seconds, even where a patched fetch forgets the signal', async () => {
    vi.useFakeTimers();
    const answer = problemOf(utdanning({ fetch: () => new Promise(() => undefined) }).educationsOf('y_baker', options));
    await vi.advanceTimersByTimeAsync(9_900);
    expect(await Promise.race([answer, 'still waiting'])).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(200);
    expect(await answer).toMatchObject({ name: 'SourceError', code: 'timed-out' });
  });

  it('is waited for ten seconds when it comes in drops', async () => {
    vi.useFakeTimers();
    const cancelled = vi.fn();
    const body = new ReadableStream({ start: (drops) => drops.enqueue(new Uint8Array([91])), cancel: cancelled });
    const response = new Response(body, { headers: { 'content-type': 'application/json' } });
    const answer = problemOf(utdanning({ fetch: () => Promise.resolve(response) }).educationsOf('y_baker', options));
    await vi.advanceTimersByTimeAsync(10_100);
    expect(await answer).toMatchObject({ code: 'timed-out' });
    expect(cancelled).toHaveBeenCalled();
  });

  it('is not given to who has taken the question back', async () => {
    const asked = new AbortController();
    const seen = vi.fn();
    const fetch = (_address: string, { signal }: RequestInit): Promise<Response> =>
      new Promise(() => signal!.addEventListener('abort', seen));
    const answer = utdanning({ fetch }).educationsOf('y_baker', { ...options, signal: asked.signal });
    asked.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toHaveBeenCalledOnce();
    const again = answering(educations);
    for (const question of [
      again.source.educationsOf('y_baker', { ...options, signal: asked.signal }),
      again.source.find('education', 'bak', { ...options, signal: asked.signal }),
      fixedTransitions({}).educationsOf('y_baker', { ...options, signal: asked.signal }),
    ]) {
      await expect(question).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect(again.fetch).not.toHaveBeenCalled();
  });

  it('whatever it is, never makes anything but an answer of the right shape or a SourceError', async () => {
    const row = fc.record(
      {
        antall_personer: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.jsonValue()),
        nus_kortnavn: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        styrk08_navn: fc.oneof(fc.string(), fc.jsonValue()),
        tittel: fc.oneof(fc.string(), fc.jsonValue()),
        uno_id: fc.oneof(fc.constantFrom('y_baker', 'u_bakerfag'), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(fc.array(row), fc.jsonValue(), fc.string()).map((value) => JSON.stringify(value));
    const text = fc.oneof({ weight: 4, arbitrary: body }, { weight: 1, arbitrary: fc.string() });
    const status = fc.constantFrom(200, 200, 200, 404, 503);
    const type = fc.constantFrom('application/json', 'application/ld+json; charset=utf-8', 'text/html', '');
    await fc.assert(
      fc.asyncProperty(text, status, type, fc.string(), async (answer, code, kind, typed) => {
        const fetch = () => Promise.resolve(new Response(answer, { status: code, headers: { 'content-type': kind } }));
        const source = utdanning({ fetch });
        const answers = await Promise.allSettled([
          source.educationsOf('y_baker', options),
          source.occupationsAfter('u_bakerfag', options),
          source.find('occupation', typed, options),
          source.educationsOf(typed, options),
        ]);
        for (const result of answers) {
          if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(SourceError);
          else expect(result.value.length).toBeLessThanOrEqual(50);
        }
        const [flows] = answers;
        if (flows.status === 'fulfilled') {
          const people = flows.value.map((flow) => flow.people);
          expect(people.every((number) => Number.isSafeInteger(number) && number > 0)).toBe(true);
          expect(people).toEqual([...people].sort((a, b) => b - a));
          expect(new Set(flows.value.map(({ name }) => name)).size).toBe(people.length);
          for (const { name } of flows.value) expect(name).toMatch(/^\S(.{0,198}\S)?$/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('flows from memory', () => {
  const source = fixedTransitions({
    educationsOf: {
      y_baker: [
        { name: 'Grunnskole', people: 40 },
        { name: 'Bakerfag', people: 900 },
      ],
    },
    occupationsAfter: { u_bakerfag: [{ name: 'Bakere, konditorer mv.', people: 700 }] },
    known: [
      { id: 'y_baker', title: 'Baker' },
      { id: 'u_bakerfag', title: 'Bakerfaget' },
    ],
  });

  it('answer as the others do', async () => {
    expect((await source.educationsOf('y_baker', options)).map(({ people }) => people)).toEqual([900, 40]);
    expect(await source.occupationsAfter('u_bakerfag', options)).toHaveLength(1);
    expect(await source.find('education', 'BAKER', options)).toEqual([{ id: 'u_bakerfag', title: 'Bakerfaget' }]);
    expect(await source.find('occupation', '', options)).toEqual([]);
  });

  it('know nothing of what they were not given', async () => {
    expect(await source.educationsOf('y_prest', options)).toEqual([]);
    expect(await source.educationsOf('constructor', options)).toEqual([]);
    expect(await fixedTransitions({}).occupationsAfter('u_bakerfag', options)).toEqual([]);
  });
});
