// Made from packages/widgets/xliff by "npm run generate".
import { str } from '../base/language.ts';

export const templates = {
  'card.updated': str`Updated ${0}`,
  'contact.send-email': `Send e-mail`,
  'contact.start-chat': `Start a chat`,
  'contact.website': `Website`,
  'date.clock': str`${0}:${1}`,
  'date.day': str`${0} ${1}`,
  'date.days': `Monday Tuesday Wednesday Thursday Friday Saturday Sunday`,
  'date.months': `January February March April May June July August September October November December`,
  'distance.km': str`${0}.${1} km`,
  'finder.retry': `Try again`,
  'origin.source': `Source:`,
  'street-map.label': `Street map`,
  'street-map.notice': str`The street map comes from ${0}. They will then know your network address.`,
  'street-map.show': str`Show street map from ${0}`,
};
