/** Cytoscape.js with a list: the occupations that were found as dots, joined where they are in one group of the standard. */
import cytoscape from 'cytoscape';
import { startFromFeed } from '../feed.js';
import { findRows } from '../find-rows.js';
import './page.css';
import { most, searchable } from './rows.js';

/** How long the drawing waits for the next key, in ms: the list answers at once. */
const rest = 150;

/** Dots and lines of some occupations; each group is a chain, so that a large one is no ball of lines. */
function graphOf(found) {
  const last = new Map();
  return found.flatMap(({ id, name, unit }) => {
    const before = last.get(unit);
    last.set(unit, id);
    const dot = { data: { id, name } };
    return before ? [dot, { data: { id: `${before} ${id}`, source: before, target: id } }] : [dot];
  });
}

/** Draws the field, the list and the drawing in `host` from a list of occupations. */
export function start(host, occupations) {
  const rows = searchable(occupations);
  const part = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const field = part('input', { type: 'search', id: 'peer-field', autocomplete: 'off' });
  const count = part('p', { role: 'status' });
  const box = part('div', { className: 'peer-graph' });
  const list = part('ol', { className: 'peer-list' });
  host.replaceChildren(
    part('h2', { textContent: 'Finn et yrke' }),
    part('label', { htmlFor: 'peer-field', textContent: 'Yrke' }),
    field,
    count,
    box,
    list,
  );
  const graph = cytoscape({
    container: box,
    style: [{ selector: 'node', style: { label: 'data(name)', 'font-size': 8 } }],
  });
  graph.one('render', () => (box.dataset.drawn = ''));
  let waiting;

  function draw() {
    const found = findRows(rows, field.value);
    const shown = found.slice(0, most);
    count.textContent = `${found.length} yrker`;
    list.replaceChildren(
      ...shown.map(({ name, link }) => {
        const item = part('li', {});
        item.append(part('a', { href: link, textContent: name }));
        return item;
      }),
    );
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      graph.elements().remove();
      graph.add(graphOf(shown));
      graph.layout({ name: 'cose', animate: false }).run();
    }, rest);
  }
  field.addEventListener('input', draw);
  draw();
}

void startFromFeed(start);
