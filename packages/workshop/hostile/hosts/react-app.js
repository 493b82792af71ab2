/** The React page in the browser: takes over what the server printed, or draws into an empty place. */
import { createRoot, hydrateRoot } from 'react-dom/client';
import { page } from './react-page.js';

const place = document.getElementById('app');
const guest = JSON.parse(document.getElementById('guest').textContent);
if (place.firstElementChild) hydrateRoot(place, page(guest));
else createRoot(place).render(page(guest));
