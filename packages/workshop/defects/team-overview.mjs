/** Faults of the team overview. */

const src = 'packages/widgets/src/';

/** @type {readonly import('./planted.mjs').Defect[]} */
export const defects = [
  {
    fault: 'the label of the text for an advertisement is only text',
    file: `${src}ui/team-plan.ts`,
    changes: [
      ['<label for="vacancy">', '<span>'],
      [
        "desc: 'Label of the text of a job advertisement' })}\n            </label>",
        "desc: 'Label of the text of a job advertisement' })}\n            </span>",
      ],
    ],
  },
  {
    fault: 'the label of what a team will do is a placeholder',
    file: `${src}ui/team-plan.ts`,
    changes: [
      [
        "<label for=\"action-${id}\">${msg('Hva vil dere gjøre?', { id: 'team.action', desc: 'Label of a text field' })}</label>",
        '',
      ],
      ['id="action-${id}"\n', 'id="action-${id}"\n        placeholder="Hva vil dere gjøre?"\n'],
    ],
  },
  {
    fault: 'the focus stays at the field when the files have been read',
    file: `${src}team-overview/team-overview.ts`,
    changes: [["this.renderRoot.querySelector<HTMLElement>('.step')?.focus();", '']],
  },
  {
    fault: 'the focus falls to the page when the files are taken away',
    file: `${src}ui/team-help.ts`,
    changes: [["new KeepFocus(host, (root) => root.querySelector('input[type=file]'));", '']],
  },
  {
    fault: 'that files have been read is not said aloud',
    file: `${src}team-overview/team-overview.parts.ts`,
    changes: [['<p role="status">', '<p>']],
  },
  {
    fault: 'that the text is copied is not said aloud',
    file: `${src}ui/team-plan.ts`,
    changes: [['<span role="status">', '<span>']],
  },
  {
    fault: 'the word instead of a hidden number is grey on white, under 3 to 1',
    file: `${src}ui/team-matrix.ts`,
    changes: [['<span class="muted">', '<span style="color: #949a9c">']],
  },
  {
    fault: 'the areas to choose are 20 px high',
    file: `${src}ui/team-plan.ts`,
    changes: [['min-block-size: 2.75em;\n    padding-block: 0.6em;', 'block-size: 20px;\n    padding-block: 0;']],
  },
  {
    fault: 'the areas to choose jump the order of the page',
    file: `${src}ui/team-plan.ts`,
    changes: [['type="checkbox"', 'type="checkbox" tabindex="5"']],
  },
  {
    fault: 'the areas to choose have no name as a group',
    file: `${src}ui/team-plan.ts`,
    changes: [
      ['<fieldset class="screen">\n      <legend>', '<fieldset class="screen">\n      <p>'],
      ["desc: 'Question above check boxes' })}\n      </legend>", "desc: 'Question above check boxes' })}\n      </p>"],
    ],
  },
  {
    fault: 'a framework of a team in another language is not marked',
    file: `${src}team-overview/team-overview.ts`,
    changes: [['textIn(text, this.language, framework.languages[0])', 'textIn(text, this.language)']],
  },
  {
    fault: 'the headings of who can what skip a level',
    file: `${src}ui/team-result.ts`,
    changes: [['${heading(level(3), say(area.name))}', '${heading(level(4), say(area.name))}']],
  },
  {
    fault: 'the heading of the result is no heading',
    file: `${src}ui/team-result.ts`,
    changes: [
      [
        '<span class="step" role="heading" aria-level=${view.level(1)} tabindex="-1">',
        '<span class="step" tabindex="-1">',
      ],
    ],
  },
  {
    fault: 'the columns of a table are no headers',
    file: `${src}ui/team-matrix.ts`,
    changes: [['html`<th scope="col">${column}</th>`', 'html`<td>${column}</td>`']],
  },
  {
    fault: 'an area of a table is no header of its row',
    file: `${src}ui/team-matrix.ts`,
    changes: [
      [
        '<th scope="rowgroup" colspan=${columns.length}>${say(area.name)}${picture}</th>',
        '<td colspan=${columns.length}>${say(area.name)}${picture}</td>',
      ],
    ],
  },
  {
    fault: 'the tables have no name',
    file: `${src}ui/team-matrix.ts`,
    changes: [['<caption>\n      ${caption}\n    </caption>', '']],
  },
  {
    fault: 'two fields of a team’s plan have one id',
    file: `${src}ui/team-plan.ts`,
    changes: [['id="until-${id}"', 'id="action-${id}"']],
  },
  {
    fault: 'what was found among the files is hidden from screen readers',
    file: `${src}ui/team-notices.ts`,
    changes: [['<div class="part screen">', '<div class="part screen" aria-hidden="true">']],
  },
  {
    fault: 'the place for files changes its colour slowly also for those who do not want motion',
    file: `${src}team-overview/team-overview.styles.ts`,
    changes: [['border: 0.125em dashed var(--edge);', 'border: 0.125em dashed var(--edge);\n    transition: all 1s;']],
  },
  {
    fault: 'the name of an area does not break in a narrow column',
    file: `${src}ui/team-matrix.ts`,
    changes: [['tbody th {\n    font-weight: 600;', 'tbody th {\n    white-space: nowrap;\n    font-weight: 600;']],
  },
];
