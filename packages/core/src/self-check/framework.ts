/** Finding one's way in a framework: its statements in order, the scale of each, levels by rank. */
import type { Area, Framework, Group, Level, Scale, Statement } from '../schema/types.ts';

/** A statement with where it stands. */
export interface Placed {
  readonly statement: Statement;
  readonly group: Group;
  readonly area: Area;
  readonly scale: Scale;
}

/** The areas that are taken, in the framework's order; ids that it does not have are overlooked, and none at all means all. */
export function areasTaken(framework: Framework, ids: readonly string[]): readonly Area[] {
  const taken = framework.areas.filter(({ id }) => ids.includes(id));
  return taken.length > 0 ? taken : framework.areas;
}

/** The scale that an area is answered on. */
export function scaleOf({ scales }: Framework, area: Area): Scale {
  return scales.find(({ id }) => id === area.scale) ?? scales[0]!;
}

/** Every statement of some areas, in order. */
export function placedIn(framework: Framework, areas: readonly Area[] = framework.areas): readonly Placed[] {
  return areas.flatMap((area) => {
    const scale = scaleOf(framework, area);
    return area.groups.flatMap((group) => group.statements.map((statement) => ({ statement, group, area, scale })));
  });
}

/** Place of a level on its scale, 0 being the lowest; -1 for what is no level of it, such as `unknown` or no answer. */
export const rankOf = ({ levels }: Scale, level: string | undefined): number =>
  levels.findIndex(({ id }) => id === level);

/** A level of the framework by its id, on whichever scale it stands. */
export const levelOf = ({ scales }: Framework, id: string | undefined): Level | undefined =>
  scales.flatMap(({ levels }) => levels).find((level) => level.id === id);
