/** Leaflet and Leaflet.markercluster with a list: the usual work of a county's supplier. */
import L from 'leaflet';
import { startFromFeed } from '../feed.js';
import { mapIn } from './leaflet-map.js';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import './page.css';
import { listBeside } from './list.js';
import { rowsOf } from './rows.js';
import { wordsOf } from './words.js';

/** Draws the finder in `host` from a feed. */
export function start(host, feed) {
  const rows = rowsOf(feed);
  const { box, connect } = listBeside(host, rows);
  const map = mapIn(box);
  const clusters = L.markerClusterGroup();
  const markers = new Map(
    rows
      .filter(({ point }) => point)
      .map((row) => [
        row.id,
        L.marker([row.point.lat, row.point.lon], { title: row.name }).bindPopup(() => wordsOf(row)),
      ]),
  );
  map.addLayer(clusters);
  connect({
    show(found) {
      clusters.clearLayers();
      clusters.addLayers(found.map(({ id }) => markers.get(id)).filter(Boolean));
    },
    choose({ id }) {
      const marker = markers.get(id);
      clusters.zoomToShowLayer(marker, () => marker.openPopup());
    },
  });
}

void startFromFeed(start);
