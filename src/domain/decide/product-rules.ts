/** The refusals of the product itself (docs/rules.md#product), in the words people read. A pathway's own refusals are rows in its file. */
import type { By } from '../procedure/pathway';
import { roleName, type RoleTable } from '../people/roles';
import type { Refusal, Said } from './refusal';
import type { Text } from '../text';

/** What a reason must be, for those who wrote a word or nothing. */
export const IN_A_SENTENCE: Text = {
  nl: 'Een korte zin is genoeg, van minstens tien tekens.',
  en: 'A short sentence will do, of at least ten characters.',
};

function refusal(rule: string, say: Text, next: Text): Refusal {
  const said: Said = { rule, say, next };
  return { kind: 'rule', said: [said] };
}

/** The role does not do this act: whom to ask instead is named by what `roles` says people call them, or it is whoever leads. */
export function notYourRole(title: Text, by: By, rule: string, roles: RoleTable): Refusal {
  const say: Text = {
    nl: `„${title.nl}” hoort niet bij jouw rol in deze casus.`,
    'nl-BE': `„${title['nl-BE'] ?? title.nl}” hoort niet bij jouw rol in dit dossier.`,
    en: `“${title.en}” does not belong to your role in this case.`,
  };
  const danger: Text = { nl: 'Bij direct gevaar: bel 112.', en: 'In immediate danger: call 112.' };
  if ('roles' in by)
    return { kind: 'rule', said: [{ rule, say, next: danger, ask: by.roles.map((role) => roleName(roles, role)) }] };
  return refusal(rule, say, {
    nl: `Vraag het aan wie in deze casus de regie voert. ${danger.nl}`,
    'nl-BE': `Vraag het aan wie in dit dossier de regie houdt. ${danger.nl}`,
    en: `Ask whoever holds the lead in this case. ${danger.en}`,
  });
}

/** The act is not offered in the stage the case is in. */
export const notInThisStage = (title: Text, stage: Text): Refusal =>
  refusal(
    'DES-11',
    {
      nl: `„${title.nl}” kan niet in de stap „${stage.nl}”.`,
      'nl-BE': `„${title['nl-BE'] ?? title.nl}” kan niet in de stap „${stage['nl-BE'] ?? stage.nl}”.`,
      en: `“${title.en}” is not possible in the step “${stage.en}”.`,
    },
    {
      nl: 'Open de casus: daar staat wat nu wel kan.',
      'nl-BE': 'Open het dossier: daar staat wat nu wel kan.',
      en: 'Open the case: it shows what is possible now.',
    },
  );

export const alreadyProposed = (title: Text): Refusal =>
  refusal(
    'DES-7',
    {
      nl: `Er wacht al een voorstel voor „${title.nl}” op akkoord.`,
      'nl-BE': `Er wacht al een voorstel voor „${title['nl-BE'] ?? title.nl}” op akkoord.`,
      en: `A proposal for “${title.en}” is already waiting for approval.`,
    },
    {
      nl: 'Laat dat voorstel eerst goedkeuren, of trek het in en doe een nieuw voorstel.',
      en: 'Have that proposal approved first, or withdraw it and make a new one.',
    },
  );

export const nothingProposed: Refusal = refusal(
  'DES-11',
  {
    nl: 'Er wacht hier geen voorstel (meer) op akkoord.',
    en: 'There is no proposal waiting for approval here (any more).',
  },
  {
    nl: 'Open de casus om te zien wat er besloten is.',
    'nl-BE': 'Open het dossier om te zien wat er besloten is.',
    en: 'Open the case to see what was decided.',
  },
);

export const ownProposal: Refusal = refusal(
  'DES-7',
  {
    nl: 'Je kunt je eigen voorstel niet zelf goedkeuren.',
    'nl-BE': 'Je kan je eigen voorstel niet zelf goedkeuren.',
    en: 'You cannot approve your own proposal.',
  },
  {
    nl: 'Vraag een collega die mag beslissen om mee te kijken. Bij direct gevaar: bel meteen, dat hoeft niet te wachten.',
    en: 'Ask a colleague who may decide to look at it too. In immediate danger: call at once, that need not wait.',
  },
);

/** Whoever has to approve is the one who proposes, and a colleague could propose it to them. */
export const namesOneself: Refusal = refusal(
  'DES-7',
  {
    nl: 'Je noemt jezelf, en dan zou je je eigen voorstel goedkeuren.',
    en: 'You name yourself, and would then approve your own proposal.',
  },
  {
    nl: 'Vraag een collega met dezelfde rol om jou voor te stellen; daarna ga jij akkoord.',
    en: 'Ask a colleague with the same role to propose you; then you approve.',
  },
);

/** The only lead approves the own proposal: accepted with a written reason. */
export const soleApprover: Refusal = {
  kind: 'ask',
  said: [
    {
      rule: 'DES-7',
      say: {
        nl: 'Er is niemand anders die dit kan goedkeuren. Schrijf op waarom je het zelf doet.',
        en: 'There is nobody else who can approve this. Write down why you do so yourself.',
      },
      next: IN_A_SENTENCE,
    },
  ],
};

/** Cites the rule that says whose decision it is beside the product's own. */
export function notYourApproval(rule: string | undefined): Refusal {
  const say: Text = {
    nl: 'Goedkeuren hoort niet bij jouw rol in deze casus.',
    'nl-BE': 'Goedkeuren hoort niet bij jouw rol in dit dossier.',
    en: 'Approving does not belong to your role in this case.',
  };
  const next: Text = {
    nl: 'De mensen die mogen beslissen hebben een bericht gekregen.',
    en: 'Those who may decide have been notified.',
  };
  return { kind: 'rule', said: ['DES-7', ...(rule ? [rule] : [])].map((cited) => ({ rule: cited, say, next })) };
}

export const rejectionNeedsReason: Refusal = {
  kind: 'ask',
  said: [
    {
      rule: 'DES-7',
      say: {
        nl: 'Schrijf kort op waarom je niet akkoord gaat, dan kan je collega verder.',
        en: 'Write briefly why you do not agree, so that your colleague can go on.',
      },
      next: IN_A_SENTENCE,
    },
  ],
};

export const notYourTask: Refusal = refusal(
  'DES-10',
  { nl: 'Deze taak staat op naam van iemand anders.', en: 'This task belongs to somebody else.' },
  {
    nl: 'Alleen wie de taak heeft kan hem afvinken.',
    'nl-BE': 'Alleen wie de taak heeft, kan ze afvinken.',
    en: 'Only its owner can tick it off.',
  },
);

export const doneByItsAct: Refusal = refusal(
  'DES-10',
  {
    nl: 'Deze taak is klaar zodra je vastlegt wat er gebeurd is.',
    en: 'This task is done once you record what happened.',
  },
  {
    nl: 'Open de casus en kies de stap die erbij hoort.',
    'nl-BE': 'Open het dossier en kies de stap die erbij hoort.',
    en: 'Open the case and choose the step that goes with it.',
  },
);

export const leadKeptOut: Refusal = refusal(
  'DES-8',
  {
    nl: 'Wie buiten de casus wordt gehouden, kan de regie niet voeren.',
    'nl-BE': 'Wie buiten het dossier wordt gehouden, kan de regie niet voeren.',
    en: 'Somebody who is kept out of the case cannot hold the lead.',
  },
  { nl: 'Kies een andere collega als regiehouder.', en: 'Choose another colleague to hold the lead.' },
);

/** A second file of what there is one of in a school year (TIE-4.1). */
export function onceAYear(title: Text, rule: string): Refusal {
  return refusal(
    rule,
    {
      nl: `„${title.nl}” is er al voor dit schooljaar.`,
      'nl-BE': `„${title['nl-BE'] ?? title.nl}” is er al voor dit schooljaar.`,
      en: `“${title.en}” is there already for this school year.`,
    },
    {
      nl: 'Ga daarin verder: typ /dossier om te zien waar je bij hoort, of vraag een collega je erbij te zetten.',
      en: 'Go on in that one: type /dossier to see what you are part of, or ask a colleague to add you.',
    },
  );
}

export const dossierNotReleased: Refusal = refusal(
  'DES-16',
  {
    nl: 'Dit dossier is niet (meer) vrijgegeven door jou en een tweede persoon.',
    en: 'This dossier is not (or no longer) released by you and a second person.',
  },
  {
    nl: 'Kies in het dossier „Dossier vrijgeven”; na akkoord van een ander kun je het zeven dagen ophalen.',
    'nl-BE': 'Kies in het dossier „Dossier vrijgeven”; na akkoord van een ander kan je het zeven dagen ophalen.',
    en: 'Choose “Release the dossier” in the case; once somebody else agrees you can fetch it for seven days.',
  },
);
