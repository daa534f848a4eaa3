import { stringify } from 'yaml';
import { roleName, withOwnRoles, type RoleDefinition } from '../../src/domain/people/roles';
import { withPupilSystem } from '../../src/domain/procedure/pupil-system';
import { NEUTRAL_PUPIL_SYSTEM } from '../../src/words/pupil-system';
import { checkRoles } from '../../src/pathways/check/check-roles';
import { parsePathway } from '../../src/pathways/parse';
import { parseRoles } from '../../src/pathways/parse-roles';
import { errorLine } from '../../src/pathways/read-yaml';
import { PRODUCT_ROLES } from '../support/roles';
import { meldcode } from './meldcode-play';
import { smallWith } from './small-pathway';

const nurse: RoleDefinition = {
  id: 'schoolnurse',
  kind: 'staff',
  belongs: 'school',
  name: { nl: 'schoolverpleegkundige', en: 'school nurse' },
  oversees: false,
  keepsContacts: false,
  alsoCalled: [],
};
const bringing = (roles: readonly object[]) =>
  smallWith('acts:\n  - id: worry', `${stringify({ roles })}acts:\n  - id: worry`);
const errorsOf = (source: string, brought = {}) => {
  const read = parsePathway(source, 'own.yaml', PRODUCT_ROLES, brought);
  return 'errors' in read ? read.errors.map(errorLine) : [];
};

describe('a role that nobody defines', () => {
  it('is refused with file and line, and what was probably meant', () => {
    expect(errorsOf(smallWith('owner: { role: mentor }', 'owner: { role: mentr }'))).toEqual([
      expect.stringMatching(
        /^own\.yaml:19 stages\[first\]\.owner\.role: The role "mentr" is not known; did you mean "mentor"\?/,
      ),
    ]);
  });
});

describe('a role that a procedure brings', () => {
  it('may be named in it, and stays with its edition', () => {
    const read = parsePathway(
      bringing([{ ...nurse }]).replace('owner: { role: mentor }', 'owner: { role: schoolnurse }'),
      'own.yaml',
      PRODUCT_ROLES,
    );

    if ('errors' in read) throw new Error(read.errors.map(errorLine).join('\n'));
    expect(roleName(withOwnRoles(PRODUCT_ROLES, [read.pathway]), 'schoolnurse')).toEqual(nurse.name);
    expect(read.pathway.roles).toEqual([nurse]);
  });

  it('has a word in each language', () => {
    expect(errorsOf(bringing([{ ...nurse, name: { nl: 'schoolverpleegkundige' } }]))).toEqual([
      expect.stringMatching(/^own\.yaml:\d+ roles\[schoolnurse\]\.name\.en: `en` is missing$/),
    ]);
  });

  it('is not something else elsewhere: with the product, or in another file', () => {
    const otherwise = /is defined otherwise elsewhere/;

    expect(errorsOf(bringing([{ ...nurse, id: 'mentor' }]))).toEqual([expect.stringMatching(otherwise)]);
    expect(errorsOf(bringing([nurse]), { schoolnurse: { ...nurse, oversees: true } })).toEqual([
      expect.stringMatching(otherwise),
    ]);
    expect(errorsOf(bringing([nurse]), { schoolnurse: nurse })).toEqual([]);
    expect(errorsOf(bringing([nurse, nurse]))).toEqual([expect.stringMatching(/there are two roles schoolnurse/)]);
  });
});

it('keeps a name for a role that only an old record knows', () => {
  expect(roleName(PRODUCT_ROLES, 'gone')).toEqual({ nl: 'gone', en: 'gone' });
  expect(checkRoles(meldcode, PRODUCT_ROLES, {})).toEqual([]);
});

it('refuses roles without the one that everybody has', () => {
  const read = parseRoles(stringify({ roles: [nurse] }), 'roles.yaml');

  expect('errors' in read ? read.errors.map(errorLine) : []).toEqual([expect.stringMatching(/employee is missing/)]);
});

it('says what the school calls its pupil system, in a procedure that speaks of it', () => {
  const said = JSON.stringify(withPupilSystem(meldcode, { nl: 'Questi', en: 'Questi' }));

  expect(said).toContain('Nog niet alle stappen zijn genoteerd in Questi.');
  expect(said).not.toContain('{pupilSystem}');
  expect(JSON.stringify(withPupilSystem(meldcode, NEUTRAL_PUPIL_SYSTEM))).toContain(
    'genoteerd in het leerlingvolgsysteem.',
  );
});
