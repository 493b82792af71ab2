/**
 * Situations in which somebody meets the centre finder. Each is a test too: mounted and server-rendered, in every language and in
 * the pseudo-locale, with axe.
 */
import demo from '@retning/content/demo-centres-no.json' with { type: 'json' };
import type { Centre, CentreFeed } from '@retning/core/schema/types';
import '@retning/widgets/centre-finder/define';
import { type Situation, type Story, show } from './situation.ts';

const feed = demo as unknown as CentreFeed;
const centres = feed.centres;
const first = (test: (centre: Centre) => boolean): Centre => centres.find(test)!;
const withCentres = (...some: Centre[]): CentreFeed => ({ ...feed, centres: some });

const tuesday = '2026-11-24T10:15:00+01:00';
const finder = (situation: Partial<Situation>): Story => ({
  args: { tag: 'retning-centre-finder', ...situation, attributes: { now: tuesday, ...situation.attributes } },
});

export default {
  title: 'Centre finder',
  component: 'retning-centre-finder',
  render: show,
};

export const WholeCountry = finder({ data: feed });

export const CountyPage = finder({ data: feed, attributes: { county: '42' } });

export const CountyWithSamiName = finder({ data: feed, attributes: { county: '56' } });

export const OneCentreOnly = finder({ data: withCentres(first(({ county }) => county === '34')) });

export const OnlyTheNationalService = finder({ data: withCentres(first(({ nationwide }) => Boolean(nationwide))) });

export const NothingFits = finder({
  data: withCentres(...centres.filter(({ county }) => county !== '11')),
  attributes: { county: '11' },
});

export const NoData = finder({
  attributes: { src: '' },
  content:
    '<p>Ring fylket på <strong>00 00 00 00</strong>.</p><script type="application/json">{"centres": "none"}</script>',
  problem: true,
});

export const FeedThatIsNoJson = finder({
  content: '<p>Fallback from the page</p><script type="application/json"><!doctype html><p>Log in</p></script>',
  problem: true,
});

export const ChristmasDay = finder({ data: feed, attributes: { now: '2026-12-25T12:00:00+01:00' } });

export const LateAtNight = finder({ data: feed, attributes: { now: '2026-11-24T23:30:00+01:00', county: '46' } });

export const OldInformation = finder({
  data: withCentres({ ...first(({ county }) => county === '50'), updated: '2024-01-15', validUntil: '2025-01-01' }),
  open: ['card'],
});

export const EverythingAboutACentre = finder({
  data: withCentres(first(({ hours, accessibility }) => (hours?.tiers.length ?? 0) > 1 && accessibility !== undefined)),
  open: ['card'],
});

export const ChooseACentre = finder({ data: feed, attributes: { county: '39', choosable: true }, open: ['card'] });

export const Filters = finder({ data: feed, open: ['filters'] });

export const Map = finder({ data: feed, open: ['map'] });

export const MapOfOneCounty = finder({ data: feed, attributes: { county: '18' }, open: ['map'] });

export const MoreThanFits = finder({
  data: { ...feed, centres: Array.from({ length: 200 }, (_, n) => ({ ...centres[(n % 40) + 1]!, id: `c${n}` })) },
});

export const WordsMissingInTheLanguage = finder({
  data: withCentres({
    ...first(({ county }) => county === '42'),
    name: { nb: 'Eksempelsenteret' },
    text: { nb: 'Bare på bokmål.' },
  }),
  attributes: { lang: 'nn' },
  open: ['card'],
});

export const TextFromNoFriend = finder({
  data: withCentres({
    ...first(({ county }) => county === '42'),
    name: '<img src=x onerror=alert(1)> \u202Eretnes '.padEnd(150, 'Å'),
    website: 'javascript:alert(1)',
    booking: 'https://good@evil.example/',
    phone: 'ring oss når som helst',
    text: `</style><script>alert(1)</script> {{7*7}} ${'langtord'.repeat(20)}`,
  }),
  open: ['card'],
});

export const DeepInThePage = finder({ data: feed, attributes: { 'heading-level': '4', county: '31' } });

export const NarrowColumn = finder({ data: feed, attributes: { county: '32' }, width: '280px', open: ['filters'] });

export const PageFromRightToLeft = finder({
  data: feed,
  attributes: { county: '03' },
  page: { lang: 'ar', dir: 'rtl' },
  open: ['card'],
});
