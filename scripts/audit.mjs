// Part of the gate: no dependency of the deployed program has a known hole that is high or critical.
// A registry that keeps no advisories (an offline mirror) cannot be asked: then this says so loudly and passes, unless REQUIRE_AUDIT=1.
import { spawnSync } from 'node:child_process';

/** Holes that somebody looked at and that do not reach us: the id of the advisory, why, and until when that is believed. */
const ACCEPTED = [
  // { id: 'GHSA-xxxx-xxxx-xxxx', why: 'only in the websocket client, which we never open', until: '2027-02-01' },
];
const SERIOUS = ['high', 'critical'];

function report() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

/** The advisory behind each serious finding, once. */
function advisories({ vulnerabilities = {} }) {
  const found = Object.values(vulnerabilities).flatMap(({ via }) =>
    via.filter((one) => typeof one === 'object' && SERIOUS.includes(one.severity)),
  );
  return [...new Map(found.map((one) => [one.url, one])).values()];
}

const idOf = ({ url }) => url.split('/').at(-1);
const isAccepted = (advisory) =>
  ACCEPTED.some(({ id, until }) => id === idOf(advisory) && until >= new Date().toISOString().slice(0, 10));

const problems = [];
const audit = report();
if (audit.auditReportVersion === undefined) {
  const why = audit.message ?? audit.error?.summary ?? 'npm gave no report';
  console.error(
    `NOT AUDITED: the registry does not tell which dependencies have known holes (${why}). Run "npm run audit" where it does, at least before a release.`,
  );
  if (process.env.REQUIRE_AUDIT === '1') problems.push('REQUIRE_AUDIT=1 asks for an audit, and there was none');
}
for (const advisory of advisories(audit)) {
  if (!isAccepted(advisory))
    problems.push(`${advisory.severity}: ${advisory.name} ${advisory.range}: ${advisory.title} (${advisory.url})`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
