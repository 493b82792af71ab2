/** The pages of the self-check and of its control, what is pressed in them, and what they show. */
import { feeds, jsonChild, loaderTag, read, staffPage } from './frame.mjs';

const begin = 'form.start [type="submit"]';
const checkView = {
  host: 'retning-self-check',
  item: begin,
  name: 'h2',
  field: begin,
  enough: 1,
  takesOver: true,
  // A button that a server drew does nothing yet.
  byScript: true,
  acts: { start: begin, question: 'legend', answer: 'input[type="radio"]', next: 'form.page [type="submit"]' },
};
const formView = {
  host: 'bench-lit-form',
  item: 'input[type="radio"]',
  name: 'legend',
  field: 'input[type="radio"]',
  enough: 4,
  acts: { question: 'legend', answer: 'input[type="radio"]', next: 'button' },
};

/**
 * The pages, each a first visit on a slow telephone.
 *
 * @param {{ framework: object, rendered: string, integrity: string }} made the framework, what the server rendered of it, and the loader's hash
 */
export function checkPages({ framework, rendered, integrity }) {
  const loader = loaderTag(integrity);
  const page = staffPage();
  return [
    {
      name: 'lit-form',
      title: 'control: bare Lit form',
      view: formView,
      html: page.with(
        '<script type="module" src="/controls/lit-form.js"></script>',
        `<bench-lit-form src="${feeds.statements}"></bench-lit-form>`,
      ),
    },
    {
      name: 'self-check',
      title: 'self-check by script tag',
      view: checkView,
      html: page.with(loader, `<retning-self-check framework="${framework.id}">${page.fallback}</retning-self-check>`),
    },
    {
      name: 'self-check-file',
      title: 'self-check in one file',
      view: checkView,
      policies: 'retning-self-check',
      html: page.with(
        '<script defer src="/file/retning-self-check.js"></script>',
        `<retning-self-check>${page.fallback}${jsonChild(framework)}</retning-self-check>`,
      ),
    },
    {
      name: 'self-check-rendered',
      title: 'self-check rendered on a server',
      view: checkView,
      html: page.with(loader, rendered),
    },
  ];
}

/** The pages on which statements are answered: the framework by typed property, the network not slowed. */
export function checkPagesToAnswer() {
  const page = staffPage();
  const byProperty = (tag, entry, feed) =>
    page.with(
      '<script type="module" src="/controls/by-property.js"></script>',
      `<div id="bench-place" data-tag="${tag}" data-entry="${entry}" data-feed="${feed}"></div>`,
    );
  return Object.entries({ 63: feeds.statements, 300: feeds.manyStatements }).flatMap(([count, feed]) => [
    {
      name: `lit-form ${count}`,
      title: `control: bare Lit form, ${count} statements`,
      view: formView,
      html: byProperty('bench-lit-form', '/controls/lit-form.js', feed),
    },
    {
      name: `self-check ${count}`,
      title: `self-check, ${count} statements`,
      view: checkView,
      html: byProperty('retning-self-check', '/retning/retning-self-check.js', feed),
    },
  ]);
}

/** What everybody is asked: the seven areas of practitioner competence, 63 statements. */
export const frameworkOfPractitioners = () => {
  const { $schema: _schema, ...framework } = read(
    'packages/content/frameworks/practitioner-competence.nb.json',
    JSON.parse,
  );
  return framework;
};

/**
 * The same framework grown to `wanted` statements: its areas over and over, each copy with ids and words of its own, and the last of them cut.
 *
 * @param {number} wanted
 */
export function frameworkOf(wanted) {
  const framework = frameworkOfPractitioners();
  let left = wanted;
  const areas = [];
  for (let copy = 1; left > 0; copy += 1) {
    for (const area of framework.areas) {
      if (left === 0) break;
      const groups = area.groups.flatMap((group) => {
        const statements = group.statements.slice(0, left).map((statement) => ({
          ...statement,
          id: `${copy}.${statement.id}`,
          text: `${statement.text} (${copy})`,
        }));
        left -= statements.length;
        return statements.length > 0 ? [{ ...group, id: `${copy}.${group.id}`, statements }] : [];
      });
      areas.push({ ...area, id: `${copy}.${area.id}`, name: `${area.name} (${copy})`, groups });
    }
  }
  return { ...framework, id: `${framework.id}-${wanted}`, areas };
}
