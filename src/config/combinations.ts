/** Which settings need or exclude each other. Says what is wrong, each a line, and decides nothing. */
import { settingRefusals as say } from '../words/setup/settings-words';
import { LOOPBACK, type Environment } from './environment';

export const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
const SLACK = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', ...OAUTH] as const;
const TEAMS = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;

function together(env: Environment, keys: readonly (keyof Environment)[]): string[] {
  const missing = keys.filter((key) => env[key] === undefined);
  return missing.length === 0 || missing.length === keys.length
    ? []
    : missing.map((key) => say.missingBeside(key, keys.filter((other) => env[other]).join(', ')));
}

/**
 * One way to hear and one way to speak. Which is wanted, is told by what is set; a second way to speak is a mistake that
 * somebody should see, and a secret to hear by that is left from before does no harm.
 */
function aroundSlack(env: Environment): string[] {
  const [some] = SLACK.filter((key) => env[key] !== undefined);
  if (!some) return [];
  const oauth = OAUTH.find((key) => env[key] !== undefined);
  const problems = together(env, OAUTH);
  if (oauth && env.SLACK_BOT_TOKEN) problems.push(say.tokenBesideInstall(oauth));
  if (!oauth && !env.SLACK_BOT_TOKEN) problems.push(say.noBotToken(some, OAUTH.join(', ')));
  if (oauth && env.SLACK_APP_TOKEN) problems.push(say.connectionBesideInstall(oauth));
  if (oauth && !env.PUBLIC_URL) problems.push(say.installWithoutAddress(oauth));
  if (!env.SLACK_SIGNING_SECRET && !env.SLACK_APP_TOKEN) problems.push(say.noSigningSecret(some));
  return problems;
}

/**
 * The playground has no login: whoever reaches it can be anyone in it. So it never stands beside a real school, and is
 * for this machine unless somebody says otherwise.
 */
function aroundPlayground(env: Environment): string[] {
  const token = [...SLACK, ...TEAMS].find((key) => env[key] !== undefined);
  if (token) return env.PLAYGROUND_PUBLIC ? [say.playgroundBesideSchool(token)] : [];
  const isOpen = !env.PLAYGROUND_PUBLIC && !LOOPBACK.test(env.HOST);
  return [...(env.TENANTS ? [say.schoolInPlayground] : []), ...(isOpen ? [say.openPlayground] : [])];
}

/** What only makes sense in combination. Real tokens need real tenants, and a MongoDB a key that outlives the machine. */
export function combinations(env: Environment): string[] {
  const problems = [...aroundSlack(env), ...together(env, TEAMS), ...aroundPlayground(env)];
  const real = env.SLACK_BOT_TOKEN ?? env.SLACK_CLIENT_ID ?? env.TEAMS_APP_ID;
  if (real && !env.TENANTS) problems.push(say.noSchool);
  if (real && env.PUBLIC_URL?.startsWith('http:')) problems.push(say.addressWithoutTls);
  if (env.MONGODB_URI && !env.MASTER_KEY) problems.push(say.databaseWithoutKey);
  return problems;
}
