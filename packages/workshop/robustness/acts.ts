/** What a visitor and a page do to a widget, by chance; and what stands in for the dialogs and the folder of downloads that no test has. */
import { executeServerCommand } from '@web/test-runner-commands';
import { smallResult } from '../helpers/example-check.ts';
import type { Chance } from './chance.ts';
import { hostile, spoil } from './spoil.ts';
import type { Attacked } from './widgets.ts';

/** What was done, in words, and the name of the control that it was done to: what that control answers may change. */
export interface Did {
  readonly words: string;
  readonly at?: string;
}

/** Nothing when there was nothing to do it with. */
type Act = (root: ShadowRoot, chance: Chance, attacked: Attacked) => Did | Promise<Did | undefined> | undefined;

const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const among = <Kind extends HTMLElement>(root: ShadowRoot, selector: string): Kind[] =>
  [...root.querySelectorAll<Kind>(selector)].filter(seen);
const called = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);

/** Goes on when all that the page has to do at once is done; sooner than a timer. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage('');
  });

/** Waits until a widget has nothing left to draw. */
export async function atRest(widget: Element): Promise<void> {
  const drawing = widget as Element & { readonly updateComplete?: Promise<boolean> };
  await nextTask();
  while ((await drawing.updateComplete) === false);
  await nextTask();
}

/** Reads of files under way. A busy machine takes its time over them, and what comes back late would look like an answer that went by itself. */
let reading: Promise<unknown> = Promise.resolve();
const { text } = Blob.prototype;
Blob.prototype.text = function () {
  const answer = text.call(this);
  reading = Promise.allSettled([reading, answer]);
  return answer;
};

/** Waits until a file that was given has been read and checked: the check goes on in tasks of its own. */
export async function isRead(): Promise<void> {
  await nextTask();
  await reading;
  for (let breath = 0; breath < 5; breath += 1) await new Promise((go) => setTimeout(go));
}

const pressesButton: Act = (root, { one }) => {
  const button = one(among(root, 'button, summary'));
  if (!button) return undefined;
  button.focus();
  button.click();
  return { words: `presses «${called(button)}»` };
};

function give(field: HTMLInputElement, texts: readonly string[]): void {
  field.focus();
  const chosen = new DataTransfer();
  texts.forEach((text, at) => chosen.items.add(new File([text], `${at}.json`)));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const types: Act = (root, { one, below }) => {
  const field = one(
    among<HTMLInputElement>(
      root,
      'input:not([type=checkbox], [type=radio], [type=file], [type=date]), textarea',
    ).filter(({ readOnly }) => !readOnly),
  );
  if (!field) return undefined;
  field.focus();
  field.value = below(3)
    ? one(['Bod', '0150', 'agd', 'Tromsø', 'kvæn', 'karriere', '4', '', '1k1 2\n1k2 9', 'snekker', 'sykepl', 'lærar'])
    : one(hostile).slice(0, 200);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return { words: `types «${field.value.slice(0, 40)}» in ${field.id}`, at: field.id };
};

export const visitor: readonly Act[] = [
  pressesButton,
  pressesButton,
  pressesButton,
  types,
  (root, { one, below }) => {
    const list = one(among<HTMLSelectElement>(root, 'select'));
    if (!list) return undefined;
    list.focus();
    list.selectedIndex = below(list.options.length);
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return { words: `chooses «${list.value}» in ${list.id}`, at: list.id };
  },
  (root, { one }) => {
    const tick = one(among<HTMLInputElement>(root, 'input:is([type=checkbox], [type=radio])'));
    if (!tick) return undefined;
    tick.focus();
    tick.click();
    return { words: `ticks ${tick.name} ${tick.value.slice(0, 40)}`, at: tick.name };
  },
  (root, { one }) => {
    const field = one(among<HTMLInputElement>(root, 'input[type=date]'));
    if (!field) return undefined;
    field.focus();
    // A year of five digits is a slip of the finger that every browser takes.
    field.value = one(['2026-12-24', '2027-02-28', '9999-12-31', '20266-12-24', '0001-01-01', '']);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return { words: `sets ${field.id} to «${field.value}»`, at: field.id };
  },
  (root, { one }) => {
    const suggestion = one(among(root, '[role=option]'));
    suggestion?.click();
    return suggestion && { words: `takes «${called(suggestion)}»` };
  },
  (root, { one, below }) => {
    const field = one(among<HTMLInputElement>(root, '.intake input[type=file]'));
    if (!field) return undefined;
    const texts = Array.from({ length: 1 + below(8) }, () => {
      const result = smallResult({ id: `person-${below(20)}`, ...(below(2) && { answers: { ak1: one(hostile) } }) });
      return below(4) ? JSON.stringify(result) : spoil(result, { one, below });
    });
    give(field, texts);
    return { words: `gives ${texts.length} files` };
  },
  async (root, chance, { file }) => {
    const field = file && chance.below(3) === 0 && among<HTMLInputElement>(root, '.file > input[type=file]')[0];
    if (!field) return undefined;
    give(field, [chance.below(3) ? JSON.stringify(file) : spoil(file, chance)]);
    await isRead();
    return { words: 'opens a file', at: 'file' };
  },
  async (root, { one }) => {
    if (!root.activeElement) return undefined;
    const key = one(['ArrowDown', 'ArrowUp', 'ArrowRight', 'Home', 'End', 'Escape', 'Enter']);
    // Enter on a link would leave the page, and on a field for files it would open a dialog.
    if (key === 'Enter' && root.activeElement.matches('a, [type=file]')) return undefined;
    await executeServerCommand('press-together', [key]);
    return { words: `presses ${key}` };
  },
];

export const moves = 'the page moves the widget';

/** What the page does meanwhile. */
export const page: readonly ((widget: HTMLElement, chance: Chance, data: object | undefined) => Did)[] = [
  (widget, { one }) => {
    const lang = one(['nb', 'nn', 'en', 'se', 'ar']);
    widget.lang = lang;
    return { words: `the page says lang=${lang}` };
  },
  (widget, { one }) => {
    const level = one(['1', '2', '5', '6', 'x']);
    widget.setAttribute('heading-level', level);
    return { words: `the page says heading-level=${level}` };
  },
  (widget, _chance, data) => {
    if (data) Object.assign(widget, { data: structuredClone(data) });
    return { words: 'the page gives the data anew' };
  },
  (widget, { one }) => {
    const [name, value] = one([
      ['layout', 'group'],
      ['layout', ''],
      ['share', 'profile'],
      ['county', '42'],
      ['areas', '1'],
      ['dir', 'rtl'],
      ['company', 'pair'],
      ['audience', 'practitioner'],
      ['network', 'none'],
      ['preset', 'lost-job'],
      ['preset', '<b>'],
    ] as const);
    widget.setAttribute(name, value);
    return { words: `the page says ${name}=${value}`, at: name };
  },
  (widget, { one }) => {
    widget.parentElement!.style.inlineSize = one(['18em', '60em', '']);
    dispatchEvent(new Event('resize'));
    return { words: 'the page is turned or zoomed' };
  },
  (widget) => {
    widget.parentElement!.append(widget);
    return { words: moves };
  },
  () => {
    for (const name of ['beforeprint', 'afterprint']) dispatchEvent(new Event(name));
    return { words: 'the page is printed' };
  },
];

const own = { print: window.print, click: HTMLAnchorElement.prototype.click, address: URL.createObjectURL };
let file: Blob | undefined;

/** The file that was last downloaded. */
export const downloaded = (): Blob | undefined => file;

/** Nobody is there to close a dialog, to find a thousand files or to be asked whether the page may copy. */
export function nobodyIsThere(): void {
  before(() => {
    window.print = () => ['beforeprint', 'afterprint'].forEach((type) => void dispatchEvent(new Event(type)));
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (given) => {
      file = given as Blob;
      return own.address.call(URL, given);
    };
    let copied = 0;
    // Every other time it is refused.
    const clipboard = { writeText: () => ((copied += 1) % 2 ? Promise.resolve() : Promise.reject(new DOMException())) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });
  after(() => {
    window.print = own.print;
    HTMLAnchorElement.prototype.click = own.click;
    URL.createObjectURL = own.address;
    Reflect.deleteProperty(navigator, 'clipboard');
  });
}
