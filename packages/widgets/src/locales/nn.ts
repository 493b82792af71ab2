// Made from packages/widgets/xliff by "npm run generate".
import { str } from '../base/language.ts';

export const templates = {
  'card.updated': str`Oppdatert ${0}`,
  'contact.send-email': `Send e-post`,
  'contact.start-chat': `Start ein chat`,
  'contact.website': `Nettstad`,
  'date.clock': str`${0}.${1}`,
  'date.day': str`${0}. ${1}`,
  'date.days': `måndag tysdag onsdag torsdag fredag laurdag sundag`,
  'date.months': `januar februar mars april mai juni juli august september oktober november desember`,
  'distance.km': str`${0},${1} km`,
  'finder.retry': `Prøv igjen`,
  'origin.source': `Kjelde:`,
  'street-map.label': `Gatekart`,
  'street-map.notice': str`Gatekartet blir henta frå ${0}. Dei får då vite nettverksadressa di.`,
  'street-map.show': str`Vis gatekart frå ${0}`,
};
