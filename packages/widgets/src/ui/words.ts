/** Words for the codes of the data. Called while a view is drawn, so that they come in the widget's language. */
import type { Channel, PremisesFeature, Service, TierCode, Topic } from '@retning/core/schema/types';
import { msg } from '../base/language.ts';

/** Name of a service: the form that guidance takes, or what one gets. */
export function serviceName(code: Service): string {
  switch (code) {
    case 'individual':
      return msg('Samtale på tomannshånd', {
        id: 'service.individual',
        desc: 'Form of guidance: one person and one guide',
      });
    case 'pair':
      return msg('Samtale med to veiledere eller et team', {
        id: 'service.pair',
        desc: 'Form of guidance: one person with two guides, or with a team of professionals',
      });
    case 'group':
      return msg('Veiledning i gruppe', { id: 'service.group', desc: 'Form of guidance: several people together' });
    case 'drop-in':
      return msg('Møt opp uten avtale', { id: 'service.drop-in', desc: 'One may come without an appointment' });
    case 'digital':
      return msg('Veiledning på nett', { id: 'service.digital', desc: 'Form of guidance: online' });
    case 'information':
      return msg('Informasjon', { id: 'service.information', desc: 'What one gets: facts about the alternatives' });
    case 'advice':
      return msg('Råd om framgangsmåter', {
        id: 'service.advice',
        desc: 'What one gets: advice about ways to go ahead',
      });
    case 'guidance':
      return msg('Karriereveiledning', {
        id: 'service.guidance',
        desc: 'What one gets: career guidance, support for choices',
      });
  }
}

/** Name of a topic that a person may want to talk about. */
export function topicName(code: Topic): string {
  switch (code) {
    case 'education':
      return msg('Utdanning og studier', { id: 'topic.education', desc: 'Topic of guidance' });
    case 'employment':
      return msg('Jobb og arbeidsliv', { id: 'topic.employment', desc: 'Topic of guidance' });
    case 'welfare':
      return msg('Trivsel og livssituasjon', {
        id: 'topic.welfare',
        desc: 'Topic of guidance: well-being, life situation',
      });
    case 'everyday':
      return msg('Hverdag og praktiske ting', { id: 'topic.everyday', desc: 'Topic of guidance: everyday matters' });
  }
}

/** Name of a way to meet a guide. */
export function channelName(code: Channel): string {
  switch (code) {
    case 'in-person':
      return msg('Oppmøte', { id: 'channel.in-person', desc: 'Way to meet: in person at the centre' });
    case 'phone':
      return msg('Telefon', { id: 'channel.phone', desc: 'Way to meet: telephone' });
    case 'video':
      return msg('Video', { id: 'channel.video', desc: 'Way to meet: video call' });
    case 'chat':
      return msg('Chat', { id: 'channel.chat', desc: 'Way to meet: chat' });
    case 'e-mail':
      return msg('E-post', { id: 'channel.e-mail', desc: 'Way to meet: e-mail' });
  }
}

/** What an opening tier means for somebody at the door. */
export function tierName(code: TierCode): string {
  switch (code) {
    case 'drop-in':
      return msg('Åpent for alle, uten avtale', { id: 'tier.drop-in', desc: 'Opening hours when one may just come' });
    case 'specialist':
      return msg('Fagperson til stede', {
        id: 'tier.specialist',
        desc: 'Opening hours when somebody with special competence is there, at set times',
      });
    case 'by-appointment':
      return msg('Etter avtale', { id: 'tier.by-appointment', desc: 'Hours when one is met by appointment only' });
  }
}

/** What the premises offer. */
export function featureName(code: PremisesFeature): string {
  switch (code) {
    case 'step-free':
      return msg('Trinnfri inngang', { id: 'feature.step-free', desc: 'Accessibility of the premises' });
    case 'lift':
      return msg('Heis', { id: 'feature.lift', desc: 'Accessibility of the premises: lift, elevator' });
    case 'toilet':
      return msg('Tilrettelagt toalett', { id: 'feature.toilet', desc: 'Accessibility of the premises' });
    case 'parking':
      return msg('Parkering for forflytningshemmede', { id: 'feature.parking', desc: 'Accessibility of the premises' });
    case 'hearing-loop':
      return msg('Teleslynge', { id: 'feature.hearing-loop', desc: 'Accessibility of the premises: hearing loop' });
    case 'quiet-room':
      return msg('Stille rom', { id: 'feature.quiet-room', desc: 'Accessibility of the premises' });
    case 'guide-dog':
      return msg('Førerhund er velkommen', { id: 'feature.guide-dog', desc: 'Accessibility of the premises' });
  }
}
