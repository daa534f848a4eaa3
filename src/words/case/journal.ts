/**
 * The lines of a journal: what happened, without content. What they are about (a title, names) comes behind a colon.
 */
import type { CaseEvent, Looked } from '../../domain/case/event';
import { joinTexts, type Text } from '../../domain/text';
import { withHoles } from '../with-holes';

/** What a line says before what it is about. */
export const journalAbout = {
  recorded: { nl: 'Vastgelegd', en: 'Recorded' },
  undone: { nl: 'Vergissing, ongedaan gemaakt', en: 'A mistake, undone' },
  corrected: { nl: 'Verbeterd', en: 'Corrected' },
  proposed: { nl: 'Voorgesteld', en: 'Proposed' },
  approved: { nl: 'Goedgekeurd', en: 'Approved' },
  approvedAlone: {
    nl: 'Goedgekeurd door de enige die dat kan, met reden',
    en: 'Approved by the only one who can, with a reason',
  },
  unanswered: {
    nl: 'Ging door omdat er op tijd geen antwoord kwam',
    en: 'Went ahead since no answer came in time',
  },
  lapsed: { nl: 'Voorstel vervallen', en: 'Proposal lapsed' },
  toStage: { nl: 'Naar stap', en: 'On to step' },
  joined: { nl: 'Betrokken', en: 'Joined' },
  left: { nl: 'Niet meer betrokken', en: 'Left' },
  keptOut: { nl: 'Buiten de casus gehouden', 'nl-BE': 'Buiten het dossier gehouden', en: 'Kept out of the case' },
  lead: { nl: 'Regie bij', en: 'Lead held by' },
  flag: { nl: 'Aangetekend', en: 'Noted' },
  noFlag: { nl: 'Niet meer van toepassing', en: 'No longer applies' },
  newItem: { nl: 'Nieuw', en: 'New' },
  handedOver: { nl: 'Overgedragen', en: 'Handed over' },
  concerns: { nl: 'Gaat over', en: 'Concerns' },
  task: { nl: 'Taak', en: 'Task' },
  takenOver: {
    nl: 'Taak overgenomen, want de eigenaar is er niet meer',
    en: 'Task taken over, because its owner is no longer there',
  },
  reminder: { nl: 'Herinnering', en: 'Reminder' },
  escalated: { nl: 'Te lang stil, doorgegeven', en: 'Silent too long, passed on' },
  refused: { nl: 'Niet toegestaan', en: 'Not allowed' },
  notReached: { nl: 'Niet bereikbaar via de chat', en: 'Could not be reached by chat' },
  releasedTo: { nl: 'Dossier vrijgegeven aan', en: 'Dossier released to' },
} satisfies Record<string, Text>;

/** Lines that say all there is to say. */
export const journalLines = {
  somebodyKeptOut: {
    nl: 'Iemand wordt buiten de casus gehouden',
    'nl-BE': 'Iemand wordt buiten het dossier gehouden',
    en: 'Somebody is kept out of the case',
  },
  mended: {
    nl: 'Vanaf nu gelden hier ook regels die strenger werden sinds het begin',
    en: 'From now on rules hold here too that became stricter since it began',
  },
  closed: { nl: 'Afgesloten', en: 'Closed' },
  reopened: { nl: 'Weer geopend', en: 'Reopened' },
  retention: { nl: 'De bewaartermijn is bijna voorbij', en: 'The time for which it is kept is nearly over' },
  held: { nl: 'Bewaren tot nader order', en: 'Kept until further notice' },
  holdLifted: { nl: 'Bewaarplicht opgeheven', en: 'Hold lifted' },
  exported: { nl: 'Dossier opgehaald', en: 'Dossier taken out' },
  toDestroy: { nl: 'Besloten tot vernietigen', en: 'Decided to destroy' },
  accessAsked: { nl: 'Vroeg om mee te mogen kijken', en: 'Asked to be let in' },
} satisfies Record<string, Text>;

export const journalLooked: Readonly<Record<Looked, Text>> = {
  case: { nl: 'Bekeek de casus', 'nl-BE': 'Bekeek het dossier', en: 'Looked at the case' },
  journal: { nl: 'Bekeek het logboek', en: 'Looked at the journal' },
  entry: { nl: 'Bekeek de tekst voor het leerlingvolgsysteem', en: 'Looked at the text for the pupil system' },
};

/** How a task ended. Absent: the line of the step or of the decision says it already. */
export const journalTaskDone: Readonly<Partial<Record<Extract<CaseEvent, { type: 'TaskDone' }>['how'], Text>>> = {
  ticked: { nl: 'Afgevinkt', en: 'Ticked off' },
  act: { nl: 'Taak klaar', en: 'Task done' },
  'case closed': { nl: 'Taak vervallen', en: 'Task lapsed' },
};

/** What is asked of a case besides its acts, by the name of the request. */
export const journalAsked: Readonly<Record<string, Text>> = {
  look: { nl: 'openen', en: 'opening it' },
  handOver: { nl: 'overdragen', en: 'handing it over' },
  tick: { nl: 'een taak afvinken', en: 'ticking a task' },
  undoAct: { nl: 'ongedaan maken', en: 'undoing it' },
  exportDossier: { nl: 'het dossier ophalen', en: 'taking out the dossier' },
};

export const journalOpened = withHoles<[code: string, procedure: Text, version: number]>({
  nl: (code, procedure, version) => `Geopend als ${code}, werkwijze „${procedure}”, versie ${version}`,
  en: (code, procedure, version) => `Opened as ${code}, procedure “${procedure}”, version ${version}`,
});

/** What comes before the title of the decision. */
export const journalRejected = withHoles<[reason: string]>({
  nl: (reason) => `Niet goedgekeurd („${reason}”)`,
  en: (reason) => `Not approved (“${reason}”)`,
});

const skipping = withHoles<[stage: Text, skipped: Text]>({
  nl: (stage, skipped) => `${stage} (overgeslagen: ${skipped})`,
  en: (stage, skipped) => `${stage} (skipped: ${skipped})`,
});

/** The step that a case came to, and those that were skipped on the way. */
export const journalStage = (title: Text, skipped: readonly Text[]): Text =>
  joinTexts([journalAbout.toStage, skipped.length === 0 ? title : skipping(title, joinTexts(skipped, ', '))], ': ');

/** What comes before the part of the case that was handed over. */
export const journalHandedTo = withHoles<[holder: string]>({
  nl: (holder) => `Overgedragen aan ${holder}`,
  en: (holder) => `Handed over to ${holder}`,
});

/** What comes before the title of the act. */
export const journalPassedOn = withHoles<[reference: string]>({
  nl: (reference) => `Doorgegeven zonder bron, kenmerk ${reference}`,
  en: (reference) => `Passed on without its source, reference ${reference}`,
});
