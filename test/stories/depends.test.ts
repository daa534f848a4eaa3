/** Which rows of a story depend on one that went otherwise. */
import type { Doing, Row } from '../../src/stories/format/story';
import { createLosses } from '../../src/stories/playing/depends';

type Told = {
  readonly doing?: Doing;
  readonly case?: string;
  readonly tab?: string;
  readonly checks?: readonly (string | undefined)[];
};

function rowsOf(...told: readonly Told[]): Row[] {
  return told.map(({ doing, case: name, tab, checks = [] }, index) => ({
    number: index + 1,
    line: index + 1,
    rules: [],
    checks: checks.map((one) => ({ case: one })),
    action: doing && {
      who: 'mila',
      doing,
      case: name,
      tab,
      card: 'new',
      answers: {},
      reasons: {},
      expect: { kind: 'ok', hints: [] },
      askedFirst: [],
      sees: [],
      not: [],
    },
  }));
}

const opening: Doing = { kind: 'act', act: 'signal' };
const acting: Doing = { kind: 'act', act: 'talk' };

/** The numbers of the rows that are not played when that row goes otherwise. */
function lostAfter(failing: number, rows: readonly Row[]): number[] {
  const losses = createLosses(rows, (act) => act === 'signal');
  return rows.flatMap((row) => {
    const because = losses.missing(row);
    if (row.number === failing || because !== undefined) losses.lose(row, because ?? row.number);
    return because === undefined ? [] : [row.number];
  });
}

it.each<[string, number, readonly Told[], readonly number[]]>([
  [
    'rows about the same case',
    1,
    [
      { doing: opening, case: 'a' },
      { doing: acting, case: 'a' },
      { doing: acting, case: 'b' },
    ],
    [2],
  ],
  [
    'rows about the case opened last',
    1,
    [{ doing: opening }, { doing: acting }, { doing: opening }, { doing: acting }],
    [2],
  ],
  [
    'an act, and what comes after it in its case',
    2,
    [{ doing: opening }, { doing: acting }, { doing: acting }, { doing: opening, case: 'b' }],
    [3],
  ],
  ['a check of a case that is lost', 1, [{ doing: opening, case: 'a' }, { checks: ['a'] }, { checks: ['b'] }], [2]],
  [
    'a form of a tab that was not opened, and the case that it would have made',
    1,
    [
      { doing: { kind: 'open', act: 'signal', tab: 't' } },
      { doing: opening, tab: 't', case: 'a' },
      { doing: acting, case: 'a' },
    ],
    [2, 3],
  ],
])('are %s', (_what, failing, told, lost) => {
  expect(lostAfter(failing, rowsOf(...told))).toEqual(lost);
});

it('are not those with a command, a list, or what is typed in a channel, unless they name the case', () => {
  const asides: Doing[] = [
    { kind: 'command', text: '/zorg' },
    { kind: 'list' },
    { kind: 'write', text: 'x', channel: 'mentor' },
    { kind: 'press', label: 'x', message: 'y' },
  ];
  expect(lostAfter(1, rowsOf({ doing: opening, case: 'a' }, ...asides.map((doing) => ({ doing }))))).toEqual([]);
  expect(
    lostAfter(1, rowsOf({ doing: opening, case: 'a' }, { doing: { kind: 'command', text: '/x' }, case: 'a' })),
  ).toEqual([2]);
});
