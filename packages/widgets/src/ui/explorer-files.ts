/** Files of the explorer, made and read in the page: the picture, the plan for Europass, and the picture as text. */
import { readPicture } from '@retning/core/check-picture';
import { toEuropass } from '@retning/core/transition/europass';
import type { Picture } from '@retning/core/transition/picture';
import { fromPicture, toPicture } from '@retning/core/transition/saved';
import { msg, speak } from '../base/language.ts';
import { dayOf, download } from './download.ts';
import type { ExplorerHelp } from './explorer-help.ts';
import { horizonInWords } from './explorer-plan.ts';
import { readOwnFile } from './own-file.ts';
import { pictureAsText } from './explorer-text.ts';
import type { ExplorerView } from './explorer-view.ts';

export class ExplorerFiles {
  readonly #help: ExplorerHelp;
  /** The picture as text, where the browser would not copy it. */
  text: string | undefined;

  constructor(help: ExplorerHelp) {
    this.#help = help;
  }

  /** Opens a file in the place of what is here. */
  async open(file: File): Promise<void> {
    const { shown } = this.#help.host;
    const { data, code } = await readOwnFile(file, readPicture, 'not-a-picture');
    if (!shown || !this.#help.host.isConnected) return;
    if (!data) this.#help.tell({ code });
    else if (data.content.id !== shown.id) this.#help.tell({ code: 'other-content' });
    else {
      this.#help.take(fromPicture(shown, data), 'opened', data.saved);
      await this.#help.host.act.go('picture');
    }
  }

  save(now: number): void {
    const { shown, state } = this.#help.host;
    const day = dayOf(now);
    download(`${shown!.id}-${day}.json`, JSON.stringify(toPicture(shown!, state, day), null, 2), 'application/json');
    this.#help.tell({ code: 'saved' });
  }

  /** The picture as text to the clipboard; where a browser or a page forbids that, into a field to copy from. */
  async copy(shown: Picture, view: ExplorerView): Promise<void> {
    const text = speak(view.locale, () => pictureAsText(shown, view, (ids) => this.#help.occupations.namesOf(ids)));
    try {
      await navigator.clipboard.writeText(text);
      this.text = undefined;
      this.#help.tell({ code: 'copied' });
    } catch {
      this.text = text;
      this.#help.tell({ code: 'not-copied' });
      void this.#help.host.updateComplete.then(() => this.#help.host.shadowRoot?.getElementById('as-text')?.focus());
    }
  }

  saveEuropass({ occupations, steps }: Picture, { content, locale, now }: ExplorerView): void {
    const day = dayOf(now);
    const labels = speak(locale, () => ({
      occupations: msg('Yrker jeg er nysgjerrig på', {
        id: 'picture.occupations',
        desc: 'Heading: occupations of interest',
      }),
      short: horizonInWords('short'),
      long: horizonInWords('long'),
    }));
    const file = toEuropass({
      locale,
      saved: day,
      occupations: this.#help.occupations.namesOf(occupations),
      steps: [...steps.short, ...steps.long],
      labels,
    });
    download(`${content.id}-europass-${day}.json`, JSON.stringify(file, null, 2), 'application/json');
    this.#help.tell({ code: 'saved' });
  }
}
