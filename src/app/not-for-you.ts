/** What somebody is told who asks for a procedure that is for another role: whom to ask instead. Nothing of any case, and not its form, which names colleagues (DES-3). */
import { actOf, linesOf } from '../domain/pathway';
import type { Role } from '../domain/roles';
import { inLocale, type Locale, type Text } from '../domain/text';
import { ROLE_NAMES } from '../words/roles';
import type { Deps, Identified } from './deps';
import type { Note } from './outcome';

const named = (roles: readonly Role[], locale: Locale, or: string): string => roles.map((role) => inLocale(ROLE_NAMES[role], locale)).join(or);

function saying(title: Text, roles: readonly Role[], rule: string): Note {
  return {
    tone: 'refused',
    rule,
    text: { nl: `„${title.nl}” begint iemand met een andere rol dan de jouwe.`, 'nl-BE': `„${title['nl-BE'] ?? title.nl}” begint iemand met een andere rol dan de jouwe.`, en: `“${title.en}” is started by somebody with another role than yours.` },
    next: {
      nl: `Vraag het aan: ${named(roles, 'nl', ' of ')}. Bij direct gevaar: bel 112.`,
      'nl-BE': `Vraag het aan: ${named(roles, 'nl-BE', ' of ')}. Bij direct gevaar: bel 112.`,
      en: `Ask: ${named(roles, 'en', ' or ')}. In immediate danger: call 112.`,
    },
  };
}

/** The refusals for a command that begins something this person may not; empty when nothing of the tenant is called that. Cites the rule of the opening act. */
export function notForYou({ pathways }: Pick<Deps, 'pathways'>, { tenant }: Identified, commands: readonly string[]): Note[] {
  const current = tenant.pathways.flatMap((id) => pathways.current(id)?.pathway ?? []);
  return current.flatMap((pathway) =>
    linesOf(pathway).flatMap((line) => {
      const act = actOf(pathway, line.opensWith);
      return commands.includes(line.command) && 'roles' in act.by ? [saying(act.title, act.by.roles, act.carries?.[0] ?? 'DES-3')] : [];
    }),
  );
}
