/** MapLibre GL with a list: clusters of its own, drawn by WebGL; the worker's file comes from the same origin. */
import { Map as MapOfLibre, NavigationControl, Popup, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { startFromFeed } from '../feed.js';
import './page.css';
import { listBeside } from './list.js';
import { rowsOf } from './rows.js';
import { wordsOf } from './words.js';

setWorkerUrl(worker);

const empty = { type: 'FeatureCollection', features: [] };
const style = {
  version: 8,
  sources: {
    tiles: { type: 'raster', tiles: [`${location.origin}/peers/tile.png?z={z}&x={x}&y={y}`], tileSize: 256 },
    centres: { type: 'geojson', data: empty, cluster: true, clusterRadius: 50, clusterMaxZoom: 14 },
  },
  layers: [
    { id: 'tiles', type: 'raster', source: 'tiles' },
    {
      id: 'clusters',
      type: 'circle',
      source: 'centres',
      filter: ['has', 'point_count'],
      paint: { 'circle-color': '#1b5e8c', 'circle-radius': ['step', ['get', 'point_count'], 14, 10, 18, 100, 24] },
    },
    {
      id: 'centres',
      type: 'circle',
      source: 'centres',
      filter: ['!', ['has', 'point_count']],
      paint: { 'circle-color': '#b3261e', 'circle-radius': 7, 'circle-stroke-width': 2, 'circle-stroke-color': '#fff' },
    },
  ],
};

const feature = ({ id, point }) => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
});

/** Draws the finder in `host` from a feed. */
export function start(host, feed) {
  const rows = rowsOf(feed);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { box, connect } = listBeside(host, rows);
  const map = new MapOfLibre({ container: box, style, center: [14, 64.5], zoom: 3 });
  map.addControl(new NavigationControl());
  const say = (row) => new Popup().setLngLat([row.point.lon, row.point.lat]).setDOMContent(wordsOf(row)).addTo(map);
  map.on('click', 'centres', ({ features: [first] }) => say(byId.get(first.properties.id)));
  map.on('click', 'clusters', async ({ features: [first] }) => {
    const zoom = await map.getSource('centres').getClusterExpansionZoom(first.properties.cluster_id);
    map.easeTo({ center: first.geometry.coordinates, zoom });
  });
  map.once('load', () => {
    map.once('idle', () => (box.dataset.drawn = ''));
    connect({
      show(found) {
        const features = found.filter(({ point }) => point).map(feature);
        map.getSource('centres').setData({ type: 'FeatureCollection', features });
      },
      choose(row) {
        map.flyTo({ center: [row.point.lon, row.point.lat], zoom: 13 });
        say(row);
      },
    });
  });
}

void startFromFeed(start);
