/**
 * Stands in for Google's hosted Maps script, which needs a key and a network: as much of `google.maps` as the store locator touches
 * until it is usable. The map is a grey box, and the search for places finds nothing. The real script is a wave of its own and weighs more.
 */

class LatLng {
  constructor({ lat, lng }) {
    this.lat = () => lat;
    this.lng = () => lng;
    this.toJSON = () => ({ lat, lng });
  }
}
class LatLngBounds {
  extend() {
    return this;
  }
}
class Autocomplete {
  addListener() {}
  bindTo() {}
  setOptions() {}
  getBounds() {}
  getPlace() {}
}
class Place {
  constructor({ id }) {
    this.id = id;
  }
  static searchByText() {
    return Promise.resolve({ places: [] });
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(':host { display: block; block-size: 100%; background: #d8d8d8 }');

class GreyMap extends HTMLElement {
  innerMap = { setOptions() {}, fitBounds() {}, panTo() {} };
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }
}

const libraries = {
  core: { LatLng, LatLngBounds, UnitSystem: { IMPERIAL: 1, METRIC: 0 } },
  places: { Autocomplete, Place },
  maps: {},
  marker: {},
};
customElements.define('gmp-map', GreyMap);
customElements.define('gmp-advanced-marker', class extends HTMLElement {});
window.google = { maps: { importLibrary: (name) => Promise.resolve(libraries[name]) } };
