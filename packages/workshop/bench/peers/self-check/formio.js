/** The renderer of Form.io without its builder: a wizard with one question a page. */
import { Formio } from '@formio/js/form';
import '@formio/js/dist/formio.form.min.css';
import { startFromFeed } from '../feed.js';
import '../frame.css';
import { questionsOf } from './questions.js';

/** Draws the check in `host` from a framework. */
export async function start(host, framework) {
  const form = document.createElement('div');
  const heading = Object.assign(document.createElement('h2'), { textContent: framework.name });
  host.replaceChildren(heading, form);
  await Formio.createForm(
    form,
    {
      display: 'wizard',
      components: questionsOf(framework).map(({ id, text, ask, levels }) => ({
        type: 'panel',
        key: `page${id}`,
        title: ask,
        breadcrumb: 'none',
        components: [
          {
            type: 'radio',
            key: `statement${id}`,
            label: text,
            values: levels.map(({ value, text: label }) => ({ value, label })),
          },
        ],
      })),
    },
    { language: 'nb', i18n: { nb: { next: 'Neste', previous: 'Tilbake', cancel: 'Avbryt', submit: 'Se resultatet' } } },
  );
}

void startFromFeed(start);
