/** Whom to ask for what is for people with another role. Names roles, never people. */
import type { Role } from '../../domain/people/roles';
import { inEachLocale, inLocale, type Locale, type Text } from '../../domain/text';
import { ROLE_NAMES } from '../roles';
import { withHoles } from '../with-holes';

/** Roles as people know them, one after the other with `or` between them. */
export const roleNames = (roles: readonly Role[], locale: Locale, or: string): string =>
  roles.map((role) => inLocale(ROLE_NAMES[role], locale)).join(or);

const OR: Text = { nl: ' of ', en: ' or ' };
const anyOf = (roles: readonly Role[]): Text =>
  inEachLocale((locale) => roleNames(roles, locale, inLocale(OR, locale)));

const ask = withHoles<[who: Text]>({ nl: (who) => `Vraag het aan: ${who}.`, en: (who) => `Ask: ${who}.` });
const askAndMore = withHoles<[who: Text, rest: Text]>({
  nl: (who, rest) => `Vraag het aan: ${who}. ${rest}`,
  en: (who, rest) => `Ask: ${who}. ${rest}`,
});

/** Whom to ask, before the rest of what to do next. */
export const askRoles = (roles: readonly Role[], rest: Text | undefined): Text =>
  rest ? askAndMore(anyOf(roles), rest) : ask(anyOf(roles));

const startedByAnother = withHoles<[title: Text]>({
  nl: (title) => `„${title}” begint iemand met een andere rol dan de jouwe.`,
  en: (title) => `“${title}” is started by somebody with another role than yours.`,
});
const inDanger: Text = { nl: 'Bij direct gevaar: bel 112.', en: 'In immediate danger: call 112.' };

/** For whoever asks for what others begin; `next` names whom to ask. */
export const startedByOthers = (title: Text, roles: readonly Role[]): { readonly text: Text; readonly next: Text } => ({
  text: startedByAnother(title),
  next: askRoles(roles, inDanger),
});
