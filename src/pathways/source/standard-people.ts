/**
 * The acts about people and notes that most procedures have: let somebody in, take them out, keep them out, hand over
 * the lead, note something. In the form in which a file has an act, so that a procedure can word or fill in each part
 * of them otherwise. Data only.
 */
import {
  kindsOfNote,
  peopleActHelp,
  peopleActTitles,
  peopleQuestions,
  peopleRefusals,
} from '../../words/case/people-acts';
import type { AuthoredMap } from './authored';

export type StandardAct = keyof typeof peopleActTitles;

/**
 * What differs between procedures: who leads a case, who looks after one, and the rule that says who keeps the lead.
 */
export type PeopleSetting = { readonly leads: unknown; readonly coordinator: unknown; readonly rule: string };

/** An act and what is refused in it. */
type Standard = { readonly act: AuthoredMap; readonly refuse?: AuthoredMap | undefined };

/** The rule that a case is always somebody's, where a procedure has none of its own that says so. */
export const LEAD_RULE = 'DES-10';

/** Rules that a kind of note implements, by its value. */
const NOTE_RULES: Readonly<Record<string, readonly string[]>> = { advice_of_others: ['FM-5'], correction: ['DES-6'] };

const leadAmong = { people: { field: 'people', standing: 'lead', moreThan: 0 } };
const isLead = { people: { field: 'new_lead', standing: 'lead', moreThan: 0 } };
const noMember = { people: { field: 'new_lead', standing: 'member', fewerThan: 1 } };

const named = (id: StandardAct, carries: readonly string[]) => ({
  id,
  title: peopleActTitles[id],
  help: peopleActHelp[id],
  carries,
  sisEntry: false,
});

const STANDARD: Readonly<Record<StandardAct, (setting: PeopleSetting) => Standard>> = {
  hand_over_lead: ({ leads, coordinator, rule }) => ({
    act: {
      ...named('hand_over_lead', [rule]),
      by: { roles: leads },
      approval: { by: { field: 'new_lead' }, due: { workingDays: 1 }, escalateTo: coordinator, carries: [rule] },
      fields: [
        {
          id: 'new_lead',
          type: 'person',
          label: peopleQuestions.newLead,
          roles: leads,
          required: true,
          carries: [rule],
        },
        { id: 'reason', type: 'text', label: peopleQuestions.why, required: true },
      ],
      effects: [{ lead: { field: 'new_lead' }, carries: [rule] }],
    },
    refuse: {
      id: rule,
      when: { any: [{ lead: 'empty' }, noMember, isLead] },
      say: peopleRefusals.toAnotherMember,
      next: peopleRefusals.addFirst,
    },
  }),
  add_member: ({ leads }) => ({
    act: {
      ...named('add_member', ['DES-3']),
      by: { roles: leads },
      fields: [
        { id: 'people', type: 'people', label: peopleQuestions.added, required: true },
        { id: 'reason', type: 'text', label: peopleQuestions.whyNeeded, required: true },
      ],
      effects: [{ member: { field: 'people' } }],
    },
    refuse: {
      id: 'DES-8',
      when: { people: { field: 'people', standing: 'excluded', moreThan: 0 } },
      say: peopleRefusals.keptOut,
      next: peopleRefusals.askAnother,
    },
  }),
  remove_member: ({ leads, rule }) => ({
    act: {
      ...named('remove_member', ['DES-3']),
      by: { roles: leads },
      fields: [
        { id: 'people', type: 'people', label: peopleQuestions.removed, partners: true, required: true },
        { id: 'reason', type: 'text', label: peopleQuestions.why, required: true },
      ],
      effects: [{ removeMember: { field: 'people' } }],
    },
    refuse: { id: rule, when: leadAmong, say: peopleRefusals.leadStays, next: peopleRefusals.handOverFirst },
  }),
  exclude_person: ({ leads, rule }) => ({
    act: {
      ...named('exclude_person', ['DES-8']),
      by: { roles: leads },
      fields: [
        { id: 'people', type: 'people', label: peopleQuestions.keptOut, level: 'L2', partners: true, required: true },
        { id: 'reason', type: 'longText', label: peopleQuestions.why, level: 'L2', required: true },
        {
          id: 'new_lead',
          type: 'person',
          label: peopleQuestions.leadInstead,
          hint: peopleQuestions.onlyForTheLead,
          roles: leads,
          required: leadAmong,
          carries: [rule],
        },
      ],
      // A conflict of interest does not wait for a hand-over to be accepted, and the lead is never empty.
      effects: [
        { lead: { field: 'new_lead' }, when: leadAmong, carries: [rule] },
        { exclude: { field: 'people' }, carries: ['DES-8'] },
      ],
    },
  }),
  note: () => ({
    act: {
      ...named('note', ['DES-6']),
      by: { members: true },
      fields: [
        {
          id: 'kind',
          type: 'choice',
          label: peopleQuestions.kindOfNote,
          required: true,
          options: Object.entries(kindsOfNote).map(([value, label]) => ({
            value,
            label,
            ...(Object.hasOwn(NOTE_RULES, value) ? { carries: NOTE_RULES[value] } : {}),
          })),
        },
        { id: 'text', type: 'longText', label: peopleQuestions.note, required: true },
      ],
    },
  }),
};

/** Their ids, in the order in which they come behind a procedure's own acts. */
export const STANDARD_ACTS = Object.keys(STANDARD) as readonly StandardAct[];

/** One of them for a procedure with this setting. */
export const standardAct = (id: StandardAct, setting: PeopleSetting): Standard => STANDARD[id](setting);
