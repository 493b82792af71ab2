/** Prints the finder as a server renders it, for what comes in. A process of its own: rendering brings browser globals. */
import { text } from 'node:stream/consumers';
import { renderToHtml } from '@retning/widgets/server';

process.stdout.write(await renderToHtml('retning-centre-finder', JSON.parse(await text(process.stdin))));
