/** A page in React with the widget on it: the same on the server and in the browser. */
import { StrictMode, createElement, useEffect, useRef, useState } from 'react';

function Page({ tag, attributes, fallback, property, value, event }) {
  const widget = useRef(null);
  const [heard, setHeard] = useState(0);
  useEffect(() => {
    const element = widget.current;
    if (!element || !event) return undefined;
    // Set whether or not the script has come: the element takes it over when it is defined.
    element[property] = value;
    const hear = () => setHeard((before) => before + 1);
    element.addEventListener(event, hear);
    return () => element.removeEventListener(event, hear);
  }, [event, property, value]);
  return createElement(
    'main',
    null,
    createElement(tag, { ...attributes, ref: widget }, createElement('p', null, fallback)),
    createElement('output', null, `Hørt ${heard}`),
  );
}

export const page = (guest) => createElement(StrictMode, null, createElement(Page, guest));
