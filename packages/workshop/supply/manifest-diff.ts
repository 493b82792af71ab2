/** What has changed between two versions for those who embed us, and how large a step of the version that asks for. */

interface Described {
  readonly name: string;
  readonly type?: { readonly text: string } | undefined;
  readonly default?: string;
  readonly kind?: string;
  readonly static?: boolean;
  readonly parameters?: readonly Described[];
  readonly return?: { readonly type?: { readonly text: string } };
  readonly deprecated?: string | boolean;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly Described[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

/** A custom elements manifest, as far as it is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

export interface Promises {
  readonly version: string;
  readonly manifest: Manifest;
  /** Ids of words. */
  readonly words: readonly string[];
  /** Paths of properties, by data format. */
  readonly formats: Readonly<Record<string, readonly string[]>>;
}

export type Step = 'breaking' | 'feature' | 'fix';

export interface Change {
  readonly step: Step;
  /** In words: what was taken away, changed or added. */
  readonly what: string;
}

/** All that is promised, by name: `<retning-x> attribute src`, and what must stay the same about it. */
function promised({ manifest, words, formats }: Promises): ReadonlyMap<string, string> {
  const tags = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const ofTags = tags.flatMap((declaration): [string, string][] => {
    const tag = `<${declaration.tagName}>`;
    const list = (
      kind: string,
      all: readonly Described[] = [],
      same: (one: Described) => string = () => '',
    ): [string, string][] => all.map((one) => [`${tag} ${kind} ${one.name || '(default)'}`, same(one)]);
    const members = declaration.members ?? [];
    const typed = ({ type, default: value }: Described): string => `${type?.text ?? 'any'} = ${value ?? 'nothing'}`;
    const called = ({ parameters = [], return: answer }: Described): string =>
      `(${parameters.map((one) => `${one.name}: ${one.type?.text ?? 'any'}`).join(', ')}) => ${answer?.type?.text ?? 'void'}`;
    return [
      [tag, ''],
      ...list('attribute', declaration.attributes, typed),
      ...list(
        'property',
        members.filter(({ kind }) => kind === 'field'),
        typed,
      ),
      ...list(
        'method',
        members.filter(({ kind }) => kind === 'method'),
        called,
      ),
      ...list('event', declaration.events, ({ type }) => type?.text ?? ''),
      ...list('slot', declaration.slots),
      ...list('part', declaration.cssParts),
      // The value of a token is a matter of looks: a page that sets it is not touched.
      ...list('token', declaration.cssProperties),
    ];
  });
  const ofFormats = Object.entries(formats).flatMap(([format, paths]): [string, string][] => [
    [`format ${format}`, ''],
    ...paths.map((path): [string, string] => [`format ${format} ${path}`, '']),
  ]);
  return new Map([...ofTags, ...words.map((id): [string, string] => [`words ${id}`, '']), ...ofFormats]);
}

/** What was taken away or is another now breaks a page; what is new is a feature; other words about the same are a fix. */
export function changesBetween(before: Promises, now: Promises): readonly Change[] {
  const [old, fresh] = [promised(before), promised(now)];
  const found: Change[] = [];
  for (const [name, same] of old) {
    const other = fresh.get(name);
    if (other === undefined) found.push({ step: 'breaking', what: `${name} is gone` });
    else if (other !== same) found.push({ step: 'breaking', what: `${name} was ${same} and is ${other}` });
  }
  for (const name of fresh.keys()) if (!old.has(name)) found.push({ step: 'feature', what: `${name} is new` });
  const described = (promises: Promises): string => JSON.stringify(promises.manifest);
  if (found.length === 0 && described(before) !== described(now)) found.push({ step: 'fix', what: 'its description' });
  return found;
}

/**
 * Why the step from one version to the next is too small for the changes, in words that say what to do; `undefined` when it is not. Before 1.0
 * the middle number is for what breaks and the last for the rest, as semver has it.
 */
export function tooSmall(before: Promises, now: Promises): string | undefined {
  const changes = changesBetween(before, now);
  const [worst] = (['breaking', 'feature', 'fix'] as const).filter((step) =>
    changes.some((change) => change.step === step),
  );
  if (!worst) return undefined;
  const [old, fresh] = [before.version, now.version].map((version) => version.split('.').map(Number)) as [
    number[],
    number[],
  ];
  const early = old[0] === 0;
  const place = { breaking: early ? 1 : 0, feature: early ? 2 : 1, fix: 2 }[worst];
  const moved = fresh.findIndex((part, at) => part !== old[at]);
  if (moved >= 0 && moved <= place && fresh[moved]! > old[moved]!) return undefined;
  const least = old.map((part, at) => (at < place ? part : at === place ? part + 1 : 0)).join('.');
  const list = changes.filter(({ step }) => step === worst).map(({ what }) => `  ${what}`);
  return `Version ${now.version} after ${before.version} is too small a step; it must be ${least} at least, or the change taken back:\n${list.join('\n')}`;
}
