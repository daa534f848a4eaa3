/** A procedure as data: the type of what a file in `pathways/` says once parsed. Nothing in it is code, so it can be printed, drawn, compared and checked. */
import type { Condition, TaskKind } from './condition';
import type { Duration } from './duration';
import type { Role } from './roles';
import type { Text } from './text';

export const LEVELS = ['L0', 'L1', 'L2', 'L3'] as const;
/** L0 ping · L1 content · L2 identity · L3 source (DES-1). */
export type Level = (typeof LEVELS)[number];

export const FIELD_TYPES = ['text', 'longText', 'choice', 'choices', 'yesNo', 'date', 'people', 'person'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Ids of rules (domain.md) that an element implements; `zorgspoor rules` prints them. */
export type Carries = { readonly carries?: readonly string[] | undefined };

export type Option = Carries & { readonly value: string; readonly label: Text; readonly hint?: Text | undefined };

/** One question of a form. `required` may depend on the other answers of the same form. */
export type Field = Carries & {
  readonly id: string;
  readonly type: FieldType;
  readonly label: Text;
  readonly hint?: Text | undefined;
  readonly level: Level;
  readonly required: boolean | Condition;
  readonly options?: readonly Option[] | undefined;
  /** People fields: only people with one of these roles are offered; without it, all staff. */
  readonly roles?: readonly Role[] | undefined;
  /** Whether partners from outside may be named as well as staff. */
  readonly partners?: boolean | undefined;
  /** `date`: not later than today (a fact) or not earlier (an agreement). */
  readonly when?: 'past' | 'future' | undefined;
};

/** Who owns a task: the person who acted, the lead, somebody named in a field, or whoever holds a role. */
export type Owner = { readonly actor: true } | { readonly lead: true } | { readonly field: string } | { readonly role: Role };

/** Work or a wait with an owner and an end (DES-10). Reminders count from the opening; one more comes when it is due, escalation a working day later. */
export type TaskRow = Carries & {
  readonly id: string;
  readonly kind: TaskKind;
  readonly title: Text;
  readonly owner: Owner;
  readonly due: Duration | { readonly field: string };
  readonly remind?: readonly Duration[] | undefined;
  readonly escalateTo: Role;
  /** Recording this act completes the task; without it the owner ticks it. */
  readonly doneBy?: readonly string[] | undefined;
};

/** People who become member of the case (or are kept out of it). */
export type PeopleRow = { readonly field: string } | { readonly role: Role } | { readonly actor: true };

export type Effect = Carries & { readonly when?: Condition | undefined } & (
    | { readonly task: TaskRow }
    | { readonly member: PeopleRow }
    | { readonly exclude: PeopleRow }
    | { readonly removeMember: PeopleRow }
    | { readonly lead: { readonly field: string } | { readonly actor: true } }
    | { readonly flag: string }
    | { readonly unflag: string }
    | { readonly track: string; readonly is: string }
    /** Goes to a stage at once, reopening a closed case; stages passed over are recorded as skipped. */
    | { readonly goto: string }
    | { readonly close: true }
  );

/** Who is told, at L0, that an act was recorded; the words are the act's own or the standard ones. */
export type Notice = Carries & {
  readonly when?: Condition | undefined;
  readonly to: { readonly role: Role } | { readonly members: true } | { readonly lead: true } | { readonly actor: true } | { readonly field: string };
  readonly say: Text;
};

export type Approval = Carries & {
  /** Who may approve: these roles among the members, or the one person named in a field of the proposal. */
  readonly by: { readonly roles: readonly Role[] } | { readonly field: string };
  readonly due: Duration;
  readonly escalateTo: Role;
};

/** Who may act: these roles, every member, the lead. A case's own acts always need membership as well. */
export type By = { readonly roles: readonly Role[] } | { readonly members: true } | { readonly lead: true };

export type Act = Carries & {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text | undefined;
  readonly by: By;
  /** Opens a case; exactly the acts listed under `opens` of the pathway. */
  readonly fields: readonly Field[];
  readonly approval?: Approval | undefined;
  readonly effects: readonly Effect[];
  readonly notices: readonly Notice[];
  /** Whether the actor is asked to note it in the pupil system (MELD-6.2…6.4). */
  readonly sisEntry: boolean;
  /** Safety acts (112, Veilig Thuis): no paperwork rule may refuse them (DES-9); `check` enforces that. */
  readonly urgent: boolean;
};

export type Stage = Carries & {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text | undefined;
  readonly acts: readonly string[];
  /** When this holds the case goes on to the next stage in the list; a stage without it is left by an effect. */
  readonly completes?: Condition | undefined;
  /** Acts done in this stage before it may complete, named for people when it does not yet hold. */
  readonly due?: Duration | undefined;
  readonly remind?: readonly Duration[] | undefined;
  readonly owner: Owner;
  readonly escalateTo: Role;
  /** Roles pinged in their channel when the stage starts (domain.md 1.7). */
  readonly pings: readonly Role[];
};

export const RULE_LEVELS = ['refuse', 'ask', 'hint'] as const;
/** `refuse`: hard stop · `ask`: accepted only with a written reason · `hint`: accepted, with advice. */
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** A rule of the procedure as a row: on these acts, when the condition holds, refuse, ask or hint. */
export type Rule = {
  readonly id: string;
  readonly on: readonly string[];
  readonly level: RuleLevel;
  readonly when: Condition;
  readonly say: Text;
  /** What the person can do next; every refusal has one. */
  readonly next?: Text | undefined;
};

export type Pathway = Carries & {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly summary: Text;
  readonly attribution?: Text | undefined;
  readonly codePrefix: string;
  /** The slash command that starts it, and the act its form belongs to. */
  readonly command: string;
  readonly opensWith: string;
  readonly stages: readonly Stage[];
  /** Acts offered in every open stage. */
  readonly anytime: readonly string[];
  /** Acts offered on a closed case. */
  readonly afterwards: readonly string[];
  /** The act behind "acuut" on every card, if the procedure has one. */
  readonly urgentAct?: string | undefined;
  /** Contacts of the tenant shown in the urgent lane, e.g. `112`, `veilig_thuis`. */
  readonly urgentContacts: readonly string[];
  readonly acts: readonly Act[];
  readonly rules: readonly Rule[];
  /** Members with one of these roles see who it is about (L2), respectively who said it (L3). */
  readonly seesIdentity: readonly Role[];
  readonly seesSource: readonly Role[];
  readonly leads: readonly Role[];
  /** Told when a role has no channel, and the last to be escalated to. */
  readonly coordinator: Role;
  readonly flags: Readonly<Record<string, Text>>;
  readonly tracks: Readonly<Record<string, { readonly title: Text; readonly states: Readonly<Record<string, Text>> }>>;
};

/** The act with this id; throws when the pathway has none, which `check` rules out. */
export function actOf(pathway: Pathway, id: string): Act {
  const act = pathway.acts.find((candidate) => candidate.id === id);
  if (!act) throw new Error(`pathway ${pathway.id} has no act ${id}`);
  return act;
}

/** The stage with this id; throws when the pathway has none, which `check` rules out. */
export function stageOf(pathway: Pathway, id: string): Stage {
  const stage = pathway.stages.find((candidate) => candidate.id === id);
  if (!stage) throw new Error(`pathway ${pathway.id} has no stage ${id}`);
  return stage;
}
