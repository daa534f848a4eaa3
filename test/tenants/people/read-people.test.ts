// A list of people as schools have them: in Dutch or English, with semicolons or commas, from Excel or OneRoster.
import { readPeople } from '../../../src/tenants/people/read-people';
import { PRODUCT_ROLES } from '../../support/roles';

const setting = {
  roles: PRODUCT_ROLES,
  organisations: [],
  platforms: ['slack', 'teams', 'web'],
};
const ENTRA = '3f2b8c1e-5d4a-4b6f-9a1c-0d2e4f6a8b1c';
const sara = { name: 'Sara van Dekker', roles: ['mentor'], accounts: { slack: 'U012AB3CD' }, gone: false };

describe('a list is read', () => {
  it.each([
    ['Dutch, with semicolons', 'naam;rol;slack\nSara van Dekker;mentor;U012AB3CD\n'],
    ['English, with commas', 'Name,Role,Slack ID\nSara van Dekker,mentor,U012AB3CD\n'],
    [
      'with a byte order mark and Windows line ends',
      '\uFEFFNaam;Functie;Lid-ID\r\nSara van Dekker;Mentor;U012AB3CD\r\n',
    ],
    [
      'with quotation marks around what has the delimiter',
      'naam,rollen,slack\n"Sara van Dekker","mentor,",U012AB3CD\n',
    ],
    ['with the line that Excel puts first', 'sep=;\r\nnaam;rol;slack\r\nSara van Dekker;mentor;U012AB3CD\r\n'],
    ['with tabs, empty lines and blanks', 'naam\trol\tslack\n\n  Sara van Dekker \tmentor\tU012AB3CD\n\t\t\n'],
    ['with a name in parts', 'Voornaam;Tussenvoegsel;Achternaam;Rol;Slack\nSara;van;Dekker;tutor;U012AB3CD\n'],
  ])('%s', (_how, text) => {
    expect(readPeople(text, setting)).toMatchObject({ lines: [sara], refused: [] });
  });

  it('with several roles in a cell, by id or by name in any language, and the line of each', () => {
    const text = 'naam;rollen;entra\nA;"mentor, teamleider";' + ENTRA + '\nB;support_team_member | Mentor;' + ENTRA;
    expect(readPeople(text, setting).lines).toMatchObject([
      { roles: ['mentor', 'team_leader'], place: 'line 2', accounts: { teams: ENTRA } },
      { roles: ['support_team_member', 'mentor'], place: 'line 3' },
    ]);
  });

  it('says whether somebody left, and refuses what is neither yes nor no', () => {
    const text = 'naam;slack;uit dienst\nA;U1;ja\nB;U2;nee\nC;U3;2026-12-31\n';
    const { lines, refused } = readPeople(text, setting);
    expect(lines.map(({ gone }) => gone)).toEqual([true, false]);
    expect(refused).toEqual([{ place: 'line 4', why: expect.stringMatching(/neither yes nor no/) }]);
  });

  it('speaks of roles only where it has a column for them', () => {
    expect(readPeople('naam;slack\nA;U1\n', setting).speaksOf).toEqual([]);
    expect(readPeople('naam;rol;slack\nA;;U1\n', setting).speaksOf).toContain('mentor');
  });
});

describe('a line is refused, with what to do', () => {
  it.each([
    ['a role that nobody defines', 'naam;rol;slack\nA;mentr;U1\n', /did you mean "mentor"/],
    ['a mail address for an id', 'naam;slack\nA;sara@school.example\n', /is een mailadres.*is an e-mail address/],
    ['a name for an Entra id', 'naam;entra\nA;Sara Dekker\n', /object ID of Entra/],
    ['an id in other letters', 'naam;slack\nA;u012ab3cd\n', /write "U012AB3CD"/],
  ])('%s', (_what, text, why) => {
    const { lines, refused } = readPeople(text, setting);
    expect(lines).toEqual([]);
    expect(refused).toEqual([{ place: 'line 2', why: expect.stringMatching(why) }]);
  });

  it('an account of a platform that nobody speaks for here', () => {
    const { refused } = readPeople('naam;slack\nA;U1\n', { ...setting, platforms: ['teams'] });
    expect(refused[0]?.why).toMatch(/no slack workspace/);
  });

  it('and a school that is not known, where there are several', () => {
    const organisations = [{ id: 'linde', name: { nl: 'De Linde', en: 'De Linde' } }];
    const read = readPeople('naam;slack;school\nA;U1;De Linde\nB;U2;De Lind\n', { ...setting, organisations });
    expect(read.lines).toMatchObject([{ organisations: ['linde'] }]);
    expect(read.refused[0]?.why).toMatch(/De Lind/);
  });
});

describe('a file that is no list is refused whole', () => {
  it.each([
    ['empty', '', /nothing in this file/],
    ['without a column that says who', 'naam;rol\nA;mentor\n', /none of the columns says who/],
    ['with the same column twice', 'naam;slack;lid-id\nA;U1;U1\n', /two columns say the same/],
    ['with a quotation mark that is not closed', 'naam;slack\n"A;U1\n', /quotation mark/],
  ])('%s', (_what, text, why) => {
    const { lines, refused } = readPeople(text, setting);
    expect(lines).toEqual([]);
    expect(refused).toEqual([{ place: expect.any(String), why: expect.stringMatching(why) }]);
  });
});

describe('OneRoster 1.1', () => {
  const head =
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName';
  const line = (id: string, role: string, more: { status?: string; enabled?: string; ids?: string } = {}) =>
    `${id},${more.status ?? 'active'},,${more.enabled ?? 'true'},org-1,${role},${id},"${more.ids ?? `{Entra:${ENTRA}}`}",Sara,Dekker,van`;

  it('takes in staff with their account, and speaks of no other role than it knows', () => {
    const read = readPeople([head, line('s-1', 'teacher'), line('s-2', 'administrator')].join('\n'), setting);
    expect(read.lines).toMatchObject([
      { id: 's-1', name: 'Sara van Dekker', roles: ['teacher'], accounts: { teams: ENTRA }, gone: false },
      { id: 's-2', roles: [] },
    ]);
    expect(read.speaksOf).toEqual(['teacher', 'support_staff']);
  });

  it('takes in no pupil and no parent, whatever stands beside them, and counts them', () => {
    const roles = ['student', 'parent', 'guardian', 'relative', ''];
    const read = readPeople([head, ...roles.map((role, at) => line(`p-${at}`, role))].join('\n'), setting);
    expect(read).toMatchObject({ lines: [], refused: [], skipped: 5 });
  });

  it('has whoever is to be deleted, or may not log in any more, as gone', () => {
    const text = [head, line('a', 'teacher', { status: 'tobedeleted' }), line('b', 'aide', { enabled: 'false' })];
    expect(readPeople(text.join('\n'), setting).lines.map(({ gone }) => gone)).toEqual([true, true]);
  });
});

it('takes in no pupil of a list of a school’s own either', () => {
  const read = readPeople('naam;rol;slack\nSofie;leerling;U1\nMoeder;ouder;U2\nA;mentor;U3\n', setting);
  expect(read.lines).toHaveLength(1);
  expect(read.skipped).toBe(2);
  expect(JSON.stringify(read)).not.toMatch(/Sofie|Moeder/);
});
