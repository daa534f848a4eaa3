/**
 * Which rows of the procedures that refuse or ask a reason no story would miss if they were switched off. No story is
 * played again for it: whenever a case decides, it is decided again without each row that spoke, and held against what
 * the row of the story expects. Changes nothing.
 */
import type { Decide } from '../../domain/decide/decide';
import type { Decision } from '../../domain/decide/command';
import type { Context } from '../../domain/procedure/context';
import type { Pathway, Rule, RuleLevel } from '../../domain/procedure/pathway';
import { withProductActs } from '../../pathways/product-acts';
import type { StoryAction } from '../format/story';
import type { Observer } from './play';

/** The rules that refused or asked. A rule may have a row of each kind. */
type Spoken = readonly { readonly level: 'refuse' | 'ask'; readonly rule: string }[];

/** A row that spoke, and what was said without it. */
type Without = { readonly row: string; readonly level: RuleLevel; readonly rule: string; readonly spoken: Spoken };

/** What a row is known by: one that stands the same in several procedures, since the product brings it, is one. */
const keyOf = ({ level, id, on, when }: Rule): string => JSON.stringify([level, id, on, when]);

/** The rows that can be switched off, those among them that the product brings. */
const rowsOf = (pathway: Pathway): readonly Rule[] =>
  withProductActs(pathway).rules.filter(({ level }) => level !== 'hint');

function without(rule: Rule, context: Context): Context {
  const { pathway } = context;
  return { ...context, pathway: { ...pathway, rules: pathway.rules.filter((other) => other !== rule) } };
}

function spokenIn(decision: Decision): Spoken {
  if (!('refused' in decision) || !('said' in decision.refused)) return [];
  const level = decision.refused.kind === 'ask' ? 'ask' : 'refuse';
  return decision.refused.said.map(({ rule }) => ({ level, rule }));
}

const speaks = (spoken: Spoken, level: RuleLevel, rule: string) =>
  spoken.some((one) => one.level === level && one.rule === rule);

/** Would this action end otherwise than its row tells, had only this been said? */
function wouldMiss({ expect, askedFirst, reasons }: StoryAction, { level, rule, spoken }: Without): boolean {
  if (speaks(spoken, level, rule)) return false;
  if (level === 'ask')
    return (expect.kind === 'ask' && expect.rules.includes(rule)) || askedFirst.includes(rule) || rule in reasons;
  return expect.kind === 'refuse' && (expect.rules.includes(rule) || !spoken.some((one) => one.level === 'refuse'));
}

export type SwitchingOff = {
  /** Decides as the product does, and listens. */
  readonly decide: Decide;
  /** Looks on while one story is played. */
  readonly observer: Observer;
  /** The rows of these procedures that no story has missed so far, in words: procedure, level, rule and acts. */
  unmissed(pathways: readonly Pathway[]): readonly string[];
};

/** Listens to `decide`; has heard nothing yet. */
export function switchingOff(decide: Decide): SwitchingOff {
  const missed = new Set<string>();
  let heard: Without[] = [];
  return {
    decide(context, state, command) {
      const decision = decide(context, state, command);
      const spoken = spokenIn(decision);
      for (const rule of context.pathway.rules) {
        const row = keyOf(rule);
        if (!speaks(spoken, rule.level, rule.id) || missed.has(row)) continue;
        const { id, level } = rule;
        heard.push({ row, level, rule: id, spoken: spokenIn(decide(without(rule, context), state, command)) });
      }
      return decision;
    },
    observer: {
      around: (driver) => driver,
      rowBegins: () => void (heard = []),
      acted: async () => undefined,
      async rowEnds(_world, { action }, { failures }) {
        if (!action || failures.length > 0) return;
        for (const row of new Set(heard.map((one) => one.row)))
          // A form that was sent twice must end otherwise both times.
          if (heard.filter((one) => one.row === row).every((one) => wouldMiss(action, one))) missed.add(row);
      },
    },
    unmissed: (pathways) =>
      pathways.flatMap((pathway) =>
        rowsOf(pathway)
          .filter((rule) => !missed.has(keyOf(rule)))
          .map(({ level, id, on }) => `${pathway.id}: ${level} ${id} on ${on.join(', ')}`),
      ),
  };
}
