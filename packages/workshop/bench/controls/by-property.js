/**
 * Gives records to a widget as a typed property, as an application does: the element is made, gets its data, and is put in the page.
 * A peer has no property: its module's `start` gets the element that it is to draw in, and the records. `data-tag="div"` without an entry puts
 * in nothing that draws, to weigh the records alone. Without `data-count`, and where they are no centres, the records are given as they come.
 */
const place = document.querySelector('#bench-place');
const { tag, entry, count } = place.dataset;
const feed = await (await fetch(place.dataset.feed)).json();
const data = count && feed.centres ? many(feed, Number(count)) : feed;
const { start } = entry ? await import(entry) : {};
const widget = document.createElement(tag);
widget.data = data;
window.benchDrawn = performance.now();
place.append(widget);
if (start) start(Object.assign(widget, { id: 'peer' }), data);

/**
 * `wanted` centres of the feed, and the nationwide ones. After the feed's own come copies with an id, name, street, point, telephone and
 * e-mail of their own; what many centres have alike (hours, lists of codes, texts) they share, as an application's records may.
 */
function many({ centres, ...rest }, wanted) {
  const local = centres.filter(({ nationwide }) => !nationwide);
  const own = Array.from({ length: Math.max(0, wanted - local.length) }, (_, index) => {
    const { id, name, visiting, point } = local[index % local.length];
    const number = index + local.length + 1;
    return {
      id: `${id}-${number}`,
      name: `${typeof name === 'string' ? name : name.nb} ${number}`,
      visiting: visiting && { ...visiting, street: `Eksempelgata ${number}` },
      point: point && { lat: point.lat + (number % 97) / 1000, lon: point.lon + (number % 89) / 1000 },
      phone: `00 ${String(number).padStart(6, '0')}`,
      email: `senter-${number}@example.org`,
    };
  });
  // Through text and back, so that the strings lie in memory as a server's answer would.
  const more = JSON.parse(JSON.stringify(own)).map((mine, index) => ({ ...local[index % local.length], ...mine }));
  return {
    ...rest,
    centres: [...local.slice(0, wanted), ...more, ...centres.filter(({ nationwide }) => nationwide)],
  };
}
