import { msg } from '../base/language.ts';

/** Name of a public holiday or eve; ids as in `@retning/core/time/holidays`. */
export function holidayName(id: string): string {
  switch (id) {
    case 'new-year':
      return msg('første nyttårsdag', { id: 'holiday.new-year', desc: 'Holiday, in a sentence' });
    case 'wednesday-before-maundy-thursday':
      return msg('onsdag før skjærtorsdag', { id: 'holiday.wednesday-before-maundy-thursday', desc: 'Half day' });
    case 'maundy-thursday':
      return msg('skjærtorsdag', { id: 'holiday.maundy-thursday', desc: 'Holiday' });
    case 'good-friday':
      return msg('langfredag', { id: 'holiday.good-friday', desc: 'Holiday' });
    case 'easter-sunday':
      return msg('første påskedag', { id: 'holiday.easter-sunday', desc: 'Holiday' });
    case 'easter-monday':
      return msg('andre påskedag', { id: 'holiday.easter-monday', desc: 'Holiday' });
    case 'labour-day':
      return msg('1. mai', { id: 'holiday.labour-day', desc: 'Holiday, first of May' });
    case 'constitution-day':
      return msg('17. mai', { id: 'holiday.constitution-day', desc: 'Norwegian national day' });
    case 'ascension':
      return msg('Kristi himmelfartsdag', { id: 'holiday.ascension', desc: 'Holiday' });
    case 'pentecost':
      return msg('første pinsedag', { id: 'holiday.pentecost', desc: 'Holiday' });
    case 'whit-monday':
      return msg('andre pinsedag', { id: 'holiday.whit-monday', desc: 'Holiday' });
    case 'christmas-eve':
      return msg('julaften', { id: 'holiday.christmas-eve', desc: 'Eve, usually closed' });
    case 'christmas-day':
      return msg('første juledag', { id: 'holiday.christmas-day', desc: 'Holiday' });
    case 'boxing-day':
      return msg('andre juledag', { id: 'holiday.boxing-day', desc: 'Holiday' });
    case 'new-years-eve':
      return msg('nyttårsaften', { id: 'holiday.new-years-eve', desc: 'Eve, usually closed' });
    default:
      return msg('helligdag', { id: 'holiday.other', desc: 'A public holiday that we have no name for' });
  }
}
