/** Prints a widget as a server renders it, the finder unless `tag` says another, for what comes in. A process of its own: rendering brings browser globals. */
import { text } from 'node:stream/consumers';
import { renderToHtml } from '@retning/widgets/server';

const { tag = 'retning-centre-finder', ...rendering } = JSON.parse(await text(process.stdin));
process.stdout.write(await renderToHtml(tag, rendering));
