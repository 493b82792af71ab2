/** The pages of the transition explorer and of its control, and the occupations that everybody is asked to search. */
import { changePage, feeds, loaderTag, read } from './frame.mjs';

const begin = '[type="submit"]';
/** From the first view to the search for an occupation; the list is all that the field opens. */
const search = (list) => ({
  list,
  search: { open: '.buttons [type="button"]', field: '#occupation', typed: typedInOccupations },
});
/** Beginnings that occupations have. */
export const typedInOccupations = ['s', 'n', 'e', 'Backspace', 'Backspace', 'Backspace'];
/** The changes to begin with, all of them, and the button. */
const changes = { item: 'input[name="change"]', name: 'h2', field: begin, enough: changesInContent().presets.length };

const explorerView = {
  host: 'retning-transition-explorer',
  ...changes,
  ...search('.search-field'),
  takesOver: true,
  // A button that a server drew does nothing yet.
  byScript: true,
};
const bareView = { host: 'bench-lit-changes', ...changes, ...search('ol') };

/**
 * The pages, each a first visit on a slow telephone.
 *
 * @param {{ rendered: string, integrity: string }} made what the server rendered, and the loader's hash
 */
export function explorerPages({ rendered, integrity }) {
  const loader = loaderTag(integrity);
  const page = changePage();
  const tag = `<retning-transition-explorer>${page.fallback}</retning-transition-explorer>`;
  return [
    {
      name: 'lit-changes',
      title: 'control: bare Lit page of changes',
      view: bareView,
      html: page.with(
        '<script type="module" src="/controls/lit-changes.js"></script>',
        `<bench-lit-changes src="${feeds.changes}"></bench-lit-changes>`,
      ),
    },
    { name: 'explorer', title: 'explorer by script tag', view: explorerView, html: page.with(loader, tag) },
    {
      name: 'explorer-file',
      title: 'explorer in one file',
      view: explorerView,
      policies: 'retning-transition-explorer',
      html: page.with('<script defer src="/file/retning-transition-explorer.js"></script>', tag),
    },
    {
      name: 'explorer-rendered',
      title: 'explorer rendered on a server',
      view: explorerView,
      html: page.with(loader, rendered),
    },
  ];
}

/** The pages on which an occupation is typed: the changes by typed property, the network not slowed. */
export function explorerPagesToType() {
  const page = changePage();
  const byProperty = (tag, entry) => () =>
    page.with(
      '<script type="module" src="/controls/by-property.js"></script>',
      `<div id="bench-place" data-tag="${tag}" data-entry="${entry}" data-feed="${feeds.changes}"></div>`,
    );
  return [
    {
      name: 'lit-changes',
      title: 'control: bare Lit page, occupations',
      view: bareView,
      html: byProperty('bench-lit-changes', '/controls/lit-changes.js'),
    },
    {
      name: 'explorer',
      title: 'explorer, occupations',
      view: explorerView,
      html: byProperty('retning-transition-explorer', '/retning/retning-transition-explorer.js'),
    },
  ];
}

/** What everybody is asked: the changes, areas and tools of the content, in bokmål. */
export function changesInContent() {
  const { $schema: _schema, ...content } = read('packages/content/transitions/career-transitions.nb.json', JSON.parse);
  return content;
}

/** All occupations as a supplier would hold them, unpacked: name, address of the description, and the group of STYRK-08 that it is in. */
export async function occupationRows() {
  // From what was built, which may not be there before somebody has said so.
  const { openOccupations } = await import('@retning/core/transition/occupations');
  const { all, groups } = openOccupations(read('packages/content/occupations-no.json', JSON.parse));
  return all.map(({ id, title, codes, link }) => {
    const group = codes[0]?.slice(0, 2) ?? '';
    return { id, name: title, link, group: groups.get(group) ?? 'Andre', unit: codes[0]?.slice(0, 3) ?? '' };
  });
}
