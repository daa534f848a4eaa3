// Who comes, goes and changes, by id and by account alone; and what is kept of it beside the file.
import { PersonId } from '../../src/domain/ids';
import { staffDifference, type KnownStaff, type ListedPerson, type ListMeaning } from '../../src/staff/difference';
import {
  filedSince,
  NO_STAFF,
  staffedPeople,
  type Staff,
  type StaffDecision,
  type StaffPerson,
  type StaffStep,
} from '../../src/staff/staff';

const somebody = (id: string, roles: string[] = [], slack = `U${id.toUpperCase()}`): StaffPerson => ({
  id: PersonId(id),
  name: id,
  roles,
  kind: 'staff',
  organisations: [],
  accounts: { slack },
});
const FILE = [somebody('anna', ['mentor']), somebody('bert', ['teacher']), somebody('cas')];
const listed = (more: Partial<ListedPerson>, at = 2): ListedPerson => ({
  place: `line ${at}`,
  roles: [],
  accounts: {},
  gone: false,
  ...more,
});
const ALL: ListMeaning = {
  speaksOf: ['mentor', 'teacher'],
  whole: false,
  returns: true,
  hasPlaces: false,
  fresh: () => 'abcdef0123456789',
};

const after = (file: readonly StaffPerson[], ...decisions: Partial<StaffDecision>[]): KnownStaff => {
  const staff: Staff = {
    waiting: [],
    decided: decisions.map((one, at) => ({
      id: `d${at}`,
      at: '2026-11-16T08:00:00.000Z',
      outcome: 'approved',
      from: 'list',
      by: [],
      steps: [],
      requests: [],
      ...one,
    })),
  };
  return { file, staff, present: staffedPeople(file, staff, (person) => person) };
};
const NOW = after(FILE);
const ids = ({ present }: KnownStaff) => present.map(({ id }) => id);
const goes = (id: string): StaffStep => ({
  does: 'goes',
  person: PersonId(id),
  accounts: { slack: `U${id.toUpperCase()}` },
});

describe('a difference', () => {
  it('gives and takes roles of whoever it finds by account or id, and leaves others as they are', () => {
    const lines = [
      listed({ accounts: { slack: 'UANNA' }, roles: ['teacher'] }, 2),
      listed({ id: 'bert', roles: ['teacher'] }, 3),
    ];
    expect(staffDifference(NOW, lines, [], ALL)).toMatchObject({
      steps: [{ does: 'changes', person: 'anna', roles: { gives: ['teacher'], takes: ['mentor'] } }],
      unchanged: 1,
      refused: [],
    });
  });

  it('takes no role that the list does not speak of', () => {
    const lines = [listed({ id: 'anna', roles: ['teacher'] })];
    const { steps } = staffDifference(NOW, lines, [], { ...ALL, speaksOf: ['teacher'] });
    expect(steps).toMatchObject([{ roles: { gives: ['teacher'], takes: [] } }]);
  });

  it('finds nobody by name: without an account a line is refused with what to do', () => {
    const { steps, refused } = staffDifference(NOW, [listed({ name: 'anna', roles: ['mentor'] })], [], ALL);
    expect(steps).toEqual([]);
    expect(refused[0]).toMatchObject({
      place: 'line 2',
      why: expect.stringMatching(/Nobody is found by name or mail/),
    });
  });

  it('gives a newcomer an id that nobody had before, as cases remember those who left', () => {
    const { steps } = staffDifference(NOW, [listed({ name: 'Dirk Öz', accounts: { slack: 'U9' } })], [], ALL);
    expect(steps).toMatchObject([{ does: 'comes', person: { id: 'dirk-oz-abcdef', name: 'Dirk Öz' } }]);
  });

  it.each([
    ['of an id and an account of two people', { id: 'anna', accounts: { slack: 'UBERT' } }, /put one of the two right/],
    ['of another account than they have', { id: 'anna', accounts: { slack: 'U9' } }, /another slack account/],
    ['without a name', { accounts: { slack: 'U9' } }, /no name/],
  ])('refuses a line %s', (_what, line, why) => {
    expect(staffDifference(NOW, [listed(line)], [], ALL).refused).toEqual([
      { place: 'line 2', why: expect.stringMatching(why) },
    ]);
  });

  it('refuses the second line of one person, whichever way they are named', () => {
    const lines = [listed({ id: 'anna', roles: ['mentor'] }, 2), listed({ accounts: { slack: 'UANNA' } }, 3)];
    expect(staffDifference(NOW, lines, [], ALL).refused).toEqual([
      { place: 'line 3', why: expect.stringMatching(/line 2 too/) },
    ]);
  });

  it('of a whole list has whoever is not on it go, but nobody as long as a line is refused', () => {
    const lines = [listed({ id: 'anna', roles: ['mentor'] })];
    const whole = { ...ALL, whole: true };
    expect(staffDifference(NOW, lines, [], whole).steps).toMatchObject([
      { does: 'goes', person: 'bert' },
      { does: 'goes', person: 'cas' },
    ]);
    const refused = [{ place: 'line 3', why: 'x' }];
    expect(staffDifference(NOW, lines, refused, whole)).toMatchObject({ steps: [], keptForRefused: 2 });
  });

  it('lets nobody be of no school where there are several, since that is to work for all of them', () => {
    const places = { ...ALL, hasPlaces: true };
    const of = after([{ ...FILE[0]!, organisations: ['linde'] }]);
    const lines = [
      listed({ id: 'anna', roles: ['mentor'], organisations: [] }, 2),
      listed({ name: 'D', accounts: { slack: 'U9' } }, 3),
    ];
    expect(staffDifference(of, lines, [], places).refused.map(({ place }) => place)).toEqual(['line 2', 'line 3']);
  });
});

describe('whoever was taken out', () => {
  const gone = after(FILE, { outcome: 'suspended', steps: [goes('anna')] });

  it('stays out though the file has them, under another id too', () => {
    expect(ids(gone)).toEqual(['bert', 'cas']);
    const renamed = after([{ ...FILE[0]!, id: PersonId('anna2') }, ...FILE.slice(1)], { steps: [goes('anna')] });
    expect(ids(renamed)).toEqual(['bert', 'cas']);
  });

  it('is brought back by a list that is approved, and never by a group', () => {
    const lines = [listed({ accounts: { slack: 'UANNA' }, roles: ['mentor'] })];
    expect(staffDifference(gone, lines, [], ALL).steps).toMatchObject([
      { does: 'changes', person: 'anna', back: true },
    ]);
    expect(staffDifference(gone, lines, [], { ...ALL, returns: false }).refused[0]?.why).toMatch(
      /suspended on 2026-11-16, and stays out/,
    );
  });

  it('gets back no role that was given before and is not on the list', () => {
    const steps: StaffStep[] = [
      {
        does: 'changes',
        person: PersonId('bert'),
        roles: { gives: ['mentor'], takes: [] },
        organisations: { gives: [], takes: [] },
        accounts: {},
      },
    ];
    const was = after(FILE, { steps }, { steps: [goes('bert')] });
    const back = staffDifference(was, [listed({ id: 'bert', roles: ['teacher'] })], [], ALL);
    const now = after(FILE, { steps }, { steps: [goes('bert')] }, { steps: back.steps });
    expect(now.present.find(({ id }) => id === 'bert')?.roles).toEqual(['teacher']);
  });
});

describe('whoever came', () => {
  const dirk: StaffStep = { does: 'comes', person: somebody('dirk', ['teacher']) };

  it('is there beside the file, which counts for whom both have', () => {
    expect(ids(after(FILE, { steps: [dirk] }))).toEqual(['anna', 'bert', 'cas', 'dirk']);
    const both = after([...FILE, somebody('dd', ['mentor'], 'UDIRK')], { steps: [dirk] });
    expect(ids(both)).toEqual(['anna', 'bert', 'cas', 'dd']);
  });

  it('and was in the file since is out once they are taken out of it', () => {
    const both = after([...FILE, somebody('dirk')], { steps: [dirk] });
    expect(filedSince([...FILE, somebody('dirk')], both.staff)).toEqual(['dirk']);
    const filed = { outcome: 'filed', steps: [goes('dirk')] } as const;
    expect(ids(after([...FILE, somebody('dirk')], { steps: [dirk] }, filed))).toContain('dirk');
    expect(ids(after(FILE, { steps: [dirk] }, filed))).not.toContain('dirk');
  });

  it('loses a role that the file takes away, whatever was given beside it', () => {
    const steps: StaffStep[] = [
      {
        does: 'changes',
        person: PersonId('anna'),
        roles: { gives: ['teacher'], takes: [] },
        organisations: { gives: [], takes: [] },
        accounts: {},
      },
    ];
    const without = after([somebody('anna')], { steps });
    expect(without.present[0]?.roles).toEqual(['teacher']);
  });
});

it('is the very same list of people when nothing was decided', () => {
  expect(staffedPeople(FILE, NO_STAFF, (person) => person)).toBe(FILE);
});
