/** A form of Web Awesome's radios and buttons; what leads from one question to the next is ours. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import { startFromFeed } from '../feed.js';
import '../frame.css';
import { questionsOf } from './questions.js';

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** Draws the check in `host` from a framework. */
export function start(host, framework) {
  const questions = questionsOf(framework);
  const answers = {};
  let at = 0;
  const place = element('div', {});
  const count = element('p', {});
  const next = element('wa-button', { type: 'submit', variant: 'brand', textContent: 'Neste' });
  const back = element('wa-button', { type: 'button', textContent: 'Tilbake' });
  const form = element('form', {}, place, count, next, back);

  function draw() {
    const { id, text, ask, levels } = questions[at];
    const group = element(
      'wa-radio-group',
      { label: text, hint: ask, name: id },
      ...levels.map(({ value, text: words }) => element('wa-radio', { value, textContent: words })),
    );
    if (answers[id]) group.value = answers[id];
    group.addEventListener('change', () => {
      answers[id] = group.value;
      say();
    });
    place.replaceChildren(group);
    say();
  }
  function say() {
    count.textContent = `${at + 1} / ${questions.length}, ${Object.keys(answers).length} besvart`;
  }
  const turn = (by) => {
    at = Math.min(Math.max(at + by, 0), questions.length - 1);
    draw();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    turn(1);
  });
  back.addEventListener('click', () => turn(-1));
  draw();
  host.replaceChildren(element('h2', { textContent: framework.name }), form);
}

void startFromFeed(start);
