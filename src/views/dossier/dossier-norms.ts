/**
 * The rules of a case's own edition of its procedure, in the words they had: those that spoke, and all on what was
 * done.
 */
import type { Answers, ExistingCase, Reasons } from '../../domain/case/case';
import type { Context } from '../../domain/procedure/context';
import { actOf, type Pathway, type Rule, type RuleLevel } from '../../domain/procedure/pathway';
import { inLocale, type Locale, type Text } from '../../domain/text';
import { openingsIn } from '../../domain/conditions/openings';
import { withOpenings } from '../../words/refusals/openings';
import type { DossierRule, DossierView } from './dossier-types';

/** The moment a rule spoke: on which act, with which answers, at what time (ISO, UTC). */
export type Spoken = {
  readonly context: Context;
  readonly state: ExistingCase;
  readonly act: string;
  readonly answers: Answers;
  readonly at: string;
  readonly locale: Locale;
};

const rowsOf = ({ rules }: Pathway, act: string, id: string, levels: readonly RuleLevel[]): Rule[] =>
  rules.filter((rule) => rule.id === id && rule.on.includes(act) && levels.includes(rule.level));

function spoke(spoken: Spoken, id: string, level: RuleLevel, reason?: string): DossierRule[] {
  const { context, at, locale } = spoken;
  const said = (text: Text) => inLocale(withOpenings(text, openingsIn([text], { context, now: at })), locale);
  const rows = rowsOf(context.pathway, spoken.act, id, [level]);
  if (rows.length === 0) return [{ id, level, reason }];
  return rows.map(({ say, next }, index) => ({
    id,
    level,
    words: said(say),
    next: next && said(next),
    ...(index === 0 ? { reason } : {}),
  }));
}

/** The rules that gave advice, or asked a reason that was given. */
export function rulesAdvising(spoken: Spoken, hints: readonly string[], reasons: Reasons): DossierRule[] {
  return [
    ...Object.entries(reasons).flatMap(([id, reason]) => spoke(spoken, id, 'ask', reason)),
    ...[...new Set(hints)].filter((id) => !(id in reasons)).flatMap((id) => spoke(spoken, id, 'hint')),
  ];
}

/** The rules that stood in the way: refused it, or asked a reason that was not given. */
export function rulesRefusing(spoken: Spoken, ids: readonly string[]): DossierRule[] {
  return [...new Set(ids)].flatMap((id) =>
    spoke(
      spoken,
      id,
      rowsOf(spoken.context.pathway, spoken.act, id, ['refuse']).length === 0 &&
        rowsOf(spoken.context.pathway, spoken.act, id, ['ask']).length > 0
        ? 'ask'
        : 'refuse',
    ),
  );
}

/** Every rule on these acts, act by act, as the edition has it. A text that fills in times has the places for them. */
export function normsOn(pathway: Pathway, acts: readonly string[], locale: Locale): DossierView['norms'] {
  const words = (text: Text) => inLocale(text, locale).replace(/\{opening:[^}]+\}/g, '…');
  return [...new Set(acts)].flatMap((act) =>
    pathway.rules
      .filter(({ on }) => on.includes(act))
      .map(({ id, level, say, next }) => ({
        id,
        level,
        on: inLocale(actOf(pathway, act).title, locale),
        words: words(say),
        next: next && words(next),
      })),
  );
}
