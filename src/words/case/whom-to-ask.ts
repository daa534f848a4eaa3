/** Whom to ask for what is for people with another role. Names roles, never people. */
import { inEachLocale, inLocale, type Locale, type Text } from '../../domain/text';
import { withHoles } from '../with-holes';

/** Names of roles, one after the other with `or` between them. */
export const roleNames = (names: readonly Text[], locale: Locale, or: string): string =>
  names.map((name) => inLocale(name, locale)).join(or);

const OR: Text = { nl: ' of ', en: ' or ' };
const anyOf = (names: readonly Text[]): Text =>
  inEachLocale((locale) => roleNames(names, locale, inLocale(OR, locale)));

const ask = withHoles<[who: Text]>({ nl: (who) => `Vraag het aan: ${who}.`, en: (who) => `Ask: ${who}.` });
const askAndMore = withHoles<[who: Text, rest: Text]>({
  nl: (who, rest) => `Vraag het aan: ${who}. ${rest}`,
  en: (who, rest) => `Ask: ${who}. ${rest}`,
});

/** Whom to ask (roles as people know them), before the rest of what to do next. */
export const askRoles = (names: readonly Text[], rest: Text | undefined): Text =>
  rest ? askAndMore(anyOf(names), rest) : ask(anyOf(names));

const startedByAnother = withHoles<[title: Text]>({
  nl: (title) => `„${title}” begint iemand met een andere rol dan de jouwe.`,
  en: (title) => `“${title}” is started by somebody with another role than yours.`,
});
const inDanger: Text = { nl: 'Bij direct gevaar: bel 112.', en: 'In immediate danger: call 112.' };

/** For whoever asks for what others begin; `next` names whom to ask. */
export const startedByOthers = (title: Text, names: readonly Text[]): { readonly text: Text; readonly next: Text } => ({
  text: startedByAnother(title),
  next: askRoles(names, inDanger),
});
