/** A micro front end with a registry of its own, where the browser has such; else its shadow root uses the page's. */
const place = document.getElementById('scoped');
const markup = document.querySelector('template').content;
const tag = markup.firstElementChild.localName;

customElements.whenDefined(tag).then((element) => {
  let registry;
  try {
    registry = new CustomElementRegistry();
    registry.define(tag, element);
  } catch {
    registry = undefined;
  }
  const root = place.attachShadow({ mode: 'open', ...(registry && { customElementRegistry: registry }) });
  root.append(
    registry ? document.importNode(markup, { customElementRegistry: registry }) : document.importNode(markup, true),
  );
});
