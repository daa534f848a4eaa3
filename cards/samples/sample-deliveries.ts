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
  school: {
    kind: 'school',
    school: 'Het Kompas',
    say: staffWaits(12, 3, 4),
    opens: { label: staffLookLabel, press: { type: 'staffProposal', at: 'kompas', proposal: 'p1' } },
  },
  ...reportDeliveries,
} as const;
