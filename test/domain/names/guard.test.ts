import { setOf } from '../../../src/domain/names/identifier-lists';
import { identifiersIn, LONGEST_JUDGED, type Known } from '../../../src/domain/names/identifiers';
import { LOCAL_NAMES } from '../../../src/domain/names/lists/identifier-names';
import { HALVES } from './corpus';
import { outcomes, type Outcome } from './measure';

const all = outcomes();
const of = (group: string, half?: string): Outcome[] =>
  all.filter((one) => one.group === group && (half === undefined || one.half === half));
const share = (those: readonly Outcome[], is: (one: Outcome) => boolean): number =>
  those.filter(is).length / those.length;
const good = (one: Outcome) => one.good;
const wrong = (those: readonly Outcome[]) =>
  those.filter((one) => !one.good).map(({ text, what }) => `${text} → ${what}`);

test('the corpus is large enough, and in two halves', () => {
  expect(all.length).toBeGreaterThanOrEqual(1000);
  for (const half of HALVES)
    for (const group of ['known', 'unknown', 'identifiers', 'neutral', 'masking'])
      expect(of(group, half).length).toBeGreaterThan(40);
});

describe.each(HALVES)('on the half that was %s', (half) => {
  test('every name that the case knows is recognised', () => {
    expect(wrong(of('known', half))).toEqual([]);
  });

  test('names that nobody knows are recognised', () => {
    expect(share(of('unknown', half), good)).toBeGreaterThanOrEqual(0.97);
  });

  test('what else tells who or where is recognised', () => {
    expect(share(of('identifiers', half), good)).toBeGreaterThanOrEqual(0.97);
  });

  test('plain sentences are hardly ever refused', () => {
    expect(share(of('neutral', half), ({ sure }) => sure)).toBeLessThanOrEqual(0.003);
    expect(share(of('neutral', half), good)).toBeGreaterThanOrEqual(0.98);
  });

  test('what is known is masked, and no stranger is made staff', () => {
    expect(wrong(of('masking', half))).toEqual([]);
  });
});

/** Months and a feast as other languages spell them, and a town: asked about where more than the capital says that it is somebody. */
const SOMETHING_ELSE_TOO = ['jette', 'june', 'noel'];
test('a given name of here with its capital in a sentence is asked about, whatever else the word means', () => {
  const names = [...setOf(LOCAL_NAMES)].filter((name) => !SOMETHING_ELSE_TOO.includes(name));
  const passed = names.filter((name) => {
    const { sure, doubtful } = identifiersIn(`Ik sprak vandaag met ${name[0]!.toUpperCase()}${name.slice(1)} erover.`, {
      ...KNOWN,
      names: [],
      source: false,
    });
    return sure.length + doubtful.length === 0;
  });
  expect(names.length).toBeGreaterThan(1000);
  expect(passed).toEqual([]);
});

const KNOWN: Known = {
  names: ['Sofie Jansen', 'Bo Maas', 'Roos van den Broeck', "Liam D'hulster"],
  schools: ['Koninklijk Atheneum Zavelberg'],
  places: ['Evere'],
  texts: ['Hij riep dat iedereen het nog wel zou zien.'],
  allowed: ['Godelieve Aerts'],
  spared: ['Gent'],
  source: true,
};
const LENGTH = LONGEST_JUDGED / 4;
/**
 * Each word of it is found, which costs more than a word that is passed by, and some ten times that in a process that
 * has not compiled the patterns yet.
 */
const MOST_TIMES = 30;
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** What it costs of one core, the best of two: what else the machine does is not in it. */
function cost(text: string): number {
  const tries = [0, 1].map(() => {
    const before = process.cpuUsage();
    identifiersIn(text, KNOWN);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...tries);
}

/** What costs most: names, spaces, quotes, brackets, digits, and what begins like something that is looked for. */
const HOSTILE = [
  ...[
    'a',
    'a. ',
    'A, ',
    'A ',
    'Aa ',
    'a@',
    'a*',
    '\n',
    ' ',
    '"',
    "'",
    '(',
    '[',
    '1',
    '1 ',
    '1,2,',
    '0|1|',
    '12:30 ',
    '28/11 ',
  ],
  ...[
    '0470 12 34 56 ',
    'Sofie Jansen ',
    'Bo ',
    's o f i e ',
    'S.J. ',
    'van den ',
    'straat 12 ',
    'X-',
    'A-B-',
    'il y a ',
  ],
  ...[
    'BN-2026-',
    '@',
    '.',
    '“A” ',
    '3B ',
    'Sofie 3B ',
    '1A ',
    '#a',
    'Éé ',
    "d'",
    'Ж',
    '王',
    'Rue de la ',
    'woont op Aa ',
    'naam: ',
  ],
];

const PLAIN = 'Er kwam een gesprek met Veilig Thuis, en daarna met de ouders en de wijk. ';
test.each(HOSTILE)(
  'four times as much of %j costs about four times as much, and a few times what a plain text costs',
  (unit) => {
    const [part, whole, plain] = [filled(unit, LENGTH), filled(unit, 4 * LENGTH), filled(PLAIN, 4 * LENGTH)];
    // Sixteen times would be quadratic, each time it is tried; a busy machine may double what one of the two costs. What
    // is under a millisecond is lost in the noise. The least of several tries is what it costs.
    const least = { part: Infinity, whole: Infinity, plain: Infinity };
    const isLinear = () => {
      least.part = Math.min(least.part, cost(part));
      least.whole = Math.min(least.whole, cost(whole));
      least.plain = Math.min(least.plain, cost(plain));
      return least.whole < 9 * Math.max(least.part, 1000) && least.whole < MOST_TIMES * least.plain;
    };
    let linear = isLinear();
    for (let tries = 1; !linear && tries < 20; tries += 1) linear = isLinear();
    expect(linear).toBe(true);
  },
);

test('what is longer than any form takes is refused as a whole, and is not looked through', () => {
  const long = 'Sofie 3B '.repeat(LONGEST_JUDGED);
  expect(identifiersIn(long, KNOWN).sure).toHaveLength(1);
  expect(cost(long)).toBeLessThan(cost(filled(PLAIN, LENGTH)));
});
