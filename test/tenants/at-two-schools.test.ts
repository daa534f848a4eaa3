// Somebody who works at two schools: both files say so, and the codes of cases tell the school.
import { errorLine } from '../../src/pathways/read-yaml';
import { readTenantFiles } from '../../src/compose/read-tenants';
import { ON_ITS_OWN, SMALL_SETTING, smallSchool } from '../support/small-schools';

const setting = { ...SMALL_SETTING, years: [2026] };

/** De Linde and De Beuk with one mentor, and what each file says of the other. */
function errorsOf({ linde, beuk, codes = ['LIN', 'BEU'] }: { linde: string; beuk: string; codes?: readonly string[] }) {
  const files = [
    ['linde', linde, codes[0]],
    ['beuk', beuk, codes[1]],
  ].map(([id = '', also = '', code = '']) => ({
    name: `${id}.yaml`,
    source: smallSchool(id, { mentor: 'U0NOOR', more: `${code && `code: ${code}\n`}${ON_ITS_OWN}` }).replace(
      'roles: [mentor]',
      `roles: [mentor]${also && `, alsoAt: [${also}]`}`,
    ),
  }));
  return readTenantFiles(files, setting).flatMap(({ errors }) => errors.map(errorLine));
}

it('is heard for both when both say so', () => {
  expect(errorsOf({ linde: 'beuk', beuk: 'linde' })).toEqual([]);
});

it.each([
  ['neither', '', ''],
  ['one of the two', 'beuk', ''],
  ['both, but of another school', 'beuk', 'wilg'],
])('is refused when %s says so, with what to write', (_what, linde, beuk) => {
  expect(errorsOf({ linde, beuk })).toEqual([
    expect.stringMatching(
      /^beuk\.yaml:\d+ slack account U0NOOR in workspace T0SHARED belongs to more than one school: linde\.yaml has it too; .*alsoAt: \[linde\]$/,
    ),
  ]);
});

it.each([
  ['no code', ['', 'BEU'], /^linde\.yaml:\d+ people\[mila\]\.alsoAt: mila works at another school too, .* `code`/],
  [
    'the code of the other',
    ['BEU', 'BEU'],
    /^beuk\.yaml:3 case code BEU belongs to more than one school: linde\.yaml has it too$/,
  ],
  ['a code in small letters', ['lin', 'BEU'], /^linde\.yaml:3 code: what tells a school in a code/],
])('is refused for a school with %s', (_what, codes, reason) => {
  expect(errorsOf({ linde: 'beuk', beuk: 'linde', codes })).toContainEqual(expect.stringMatching(reason));
});

it('is refused for a school that names itself', () => {
  expect(errorsOf({ linde: 'linde', beuk: '' })).toContainEqual(expect.stringMatching(/linde is this school itself/));
});
