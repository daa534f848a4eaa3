/** The remarks that go with an answer. */
import { assertNever } from '../../domain/assert-never';
import type { Refusal, Said } from '../../domain/decide/refusal';
import { inLocale, type Text } from '../../domain/text';
import { messagePhrases } from '../../notify/phrases';
import type { Answer, Note, Outcome } from './outcome';

const unknownCase: Note = {
  tone: 'refused',
  rule: 'DES-3',
  text: {
    nl: 'Deze casus bestaat niet, of is niet met jou gedeeld.',
    'nl-BE': 'Dit dossier bestaat niet, of is niet met jou gedeeld.',
    en: 'This case does not exist, or is not shared with you.',
  },
  next: {
    nl: 'Hoor je erbij? Typ /dossier, de code en „toegang”. Maak je je zorgen? Typ /zorg om te zien wat je zelf kunt beginnen. Bij direct gevaar: bel 112.',
    'nl-BE':
      'Hoor je erbij? Typ /dossier, de code en „toegang”. Ben je bezorgd? Typ /zorg om te zien wat je zelf kan beginnen. Bij direct gevaar: bel 112.',
    en: 'Do you belong to it? Type /dossier, the code and “access”. Are you worried? Type /zorg to see what you can start yourself. In immediate danger: call 112.',
  },
};

const stale: Note = {
  tone: 'stale',
  rule: 'DES-11',
  text: {
    nl: 'Deze kaart is verouderd: er is intussen iets veranderd. Er is niets vastgelegd.',
    en: 'This card is out of date: something has changed meanwhile. Nothing was recorded.',
  },
  next: { nl: 'Hieronder staat de stand van nu.', en: 'Below is the present state.' },
};

const saidNote =
  (tone: Note['tone']) =>
  ({ say, bare, next, rule, ask }: Said): Note => ({
    tone,
    text: say,
    ...(bare ? { bare } : {}),
    next: ask ? messagePhrases.askRoles(ask, next) : next,
    rule,
  });

/** What a refusal tells the person. Missing answers are told at their fields; the note only says that nothing was recorded. */
export function refusalNotes(refusal: Refusal): Note[] {
  switch (refusal.kind) {
    case 'rule':
      return refusal.said.map(saidNote('refused'));
    case 'ask':
      return refusal.said.map(saidNote('ask'));
    case 'fields':
      return [
        {
          tone: 'refused',
          text: {
            nl: 'Er is nog niets vastgelegd: kijk even naar de gemarkeerde vragen.',
            en: 'Nothing was recorded yet: please look at the marked questions.',
          },
        },
      ];
    case 'stale':
      return [stale];
    case 'unknown':
      return [unknownCase];
    default:
      return assertNever(refusal);
  }
}

/** The same answer for where it stays and cannot be taken back: its remarks quote nothing that was typed, which could be a name (DES-4). */
export function withBareNotes(outcome: Outcome): Outcome {
  const { answer } = outcome;
  if (!('notes' in answer)) return outcome;
  return {
    ...outcome,
    answer: {
      ...answer,
      notes: answer.notes.map(({ bare, ...note }): Note => (bare ? { ...note, text: bare } : note)),
    },
  };
}

/** Advice of rules that did not stand in the way. */
export const hintNotes = (hints: readonly Said[]): Note[] => hints.map(saidNote('hint'));

export const done = (title: Text): Note => ({
  tone: 'done',
  text: {
    nl: `„${title.nl}” staat in het dossier.`,
    'nl-BE': `„${title['nl-BE'] ?? title.nl}” staat in het dossier.`,
    en: `“${title.en}” is on record.`,
  },
});
export const proposed = (title: Text): Note => ({
  tone: 'done',
  text: {
    nl: `Voorgesteld: „${title.nl}”. Een collega die mag beslissen krijgt een bericht.`,
    'nl-BE': `Voorgesteld: „${title['nl-BE'] ?? title.nl}”. Een collega die mag beslissen krijgt een bericht.`,
    en: `Proposed: “${title.en}”. A colleague who may decide is notified.`,
  },
});
export const approved = (title: Text): Note => ({
  tone: 'done',
  text: {
    nl: `Goedgekeurd: „${title.nl}”.`,
    'nl-BE': `Goedgekeurd: „${title['nl-BE'] ?? title.nl}”.`,
    en: `Approved: “${title.en}”.`,
  },
});
export const rejected = (title: Text): Note => ({
  tone: 'done',
  text: {
    nl: `Niet goedgekeurd: „${title.nl}”. De reden staat in het dossier.`,
    'nl-BE': `Niet goedgekeurd: „${title['nl-BE'] ?? title.nl}”. De reden staat in het dossier.`,
    en: `Not approved: “${title.en}”. The reason is on record.`,
  },
});
export const ticked: Note = { tone: 'done', text: { nl: 'Afgevinkt. Dank je wel.', en: 'Ticked off. Thank you.' } };
export const opened = (code: string): Note => ({
  tone: 'done',
  text: {
    nl: `Dank je wel. Dit is vastgelegd als ${code}; wie hierover gaat heeft bericht.`,
    'nl-BE': `Dank je wel. Dit is genoteerd als ${code}; wie hierover gaat heeft bericht.`,
    en: `Thank you. This is on record as ${code}; those in charge have been notified.`,
  },
});

/** `numbers`: whom to call when it cannot wait, 112 first (`helplineNumbers`). */
export const storageAway = (numbers: Text): Note => ({
  tone: 'refused',
  text: {
    nl: 'Het dossier is even niet bereikbaar. Er is niets vastgelegd.',
    en: 'The record cannot be reached right now. Nothing was stored.',
  },
  next: {
    nl: `Probeer het over een paar minuten opnieuw. Kan het niet wachten: bel ${numbers.nl}.`,
    'nl-BE': `Probeer het over een paar minuten opnieuw. Kan het niet wachten: bel ${inLocale(numbers, 'nl-BE')}.`,
    en: `Please try again in a few minutes. If it cannot wait: call ${numbers.en}.`,
  },
});

export const busy: Note = {
  tone: 'refused',
  rule: 'DES-11',
  text: {
    nl: 'Er zijn op dit moment veel mensen tegelijk bezig. Er is niets vastgelegd.',
    en: 'Many people are at work at the same time right now. Nothing was stored.',
  },
  next: { nl: 'Probeer het zo nog eens.', en: 'Please try again in a moment.' },
};

export const notKnownHere: Note = {
  tone: 'refused',
  rule: 'DES-3',
  text: {
    nl: 'Je staat nog niet in Zorgspoor van deze school.',
    en: 'You are not known to this school’s Zorgspoor yet.',
  },
  next: {
    nl: 'Vraag de coördinator van het ondersteuningsteam om je toe te voegen. Bij direct gevaar: bel 112.',
    'nl-BE': 'Vraag de coördinator van het zorgteam om je toe te voegen. Bij direct gevaar: bel 112.',
    en: 'Ask the coordinator of the support team to add you. In immediate danger: call 112.',
  },
};

export const unknownCommand: Note = {
  tone: 'info',
  text: { nl: 'Dat commando ken ik niet. Dit kan wel:', en: 'I do not know that command. These I do:' },
};

export const nothingToDo: Note = {
  tone: 'info',
  rule: 'DES-11',
  text: { nl: 'Dit was al vastgelegd; er is niets veranderd.', en: 'This was recorded already; nothing has changed.' },
};

export const contactSaved = ({ before, after }: { readonly before?: unknown; readonly after?: unknown }): Note => {
  if (!after)
    return {
      tone: 'done',
      text: {
        nl: 'Het contactpunt is uit de lijst. Wat er stond, blijft in de geschiedenis.',
        en: 'The contact point is off the list. What it said stays in the history.',
      },
    };
  return {
    tone: 'done',
    text: before
      ? { nl: 'De wijziging staat in de lijst. Dank je wel.', en: 'The change is in the list. Thank you.' }
      : { nl: 'Het contactpunt staat in de lijst. Dank je wel.', en: 'The contact point is in the list. Thank you.' },
  };
};

export const notKeptHere: Note = {
  tone: 'refused',
  rule: 'BXN-5.5',
  text: {
    nl: 'Dit contactpunt kan hier niet aangepast worden: het staat in de instellingen van Zorgspoor.',
    en: 'This contact point cannot be edited here: it stands in the configuration of Zorgspoor.',
  },
  next: { nl: 'Vraag het aan wie Zorgspoor beheert.', en: 'Ask whoever administers Zorgspoor.' },
};

export const directoryAway: Note = {
  tone: 'info',
  text: {
    nl: 'De nieuwste wijzigingen zijn even niet bereikbaar; dit zijn de nummers uit de instellingen.',
    en: 'The latest changes cannot be reached right now; these are the numbers of the configuration.',
  },
};

export const questionSent: Note = {
  tone: 'done',
  text: {
    nl: 'Je vraag is gesteld, onder het kenmerk. Het antwoord komt hieronder te staan.',
    en: 'Your question was asked, under the reference. The answer will appear below.',
  },
};

export const tooFast: Note = {
  tone: 'refused',
  rule: 'DES-11',
  text: {
    nl: 'Er komen nu meer opdrachten van jou binnen dan wij verwerken. Er is niets vastgelegd.',
    en: 'More requests of yours come in now than we handle. Nothing was recorded.',
  },
  next: {
    nl: 'Probeer het over een minuut opnieuw. Bij direct gevaar: bel 112; een spoedstap hoeft nooit te wachten.',
    en: 'Please try again in a minute. In immediate danger: call 112; an urgent step never has to wait.',
  },
};

/** Says nothing of whether there is such a case, nor of who would lead it (DES-3). */
export const accessAsked: Note = {
  tone: 'info',
  rule: 'DES-3',
  text: {
    nl: 'Je vraag is verstuurd. Als deze casus bestaat, leest wie de regie heeft dat jij wilt meekijken, en beslist die daarover.',
    'nl-BE':
      'Je vraag is verstuurd. Als dit dossier bestaat, leest wie de regie heeft dat jij wil meekijken, en beslist die daarover.',
    en: 'Your request was sent. If this case exists, whoever leads it reads that you would like to be let in, and decides.',
  },
  next: {
    nl: 'Je krijgt een bericht zodra je bent toegevoegd. Weet je iets wat niet kan wachten? Typ /zorg en begin zelf. Bij direct gevaar: bel 112.',
    'nl-BE':
      'Je krijgt een bericht zodra je bent toegevoegd. Weet je iets dat niet kan wachten? Typ /zorg en begin zelf. Bij direct gevaar: bel 112.',
    en: 'You get a message once you are added. Do you know something that cannot wait? Type /zorg and start yourself. In immediate danger: call 112.',
  },
};

export const askedTooOften: Note = {
  tone: 'refused',
  rule: 'DES-3',
  text: {
    nl: 'Je hebt vandaag al een paar keer om toegang gevraagd. Deze vraag is niet verstuurd.',
    en: 'You asked for access a few times today already. This request was not sent.',
  },
  next: {
    nl: 'Vraag het morgen opnieuw, of spreek de coördinator aan. Bij direct gevaar: bel 112.',
    en: 'Ask again tomorrow, or talk to the coordinator. In immediate danger: call 112.',
  },
};

export const overheardNote: Note = {
  tone: 'hint',
  rule: 'DES-12',
  text: {
    nl: 'Wat je zojuist in het kanaal typte, lijkt te vertellen over wie het gaat. Wil je dat bericht weghalen? Anderen lezen daar mee.',
    en: 'What you just typed in the channel seems to tell who it is about. Would you take that message away? Others read along there.',
  },
  next: {
    nl: 'Er is niets van bewaard. Wil je een signaal doorgeven, typ dan alleen het commando: het formulier ziet niemand anders.',
    'nl-BE':
      'Er is niets van bewaard. Wil je een bezorgdheid doorgeven, typ dan alleen het commando: het formulier ziet niemand anders.',
    en: 'Nothing of it was kept. To tell colleagues something, type only the command: nobody else sees the form.',
  },
};

export const messageProposed = (label: Text): Note => ({
  tone: 'info',
  text: {
    nl: `De tekst van het bericht staat als voorstel bij „${label.nl}”. Er is nog niets vastgelegd.`,
    'nl-BE': `De tekst van het bericht staat als voorstel bij „${label['nl-BE'] ?? label.nl}”. Er is nog niets genoteerd.`,
    en: `The text of the message stands at “${label.en}” as a proposal. Nothing was recorded yet.`,
  },
  next: {
    nl: 'Pas aan wat niet klopt, en haal weg wat er niet hoort, zoals namen.',
    en: 'Change what is not right, and take out what does not belong there, such as names.',
  },
});

export const messageCut: Note = {
  tone: 'hint',
  text: {
    nl: 'Het bericht is langer dan hier past: alleen het begin staat er.',
    en: 'The message is longer than fits here: only its beginning is there.',
  },
};

export const messageToNothing: Note = {
  tone: 'info',
  text: {
    nl: 'Vanuit een bericht kun jij hier niets beginnen. Dit kan wel:',
    'nl-BE': 'Vanuit een bericht kan jij hier niets beginnen. Dit kan wel:',
    en: 'You cannot start anything from a message here. This you can:',
  },
};

/** An answer of remarks alone. */
export const noteAnswer = (...notes: Note[]): Answer => ({ kind: 'note', notes });

/** The same answer for a case that is not there and one that is not theirs (DES-3). */
export const unknownCaseAnswer = (): Answer => noteAnswer(...refusalNotes({ kind: 'unknown' }));
