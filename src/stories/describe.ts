/** What a stranger needs to know of a pathway to write a story: stages, acts, fields and rules, taken from the data and put in words. */
import { inLocale, type Locale, type Text } from '../domain/text';
import type { Act, Effect, Field, Notice, Pathway, PeopleRow, Rule, Stage } from '../domain/pathway';
import { ROLE_NAMES } from '../words/roles';
import type { Duration } from '../domain/duration';
import type { Role } from '../domain/roles';
import { conditionWords, durationWords, ownerWords } from './condition-words';

const people = (row: PeopleRow): string => ('actor' in row ? 'whoever did it' : 'role' in row ? `everybody on duty with role ${row.role}` : `whoever is named in ${row.field}`);

const remindWords = (remind: readonly Duration[] = []) => (remind.length > 0 ? ` (reminder after ${remind.map(durationWords).join(' and ')})` : '');

function effectWords(effect: Effect, say: (text: Text) => string): string {
  if ('task' in effect) {
    const { id, title, owner, due, remind, doneBy = [], escalateTo } = effect.task;
    const when = 'field' in due ? `on the date in ${due.field}` : `after ${durationWords(due)}`;
    return `opens task ${id} “${say(title)}” for ${ownerWords(owner)}, due ${when}${remindWords(remind)}, then ${escalateTo}; ${doneBy.length > 0 ? `done by ${doneBy.join(' or ')}` : 'ticked by its owner'}`;
  }
  if ('member' in effect) return `makes member: ${people(effect.member)}`;
  if ('exclude' in effect) return `keeps out: ${people(effect.exclude)}`;
  if ('removeMember' in effect) return `takes out: ${people(effect.removeMember)}`;
  if ('lead' in effect) return `the lead becomes ${'actor' in effect.lead ? 'whoever did it' : `whoever is named in ${effect.lead.field}`}`;
  if ('flag' in effect) return `raises the flag ${effect.flag}`;
  if ('unflag' in effect) return `lowers the flag ${effect.unflag}`;
  if ('track' in effect) return `track ${effect.track} becomes ${effect.is}`;
  if ('goto' in effect) return `goes to ${effect.goto}`;
  return 'closes the case';
}

const given = (when: Effect['when']) => (when ? `, if ${conditionWords(when)}` : '');

function noticeWords({ to, when, say }: Notice, locale: Locale): string {
  const who = 'role' in to ? to.role : 'members' in to ? 'all members' : 'lead' in to ? 'the lead' : 'actor' in to ? 'whoever did it' : `whoever is named in ${to.field}`;
  return `tells ${who}: “${inLocale(say, locale)}”${given(when)}`;
}

function byWords(by: Act['by']): string {
  if ('roles' in by) return by.roles.join(', ');
  return 'lead' in by ? 'the lead' : 'every member of the case';
}

function offeredIn(pathway: Pathway, act: string): string[] {
  const stages = pathway.stages.filter(({ acts }) => acts.includes(act)).map(({ id }) => id);
  return [...(act === pathway.opensWith ? ['to open a case'] : []), ...(pathway.anytime.includes(act) ? ['every stage'] : stages), ...(pathway.afterwards.includes(act) ? ['a closed case'] : [])];
}

function describeField(field: Field, locale: Locale) {
  const { id, type, level, label, hint, required, roles, partners, when, carries = [] } = field;
  const options = type === 'yesNo' ? ['yes', 'no'] : field.options?.map(({ value }) => value);
  return {
    id,
    type,
    level,
    label: inLocale(label, locale),
    hint: hint && inLocale(hint, locale),
    required: typeof required === 'boolean' ? required : `if ${conditionWords(required)}`,
    options,
    optionLabels: field.options && Object.fromEntries(field.options.map((option) => [option.value, inLocale(option.label, locale)])),
    roles,
    partners,
    when,
    /** Rules the field stands for: a form without it, or with another answer than it offers, is refused by these as far as a story is concerned. */
    rules: [...new Set([...carries, ...(field.options ?? []).flatMap((option) => option.carries ?? [])])],
  };
}

/** One act in words. */
function describeAct(pathway: Pathway, act: Act, locale: Locale) {
  const say = (text: Text) => inLocale(text, locale);
  const approval = act.approval && { by: 'field' in act.approval.by ? `whoever is named in ${act.approval.by.field}` : act.approval.by.roles.join(', '), within: durationWords(act.approval.due), escalateTo: act.approval.escalateTo };
  return {
    id: act.id,
    title: say(act.title),
    help: act.help && say(act.help),
    who: byWords(act.by),
    /** The rule that refuses a member of the case with another role. */
    othersRefusedBy: 'members' in act.by ? undefined : (act.carries?.[0] ?? 'DES-3'),
    offeredIn: offeredIn(pathway, act.id),
    opensCase: act.id === pathway.opensWith,
    urgent: act.urgent,
    sisEntry: act.sisEntry,
    approval,
    fields: act.fields.map((field) => describeField(field, locale)),
    leadsTo: act.effects.map((effect) => `${effectWords(effect, say)}${given(effect.when)}`),
    tells: act.notices.map((notice) => noticeWords(notice, locale)),
    rules: [...new Set([...pathway.rules.filter(({ on }) => on.includes(act.id)).map(({ id }) => id), ...(act.carries ?? [])])],
  };
}

function describeStage({ id, title, help, acts, completes, due, remind, owner, escalateTo, pings }: Stage, locale: Locale) {
  return {
    id,
    title: inLocale(title, locale),
    help: help && inLocale(help, locale),
    acts,
    completedWhen: completes ? conditionWords(completes) : undefined,
    due: due && `${durationWords(due)}${remindWords(remind)}`,
    owner: ownerWords(owner),
    escalateTo,
    pings,
  };
}

function describeRule({ id, on, level, when, say, next }: Rule, locale: Locale) {
  return { id, on, level, when: conditionWords(when), say: inLocale(say, locale), next: next && inLocale(next, locale) };
}

const titles = (words: Readonly<Record<string, Text>>, locale: Locale) => Object.fromEntries(Object.entries(words).map(([id, text]) => [id, inLocale(text, locale)]));

/** The roles a pathway speaks of, as people call them. */
function rolesOf(pathway: Pathway, locale: Locale): Readonly<Record<string, string>> {
  const fields = pathway.acts.flatMap((act) => act.fields.flatMap(({ roles = [] }) => roles));
  const used = new Set<Role>([pathway.coordinator, ...pathway.leads, ...pathway.seesIdentity, ...pathway.stages.flatMap(({ pings, escalateTo }) => [...pings, escalateTo]), ...pathway.acts.flatMap(({ by }) => ('roles' in by ? by.roles : [])), ...fields]);
  return Object.fromEntries([...used].map((role) => [role, inLocale(ROLE_NAMES[role], locale)]));
}

/** Everything about a pathway in the words of one language; the shape of `describe --json`. */
export function describe(pathway: Pathway, locale: Locale) {
  return {
    id: pathway.id,
    version: pathway.version,
    title: inLocale(pathway.title, locale),
    summary: inLocale(pathway.summary, locale),
    command: `/${pathway.command}`,
    opensWith: pathway.opensWith,
    codePrefix: pathway.codePrefix,
    urgentAct: pathway.urgentAct,
    roles: rolesOf(pathway, locale),
    coordinator: pathway.coordinator,
    seesIdentity: pathway.seesIdentity,
    seesSource: pathway.seesSource,
    leads: pathway.leads,
    anytime: pathway.anytime,
    afterwards: pathway.afterwards,
    stages: pathway.stages.map((stage) => describeStage(stage, locale)),
    acts: pathway.acts.map((act) => describeAct(pathway, act, locale)),
    rules: pathway.rules.map((rule) => describeRule(rule, locale)),
    flags: titles(pathway.flags, locale),
    tracks: Object.fromEntries(Object.entries(pathway.tracks).map(([id, { title, states }]) => [id, { title: inLocale(title, locale), states: titles(states, locale) }])),
  };
}
export type Description = ReturnType<typeof describe>;
