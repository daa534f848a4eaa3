// What becomes of a story when one row of its procedure is switched off: a row that refuses, or asks a reason, must be missed by some row of some story.
// Nothing is played twice for it: whenever the rules speak, they are asked again without each of the rows that spoke. Uses the real rules, given to it.
import type { Facts } from '../../src/domain/case/facts';
import type { Rule, RuleLevel } from '../../src/domain/procedure/pathway';
import type { StoryAction } from '../../src/stories/format/story';
import type { Observer } from '../../src/stories/playing/play';

/** The rules that refused or asked. A rule may have a row of each kind. */
type Said = readonly { readonly level: 'refuse' | 'ask'; readonly rule: string }[];

/** A row that spoke, and what was said without it. */
type Without = { readonly row: string; readonly level: RuleLevel; readonly rule: string; readonly said: Said };

/** The same facts in a procedure without this row. */
function factsWithout(rule: Rule, facts: Facts): Facts {
  const { pathway } = facts.context;
  const rules = pathway.rules.filter((other) => other !== rule);
  return { ...facts, context: { ...facts.context, pathway: { ...pathway, rules } } };
}

/** What a row is known by: one that stands the same in several procedures, since the product brings it, is one. */
const rowKey = ({ level, id, on, when }: Rule): string =>
  `${level} ${id} on ${on.join(', ')} when ${JSON.stringify(when)}`;

/** The rows that can be switched off. */
export const rowsOf = ({ rules }: Facts['context']['pathway']): readonly string[] =>
  rules.filter(({ level }) => level !== 'hint').map(rowKey);

const speaks = (said: Said, level: RuleLevel, rule: string) =>
  said.some((one) => one.level === level && one.rule === rule);

/** Would this action end otherwise than its row tells, had only this been said? */
function wouldMiss({ expect, askedFirst, reasons }: StoryAction, { level, rule, said }: Without): boolean {
  if (speaks(said, level, rule)) return false;
  if (level === 'ask')
    return (expect.kind === 'ask' && expect.rules.includes(rule)) || askedFirst.includes(rule) || rule in reasons;
  return expect.kind === 'refuse' && (expect.rules.includes(rule) || !said.some((one) => one.level === 'refuse'));
}

export type SwitchedOff = {
  /** Notes what `judge` says of these facts, and what it says without each row that spoke. */
  heard(facts: Facts, judge: (facts: Facts) => Said): void;
  /** Looks on while one story is played. */
  readonly observer: Observer;
  /** The rows that some story has missed so far. */
  readonly missed: ReadonlySet<string>;
};

/** Has heard nothing yet. */
export function switchingOff(): SwitchedOff {
  const missed = new Set<string>();
  let heard: Without[] = [];
  return {
    missed,
    heard(facts, judge) {
      const said = judge(facts);
      for (const rule of facts.context.pathway.rules) {
        const row = rowKey(rule);
        if (!speaks(said, rule.level, rule.id) || missed.has(row)) continue;
        heard.push({ row, level: rule.level, rule: rule.id, said: judge(factsWithout(rule, facts)) });
      }
    },
    observer: {
      around: (driver) => driver,
      rowBegins: () => void (heard = []),
      acted: async () => undefined,
      async rowEnds(_world, { action }, { failures }) {
        if (!action || failures.length > 0) return;
        for (const row of new Set(heard.map((one) => one.row)))
          // What is told when a form opens and again when it is sent must both change.
          if (heard.filter((one) => one.row === row).every((one) => wouldMiss(action, one))) missed.add(row);
      },
    },
  };
}
