/** Occupations as the peers search them. */

/** Rows on the screen at a time. */
export const most = 40;

/** The records with the text to search in. */
export const searchable = (occupations) => occupations.map((row) => ({ ...row, hay: row.name.toLowerCase() }));
