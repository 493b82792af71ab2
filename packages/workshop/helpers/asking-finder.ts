/** A centre finder that asks a server of the test, and what people and developers get to see of it. */
import { expect } from 'chai';
import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import '../../widgets/src/centre-finder/centre-finder.define.ts';
import type { RetningProblemEvent } from '../../widgets/src/base/problem.ts';
import { requests } from './fake-server.ts';
import { mount } from './mount.ts';
import { allByRole, eventually, settled } from './person.ts';

/** A feed with one centre of the given name, as a server sends it. */
export const feed = (name: string, updated = '2026-11-22'): string =>
  JSON.stringify({ ...demo, updated, counties: [], centres: [{ ...demo.centres[1], name }] });

export interface Asking {
  readonly finder: HTMLElement;
  /** What the developer was told: code and place. */
  readonly told: readonly string[];
}

/** A finder with an address to ask, a fallback of the page's own, and more inside the tag. */
export async function asking(src = '/feeds/centres.json', more = ''): Promise<Asking> {
  requests();
  const place = await mount('<div></div>');
  const told: string[] = [];
  place.addEventListener('retning-problem', (event: RetningProblemEvent) =>
    told.push(`${event.code} at ${event.place}`),
  );
  place.innerHTML = `<retning-centre-finder src="${src}"><p>Ring oss på 00 00 00 00.</p>${more}</retning-centre-finder>`;
  const finder = place.firstElementChild as HTMLElement;
  await settled(finder);
  return { finder, told };
}

/** All words that the finder shows. */
export const words = (finder: HTMLElement): string => finder.shadowRoot!.textContent.replace(/\s+/g, ' ');

/** The names of the centres that it shows. */
export const hits = (finder: HTMLElement): string =>
  allByRole(finder, 'heading', undefined, { level: 3 })
    .map(({ textContent }) => textContent.trim())
    .join();

/** True when the page's own fallback is there to be seen. */
export const hasFallback = (finder: HTMLElement): boolean => finder.querySelector('p')!.getClientRects().length > 0;

export const asked = (count: number): Promise<unknown> => eventually(() => expect(requests()).to.have.length(count));
export const shows = (finder: HTMLElement, name: string): Promise<unknown> =>
  eventually(() => expect(hits(finder)).to.contain(name));
export const says = (finder: HTMLElement, text: string): Promise<unknown> =>
  eventually(() => expect(words(finder)).to.contain(text));
