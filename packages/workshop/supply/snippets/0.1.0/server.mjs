import { renderToHtml } from '@retning/widgets/server';

const data = JSON.parse(process.argv[2]);
const html = await renderToHtml('retning-centre-finder', {
  attributes: { county: '42', choosable: true },
  data,
  locale: 'nn',
  fallback: '<p>Ring oss på 00 00 00 00</p>',
  now: new Date('2026-11-24T09:15:00Z'),
});
console.log(html);
