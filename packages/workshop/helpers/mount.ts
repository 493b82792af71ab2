/** Puts things on the test page and takes them away again after each test. */
import { render } from 'lit';
import type { TemplateResult } from 'lit';
import { settled } from './person.ts';

const mounted = new Set<Element>();

afterEach(() => {
  for (const element of mounted) element.remove();
  mounted.clear();
  // A frame that goes away with the focus in it leaves the page without; the next test would draw no focus.
  window.focus();
});

/**
 * Shows a template, or HTML as a page would send it (declarative shadow roots come alive), and answers its first element when it
 * has settled. `patient` false: at once, before anything of it has been drawn.
 */
export async function mount<Shown extends HTMLElement = HTMLElement>(
  what: TemplateResult | string,
  patient = true,
): Promise<Shown> {
  const place = document.createElement('div');
  mounted.add(place);
  document.body.append(place);
  if (typeof what === 'string') place.setHTMLUnsafe(what);
  else render(what, place);
  const shown = place.firstElementChild;
  if (!(shown instanceof HTMLElement)) throw new Error('Nothing to mount: the template has no element at its top.');
  if (patient) await settled(shown);
  return shown as Shown;
}

/**
 * Shows HTML in a frame of the given width, with modules by their path from the top of the repository. For narrow pages:
 * WebKitGTK's window cannot be narrower than 447 px.
 */
export async function mountInFrame(width: number, html: string, ...modules: readonly string[]): Promise<HTMLElement> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '560';
  frame.style.border = '0';
  frame.title = `A page ${width} px wide`;
  const scripts = modules.map((path) => `<script type="module" src="/${path}"></script>`).join('');
  frame.srcdoc = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Smal</title><body style="margin:0">${html}${scripts}</body>`;
  mounted.add(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const shown = frame.contentDocument?.body.firstElementChild;
  if (!shown) throw new Error('Nothing to mount: the HTML has no element.');
  await settled(shown);
  // An element of another window is no instance of this window's HTMLElement.
  return shown as HTMLElement;
}
