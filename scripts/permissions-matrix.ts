/** The permissions table of every procedure, from the procedures themselves, for people who have to answer for it: act × role × relation → does, reads, hears. */
import type { Notice } from '../src/domain/procedure/effect';
import { allStages, LEVELS, linesOf, type Act, type Pathway, type Readers } from '../src/domain/procedure/pathway';
import type { Role, RoleTable } from '../src/domain/people/roles';

const list = (words: readonly string[]): string => words.join(', ') || '–';

function readersIn({ roles = [], kind, named = [], reporter }: Readers): string {
  return list([
    ...roles,
    ...(kind ? [`kind ${kind}`] : []),
    ...named.map((field) => `named in *${field}*`),
    ...(reporter ? ['reporter'] : []),
  ]);
}

function toldIn({ to }: Notice): string {
  if ('role' in to)
    return [to.role, to.of ? `of *${to.of}*` : '', to.level ? `(${to.level})` : ''].filter(Boolean).join(' ');
  if ('field' in to) return `named in *${to.field}*`;
  if ('holder' in to) return `holder of *${to.holder}*`;
  return Object.keys(to)[0]!;
}

function mayDo({ by }: Act): string {
  return 'roles' in by ? list(by.roles) : 'members' in by ? 'everybody in the case' : 'the lead';
}

function whereIn(pathway: Pathway, { id }: Act): string {
  const begins = linesOf(pathway)
    .filter(({ opensWith }) => opensWith === id)
    .map((line) => `begins ${line.id}`);
  const steps = allStages(pathway)
    .filter(({ acts }) => acts.includes(id))
    .map((stage) => stage.id);
  const any = linesOf(pathway)
    .filter(({ anytime }) => anytime.includes(id))
    .map((line) => `any step of ${line.id}`);
  const closed = linesOf(pathway)
    .filter(({ afterwards }) => afterwards.includes(id))
    .map((line) => `closed ${line.id}`);
  return list([...begins, ...steps, ...any, ...closed]);
}

function decidedBy({ approval }: Act): string {
  if (!approval) return '–';
  return 'roles' in approval.by ? list(approval.by.roles) : `named in *${approval.by.field}*`;
}

function fieldsIn({ fields }: Act): string {
  const perLevel = LEVELS.flatMap((level) => {
    const ids = fields
      .filter((field) => field.level === level)
      .map(({ id, readers }) => (readers ? `${id} (only ${readersIn(readers)})` : id));
    return ids.length > 0 ? [`**${level}** ${ids.join(', ')}`] : [];
  });
  return perLevel.join('<br>') || '–';
}

function row(pathway: Pathway, act: Act): string {
  const told = [...new Set(act.notices.map(toldIn))];
  const reporter =
    act.readers?.reporter || act.fields.some(({ readers }) => readers?.reporter)
      ? ['reporter (that there is something to read)']
      : [];
  const leaves = act.handout
    ? `<br>leaves without its source, for ${act.handout.to}: ${act.handout.fields.join(', ')}`
    : '';
  const cells = [
    `\`${act.id}\``,
    mayDo(act),
    whereIn(pathway, act),
    decidedBy(act),
    act.readers ? readersIn(act.readers) : 'everybody in the case',
    act.actorLevel,
    fieldsIn(act) + leaves,
    list([...told, ...reporter]),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What a member with a role comes to, apart from any act. */
function roleRow(pathway: Pathway, role: Role): string {
  const { seesIdentity, seesSource, ownPart } = pathway;
  const keepers = linesOf(pathway).flatMap(({ coordinator, leads }) => [coordinator, ...leads]);
  const isPart = ownPart.includes(role) && !keepers.includes(role);
  const levels = [
    'L0',
    'L1',
    ...(seesIdentity.includes(role) ? ['L2'] : []),
    ...(seesSource.includes(role) ? ['L3'] : []),
  ].join(' ');
  const does = pathway.acts
    .filter(({ by }) => 'members' in by || ('roles' in by && by.roles.includes(role)))
    .map(({ id }) => id);
  const decides = pathway.acts
    .filter(({ approval }) => approval && 'roles' in approval.by && approval.by.roles.includes(role))
    .map(({ id }) => id);
  const pings = allStages(pathway)
    .filter((stage) => stage.pings.includes(role))
    .map(({ id }) => id);
  return `| ${role} | ${isPart ? 'own part only' : 'the whole case'} | ${levels} | ${list(does)} | ${list(decides)} | ${isPart ? '–' : list(pings)} |`;
}

function rolesOf(pathway: Pathway, table: RoleTable): Role[] {
  const acts = pathway.acts.flatMap(({ by, approval }) => [
    ...('roles' in by ? by.roles : []),
    ...(approval && 'roles' in approval.by ? approval.by.roles : []),
  ]);
  const all = new Set([
    ...acts,
    ...pathway.seesIdentity,
    ...pathway.seesSource,
    ...pathway.ownPart,
    ...allStages(pathway).flatMap(({ pings }) => pings),
  ]);
  return Object.keys(table).filter((role) => all.has(role));
}

function section(pathway: Pathway, table: RoleTable): string[] {
  return [
    `## ${pathway.title.en} (\`${pathway.id}\`)`,
    '',
    'Whoever of these roles is a member of the case:',
    '',
    '| role | is in it for | reads | may do (in its steps) | decides about | channel shows the card in |',
    '|---|---|---|---|---|---|',
    ...rolesOf(pathway, table).map((role) => roleRow(pathway, role)),
    '',
    '| act | may do | where | decided by | known by | name of who did it | fields by level | hears, at L0 |',
    '|---|---|---|---|---|---|---|---|',
    ...pathway.acts.map((act) => row(pathway, act)),
    '',
  ];
}

const HEAD = [
  '# Permissions',
  '',
  '<!-- Written by `npm run permissions` from the pathways; a test fails when it is old. What it should say is in test/need-to-know/. -->',
  '',
  'Levels: **L0** that something is asked · **L1** content · **L2** who it is about · **L3** who said it. A role alone opens no case (DES-3): all of this is within a case.',
  '',
  '| relation to the case | may do | reads | hears |',
  '|---|---|---|---|',
  '| **member** | acts of their role, in the steps that offer them | all that is known by everybody in the case, up to the levels of their role; their own words | steps, decisions, tasks, notices |',
  '| **member for a part** (a role of one’s own part, or no role of the procedure any more) | the same, no more | records that they wrote, that name them, or that are about parts they hold; their own tasks and parts | their own tasks and parts, notices that name them |',
  '| **reporter** (opened it, is not in it) | the urgent act | their own words, fields for the reporter | that there is something to read |',
  '| **none** | ask to be let in | nothing: there is no such case | nothing; the channel of their role shows code, step and date (L0) |',
  '| **kept out** (DES-8) | nothing | nothing, whatever their role, also what they wrote | nothing: also nothing that was on its way |',
  '| **gone** (not in the configuration any more) | nothing | nothing | nothing; their tasks are taken over |',
  '',
];

/** The document, in Markdown; the same for the same pathways. */
export function permissionsMatrix(pathways: readonly Pathway[], roles: RoleTable): string {
  return [...HEAD, ...pathways.flatMap((one) => section(one, roles))].join('\n');
}
