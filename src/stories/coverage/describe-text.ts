/** A description as text, to read beside the story one is writing. */
import type { Description } from './describe';

type ActWords = Description['acts'][number];
type FieldWords = ActWords['fields'][number];

const indent = (lines: readonly string[], by = '  ') => lines.map((line) => `${by}${line}`);
const part = (label: string, text: string | undefined) => (text ? [`${label}: ${text}`] : []);
const heading = (title: string) => ['', title, '='.repeat(title.length), ''];

function fieldLines({ id, type, level, required, askedIf, options, optionLabels, roles, partners, when, items, organisations, prefill, readers, label, rules }: FieldWords): string[] {
  const needed = required === true ? 'required' : required === false ? 'optional' : `required ${required}`;
  const who = [askedIf && `asked only if ${askedIf}`, roles && `roles ${roles.join(', ')}`, partners && 'partners too', when && (when === 'past' ? 'not later than today' : 'not earlier than today'), items && `item ${items}`, organisations && `kind ${organisations}`, prefill && `filled in beforehand with ${prefill}`, readers && `read besides its author by ${readers}`].filter(Boolean).join('; ');
  const first = `${id.padEnd(22)} ${type.padEnd(9)} ${level}  ${needed}${who ? ` · ${who}` : ''}   “${label}”${rules.length > 0 ? `  (${rules.join(', ')})` : ''}`;
  const choices = optionLabels ? Object.entries(optionLabels).map(([value, words]) => `${value} “${words}”`) : (options ?? []);
  return [first, ...(choices.length > 0 ? indent([choices.join(' | ')], '      ') : [])];
}

function actLines(act: ActWords): string[] {
  const marks = [act.opensCase && 'opens a case', act.urgent && 'urgent: no rule refuses it, no card is too old for it', act.approval && 'a proposal: somebody else approves it'].filter(Boolean).join(' · ');
  const approval = act.approval && `${act.approval.by} (not the one who proposed), within ${act.approval.within}, then ${act.approval.escalateTo}`;
  const lines = [
    ...part('who may', `${act.who}${act.othersRefusedBy ? ` (another role in the case: refused by ${act.othersRefusedBy})` : ''}`),
    ...part('offered in', act.offeredIn.join(', ')),
    ...part('approved by', approval),
    ...(act.fields.length > 0 ? ['fields:', ...indent(act.fields.flatMap(fieldLines))] : ['no fields: the button acts at once']),
    ...(act.leadsTo.length > 0 ? ['leads to:', ...indent(act.leadsTo)] : []),
    ...act.tells,
    ...(act.receipt ? [`tells whoever raised the concern, when they are not in the case: ${act.receipt}`] : []),
    ...(act.sisEntry ? [`opens task sis for whoever did it${act.approval ? ' and who approved it' : ''}${act.notedBy ? ` and who is named in ${act.notedBy}` : ''}: note it in the pupil system`] : []),
    ...part('read besides its author by', act.readers),
    ...part('who did it', act.actorLevel && `seen by those who read ${act.actorLevel}`),
    ...(act.handout ? [`leaves the case as a source-free ${act.handout.is} to ${act.handout.to}: ${act.handout.fields.join(', ')}`] : []),
    ...part('rules', act.rules.join(', ')),
  ];
  return [`${act.id} “${act.title}”${marks ? `   [${marks}]` : ''}`, ...indent(lines), ''];
}

function stageLines({ id, title, acts, completedWhen, due, owner, escalateTo, pings, optional }: Description['stages'][number], index: number): string[] {
  const lines = [
    ...part('acts', acts.join(', ')),
    `goes on: ${completedWhen ? `when ${completedWhen}` : 'by an act that says so'}`,
    ...part('due', due && `${due}; owner ${owner}, then ${escalateTo} (task stage-${id})`),
    ...part('channels pinged', pings.join(', ')),
  ];
  return [`${index + 1}. ${id} “${title}”${optional ? '   [may be passed over]' : ''}`, ...indent(lines, '   ')];
}

/** The stages of one way to run a case, and what is offered besides them. */
function courseLines({ stages, anytime, afterwards }: Pick<Description, 'stages' | 'anytime' | 'afterwards'>): string[] {
  return [...stages.flatMap(stageLines), '', `In every stage: ${anytime.join(', ') || 'nothing'}`, `On a closed case: ${afterwards.join(', ') || 'nothing'}`];
}

/** A further line of the procedure, with a command of its own. */
function lineLines(line: Description['lines'][number]): string[] {
  const { title, summary, command, opensWith, codePrefix, leads, coordinator } = line;
  return [...heading(`Stages of the line ${line.id} “${title}”`), summary, `Opened with ${command} (act ${opensWith}); its code is ${codePrefix}-<year>-<number>. Leads: ${leads.join(', ') || 'nobody'}. Coordinator: ${coordinator}.`, '', ...courseLines(line)];
}

/** Schools and services, lengths of time and contacts: what a story may set. */
function settingLines({ organisations, settings, contacts, ownPart }: Description): string[] {
  return [
    ...(organisations.length > 0 ? [`A case belongs to a ${organisations.join(' or a ')}: people of another one are not invited or told by their role (organisations: in a story).`] : []),
    ...(ownPart.length > 0 ? [`Members with role ${ownPart.join(', ')} see only their own part.`] : []),
    ...Object.entries(settings).map(([name, length]) => `A tenant may set ${name} (settings: in a story); without it ${length}.`),
    ...part('Contacts', contacts.join(', ')),
  ];
}

/** Rules of the product itself, the same in every pathway; docs/stories.md says more. */
const PRODUCT_RULES = [
  'DES-3   whoever is not a member of the case is told that there is no such case (expect: unknown), whatever their role',
  'DES-7   a proposal is approved by somebody else with the role for it (refuse: DES-7 for the proposer and for any other role); a rejection, and an approval by the only one there is, ask a reason (ask: DES-7)',
  'DES-8   whoever is kept out of the case is no member, whatever they are named in, and finds no case either (expect: unknown)',
  'DES-10  whoever has a task is reminded at nine on the day it is due; a working day later it goes to the role after "then". A task of hours: both when they are over',
  'DES-10  a task is ticked by its owner alone; one that an act completes is not ticked (refuse: DES-10)',
  'DES-11  an old card changes nothing (expect: stale); an act that the stage does not offer is refused (refuse: DES-11)',
];

const VERBS = { refuse: 'refuses', ask: 'asks a reason on', hint: 'advises on' };

function ruleLines({ id, on, level, when, say, next }: Description['rules'][number]): string[] {
  return [`${id.padEnd(10)} ${VERBS[level]} ${on.join(', ')}`, ...indent([`when ${when}`, `“${say}”${next ? ` → ${next}` : ''}`], ' '.repeat(11))];
}

/** The whole description; `example` is a story that plays as it stands. */
export function descriptionText(described: Description, example: string): string {
  const { id, version, title, summary, command, opensWith, acts, rules, flags, tracks } = described;
  const trackLines = Object.entries(tracks).map(([track, { title: name, states }]) => `${track} “${name}”: ${Object.entries(states).map(([state, words]) => `${state} “${words}”`).join(', ')}`);
  return [
    `${id} “${title}”, version ${version}`,
    summary,
    '',
    `A case is opened with ${command} (act ${opensWith}). Its code is ${described.codePrefix}-<year>-<number>.`,
    'Other commands: /dossier (my cases), /dossier CODE (one case), /zorg (help). What stands behind the command that opens a case is not read.',
    `Roles: ${Object.entries(described.roles).map(([role, name]) => `${role} “${name}”`).join(', ')}. Everybody of the staff is an employee.`,
    `Who it is about (L2) is seen by ${described.seesIdentity.length > 0 ? `members with role: ${described.seesIdentity.join(', ')}` : 'nobody'}. Who said it (L3): ${described.seesSource.join(', ') || 'nobody'}.`,
    `Leads: ${described.leads.join(', ')}. Coordinator: ${described.coordinator}.${described.urgentAct ? ` Urgent act: ${described.urgentAct}.` : ''}`,
    'A role alone opens nothing: acts are for members of the case. The reporter sees their own words only.',
    ...settingLines(described),
    ...heading('Stages, in order'),
    ...courseLines(described),
    ...described.lines.flatMap(lineLines),
    ...heading('Flags, tracks and items'),
    ...Object.entries(flags).map(([flag, words]) => `flag ${flag} “${words}”`),
    ...trackLines.map((line) => `track ${line}`),
    ...Object.entries(described.items).map(([kind, { title: name, level, states }]) => `item ${kind} “${name}” (its label is ${level}): ${Object.entries(states).map(([state, words]) => `${state} “${words}”`).join(', ')}`),
    ...heading('Acts'),
    'Levels of a field: L1 content, for members · L2 who it is about · L3 who said it. Behind a field: the rules it stands for.',
    'A written reason that a rule asks has at least ten characters.',
    '',
    ...acts.flatMap(actLines),
    ...heading('Rules').slice(1),
    ...rules.flatMap(ruleLines),
    ...heading('Rules of the product'),
    ...PRODUCT_RULES,
    ...heading('A story to begin with'),
    example.trimEnd(),
    '',
    'How to write stories: docs/stories.md. Play one with: zorgspoor story FILE',
  ].join('\n');
}
