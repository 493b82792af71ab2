/** What shows that a widget meets a criterion of WCAG: tests by file and name, a script for a person, or why it is not asked. */
import type { Language } from './criteria.ts';

/** Tests of a file or a folder, or those of them whose name holds these words. Each must have passed in every engine that it ran in. */
export interface Proof {
  readonly file: string;
  readonly name?: string;
}

export type Verdict =
  /** Shown by tests. `steps`: what a person has to hear or see besides, by the steps of `spoken/by-hand.md`. */
  | { readonly kind: 'met'; readonly by: readonly string[]; readonly steps?: readonly number[] }
  /** For the page round the widget to meet; what the widget does for it is shown by tests. */
  | { readonly kind: 'page'; readonly why: Reason; readonly by: readonly string[] }
  /** The widget has nothing that the criterion is about. */
  | { readonly kind: 'none'; readonly why: Reason };

export type Reason = keyof typeof reasons;

export interface Evidence {
  readonly tag: string;
  readonly proofs: Readonly<Record<string, Proof>>;
  /** By the number of the criterion; each of `criteria` has one. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

/** Ways to say a verdict, for a widget whose proofs are called so. */
export const saying = <Key extends string>() => ({
  met: (...by: Key[]): Verdict => ({ kind: 'met', by }),
  /** Shown by tests, and to be heard or seen by a person too. */
  heardToo: (steps: readonly number[], ...by: Key[]): Verdict => ({ kind: 'met', by, steps }),
  none: (why: Reason): Verdict => ({ kind: 'none', why }),
  page: (why: Reason, ...by: Key[]): Verdict => ({ kind: 'page', why, by }),
});

type Words = Readonly<Record<Language, string>>;
const words = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });

export const reasons = {
  media: words('Ingen lyd og ingen video.', 'Ingen lyd og ingen video.', 'No sound and no video.'),
  'images-of-text': words('Ingen bilder av tekst.', 'Ingen bilete av tekst.', 'No images of text.'),
  'own-data': words(
    'Spør ikke om noe om den som bruker verktøyet.',
    'Spør ikkje om noko om den som bruker verktøyet.',
    'Asks nothing about the person who uses it.',
  ),
  'no-limit': words('Ingen tidsgrenser.', 'Ingen tidsgrenser.', 'No time limits.'),
  'no-shortcuts': words(
    'Ingen hurtigtaster av ett tegn.',
    'Ingen snøggtastar av eitt teikn.',
    'No shortcuts of one character.',
  ),
  'no-gestures': words(
    'Alt gjøres med enkle trykk; ingenting dras, og ingenting følger bevegelser.',
    'Alt blir gjort med enkle trykk; ingenting blir drege, og ingenting følgjer rørsler.',
    'Everything is done by single presses; nothing is dragged, and nothing follows motion.',
  ),
  'no-hover': words(
    'Ingenting vises ved at pekeren holdes over.',
    'Ingenting blir vist ved at peikaren blir halden over.',
    'Nothing appears by holding the pointer over it.',
  ),
  'no-commitment': words(
    'Ingenting sendes inn, og ingenting inngås.',
    'Ingenting blir sendt inn, og ingenting blir inngått.',
    'Nothing is sent, and nothing is agreed to.',
  ),
  'no-login': words('Ingen innlogging.', 'Inga innlogging.', 'No logging in.'),
  'whole-page': words(
    'Gjelder hele siden. Verktøyet har ingen landemerker og ingen sidetittel av sine egne.',
    'Gjeld heile sida. Verktøyet har ingen landemerke og ingen sidetittel av sine eigne.',
    'Is about the whole page. The widget has no landmarks and no page title of its own.',
  ),
  'whole-page-and-parts': words(
    'Gjelder hele siden. Verktøyet har ett landemerke, en navngitt navigasjon mellom delene sine, og ingen sidetittel.',
    'Gjeld heile sida. Verktøyet har eitt landemerke, ein namngjeven navigasjon mellom delane sine, og ingen sidetittel.',
    'Is about the whole page. The widget has one landmark, a named navigation among its parts, and no page title.',
  ),
  'page-language': words(
    'Siden sier hvilket språk den har; verktøyet sier hvilket det selv har.',
    'Sida seier kva språk ho har; verktøyet seier kva det sjølv har.',
    'The page says what language it is in; the widget says what it speaks itself.',
  ),
} as const;
