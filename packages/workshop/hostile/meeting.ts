/** A widget meets a hostile page: the common demands, and what the condition asks beyond them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Engine, Open } from '../pages/browsers.ts';
import { eventually, quiet } from '../pages/finder.ts';
import type { HostReport } from '../pages/probe.ts';
import { loaderTag, openSite } from '../pages/site.ts';
import { type Condition, type Neutral, type Stage, type Variant, insecureHost, variantsOf } from './condition.ts';
import { hostCode } from './host-code.ts';
import { fallbackSeen, stylesOf } from './measures.ts';
import { type Guest, tagOf } from './widgets.ts';

/** A page that sets no policy; the test server would set a strict one. */
const everythingAllowed = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:";
const neutralPages = new Map<string, Promise<Neutral>>();
/** What pages do without a widget, by engine and form. Without its script one tag is like another, so one widget looks for all. */
const alonePages = new Map<string, string>();

export interface Meeting {
  readonly open: Open;
  readonly engine: Engine;
  readonly guest: Guest;
  readonly condition: Condition;
  /** What is learned elsewhere, where it is known without looking. */
  readonly neutral?: Neutral;
}

/** Sends the widget to every form of the page. */
export async function meet(meeting: Meeting): Promise<void> {
  for (const variant of variantsOf(meeting.condition)) {
    try {
      await meetOne(meeting, { ...variant, ...variant.for?.(meeting.guest) });
    } catch (error) {
      if (variant.name && error instanceof Error) error.message = `${variant.name}: ${error.message}`;
      throw error;
    }
  }
}

/** How it goes on a page that does nothing; asked once for each engine, widget and set of further attributes. */
export function neutralOf(
  { open, engine, guest }: Pick<Meeting, 'open' | 'engine' | 'guest'>,
  attributes = {},
): Promise<Neutral> {
  const key = JSON.stringify([engine, guest.tag, attributes]);
  const known =
    neutralPages.get(key) ?? lookAtNeutral(open, { ...guest, attributes: { ...guest.attributes, ...attributes } });
  neutralPages.set(key, known);
  return known;
}

async function lookAtNeutral(open: Open, guest: Guest): Promise<Neutral> {
  const site = await openSite(answersOf({ page: 'neutral.html' }, guest, () => false));
  const { page } = await open(`${site.address}/host.html`, { height: 2400 });
  await guest.ready(page);
  const styles = await stylesOf(page, guest.tag);
  return { styles, learned: await guest.journey(page), asked: site.asked.toSorted() };
}

/** A page that is no hostile one of ours, but does the same to its server. */
function answersOf(variant: Variant & { readonly page: string }, guest: Guest, alone: () => boolean) {
  return {
    ...hostCode(),
    '/favicon.ico': { status: 204, body: '' },
    '/host.html': () => ({
      headers: { 'content-security-policy': variant.policy ?? everythingAllowed },
      body: pageOf(variant, guest, alone()),
    }),
    ...(guest.feedText && { [guest.feed]: { headers: { 'content-type': 'application/json' }, body: guest.feedText } }),
    ...variant.answers?.(guest),
  };
}

/** The page's file with the snippet in its places. Alone, an empty script stands where the widget's would. */
function pageOf(variant: Variant & { readonly page: string }, guest: Guest, alone: boolean): string {
  const own = { script: loaderTag, widget: tagOf(guest) };
  const { script, widget } = variant.snippet?.(own, guest) ?? own;
  const html = readFileSync(new URL(`pages/${variant.page}`, import.meta.url), 'utf8')
    .replace('<!-- script -->', () => (alone ? withoutScripts(script) : script))
    .replace('<!-- widget -->', () => (alone ? withoutScripts(widget) : widget));
  return variant.html?.(html, guest) ?? html;
}

const withoutScripts = (html: string): string =>
  html.replace(/<script(?![^>]*application\/json)[^>]*>/g, '<script type="text/plain">');

async function meetOne(meeting: Meeting, variant: Variant & { readonly page: string }): Promise<void> {
  const { open, engine, guest, condition } = meeting;
  const neutral = meeting.neutral ?? (await neutralOf(meeting, variant.attributes));
  let alone = false;
  const served = await openSite(answersOf(variant, guest, () => alone));
  const address = variant.insecure ? served.address.replace('localhost', insecureHost) : served.address;
  const site = { ...served, address };
  const visit = async (): Promise<Stage> => {
    const options = { height: 2400, ...variant.visit };
    const visited = await open(`${site.address}/host.html`, options);
    const stage = { ...visited, guest, site, neutral, engine, alone };
    await variant.first?.(stage);
    return stage;
  };
  const lookAlone = async (): Promise<string> => {
    alone = true;
    const stage = await visit();
    alone = false;
    await stage.page.waitForNetworkIdle({ idleTime: 100 });
    const heard: Heard = { ...(await stage.host()), said: [...stage.said] };
    return JSON.stringify(heard).replaceAll(guest.tag, '{tag}').replaceAll(address, '{address}');
  };
  let without: Heard | undefined;
  if (variant.hostActs) {
    const key = JSON.stringify([engine, condition.id, variant.name]);
    const heard = alonePages.get(key) ?? (await lookAlone());
    alonePages.set(key, heard);
    without = JSON.parse(heard.replaceAll('{tag}', guest.tag).replaceAll('{address}', address)) as Heard;
  }

  const stage = await visit();
  try {
    await goThrough(stage, variant, without);
  } catch (error) {
    // What the page said is most of the answer to what went wrong.
    if (error instanceof Error)
      error.message += [...stage.said, ...(await stage.host()).errors].map((line) => `\n  ${line}`).join('');
    throw error;
  }
}

async function goThrough(stage: Stage, variant: Variant, without: Heard | undefined): Promise<void> {
  const { guest, neutral } = stage;
  const { outcome = 'journey' } = variant;
  if (outcome === 'fallback') await stay(stage, variant);
  if (outcome === 'journey' || outcome === 'keys') {
    await guest.ready(stage.page);
    expectUntouched(await stage.host(), without);
    await variant.untouched?.(stage);
    const learned = await (outcome === 'keys' ? guest.journeyByKeys : guest.journey)(stage.page);
    expect(learned, 'what a person learns').toEqual(neutral.learned);
  }
  await variant.check?.(stage);
  await expectNoHarm(stage, variant, without);
}

type Heard = HostReport & { readonly said: readonly string[] };

/** The widget does not come, and what stands in the tag is to be read. */
async function stay({ page, guest, said }: Stage, { says = [] }: Variant): Promise<void> {
  await eventually(() => expect(ours(said)).toHaveLength(says.length));
  await quiet(page);
  expect(await fallbackSeen(page, guest.fallback), 'the fallback is to be seen').toBe(true);
}

/** Lines that a widget wrote. */
export const ours = (said: readonly string[]): readonly string[] => said.filter((line) => line.includes('<retning-'));

/** Before a visitor's first act the page is as it was, or as it makes itself. */
function expectUntouched({ before, now, stored }: HostReport, without: Heard | undefined): void {
  expect(now, 'the page before the first act').toEqual(
    without ? { ...without.now, address: expect.any(String) as string } : before,
  );
  expect(rest(stored, without?.stored), 'stored').toEqual([]);
}

/** What the page has that it had not without the widget. */
function rest(all: readonly string[], known: readonly string[] = []): readonly string[] {
  const left = [...all];
  for (const one of known) if (left.includes(one)) left.splice(left.indexOf(one), 1);
  return left;
}

/** At the end, with the widget taken away. */
async function expectNoHarm(stage: Stage, variant: Variant, without: Heard | undefined): Promise<void> {
  const { page, guest, said, requests, site } = stage;
  const { before, now } = await stage.host();
  if (!without) {
    const { title, attributes, children, address, historyLength } = before;
    expect(now, 'the page at the end').toMatchObject({ title, attributes, children, address, historyLength });
  }
  await page.evaluate((tag) => {
    const rootsIn = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    for (const root of rootsIn(document)) root.querySelectorAll(tag).forEach((widget) => widget.remove());
  }, guest.tag);
  const { globals, listeners, stored, violations, errors } = await stage.host();
  expect(rest(errors, without?.errors), 'errors that nobody caught').toEqual([]);
  const ofTheHost = (name: string): boolean => Boolean(variant.writes?.test(name));
  expect(
    rest(globals, without?.globals).filter((name) => !ofTheHost(name)),
    'globals',
  ).toEqual([]);
  expect(
    rest(listeners, without?.listeners).filter((name) => !ofTheHost(name)),
    'listeners left on window and document',
  ).toEqual([]);
  expect(rest(stored, without?.stored), 'stored').toEqual([]);
  const stopped = rest(violations, without?.violations);
  expect(variant.violates ? stopped.filter((one) => !variant.violates!.test(one)) : stopped, 'violations').toEqual([]);
  expect(
    requests.filter(
      (request) => ![site.address, ...(variant.mayAsk ?? [])].some((origin) => request.startsWith(origin)),
    ),
    'asked of others',
  ).toEqual([]);
  const { says = [], outcome = 'journey' } = variant;
  // In no order: two parts of the page find out side by side.
  expect(ours(said).length, `lines of ours: ${ours(said).join(' ')}`).toBe(says.length);
  for (const line of says) expect(ours(said), 'lines of ours').toContainEqual(expect.stringMatching(line));
  // A browser says in its own words what a policy stopped or what did not come. React marks its own time in Firefox's tools.
  if (outcome === 'journey' || outcome === 'keys') {
    expect(
      rest(said, without?.said).filter(
        (line) => !line.includes('<retning-') && !line.startsWith('timeStamp: ') && !variant.remarks?.test(line),
      ),
      'lines of others',
    ).toEqual([]);
  }
}
