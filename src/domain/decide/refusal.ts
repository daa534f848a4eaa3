/**
 * Why something was not done. A refusal is a value: the rule it cites and a key with values (DES-5). Its words stand in
 * `words/refusals/`; nothing throws for it.
 */
import type { Openings } from '../conditions/openings';
import type { ConditionReason } from '../conditions/verdict';
import type { Text } from '../text';

type NoValues = Readonly<Record<never, never>>;
type OfAct = { readonly title: Text };

/**
 * Every refusal of the product itself (docs/rules.md#product), with what its words name. A key without words does not
 * compile.
 */
export type RefusalValues = {
  /** The role does not do this act; `ask`: the roles to turn to, as people call them. */
  readonly otherRole: OfAct & { readonly ask: readonly Text[] };
  /** Only whoever leads does this act. */
  readonly notTheLead: OfAct;
  /** `first`: what the step waits for, or can be done in it; `closed`: the case is, and no step of it goes on. */
  readonly notInThisStage: OfAct & {
    readonly stage: Text;
    readonly first: readonly Text[];
    readonly closed: boolean;
  };
  readonly alreadyProposed: OfAct;
  readonly nothingProposed: NoValues;
  readonly ownProposal: NoValues;
  /** Whoever has to approve is the one who proposes, and a colleague could propose it to them. */
  readonly namesOneself: NoValues;
  /** The only one who could approve it is the one who proposed it. */
  readonly soleApprover: NoValues;
  readonly notYourApproval: NoValues;
  readonly rejectionNeedsReason: NoValues;
  readonly notYourTask: NoValues;
  readonly doneByItsAct: NoValues;
  readonly tooLateToUndo: NoValues;
  readonly correctionNeedsReason: NoValues;
  /** Two people settled it: one of them cannot change it. */
  readonly settledByTwo: OfAct;
  /** What it brought about cannot be put right by other answers. */
  readonly correctedByAct: OfAct;
  readonly leadKeptOut: NoValues;
  /** A second file of what there is one of in a school year (TIE-4.1). */
  readonly onceAYear: OfAct;
  readonly dossierNotReleased: NoValues;
  /** There is no other case of this code, as far as whoever acts may know. */
  readonly noOtherCase: NoValues;
  readonly tiedAlready: NoValues;
  readonly mergeUnlike: NoValues;
  readonly mergeOtherPupil: NoValues;
  readonly mergeWaits: NoValues;
  /** `why`: what the rule says that keeps the other case open. */
  readonly mergeLoses: { readonly why: Text };
  readonly answersNoReport: NoValues;
  readonly neverTheSource: NoValues;
  readonly reportIsFull: NoValues;
};
export type RefusalKey = keyof RefusalValues;

/** A rule of the product that spoke. */
export type ProductSaid<Key extends RefusalKey = RefusalKey> = {
  [One in Key]: {
    readonly key: One;
    readonly rule: string;
    /** Further rules that it cites. */ readonly also?: readonly string[] | undefined;
  } & RefusalValues[One];
}[Key];

/**
 * A rule that brings its own words: a row of a pathway's file, which is data. `openings`: the times that they speak of.
 * `found`: what a check for names found, without which nobody knows what to rewrite.
 */
export type RowSaid = {
  readonly key: 'row';
  readonly rule: string;
  readonly say: Text;
  readonly next?: Text | undefined;
  readonly openings?: Openings | undefined;
  readonly found?: readonly ConditionReason[] | undefined;
};

/** A rule that spoke. */
export type Said = RowSaid | ProductSaid;

/** All that it cites, its own rule first. */
export const citedBy = (said: Said): readonly string[] => [said.rule, ...(said.key === 'row' ? [] : (said.also ?? []))];

/** What may be wrong with what was filled in at a field. */
export const FIELD_FAULTS = [
  'required',
  'tooLong',
  'notOffered',
  'notADate',
  'farAway',
  'inFuture',
  'inPast',
  'notAPerson',
  'notAnEmail',
  'notAPhone',
  'unknownField',
] as const;
export type FaultKey = (typeof FIELD_FAULTS)[number];

/** A fault; of a day that cannot be also which one was probably meant (`yyyy-mm-dd`). */
export type FieldFault = FaultKey | { readonly key: FaultKey; readonly meant: string };

/** `Fault`: how a wrong answer is told; a key for the fields of a case. */
export type Refusal<Fault = FieldFault> =
  /** A rule of the procedure or of the product says no. */
  | { readonly kind: 'rule'; readonly said: readonly Said[] }
  /** Accepted only with a written reason for each of these rules. */
  | { readonly kind: 'ask'; readonly said: readonly Said[] }
  /** Missing or wrong answers, by field. */
  | { readonly kind: 'fields'; readonly errors: Readonly<Record<string, Fault>> }
  /** The card is older than the case (DES-11). */
  | { readonly kind: 'stale' }
  /** No such case, or not for this person: the two cannot be told apart (DES-3). */
  | { readonly kind: 'unknown' };

/** The rules a refusal cites, for the person and the journal. */
export function rulesOf(refusal: Refusal): readonly string[] {
  switch (refusal.kind) {
    case 'rule':
    case 'ask':
      return refusal.said.flatMap(citedBy);
    case 'fields':
      return [];
    case 'stale':
      return ['DES-11'];
    case 'unknown':
      return ['DES-3'];
  }
}
