/** What every page with Leaflet does: a map of the country with tiles from our own server, which says when it has been drawn. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import icon from 'leaflet/dist/images/marker-icon.png';
import iconTwice from 'leaflet/dist/images/marker-icon-2x.png';
import shadow from 'leaflet/dist/images/marker-shadow.png';

// A bundler renames the pictures, so the addresses that Leaflet works out from its style sheet are wrong.
delete L.Icon.Default.prototype._getIconUrl;
L.Icon.Default.mergeOptions({ iconUrl: icon, iconRetinaUrl: iconTwice, shadowUrl: shadow });

/** A map of Norway in `box`. */
export function mapIn(box) {
  const map = L.map(box).setView([64.5, 14], 4);
  L.tileLayer('/peers/tile.png?z={z}&x={x}&y={y}', { maxZoom: 17, attribution: 'Grå fliser' })
    .on('load', () => (box.dataset.drawn = ''))
    .addTo(map);
  return map;
}
