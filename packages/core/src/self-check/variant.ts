/** Local variants: a county's own wording and additions on top of a framework that stays as it is. */
import type { Area, AreaFile, Framework, FrameworkFile, Group, GroupFile, Statement } from '../schema/types.ts';
import { rankOf, scaleOf } from './framework.ts';

type Named = { readonly id: string };

/** Replaces what has the same id, by `join`, and puts the rest at the end. */
function joined<Base extends Named, Own extends Named>(
  base: readonly Base[],
  own: readonly Own[],
  join: (base: Base | undefined, own: Own) => Base | undefined,
): readonly Base[] {
  const byId = new Map(own.map((item) => [item.id, item]));
  const known = new Set(base.map(({ id }) => id));
  return [
    ...base.flatMap((item) => {
      const change = byId.get(item.id);
      return change ? (join(item, change) ?? []) : item;
    }),
    ...own.flatMap((item) => (known.has(item.id) ? [] : (join(undefined, item) ?? []))),
  ];
}

const statement = (base: Statement | undefined, own: GroupFile['statements'][number]): Statement | undefined => {
  const { text = base?.text, removed } = own;
  return removed || text === undefined ? undefined : { ...base, ...own, text };
};

const group = (base: Group | undefined, own: GroupFile): Group => {
  return { ...base, ...own, statements: joined(base?.statements ?? [], own.statements, statement) };
};

const area = (base: Area | undefined, own: AreaFile): Area | undefined => {
  const { name = base?.name } = own;
  return name === undefined
    ? undefined
    : { ...base, ...own, name, groups: joined(base?.groups ?? [], own.groups, group) };
};

/** Every statement once, where the file puts it; groups and areas without one are left out. */
function withoutDoubles(areas: readonly Area[], file: FrameworkFile): readonly Area[] {
  const groups = file.areas.flatMap((area) => area.groups);
  const places = new Map(
    groups.flatMap((group) =>
      group.statements.flatMap(({ id, text, removed }) => (removed || text !== undefined ? [[id, group.id]] : [])),
    ) as [string, string][],
  );
  return areas
    .map((area) => ({
      ...area,
      groups: area.groups
        .map((group) => ({
          ...group,
          statements: group.statements.filter(({ id }) => (places.get(id) ?? group.id) === group.id),
        }))
        .filter(({ statements }) => statements.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/**
 * A framework as a file gives it, made whole. `given` is what a variant (`extends`) stands on, whole itself.
 *
 * The variant is laid over its base: what has the same id is replaced, a statement that it puts elsewhere is moved, `removed`
 * statements go, what is new comes last, and everything else stays. Source, name and what else the variant says of itself are its own;
 * a link to the base's source is not taken over. Groups and areas that end up empty are left out. `undefined` when what remains is no
 * framework: a variant without its base, no scale or no statement, an area on a scale that is not there, or an aim that cannot be
 * reached because too few areas have its level.
 */
export function wholeFramework(file: FrameworkFile, given?: Framework): Framework | undefined {
  const { extends: under, ...head } = file;
  const base = under === undefined ? undefined : given;
  if (base?.id !== under) return undefined;
  const { sourceLink: _, ...kept } = base ?? {};
  const { scales = base?.scales, aim = base?.aim } = head;
  const areas = withoutDoubles(joined<Area, AreaFile>(base?.areas ?? [], file.areas, area), file);
  if (!scales || areas.length === 0) return undefined;
  if (areas.some(({ scale }) => scale !== undefined && !scales.some(({ id }) => id === scale))) return undefined;
  const whole = { ...kept, ...head, scales, areas };
  const able = (level: string): number => areas.filter((area) => rankOf(scaleOf(whole, area), level) >= 0).length;
  const { every, some } = aim ?? {};
  return (every && !able(every)) || (some && able(some.level) < some.areas) ? undefined : whole;
}
