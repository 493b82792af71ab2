/** Faults of the transition explorer. */

const src = 'packages/widgets/src/';

/** @type {readonly import('./planted.mjs').Defect[]} */
export const defects = [
  {
    fault: 'the label of a next step is only text',
    file: `${src}ui/explorer-plan.ts`,
    changes: [
      ['<label for="step">', '<span>'],
      [
        "desc: 'Label of a text field: the next step' })}</label>",
        "desc: 'Label of a text field: the next step' })}</span>",
      ],
    ],
  },
  {
    fault: 'the label of what influences one is a placeholder',
    file: `${src}ui/explorer-influence.ts`,
    changes: [
      [
        "<label for=\"influence\">${msg('Noe som påvirker deg nå', { id: 'influence.text', desc: 'Label of a text field' })}</label>",
        '',
      ],
      ['id="influence"\n', 'id="influence"\n          placeholder="Noe som påvirker deg nå"\n'],
    ],
  },
  {
    fault: 'the focus stays where it was when one goes to another part',
    file: `${src}transition-explorer/transition-explorer.ts`,
    changes: [['place.focus();', '']],
  },
  {
    fault: 'the places between two words answer no question',
    file: `${src}ui/explorer-area.ts`,
    changes: [
      ['<fieldset class="tension" part="tension">\n    <legend>', '<fieldset class="tension" part="tension">\n    <p>'],
      [
        "desc: 'Question above five places between two words' })}</legend>",
        "desc: 'Question above five places between two words' })}</p>",
      ],
    ],
  },
  {
    fault: 'another question is not said aloud',
    file: `${src}ui/explorer-area.ts`,
    changes: [['<div role="status">\n      <p class="asked">', '<div>\n      <p class="asked">']],
  },
  {
    fault: 'only a line under it says in which part one is',
    file: `${src}ui/explorer-nav.ts`,
    changes: [["aria-current=${part === here ? 'page' : nothing}", 'data-here=${part === here}']],
  },
  {
    fault: 'a part to go to is a div',
    file: `${src}ui/explorer-nav.ts`,
    changes: [
      [
        '<button\n              type="button"\n              class="part-link"',
        '<div\n              role="button"\n              class="part-link"',
      ],
      [
        '<span class="muted">${saidIn(part, view)}</span>\n            </button>',
        '<span class="muted">${saidIn(part, view)}</span>\n            </div>',
      ],
    ],
  },
  {
    fault: 'the heading above a question skips a level',
    file: `${src}ui/explorer-area.ts`,
    changes: [["heading(level(2), msg('Et spørsmål", "heading(level(3), msg('Et spørsmål"]],
  },
  {
    fault: 'content in another language is not marked',
    file: `${src}transition-explorer/transition-explorer.ts`,
    changes: [['textIn(text, this.language, data.languages[0])', 'textIn(text, this.language)']],
  },
  {
    fault: 'the number of the area is grey on white, under 3 to 1',
    file: `${src}ui/explorer-area.ts`,
    changes: [['font-weight: 600;\n    color: var(--muted);', 'font-weight: 600;\n    color: #949a9c;']],
  },
  {
    fault: 'the parts to go to are 20 px high',
    file: `${src}ui/explorer-nav.ts`,
    changes: [['min-block-size: 2.75em;\n    padding: 0.5em 0.75em;', 'block-size: 20px;\n    padding: 0;']],
  },
  {
    fault: 'the changes to begin with jump the order of the page',
    file: `${src}transition-explorer/transition-explorer.parts.ts`,
    changes: [['type="radio"', 'type="radio" tabindex="5"']],
  },
  {
    fault: 'the hint at the changes describes nothing',
    file: `${src}transition-explorer/transition-explorer.parts.ts`,
    changes: [['<fieldset aria-describedby="changes-hint">', '<fieldset>']],
  },
  {
    fault: 'two lists of words have one id',
    file: `${src}ui/explorer-areas.ts`,
    changes: [['id="word-${which}"', 'id="word-0"']],
  },
  {
    fault: 'only a dot on a line says where between two words one stands',
    file: `${src}ui/explorer-picture.ts`,
    changes: [
      [
        '${line(position)} ${betweenInWords(position, say(about.words[0]!.name), say(about.words[1]!.name))}',
        '${line(position)}',
      ],
    ],
  },
  {
    fault: 'a change takes its colour slowly also for those who do not want motion',
    file: `${src}ui/answer-styles.ts`,
    changes: [
      [
        'font-weight: inherit;\n    cursor: pointer;',
        'font-weight: inherit;\n    cursor: pointer;\n    transition: all 1s;',
      ],
    ],
  },
  {
    fault: 'a question to think about does not break in a narrow column',
    file: `${src}ui/explorer-area.ts`,
    changes: [['.asked {\n    font-size: 1.25em;', '.asked {\n    white-space: nowrap;\n    font-size: 1.25em;']],
  },
  {
    fault: 'no ring shows that the focus is at the heading of a part',
    file: `${src}ui/answer-styles.ts`,
    changes: [['outline: 0.1875em solid var(--focus);', 'outline: none;']],
  },
  {
    fault: 'the message about a step without words is an alert only once it is there',
    file: `${src}ui/explorer-plan.ts`,
    changes: [
      [
        'id="step-missing" class="fault" role="alert"',
        'id="step-missing" class="fault" role=${help.draft.missing === \'step\' ? \'alert\' : nothing}',
      ],
    ],
  },
  {
    fault: 'the message about a step without words is not linked with its field',
    file: `${src}ui/explorer-plan.ts`,
    changes: [["aria-describedby=${help.draft.missing === 'step' ? 'step-missing' : nothing}", '']],
  },
];
