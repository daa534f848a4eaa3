/** What is said when Zorgspoor itself cannot do what was asked, or not now. */
import { inLocale, type Text } from '../../domain/text';
import type { NoteWords } from './note-words';

/** Whom a stranger asks to be added, where that is known. */
export const askByName = (names: readonly string[]): Text => ({
  nl: `Vraag ${names.join(' of ')} om je toe te voegen; die hoort dat je dit probeerde. Bij direct gevaar: bel 112.`,
  en: `Ask ${names.join(' or ')} to add you; they hear that you tried this. In immediate danger: call 112.`,
});

export const serviceNotes = {
  /** `numbers`: whom to call when it cannot wait. */
  storageAway: (numbers: Text) => ({
    text: {
      nl: 'Het dossier is even niet bereikbaar. Er is niets vastgelegd.',
      en: 'The record cannot be reached right now. Nothing was stored.',
    },
    next: {
      nl: `Probeer het over een paar minuten opnieuw. Kan het niet wachten: bel ${numbers.nl}.`,
      'nl-BE': `Probeer het over een paar minuten opnieuw. Kan het niet wachten: bel ${inLocale(numbers, 'nl-BE')}.`,
      en: `Please try again in a few minutes. If it cannot wait: call ${numbers.en}.`,
    },
  }),
  /** `numbers`: as above. */
  storageInDoubt: (numbers: Text) => ({
    label: { nl: 'Nog niet zeker', en: 'Not certain yet' },
    text: {
      nl: 'We weten nog niet of dit is vastgelegd: het dossier antwoordt even niet.',
      'nl-BE': 'We weten nog niet of dit genoteerd is: het dossier antwoordt even niet.',
      en: 'We do not know yet whether this was recorded: the record does not answer right now.',
    },
    next: {
      nl: `Je hoeft het niet opnieuw te versturen: je krijgt een bericht zodra we het weten. Kan het niet wachten: bel ${numbers.nl}.`,
      'nl-BE': `Je hoeft het niet opnieuw te versturen: je krijgt een bericht zodra we het weten. Kan het niet wachten: bel ${inLocale(numbers, 'nl-BE')}.`,
      en: `No need to send it again: you get a message as soon as we know. If it cannot wait: call ${numbers.en}.`,
    },
  }),
  busy: {
    text: {
      nl: 'Er zijn op dit moment veel mensen tegelijk bezig. Er is niets vastgelegd.',
      en: 'Many people are at work at the same time right now. Nothing was stored.',
    },
    next: { nl: 'Probeer het zo nog eens.', en: 'Please try again in a moment.' },
  },
  notKnownHere: {
    text: {
      nl: 'Je staat nog niet in Zorgspoor van deze school.',
      en: 'You are not known to this school’s Zorgspoor yet.',
    },
    next: {
      nl: 'Vraag de coördinator van het ondersteuningsteam om je toe te voegen. Bij direct gevaar: bel 112.',
      'nl-BE': 'Vraag de coördinator van het zorgteam om je toe te voegen. Bij direct gevaar: bel 112.',
      en: 'Ask the coordinator of the support team to add you. In immediate danger: call 112.',
    },
  },
  tooFast: {
    text: {
      nl: 'Er komen nu meer opdrachten van jou binnen dan wij verwerken. Er is niets vastgelegd.',
      en: 'More requests of yours come in now than we handle. Nothing was recorded.',
    },
    next: {
      nl: 'Probeer het over een minuut opnieuw. Bij direct gevaar: bel 112; een spoedstap hoeft nooit te wachten.',
      en: 'Please try again in a minute. In immediate danger: call 112; an urgent step never has to wait.',
    },
  },
} satisfies Record<string, NoteWords | ((...values: never[]) => NoteWords)>;
