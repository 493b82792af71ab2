/** Files that a person gives a widget and gets from it. Nothing is written to the disk. */
import { settled } from './person.ts';

/** Hands a file to one of the file buttons, as a file dialog does. */
export async function give(widget: Element, label: string, content: string, name = 'svar.json'): Promise<void> {
  const field = [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=file]')].find((input) =>
    input.closest('label')!.textContent.includes(label),
  )!;
  const files = new DataTransfer();
  files.items.add(new File([content], name, { type: 'application/json' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(widget);
}

/** The files that are handed out while `work` runs: name and text. */
export async function downloads(
  work: () => Promise<unknown>,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const [make, press] = [URL.createObjectURL.bind(URL), HTMLAnchorElement.prototype.click];
  const made: Promise<{ name: string; text: string }>[] = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    const address = make(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const { download, href } = this;
    made.push(
      blobs
        .get(href)!
        .arrayBuffer()
        .then((bytes) => ({ name: download, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) })),
    );
  };
  try {
    await work();
    return await Promise.all(made);
  } finally {
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = press;
  }
}
