/**
 * `zorgspoor doctor`: looks at everything a set-up depends on, and says in plain words what is not as it should be and
 * what to do. Writes nothing, anywhere.
 */
import type { Installation } from '../app/ports';
import { systemClock } from '../compose/system';
import { lookAt, type DoctorFinding, type Result } from './doctor/finding';
import { configuration, pathways, tenants } from './doctor/files';
import { whereFrom } from './doctor/settings-file';
import { holidays } from './doctor/holidays';
import { inUse } from './doctor/in-use';
import { backups, secretEnds } from './doctor/night';
import { slack } from './doctor/slack';
import { store } from './doctor/store';
import { address, clock, timeAtSlack } from './doctor/surroundings';
import { acquaintances, teams } from './doctor/teams';
import { EXIT, type CommandReport } from './output';
import type { SettingsFound } from './settings';

/** `settings`: where those of this process came from. `env`, `now` and `slackApi` are those of this machine and of Slack itself; tests bring others. */
export type DoctorOptions = {
  readonly settings?: SettingsFound | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly now?: () => string;
  readonly slackApi?: string | undefined;
};

async function examine({
  settings,
  env,
  now = () => systemClock.now(),
  slackApi,
}: DoctorOptions): Promise<readonly DoctorFinding[]> {
  const from = whereFrom(settings);
  const { findings: ofConfiguration, read: config } = configuration(env, settings?.file?.path);
  const findings = [...from, ...ofConfiguration];
  if (!config) return findings;
  const { findings: ofPathways, read: procedures = { editions: [], roles: {} } } = await pathways(config);
  const { findings: ofTenants, read: schools = [] } = await tenants(config, procedures, now());
  // What cannot be read is said already; what was to be seen with it is left out.
  const known = schools.length > 0;
  const kept: Installation[] = [];
  const lookedAtStore = lookAt('store', () =>
    store(config, now(), async (storage) => {
      kept.push(...(await storage.installations.list()));
      const met = config.teams && known ? await acquaintances(storage, schools) : [];
      return [...(await inUse(storage, procedures.editions)), ...met];
    }),
  );
  const needs = {
    installations: async () => lookedAtStore.then(() => kept),
    publicUrl: config.publicUrl,
    apiUrl: slackApi,
  };
  const [ofStore, ofSlack, ofTeams, ofAddress, slackTime] = await Promise.all([
    lookedAtStore,
    config.slack && known ? lookAt('Slack', () => slack(config.slack!, schools, needs)) : [],
    config.teams && known ? teams(config.teams, schools) : { findings: [], date: undefined },
    lookAt('address', () => address(config)),
    config.slack ? timeAtSlack(slackApi) : undefined,
  ]);
  return [
    ...findings,
    ...ofPathways,
    ...ofTenants,
    ...(known ? holidays(schools, now()) : []),
    ...ofStore,
    ...ofSlack,
    ...ofTeams.findings,
    ...secretEnds(config, now()),
    ...(await backups(config, now())),
    ...ofAddress,
    ...clock(now(), [slackTime, ofTeams.date]),
  ];
}

const WORD: Readonly<Record<Result, string>> = { ok: 'ok', warning: 'WARNING', failure: 'FAILURE' };

function lines({ about, result, text, todo }: DoctorFinding): string {
  return `${WORD[result].padEnd(8)} ${about}: ${text}${todo ? `\n${' '.repeat(9)}-> ${todo}` : ''}`;
}

function total(findings: readonly DoctorFinding[]): string {
  const count = (result: Result) => findings.filter((finding) => finding.result === result).length;
  const [failures, warnings] = [count('failure'), count('warning')];
  if (failures + warnings === 0)
    return findings.some(({ about }) => about === 'playground')
      ? 'The playground is as it should be. No school is set up yet: docs/deploy.md tells how.'
      : 'Everything is as it should be.';
  return `${failures} failure${failures === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}. ${failures > 0 ? 'The bot does not work, or not for everybody, until the failures are put right.' : 'Nothing is broken as far as could be seen; look at the warnings.'}`;
}

/** Ends with 0 when all is well, 1 with warnings, 2 with failures. */
export async function doctorCommand(options: DoctorOptions = {}): Promise<CommandReport> {
  const findings = await examine(options);
  const has = (result: Result) => findings.some((finding) => finding.result === result);
  const exit = has('failure') ? EXIT.unable : has('warning') ? EXIT.found : EXIT.fine;
  return {
    exit,
    text: [...findings.map(lines), '', total(findings)].join('\n'),
    json: { ok: exit === EXIT.fine, findings },
  };
}
