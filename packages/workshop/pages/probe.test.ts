import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { eventually } from './finder.ts';
import { openSite, page } from './site.ts';

/** Does to a page all that a widget must not do. */
const careless = (elsewhere: string): string => `
  window.careless = true;
  localStorage.setItem('local-key', '1');
  sessionStorage.setItem('session-key', '1');
  document.cookie = 'cookie-key=1';
  indexedDB.open('base');
  history.pushState(null, '', '#somewhere');
  document.title = 'Mine';
  document.documentElement.className = 'mine';
  document.body.append(document.createElement('aside'));
  document.body.firstElementChild.setAttribute('tabindex', '-1');
  document.body.firstElementChild.focus();
  addEventListener('resize', () => {});
  document.addEventListener('click', () => {}, { once: true });
  document.addEventListener('keydown', () => {}, { signal: AbortSignal.abort() });
  const gone = () => {};
  addEventListener('scroll', gone, true);
  removeEventListener('scroll', gone, true);
  document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
  fetch('${elsewhere}').catch(() => {});
  console.log('hello');
  Promise.reject(new Error('nobody caught me'));
  setTimeout(() => { throw new Error('nor me'); });
`;

inEachBrowser((open) => {
  it('sees what a careless script does to a page, and what it tidied up', async () => {
    const elsewhere = `${(await openSite()).address}/elsewhere`;
    const { address } = await openSite({
      '/host.html': {
        headers: { 'content-security-policy': "style-src 'self'" },
        body: page('<script defer src="/careless.js"></script>', ''),
      },
      '/careless.js': { body: careless(elsewhere) },
    });
    const { said, requests, host } = await open(`${address}/host.html`);
    await eventually(async () => expect((await host()).errors).toHaveLength(2));
    const { before, now, globals, listeners, stored, violations, errors } = await host();
    expect(globals).toEqual(['careless']);
    expect(stored.toSorted()).toEqual(['base', 'cookie-key=1', 'local-key', 'session-key']);
    expect(listeners).toEqual(['window resize', 'document click']);
    expect(violations).toEqual([expect.stringMatching(/^style-src(-elem)? inline/)]);
    expect(errors).toEqual(
      expect.arrayContaining([expect.stringContaining('nobody caught me'), expect.stringContaining('nor me')]),
    );
    expect(said).toContain('log: hello');
    await eventually(() => expect(requests).toContain(elsewhere));
    expect(before).toMatchObject({ title: 'Karriere', attributes: ['html lang=nb'], active: 'body' });
    expect(now).toMatchObject({
      address: `${address}/host.html#somewhere`,
      historyLength: before.historyLength + 1,
      title: 'Mine',
      attributes: ['html lang=nb', 'html class=mine'],
      active: 'h1',
    });
    expect(now.children).not.toEqual(before.children);
  });
});
