import { expect } from 'chai';
import { asked, asking, feed, hasFallback, says, shows, words } from '../../../workshop/helpers/asking-finder.ts';
import { complaints } from '../../../workshop/helpers/console.ts';
import { held, holdTimers, pass, requests } from '../../../workshop/helpers/fake-server.ts';
import { byRole, click, eventually, settled } from '../../../workshop/helpers/person.ts';

const failed = 'Vi får ikke hentet oversikten over sentre akkurat nå.';
const loading = 'Henter sentrene';

afterEach(() => {
  expect(complaints().filter((line) => !line.startsWith('warn: <retning-centre-finder>'))).to.deep.equal([]);
});

describe('data from a server', () => {
  it('shows the fallback of the page while it waits, and the centres when they have come', async () => {
    const { finder, told } = await asking();
    expect(hasFallback(finder)).to.equal(true);
    requests()[0]!.answer(feed('Senteret'));
    await shows(finder, 'Senteret');
    expect(hasFallback(finder)).to.equal(false);
    expect(told).to.deep.equal([]);
  });

  it('says that it is waiting when that takes long, and not before', async () => {
    holdTimers();
    const { finder } = await asking();
    pass(399);
    await settled(finder);
    expect(words(finder)).not.to.contain(loading);
    pass(400);
    await settled(finder);
    expect(byRole(finder, 'status').textContent).to.contain(loading);
    expect(hasFallback(finder)).to.equal(true);
    requests()[0]!.answer(feed('Senteret'));
    await shows(finder, 'Senteret');
    expect(words(finder)).not.to.contain(loading);
  });

  it('says nothing of waiting when the answer is quick', async () => {
    holdTimers();
    const { finder } = await asking();
    requests()[0]!.answer(feed('Senteret'));
    await shows(finder, 'Senteret');
    pass(400);
    await settled(finder);
    expect(words(finder)).not.to.contain(loading);
  });

  it('gives up a server that sends its head and never ends its body', async () => {
    holdTimers();
    const { finder, told } = await asking();
    let cancelled = false;
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{"format":')),
      cancel: () => void (cancelled = true),
    });
    requests()[0]!.answer(body);
    await eventually(() => expect(held()).to.include(10_000));
    pass(10_000);
    await says(finder, failed);
    expect(told).to.deep.equal(['timed-out at /feeds/centres.json']);
    expect(cancelled).to.equal(true);
  });

  it('gives up a body that is larger than any feed', async () => {
    const { finder, told } = await asking();
    let sent = 0;
    let cancelled = false;
    const spaces = new Uint8Array(1_000_000).fill(32);
    const body = new ReadableStream({
      pull: (stream) => {
        sent += 1;
        stream.enqueue(spaces);
      },
      cancel: () => void (cancelled = true),
    });
    requests()[0]!.answer(body);
    await says(finder, failed);
    expect(told).to.deep.equal(['too-large at /feeds/centres.json']);
    expect(cancelled).to.equal(true);
    expect(sent).to.be.lessThan(30);
  });

  const whole = feed('Senteret');
  const bad: Record<string, readonly [body: BodyInit | null, init: ResponseInit | undefined, code: string]> = {
    'a login page with status 200': [
      '<!doctype html><p>Logg inn</p>',
      { headers: { 'content-type': 'text/html' } },
      'html-page',
    ],
    'a login page that says it is JSON': ['\n <html lang="nb">', undefined, 'html-page'],
    'no content': [null, { status: 204 }, 'unreachable'],
    'a page that is not there': [whole, { status: 404 }, 'unreachable'],
    'a server that has failed': ['{}', { status: 500 }, 'unreachable'],
    'an empty text': ['', undefined, 'not-json'],
    'a feed that breaks off': [whole.slice(0, whole.length / 2), undefined, 'not-json'],
    'a comma too many': [whole.replace(/}$/, ',}'), undefined, 'not-json'],
    'text in UTF-16': [Uint8Array.from(`\uFEFF${whole}`, (letter) => letter.charCodeAt(0)), undefined, 'not-json'],
    'a feed of the future': [whole.replace('centres@1', 'centres@2'), undefined, 'newer-format'],
    'something else in JSON': ['["hello"]', undefined, 'invalid_value'],
  };
  for (const [name, [body, init, code]] of Object.entries(bad)) {
    it(`keeps the fallback, offers to try again and tells the developer: ${name}`, async () => {
      const { finder, told } = await asking();
      requests()[0]!.answer(body, init);
      await says(finder, failed);
      expect(hasFallback(finder)).to.equal(true);
      expect(told.join()).to.contain(code);
      await click(byRole(finder, 'button', 'Prøv igjen'));
      await asked(2);
      requests()[1]!.answer(feed('Endelig'));
      await shows(finder, 'Endelig');
      expect(words(finder)).not.to.contain(failed);
    });
  }

  it('reads a feed with a byte order mark', async () => {
    const { finder, told } = await asking();
    requests()[0]!.answer(`\uFEFF${feed('Senteret')}`);
    await shows(finder, 'Senteret');
    expect(told).to.deep.equal([]);
  });

  it('offers to try again when the network is down', async () => {
    const { finder, told } = await asking('/feeds/centres.json?key=secret');
    requests()[0]!.fail();
    await says(finder, failed);
    // The query of an address may hold what nobody else should read.
    expect(told).to.deep.equal(['unreachable at /feeds/centres.json']);
  });

  it('tells the developer when a patched fetch throws or answers nothing', async () => {
    for (const patched of [
      () => {
        throw new Error('blocked');
      },
      () => undefined,
    ]) {
      requests();
      window.fetch = patched as unknown as typeof fetch;
      const { finder, told } = await asking();
      await says(finder, failed);
      expect(told).to.deep.equal(['unreachable at /feeds/centres.json']);
    }
  });

  for (const address of ['javascript:window.__xss=1', 'data:application/json,{}', 'https://[', ' vbscript:x']) {
    it(`asks nobody at the address ${address}`, async () => {
      const { finder, told } = await asking(address);
      await says(finder, failed);
      expect(requests()).to.have.length(0);
      expect(told.map((line) => line.split(' ')[0])).to.deep.equal(['wrong-address']);
      expect('__xss' in window).to.equal(false);
    });
  }
});
