/** What the name of a Norwegian occupation is put together of: its head, which says what one is, and what goes before. */

/** Heads that are no title themselves, beside those that are (`ingeniør` in Elektroingeniør, `lege` in Barnelege). */
const BOUND_HEADS = toSet(
  `behandler betjent dreier elektroniker formidler forvalter handler håndverker inspektør instruktør kontrollør maker medisiner
  montør pleier planlegger produsent programmerer reparatør selger skjærer syer tapetserer tekker teknolog veileder`,
);

/** Heads that say on what level or in what manner one works and little about with what: alone they make nobody alike. */
const BROAD_HEADS = toSet(
  `administrator arbeider assistent bygger direktør fagarbeider fagoperatør fører konsulent leder mann medarbeider operatør
  pedagog rådgiver sjef spesialist spiller tekniker terapeut utvikler utøver viter`,
);

/** Words whose parts mislead: a Bilpleier cares for cars, and a Fotballdommer sits in no court. */
const WHOLE = toSet(
  `bilpleier brannforebygger ekspeditør etterforsker fotballdommer husøkonom kostøkonom modellbygger negledesigner sportsdommer
  utvikler`,
);

const PREPOSITIONS = toSet('av for i innen på');

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** A part of a name, and how it may make two names alike. */
export interface NamePart {
  readonly part: string;
  /**
   * `head`: what one is (`sykepleier`); `broad-head`: a head that many very different occupations have (`operatør`);
   * `field`: what it is about, a beginning or a word beside the head (`anlegg`); `inner-field`: a field in which another
   * begins or ends (`skole` in Kulturskolelærer).
   */
  readonly as: 'head' | 'broad-head' | 'field' | 'inner-field';
}

/**
 * Takes names apart. All names are needed at once: a name of one word is a head in the others.
 *
 * A word ends in the heads it ends in, long and short: `sykepleier` and `pleier` in Anestesisykepleier. What goes before the
 * longest is a field, without the `s` that joins it. So is a word that stands beside a head, after a preposition, in
 * brackets or before a hyphen. A name without a known head is its own. Parts are in small letters.
 */
export function readNameParts(names: readonly string[]): readonly (readonly NamePart[])[] {
  const lower = names.map((name) => name.toLowerCase());
  const titles = new Set(lower.filter((name) => /^\p{L}{4,}$/u.test(name)));
  // A title is a head only where another word ends in it.
  const heads = new Set([...BOUND_HEADS, ...BROAD_HEADS]);
  for (const word of lower.flatMap((name) => name.split(/[^\p{L}]+/u))) {
    for (let from = 2; from <= word.length - 4; from++) {
      if (titles.has(word.slice(from))) heads.add(word.slice(from));
    }
  }

  const parts = lower.map((name) => {
    const own = new Set<string>();
    const fields = new Set<string>();
    for (const [text, aside] of splitAside(name)) {
      let besides = aside;
      for (const word of text.split(/[\s,]+/)) {
        if (PREPOSITIONS.has(word)) besides = true;
        else if (word.length > 1 && word !== 'og') addWord(word, besides);
      }
    }
    if (own.size === 0) own.add(name);
    return [
      ...[...own].map((part): NamePart => ({ part, as: isBroad(part, own) ? 'broad-head' : 'head' })),
      ...[...fields].map((part): NamePart => ({ part, as: 'field' })),
    ];

    function addWord(word: string, besides: boolean): void {
      const [last = '', ...before] = word.split('-').reverse();
      for (const part of before) fields.add(withoutJoint(part));
      if (!last) return;
      const ends = WHOLE.has(last) ? [last] : endsOf(last, heads);
      if (ends.length === 0 || besides) fields.add(withoutJoint(last));
      if (besides) return;
      for (const end of ends) own.add(end);
      const start = last.slice(0, last.length - (ends[0]?.length ?? last.length));
      if (start) fields.add(withoutJoint(start));
    }
  });
  const known = new Set(parts.flatMap((mine) => mine.flatMap(({ part, as }) => (as === 'field' ? part : []))));
  return parts.map((mine) => {
    const fields = new Set(mine.flatMap(({ part, as }) => (as === 'field' ? part : [])));
    const inner = [...fields].flatMap(edgesOf).filter((edge) => known.has(edge) && !fields.has(edge));
    return [...mine, ...[...new Set(inner)].map((part): NamePart => ({ part, as: 'inner-field' }))];
  });
}

/** The beginnings and ends of a part, of four letters or more, that leave three or more. */
function edgesOf(part: string): readonly string[] {
  const edges: string[] = [];
  for (let length = 4; length <= part.length - 3; length++) edges.push(part.slice(0, length), part.slice(-length));
  return edges;
}

/** So is a head inside a longer one: `pleier` in `sykepleier`. */
function isBroad(head: string, heads: ReadonlySet<string>): boolean {
  return BROAD_HEADS.has(head) || [...heads].some((other) => other !== head && other.endsWith(head));
}

/** The heads that a word ends in, the longest first; before each at least two letters, or nothing. */
function endsOf(word: string, heads: ReadonlySet<string>): readonly string[] {
  const ends: string[] = [];
  for (let from = 0; from <= word.length - 4; from++) {
    const end = word.slice(from);
    if (from !== 1 && heads.has(end)) ends.push(end);
    // A part of a misleading word misleads too.
    if (WHOLE.has(end)) break;
  }
  return ends;
}

/** The parts between strokes, and those in brackets, which stand aside. */
function splitAside(name: string): readonly (readonly [text: string, aside: boolean])[] {
  return [...name.matchAll(/\(([^)]*)\)|[^(/]+/g)].map(([text, inside]) => [inside ?? text, inside !== undefined]);
}

/** `anleggs` → `anlegg`; short words stay as they are. */
function withoutJoint(start: string): string {
  return start.length > 5 ? start.replace(/s$/, '') : start;
}
