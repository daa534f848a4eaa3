/** What is said with an answer about who works at a school: no name, since remarks may stay in a chat. */
import type { Text } from '../../domain/text';
import { withHoles } from '../with-holes';
import type { NoteWords } from './note-words';

const emptyRoles = withHoles<[roles: Text]>({
  nl: (roles) => `Dan is er niemand meer als ${roles}, en dat mag nooit: een casus heeft altijd iemand.`,
  'nl-BE': (roles) => `Dan is er niemand meer als ${roles}, en dat mag nooit: een dossier heeft altijd iemand.`,
  en: (roles) => `Then there is nobody left as ${roles}, and that may never be: a case always has somebody.`,
});

export const staffNotes = {
  approved: {
    text: { nl: 'Akkoord. Dit telt vanaf nu.', en: 'Approved. This counts from now on.' },
  },
  approvedFirst: {
    text: {
      nl: 'Je akkoord staat er. Nu moet nog een andere coördinator kijken.',
      en: 'Your approval is on record. Now another coordinator has to look.',
    },
  },
  rejected: {
    text: { nl: 'Niet akkoord. Er verandert niets.', en: 'Rejected. Nothing changes.' },
  },
  proposed: {
    text: {
      nl: 'Voorgesteld. Het telt pas als het hieronder is goedgekeurd.',
      en: 'Proposed. It counts only once it is approved below.',
    },
  },
  suspended: {
    text: {
      nl: 'De toegang is gestopt. Dit telt vanaf nu.',
      en: 'Access is stopped. This counts from now on.',
    },
    next: {
      nl: 'Wat nog open stond, zie je met /zorg overdragen.',
      en: 'What was still open shows with /zorg handover.',
    },
  },
  notYours: {
    text: {
      nl: 'Wie er op school werkt, is aan de coördinatoren die in de instellingen staan.',
      en: 'Who works at the school is for the coordinators that the configuration names.',
    },
    next: { nl: 'Vraag het aan een van hen.', en: 'Ask one of them.' },
  },
  gone: {
    text: {
      nl: 'Dit wacht niet meer: het is beslist, of er kwam een nieuwere lijst voor in de plaats.',
      en: 'This does not wait any more: it was decided, or a newer list took its place.',
    },
    next: { nl: 'Hieronder staat wat er nu wacht.', en: 'Below is what waits now.' },
  },
  twice: {
    text: {
      nl: 'Jouw akkoord staat er al. Voor een rol die namen leest, zijn twee verschillende mensen nodig.',
      en: 'Your approval is on record already. A role that reads names takes two different people.',
    },
    next: { nl: 'Vraag een andere coördinator om te kijken.', en: 'Ask another coordinator to look.' },
  },
  yourself: {
    text: {
      nl: 'Dit geeft jou zelf iets. Daar beslis je niet over.',
      en: 'This gives something to you yourself. You do not decide on that.',
    },
    next: { nl: 'Vraag een andere coördinator om te kijken.', en: 'Ask another coordinator to look.' },
  },
  changed: {
    text: {
      nl: 'Sinds dit werd voorgesteld, is er iets veranderd aan wie er werkt. Er is niets gedaan.',
      en: 'Since this was proposed, something changed in who works here. Nothing was done.',
    },
    next: {
      nl: 'Kies Niet akkoord, en laat de lijst opnieuw inlezen.',
      en: 'Choose Reject, and have the list read again.',
    },
  },
  leavesNobody: (roles: Text) => ({
    text: emptyRoles(roles),
    next: {
      nl: 'Geef eerst iemand anders die rol. Er is niets gedaan.',
      en: 'Give somebody else that role first. Nothing was done.',
    },
  }),
  tooFew: {
    text: {
      nl: 'Er zijn niet genoeg coördinatoren die dit mogen goedkeuren: voor een rol die namen leest zijn er twee nodig, en niemand beslist over zichzelf.',
      en: 'There are not enough coordinators who may approve this: a role that reads names takes two, and nobody decides about themselves.',
    },
    next: {
      nl: 'Laat wie de machine beheert nog iemand zetten onder coordinators in het bestand van de school.',
      en: 'Have whoever looks after the machine name another one under coordinators in the file of the school.',
    },
  },
  knownAlready: {
    text: {
      nl: 'Dit account hoort al bij iemand, of is weggehaald. Er is niets voorgesteld.',
      en: 'This account is somebody’s already, or was taken out. Nothing was proposed.',
    },
    next: {
      nl: 'Wie terugkomt, neem je op in een lijst (zorgspoor people import).',
      en: 'Whoever comes back is taken in with a list (zorgspoor people import).',
    },
  },
} satisfies Record<string, NoteWords | ((...values: never[]) => NoteWords)>;
