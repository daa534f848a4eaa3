/** What the school of the samples calls its roles and its pupil system. */
import type { Text } from '../../src/domain/text';

export const SAMPLE_ROLES = {
  mentor: { nl: 'mentor', 'nl-BE': 'klastitularis', en: 'mentor' },
  teamLeader: { nl: 'teamleider', 'nl-BE': 'graadcoördinator', en: 'team leader' },
  safeguardingOfficer: { nl: 'aandachtsfunctionaris', en: 'designated safeguarding officer' },
  supportTeam: { nl: 'OT-medewerker', 'nl-BE': 'zorgteam', en: 'support-team member' },
  liaison: { nl: 'overlegassistent', en: 'liaison assistant' },
} as const satisfies Record<string, Text>;

export const SAMPLE_PUPIL_SYSTEM: Text = { nl: 'Magister', 'nl-BE': 'het leerlingvolgsysteem', en: 'the pupil system' };
