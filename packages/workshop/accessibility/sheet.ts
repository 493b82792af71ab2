/** The accessibility sheet of a widget, for a public body's own statement: Markdown, in the languages of those who write statements. */
import { type Criterion, type Language, criteria, isAskedInNorway, isIn22 } from './criteria.ts';
import { type Evidence, type Verdict, reasons } from './evidence.ts';

interface Counts {
  readonly met: number;
  readonly page: number;
  readonly none: number;
  /** Of those that are met. */
  readonly byHand: number;
}

const texts = {
  nb: {
    title: (tag: string) => `Tilgjengelighet i \`<${tag}>\``,
    intro:
      'Arket er laget av prøvene selv: et krav står som oppfylt bare når alle prøvene som er nevnt for det, gikk gjennom i den siste hele kjøringen i Chromium, Firefox og WebKitGTK (sider i Chromium og Firefox). Det gjelder verktøyet, ikke siden rundt, og er et grunnlag for tilgjengelighetserklæringen deres, ikke erklæringen selv.',
    byHand: (done: string) =>
      `Det som bare kan høres eller ses av en person, følger et skript på femten trinn. ${done}`,
    nobody: 'Ingen har gått gjennom det ennå.',
    last: (date: string) => `Sist gått gjennom ${date}.`,
    count: ({ met, page, none, byHand }: Counts) =>
      `Av de 55 kravene i WCAG 2.2 A og AA er ${met} oppfylt i prøvene, ${page} er sidens, og ${none} er ikke aktuelle. Ved ${byHand} av dem som er oppfylt i prøvene, skal også en person prøve. Stjernen (*) står ved de 47 som gjelder for offentlige virksomheter i Norge.`,
    head: ['Krav', 'Nivå', 'EN 301 549', 'Svar', 'Vist av'],
    met: 'Oppfylt.',
    metInTests: 'Oppfylt i prøvene; ingen person har prøvd.',
    steps: (list: string) => `for hånd: trinn ${list}`,
    page: 'Sidens ansvar.',
    none: 'Ikke aktuelt.',
    gone: 'Tatt ut av WCAG 2.2.',
    tests: 'Prøvene',
    script: 'Skriptet for en person',
  },
  nn: {
    title: (tag: string) => `Tilgjenge i \`<${tag}>\``,
    intro:
      'Arket er laga av prøvene sjølve: eit krav står som oppfylt berre når alle prøvene som er nemnde for det, gjekk gjennom i den siste heile køyringa i Chromium, Firefox og WebKitGTK (sider i Chromium og Firefox). Det gjeld verktøyet, ikkje sida rundt, og er eit grunnlag for tilgjengeerklæringa dykkar, ikkje erklæringa sjølv.',
    byHand: (done: string) =>
      `Det som berre kan høyrast eller sjåast av ein person, følgjer eit skript på femten trinn. ${done}`,
    nobody: 'Ingen har gått gjennom det enno.',
    last: (date: string) => `Sist gått gjennom ${date}.`,
    count: ({ met, page, none, byHand }: Counts) =>
      `Av dei 55 krava i WCAG 2.2 A og AA er ${met} oppfylte i prøvene, ${page} er sida sine, og ${none} er ikkje aktuelle. Ved ${byHand} av dei som er oppfylte i prøvene, skal òg ein person prøve. Stjerna (*) står ved dei 47 som gjeld for offentlege verksemder i Noreg.`,
    head: ['Krav', 'Nivå', 'EN 301 549', 'Svar', 'Vist av'],
    met: 'Oppfylt.',
    metInTests: 'Oppfylt i prøvene; ingen person har prøvd.',
    steps: (list: string) => `for hand: trinn ${list}`,
    page: 'Sida sitt ansvar.',
    none: 'Ikkje aktuelt.',
    gone: 'Teke ut av WCAG 2.2.',
    tests: 'Prøvene',
    script: 'Skriptet for ein person',
  },
  en: {
    title: (tag: string) => `Accessibility of \`<${tag}>\``,
    intro:
      'The tests themselves make this sheet: a criterion counts as met only when every test that is named for it passed in the latest whole run, in Chromium, Firefox and WebKitGTK (pages in Chromium and Firefox). It is about the widget and not about the page round it: a basis for your accessibility statement, not the statement.',
    byHand: (done: string) => `What only a person can hear or see follows a script of fifteen steps. ${done}`,
    nobody: 'Nobody has gone through it yet.',
    last: (date: string) => `Last gone through on ${date}.`,
    count: ({ met, page, none, byHand }: Counts) =>
      `Of the 55 criteria of WCAG 2.2 A and AA ${met} are met in the tests, ${page} are for the page, and ${none} do not apply. For ${byHand} of those met in the tests a person is to try as well. A star (*) marks the 47 that Norwegian public bodies answer for.`,
    head: ['Criterion', 'Level', 'EN 301 549', 'Answer', 'Shown by'],
    met: 'Met.',
    metInTests: 'Met in the tests; no person has tried.',
    steps: (list: string) => `by hand: step ${list}`,
    page: 'For the page.',
    none: 'Does not apply.',
    gone: 'Taken out of WCAG 2.2.',
    tests: 'The tests',
    script: 'The script for a person',
  },
} as const;

/** The sheet in a language. `byHand` is the script for a person, whose table says when it was gone through. */
export function sheet({ tag, proofs, verdicts }: Evidence, language: Language, byHand: string): string {
  const say = texts[language];
  const keys = Object.keys(proofs);
  const code = (index: number): string => `T${index + 1}`;
  const done = lastTime(byHand, tag.replace('retning-', ''));

  const answer = (criterion: Criterion, verdict: Verdict): string => {
    const note = isIn22(criterion) ? '' : ` ${say.gone}`;
    if (verdict.kind === 'met') return `${verdict.steps && !done ? say.metInTests : say.met}${note}`;
    return `${say[verdict.kind]} ${reasons[verdict.why][language]}${note}`;
  };
  const shownBy = (verdict: Verdict): string => {
    if (verdict.kind === 'none') return '–';
    const steps = verdict.kind === 'met' && verdict.steps ? [say.steps(verdict.steps.join(', '))] : [];
    return [
      ...verdict.by
        .map((key) => keys.indexOf(key))
        .sort((one, other) => one - other)
        .map(code),
      ...steps,
    ].join(', ');
  };
  const row = (criterion: Criterion): string => {
    const { number, level, since, title } = criterion;
    const verdict = verdicts[number]!;
    const star = isAskedInNorway(criterion) ? ' \\*' : '';
    const clause = since === '2.2' ? '–' : `9.${number}`;
    return line([`${number} ${title[language]}${star}`, level, clause, answer(criterion, verdict), shownBy(verdict)]);
  };
  const inForce = criteria.filter(isIn22).map(({ number }) => verdicts[number]!);
  const count = (kind: Verdict['kind']): number => inForce.filter((verdict) => verdict.kind === kind).length;
  const counts: Counts = {
    met: count('met'),
    page: count('page'),
    none: count('none'),
    byHand: inForce.filter((verdict) => verdict.kind === 'met' && verdict.steps).length,
  };

  return [
    `# ${say.title(tag)}`,
    say.intro,
    say.byHand(done ? say.last(done) : say.nobody),
    say.count(counts),
    [line(say.head), line(say.head.map(() => '---')), ...criteria.map(row)].join('\n'),
    `## ${say.tests}`,
    Object.values(proofs)
      .map(({ file, name }, index) => `- ${code(index)}: \`${file}\`${name ? `, «${name}»` : ''}`)
      .join('\n'),
    `${say.script}: \`packages/workshop/spoken/by-hand.md\``,
  ]
    .join('\n\n')
    .concat('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The latest date at which somebody went through the steps of a widget, in the table of results of the script for a person. */
export function lastTime(byHand: string, widget: string): string | undefined {
  const results = byHand.split('## Results')[1] ?? '';
  return [...results.matchAll(/^\| *(\d{4}-\d{2}-\d{2}) *\| *([\w-]+) *\|/gm)]
    .flatMap(([, date, name]) => (name === widget ? [date!] : []))
    .sort()
    .at(-1);
}
