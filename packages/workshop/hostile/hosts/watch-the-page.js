/** A host that watches its own page: what happens to history, address, title, body, scroll and focus is written down. */
const saw = [];
Object.defineProperty(document, Symbol.for('saw'), { value: saw });

for (const name of ['pushState', 'replaceState', 'back', 'forward', 'go']) {
  const real = history[name];
  history[name] = function (...given) {
    saw.push(`history.${name}`);
    return real.apply(this, given);
  };
}
for (const name of ['scrollTo', 'scrollBy', 'scroll', 'open', 'alert', 'print']) {
  window[name] = () => saw.push(`window.${name}`);
}
const { scrollIntoView } = Element.prototype;
Element.prototype.scrollIntoView = function (...given) {
  saw.push('scrollIntoView');
  return scrollIntoView.apply(this, given);
};
window.onerror = (message) => void saw.push(`error ${message}`);
for (const type of ['unhandledrejection', 'hashchange', 'popstate', 'scroll', 'beforeunload', 'resize'])
  addEventListener(type, () => saw.push(type));

document.addEventListener('DOMContentLoaded', () => {
  const note = (changes) =>
    changes.forEach(({ type, target, attributeName }) => saw.push(`${type} ${target.nodeName} ${attributeName ?? ''}`));
  const watcher = new MutationObserver(note);
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  watcher.observe(document.documentElement, everything);
  document.addEventListener('focusin', ({ target }) => saw.push(`focus ${target.localName}`));
});
