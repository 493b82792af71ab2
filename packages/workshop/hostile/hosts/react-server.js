/** The React page on a server. */
import { renderToString } from 'react-dom/server';
import { page } from './react-page.js';

export const render = (guest) => renderToString(page(guest));
