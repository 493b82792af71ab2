/** Faults of the self-check. */

const src = 'packages/widgets/src/';

/** @type {readonly import('./planted.mjs').Defect[]} */
export const defects = [
  {
    fault: 'the label of the name for a leader is only text',
    file: `${src}ui/check-keeping.ts`,
    changes: [
      ['<label for="name">', '<span>'],
      ["desc: 'Label of a text field' })}</label>", "desc: 'Label of a text field' })}</span>"],
    ],
  },
  {
    fault: 'the label of the paper form is a placeholder',
    file: `${src}ui/check-paper.ts`,
    changes: [
      [
        `<p><label for="typed">\${msg('Svarene fra skjemaet', { id: 'paper.label', desc: 'Label of a text field' })}</label></p>`,
        '',
      ],
      ['id="typed"\n', 'id="typed"\n      placeholder="Svarene fra skjemaet"\n'],
    ],
  },
  {
    fault: 'the focus stays where it was when the step changes',
    file: `${src}self-check/self-check.ts`,
    changes: [['place.focus();', '']],
  },
  {
    fault: 'an open plan still says that it is closed',
    file: `${src}ui/check-plan.ts`,
    changes: [['aria-expanded=${open}', 'aria-expanded="false"']],
  },
  {
    fault: 'the number of the question is grey on white, under 3 to 1',
    file: `${src}self-check/self-check.styles.ts`,
    changes: [['font-weight: 600;\n    color: var(--muted);', 'font-weight: 600;\n    color: #949a9c;']],
  },
  {
    fault: 'the areas of the overview are 20 px high',
    file: `${src}self-check/self-check.styles.ts`,
    changes: [['min-block-size: 2.75em;\n    padding: 0.35em 0;', 'block-size: 20px;\n    padding: 0;']],
  },
  {
    fault: 'the answers jump the order of the page',
    file: `${src}self-check/self-check.parts.ts`,
    changes: [['type="radio"', 'type="radio" tabindex="5"']],
  },
  {
    fault: 'a framework in another language is not marked',
    file: `${src}self-check/self-check.ts`,
    changes: [['textIn(text, this.language, framework.languages[0])', 'textIn(text, this.language)']],
  },
  {
    fault: 'the heading of the result skips a level',
    file: `${src}ui/check-result.ts`,
    changes: [['step(level(1), msg(', 'step(level(2), msg(']],
  },
  {
    fault: 'the message about a missing answer is an alert only once it is there',
    file: `${src}self-check/self-check.parts.ts`,
    changes: [
      ['id="missing" class="fault" role="alert"', 'id="missing" class="fault" role=${asked ? \'alert\' : nothing}'],
    ],
  },
  {
    fault: 'the message about a missing answer is not linked with the answers',
    file: `${src}self-check/self-check.parts.ts`,
    changes: [["aria-describedby=${faulty ? 'missing' : nothing}", '']],
  },
  {
    fault: 'Tab is caught among the answers',
    file: `${src}self-check/self-check.parts.ts`,
    changes: [
      [
        'type="radio"',
        `type="radio" @keydown=\${(event: KeyboardEvent) => event.key === 'Tab' && event.preventDefault()}`,
      ],
    ],
  },
  {
    fault: 'no ring shows that the focus is at the heading of a step',
    file: `${src}ui/answer-styles.ts`,
    changes: [['outline: 0.1875em solid var(--focus);', 'outline: none;']],
  },
  {
    fault: 'only the shades of a bar say how the answers are spread',
    file: `${src}ui/check-profile.ts`,
    changes: [['levelInWords(profile, view), spread(profile, view)]', "levelInWords(profile, view), '']"]],
  },
  {
    fault: 'an area of the overview is a div',
    file: `${src}self-check/self-check.parts.ts`,
    changes: [
      [
        '<button\n            class="jump"\n            type="button"',
        '<div\n            class="jump"\n            role="button"',
      ],
      ['${say(area.name)}</button\n          >', '${say(area.name)}</div>'],
    ],
  },
  {
    fault: 'two fields of a plan have one id',
    file: `${src}ui/check-plan.ts`,
    changes: [['id="until-${id}"', 'id="action-${id}"']],
  },
  {
    fault: 'the other ways to begin are hidden from screen readers',
    file: `${src}ui/check-ways.ts`,
    changes: [['<div class="ways">', '<div class="ways" aria-hidden="true">']],
  },
  {
    fault: 'an answer changes its colour slowly also for those who do not want motion',
    file: `${src}ui/answer-styles.ts`,
    changes: [
      [
        'font-weight: inherit;\n    cursor: pointer;',
        'font-weight: inherit;\n    cursor: pointer;\n    transition: all 1s;',
      ],
    ],
  },
  {
    fault: 'a question does not break in a narrow column',
    file: `${src}self-check/self-check.styles.ts`,
    changes: [
      ['display: block;\n    font-size: 1.25em;', 'display: block;\n    white-space: nowrap;\n    font-size: 1.25em;'],
    ],
  },
  {
    fault: 'the field for a name does not say what it is for',
    file: `${src}ui/check-keeping.ts`,
    changes: [['autocomplete="name"', '']],
  },
];
