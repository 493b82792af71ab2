/** What a pop-up says; built of nodes, so that no text of a record is read as markup. */
export function wordsOf({ name, address }) {
  const words = document.createElement('p');
  words.append(name, document.createElement('br'), address);
  return words;
}
