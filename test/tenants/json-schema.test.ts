// The JSON Schemas of a school's file and of a group's: what is committed is what we check with, and every example
// holds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { configurationSchemas } from '../../src/tenants/json-schema';
import { smallSchool } from '../support/small-schools';

const CONFIG = join(__dirname, '../../config');
const schemas = configurationSchemas();
const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
const validate = { school: ajv.compile(schemas.school), group: ajv.compile(schemas.group) };
const read = (name: string): unknown => parse(readFileSync(join(CONFIG, name), 'utf8'));
const filesIn = (folder: string) =>
  readdirSync(join(CONFIG, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));

it.each(['school', 'group'] as const)('keeps that of a %s current (npm run schema)', (name) => {
  expect(JSON.parse(readFileSync(join(CONFIG, `${name}.schema.json`), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(schemas[name])),
  );
});

it.each([...filesIn('.'), ...filesIn('playground')])('finds nothing wrong with %s', (name) => {
  const kind = readFileSync(join(CONFIG, name), 'utf8').match(/^group:/m) ? 'group' : 'school';
  validate[kind](read(name));

  expect(validate[kind].errors ?? []).toEqual([]);
});

it.each([
  ['a key that nobody knows', (text: string) => text.replace('name:', 'nmae:')],
  ['no people', (text: string) => text.replace(/people:[^]*/, '')],
  ['no procedures and no group', (text: string) => text.replace('pathways: [small]\n', '')],
  ['a day in words', (text: string) => `${text}closures: [zaterdag]\n`],
])('finds %s', (_what, change) => {
  expect(validate.school(parse(smallSchool('linde')))).toBe(true);
  expect(validate.school(parse(change(smallSchool('linde'))))).toBe(false);
});

it('leaves to the group what a school of a group does not say', () => {
  expect(validate.school(parse(smallSchool('linde', { more: 'group: de-bomen\n' })))).toBe(true);
  expect(validate.group({ group: 'de-bomen', pathways: ['meldcode'] })).toBe(true);
  expect(validate.group({ group: 'de-bomen', people: [] })).toBe(false);
});
