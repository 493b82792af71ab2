/** The control for reading without script: the same rows as the bare Lit list, already drawn, in a declarative shadow root. */

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inWords = (text) => (typeof text === 'string' ? text : (text.nb ?? Object.values(text)[0]));

const style = `ol{padding:0;list-style:none}li{padding:.75em 0;border-block-start:1px solid}h3,p{margin:0}
input{font:inherit;inline-size:100%}`;

function row({ name, visiting, phone = '', email = '' }) {
  const where = visiting ? `${visiting.street}, ${visiting.postalCode} ${visiting.town}` : '';
  const [title, ...lines] = [inWords(name), where, phone, email].map(escaped);
  return `<li><h3>${title}</h3>${lines.map((line) => `<p>${line}</p>`).join('')}</li>`;
}

export const dsdList = ({ centres }) => `<bench-dsd-list><template shadowrootmode="open"><style>${style}</style>
<form action="" method="get"><label>Søk <input type="text" name="q"></label></form>
<p>${centres.length}</p><ol>${centres.map(row).join('\n')}</ol></template></bench-dsd-list>`;
