// From the members of groups to who comes, changes and goes.
import { PersonId } from '../../src/domain/ids';
import { staffDifference } from '../../src/staff/difference';
import { linesFromGroups, type GroupMember, type PeopleGroup } from '../../src/staff/from-groups';
import { NO_STAFF, staffedPeople, type Staff, type StaffPerson } from '../../src/staff/staff';

const somebody = (id: string, roles: string[], accounts: StaffPerson['accounts']): StaffPerson => ({
  id: PersonId(id),
  name: id,
  roles,
  kind: 'staff',
  organisations: [],
  accounts,
});
const FILE = [
  somebody('anna', ['mentor', 'director'], { slack: 'UA', teams: 'ta' }),
  somebody('bert', ['mentor'], { slack: 'UB' }),
  somebody('cas', ['mentor'], { web: 'cas' }),
];
const group = (from: PeopleGroup['from'], roles: string[]): PeopleGroup => ({
  from,
  id: `${from}-1`,
  roles,
  organisations: [],
  kind: 'staff',
});
const MENTORS = group('slack', ['mentor']);
const TEACHERS = group('entra', ['teacher']);

function come(reads: [PeopleGroup, GroupMember[]][], staff: Staff = NO_STAFF) {
  const present = staffedPeople(FILE, staff, (person) => person);
  const { lines, refused } = linesFromGroups(
    reads.map(([one, members]) => ({ group: one, members })),
    present,
    staff,
  );
  return staffDifference({ file: FILE, present, staff }, lines, refused, {
    speaksOf: [],
    whole: false,
    returns: false,
    hasPlaces: false,
    fresh: () => 'abcdef',
  });
}

it('takes the role of a group from whoever is not in it, has an account there, and no other role of theirs', () => {
  expect(come([[MENTORS, [{ user: 'UA' }]]])).toMatchObject({
    steps: [{ does: 'changes', person: 'bert', roles: { gives: [], takes: ['mentor'] } }],
    refused: [],
  });
});

it('gives the roles of all groups that somebody is in, whichever account is in which', () => {
  const both: [PeopleGroup, GroupMember[]][] = [
    [MENTORS, [{ user: 'UA' }, { user: 'UB' }]],
    [TEACHERS, [{ user: 'ta' }]],
  ];
  expect(come(both).steps).toMatchObject([{ person: 'anna', roles: { gives: ['teacher'], takes: [] } }]);
});

it('has somebody new come by name, and refuses one whose name may not be read, a guest and an empty group', () => {
  const { steps, refused } = come([
    [
      MENTORS,
      [{ user: 'UA' }, { user: 'UB' }, { user: 'UN', name: 'Noor' }, { user: 'UX' }, { user: 'UG', why: 'is a guest' }],
    ],
    [TEACHERS, []],
  ]);
  expect(steps).toMatchObject([
    { does: 'comes', person: { name: 'Noor', roles: ['mentor'], accounts: { slack: 'UN' } } },
  ]);
  expect(refused.map(({ why }) => why)).toEqual([
    'is a guest',
    expect.stringMatching(/nobody in this group/),
    expect.stringMatching(/no name/),
  ]);
});

it('has whoever came by a group alone go once they are in none, and whom the file has only lose the role', () => {
  const came: Staff = {
    waiting: [],
    decided: [
      {
        id: 'd',
        at: '',
        outcome: 'approved',
        from: 'groups',
        by: [],
        steps: [{ does: 'comes', person: somebody('noor', ['mentor'], { slack: 'UN' }) }],
        requests: [],
      },
    ],
  };
  expect(come([[MENTORS, [{ user: 'UA' }]]], came).steps).toMatchObject([
    { does: 'changes', person: 'bert' },
    { does: 'goes', person: 'noor' },
  ]);
});
