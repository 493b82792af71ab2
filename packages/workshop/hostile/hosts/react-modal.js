/** A dialog of react-modal with the widget in it. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import Modal from 'react-modal';

const widget = document.querySelector('template').content.firstElementChild;
const attributes = Object.fromEntries([...widget.attributes].map(({ name, value }) => [name, value]));

Modal.setAppElement('#app');
createRoot(document.getElementById('app')).render(
  createElement(
    Modal,
    { isOpen: true, contentLabel: 'Veiledning' },
    createElement('button', null, 'Lukk'),
    createElement(widget.localName, attributes, createElement('p', null, widget.textContent)),
    createElement('button', null, 'Ferdig'),
  ),
);
