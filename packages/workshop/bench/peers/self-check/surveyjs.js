/** SurveyJS in its renderer for plain pages, the lightest that it has: one question a page. */
import { Model } from 'survey-core';
import 'survey-core/survey-core.css';
import 'survey-js-ui';
import { startFromFeed } from '../feed.js';
import '../frame.css';
import { questionsOf } from './questions.js';

/** Draws the check in `host` from a framework. */
export function start(host, framework) {
  const survey = new Model({
    title: framework.name,
    pageNextText: 'Neste',
    pagePrevText: 'Tilbake',
    completeText: 'Se resultatet',
    questionsOnPageMode: 'questionPerPage',
    elements: questionsOf(framework).map(({ id, text, ask, levels }) => ({
      type: 'radiogroup',
      name: id,
      title: text,
      description: ask,
      choices: levels,
    })),
  });
  host.replaceChildren();
  survey.render(host);
}

void startFromFeed(start);
