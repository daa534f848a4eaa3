// A suite says in its name what it needs from the machine (jest.config.js): one without such a name imports nothing that needs a browser, a database, pdftotext or the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';

const NAMED = /[./](browser|mongodb|pdf|built|long)\.test\.ts$/;
/** What stands behind each need. */
const BEHIND: Readonly<Record<string, string>> = {
  'test/support/chromium.ts': 'browser',
  'test/support/mongo.ts': 'mongodb',
  'test/support/pdf-text.ts': 'pdf',
  'test/support/process.ts': 'built',
  'test/support/zorgspoor.ts': 'built',
  'test/e2e/teams-client/teams.ts': 'built',
};

const OWN = 'test/needs.test.ts';

const suites = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
  .map((name) => join('test', name));

/** What a file of the tests imports from the tests. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)]
    .map(([, path]) => relative(process.cwd(), resolve(dirname(file), `${path}.ts`)))
    .filter((path) => path.startsWith('test/') && existsSync(path));
}

function needsOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  return [
    ...(/'dist\//.test(text) && file !== OWN ? ['built'] : []),
    ...(BEHIND[file] ? [BEHIND[file]] : []),
    ...importsOf(file).flatMap((path) => needsOf(path, seen)),
  ];
}

describe('the name of a suite', () => {
  it('says what it needs', () => {
    const silent = suites.filter((file) => !NAMED.test(file) && needsOf(file).length > 0);
    expect(silent).toEqual([]);
  });

  it('says nothing that it does not need', () => {
    const more = suites.filter((file) => {
      const [, need] = NAMED.exec(file) ?? [];
      return (
        need !== undefined &&
        need !== 'long' &&
        needsOf(file).length === 0 &&
        !readFileSync(file, 'utf8').includes('MONGODB_URI')
      );
    });
    expect(more).toEqual([]);
  });

  it.each(Object.keys(BEHIND))('is asked for by what is there: %s', (file) => {
    expect(existsSync(file)).toBe(true);
    expect(suites.some((suite) => needsOf(suite).length > 0)).toBe(true);
  });
});

it('reaches no other machine from a unit suite', () => {
  expect(() => connect(80, 'zorgspoor.example')).toThrow('A unit suite tried to reach zorgspoor.example');
  expect(() => connect({ host: '192.0.2.1', port: 80 })).toThrow('192.0.2.1');
});
