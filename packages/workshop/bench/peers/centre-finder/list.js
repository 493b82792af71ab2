/** Field, number of hits, map box and list, as a supplier writes them beside a map library: plain DOM, 40 rows and a button for more. */
import { findRows } from '../find-rows.js';
import { most } from './rows.js';

/** How long the map waits for the next key, in ms: the list answers at once, and no key waits for markers. */
const rest = 150;

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * Builds the finder in `host` and fills the list.
 *
 * @returns the box for the map, and `connect`: takes what is to be done with the rows that were found, and with one that was chosen
 */
export function listBeside(host, rows) {
  const field = element('input', { type: 'search', id: 'peer-field', autocomplete: 'off' });
  const count = element('p', { role: 'status' });
  const box = element('div', { className: 'peer-map' });
  const list = element('ol', { className: 'peer-list' });
  const more = element('button', { type: 'button', textContent: 'Vis flere' });
  let map = { show: () => {}, choose: () => {} };
  let found = rows;
  let shown = most;
  let waiting;

  function row({ id, name, address, phone, email }) {
    const button = element('button', { type: 'button', textContent: name });
    button.dataset.id = id;
    return element(
      'li',
      {},
      element('h3', {}, button),
      element('p', { textContent: address }),
      element('p', {}, element('a', { href: `tel:${phone.replaceAll(' ', '')}`, textContent: phone })),
      element('p', {}, element('a', { href: `mailto:${email}`, textContent: email })),
    );
  }

  function draw() {
    count.textContent = `${found.length} sentre`;
    list.replaceChildren(...found.slice(0, shown).map(row));
    more.hidden = found.length <= shown;
  }

  field.addEventListener('input', () => {
    found = findRows(rows, field.value);
    shown = most;
    draw();
    clearTimeout(waiting);
    waiting = setTimeout(() => map.show(found), rest);
  });
  more.addEventListener('click', () => {
    shown += most;
    draw();
  });
  list.addEventListener('click', ({ target }) => {
    const id = target.closest('button')?.dataset.id;
    const chosen = id && found.find((candidate) => candidate.id === id);
    if (chosen?.point) map.choose(chosen);
  });

  host.replaceChildren(
    element('h2', { textContent: 'Finn et karrieresenter' }),
    element('label', { htmlFor: 'peer-field', textContent: 'Søk' }),
    field,
    count,
    box,
    list,
    more,
  );
  draw();
  return {
    box,
    connect(given) {
      map = given;
      map.show(found);
    },
  };
}
