/** Faults of the centre finder, and of what it shares with the other widgets. */

const src = 'packages/widgets/src/';

/** @type {readonly import('./planted.mjs').Defect[]} */
export const defects = [
  {
    fault: 'the label of the field is only text',
    file: `${src}ui/combobox.ts`,
    changes: [['<label for=${id}>${label}</label>', '<span>${label}</span>']],
  },
  {
    fault: 'the label is a placeholder',
    file: `${src}ui/combobox.ts`,
    changes: [
      ['<label for=${id}>${label}</label>', ''],
      ['role="combobox"', 'role="combobox" placeholder=${label}'],
    ],
  },
  {
    fault: 'the hint is not connected with its field',
    file: `${src}ui/combobox.ts`,
    changes: [['aria-describedby="${id}-hint"', '']],
  },
  {
    fault: 'the field jumps the order of the page',
    file: `${src}ui/combobox.ts`,
    changes: [['role="combobox"', 'role="combobox" tabindex="5"']],
  },
  {
    fault: 'the focus does not go to the first new hit',
    file: `${src}centre-finder/centre-finder.ts`,
    changes: [['this.#reach(shown);', '']],
  },
  {
    fault: 'Tab is caught in the list',
    file: `${src}ui/roving.ts`,
    changes: [
      [
        'if (at < 0 || to === undefined) return undefined;',
        "if (event.key === 'Tab') event.preventDefault();\n  if (at < 0 || to === undefined) return undefined;",
      ],
    ],
  },
  {
    fault: 'an open hit still says that it is closed',
    file: `${src}centre-finder/centre-finder.parts.ts`,
    changes: [['aria-expanded=${shown}', 'aria-expanded="false"']],
  },
  {
    fault: 'the headings of the hits skip a level',
    file: `${src}centre-finder/centre-finder.parts.ts`,
    changes: [['view.level(1),\n      html`<button', 'view.level(2),\n      html`<button']],
  },
  {
    fault: 'the status comes into the page together with its text',
    file: `${src}centre-finder/centre-finder.parts.ts`,
    changes: [
      [
        '<p class="away" role="status">${saying ? status : nothing}</p>',
        '${saying ? html`<p class="away" role="status">${status}</p>` : nothing}',
      ],
    ],
  },
  {
    fault: 'links lie in a part that is hidden from screen readers',
    file: `${src}centre-finder/centre-finder.parts.ts`,
    changes: [['<div class="side screen">', '<div class="side screen" aria-hidden="true">']],
  },
  {
    fault: 'two parts have one id',
    file: `${src}centre-finder/centre-finder.parts.ts`,
    changes: [['<div id="map" class="map"', '<div id="filters" class="map"']],
  },
  {
    fault: 'a button is a div',
    file: `${src}centre-finder/centre-finder.parts.ts`,
    changes: [
      [
        '<button class="button quiet" type="button" @click=${act.locate}>',
        '<div class="button quiet" role="button" @click=${act.locate}>',
      ],
      [
        "desc: 'Button: rank by my position' })\n        }\n      </button>",
        "desc: 'Button: rank by my position' })\n        }\n      </div>",
      ],
    ],
  },
  {
    fault: 'a button is called something else than it says',
    file: `${src}centre-finder/centre-finder.parts.ts`,
    changes: [
      ['<button class="button main" type="submit"', '<button class="button main" type="submit" aria-label="OK"'],
    ],
  },
  {
    fault: 'only the colour of a dot says that a centre is open',
    file: `${src}ui/hours.ts`,
    changes: [['? msg(str`Fagperson', "? '' : tier ? '' : msg(str`Fagperson"]],
  },
  {
    fault: 'text in another language is not marked',
    file: `${src}ui/text.ts`,
    changes: [[' lang=${lang === locale ? nothing : lang}', '']],
  },
  {
    fault: 'grey on white, under 3 to 1',
    file: `${src}base/styles.ts`,
    changes: [['light-dark(#4d5a5f,', 'light-dark(#949a9c,']],
  },
  {
    fault: 'no ring shows where the focus is',
    file: `${src}base/styles.ts`,
    changes: [['outline: 0.1875em solid var(--focus);', 'outline: none;']],
  },
  {
    fault: 'the names of hits are 20 px high',
    file: `${src}centre-finder/centre-finder.styles.ts`,
    changes: [['min-block-size: 2.75em;\n    padding: 0.35em 0;', 'block-size: 20px;\n    padding: 0;']],
  },
  {
    fault: 'a paragraph does not break in a narrow column',
    file: `${src}centre-finder/centre-finder.styles.ts`,
    changes: [['font-size: 1.0625em;', 'font-size: 1.0625em;\n    white-space: nowrap;']],
  },
  {
    fault: 'a mark turns also for those who do not want motion',
    file: `${src}ui/on-demand.ts`,
    changes: [['@media (prefers-reduced-motion: no-preference) {\n    .toggle', '@media all {\n    .toggle']],
  },
];
