/** Samples of what is posted to a channel or a person, without being asked. */
import { staffLookLabel, staffWaits } from '../../src/words/school-news';
import { SAMPLE_CASE, SAMPLE_ZONE, samplePing } from './sample-case';
import { reportDeliveries } from './sample-report';
import { SAMPLE_ROLES } from './sample-names';

const waiting = {
  kind: 'approval',
  caseId: SAMPLE_CASE,
  code: 'MC-2026-0007',
  revision: 12,
  act: 'decide_help',
  title: { nl: 'Hulp inzetten', 'nl-BE': 'Hulp opstarten', en: 'Start help' },
  dueAt: '2026-11-23T15:00:00.000Z',
  timeZone: SAMPLE_ZONE,
  outcome: 'waiting',
  approvers: { roles: [SAMPLE_ROLES.teamLeader, SAMPLE_ROLES.safeguardingOfficer] },
} as const;

/** What is posted, by name. */
export const sampleDeliveries = {
  ping: samplePing,
  'ping-closed': {
    ...samplePing,
    status: 'closed',
    urgentAct: undefined,
    stages: samplePing.stages.map((stage) => ({
      ...stage,
      state: stage.state === 'skipped' ? stage.state : ('done' as const),
    })),
  },
  approval: waiting,
  'approval-approved': { ...waiting, outcome: 'approved' },
  'approval-rejected': { ...waiting, outcome: 'rejected' },
  'approval-lapsed': { ...waiting, outcome: 'lapsed' },
  notice: {
    kind: 'notice',
    caseId: SAMPLE_CASE,
    code: 'MC-2026-0007',
    say: { nl: 'Er is een taak voor je.', en: 'There is a task for you.' },
    urgent: false,
  },
  'notice-urgent': {
    kind: 'notice',
    caseId: SAMPLE_CASE,
    code: 'MC-2026-0007',
    say: {
      nl: 'Acuut gemeld. Kijk nu in deze casus.',
      'nl-BE': 'Acuut gemeld. Kijk nu in dit dossier.',
      en: 'Reported as urgent. Look at this case now.',
    },
    urgent: true,
  },
  morning: {
    kind: 'morning',
    total: 9,
    lines: [
      {
        caseId: SAMPLE_CASE,
        code: 'MC-2026-0007',
        says: [
          {
            nl: 'Herinnering: Signalen in kaart brengen, uiterlijk do 3 dec',
            en: 'Reminder: Map the signals, by Thu 3 Dec',
          },
        ],
      },
      {
        caseId: SAMPLE_CASE,
        code: 'MC-2026-0011',
        says: [
          {
            nl: 'Herinnering: Kijk of de hulp werkt, uiterlijk vr 4 dec',
            en: 'Reminder: See whether the help works, by Fri 4 Dec',
          },
          { nl: 'Je voorstel is goedgekeurd: hulp inzetten.', en: 'Your proposal was approved: start help.' },
        ],
      },
      {
        caseId: SAMPLE_CASE,
        code: 'MC-2026-0012',
        says: [
          {
            nl: 'Herinnering: Bevestig dat je de regie neemt, uiterlijk ma 7 dec',
            en: 'Reminder: Confirm that you take the lead, by Mon 7 Dec',
          },
        ],
      },
      {
        caseId: SAMPLE_CASE,
        code: 'MC-2026-0013',
        says: [
          {
            nl: 'Herinnering: Noteer in Magister, uiterlijk ma 7 dec',
            en: 'Reminder: Note it in Magister, by Mon 7 Dec',
          },
        ],
      },
      {
        caseId: SAMPLE_CASE,
        code: 'MC-2026-0014',
        says: [{ nl: 'Wat je meldde is besproken.', en: 'What you reported has been discussed.' }],
      },
      {
        caseId: SAMPLE_CASE,
        code: 'MC-2026-0015',
        says: [
          { nl: 'Deze casus is afgesloten.', 'nl-BE': 'Dit dossier is afgesloten.', en: 'This case has been closed.' },
        ],
      },
      {
        caseId: SAMPLE_CASE,
        code: 'MC-2026-0016',
        says: [
          { nl: 'Deze casus is weer open.', 'nl-BE': 'Dit dossier is weer open.', en: 'This case is open again.' },
        ],
      },
    ],
  },
  'morning-one': {
    kind: 'morning',
    total: 1,
    lines: [
      {
        caseId: SAMPLE_CASE,
        code: 'MC-2026-0014',
        says: [{ nl: 'Wat je meldde is gelezen.', en: 'What you reported has been read.' }],
      },
    ],
  },
  school: {
    kind: 'school',
    school: 'Het Kompas',
    say: staffWaits(12, 3, 4),
    opens: { label: staffLookLabel, press: { type: 'staffProposal', at: 'kompas', proposal: 'p1' } },
  },
  ...reportDeliveries,
} as const;
