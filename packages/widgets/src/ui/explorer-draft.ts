/** What stands in the fields for something new, until it is added. */
import { withInfluence, withStep } from '@retning/core/transition/saying';
import type { Influence, PlannedStep } from '@retning/core/schema/types';
import type { ExplorerHelp } from './explorer-help.ts';
import type { ExplorerHost } from './explorer-view.ts';

interface Fields {
  readonly influence: string;
  readonly can: Influence['can'];
  readonly step: string;
  readonly horizon: PlannedStep['horizon'];
  readonly until: string;
}
const empty: Fields = { influence: '', can: 'yes', step: '', horizon: 'short', until: '' };

export class ExplorerDraft {
  readonly #help: ExplorerHelp;
  readonly #host: ExplorerHost;
  /** Kept when another page is looked at meanwhile. */
  fields: Fields = empty;
  /** The field that was empty when its button was pressed. */
  missing: 'influence' | 'step' | undefined;

  constructor(help: ExplorerHelp) {
    this.#help = help;
    this.#host = help.host;
  }

  /** Takes what is typed or chosen. */
  take(name: keyof Fields): (event: Event) => void {
    return ({ currentTarget }) => {
      this.fields = { ...this.fields, [name]: (currentTarget as HTMLInputElement).value };
      // A message that is answered goes. And what is drawn knows what stands in the field, or it would not empty it later.
      this.missing = undefined;
      this.#help.added(undefined);
    };
  }

  addInfluence(): void {
    const { state, act } = this.#host;
    const { influence: text, can } = this.fields;
    if (!this.#filled('influence', text)) return;
    act.keep(withInfluence(state, { text: text.trim(), can }));
    this.#again({ influence: '' }, 'influence', text);
  }

  addStep(): void {
    const { state, act } = this.#host;
    const { step: text, horizon, until } = this.fields;
    if (!this.#filled('step', text)) return;
    const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
    act.keep(withStep(state, { id, text: text.trim(), horizon, ...(until && { until }) }));
    this.#again({ step: '', until: '' }, 'step', text);
  }

  clear(): void {
    this.fields = empty;
    this.missing = undefined;
  }

  /** Whether there is something to add; where not, the message stands at the field, and the focus in it. */
  #filled(field: 'influence' | 'step', text: string): boolean {
    this.missing = text.trim() ? undefined : field;
    if (this.missing) this.#focus(field);
    return !this.missing;
  }

  /** Empty fields for the next one, where one goes on typing. */
  #again(fields: Partial<Fields>, field: string, added: string): void {
    this.#help.added(added.trim());
    this.fields = { ...this.fields, ...fields };
    this.#focus(field);
  }

  #focus(id: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById(id)?.focus());
  }
}
