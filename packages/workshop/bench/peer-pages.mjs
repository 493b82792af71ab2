/** The pages of the peers, as `peers/` lists them. */
import { addressOf, comparisons } from './peers/peers.mjs';
import { strictForOthers } from './policy.mjs';

/**
 * In four kinds: the first visit, the one for keys (not where a peer has no search), the one for acts (only where there is something to answer), and
 * the first visit under the strict policy. All of a widget's stand in the page that ours stands in, with the same fallback and the same records.
 */
export function pagesOfPeers() {
  const peers = Object.entries(comparisons).flatMap(([widget, { frame, feed, peers: list }]) => {
    const page = frame();
    return list.map((peer) => ({ ...peer, widget, page, feed, at: addressOf(widget, peer) }));
  });
  const first = ({ name, title, view, policy, widget, page, feed, at }) => ({
    name,
    title,
    view,
    policy,
    widget,
    html: page.with(
      `${sheet(at)}<script type="module" src="${at}page.js"></script>`,
      `<div id="peer" data-feed="${feed}">${page.fallback}</div>`,
    ),
  });
  return {
    load: peers.map(first),
    strict: peers.map((peer) => ({ ...first(peer), policy: strictForOthers })),
    keys: peers
      .filter(({ noKeys }) => !noKeys)
      .map((peer) => ({ ...first(peer), html: (count) => byProperty(peer, count) })),
    acts: peers
      .filter(({ view }) => view.acts)
      .map((peer) => ({ ...first(peer), name: `${peer.name} 63`, html: byProperty(peer) })),
  };
}

/** The page in which a peer is given its records: `count` of them, or as they come. */
function byProperty({ page, feed, at }, count) {
  const many = count ? ` data-count="${count}"` : '';
  return page.with(
    `${sheet(at)}<script type="module" src="/controls/by-property.js"></script>`,
    `<div id="bench-place" data-tag="div" data-entry="${at}page.js" data-feed="${feed}"${many}></div>`,
  );
}

const sheet = (at) => `<link rel="stylesheet" href="${at}style.css" />`;
