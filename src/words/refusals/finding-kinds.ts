/** What a finding of the check for names is called to the one who typed it. */
import type { FindingKind } from '../../domain/names/finding';
import type { Text } from '../../domain/text';

export const FINDING_NAMES: Readonly<Record<FindingKind, Text>> = {
  name: { nl: 'iets wat een naam lijkt of is', en: 'what is or looks like a name' },
  account: { nl: 'een e-mailadres of accountnaam', en: 'an e-mail address or account' },
  phone: { nl: 'een telefoonnummer', en: 'a phone number' },
  number: { nl: 'een persoonsnummer', en: 'a personal number' },
  birth: { nl: 'een geboortedatum', en: 'a date of birth' },
  address: { nl: 'een adres', en: 'an address' },
  plate: { nl: 'een nummerplaat', en: 'a number plate' },
  class: { nl: 'een klas', en: 'a class' },
  school: { nl: 'de naam van een school', en: 'the name of a school' },
  place: { nl: 'een plaats die de school verraadt', en: 'a place that tells which school' },
  code: { nl: 'een dossiernummer', en: 'a case code' },
  link: { nl: 'een link', en: 'a link' },
  moment: { nl: 'een precies moment', en: 'an exact moment' },
  staff: { nl: 'iemand die op een school werkt', en: 'somebody who works at a school' },
  quote: { nl: 'een letterlijk citaat uit het dossier', en: 'a literal quote from the case' },
};
