/**
 * The refusals of the product itself in words: what each says and what to do next. One entry for each key; a key
 * without words does not compile.
 */
import type { RefusalKey, RefusalValues } from '../../domain/decide/refusal';
import type { Text } from '../../domain/text';
import { notInThisStage } from './out-of-order';

/** What is said, and what to do next. */
type RefusalText = { readonly say: Text; readonly next: Text };

/** What a reason must be, for those who wrote a word or nothing. */
export const IN_A_SENTENCE: Text = {
  nl: 'Een korte zin is genoeg, van minstens tien tekens.',
  en: 'A short sentence will do, of at least ten characters.',
};

const DANGER: Text = { nl: 'Bij direct gevaar: bel 112.', en: 'In immediate danger: call 112.' };

const notOfYourRole = (title: Text): Text => ({
  nl: `„${title.nl}” hoort niet bij jouw rol in deze casus.`,
  'nl-BE': `„${title['nl-BE'] ?? title.nl}” hoort niet bij jouw rol in dit dossier.`,
  en: `“${title.en}” does not belong to your role in this case.`,
});

export const REFUSALS: { readonly [Key in RefusalKey]: (values: RefusalValues[Key]) => RefusalText } = {
  otherRole: ({ title }) => ({ say: notOfYourRole(title), next: DANGER }),
  notTheLead: ({ title }) => ({
    say: notOfYourRole(title),
    next: {
      nl: `Vraag het aan wie in deze casus de regie voert. ${DANGER.nl}`,
      'nl-BE': `Vraag het aan wie in dit dossier de regie houdt. ${DANGER.nl}`,
      en: `Ask whoever holds the lead in this case. ${DANGER.en}`,
    },
  }),
  notInThisStage,
  alreadyProposed: ({ title }) => ({
    say: {
      nl: `Er wacht al een voorstel voor „${title.nl}” op akkoord.`,
      'nl-BE': `Er wacht al een voorstel voor „${title['nl-BE'] ?? title.nl}” op akkoord.`,
      en: `A proposal for “${title.en}” is already waiting for approval.`,
    },
    next: {
      nl: 'Laat dat voorstel eerst goedkeuren, of trek het in en doe een nieuw voorstel.',
      en: 'Have that proposal approved first, or withdraw it and make a new one.',
    },
  }),
  nothingProposed: () => ({
    say: {
      nl: 'Er wacht hier geen voorstel (meer) op akkoord.',
      en: 'There is no proposal waiting for approval here (any more).',
    },
    next: {
      nl: 'Open de casus om te zien wat er besloten is.',
      'nl-BE': 'Open het dossier om te zien wat er besloten is.',
      en: 'Open the case to see what was decided.',
    },
  }),
  ownProposal: () => ({
    say: {
      nl: 'Je kunt je eigen voorstel niet zelf goedkeuren.',
      'nl-BE': 'Je kan je eigen voorstel niet zelf goedkeuren.',
      en: 'You cannot approve your own proposal.',
    },
    next: {
      nl: 'Vraag een collega die mag beslissen om mee te kijken. Bij direct gevaar: bel meteen, dat hoeft niet te wachten.',
      en: 'Ask a colleague who may decide to look at it too. In immediate danger: call at once, that need not wait.',
    },
  }),
  namesOneself: () => ({
    say: {
      nl: 'Je noemt jezelf, en dan zou je je eigen voorstel goedkeuren.',
      en: 'You name yourself, and would then approve your own proposal.',
    },
    next: {
      nl: 'Vraag een collega met dezelfde rol om jou voor te stellen; daarna ga jij akkoord.',
      en: 'Ask a colleague with the same role to propose you; then you approve.',
    },
  }),
  soleApprover: () => ({
    say: {
      nl: 'Er is niemand anders die dit kan goedkeuren. Schrijf op waarom je het zelf doet.',
      en: 'There is nobody else who can approve this. Write down why you do so yourself.',
    },
    next: IN_A_SENTENCE,
  }),
  notYourApproval: () => ({
    say: {
      nl: 'Goedkeuren hoort niet bij jouw rol in deze casus.',
      'nl-BE': 'Goedkeuren hoort niet bij jouw rol in dit dossier.',
      en: 'Approving does not belong to your role in this case.',
    },
    next: {
      nl: 'De mensen die mogen beslissen hebben een bericht gekregen.',
      en: 'Those who may decide have been notified.',
    },
  }),
  rejectionNeedsReason: () => ({
    say: {
      nl: 'Schrijf kort op waarom je niet akkoord gaat, dan kan je collega verder.',
      en: 'Write briefly why you do not agree, so that your colleague can go on.',
    },
    next: IN_A_SENTENCE,
  }),
  notYourTask: () => ({
    say: { nl: 'Deze taak staat op naam van iemand anders.', en: 'This task belongs to somebody else.' },
    next: {
      nl: 'Alleen wie de taak heeft kan hem afvinken.',
      'nl-BE': 'Alleen wie de taak heeft, kan ze afvinken.',
      en: 'Only its owner can tick it off.',
    },
  }),
  doneByItsAct: () => ({
    say: {
      nl: 'Deze taak is klaar zodra je vastlegt wat er gebeurd is.',
      en: 'This task is done once you record what happened.',
    },
    next: {
      nl: 'Open de casus en kies de stap die erbij hoort.',
      'nl-BE': 'Open het dossier en kies de stap die erbij hoort.',
      en: 'Open the case and choose the step that goes with it.',
    },
  }),
  tooLateToUndo: () => ({
    say: {
      nl: 'Ongedaan maken kan tot tien minuten nadat je het deed; nu staat het vast.',
      en: 'Undoing is possible for ten minutes after you did it; now it stands.',
    },
    next: {
      nl: 'Leg vast wat er wel klopt: dat komt erbij, en het nieuwste geldt.',
      en: 'Record what is right: it is added, and the newest holds.',
    },
  }),
  correctionNeedsReason: () => ({
    say: { nl: 'Waarom verbeter je dit?', en: 'Why do you correct this?' },
    next: {
      nl: 'Schrijf in een zin wat er niet klopte. Wat er eerst stond, blijft in het dossier.',
      en: 'Write in a sentence what was not right. What it said before stays on record.',
    },
  }),
  settledByTwo: ({ title }) => ({
    say: {
      nl: `„${title.nl}” is met akkoord van een ander vastgelegd; dat verbeter je niet alleen.`,
      'nl-BE': `„${title['nl-BE'] ?? title.nl}” is met akkoord van een ander vastgelegd; dat verbeter je niet alleen.`,
      en: `“${title.en}” was recorded with somebody else’s approval; you do not correct that alone.`,
    },
    next: { nl: 'Leg het opnieuw voor.', en: 'Propose it again.' },
  }),
  correctedByAct: ({ title }) => ({
    say: {
      nl: `Op dit antwoord is de casus verdergegaan, dus verbeteren kan hier niet.`,
      'nl-BE': `Op dit antwoord is het dossier verdergegaan, dus verbeteren kan hier niet.`,
      en: `The case went on from this answer, so it cannot be corrected here.`,
    },
    next: {
      nl: `Laat dat antwoord zoals het was, of doe „${title.nl}” opnieuw: dan geldt het nieuwste.`,
      'nl-BE': `Laat dat antwoord zoals het was, of doe „${title['nl-BE'] ?? title.nl}” opnieuw: dan geldt het nieuwste.`,
      en: `Leave that answer as it was, or do “${title.en}” again: then the newest holds.`,
    },
  }),
  leadKeptOut: () => ({
    say: {
      nl: 'Wie buiten de casus wordt gehouden, kan de regie niet voeren.',
      'nl-BE': 'Wie buiten het dossier wordt gehouden, kan de regie niet voeren.',
      en: 'Somebody who is kept out of the case cannot hold the lead.',
    },
    next: { nl: 'Kies een andere collega als regiehouder.', en: 'Choose another colleague to hold the lead.' },
  }),
  onceAYear: ({ title }) => ({
    say: {
      nl: `„${title.nl}” is er al voor dit schooljaar.`,
      'nl-BE': `„${title['nl-BE'] ?? title.nl}” is er al voor dit schooljaar.`,
      en: `“${title.en}” is there already for this school year.`,
    },
    next: {
      nl: 'Ga daarin verder: typ /dossier om te zien waar je bij hoort, of vraag een collega je erbij te zetten.',
      en: 'Go on in that one: type /dossier to see what you are part of, or ask a colleague to add you.',
    },
  }),
  dossierNotReleased: () => ({
    say: {
      nl: 'Dit dossier is niet (meer) vrijgegeven door jou en een tweede persoon.',
      en: 'This dossier is not (or no longer) released by you and a second person.',
    },
    next: {
      nl: 'Kies in het dossier „Dossier vrijgeven”; na akkoord van een ander kun je het zeven dagen ophalen.',
      'nl-BE': 'Kies in het dossier „Dossier vrijgeven”; na akkoord van een ander kan je het zeven dagen ophalen.',
      en: 'Choose “Release the dossier” in the case; once somebody else agrees you can fetch it for seven days.',
    },
  }),
  answersNoReport: () => ({
    say: {
      nl: 'Er is nog geen bericht waarop dit een antwoord kan zijn.',
      en: 'There is no report yet that this could answer.',
    },
    next: { nl: 'Maak eerst het bericht zelf.', en: 'First make the report itself.' },
  }),
  neverTheSource: () => ({
    say: {
      nl: 'De bron wordt nooit gegeven: niet wie, niet van welke school of klas, niet in welke woorden en niet wanneer precies.',
      en: 'The source is never given: not who, not from which school or class, not in which words and not exactly when.',
    },
    next: {
      nl: 'Vraag naar de jongere zelf of naar wat er aan de hand is. Bijvoorbeeld: "Zijn er nieuwe signalen?" of "Weten de ouders ervan?". Bij direct gevaar: bel 112 of 101.',
      en: 'Ask about the young person or about what is going on. For example: “Are there new signals?” or “Do the parents know?”. In immediate danger: call 112 or 101.',
    },
  }),
  noOtherCase: () => ({
    say: {
      nl: 'Er is geen andere casus met deze code die jij kunt koppelen of samenvoegen.',
      'nl-BE': 'Er is geen ander dossier met deze code dat jij kan koppelen of samenvoegen.',
      en: 'There is no other case of this code that you can link or merge.',
    },
    next: {
      nl: 'Kijk de code na. Je kunt alleen casussen bij elkaar brengen die je allebei mee begeleidt.',
      'nl-BE': 'Kijk de code na. Je kan alleen dossiers bij elkaar brengen die je allebei mee begeleidt.',
      en: 'Check the code. You can only bring cases together if you look after both.',
    },
  }),
  tiedAlready: () => ({
    say: {
      nl: 'Dit staat al vast voor deze twee casussen.',
      'nl-BE': 'Dit staat al vast voor deze twee dossiers.',
      en: 'This is on record for these two cases already.',
    },
    next: { nl: 'Er is niets meer nodig.', en: 'Nothing more is needed.' },
  }),
  mergeUnlike: () => ({
    say: {
      nl: 'Samenvoegen kan alleen met een open casus van dezelfde procedure en dezelfde school.',
      'nl-BE': 'Samenvoegen kan alleen met een open dossier van dezelfde procedure en dezelfde school.',
      en: 'Only an open case of the same procedure and the same school can be merged.',
    },
    next: { nl: 'Koppel ze: dan vind je de ene vanuit de andere.', en: 'Link them: then each leads to the other.' },
  }),
  mergeOtherPupil: () => ({
    say: {
      nl: 'De andere casus gaat over een andere naam. Een broer of zus koppel je, die voeg je niet samen.',
      'nl-BE': 'Het andere dossier gaat over een andere naam. Een broer of zus koppel je, die voeg je niet samen.',
      en: 'The other case is about another name. A brother or sister is linked, not merged.',
    },
    next: {
      nl: 'Koppel ze. Is het toch dezelfde leerling, verbeter dan eerst de naam.',
      en: 'Link them. If it is the same pupil after all, first correct the name.',
    },
  }),
  mergeWaits: () => ({
    say: {
      nl: 'In de andere casus wacht nog een voorstel op akkoord, of ze neemt zelf net een casus op.',
      'nl-BE': 'In het andere dossier wacht nog een voorstel op akkoord, of het neemt zelf net een dossier op.',
      en: 'A proposal still waits for approval in the other case, or it is just taking in a case itself.',
    },
    next: { nl: 'Beslis daar eerst over, en voeg dan samen.', en: 'Decide on that first, then merge.' },
  }),
  mergeLoses: ({ why }) => ({
    say: {
      nl: `Samenvoegen zou dit laten verdwijnen uit de andere casus: ${why.nl}`,
      'nl-BE': `Samenvoegen zou dit laten verdwijnen uit het andere dossier: ${why['nl-BE'] ?? why.nl}`,
      en: `Merging would lose this of the other case: ${why.en}`,
    },
    next: {
      nl: 'Voeg samen vanuit de andere casus, zodat die blijft. Of koppel ze.',
      'nl-BE': 'Voeg samen vanuit het andere dossier, zodat dat blijft. Of koppel ze.',
      en: 'Merge from the other case, so that that one stays. Or link them.',
    },
  }),
  reportIsFull: () => ({
    say: {
      nl: 'Over dit bericht is al te veel gevraagd om het nog te kunnen lezen.',
      en: 'Too much was asked about this report to be read by anybody.',
    },
    next: {
      nl: 'Bel de dienst overlegassistenten en noem het kenmerk.',
      en: 'Call the liaison service and give the reference.',
    },
  }),
};
