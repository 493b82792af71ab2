/** The search of the peers that bring none: what the bare Lit controls do. */

/** Those rows in which the words stand, in the same order; each has the text to search in as `hay`. */
export function findRows(rows, query) {
  const wanted = query.trim().toLowerCase();
  return wanted ? rows.filter(({ hay }) => hay.includes(wanted)) : rows;
}
