/** A dialog by hand, its focus kept by the library `focus-trap`. */
import * as library from 'focus-trap';

const create = library.createFocusTrap ?? library.default;
create('#trap', { escapeDeactivates: false }).activate();
