/** The only reader of the environment. Parses it once, names everything that is wrong at once, and never prints a value. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

const KEY = /^[0-9a-fA-F]{64}$/;
const optional = z.string().trim().min(1).optional();
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
/** Ranges that proxy-addr knows by name. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

const listed = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** `linde=<key>, beuk=<key>`: by the id of a school its own key. */
const pairsIn = (value: string) => listed(value).map((pair) => pair.split('=') as [string, string]);
function areKeys(value: string): boolean {
  const isPair = (pair: string) => /^[a-z0-9][a-z0-9_-]*=[0-9a-fA-F]{64}$/.test(pair);
  return listed(value).every(isPair) && new Set(pairsIn(value).map(([id]) => id)).size === listed(value).length;
}

/** An address, a range like 10.0.0.0/8, or one of the names. */
function isRange(one: string): boolean {
  const [address = '', bits] = one.split('/');
  const version = isIP(address);
  return (
    RANGES.includes(one) ||
    (version !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))))
  );
}

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  TRUSTED_PROXIES: z
    .string()
    .trim()
    .refine(
      (value) => listed(value).every(isRange),
      'is a list of addresses or ranges of your own proxies, with commas between them (or loopback, linklocal, uniquelocal)',
    )
    .default('loopback'),
  PLAYGROUND_PUBLIC: z.literal('yes', 'is yes, or not set at all').optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  PUBLIC_URL: z
    .string()
    .trim()
    .regex(
      /^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.-]+)*\/?$|^http:\/\/\[::1\](:\d{1,5})?\/?$/,
      'is an address like https://zorgspoor.school.example',
    )
    .optional(),
  NODE_ENV: optional,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATA_DIR: z.string().trim().min(1).default('data'),
  MONGODB_URI: z
    .string()
    .trim()
    .regex(/^mongodb(\+srv)?:\/\//, 'starts with mongodb:// or mongodb+srv://')
    .optional(),
  MASTER_KEY: z
    .string()
    .trim()
    .regex(KEY, 'is 64 hexadecimal digits (32 bytes), e.g. from: openssl rand -hex 32')
    .optional(),
  MASTER_KEY_ALSO: z
    .string()
    .trim()
    .refine(
      (keys) => keys.split(',').every((key) => KEY.test(key.trim())),
      'is one or several keys of 64 hexadecimal digits, with commas between them',
    )
    .optional(),
  TENANT_KEYS: z
    .string()
    .refine(areKeys, 'is a list like linde=<64 hexadecimal digits>, with commas between them and each school once')
    .optional(),
  PATHWAYS_DIR: optional,
  TENANTS: optional,
  SLACK_SIGNING_SECRET: optional,
  SLACK_APP_TOKEN: z.string().trim().startsWith('xapp-', 'is an app-level token and starts with xapp-').optional(),
  SLACK_BOT_TOKEN: z.string().trim().startsWith('xoxb-', 'is a bot token and starts with xoxb-').optional(),
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_STATE_SECRET: z
    .string()
    .trim()
    .min(32, 'is at least 32 characters that nobody can guess, e.g. from: openssl rand -hex 32')
    .optional(),
  TEAMS_APP_ID: z.uuid('is the app id of the bot, a GUID').optional(),
  TEAMS_APP_PASSWORD: optional,
  TEAMS_TENANT_ID: z.uuid('is the Entra tenant of the school, a GUID').optional(),
});

type Environment = z.infer<typeof environment>;

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

function together(env: Environment, keys: readonly (keyof Environment)[]): string[] {
  const missing = keys.filter((key) => env[key] === undefined);
  return missing.length === 0 || missing.length === keys.length
    ? []
    : missing.map((key) => `${key} is missing: ${keys.filter((other) => env[other]).join(', ')} only works with it`);
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
const SLACK = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', ...OAUTH] as const;
const TEAMS = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;

/** One way to hear and one way to speak. Which is wanted, is told by what is set; a second way to speak is a mistake that somebody should see, and a secret to hear by that is left from before does no harm. */
function aroundSlack(env: Environment): string[] {
  const [some] = SLACK.filter((key) => env[key] !== undefined);
  if (!some) return [];
  const oauth = OAUTH.find((key) => env[key] !== undefined);
  const problems = together(env, OAUTH);
  if (oauth && env.SLACK_BOT_TOKEN)
    problems.push(
      `SLACK_BOT_TOKEN does not go with ${oauth}: one workspace has a token, several install the app. Set one of the two`,
    );
  if (!oauth && !env.SLACK_BOT_TOKEN)
    problems.push(
      `SLACK_BOT_TOKEN is missing: ${some} only works with it (or with ${OAUTH.join(', ')}, for several workspaces)`,
    );
  if (oauth && env.SLACK_APP_TOKEN)
    problems.push(
      `SLACK_APP_TOKEN does not go with ${oauth}: who installs the app comes to an address of yours, and with an address you need no socket mode`,
    );
  if (oauth && !env.PUBLIC_URL)
    problems.push(
      `PUBLIC_URL is missing: ${oauth} only works with it, because whoever installs the app is sent back there`,
    );
  if (!env.SLACK_SIGNING_SECRET && !env.SLACK_APP_TOKEN)
    problems.push(
      `SLACK_SIGNING_SECRET is missing: ${some} only works with it (or with SLACK_APP_TOKEN, without a public address)`,
    );
  return problems;
}

/** The playground has no login: whoever reaches it can be anyone in it. So it never stands beside a real school, and is for this machine unless somebody says otherwise. */
function aroundPlayground(env: Environment): string[] {
  const token = [...SLACK, ...TEAMS].find((key) => env[key] !== undefined);
  const without = 'without tokens of Slack or Teams the playground starts, which has no login';
  if (token)
    return env.PLAYGROUND_PUBLIC
      ? [
          `PLAYGROUND_PUBLIC does not go with ${token}: the playground has no login, and never runs beside a real school`,
        ]
      : [];
  const school = env.TENANTS
    ? [
        `TENANTS does not go with the playground: ${without}, and it must not be taken for a real school. Set the tokens, or leave TENANTS out`,
      ]
    : [];
  const open =
    env.PLAYGROUND_PUBLIC || LOOPBACK.test(env.HOST)
      ? []
      : [
          `PLAYGROUND_PUBLIC is missing: ${without}, and HOST lets others than this machine reach it. Set PLAYGROUND_PUBLIC=yes if everybody there may be anyone, or leave HOST out`,
        ];
  return [...school, ...open];
}

/** What only makes sense in combination. Real tokens need real tenants, and a MongoDB needs a key that outlives the machine. */
function combinations(env: Environment): string[] {
  const problems = [...aroundSlack(env), ...together(env, TEAMS), ...aroundPlayground(env)];
  const real = env.SLACK_BOT_TOKEN ?? env.SLACK_CLIENT_ID ?? env.TEAMS_APP_ID;
  if (real && !env.TENANTS)
    problems.push(
      'TENANTS is missing: with Slack or Teams it names the file or folder that says who works at the school',
    );
  if (real && env.PUBLIC_URL?.startsWith('http:'))
    problems.push('PUBLIC_URL starts with http:, but a link to a dossier may travel over https alone');
  if (env.MONGODB_URI && !env.MASTER_KEY)
    problems.push(
      'MASTER_KEY is missing: with MONGODB_URI the key must be yours to keep, because without it no case can be read again',
    );
  return problems;
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
const settingsIn = (from: From) =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value.trim() !== ''));
const problemsIn = ({ issues }: z.ZodError) => issues.map(({ path, message }) => `${path.join('.')} ${message}`);

/** Reads the configuration; throws ConfigError with every problem at once. */
export function readConfig(from: From = process.env): Config {
  const parsed = environment.safeParse(settingsIn(from));
  const problems = parsed.success ? combinations(parsed.data) : problemsIn(parsed.error);
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join('\n'));
  const env = parsed.data;
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_TENANT_ID: tenantId } = env;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    trustedProxies: listed(env.TRUSTED_PROXIES),
    publicPlayground: env.PLAYGROUND_PUBLIC === 'yes',
    metricsPort: env.METRICS_PORT,
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

/** What the command line needs of the environment. Stories bring their own keys and tokens, so what those need together is not asked for. */
export function readToolConfig(
  from: From = process.env,
): Pick<Config, 'mongodbUri' | 'pathwaysDir' | 'tenants' | 'masterKey' | 'alsoKeys' | 'tenantKeys' | 'dataDir'> {
  const tools = environment.pick({
    MONGODB_URI: true,
    PATHWAYS_DIR: true,
    TENANTS: true,
    MASTER_KEY: true,
    MASTER_KEY_ALSO: true,
    TENANT_KEYS: true,
    DATA_DIR: true,
  });
  const parsed = tools.safeParse(settingsIn(from));
  if (!parsed.success) throw new ConfigError(problemsIn(parsed.error).join('\n'));
  const { data: env } = parsed;
  return {
    ...keysIn(env),
    dataDir: resolve(env.DATA_DIR),
    mongodbUri: env.MONGODB_URI,
    pathwaysDir: env.PATHWAYS_DIR && resolve(env.PATHWAYS_DIR),
    tenants: env.TENANTS && resolve(env.TENANTS),
  };
}

/** The names that may be set, for the test that holds `.env.example` against them. */
export const CONFIG_KEYS = Object.keys(environment.shape);
