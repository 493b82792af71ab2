/** The questions as a supplier would hold them: a text, the levels to choose from in words, and nothing else of the framework. */

/** One question a statement, in the order of the framework. `levels` end with the answer that is no level, as in the self-check. */
export function questionsOf({ areas, scales }) {
  return areas.flatMap((area) => {
    const scale = scales.find(({ id }) => id === area.scale) ?? scales[0];
    return area.groups.flatMap((group) =>
      group.statements.map(({ id, text }) => ({
        id,
        text,
        ask: scale.question ?? '',
        levels: [
          ...scale.levels.map((level) => ({
            value: level.id,
            text: [level.name, level.texts?.[group.kind] ?? level.text].filter(Boolean).join(': '),
          })),
          { value: 'unknown', text: 'Vet ikke' },
        ],
      })),
    );
  });
}
