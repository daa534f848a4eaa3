/**
 * What a stranger needs to know of a pathway to write a story: stages, acts, fields and rules, taken from the data and
 * put in words.
 */
import { inLocale, type Locale, type Text } from '../../domain/text';
import type { Effect, Notice, PeopleRow, TaskRow } from '../../domain/procedure/effect';
import { allStages, linesOf, type Act, type Field, type Line, type Pathway, type Readers, type Rule, type Stage } from '../../domain/procedure/pathway';
import type { Duration } from '../../domain/time/duration';
import { roleName, type Role, type RoleTable } from '../../domain/people/roles';
import { contactsNamed, kindsOfCases } from '../../tenants/called';
import { conditionWords, dueWords, durationWords, ownerWords, roleWords } from './condition-words';

function people(row: PeopleRow): string {
  if ('actor' in row) return 'whoever did it';
  if ('role' in row) return `everybody on duty with role ${roleWords(row)}`;
  return 'holder' in row ? `whoever holds the item in ${row.holder}` : `whoever is named in ${row.field}`;
}

const remindWords = (remind: readonly Duration[] = []) => (remind.length > 0 ? ` (reminder after ${remind.map(durationWords).join(' and ')})` : '');

function taskWords({ id, title, detail, owner, due, remind, doneBy = [], ownOnly, once, tell = [], escalateTo }: TaskRow, say: (text: Text) => string): string {
  const done = doneBy.length > 0 ? `done by ${doneBy.join(' or ')}${ownOnly ? ' of each owner' : ''}` : 'ticked by its owner';
  const about = detail ? ` about ${detail.field}` : '';
  const told = tell.length > 0 ? `, ${tell.join(' and ')} hear of it too` : '';
  return `opens task ${id} “${say(title)}”${about}${once ? ', unless it is open already,' : ''} for ${ownerWords(owner)}, due ${dueWords(due)}${remindWords(remind)}, then ${escalateTo}${told}; ${done}`;
}

type ItemEffect = Extract<Effect, { item: unknown } | { opens: string }>;

const holderWords = (holder: ItemEffect['holder']) => (holder ? `, held by ${'actor' in holder ? 'whoever did it' : `whoever is named in ${holder.field}`}` : '');

function labelWords(label: Extract<Effect, { opens: string }>['label'], say: (text: Text) => string): string {
  if ('field' in label) return `for each value of ${label.field}`;
  if ('role' in label) return `for each member with role ${label.role}`;
  if ('every' in label) return `for every ${label.every}${label.level ? ` of level ${label.level.join(' or ')}` : ''}`;
  return label.texts.map((text) => `“${say(text)}”`).join(', ');
}

function itemWords(effect: ItemEffect, say: (text: Text) => string): string {
  if ('opens' in effect) {
    return `opens an item ${effect.opens} ${labelWords(effect.label, say)}: ${effect.is}${holderWords(effect.holder)}`;
  }
  const { item, is, holder } = effect;
  const which = 'field' in item ? `the items in ${item.field}` : 'own' in item ? `their own items ${item.own}` : 'kind' in item ? `the items ${item.kind} of ${item.of}` : `every item ${item.every}`;
  return `${which}${is ? ` becomes ${is}` : ''}${holderWords(holder)}`;
}

function effectWords(effect: Effect, say: (text: Text) => string): string {
  if ('task' in effect) return taskWords(effect.task, say);
  if ('member' in effect) return `makes member: ${people(effect.member)}`;
  if ('exclude' in effect) return `keeps out: ${people(effect.exclude)}`;
  if ('removeMember' in effect) return `takes out: ${people(effect.removeMember)}`;
  if ('lead' in effect) return `the lead becomes ${'actor' in effect.lead ? 'whoever did it' : `whoever is named in ${effect.lead.field}`}${effect.accepted ? ', once they accept' : ''}`;
  if ('flag' in effect) return `raises the flag ${effect.flag}`;
  if ('unflag' in effect) return `lowers the flag ${effect.unflag}`;
  if ('track' in effect) return `track ${effect.track} becomes ${effect.is}`;
  if ('goto' in effect) return `goes to ${effect.goto}`;
  if ('opens' in effect || 'item' in effect) return itemWords(effect, say);
  if ('organisation' in effect) return `the case becomes that of ${'actor' in effect.organisation ? `the ${effect.organisation.actor} of whoever did it` : `the one in ${effect.organisation.field}`}`;
  if ('release' in effect) return 'releases the dossier: the proposer and the approver may fetch it for seven days';
  if ('hold' in effect) return effect.hold ? 'puts the record on hold' : 'ends the hold on the record';
  if ('tie' in effect) return `the case is ${effect.tie} to the one in ${effect.of}`;
  return 'erase' in effect ? 'erases the record' : 'closes the case';
}

const conditionClause = (when: Effect['when']) => (when ? `, if ${conditionWords(when)}` : '');

function noticedWords(to: Notice['to']): string {
  if ('role' in to) return roleWords(to);
  if ('members' in to) return 'all members';
  if ('lead' in to) return 'the lead';
  if ('actor' in to) return 'whoever did it';
  if ('reporter' in to) return 'whoever opened the case';
  return 'holder' in to ? `whoever holds the item in ${to.holder}` : `whoever is named in ${to.field}`;
}

const noticeWords = ({ to, when, say }: Notice, locale: Locale): string => `tells ${noticedWords(to)}: “${inLocale(say, locale)}”${conditionClause(when)}`;

/** Who else than its author reads something; undefined when every member does whose level it is. */
function readerWords(readers: Readers | undefined): string | undefined {
  if (!readers) return undefined;
  const { roles, kind, named, reporter } = readers;
  const who = [roles && `role ${roles.join(', ')}`, kind && (kind === 'staff' ? 'members of staff' : 'partners'), named && `whoever is named in ${named.join(', ')}`, reporter && 'whoever opened the case'].filter(Boolean);
  return who.join('; ') || 'nobody else';
}

function byWords(by: Act['by']): string {
  if ('roles' in by) return by.roles.join(', ');
  return 'lead' in by ? 'the lead' : 'every member of the case';
}

/** Where an act is offered; of which line is said when there are several. */
function offeredIn(pathway: Pathway, act: string): string[] {
  const lines = linesOf(pathway);
  return lines.flatMap((line) => {
    const of = lines.length > 1 ? ` of ${line.id}` : '';
    const stages = line.stages.filter(({ acts }) => acts.includes(act)).map(({ id }) => id);
    return [...(act === line.opensWith ? [`to open a case${of}`] : []), ...(line.anytime.includes(act) ? [`every stage${of}`] : stages), ...(line.afterwards.includes(act) ? [`a closed case${of}`] : [])];
  });
}

function describeField(field: Field, locale: Locale) {
  const { id, type, level, label, hint, required, askedIf, roles, partners, when, readers, items, organisations, prefill, fromMessage, carries = [] } = field;
  const options = type === 'yesNo' ? ['yes', 'no'] : field.options?.map(({ value }) => value);
  return {
    id,
    type,
    level,
    label: inLocale(label, locale),
    hint: hint && inLocale(hint, locale),
    required: typeof required === 'boolean' ? required : `if ${conditionWords(required)}`,
    askedIf: askedIf && conditionWords(askedIf),
    options,
    optionLabels: field.options && Object.fromEntries(field.options.map((option) => [option.value, inLocale(option.label, locale)])),
    roles,
    partners,
    when,
    items: items && `${items.kind}${items.in ? ` that is ${items.in.join(' or ')}` : ''}${items.own ? ', only their own' : ''}`,
    organisations,
    prefill: prefill ? 'what was done so far' : fromMessage && 'the message it is begun from',
    readers: readerWords(readers),
    /**
     * Rules the field stands for: a form without it, or with another answer than it offers, is refused by these as far
     * as a story is concerned.
     */
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
    opensCase: linesOf(pathway).some(({ opensWith }) => opensWith === act.id),
    urgent: act.urgent,
    receipt: act.receipt,
    sisEntry: act.sisEntry,
    notedBy: act.notedBy,
    readers: readerWords(act.readers),
    /** The level of the name of who did it, where that is not what every member reads. */
    actorLevel: act.actorLevel === 'L1' ? undefined : act.actorLevel,
    handout: act.handout && { to: act.handout.to, is: act.handout.is, fields: act.handout.fields },
    approval,
    fields: act.fields.map((field) => describeField(field, locale)),
    leadsTo: act.effects.map((effect) => `${effectWords(effect, say)}${conditionClause(effect.when)}`),
    tells: act.notices.map((notice) => noticeWords(notice, locale)),
    rules: [...new Set([...pathway.rules.filter(({ on }) => on.includes(act.id)).map(({ id }) => id), ...(act.carries ?? [])])],
  };
}

function describeStage({ id, title, help, acts, completes, due, remind, owner, escalateTo, pings, optional }: Stage, locale: Locale) {
  return {
    id,
    title: inLocale(title, locale),
    help: help && inLocale(help, locale),
    acts,
    completedWhen: completes ? conditionWords(completes) : undefined,
    due: due && `${dueWords(due).replace(/^after /, '')}${remindWords(remind)}`,
    owner: ownerWords(owner),
    escalateTo,
    pings,
    optional: optional || undefined,
  };
}

function describeRule({ id, on, level, when, say, next }: Rule, locale: Locale) {
  return { id, on, level, when: conditionWords(when), say: inLocale(say, locale), next: next && inLocale(next, locale) };
}

const titles = (words: Readonly<Record<string, Text>>, locale: Locale) => Object.fromEntries(Object.entries(words).map(([id, text]) => [id, inLocale(text, locale)]));

/** The lengths of time that a tenant may set itself, with what they are when it does not. */
function settingsOf(pathway: Pathway): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('setting' in value && typeof value.setting === 'string') found.push([value.setting, durationWords({ ...(value as Duration), setting: undefined })]);
    Object.values(value).forEach(walk);
  };
  walk(pathway);
  return Object.fromEntries(found);
}

/** The roles a pathway speaks of, as people call them. */
function rolesOf(pathway: Pathway, roles: RoleTable, locale: Locale): Readonly<Record<string, string>> {
  const fields = pathway.acts.flatMap((act) => act.fields.flatMap(({ roles = [] }) => roles));
  const used = new Set<Role>([...linesOf(pathway).flatMap(({ coordinator, leads }) => [coordinator, ...leads]), ...pathway.ownPart, ...pathway.seesIdentity, ...allStages(pathway).flatMap(({ pings, escalateTo }) => [...pings, escalateTo]), ...pathway.acts.flatMap(({ by }) => ('roles' in by ? by.roles : [])), ...fields]);
  return Object.fromEntries([...used].map((role) => [role, inLocale(roleName(roles, role), locale)]));
}

function describeLine({ id, title, summary, command, opensWith, codePrefix, leads, coordinator, anytime, afterwards, stages }: Line, locale: Locale) {
  return { id, title: inLocale(title, locale), summary: inLocale(summary, locale), command: `/${command}`, opensWith, codePrefix, leads, coordinator, anytime, afterwards, stages: stages.map((stage) => describeStage(stage, locale)) };
}

/**
 * Everything about a pathway in the words of one language, with `roles` as people call them; the shape of `describe
 * --json`.
 */
export function describe(pathway: Pathway, roles: RoleTable, locale: Locale) {
  return {
    id: pathway.id,
    version: pathway.version,
    title: inLocale(pathway.title, locale),
    summary: inLocale(pathway.summary, locale),
    command: `/${pathway.command}`,
    opensWith: pathway.opensWith,
    codePrefix: pathway.codePrefix,
    urgentAct: pathway.urgentAct,
    roles: rolesOf(pathway, roles, locale),
    coordinator: pathway.coordinator,
    seesIdentity: pathway.seesIdentity,
    seesSource: pathway.seesSource,
    leads: pathway.leads,
    anytime: pathway.anytime,
    afterwards: pathway.afterwards,
    stages: pathway.stages.map((stage) => describeStage(stage, locale)),
    lines: pathway.lines.map((line) => describeLine(line, locale)),
    ownPart: pathway.ownPart,
    items: Object.fromEntries(Object.entries(pathway.items).map(([id, { title, level, states }]) => [id, { title: inLocale(title, locale), level, states: titles(states, locale) }])),
    organisations: kindsOfCases(pathway),
    settings: settingsOf(pathway),
    contacts: contactsNamed(pathway).map(({ contact }) => contact),
    acts: pathway.acts.map((act) => describeAct(pathway, act, locale)),
    rules: pathway.rules.map((rule) => describeRule(rule, locale)),
    flags: titles(pathway.flags, locale),
    tracks: Object.fromEntries(Object.entries(pathway.tracks).map(([id, { title, states }]) => [id, { title: inLocale(title, locale), states: titles(states, locale) }])),
  };
}
export type Description = ReturnType<typeof describe>;
