/** Whom to ask where people with an education work, and which education people in an occupation have. */
import { fold } from '../text/fold.ts';
import { readAnswer } from './read-answer.ts';
import type { Ask } from './read-answer.ts';
import { SourceError } from './source-error.ts';

export { SourceError };

export interface TransitionOptions {
  readonly locale: string;
  /** An aborted question rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** An occupation or an education, and how many people went there or came from there. */
export interface Flow {
  /** A name as the source gives it; that of utdanning.no is in Norwegian. */
  readonly name: string;
  /** Number of people, a whole number above 0, as the source gives it. */
  readonly people: number;
}

/** An occupation or education that can be asked about. */
export interface KnownTitle {
  /** `y_…` an occupation, `u_…` an education. */
  readonly id: string;
  readonly title: string;
}

/** What a widget may ask about transitions. Every refusal but an abort is a `SourceError`. */
export interface TransitionSource {
  /** The occupations that people with this education (`u_…`) have, most people first. */
  occupationsAfter(education: string, options: TransitionOptions): Promise<readonly Flow[]>;
  /** The educations that people in this occupation (`y_…`) have, most people first. */
  educationsOf(occupation: string, options: TransitionOptions): Promise<readonly Flow[]>;
  /** What a typed text may mean, in the order of the source. */
  find(kind: 'occupation' | 'education', text: string, options: TransitionOptions): Promise<readonly KnownTitle[]>;
}

/** No more is shown of an answer than this. */
const MOST = 50;

/**
 * Asks the public endpoints of utdanning.no. What is asked about leaves the page: use it only where the host has said so.
 *
 * Written against version 2.13.51 of its OpenAPI description (September 2025). It promises neither licence nor stability, so
 * every field is checked, rows that are not as expected are left out, and nobody waits longer than ten seconds. The language
 * is not sent: the description does not say what its parameter for it takes.
 */
export function utdanning({
  url = 'https://api.utdanning.no',
  fetch: ask = (address, init) => fetch(address, init),
}: {
  /** Where the endpoints are: utdanning.no, or a proxy of the host's own. */
  readonly url?: string;
  readonly fetch?: Ask;
} = {}): TransitionSource {
  const rows = async (path: string, query: Readonly<Record<string, string>>, { signal }: TransitionOptions) => {
    const address = `${url.replace(/\/+$/, '')}/sammenligning/${path}?${new URLSearchParams(query).toString()}`;
    const answer = await readAnswer(address, ask, { signal });
    if (!Array.isArray(answer)) throw new SourceError('unreadable', { cause: new TypeError(`No list from ${path}`) });
    return answer as readonly unknown[];
  };

  // The description has the summaries of the next two the wrong way round. Their fields decide: yrke2utdanning counts people by
  // `nus_kortnavn`, the name of an education, and utdanning2yrke by `styrk08_navn`, the name of an occupation.
  return {
    educationsOf: async (occupation, options) =>
      toFlows(await rows('yrke2utdanning', { uno_id: checkedId('y', occupation) }, options), 'nus_kortnavn'),
    occupationsAfter: async (education, options) =>
      toFlows(await rows('utdanning2yrke', { uno_id: checkedId('u', education) }, options), 'styrk08_navn'),
    find: async (kind, text, options) => {
      options.signal?.throwIfAborted();
      const q = text.trim().slice(0, 100);
      if (!q) return [];
      const innholdstype = kind === 'occupation' ? 'yrke' : 'utdanning';
      return toKnown(await rows('suggest', { q, innholdstype }, options), kind === 'occupation' ? 'y' : 'u');
    },
  };
}

/** Flows for `fixedTransitions`, by the id of what is asked about. */
export interface FixedTransitions {
  readonly occupationsAfter?: Readonly<Record<string, readonly Flow[]>>;
  readonly educationsOf?: Readonly<Record<string, readonly Flow[]>>;
  /** What can be found by its title. */
  readonly known?: readonly KnownTitle[];
}

/** Flows from memory: a county's own figures, or those of a file that works without a network. */
export function fixedTransitions({ occupationsAfter, educationsOf, known = [] }: FixedTransitions): TransitionSource {
  const answer = <Answer>({ signal }: TransitionOptions, find: () => Answer): Promise<Answer> =>
    Promise.resolve().then(() => {
      signal?.throwIfAborted();
      return find();
    });
  const flowsOf = (flows: FixedTransitions['educationsOf'], id: string): readonly Flow[] =>
    ordered(flows && Object.hasOwn(flows, id) ? flows[id]! : []);
  return {
    occupationsAfter: (education, options) => answer(options, () => flowsOf(occupationsAfter, education)),
    educationsOf: (occupation, options) => answer(options, () => flowsOf(educationsOf, occupation)),
    find: (kind, text, options) =>
      answer(options, () => {
        const query = fold(text);
        const prefix = kind === 'occupation' ? 'y_' : 'u_';
        const fits = ({ id, title }: KnownTitle): boolean => id.startsWith(prefix) && fold(title).includes(query);
        return query ? known.filter(fits).slice(0, MOST) : [];
      }),
  };
}

/** An id of the kind asked for; anything else is refused before it goes anywhere. */
function checkedId(kind: 'y' | 'u', id: string): string {
  if (isId(kind, id)) return id;
  throw new SourceError('refused', { cause: new TypeError(`No id of the kind ${kind}_…`) });
}

function isId(kind: 'y' | 'u', id: unknown): id is string {
  return typeof id === 'string' && id.startsWith(`${kind}_`) && /^\w_\w[\w-]{0,97}$/.test(id);
}

/** The rows that have a name and a number of people; the same name twice counts once, with the larger number. */
function toFlows(rows: readonly unknown[], nameField: 'nus_kortnavn' | 'styrk08_navn'): readonly Flow[] {
  const flows = rows.flatMap((row) => {
    const name = nameOf(fieldOf(row, nameField));
    const people = fieldOf(row, 'antall_personer');
    return name && Number.isSafeInteger(people) && (people as number) > 0 ? { name, people: people as number } : [];
  });
  const largest = new Map(
    ordered(flows, Infinity)
      .reverse()
      .map((flow) => [flow.name, flow]),
  );
  return ordered([...largest.values()]);
}

function toKnown(rows: readonly unknown[], kind: 'y' | 'u'): readonly KnownTitle[] {
  const known = new Map<string, KnownTitle>();
  for (const row of rows) {
    const id = fieldOf(row, 'uno_id');
    const title = nameOf(fieldOf(row, 'tittel'));
    if (isId(kind, id) && title && !known.has(id)) known.set(id, { id, title });
  }
  return [...known.values()].slice(0, MOST);
}

/** Most people first; what is equal by name, so that the order is the same every time. */
function ordered(flows: readonly Flow[], most = MOST): Flow[] {
  return [...flows]
    .sort((one, other) => other.people - one.people || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    .slice(0, most);
}

function fieldOf(row: unknown, field: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[field] : undefined;
}

/** A name of a sensible length without characters that cannot be seen. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.replace(/[\p{C}\s]+/gu, ' ').trim();
  return name && name.length <= 200 ? name : undefined;
}
