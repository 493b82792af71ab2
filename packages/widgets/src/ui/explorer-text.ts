/** The picture as plain text, to be copied into a message or a note. */
import type { Picture } from '@retning/core/transition/picture';
import type { Text } from '@retning/core/schema/types';
import { both, unsure } from '@retning/core/transition/exploration';
import { dayInWords } from '../base/formats.ts';
import { msg } from '../base/language.ts';
import { degreeInWords } from './explorer-influence.ts';
import { horizonInWords } from './explorer-plan.ts';
import type { ExplorerView } from './explorer-view.ts';
import { plainText } from './text.ts';

/** Headings and lines under them; what is empty is left out. Asked for in the language of the view. */
export function pictureAsText(
  { preset, axes, tensions, pairs, influence, needs, topics, occupations, steps }: Picture,
  { content, locale }: Pick<ExplorerView, 'content' | 'locale'>,
  namesOf: (occupations: readonly string[]) => readonly string[],
): string {
  const say = (text: Text | undefined): string => plainText(text, locale);
  const words = new Map(content.buttons.flatMap((button) => button.words.map((word) => [word.id, say(word.name)])));
  const part = (title: string, lines: readonly string[]): string =>
    lines.length > 0 ? `${title}\n${lines.map((line) => `- ${line}`).join('\n')}` : '';
  const between = (position: number, [one, other]: readonly string[]): string => {
    if (position === 0)
      return `${msg('Like mye:', { id: 'between.same', desc: 'Before two words that weigh the same' })} ${one}, ${other}`;
    const how =
      Math.abs(position) === 2
        ? msg('Mest:', { id: 'between.most', desc: 'Before the word that weighs most' })
        : msg('Mer:', { id: 'between.more', desc: 'Before the word that weighs more' });
    return `${how} ${position < 0 ? one : other}`;
  };
  const pole = (id: string, named: Text | undefined): string => {
    if (id === both) return msg('Begge deler', { id: 'explorer.both', desc: 'Radio between two opposite words: both' });
    return id === unsure
      ? msg('Vet ikke', { id: 'explorer.unsure', desc: 'Radio: the person does not know' })
      : say(named);
  };
  return [
    say(content.name),
    part(msg('Hva som er på gang', { id: 'picture.situation', desc: 'Heading: what is going on' }), [
      ...(preset ? [say(preset.name)] : []),
      ...axes.map(
        ({ axis, pole: at }) => `${say(axis.name)}: ${pole(at, axis.poles.find(({ id }) => id === at)?.name)}`,
      ),
    ]),
    part(msg('Fem områder', { id: 'explorer.part-areas', desc: 'Name of the page with five areas to explore' }), [
      ...tensions.flatMap(({ about, position, note, past, present, future }) => [
        position === undefined
          ? say(about.name)
          : `${say(about.name)}: ${between(
              position,
              about.words.map(({ name }) => say(name)),
            )}`,
        ...[note, past, present, future].filter((text) => text !== undefined),
      ]),
      ...pairs.map(({ words: pair, note }) =>
        [pair.map((id) => words.get(id)).join(' ↔ '), note].filter(Boolean).join(': '),
      ),
    ]),
    ...(['yes', 'partly', 'no'] as const).map((can) => part(degreeInWords(can), influence[can])),
    part(
      msg('Hva jeg trenger', { id: 'picture.needs', desc: 'Heading: what the person needs' }),
      [...needs, ...topics].map(({ name }) => say(name)),
    ),
    part(
      msg('Yrker jeg er nysgjerrig på', { id: 'picture.occupations', desc: 'Heading: occupations of interest' }),
      namesOf(occupations),
    ),
    ...(['short', 'long'] as const).map((horizon) =>
      part(
        horizonInWords(horizon),
        steps[horizon].map(({ text, until }) => (until ? `${text} (${dayInWords(until, 'year')})` : text)),
      ),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}
