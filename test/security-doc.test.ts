// docs/security.md is read by people who decide on it: its settings must be there, and its numbers must be those of the code. (Its files: documents-true.test.ts.)
import { readFileSync } from 'node:fs';
import { STEPS } from '../src/compose/pace';
import { CONFIG_KEYS } from '../src/config/environment';
import { SECRET_FILES } from '../src/config/secret-files';
import { DOOR_LIMITS, LARGEST_BODY } from '../src/edges/http/door';
import { FEWEST } from '../src/trends/protect';

const text = readFileSync('docs/security.md', 'utf8');
const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);

describe('docs/security.md', () => {
  it('names settings that there are', () => {
    const names = quoted
      .map((code) => code.split('=')[0]!)
      .filter((code) => /^[A-Z]+(_[A-Z]+)+$/.test(code) && code !== 'REQUIRE_AUDIT');
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => ![...CONFIG_KEYS, ...SECRET_FILES].includes(name))).toEqual([]);
  });

  it('gives the limits as they are', () => {
    const row = (what: string) => text.split('\n').find((line) => line.startsWith(`| ${what}`)) ?? '';
    expect(row('questions of one person')).toContain(` ${STEPS.question.points} a minute`);
    expect(row('changes of one person')).toContain(` ${STEPS.change.points} a minute`);
    expect(row('requests for access')).toContain(` ${STEPS.access.points} a day`);
    expect([STEPS.question.duration, STEPS.change.duration, STEPS.access.duration]).toEqual([60, 60, 86_400]);
    expect(row('requests of one address')).toContain(` ${DOOR_LIMITS.requests} a minute`);
    expect(row('refused requests of one address')).toContain(` ${DOOR_LIMITS.refused} a minute`);
    expect(row('a body')).toContain(` ${LARGEST_BODY} bytes`);
    expect(text).toContain(`no number below ${['zero', 'one', 'two', 'three', 'four', 'five'][FEWEST]}`);
  });
});
