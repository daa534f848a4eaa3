/** Finds the role that somebody means: its id, its name in one of our languages, or what schools call it in the corridor. */
import { LOCALES, inLocale } from '../../domain/text';
import { ROLES, type Role } from '../../domain/people/roles';
import { ROLE_NAMES } from '../../words/roles';

const flat = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** Words that are nobody's title in the glossary, and that people write all the same. */
const COLLOQUIAL: Partial<Record<Role, readonly string[]>> = {
  support_staff: ['caretaker', 'concierge', 'janitor', 'onderwijsassistent', 'OOP'],
  teacher: ['leraar', 'vakdocent'],
  mentor: ['klassenmentor', 'tutor'],
  team_leader: ['teamleader', 'afdelingsleider'],
  support_team_member: [
    'OT',
    'OT medewerker',
    'OT member',
    'OT lid',
    'ondersteuningsteam',
    'support team',
    'zorgcoordinator',
    'intern begeleider',
    'IB',
  ],
  safety_coordinator: ['veiligheidscoordinator', 'safety'],
  director: ['directeur', 'head', 'principal'],
  employee: ['staff', 'personeel'],
};

function namesOf(role: Role): string[] {
  return [role, ...LOCALES.map((locale) => inLocale(ROLE_NAMES[role], locale)), ...(COLLOQUIAL[role] ?? [])].map(flat);
}

/** The role, or undefined when nothing is called that. */
export function roleNamed(text: string): Role | undefined {
  const wanted = flat(text);
  return ROLES.find((role) => flat(role) === wanted) ?? ROLES.find((role) => namesOf(role).includes(wanted));
}
