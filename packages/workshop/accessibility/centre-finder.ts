/** What shows that `<retning-centre-finder>` can be used by everybody. */
import type { Evidence, Verdict } from './evidence.ts';

const src = 'packages/widgets/src/centre-finder/centre-finder';
const pages = 'packages/workshop/pages/';
const spoken = 'packages/workshop/spoken/';

const proofs = {
  // Every story in every language with axe, sizes and names of controls, references, motion, overflow.
  stories: { file: 'stories/centre-finder.test.ts' },
  rendered: { file: 'stories/centre-finder.server.test.ts' },
  narrow: { file: 'stories/centre-finder.narrow.test.ts' },
  heard: { file: `${spoken}spoken.test.ts` },
  journeys: { file: `${spoken}journeys.test.ts` },
  tabs: { file: `${src}.keyboard.test.ts`, name: 'at most twelve tab stops' },
  arrows: { file: `${src}.keyboard.test.ts`, name: 'with the arrow keys and opens one with Enter' },
  ring: { file: `${src}.keyboard.test.ts`, name: 'with a ring where the focus is' },
  status: { file: `${src}.keyboard.test.ts`, name: 'hears how many hits there are' },
  focus: { file: 'packages/workshop/robustness/walks.test.ts', name: 'never lose the focus' },
  waysToSearch: { file: `${src}.test.ts`, name: 'a resident who looks for a centre' },
  unchosen: { file: `${src}.test.ts`, name: 'leaves the field without a choice being made for them' },
  misspelt: { file: `${src}.test.ts`, name: 'misspells a centre' },
  parts: { file: `${src}.test.ts`, name: 'in another language is marked' },
  language: { file: `${src}.test.ts`, name: 'follows the page, keeps what was typed' },
  refused: { file: 'packages/widgets/src/ui/place-field.test.ts', name: 'says so when it was refused' },
  colours: { file: `${pages}colours.test.ts` },
  fontSize: { file: `${pages}font-size.test.ts` },
  smallWindow: { file: `${pages}small-window.test.ts` },
  stickyHeader: { file: 'packages/workshop/hostile/', name: 'H09' },
  stillness: { file: `${pages}little-motion.test.ts` },
  untouched: { file: `${pages}county.test.ts`, name: 'touches nothing while nobody touches it' },
} as const;

type Key = keyof typeof proofs;
const met = (...by: Key[]): Verdict => ({ kind: 'met', by });
const heardToo = (steps: readonly number[], ...by: Key[]): Verdict => ({ kind: 'met', by, steps });
const none = (why: (Verdict & { kind: 'none' })['why']): Verdict => ({ kind: 'none', why });
const page = (why: (Verdict & { kind: 'page' })['why'], ...by: Key[]): Verdict => ({ kind: 'page', why, by });

export const centreFinder: Evidence = {
  tag: 'retning-centre-finder',
  proofs,
  verdicts: {
    '1.1.1': met('stories', 'heard'),
    '1.2.1': none('media'),
    '1.2.2': none('media'),
    '1.2.3': none('media'),
    '1.2.4': none('media'),
    '1.2.5': none('media'),
    '1.3.1': heardToo([1, 8, 10], 'stories', 'heard'),
    '1.3.2': heardToo([2, 10], 'heard', 'rendered'),
    '1.3.3': met('heard'),
    '1.3.4': met('narrow', 'smallWindow'),
    '1.3.5': none('own-data'),
    '1.4.1': met('colours', 'heard'),
    '1.4.2': none('media'),
    '1.4.3': met('colours', 'stories'),
    '1.4.4': met('fontSize', 'smallWindow'),
    '1.4.5': none('images-of-text'),
    '1.4.10': met('narrow', 'smallWindow'),
    '1.4.11': met('colours'),
    '1.4.12': met('narrow'),
    '1.4.13': none('no-hover'),
    '2.1.1': heardToo([4, 5, 6, 9, 11, 12, 14], 'journeys', 'tabs', 'arrows'),
    '2.1.2': met('tabs', 'journeys'),
    '2.1.4': none('no-shortcuts'),
    '2.2.1': none('no-limit'),
    '2.2.2': met('stillness'),
    '2.3.1': met('stillness'),
    '2.4.1': page('whole-page', 'tabs'),
    '2.4.2': page('whole-page', 'untouched'),
    '2.4.3': heardToo([7], 'journeys', 'focus'),
    '2.4.4': met('stories', 'heard'),
    '2.4.5': page('whole-page', 'waysToSearch'),
    '2.4.6': met('stories', 'heard'),
    '2.4.7': met('ring', 'colours'),
    '2.4.11': met('smallWindow', 'stickyHeader'),
    '2.5.1': none('no-gestures'),
    '2.5.2': met('waysToSearch'),
    '2.5.3': heardToo([15], 'stories'),
    '2.5.4': none('no-gestures'),
    '2.5.7': none('no-gestures'),
    '2.5.8': met('stories'),
    '3.1.1': page('page-language', 'language', 'stories'),
    '3.1.2': met('parts', 'stories'),
    '3.2.1': met('untouched', 'journeys'),
    '3.2.2': met('unchosen', 'untouched'),
    '3.2.3': page('whole-page', 'rendered'),
    '3.2.4': met('stories'),
    '3.2.6': page('whole-page', 'waysToSearch'),
    '3.3.1': met('refused', 'journeys'),
    '3.3.2': heardToo([3], 'stories', 'heard'),
    '3.3.3': met('misspelt', 'journeys'),
    '3.3.4': none('no-commitment'),
    '3.3.7': none('own-data'),
    '3.3.8': none('no-login'),
    '4.1.1': met('stories'),
    '4.1.2': heardToo([3, 7, 9], 'stories', 'heard'),
    '4.1.3': heardToo([6, 12], 'status', 'journeys'),
  },
};
