/**
 * What evaluating a condition comes to: whether it holds, and what was found, as a key with its values. Types only; the
 * words stand in `words/refusals/reasons.ts`.
 */
import type { FindingKind } from '../names/finding';
import type { Text } from '../text';

type NoValues = Readonly<Record<never, never>>;

/**
 * Every reason there is, with what its words name. Texts among the values come from the pathway's file or from the
 * case.
 */
export type ReasonValues = {
  readonly actOnRecord: { readonly title: Text };
  readonly actNotOnRecord: { readonly title: Text };
  readonly actProposed: { readonly title: Text };
  readonly actNotProposed: { readonly title: Text };
  readonly answerDecides: { readonly label: Text };
  readonly answerDoesNotFit: { readonly label: Text };
  readonly dayMatters: NoValues;
  readonly organisationMatters: NoValues;
  readonly organisationNotSaid: NoValues;
  readonly nobodyHasRole: NoValues;
  readonly somebodyHasRole: NoValues;
  readonly peopleNamed: { readonly count: number };
  readonly membersMatter: NoValues;
  readonly casesOpen: NoValues;
  readonly roleMatters: NoValues;
  readonly leadSet: NoValues;
  readonly leadEmpty: NoValues;
  /** `states`: those that were counted, when not all were. */
  readonly itemsCounted: {
    readonly title: Text;
    readonly states: readonly Text[] | undefined;
    readonly count: number;
  };
  readonly itemMatters: NoValues;
  readonly tasksOpen: { readonly titles: readonly Text[] };
  readonly nothingOpen: NoValues;
  /** `state`: none while nothing is on record. */
  readonly trackStands: { readonly title: Text; readonly state: Text | undefined };
  readonly flagRaised: { readonly flag: Text };
  readonly flagNotRaised: { readonly flag: Text };
  readonly stageMatters: NoValues;
  readonly reachable: NoValues;
  readonly notReachable: NoValues;
  readonly holdMatters: NoValues;
  readonly retentionMatters: NoValues;
  /**
   * `field`: none for a reason that was written. `words`: what was typed; none of a quote. `marked`: the text with
   * those words in brackets, as far as there are any.
   */
  readonly identified: {
    readonly field: Text | undefined;
    readonly found: readonly { readonly kind: FindingKind; readonly words: readonly string[] }[];
    readonly marked: string | undefined;
  };
  readonly nothingIdentified: NoValues;
  readonly checkFailed: NoValues;
};

export type ReasonKey = keyof ReasonValues;
export type ConditionReason<Key extends ReasonKey = ReasonKey> = {
  [One in Key]: { readonly key: One } & ReasonValues[One];
}[Key];

/** Whether it holds, and the reasons for people, in the order of the condition: what was found, not what should be. */
export type Verdict = { readonly holds: boolean; readonly because: readonly ConditionReason[] };
