/**
 * Who else asks what a person can do. As in `../centre-finder/peers.mjs`; a view is finished when the four answers to the first
 * statement can be pressed.
 */

const noKeys = 'nobody types in a check';
const atOnce =
  'It begins with the first question. The self-check begins with what it is, what becomes of the answers and the choice of areas, so its first question is a press further.';
const questionsOnly =
  'Questions, next and back only. Levels in words, skipping, the overview of the areas, a profile, a plan, files and paper would be work of the host’s.';
const oneLanguage = 'The words of the form are bokmål, given by the page.';

export const selfCheckPeers = [
  {
    name: 'surveyjs',
    title: 'SurveyJS',
    packages: ['survey-core', 'survey-js-ui'],
    view: {
      host: '#peer',
      item: '.sd-selectbase__label',
      name: '.sd-question__title',
      field: '.sd-selectbase__label',
      enough: 4,
      acts: { question: '.sd-question__title', answer: '.sd-selectbase__label', next: '.sd-navigation__next-btn' },
    },
    policy: {
      'require-trusted-types-for': null,
      'trusted-types': null,
      'style-src': "'self' 'unsafe-inline'",
      'font-src': 'https://fonts.gstatic.com',
    },
    noKeys,
    better: [
      'branching: what is asked next may follow from any answer',
      'some twenty kinds of questions, and more than fifty languages',
      'an editor for those who make the questions, and charts of many answers (both sold)',
    ],
    unlike: [
      atOnce,
      questionsOnly,
      oneLanguage,
      'Its sheet asks Google for a font; the package has a sheet without, too. The font could not be reached, so its bytes are missing.',
    ],
  },
  {
    name: 'formio',
    title: 'Form.io',
    packages: ['@formio/js'],
    view: {
      host: '#peer',
      item: '.form-check-input',
      name: 'h2',
      field: '.form-check-input',
      enough: 4,
      acts: { question: '.formio-component-radio', answer: '.form-check-input', next: '.btn-wizard-nav-next' },
    },
    policy: {
      'require-trusted-types-for': null,
      'trusted-types': null,
      'script-src': "'self' 'unsafe-eval'",
      'style-src': "'self' 'unsafe-inline'",
    },
    define: { global: 'globalThis' },
    noKeys,
    better: [
      'a builder for those who make the forms, and a server that keeps them and the answers',
      'conditions and calculations between fields',
      'some thirty kinds of fields, files and signatures too',
    ],
    unlike: [
      atOnce,
      questionsOnly,
      oneLanguage,
      'Without the sheet of Bootstrap that its templates are made for, and its letters for icons: both would come on top.',
    ],
  },
  {
    name: 'webawesome',
    title: 'Web Awesome form',
    packages: ['@awesome.me/webawesome'],
    view: {
      host: '#peer',
      item: 'wa-radio',
      name: 'h2',
      field: ['wa-radio', '[part~="control"]'],
      enough: 4,
      acts: { question: 'form > p', answer: 'wa-radio', next: 'form > wa-button' },
    },
    policy: { 'trusted-types': '*' },
    noKeys,
    better: [
      'some sixty components with one look, for the rest of the page too',
      'themes and colours that a page changes in one place',
      'radios that are part of a form, with its check and its reset',
    ],
    unlike: [
      atOnce,
      questionsOnly,
      oneLanguage,
      'What leads from one question to the next is ours, plain DOM. Its default theme and three components only.',
    ],
  },
];
