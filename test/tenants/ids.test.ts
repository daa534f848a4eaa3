/**
 * The usual mistakes with ids in a school's file: each is refused with what it is and what to write instead, in Dutch
 * and in English.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorLine } from '../../src/pathways/read-yaml';
import { parseTenant } from '../../src/tenants/parse';
import { meldcode } from '../pathways/meldcode-play';
import { PRODUCT_ROLES } from '../support/roles';

const EXAMPLE = readFileSync(join(__dirname, '../../config/school.example.yaml'), 'utf8');

/** The errors of the example with one piece of it written otherwise. */
function errorsWith(piece: string, other: string): readonly string[] {
  if (!EXAMPLE.includes(piece)) throw new Error(`the example has no ${piece}`);
  const source = EXAMPLE.replace(piece, other);
  const read = parseTenant(source, 'school.yaml', { pathways: [meldcode], roles: PRODUCT_ROLES, years: [2026] });
  return 'errors' in read ? read.errors.map(errorLine) : [];
}

const slackUser = ['slack: U000000001', (typed: string) => `slack: "${typed}"`] as const;
const teamsUser = ['teams: 00000000-0000-4000-8000-000000000001', (typed: string) => `teams: "${typed}"`] as const;
const slackSpace = ['slack: [T000000001]', (typed: string) => `slack: ["${typed}"]`] as const;
const teamsSpace = ['teams: [00000000-0000-4000-8000-000000000000]', (typed: string) => `teams: ["${typed}"]`] as const;
const channel = (platform: string) =>
  [
    'support_team_member: { platform: web, id: ondersteuningsteam }',
    (typed: string) => `support_team_member: { platform: ${platform}, id: "${typed}" }`,
  ] as const;
const THREAD = '19:abc_DEF-123@thread.tacv2';
const GUID = '3f2b8c1e-5d4a-4b6f-9a1c-0d2e4f6a8b1c';

const MISTAKES: readonly (readonly [readonly [string, (typed: string) => string], string, string, string?])[] = [
  [slackUser, 'noor@school.nl', 'mailadres'],
  [slackUser, '@noor', 'naam'],
  [slackUser, 'u012ab3cd', 'hoofd- en kleine letters', 'U012AB3CD'],
  [slackUser, 'C012AB3CD', 'kanaal'],
  [slackUser, '<@U012AB3CD>', 'vermelding', 'U012AB3CD'],
  [slackUser, 'https://mijnschool.slack.com/team/U012AB3CD', 'koppeling', 'U012AB3CD'],
  [teamsUser, 'noor@school.nl', 'mailadres'],
  [teamsUser, GUID.toUpperCase(), 'hoofd- en kleine letters', GUID],
  [teamsUser, '29:1abcDEF', 'een bot'],
  [teamsUser, 'U012AB3CD', 'ander platform'],
  [slackSpace, 'mijnschool.slack.com', 'domein'],
  [slackSpace, 'https://mijnschool.slack.com', 'koppeling'],
  [slackSpace, 't012ab3cd', 'hoofd- en kleine letters', 'T012AB3CD'],
  [slackSpace, 'Mijn School', 'naam'],
  [teamsSpace, 'school.onmicrosoft.com', 'domein'],
  [channel('slack'), '#ondersteuningsteam', 'naam'],
  [channel('slack'), 'ondersteuningsteam', 'naam'],
  [channel('slack'), 'https://mijnschool.slack.com/archives/C012AB3CD', 'koppeling', 'C012AB3CD'],
  [channel('slack'), 'D012AB3CD', 'één persoon'],
  [channel('slack'), 'U012AB3CD', 'persoon'],
  [channel('slack'), THREAD, 'ander platform'],
  [
    channel('teams'),
    `https://teams.microsoft.com/l/channel/${encodeURIComponent(THREAD)}/OT?groupId=${GUID}`,
    'koppeling',
    THREAD,
  ],
  [channel('teams'), encodeURIComponent(THREAD), 'in een adres', THREAD],
  [channel('teams'), `${THREAD};messageid=1700000000000`, 'bericht', THREAD],
  [channel('teams'), GUID, 'team'],
  [channel('teams'), 'C012AB3CD', 'ander platform'],
];

const cases = MISTAKES.map(([[piece, written], typed, what, meant = '']) => ({ piece, written, typed, what, meant }));

it.each(cases)('$piece written as $typed', ({ piece, written, typed, what, meant }) => {
  const errors = errorsWith(piece, written(typed));

  expect(errors).toHaveLength(1);
  const [nl, en] = errors[0]!.split(' · ');
  expect(nl).toMatch(/^school\.yaml:\d+ (people\[noor\]|workspaces|channels)[^ ]*: /);
  expect(nl).toContain(what);
  expect(nl).toContain(': schrijf ');
  expect(en).toContain(': write ');
  expect([nl, en]).toEqual([expect.stringContaining(meant), expect.stringContaining(meant)]);
});

it('takes ids as the platforms have them', () => {
  const right: readonly (readonly [readonly [string, (typed: string) => string], string])[] = [
    [slackUser, 'W012AB3CD'],
    [slackSpace, 'E012AB3CD'],
    [teamsUser, GUID],
    [channel('slack'), 'C012AB3CD'],
    [channel('slack'), 'G012AB3CD'],
    [channel('teams'), THREAD],
    [channel('teams'), '19:meeting_abc@thread.v2'],
  ];
  expect(right.flatMap(([[piece, written], typed]) => errorsWith(piece, written(typed)))).toEqual([]);
});

it('refuses a channel for a role that nobody has and no procedure speaks to', () => {
  const [error, ...more] = errorsWith('  mentor: { platform: web', '  police_contact: { platform: web');
  expect(error).toMatch(/channels\.police_contact: niemand .* · nobody in this file is police_contact/);
  expect(more).toEqual([]);
});

it.each(['02/249.22.11', '(02) 249 22 11', '+32 (0)2 249 22 11', '0800-2000', '112'])(
  'reads the number %s as people write it',
  (phone) => expect(errorsWith('phone: 0800-2000', `phone: "${phone}"`)).toEqual([]),
);

it.each(['phone: 112', 'phone: "n.v.t."', 'phone: "1"'])('says how a number is written where it says %s', (written) => {
  expect(errorsWith('phone: 0800-2000', written)).toEqual([expect.stringMatching(/telefoonnummer.* · a telephone/)]);
});
