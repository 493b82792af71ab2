/** The records as a supplier would hold them: only what is shown, the county's name for those who offer it, and the text to search in. */

/** Names by number, put in by the build from the county table of the content. */
const counties = COUNTY_NAMES;
/** Rows on the screen at a time, as in the finder and in the bare Lit list. */
export const most = 40;

const inWords = (text) => (typeof text === 'string' ? text : (text.nb ?? Object.values(text)[0] ?? ''));

/** One row a centre, in the order of the feed. */
export function rowsOf({ centres }) {
  return centres.map(({ id, name, visiting, phone = '', email = '', county, point }) => {
    const title = inWords(name);
    const address = visiting ? `${visiting.street}, ${visiting.postalCode} ${visiting.town}` : '';
    return {
      id,
      name: title,
      address,
      phone,
      email,
      county: counties[county] ?? 'Hele landet',
      point,
      hay: `${title} ${address} ${phone} ${email}`.toLowerCase(),
    };
  });
}
