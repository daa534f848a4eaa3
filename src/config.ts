/** The only reader of the environment. Parses it once, names everything that is wrong at once, and never prints a value. */
import { resolve } from 'node:path';
import type { z } from 'zod';
import { combinations, OAUTH } from './config/combinations';
import { readEnvFile, type EnvFile } from './config/env-file';
import { environment, commaSeparated, pairsIn, type Environment } from './config/environment';
import { keyFromVault } from './config/key-vault';
import { STORE_SECRETS, withSecretFiles } from './config/secret-files';
import { wrongSetting } from './words/setup/settings-words';

/** How Slack reaches us (signed requests, or a connection of ours), and how we speak there: with the token of one workspace, or of each that installs the app. */
export type SlackConfig = ({ readonly signingSecret: string } | { readonly appToken: string }) &
  ({ readonly botToken: string } | { readonly oauth: SlackOAuth });
export type SlackOAuth = { readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string };
export type TeamsConfig = { readonly appId: string; readonly appPassword: string; readonly tenantId: string };

/** What the environment says. Paths are absolute. `slack` and `teams` are absent when nothing of theirs is set: without both, the playground starts. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where people reach this server, without a slash at the end: links to a dossier lead there. */
  readonly publicUrl?: string | undefined;
  /** Proxies whose word is taken for where a request comes from. */
  readonly trustedProxies: readonly string[];
  /** Somebody said in so many words that everybody who can reach the machine may use the playground. */
  readonly publicPlayground: boolean;
  /** A port of its own for `/metrics`; nothing is counted without. */
  readonly metricsPort?: number | undefined;
  /** The names of all that is set, however it was. */
  readonly given: readonly string[];
  /** A file of its own for who looked, took out and was refused; none is written without. */
  readonly auditLog?: string | undefined;
  /** Where backups are put, to see how old the newest is. */
  readonly backupDir?: string | undefined;
  /** On which day (YYYY-MM-DD) the secret of the Teams bot ends. */
  readonly teamsSecretEnds?: string | undefined;
  readonly production: boolean;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly dataDir: string;
  readonly mongodbUri?: string | undefined;
  readonly masterKey?: Buffer | undefined;
  /** Master keys that may have wrapped what is there, while one takes over from another (docs/security.md). */
  readonly alsoKeys: readonly Buffer[];
  /** Master keys of schools that have one of their own, by the id of the tenant. */
  readonly tenantKeys: ReadonlyMap<string, Buffer>;
  readonly pathwaysDir?: string | undefined;
  /** Tenant files or folders, as given; the playground has its own school. */
  readonly tenants?: string | undefined;
  readonly slack?: SlackConfig | undefined;
  readonly teams?: TeamsConfig | undefined;
};

/** Everything that is wrong with the environment, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Undefined unless all of one way is there; the combinations were looked at before. */
function slackIn(env: Environment): SlackConfig | undefined {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken, SLACK_BOT_TOKEN: botToken } = env;
  const [clientId, clientSecret, stateSecret] = OAUTH.map((key) => env[key]);
  const hears = appToken ? { appToken } : signingSecret ? { signingSecret } : undefined;
  const oauth = clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret } : undefined;
  const speaks = botToken ? { botToken } : oauth && { oauth };
  return hears && speaks && { ...hears, ...speaks };
}

const bytes = (key: string): Buffer => Buffer.from(key.trim(), 'hex');

function keysIn(
  env: Pick<Environment, 'MASTER_KEY' | 'MASTER_KEY_ALSO' | 'TENANT_KEYS'>,
): Pick<Config, 'masterKey' | 'alsoKeys' | 'tenantKeys'> {
  return {
    masterKey: env.MASTER_KEY === undefined ? undefined : bytes(env.MASTER_KEY),
    alsoKeys: (env.MASTER_KEY_ALSO?.split(',') ?? []).map(bytes),
    tenantKeys: new Map(pairsIn(env.TENANT_KEYS ?? '').map(([id, key]) => [id, bytes(key)])),
  };
}

type From = Readonly<Record<string, string | undefined>>;
/** What is set; an empty value counts as not set. */
const settingsIn = (from: From): Record<string, string> =>
  Object.fromEntries(
    Object.entries(from).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  );
const problemsIn = ({ issues }: z.ZodError): string[] => [
  ...new Set(issues.map(({ path }) => wrongSetting(path.join('.')))),
];

/**
 * Takes what this process does not have itself from the first `.env` in these folders, for a command that somebody
 * types. Throws EnvFileRefused for one that cannot be read.
 */
export function takeEnvFile(folders: readonly string[]): EnvFile | undefined {
  const file = readEnvFile(folders, process.env);
  if (file) Object.assign(process.env, file.values);
  return file;
}

/** Has the master key from where `MASTER_KEY_VAULT` says it is kept, for this process alone. Throws KeyNotGiven. */
export async function takeVaultKey(): Promise<void> {
  const key = await keyFromVault(settingsIn(process.env));
  if (key === undefined) return;
  process.env.MASTER_KEY = key;
  delete process.env.MASTER_KEY_VAULT;
}

/** Reads the configuration; throws ConfigError with every problem at once. */
export function readConfig(from: From = process.env): Config {
  const { settings, problems: ofFiles } = withSecretFiles(settingsIn(from));
  const parsed = environment.safeParse(settings);
  // A secret whose file cannot be read would be said to be missing as well.
  const ofSettings = parsed.success ? (ofFiles.length > 0 ? [] : combinations(parsed.data)) : problemsIn(parsed.error);
  const problems = [...ofFiles, ...ofSettings];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join('\n'));
  const env = parsed.data;
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_TENANT_ID: tenantId } = env;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    trustedProxies: commaSeparated(env.TRUSTED_PROXIES),
    publicPlayground: env.PLAYGROUND_PUBLIC === 'yes',
    metricsPort: env.METRICS_PORT,
    given: Object.keys(settings).sort(),
    auditLog: env.AUDIT_LOG && resolve(env.AUDIT_LOG),
    backupDir: env.BACKUP_DIR && resolve(env.BACKUP_DIR),
    teamsSecretEnds: env.TEAMS_SECRET_ENDS,
    production: env.NODE_ENV === 'production',
    logLevel: env.LOG_LEVEL,
    dataDir: resolve(env.DATA_DIR),
    mongodbUri: env.MONGODB_URI,
    ...keysIn(env),
    pathwaysDir: env.PATHWAYS_DIR && resolve(env.PATHWAYS_DIR),
    tenants: env.TENANTS && resolve(env.TENANTS),
    slack: slackIn(env),
    teams: appId && appPassword && tenantId ? { appId, appPassword, tenantId } : undefined,
  };
}

/**
 * What the command line needs of the environment. Stories bring their own keys and tokens, so what those need together
 * is not asked for. `hasPlatform`: whether anything of Slack or Teams is set, half of it too.
 */
export function readToolConfig(from: From = process.env): Pick<
  Config,
  'mongodbUri' | 'pathwaysDir' | 'tenants' | 'masterKey' | 'alsoKeys' | 'tenantKeys' | 'dataDir'
> & {
  readonly hasPlatform?: boolean;
} {
  const tools = environment.pick({
    MONGODB_URI: true,
    PATHWAYS_DIR: true,
    TENANTS: true,
    MASTER_KEY: true,
    MASTER_KEY_ALSO: true,
    TENANT_KEYS: true,
    DATA_DIR: true,
  });
  const { settings, problems } = withSecretFiles(settingsIn(from), STORE_SECRETS);
  const parsed = tools.safeParse(settings);
  if (!parsed.success || problems.length > 0)
    throw new ConfigError([...problems, ...(parsed.success ? [] : problemsIn(parsed.error))].join('\n'));
  const { data: env } = parsed;
  return {
    ...keysIn(env),
    dataDir: resolve(env.DATA_DIR),
    mongodbUri: env.MONGODB_URI,
    pathwaysDir: env.PATHWAYS_DIR && resolve(env.PATHWAYS_DIR),
    tenants: env.TENANTS && resolve(env.TENANTS),
    hasPlatform: Object.keys(settingsIn(from)).some((name) => /^(SLACK|TEAMS)_/.test(name)),
  };
}
