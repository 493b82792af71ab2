/** What a page asks for: how much, from whom, and how many times it had to wait for one answer before it could ask the next. */

/** Notes every request of a page, in order. Times are ms since the page was asked for. */
export function watchRequests(devtools) {
  const seen = new Map();
  let begun;
  const since = (timestamp) => (timestamp - begun) * 1000;
  devtools.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
    if (request.url.startsWith('data:') || request.url.startsWith('blob:')) return;
    begun ??= timestamp;
    seen.set(requestId, {
      url: request.url,
      type,
      start: since(timestamp),
      answered: Infinity,
      end: Infinity,
      bytes: 0,
    });
  });
  devtools.on('Network.responseReceived', ({ requestId, timestamp }) => {
    const request = seen.get(requestId);
    if (request) request.answered = since(timestamp);
  });
  devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = seen.get(requestId);
    if (request) Object.assign(request, { end: since(timestamp), bytes: encodedDataLength });
  });
  return () => [...seen.values()];
}

/**
 * The waves of a load: 1 for the page, one more for every request that was made only when an answer of the wave before had begun to
 * come. On a slow network each costs a round trip, whatever its size.
 */
export function waves(requests) {
  const depths = [];
  requests.forEach(({ start }, index) => {
    const before = depths.filter((_, other) => requests[other].answered <= start);
    depths[index] = 1 + Math.max(0, ...before);
  });
  return depths;
}

/**
 * Weighs what the page asked of its own server and never heard of again: the answer to a worker's script is told to the worker alone. It
 * has no end, so it never counts as early.
 */
export async function weighUnheard(requests) {
  const own = new URL(requests[0].url).origin;
  for (const request of requests) {
    if (request.end !== Infinity || request.type !== 'Script' || new URL(request.url).origin !== own) continue;
    const { headers } = await fetch(request.url);
    request.bytes = Number(headers.get('content-length'));
  }
  return requests;
}

/** Bytes of scripts and sheets that are not the host page's own, which lie beside it. */
function codeOf(requests, [page]) {
  const beside = new URL('.', page.url).href;
  return requests
    .filter(({ type, url }) => ['Script', 'Stylesheet'].includes(type) && !url.startsWith(beside))
    .reduce((sum, request) => sum + request.bytes, 0);
}

/** Sums of the requests that had come in by `usable` (ms), and of all. `code` are bytes of scripts and sheets of the widget. */
export function sumRequests(requests, usable) {
  const early = requests.filter(({ end }) => end <= usable);
  const own = new URL(requests[0].url).origin;
  const bytes = (list) => list.reduce((sum, request) => sum + request.bytes, 0);
  return {
    requests: requests.length,
    requestsToUsable: early.length,
    bytesToUsable: bytes(early),
    bytes: bytes(requests),
    codeToUsable: codeOf(early, requests),
    code: codeOf(requests, requests),
    waves: Math.max(0, ...waves(early)),
    thirdParty: requests.filter(({ url }) => new URL(url).origin !== own).length,
    trail: waves(requests).map((wave, index) => {
      const { url, start, end, bytes: size } = requests[index];
      return { path: new URL(url).pathname, wave, start: Math.round(start), end: Math.round(end), bytes: size };
    }),
  };
}
