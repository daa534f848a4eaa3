// The checks that hold for every story, on worlds in which they should find something.
import { triedByOutsiders } from '../../src/stories/playing/outsiders';
import { triedAgain } from '../../src/stories/playing/repeat';
import { NOTHING, type Screen } from '../../src/stories/drivers/screen';
import type { Performed } from '../../src/stories/playing/doing/send';
import type { StoryAction } from '../../src/stories/format/story';
import type { World } from '../../src/stories/playing/world';
import type { Press } from '../../src/requests/request';

const CASE = { name: 'case1', id: 'a'.repeat(32), code: 'MC-2026-0001', pathway: 'p' };
const ACTION = {
  who: 'mila',
  doing: { kind: 'act', act: 'talk' },
  card: 'new',
  answers: {},
  reasons: {},
  expect: { kind: 'ok', hints: [] },
  askedFirst: [],
  sees: [],
  not: [],
} satisfies StoryAction;
const PATHWAY = {
  id: 'p',
  opensWith: 'signal',
  lines: [],
  anytime: [],
  afterwards: [],
  stages: [],
  acts: [
    { id: 'talk', urgent: false },
    { id: 'acute', urgent: true },
  ],
};

const saying = (...lines: string[]): Screen => ({ ...NOTHING, lines });
const stale = (): Screen => ({
  ...saying('Verouderd'),
  notices: [{ tone: 'stale', text: 'Verouderd', rules: ['DES-11'] }],
});
const accepted = (): Screen => ({
  ...saying('Vastgelegd'),
  notices: [{ tone: 'done', text: 'Vastgelegd', rules: [] }],
});

type Faults = {
  pressed?: () => Screen;
  again?: () => void;
  command?: (code: string) => Screen;
  forge?: (press: Press) => Screen;
};

function worldWith({
  pressed = stale,
  again = () => undefined,
  command = () => saying('Deze casus bestaat niet.'),
  forge = () => saying('Deze casus bestaat niet.'),
}: Faults = {}) {
  const journal: object[] = [{ event: { type: 'ActRecorded' } }];
  const state = { revision: 3, tasks: [{ id: 'sis-4' }], members: ['mila'], openedBy: 'mila' };
  const driver = {
    pressElsewhere: async () => pressed(),
    again: async () => (again(), NOTHING),
    command: async (_person: unknown, text: string) => command(text.replace('dossier ', '')),
    forge: async (_person: unknown, press: Press) => forge(press),
  };
  const world = {
    cases: [CASE],
    pathways: [PATHWAY],
    driver,
    journal: async () => journal,
    edited: async () => [],
    state: async () => state,
    isIn: async (_one: unknown, { id }: { id: string }) => state.members.some((member) => member === id),
    settle: async () => undefined,
    outsider: () => ({}),
  };
  return { world: world as unknown as World, journal, state };
}

const performed = {
  screen: accepted(),
  verdict: { kind: 'ok', rules: [], hints: [], fields: [] },
  pressed: { person: { id: 'mila' }, from: NOTHING, button: { press: { type: 'submit' } } },
  gaps: [],
  reasonsGiven: [],
} as unknown as Performed;
const both = { isOpening: false, checks: ['repeat', 'old-cards'] };

describe('an accepted row tried again', () => {
  it('is fine when the second press is out of date and nothing changed', async () => {
    expect(await triedAgain(worldWith().world, ACTION, performed, both)).toEqual([]);
  });

  it('may leave refused attempts in the journal', async () => {
    const { world, journal } = worldWith({
      pressed: () => (journal.push({ event: { type: 'AttemptRefused' } }), stale()),
    });
    expect(await triedAgain(world, ACTION, performed, both)).toEqual([]);
  });

  it('finds a delivery that is taken twice', async () => {
    const { world, journal } = worldWith({ again: () => void journal.push({ event: { type: 'ActRecorded' } }) });
    expect(await triedAgain(world, ACTION, performed, both)).toEqual([
      'repeat: the same request delivered twice changed the case',
    ]);
  });

  it('finds a button that does it twice', async () => {
    const { world, journal } = worldWith({
      pressed: () => (journal.push({ event: { type: 'ActRecorded' } }), accepted()),
    });
    expect(await triedAgain(world, ACTION, performed, both)).toEqual([
      'repeat: pressing the same button again changed the case',
      'old-cards: the card that was pressed answered "ok" and not "the card was out of date"',
    ]);
  });

  it('lets urgent acts, ticks and opening forms answer otherwise', async () => {
    const { world } = worldWith({ pressed: accepted });
    expect(await triedAgain(world, { ...ACTION, doing: { kind: 'act', act: 'acute' } }, performed, both)).toEqual([]);
    expect(await triedAgain(world, { ...ACTION, doing: { kind: 'tick', task: 'sis' } }, performed, both)).toEqual([]);
    expect(await triedAgain(world, ACTION, performed, { ...both, isOpening: true })).toEqual([]);
  });

  it('does not try what was refused', async () => {
    const { world } = worldWith({
      pressed: () => {
        throw new Error('pressed');
      },
    });
    expect(
      await triedAgain(world, ACTION, { ...performed, verdict: { ...performed.verdict, kind: 'refuse' } }, both),
    ).toEqual([]);
  });
});

describe('a row tried by somebody who is not in the case', () => {
  it('is fine when the answers are those for a case that does not exist', async () => {
    expect(await triedByOutsiders(worldWith().world, ACTION)).toEqual([]);
  });

  it('does not count the code that was asked for as a difference', async () => {
    const { world } = worldWith({ command: (code) => saying(`${code} bestaat niet.`) });
    expect(await triedByOutsiders(world, ACTION)).toEqual([]);
  });

  it('finds a case that is shown', async () => {
    const { world } = worldWith({
      command: (code) => saying(code === CASE.code ? 'Stap 3' : 'Deze casus bestaat niet.'),
    });
    expect(await triedByOutsiders(world, ACTION)).toEqual([
      'outsiders: asked for by its code, the case is answered otherwise than one that does not exist',
    ]);
  });

  it('finds a press that is answered otherwise', async () => {
    const { world } = worldWith({
      forge: (press) =>
        saying(
          press.type === 'submit' && press.case === CASE.id
            ? 'Dat hoort niet bij jouw rol.'
            : 'Deze casus bestaat niet.',
        ),
    });
    expect(await triedByOutsiders(world, ACTION)).toEqual([
      'outsiders: "submit" is answered otherwise than for a case that does not exist',
    ]);
  });

  it('finds a change', async () => {
    const { world, state } = worldWith({ forge: () => ((state.revision += 1), saying('Deze casus bestaat niet.')) });
    expect(await triedByOutsiders(world, ACTION)).toEqual(['outsiders: somebody who is not in the case changed it']);
  });

  it.each([
    { kind: 'tick', task: 'sis' } as const,
    { kind: 'approve', act: 'talk' } as const,
    { kind: 'reject', act: 'talk' } as const,
    { kind: 'journal' } as const,
  ])('tries $kind with a press of its own', async (doing) => {
    const pressed: string[] = [];
    const { world } = worldWith({ forge: (press) => (pressed.push(press.type), saying('Deze casus bestaat niet.')) });
    await triedByOutsiders(world, { ...ACTION, doing });
    expect(pressed).toContain(doing.kind);
  });
});
