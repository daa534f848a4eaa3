// The audit of the gate, with an npm that answers as the registry might.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the audit where `npm` prints this and, as npm does, fails when it found anything. */
function audit(answer: object | string, env: Record<string, string> = {}) {
  writeFileSync(join(folder, 'answer'), typeof answer === 'string' ? answer : JSON.stringify(answer));
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\ncat '${join(folder, 'answer')}'\nexit 1\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/audit.mjs'], {
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env['PATH']}`, ...env },
  });
  return { status, stderr };
}

const advisory = (severity: string) => ({
  source: 1,
  name: 'left',
  title: 'Anyone may read',
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  severity,
  range: '<2.0.0',
});
const reportWith = (severity: string) => ({
  auditReportVersion: 2,
  vulnerabilities: {
    left: { severity, via: [advisory(severity)] },
    right: { severity, via: ['left'] },
    again: { severity, via: [advisory(severity)] },
  },
});

describe('the audit of dependencies', () => {
  it.each(['high', 'critical'])('fails on a hole that is %s, and names it once', (severity) => {
    const { status, stderr } = audit(reportWith(severity));
    expect(status).toBe(1);
    expect(stderr.match(/GHSA-aaaa-bbbb-cccc/g)).toHaveLength(1);
  });

  it.each(['low', 'moderate'])('passes one that is %s', (severity) =>
    expect(audit(reportWith(severity))).toEqual({ status: 0, stderr: '' }),
  );

  it('passes when there is none', () =>
    expect(audit({ auditReportVersion: 2, vulnerabilities: {} })).toEqual({ status: 0, stderr: '' }));

  it.each([
    ['says that it cannot', { message: '405 Method Not Allowed' }],
    ['says nothing', ''],
  ])('is loud, and fails only when asked to, where the registry %s', (_title, answer) => {
    expect(audit(answer)).toEqual({ status: 0, stderr: expect.stringContaining('NOT AUDITED') });
    expect(audit(answer, { REQUIRE_AUDIT: '1' }).status).toBe(1);
  });
});
