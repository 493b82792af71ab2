import { exampleFinder, field, ready } from '../helpers/example-finder.ts';
import { expectGolden } from './golden.ts';
import { type Step, journey } from './journey.ts';

/** Ways through a widget by keyboard alone. A new widget adds its own. */
const finderJourneys: Readonly<Record<string, { readonly county?: string; readonly steps: readonly Step[] }>> = {
  'finds the nearest centre and reads about it': {
    steps: [
      ...['«Bod»', 'until expanded true', 'ArrowDown', 'Enter', 'until nærmest Bodø først'],
      ...[
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Enter',
        'Tab',
        'Tab',
        'Shift+Tab',
        'Shift+Tab',
        'Enter',
      ],
    ],
  },
  'goes through the hits of a county with the arrow keys': {
    county: '42',
    steps: [
      ...['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'],
      ...['ArrowDown', 'ArrowDown', 'End', 'Home', 'Enter', 'Enter'],
    ],
  },
  'changes their mind, and misspells': {
    steps: [
      '«Kristjansan»',
      'ArrowDown',
      'Escape',
      'Escape',
      '«qqqq»',
      'Enter',
      'until Ingen sentre passer',
      'Escape',
      'Escape',
    ],
  },
  'narrows the list by a filter and takes it back': {
    steps: [
      ...['Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Space', 'until 7 sentre'],
      ...['Tab', 'Enter', 'until 51 sentre', 'Shift+Tab'],
    ],
  },
};

describe('somebody who hears the centre finder and has a keyboard', function () {
  this.timeout(60_000);

  for (const [name, { county = '', steps }] of Object.entries(finderJourneys)) {
    it(name, async () => {
      const widget = await exampleFinder({ county });
      await ready(widget);
      field(widget).focus();
      await expectGolden(`journeys/${name.replaceAll(/\W+/g, '-')}.txt`, await journey(widget, steps));
    });
  }
});
