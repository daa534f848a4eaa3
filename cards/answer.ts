/** The door of this room for answers: the card of what the application answered, for the one who asked. */
import type { Outcome } from '../src/app/requests/outcome';
import type { Card } from '../src/card';
import { assertNever } from '../src/domain/assert-never';
import { casePageCard } from './case/case-page';
import { chooseStartCard } from './case/choose-start-card';
import { attendanceCard } from './attendance/attendance-card';
import { attendanceFormCard } from './attendance/attendance-form-card';
import { handOverCard } from './attendance/hand-over-card';
import { leaversCard } from './attendance/leavers-card';
import { atSchool } from './schools/at-school';
import { chooseSchoolCard } from './schools/choose-school-card';
import { contactFormCard } from './directory/contact-form-card';
import { contactHistoryCard } from './directory/contact-history-card';
import { contactsCard } from './directory/contacts-card';
import { dossierCard } from './case/dossier-card';
import { entryCard } from './case/entry-card';
import { formCard } from './case/form-card';
import { chooseFlowCard, flowCard } from './flow-card';
import { helpCard } from './help-card';
import { journalCard } from './case/journal-card';
import { keptContactsCard } from './directory/kept-contacts-card';
import { listCard } from './case/list-card';
import { noteCard } from './note-card';
import { peopleCard } from './people-card';
import { practicesCard } from './directory/practices-card';
import { reportCard } from './reports/report-card';
import { reportListCard } from './reports/report-list-card';
import { reportQuestionCard } from './reports/report-question-card';
import { trendsCard } from './trends-card';

/** The card of an answer. It is private: to be shown to nobody but the one who asked. */
export const answerCard = (outcome: Outcome): Card => atSchool(cardOf(outcome), outcome);

function cardOf({ answer, locale, timeZone }: Outcome): Card {
  switch (answer.kind) {
    case 'form':
      return formCard(answer.form, answer.notes, locale);
    case 'case':
      return casePageCard(answer, locale);
    case 'journal':
      return journalCard(answer.code, answer.caseId, answer.lines, locale, timeZone);
    case 'entry':
      return entryCard(answer, locale);
    case 'dossier':
      return dossierCard(answer, locale, timeZone);
    case 'cases':
      return listCard(answer.rows, answer.startable, locale, timeZone);
    case 'chooseStart':
      return chooseStartCard(answer.startable, answer.text, answer.notes, locale);
    case 'help':
      return helpCard(answer.startable, answer.commands, answer.notes, locale);
    case 'contacts':
      return contactsCard(answer.view, answer.notes, locale, timeZone);
    case 'practices':
      return practicesCard(answer.practices, locale);
    case 'flow':
      return flowCard(answer.line, answer, locale);
    case 'chooseFlow':
      return chooseFlowCard(answer.lines, answer.notes, locale);
    case 'trends':
      return trendsCard(answer.view, answer.page, answer.notes, locale);
    case 'keptContacts':
      return keptContactsCard(answer.view, answer.notes, locale, timeZone);
    case 'contactHistory':
      return contactHistoryCard(answer.view, locale, timeZone);
    case 'contactForm':
      return contactFormCard(answer.form, answer.notes, locale);
    case 'attendance':
      return attendanceCard(answer.view, answer.notes, locale, timeZone);
    case 'attendanceForm':
      return attendanceFormCard(answer.form, answer.notes, locale);
    case 'leavers':
      return leaversCard(answer.people, answer.notes, locale);
    case 'handOverForm':
      return handOverCard(answer, locale);
    case 'reports':
      return reportListCard(answer.rows, locale);
    case 'report':
      return reportCard(answer.view, answer.notes, locale);
    case 'reportQuestion':
      return reportQuestionCard(answer.form, answer.notes, locale);
    case 'people':
      return peopleCard(answer.choices, locale);
    case 'chooseSchool':
      return chooseSchoolCard(answer.schools, answer.notes, locale);
    case 'note':
      return noteCard(answer.notes, locale);
    default:
      return assertNever(answer);
  }
}
