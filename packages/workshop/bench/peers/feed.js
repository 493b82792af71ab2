/**
 * Starts a peer where its page has a place with the address of the records. Pages that hand over records by property call `start`
 * themselves.
 */
export async function startFromFeed(start) {
  const place = document.querySelector('#peer[data-feed]');
  if (place) start(place, await (await fetch(place.dataset.feed)).json());
}
