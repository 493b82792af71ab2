import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  parameters: { a11y: { test: 'error' }, controls: { disable: true } },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: ['nb', 'nn', 'en', 'ar'], dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'nb' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = String(globals['language']);
      return story();
    },
  ],
};

export default preview;
