/**
 * The success criteria of WCAG 2.2, levels A and AA, and 4.1.1, which EN 301 549 v3.2.1 still asks for.
 *
 * Numbers, levels and English titles: W3C, WCAG 2.2. The Norwegian titles are our own short ones.
 */
export type Language = 'nb' | 'nn' | 'en';

export interface Criterion {
  readonly number: string;
  readonly level: 'A' | 'AA';
  /** The version of WCAG that it came with. */
  readonly since: '2.0' | '2.1' | '2.2';
  readonly title: Readonly<Record<Language, string>>;
}

type Row = readonly [number: string, level: 'A' | 'AA', en: string, nb: string, nn: string];

const first: readonly Row[] = [
  ['1.1.1', 'A', 'Non-text Content', 'Ikke-tekstlig innhold', 'Ikkje-tekstleg innhald'],
  ['1.2.1', 'A', 'Audio-only and Video-only (Prerecorded)', 'Bare lyd og bare video', 'Berre lyd og berre video'],
  ['1.2.2', 'A', 'Captions (Prerecorded)', 'Teksting, opptak', 'Teksting, opptak'],
  [
    '1.2.3',
    'A',
    'Audio Description or Media Alternative (Prerecorded)',
    'Synstolking eller alternativ, opptak',
    'Synstolking eller alternativ, opptak',
  ],
  ['1.2.4', 'AA', 'Captions (Live)', 'Teksting, direkte', 'Teksting, direkte'],
  ['1.2.5', 'AA', 'Audio Description (Prerecorded)', 'Synstolking, opptak', 'Synstolking, opptak'],
  ['1.3.1', 'A', 'Info and Relationships', 'Informasjon og relasjoner', 'Informasjon og relasjonar'],
  ['1.3.2', 'A', 'Meaningful Sequence', 'Meningsfull rekkefølge', 'Meiningsfull rekkjefølgje'],
  ['1.3.3', 'A', 'Sensory Characteristics', 'Sensoriske egenskaper', 'Sensoriske eigenskapar'],
  ['1.4.1', 'A', 'Use of Color', 'Bruk av farge', 'Bruk av farge'],
  ['1.4.2', 'A', 'Audio Control', 'Styring av lyd', 'Styring av lyd'],
  ['1.4.3', 'AA', 'Contrast (Minimum)', 'Kontrast, minimum', 'Kontrast, minimum'],
  ['1.4.4', 'AA', 'Resize Text', 'Endring av tekststørrelse', 'Endring av tekststorleik'],
  ['1.4.5', 'AA', 'Images of Text', 'Bilder av tekst', 'Bilete av tekst'],
  ['2.1.1', 'A', 'Keyboard', 'Tastatur', 'Tastatur'],
  ['2.1.2', 'A', 'No Keyboard Trap', 'Ingen tastaturfelle', 'Inga tastaturfelle'],
  ['2.2.1', 'A', 'Timing Adjustable', 'Justerbar hastighet', 'Justerbar fart'],
  ['2.2.2', 'A', 'Pause, Stop, Hide', 'Pause, stopp, skjul', 'Pause, stopp, gøym'],
  ['2.3.1', 'A', 'Three Flashes or Below Threshold', 'Høyst tre glimt', 'Høgst tre glimt'],
  ['2.4.1', 'A', 'Bypass Blocks', 'Hoppe over blokker', 'Hoppe over blokker'],
  ['2.4.2', 'A', 'Page Titled', 'Sidetitler', 'Sidetitlar'],
  ['2.4.3', 'A', 'Focus Order', 'Fokusrekkefølge', 'Fokusrekkjefølgje'],
  ['2.4.4', 'A', 'Link Purpose (In Context)', 'Formål med lenke, i kontekst', 'Føremål med lenkje, i kontekst'],
  ['2.4.5', 'AA', 'Multiple Ways', 'Flere måter', 'Fleire måtar'],
  ['2.4.6', 'AA', 'Headings and Labels', 'Overskrifter og ledetekster', 'Overskrifter og leietekstar'],
  ['2.4.7', 'AA', 'Focus Visible', 'Synlig fokus', 'Synleg fokus'],
  ['3.1.1', 'A', 'Language of Page', 'Språk på siden', 'Språk på sida'],
  ['3.1.2', 'AA', 'Language of Parts', 'Språk på deler av innhold', 'Språk på delar av innhald'],
  ['3.2.1', 'A', 'On Focus', 'Fokus', 'Fokus'],
  ['3.2.2', 'A', 'On Input', 'Inndata', 'Inndata'],
  ['3.2.3', 'AA', 'Consistent Navigation', 'Konsekvent navigering', 'Konsekvent navigering'],
  ['3.2.4', 'AA', 'Consistent Identification', 'Konsekvent identifikasjon', 'Konsekvent identifikasjon'],
  ['3.3.1', 'A', 'Error Identification', 'Identifikasjon av feil', 'Identifikasjon av feil'],
  ['3.3.2', 'A', 'Labels or Instructions', 'Ledetekster eller instruksjoner', 'Leietekstar eller instruksjonar'],
  ['3.3.3', 'AA', 'Error Suggestion', 'Forslag ved feil', 'Forslag ved feil'],
  ['3.3.4', 'AA', 'Error Prevention (Legal, Financial, Data)', 'Forhindring av feil', 'Førebygging av feil'],
  ['4.1.1', 'A', 'Parsing', 'Parsing', 'Parsing'],
  ['4.1.2', 'A', 'Name, Role, Value', 'Navn, rolle, verdi', 'Namn, rolle, verdi'],
];

const second: readonly Row[] = [
  ['1.3.4', 'AA', 'Orientation', 'Visningsretning', 'Visingsretning'],
  ['1.3.5', 'AA', 'Identify Input Purpose', 'Formål med inndata', 'Føremål med inndata'],
  ['1.4.10', 'AA', 'Reflow', 'Dynamisk tilpasning', 'Dynamisk tilpassing'],
  ['1.4.11', 'AA', 'Non-text Contrast', 'Kontrast for ikke-tekstlig innhold', 'Kontrast for ikkje-tekstleg innhald'],
  ['1.4.12', 'AA', 'Text Spacing', 'Tekstavstand', 'Tekstavstand'],
  ['1.4.13', 'AA', 'Content on Hover or Focus', 'Innhold ved peker eller fokus', 'Innhald ved peikar eller fokus'],
  ['2.1.4', 'A', 'Character Key Shortcuts', 'Hurtigtaster med ett tegn', 'Snøggtastar med eitt teikn'],
  ['2.5.1', 'A', 'Pointer Gestures', 'Pekerbevegelser', 'Peikarrørsler'],
  ['2.5.2', 'A', 'Pointer Cancellation', 'Avbrytelse av pekerinput', 'Avbryting av peikarinput'],
  ['2.5.3', 'A', 'Label in Name', 'Ledetekst i navn', 'Leietekst i namn'],
  ['2.5.4', 'A', 'Motion Actuation', 'Bevegelsesaktivering', 'Rørsleaktivering'],
  ['4.1.3', 'AA', 'Status Messages', 'Statusbeskjeder', 'Statusmeldingar'],
];

const third: readonly Row[] = [
  ['2.4.11', 'AA', 'Focus Not Obscured (Minimum)', 'Fokus ikke skjult, minimum', 'Fokus ikkje skjult, minimum'],
  ['2.5.7', 'AA', 'Dragging Movements', 'Dra-bevegelser', 'Dra-rørsler'],
  ['2.5.8', 'AA', 'Target Size (Minimum)', 'Størrelse på trykkflater, minimum', 'Storleik på trykkflater, minimum'],
  ['3.2.6', 'A', 'Consistent Help', 'Konsekvent hjelp', 'Konsekvent hjelp'],
  ['3.3.7', 'A', 'Redundant Entry', 'Gjentatt inntasting', 'Gjenteken inntasting'],
  [
    '3.3.8',
    'AA',
    'Accessible Authentication (Minimum)',
    'Tilgjengelig innlogging, minimum',
    'Tilgjengeleg innlogging, minimum',
  ],
];

const withVersion = (since: Criterion['since'], rows: readonly Row[]): readonly Criterion[] =>
  rows.map(([number, level, en, nb, nn]) => ({ number, level, since, title: { nb, nn, en } }));

const parts = ({ number }: Criterion): number[] => number.split('.').map(Number);

/** In the order of their numbers. */
export const criteria: readonly Criterion[] = [
  ...withVersion('2.0', first),
  ...withVersion('2.1', second),
  ...withVersion('2.2', third),
].sort((one, other) => {
  const [mine, theirs] = [parts(one), parts(other)];
  const at = mine.findIndex((part, index) => part !== theirs[index]);
  return mine[at]! - theirs[at]!;
});

/** WCAG 2.2 took 4.1.1 out. */
export const isIn22 = ({ number }: Criterion): boolean => number !== '4.1.1';

const notAskedInNorway = new Set(['1.2.3', '1.2.4', '1.2.5']);

/** The 47 that Norwegian public bodies answer for: WCAG 2.1 without three on media (uutilsynet.no, rules since 1 February 2023). */
export const isAskedInNorway = ({ number, since }: Criterion): boolean =>
  since !== '2.2' && !notAskedInNorway.has(number);
