// Prints how well the guard of names does on the labelled corpus in `test/domain/names/corpus/`: by group and kind, for the half that it was tuned on and the half that is only measured.
// `npm run guard`; with `-- --misses` also what went wrong in the tuned half. Those of the measured half are never shown: whoever looks at them tunes on them.
import { HALVES } from '../test/domain/names/corpus';
import { outcomes, scores, type Outcome } from '../test/domain/names/measure';

const all = outcomes();
const share = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => (at < 2 ? String(cell).padEnd(24) : String(cell).padStart(9))).join(' ');

console.log(row(['group', 'half', 'n', 'right', '', 'sure', '']));
for (const { group, half, all: n, good, sure } of scores(all))
  console.log(row([group, half, n, good, share(good, n), sure, share(sure, n)]));

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
