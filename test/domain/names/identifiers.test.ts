import { identifiersIn, type Known } from '../../../src/domain/names/identifiers';
import { plainly } from '../../../src/domain/names/letters';
import { POLICY, TELLING } from './identifiers-sentences';

const NOBODY: Known = { names: [], schools: [], places: [], texts: [], allowed: [], spared: [], source: false };
const knowing = (known: Partial<Known>): Known => ({ ...NOBODY, ...known });
const sure = (text: string, known: Partial<Known>) =>
  identifiersIn(text, knowing(known)).sure.map(({ found }) => found);
const found = (text: string, known: Partial<Known> = {}) => {
  const { sure: certain, doubtful } = identifiersIn(text, knowing(known));
  return [...certain, ...doubtful].map((finding) => finding.found);
};

test.each(TELLING)('finds who it is: %s', (text, word) => {
  expect(found(text).join(' | ')).toContain(word);
});

test.each(POLICY)('finds nobody in: %s', (text) => {
  expect(found(text)).toEqual([]);
});

const PUPILS = [
  'Sofie Janssens',
  'Yassine El Amrani',
  'Lotte van der Meulen',
  'Jean-Pierre Dubois',
  'Zeynep Öztürk',
  "Zoë D'Hondt",
  'Wiktoria Nowak',
  'Abdel Ben Salah',
];
const WAYS: readonly ((first: string, last: string) => string)[] = [
  (first) => `Vandaag sprak ik met ${first} over de voorbije week.`,
  (first) => `${first} wil dit niet.`,
  (first) => `vandaag kwam ${first.toLowerCase()} niet opdagen`,
  (first) => `VANDAAG KWAM ${first.toUpperCase()} NIET OPDAGEN`,
  (first) => `${first}'s moeder belde.`,
  (first) => `De ouders van ${plainly(first)} zijn verwittigd.`,
  (_, last) => `Ook de vader, ${last}, was er.`,
  (_, last) => `De familie ${last} is verhuisd.`,
  (first, last) => `${first[0]}. ${last} was erbij.`,
  (first, last) => `${last}, ${first}`,
  (first, last) => `zie het account ${plainly(first + last).replace(/[^a-z]/g, '')}`,
  (first) => `Het ging over ${[...first].filter((letter) => /\p{L}/u.test(letter)).join(' ')} en niemand anders.`,
  (first) => `Het ging over ${[...first].filter((letter) => /\p{L}/u.test(letter)).join('.')} en niemand anders.`,
  (first) => `Het ging over ${[...first].join('\u200b')} en niemand anders.`,
  (first, last) => `Initialen: ${first[0]}.${last.split(' ').at(-1)!.replace(/^D'/, '')[0]}.`,
];

test.each(PUPILS)('recognises %s however it is written', (name) => {
  const [first = '', ...rest] = name.split(' ');
  const missed = WAYS.map((way) => way(first, rest.join(' '))).filter(
    (text) => sure(text, { names: [name] }).length === 0,
  );
  // Initials of a name with an apostrophe have more than one form.
  expect(missed.filter((text) => !(text.startsWith('Initialen') && name.includes("'")))).toEqual([]);
});

test('a name that is also a word counts with its capital, or beside the rest of the name', () => {
  const names = ['Roos de Wit'];
  expect(sure('De muur is wit geverfd.', { names })).toEqual([]);
  expect(sure('Ze kreeg een roos van de klas.', { names })).toEqual([]);
  expect(sure('We zagen Roos vandaag.', { names })).toEqual(['Roos']);
  expect(sure('roos de wit was er', { names })).toEqual(['roos', 'wit']);
});

test('what stands between names is no name', () => {
  expect(
    sure('De school van de wijk ligt aan de rand.', { names: ['Lotte van der Meulen', 'Ali el Bakkali'] }),
  ).toEqual([]);
});

test('reads names out of a short text, also without capitals', () => {
  expect(sure('Karim kwam terug.', { names: ['Sofie Janssens (klas 3B), broer Karim'] })).toEqual(['Karim']);
  expect(sure('het was yassine', { names: ['yassine el amrani'] })).toEqual(['yassine']);
  expect(sure('De moeder belde, de broer niet.', { names: ['moeder en broer'] })).toEqual([]);
});

test.each(['Prins', 'Wind', 'Lucky', 'Success'])(
  'one word that is a word for something else, %s, is asked about where it keeps its capital in a sentence',
  (name) => {
    const names = [name];
    expect(found(`Gisteren kwam ${name} niet naar school.`, { names })).toEqual([name]);
    expect(sure(`Gisteren kwam ${name} niet naar school.`, { names })).toEqual([]);
    expect(found(`Het ging over ${name.toLowerCase()} en verder over niets.`, { names })).toEqual([]);
  },
);

test.each(['Pesten', 'Onbekend', 'Meisje', 'Klas', 'Volgt'])(
  'a short line that is no name, %s, trips no sentence',
  (line) => {
    const names = [line];
    expect(found(`Het gaat over ${line.toLowerCase()} op het plein.`, { names })).toEqual([]);
    expect(found(`${line} is wat we bespraken.`, { names })).toEqual([]);
  },
);

test('staff may be named, unless it is the name of somebody who may not', () => {
  const allowed = ['Sofie Peeters', 'Karel Verstraete'];
  expect(found('We vroegen het aan Sofie Peeters en aan Karel.', { allowed })).toEqual([]);
  expect(sure('We vroegen het aan Sofie Peeters en aan Sofie.', { allowed, names: ['Sofie Janssens'] })).toEqual([
    'Sofie',
  ]);
  expect(sure('Sofie Peeters sprak met haar.', { allowed, names: ['Sofie Janssens'] })).toEqual([]);
});

test('phone numbers of the tenant may be written down', () => {
  const text = 'Bel het CMP op 03 338 32 66.';
  expect(found(text)).toEqual(['03 338 32 66']);
  expect(found(text, { spared: ['+32 3 338 32 66'] })).toEqual([]);
});

describe('where the source is protected', () => {
  const known: Partial<Known> = {
    source: true,
    schools: ['Koninklijk Atheneum Zavelberg'],
    places: ['Wezelbos'],
    names: ['An Claessens'],
    spared: ['Schaarbeek'],
    texts: ['Hij riep in 4EMT dat iedereen het nog wel zou zien, aldus de leerkracht.'],
  };
  test.each([
    ['Het komt van het Koninklijk Atheneum Zavelberg.', 'school'],
    ['Iemand van zavelberg zag het.', 'school'],
    ['Op het KAZ weet men meer.', 'school'],
    ['Het gebeurde in Wezelbos.', 'place'],
    ['Juf Claessens vertelde dit.', 'name'],
    ['Zie BN-2026-0004.', 'code'],
    ['Zie https://teams.example/l/1.', 'link'],
    ['De jongen zou geroepen hebben dat iedereen het nog wel zou zien.', 'quote'],
    ['Dat was in 4 EMT.', 'class'],
    ['Het was om 10.30 uur.', 'moment'],
    ['Rond 14u15 gebeurde het.', 'moment'],
    ['Om 9 uur was het stil.', 'moment'],
    ['Het was om half elf.', 'moment'],
    ['Dat was op 12 november.', 'moment'],
    ['Op 12/11/2026 was er iets.', 'moment'],
  ])('%s', (text, kind) => {
    expect(identifiersIn(text, knowing(known)).sure.map((finding) => finding.kind)).toContain(kind);
  });

  test('a rewritten report goes through', () => {
    expect(
      found(
        'Een jongere uit Schaarbeek laat zich de laatste weken dreigend uit over medeleerlingen en deelt gewelddadige filmpjes.',
        known,
      ),
    ).toEqual([]);
  });

  test.each([
    'Dit speelt sinds november, al drie weken.',
    'Hij wil in 2027 vertrekken, samen met 2 anderen.',
    'Ongeveer 10 berichten in week 46.',
    'Het kost 2.50 euro per keer.',
  ])('is not told by: %s', (text) => {
    expect(found(text, known)).toEqual([]);
  });

  test('a label that may be of a class is one; where only the pupil is protected it is asked about', () => {
    expect(identifiersIn('Het was in 6C.', knowing(known)).sure).toEqual([{ kind: 'class', found: '6C' }]);
    expect(identifiersIn('Het was in 6C.', NOBODY).doubtful).toEqual([{ kind: 'class', found: '6C' }]);
  });

  test.each([
    'De directrice belde ons.',
    'Een turnleraar zag het.',
    'Zijn leerkracht vertelde dit.',
    'Gehoord van de opvoedster.',
  ])('somebody of a school is told by what they do: %s', (text) => {
    expect(identifiersIn(text, knowing(known)).sure.map(({ kind }) => kind)).toEqual(['staff']);
    expect(found(text, { ...known, source: false })).toEqual([]);
    expect(identifiersIn('De burgemeester sprak over trimester twee.', knowing(known)).doubtful).toEqual([]);
  });

  test.each([
    'Het was dinsdag in de les.',
    'Zaterdagavond hing hij er rond.',
    'Gisteren nog.',
    'Vanmorgen was het zover.',
    'It was on Tuesday.',
  ])('a day tells beside the week of a report: %s', (text) => {
    expect(identifiersIn(text, knowing(known)).sure.map(({ kind }) => kind)).toEqual(['moment']);
    expect(found(text, { ...known, source: false })).toEqual([]);
  });
});

test.each([
  ['Toen bleek dat Fleur alles had gezien.', 'Fleur'],
  ['Iemand zei dat Roos huilde.', 'Roos'],
  ['Hij zag er een die Mees heet.', 'Mees'],
])('a word that joins two sentences is no article before a name that is a word too: %s', (text, name) => {
  expect(identifiersIn(text, knowing({})).doubtful.map(({ found: word }) => word)).toEqual([name]);
});

test.each(['Kennen jullie een groep hier in de buurt?', 'Dat is in de klas gebeurd.', 'Hij was er in 2026.'])(
  'particles alone are nobody’s initials: %s',
  (text) => {
    expect(identifiersIn(text, knowing({ names: ['Ilja Drieskens', 'Imke de Vos'] }))).toEqual({
      sure: [],
      doubtful: [],
    });
  },
);

// That no pattern takes ever longer on such texts is the linter's to say (regexp/no-super-linear-backtracking).
test('copes with anything', () => {
  for (const text of [
    '',
    ' ',
    '\n\n',
    '😀'.repeat(500),
    'a.'.repeat(1500),
    '1 '.repeat(1500),
    'A-'.repeat(1500),
    '@'.repeat(3000),
    'leerling '.repeat(300),
    '\ud800',
  ]) {
    expect(() => identifiersIn(text, knowing({ names: PUPILS, texts: [text], source: true }))).not.toThrow();
  }
});
