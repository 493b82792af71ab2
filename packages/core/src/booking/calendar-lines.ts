/** The lines of a calendar file (RFC 5545, section 3.1): texts and addresses put so that no value can become a line of its own. */

/** A property: name and parameters, and its value as it is to stand there. */
export type CalendarLine = readonly [name: string, value: string];

/** Control characters but the line feed and the tabulator; RFC 5545 has no place for them. Halves of characters have no octets. */
const ODD = /(?![\n\t])\p{Cc}|\p{Cs}/gu;
const OCTETS = 75;

/** A value of the type TEXT (3.3.11): backslash, semicolon and comma escaped, every kind of line break as `\n`. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(ODD, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** The value of a parameter (3.2), in quotes, which it cannot hold itself. */
export function parameter(text: string): string {
  return `"${text.replace(/\s/g, ' ').replace(ODD, '').replace(/"/g, '’')}"`;
}

/** The lines as a file: each ends with CR LF and has 75 octets at most, and what is longer goes on after a blank, between two characters. */
export function writeLines(lines: readonly CalendarLine[]): string {
  return lines.map(([name, value]) => folded(`${name}:${value}`)).join('');
}

function folded(line: string): string {
  let file = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > OCTETS) {
      file += '\r\n ';
      // The blank counts.
      octets = 1;
    }
    file += character;
    octets += size;
  }
  return `${file}\r\n`;
}

/** Octets of a character in UTF-8. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
