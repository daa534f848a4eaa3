// Prints how well the guard of names does on the labelled corpus in `test/domain/names/corpus/`: by group and kind, for the half that it was tuned on and the half that is only measured.
// `npm run guard`; with `-- --misses` also what went wrong in the tuned half. Those of the measured half are never shown: whoever looks at them tunes on them.
import { HALVES } from '../test/domain/names/corpus';
import { outcomes, scores, type Outcome } from '../test/domain/names/measure';

const all = outcomes();
/** As it was measured in November 2026, on 1,381 other entries: how many of each were right. For comparison: those entries are not in the repository. */
const BEFORE: readonly (readonly [string, (one: Outcome) => boolean, string])[] = [
  ['known names', ({ group }) => group === 'known', '53 %'],
  ['  of two letters', ({ kind }) => kind === 'two letters', '0 % sure'],
  ['  with a letter wrong', ({ kind }) => /^(?:one letter wrong|a letter)/.test(kind), '0 % sure'],
  ['  in other letters', ({ kind }) => kind === 'lower, also a word', '0 %'],
  ['  words at the start', ({ kind }) => kind === 'word, start', '48 %'],
  ['unknown names', ({ group }) => group === 'unknown', '66 %'],
  ['plain sentences', ({ group }) => group === 'neutral', '94.6 %'],
  ['  after a short line', ({ kind }) => kind === 'after a short line', '31 %'],
  ['identifiers', ({ group }) => group === 'identifiers', '53 %'],
  ['  class', ({ kind }) => kind === 'class', '22 %'],
  ['  phone', ({ kind }) => kind === 'phone', '83 %'],
  ['  address', ({ kind }) => kind === 'address', '18 %'],
  ['  number plate', ({ kind }) => kind === 'plate', '0 %'],
  ['  pupil number', ({ kind }) => kind === 'pupil number', '47 %'],
  ['  case code', ({ kind }) => kind === 'case code', '17 %'],
  ['  id of a platform', ({ kind }) => kind === 'platform id', '20 %'],
  ['  date', ({ kind }) => kind === 'date', '48 %'],
  ['  time', ({ kind }) => kind === 'time', '45 %'],
  ['  function', ({ kind }) => kind === 'function', '39 %'],
  ['  school', ({ kind }) => kind === 'school', '61 %'],
  ['masking', ({ group }) => group === 'masking', '53 %'],
  ['  stranger no staff', ({ kind }) => kind === 'stranger', ''],
];

const share = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => (at < 2 ? String(cell).padEnd(24) : String(cell).padStart(9))).join(' ');

console.log(row(['group', 'half', 'n', 'right', '', 'sure', '']));
for (const { group, half, all: n, good, sure } of scores(all))
  console.log(row([group, half, n, good, share(good, n), sure, share(sure, n)]));

console.log(`\n${row(['right', 'November 2026', ...HALVES.flatMap((half) => [half, 'n'])])}`);
for (const [what, is, before] of BEFORE) {
  const now = HALVES.flatMap((half) => {
    const those = all.filter((one) => one.half === half && is(one));
    return [share(those.filter(({ good }) => good).length, those.length), those.length];
  });
  console.log(row([what, before, ...now]));
}

const kindsOf = (group: string) => [...new Set(all.filter((one) => one.group === group).map(({ kind }) => kind))];
const count = (of: readonly Outcome[]) => {
  const good = of.filter((one) => one.good).length;
  return of.length === 0 ? '-' : `${good}/${of.length}`;
};
console.log(`\n${row(['group', 'kind', ...HALVES])}`);
for (const group of new Set(all.map((one) => one.group)))
  for (const kind of kindsOf(group)) {
    const those = all.filter((one) => one.group === group && one.kind === kind);
    console.log(row([group, kind, ...HALVES.map((half) => count(those.filter((one) => one.half === half)))]));
  }

if (process.argv.includes('--misses'))
  for (const { group, kind, text, what } of all.filter(({ good, half }) => !good && half === 'tuned'))
    console.log(`${group} | ${kind} | ${text} | ${what}`);
