/**
 * The refusals of the product itself (docs/rules.md#product): each a key with the rule it cites, and what its words
 * name. A pathway's own refusals are rows in its file.
 */
import { roleName, type RoleTable } from '../people/roles';
import type { Act, Rule } from '../procedure/pathway';
import type { Text } from '../text';
import type { ProductSaid, Refusal, Said } from './refusal';

const refuses = (...said: readonly ProductSaid[]): Refusal => ({ kind: 'rule', said });
const asks = (said: ProductSaid): Refusal => ({ kind: 'ask', said: [said] });

/**
 * The role does not do this act: whom to ask instead is named by what `roles` says people call them, or it is whoever
 * leads. Cites the act's own rule.
 */
export function notYourRole({ title, by, carries }: Pick<Act, 'title' | 'by' | 'carries'>, roles: RoleTable): Refusal {
  const rule = carries?.[0] ?? 'DES-3';
  return 'roles' in by
    ? refuses({ key: 'otherRole', rule, title, ask: by.roles.map((role) => roleName(roles, role)) })
    : refuses({ key: 'notTheLead', rule, title });
}

export const alreadyProposed = (title: Text): Refusal => refuses({ key: 'alreadyProposed', rule: 'DES-7', title });

/** Cites the rule that says whose decision it is beside the product's own. */
export const notYourApproval = (rule: string | undefined): Refusal =>
  refuses(...['DES-7', ...(rule ? [rule] : [])].map((cited) => ({ key: 'notYourApproval' as const, rule: cited })));

/** A second file of what there is one of in a school year (TIE-4.1). */
export const onceAYear = (title: Text, rule: string): Refusal => refuses({ key: 'onceAYear', rule, title });

/** A rejection is explained to whoever proposed it. */
export const REJECTION_NEEDS_REASON = { key: 'rejectionNeedsReason', rule: 'DES-7' } as const satisfies ProductSaid;
export const rejectionNeedsReason: Refusal = asks(REJECTION_NEEDS_REASON);
/** The only lead approves the own proposal: accepted with a written reason. */
export const soleApprover: Refusal = asks({ key: 'soleApprover', rule: 'DES-7' });

export const nothingProposed: Refusal = refuses({ key: 'nothingProposed', rule: 'DES-11' });
export const ownProposal: Refusal = refuses({ key: 'ownProposal', rule: 'DES-7' });
export const namesOneself: Refusal = refuses({ key: 'namesOneself', rule: 'DES-7' });
export const notYourTask: Refusal = refuses({ key: 'notYourTask', rule: 'DES-10' });
export const doneByItsAct: Refusal = refuses({ key: 'doneByItsAct', rule: 'DES-10' });
export const tooLateToUndo: Refusal = refuses({ key: 'tooLateToUndo', rule: 'DES-6' });
/** A correction says why, beside what the rules of the procedure ask (DES-6). */
export const CORRECTION_NEEDS_REASON = { key: 'correctionNeedsReason', rule: 'DES-6' } as const satisfies ProductSaid;
export const correctionNeedsReason = (asked: readonly Said[]): Refusal => ({
  kind: 'ask',
  said: [CORRECTION_NEEDS_REASON, ...asked],
});
/** What two people settled is settled anew by two. */
export const settledByTwo = (title: Text): Refusal => refuses({ key: 'settledByTwo', rule: 'DES-7', title });
/** What an answer set in motion is done anew, not answered otherwise. */
export const correctedByAct = (title: Text): Refusal => refuses({ key: 'correctedByAct', rule: 'DES-6', title });
export const leadKeptOut: Refusal = refuses({ key: 'leadKeptOut', rule: 'DES-8' });
/** Whatever the reason: whoever asks learns nothing of a case that is not theirs (DES-3). */
export const noOtherCase: Refusal = refuses({ key: 'noOtherCase', rule: 'DES-20' });
export const tiedAlready: Refusal = refuses({ key: 'tiedAlready', rule: 'DES-20' });
export const mergeUnlike: Refusal = refuses({ key: 'mergeUnlike', rule: 'DES-20' });
export const mergeOtherPupil: Refusal = refuses({ key: 'mergeOtherPupil', rule: 'DES-20' });
export const mergeWaits: Refusal = refuses({ key: 'mergeWaits', rule: 'DES-20' });
/** What keeps the other case open would be lost: cites the rule that says so. */
export const mergeLoses = ({ id, say }: Pick<Rule, 'id' | 'say'>): Refusal =>
  refuses({ key: 'mergeLoses', rule: id, also: ['DES-20'], why: say });
export const dossierNotReleased: Refusal = refuses({ key: 'dossierNotReleased', rule: 'DES-16' });
