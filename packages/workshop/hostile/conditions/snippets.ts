/** H37 and H44: snippets that were mangled, or that say nonsense. */
import { expect } from 'vitest';
import { eventually, names } from '../../pages/finder.ts';
import { type Condition, type Snippet, type Stage, swap } from '../condition.ts';
import { fallbackSeen, speechOf } from '../measures.ts';
import type { Guest } from '../widgets.ts';

/** Puts attributes into the tag; where one stands twice, a parser keeps the first. */
const withAttributes =
  (attributes: string | ((guest: Guest) => string)) =>
  ({ script, widget }: Snippet, guest: Guest): Snippet => ({
    script,
    widget: swap(
      widget,
      `<${guest.tag}`,
      `<${guest.tag} ${typeof attributes === 'string' ? attributes : attributes(guest)}`,
    ),
  });

const mangled: readonly {
  readonly name: string;
  readonly snippet: (snippet: Snippet, guest: Guest) => Snippet;
  readonly outcome?: 'fallback' | 'own';
  readonly says?: readonly RegExp[];
}[] = [
  {
    name: 'tag and attributes in capitals',
    snippet: ({ script, widget }, { tag, attributes }) => ({
      script,
      widget: [tag, ...Object.keys(attributes).map((name) => `${name}=`)].reduce(
        (html, name) => html.replaceAll(name, name.toUpperCase()),
        widget,
      ),
    }),
  },
  {
    name: 'wrapped in a paragraph',
    snippet: ({ script, widget }) => ({ script, widget: `<p>${widget.replace(/<\/?p>/g, '')}</p>` }),
  },
  {
    name: 'no end of the tag',
    snippet: ({ script, widget }, { tag }) => ({ script, widget: swap(widget, `</${tag}>`, '') }),
  },
  {
    name: 'the tag stripped, a div left',
    snippet: ({ script }, { tag, attributes, fallback }) => ({
      script,
      widget: `<div data-retning="${tag.replace('retning-', '')}" ${Object.entries(attributes)
        .map(([name, value]) => `data-${name}="${value}"`)
        .join(' ')}><p>${fallback}</p></div>`,
    }),
  },
  {
    name: 'curly quotes round the address',
    outcome: 'own',
    says: [/unreachable|wrong-address/],
    snippet: ({ script, widget }, { attributes: { src } }) => ({
      script,
      widget: swap(widget, `src="${src}"`, `src=”${src}”`),
    }),
  },
  {
    name: 'JSON with entities for its quotes',
    outcome: 'own',
    says: [/not-json/],
    snippet: ({ script }, { tag, fallback }) => ({
      script,
      widget: `<${tag}><p>${fallback}</p><script type="application/json">{&quot;centres&quot;: []}</script></${tag}>`,
    }),
  },
];

const nonsense: readonly {
  readonly name: string;
  readonly attributes: string | ((guest: Guest) => string);
  readonly outcome?: 'own';
  readonly says?: readonly RegExp[];
  /** The attribute that takes only certain values is told of in one line. */
  readonly wrong?: true;
  readonly mayAsk?: readonly string[];
  readonly neutral?: Readonly<Record<string, string>>;
}[] = [
  {
    name: 'a script as address',
    attributes: 'src="javascript:alert(1)"',
    outcome: 'own',
    says: [/wrong-address \(javascript:alert\(1\)\)|wrong-address/],
  },
  { name: 'data as address', attributes: 'src="data:application/json,{}"', outcome: 'own', says: [/wrong-address/] },
  {
    name: 'another server without its protocol',
    attributes: 'src="//evil.invalid/x.json"',
    outcome: 'own',
    says: [/unreachable|wrong-address/],
    mayAsk: ['http://evil.invalid/'],
  },
  {
    name: 'a million letters',
    attributes: ({ choosy }) => `${choosy.name}="${'4'.repeat(1_000_000)}"`,
    wrong: true,
  },
  { name: 'a number in words', attributes: ({ choosy }) => `${choosy.name}="førtito"`, wrong: true },
  { name: 'a language that nobody speaks', attributes: 'lang="xx"', neutral: { lang: 'en' } },
  { name: 'a level that is none', attributes: 'heading-level="99"', says: [/wrong-attribute \(heading-level\)/] },
  { name: 'a time that is none', attributes: 'now="i morgen"' },
  {
    name: 'an attribute twice',
    attributes: ({ choosy: { name, takes, another } }) => `${name}="${takes}" ${name}="${another}" lang="nb" lang="en"`,
  },
  {
    name: 'code in attributes',
    attributes: 'onload="hacked = 1" onerror="hacked = 1" style="--x: {{1}}" title="<script>hacked = 1</script>"',
  },
];

const hasNoData = async ({ page, guest }: Stage): Promise<void> => {
  await eventually(async () => expect(await names(page, 'button')).toEqual(['Prøv igjen']));
  expect(await fallbackSeen(page, guest.fallback)).toBe(true);
};

export const snippets: readonly Condition[] = [
  {
    id: 'H37',
    title: 'a snippet that an editor mangled: works, or keeps the fallback and says one clear line',
    page: 'h37-mangled-snippet.html',
    done: mangled.map(({ name }) => name).join('; '),
    hostActs: true,
    variants: mangled.map((variant) => ({
      ...variant,
      check: variant.outcome ? hasNoData : undefined,
    })),
  },
  {
    id: 'H44',
    title: 'nonsense in attributes: the default and at most one line; no code runs',
    page: 'h44-hostile-attributes.html',
    done: nonsense.map(({ name }) => name).join('; '),
    variants: nonsense.map(({ name, attributes, outcome, wrong, says = [], mayAsk = [], neutral }) => ({
      name,
      snippet: withAttributes(attributes),
      says,
      ...(wrong && {
        for: ({ choosy }: Guest) => ({
          says: [new RegExp(`^warn: <[\\w-]+> wrong-attribute \\(${choosy.name}\\)`)],
        }),
      }),
      mayAsk,
      ...(outcome && { outcome }),
      ...(neutral && { attributes: neutral }),
      async check(stage: Stage) {
        const { page, guest } = stage;
        if (outcome === 'own') {
          await hasNoData(stage);
        } else expect((await speechOf(page, guest.tag))[0]).toBe(neutral?.lang ?? 'nb');
        expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      },
    })),
  },
];
