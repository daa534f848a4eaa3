/** The names of the roles as people know them (docs/rules.md#words). What a role may do is in the pathways. */
import type { Role } from '../domain/people/roles';
import type { Text } from '../domain/text';

export const ROLE_NAMES = {
  employee: { nl: 'medewerker', 'nl-BE': 'personeelslid', en: 'employee' },
  mentor: { nl: 'mentor', 'nl-BE': 'klastitularis', en: 'mentor' },
  teacher: { nl: 'docent', 'nl-BE': 'leerkracht', en: 'teacher' },
  support_staff: { nl: 'onderwijsondersteuner', 'nl-BE': 'ondersteunend personeel', en: 'support staff' },
  educator: { nl: 'opvoeder', en: 'educator' },
  team_leader: { nl: 'teamleider', 'nl-BE': 'graadcoördinator', en: 'team leader' },
  director: { nl: 'directie', en: 'director' },
  support_team_member: { nl: 'OT-medewerker', 'nl-BE': 'zorgteam', en: 'support-team member' },
  safety_coordinator: { nl: 'veiligheidscoördinator', 'nl-BE': 'preventieadviseur', en: 'safety coordinator' },
  safeguarding_officer: { nl: 'aandachtsfunctionaris', en: 'designated safeguarding officer' },
  youth_officer: { nl: 'jeugdagent', 'nl-BE': 'jeugdinspecteur', en: 'youth police officer' },
  clb: { nl: 'CLB', en: 'CLB (pupil guidance centre)' },
  clb_anchor: { nl: 'CLB-anker', en: 'CLB anchor' },
  cmp: { nl: 'Centraal Meldpunt', en: 'Central Reporting Point' },
  expert_team: { nl: 'expertenteam', en: 'expert team' },
  social_intervention: { nl: 'Sociale Interventie', en: 'Social Intervention' },
  police_contact: { nl: 'contactpersoon politie', en: 'police contact' },
  prevention_service: { nl: 'preventiedienst', en: 'prevention service' },
  lop_expert: { nl: 'LOP-deskundige', en: 'LOP expert' },
  partner: { nl: 'partner', en: 'partner' },
  liaison_assistant: { nl: 'overlegassistent', en: 'liaison assistant' },
  competent_service: { nl: 'bevoegde dienst', en: 'competent service' },
  radicalism_cell: { nl: 'cel radicalisme', en: 'radicalism cell' },
  school_contact_officer: { nl: 'vast aanspreekpunt politie', en: 'school contact officer' },
  information_officer: { nl: 'Information Officer', en: 'Information Officer' },
  police_staff: { nl: 'medewerker lokale politie', en: 'local police staff' },
  delegate: { nl: 'afgevaardigde', en: 'delegate' },
} as const satisfies Record<Role, Text>;
