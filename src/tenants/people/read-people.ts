/**
 * Reads a list of people as a school has it: a CSV with headers in Dutch or English, or the users file of OneRoster. Refuses
 * line by line, with what to write instead; pupils and parents are never taken in. Pure.
 */
import { CsvError, parse, type Info } from 'csv-parse/sync';
import { EMPLOYEE, type Role, type RoleTable } from '../../domain/people/roles';
import { LOCALES, inLocale, type Text } from '../../domain/text';
import { notKnown } from '../../pathways/did-you-mean';
import type { ListedPerson, RefusedLine } from '../../staff/difference';
import type { StaffAccounts } from '../../staff/staff';
import { wrongUserId } from '../check-ids';
import { isOneRoster, peopleColumn, type PeopleColumn } from './columns';

/** What a list is read against: the roles, organisations and platforms of a school. */
export type PeopleListSetting = {
  readonly roles: RoleTable;
  readonly organisations: readonly { readonly id: string; readonly name: Text }[];
  readonly platforms: readonly string[];
};

/** `speaksOf`: the roles that whoever is not listed with has no more. `skipped`: lines of pupils and parents. */
export type PeopleRead = {
  readonly lines: readonly ListedPerson[];
  readonly refused: readonly RefusedLine[];
  readonly speaksOf: readonly Role[];
  readonly skipped: number;
};

type Cells = Partial<Record<PeopleColumn, string>>;

/** OneRoster 1.1: the roles of staff, and of whom nothing is taken in. */
const ONE_ROSTER: Readonly<Record<string, Role>> = { teacher: 'teacher', aide: 'support_staff' };
const ONE_ROSTER_STAFF = ['teacher', 'aide', 'administrator', 'proctor'];
const NOT_STAFF = /^(leerling|leerlingen|student|pupil|ouder|ouders|parent|guardian|relative|verzorger|voogd)$/i;

const YES = /^(ja|yes|true|waar|1|x|j|y)$/i;
const NO = /^(nee|no|false|onwaar|0|n)$/i;
const GONE = /^(tobedeleted|inactive|inactief|uit dienst|vertrokken|left)$/i;

const splitCell = (cell: string): string[] =>
  cell
    .split(/[,;|+\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** What stands between the columns: what stands most often in the first line, outside quotation marks. */
function delimiterIn(text: string): string {
  const first = (text.split(/\r\n|\r|\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [';', ',', '\t'].map((one) => [one, first.split(one).length] as const);
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

type Row = { readonly record: readonly string[]; readonly info: Info };

function rowsOf(text: string): readonly Row[] | RefusedLine {
  // Excel writes what stands between its columns on a line of its own.
  const [, said] = /^\uFEFF?sep=(.)\r?\n/.exec(text) ?? [];
  const body = text.replace(/^\uFEFF/, '').replace(/^sep=.(\r?\n)/, '$1');
  try {
    const delimiter = said ?? delimiterIn(body);
    const options = { delimiter, info: true, skip_empty_lines: true, trim: true, relax_column_count: true } as const;
    const rows = parse(body, options) as unknown as Row[];
    return rows.filter(({ record }) => record.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = 'lines' in error && typeof error.lines === 'number' ? `line ${error.lines}` : 'the file';
    return { place: at, why: 'a quotation mark is opened and not closed here, or stands in the middle of a word' };
  }
}

const spelled = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** The role with this id or name, in any language. */
function roleNamed(roles: RoleTable, typed: string): Role | undefined {
  const isCalled = (names: readonly string[]) => names.some((name) => spelled(name) === spelled(typed));
  return Object.values(roles).find(({ id, name, alsoCalled }) =>
    isCalled([id, ...alsoCalled, ...LOCALES.map((locale) => inLocale(name, locale))]),
  )?.id;
}

type Read<Value> = { readonly value: Value } | { readonly why: string };

function rolesIn({ roles }: PeopleListSetting, cell: string): Read<Role[]> {
  const named = splitCell(cell).map((typed) => [typed, roleNamed(roles, typed)] as const);
  const unknown = named.find(([, role]) => role === undefined);
  if (unknown) return { why: notKnown('The role', unknown[0], Object.keys(roles)) };
  return { value: [...new Set(named.flatMap(([, role]) => (role === undefined || role === EMPLOYEE ? [] : [role])))] };
}

function placesIn({ organisations }: PeopleListSetting, cell: string): Read<string[]> {
  const named = splitCell(cell).map((typed) => {
    const found = organisations.find(({ id, name }) =>
      [id, ...LOCALES.map((locale) => inLocale(name, locale))].some((one) => spelled(one) === spelled(typed)),
    );
    return [typed, found?.id] as const;
  });
  const unknown = named.find(([, id]) => id === undefined);
  if (unknown)
    return {
      why: notKnown(
        'The school',
        unknown[0],
        organisations.map(({ id }) => id),
      ),
    };
  return { value: [...new Set(named.flatMap(([, id]) => id ?? []))] };
}

const USER_IDS: Readonly<Record<string, 'slack' | 'teams'>> = {
  slack: 'slack',
  entra: 'teams',
  azuread: 'teams',
  aad: 'teams',
  teams: 'teams',
};

/** OneRoster's `{Entra:3f2b…}`, several with a comma between them. */
function userIdsIn(cell: string): StaffAccounts {
  const pairs = [...cell.matchAll(/([\w ]{1,40}):\s{0,9}([^{},\s]{1,200})/g)].flatMap(([, type = '', user = '']) => {
    const platform = USER_IDS[type.toLowerCase().replace(/\W|_/g, '')];
    return platform ? [[platform, user] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function accountsIn({ platforms }: PeopleListSetting, cells: Cells): Read<StaffAccounts> {
  const typed: StaffAccounts = { ...userIdsIn(cells.userIds ?? ''), ...pick(cells, ['slack', 'teams', 'web']) };
  for (const [platform, user] of Object.entries(typed) as [keyof StaffAccounts, string][]) {
    const wrong = wrongUserId(user, platform);
    if (wrong !== undefined) return { why: wrong };
    if (!platforms.includes(platform))
      return { why: `no ${platform} workspace speaks for this school, so nobody can use this account` };
  }
  return { value: typed };
}

const pick = <Key extends PeopleColumn>(cells: Cells, keys: readonly Key[]): Partial<Record<Key, string>> =>
  Object.fromEntries(keys.flatMap((key) => (cells[key] ? [[key, cells[key]] as const] : []))) as Partial<
    Record<Key, string>
  >;

function nameIn({ name, given, middle, family }: Cells): string | undefined {
  const whole = [given, middle, family].filter(Boolean).join(' ');
  return (name ?? whole) || undefined;
}

function hasLeft({ status = '', left = '', active = '' }: Cells): Read<boolean> {
  const unclear = [left, active].find((cell) => cell !== '' && !YES.test(cell) && !NO.test(cell));
  if (unclear !== undefined) return { why: `"${unclear}" is neither yes nor no: write ja or nee, and no date` };
  return { value: GONE.test(status) || YES.test(left) || NO.test(active) };
}

/** A line of pupils or parents is passed by, and counted. */
const isOfPupils = (cells: Cells, oneRoster: boolean): boolean => {
  const roles = splitCell(cells.roles ?? '');
  return oneRoster
    ? !roles.some((role) => ONE_ROSTER_STAFF.includes(role.toLowerCase()))
    : roles.some((role) => NOT_STAFF.test(role));
};

function readRow(
  setting: PeopleListSetting,
  cells: Cells,
  place: string,
  oneRoster: boolean,
): ListedPerson | RefusedLine {
  const mapped = splitCell(cells.roles ?? '').flatMap((role) => ONE_ROSTER[role.toLowerCase()] ?? []);
  const roles: Read<Role[]> = oneRoster ? { value: mapped } : rolesIn(setting, cells.roles ?? '');
  if ('why' in roles) return { place, why: roles.why };
  const speaksOfPlaces = cells.organisations !== undefined && setting.organisations.length > 0;
  const places: Read<string[] | undefined> = speaksOfPlaces
    ? placesIn(setting, cells.organisations ?? '')
    : { value: undefined };
  if ('why' in places) return { place, why: places.why };
  const accounts = accountsIn(setting, cells);
  if ('why' in accounts) return { place, why: accounts.why };
  const gone = hasLeft(cells);
  if ('why' in gone) return { place, why: gone.why };
  const kind = cells.kind ? (/partner|extern/i.test(cells.kind) ? 'partner' : 'staff') : undefined;
  return {
    place,
    id: cells.id || undefined,
    name: nameIn(cells),
    roles: roles.value,
    organisations: places.value,
    kind,
    accounts: accounts.value,
    gone: gone.value,
  };
}

/** Reads the text of a list. A file that is no list at all is one refusal. */
export function readPeople(text: string, setting: PeopleListSetting): PeopleRead {
  const nothing = (place: string, why: string): PeopleRead => ({
    lines: [],
    refused: [{ place, why }],
    speaksOf: [],
    skipped: 0,
  });
  const rows = rowsOf(text);
  if ('why' in rows) return nothing(rows.place, rows.why);
  const [head, ...body] = rows;
  if (!head) return nothing('line 1', 'there is nothing in this file');
  const oneRoster = isOneRoster(head.record);
  const columns = head.record.map(peopleColumn);
  const isList =
    columns.includes('id') || columns.includes('slack') || columns.includes('teams') || columns.includes('web');
  if (!isList)
    return nothing(
      'line 1',
      `none of the columns says who somebody is: name one \`slack\` or \`entra\` (or \`id\`). There are: ${head.record.join(', ')}`,
    );
  const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) < index);
  if (twice) return nothing('line 1', `two columns say the same: ${twice}`);
  const read = body.map(({ record, info }) => {
    const entries = columns.flatMap((column, at) => (column ? [[column, record[at] ?? ''] as const] : []));
    const cells: Cells = Object.fromEntries(entries);
    return isOfPupils(cells, oneRoster) ? undefined : readRow(setting, cells, `line ${info.lines}`, oneRoster);
  });
  const staff = read.flatMap((one) => one ?? []);
  return {
    lines: staff.flatMap((one) => ('why' in one ? [] : [one])),
    refused: staff.flatMap((one) => ('why' in one ? [one] : [])),
    speaksOf: oneRoster ? Object.values(ONE_ROSTER) : columns.includes('roles') ? Object.keys(setting.roles) : [],
    skipped: read.filter((one) => one === undefined).length,
  };
}
