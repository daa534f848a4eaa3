import type { Platform } from '../../src/app/tenant';
import { withOwnRoles } from '../../src/domain/people/roles';
import { parsePathway } from '../../src/pathways/parse';
import { readStory } from '../../src/stories/format/read-story';
import { play } from '../../src/stories/playing/play';
import { openEmbedded } from '../../src/stories/playing/stores';
import { smallWith } from '../pathways/small-pathway';
import { PRODUCT_ROLES } from '../support/roles';

jest.setTimeout(120_000);

/** A school's own procedure with a role of its own: nothing but a file. */
const OWN = smallWith(
  'acts:\n  - id: worry',
  `roles:
  - { id: schoolnurse, kind: staff, belongs: school, name: { nl: schoolverpleegkundige, en: school nurse }, alsoCalled: [zuster] }
acts:
  - id: worry`,
)
  .replace('owner: { role: mentor }', 'owner: { role: schoolnurse }\n    pings: [schoolnurse]')
  .replace(
    'required: true }\n  - id: talk\n',
    'required: true }\n    effects: [{ member: { role: schoolnurse } }, { member: { role: team_leader } }]\n  - id: talk\n',
  )
  .replace('by: { roles: [mentor] }', 'by: { roles: [schoolnurse] }');

const STORY = `story: Een eigen werkwijze met een eigen rol
pathway: small
people:
  mila: { roles: teacher }
  zus: { name: Zus Zandstra, roles: schoolnurse }
  tom: { roles: team_leader }
  amy: { roles: team_leader, locale: en }
steps:
  - who: mila
    does: worry
    with: { facts: Vaak ziek op maandag. }
    check: { channel: { schoolnurse: { messages: at least 1 } }, members: [zus, tom, amy] }
  - who: tom
    does: show
    sees: ['schoolverpleegkundige']
  - who: amy
    does: show
    sees: ['school nurse']
  - who: tom
    does: talk
    with: { participants: [zus, tom] }
    refuse: DES-3
    sees: ['Vraag het aan: schoolverpleegkundige.']
  - who: amy
    does: talk
    with: { participants: [zus, tom] }
    refuse: DES-3
    sees: ['Ask: school nurse.']
  - who: zus
    does: talk
    with: { participants: [zus, tom] }
    check: { stage: second, record: talk }
leaks: [maandag]
`;

it.each<Platform>(['web', 'slack'])(
  'plays a procedure with a role of its own on %s, without a line of code',
  async (platform) => {
    const parsed = parsePathway(OWN, 'own.yaml', PRODUCT_ROLES);
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
    const roles = withOwnRoles(PRODUCT_ROLES, [parsed.pathway]);
    const read = readStory('own-role.yaml', STORY, roles);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));

    const result = await play({
      roles,
      story: read.story,
      pathways: [parsed.pathway],
      platform,
      store: 'embedded',
      openStorage: openEmbedded,
      checks: ['outsiders'],
    });

    expect(result.failures.map(({ message }) => message)).toEqual([]);
  },
);

it('does not know that role where no procedure brings it', () => {
  const read = readStory('own-role.yaml', STORY, PRODUCT_ROLES);

  expect('problems' in read ? read.problems.map(({ message }) => message.split(' Known')[0]) : []).toEqual([
    'The role "schoolnurse" is not known.',
    'The role "schoolnurse" is not known.',
  ]);
});
