/**
 * The doctor on Teams: whether Microsoft knows the bot by its secret, and whom and where the bot has met, since it can
 * only write to those.
 */
import { z } from 'zod';
import type { Storage } from '../../app/ports';
import type { Tenant } from '../../app/tenant';
import type { TeamsConfig } from '../../config';
import { keys } from '../../edges/teams/addresses';
import { channelsOf } from './files';
import { failure, ok, someOf, warning, type DoctorFinding } from './finding';
import { call } from './web';

const LOGIN = 'https://login.microsoftonline.com';
const refusal = z.object({
  error: z
    .string()
    .regex(/^\w{1,60}$/)
    .catch('refused'),
  error_codes: z.array(z.number()).catch([]),
});

/** What Microsoft means by its numbers, as far as a school can do something about it. */
const MEANING: Readonly<Record<number, readonly [text: string, todo: string]>> = {
  7000215: [
    'the secret is wrong',
    'Copy the value of the secret (not its id) into TEAMS_APP_PASSWORD; it is shown only when it is made (Entra, App registrations, Certificates & secrets).',
  ],
  7000222: [
    'the secret has expired',
    'Make a new one (Entra, App registrations, Certificates & secrets) and put its value in TEAMS_APP_PASSWORD.',
  ],
  700016: [
    'this Entra tenant does not know the app',
    'See whether TEAMS_APP_ID is the application (client) id, and TEAMS_TENANT_ID the tenant in which it was registered.',
  ],
  90002: ['there is no such Entra tenant', 'See whether TEAMS_TENANT_ID is the directory (tenant) id.'],
};

function explained(text: string, status: number): DoctorFinding {
  const { error, error_codes: codes } = refusal.catch({ error: 'refused', error_codes: [] }).parse(asJson(text));
  const known = codes.map((code) => MEANING[code]).find(Boolean);
  if (known) return failure('Teams credentials', ...known);
  const numbers = codes.map((code) => `AADSTS${code}`).join(', ') || `status ${status}`;
  return failure(
    'Teams credentials',
    `Microsoft answers ${error} (${numbers})`,
    'Look the number up at https://login.microsoftonline.com/error, and compare app id, secret and tenant id.',
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks for the token with which the bot calls Teams, and throws it away. `date`: what time it is at Microsoft. */
async function credentials({
  appId,
  appPassword,
  tenantId,
}: TeamsConfig): Promise<{ readonly finding: DoctorFinding; readonly date?: string | undefined }> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: 'https://api.botframework.com/.default',
  });
  const answer = await call(`${LOGIN}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
  if (!answer)
    return {
      finding: warning(
        'Teams credentials',
        'Microsoft could not be asked now',
        `See whether this machine may reach ${LOGIN}, and try again.`,
      ),
    };
  const { status, text, date } = answer;
  if (status === 200) return { finding: ok('Teams credentials', 'Microsoft gives the bot a token'), date };
  if (status >= 500 || status === 429)
    return {
      finding: warning(
        'Teams credentials',
        `Microsoft could not be asked now (status ${status})`,
        'Try again in a while.',
      ),
      date,
    };
  return { finding: explained(text, status), date };
}

/** Whether we hear the tenant in which the bot is registered. */
function heard({ tenantId }: TeamsConfig, tenants: readonly Tenant[]): readonly DoctorFinding[] {
  const ours = tenants.flatMap(({ workspaces }) => workspaces.teams ?? []).map((id) => id.toLowerCase());
  if (ours.includes(tenantId.toLowerCase())) return [];
  return [
    failure(
      'Teams tenant',
      `no tenant has ${tenantId} (TEAMS_TENANT_ID) as its workspace: everybody there is turned away`,
      'Write it under workspaces.teams in the tenant file.',
    ),
  ];
}

/** The bot itself: its credentials, and the tenant they are for. */
export async function teams(
  config: TeamsConfig,
  tenants: readonly Tenant[],
): Promise<{ readonly findings: readonly DoctorFinding[]; readonly date?: string | undefined }> {
  const { finding, date } = await credentials(config);
  return { findings: [finding, ...heard(config, tenants)], date };
}

async function unknownTo(
  storage: Storage,
  entraTenants: readonly string[],
  keyIn: (tenant: string) => string,
): Promise<boolean> {
  const found = await Promise.all(entraTenants.map((tenant) => storage.addresses.recall(keyIn(tenant.toLowerCase()))));
  return found.every((address) => address === undefined);
}

/** Whom and where the bot has met, by the ids of our own configuration. */
export async function acquaintances(storage: Storage, tenants: readonly Tenant[]): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  for (const tenant of tenants.filter(({ workspaces }) => (workspaces.teams ?? []).length > 0)) {
    const entra = tenant.workspaces.teams ?? [];
    const strangers: string[] = [];
    for (const { id, accounts } of tenant.people)
      if (accounts.teams && (await unknownTo(storage, entra, (one) => keys.person(one, accounts.teams!))))
        strangers.push(id);
    const unseen: string[] = [];
    for (const { role, channel } of channelsOf([tenant], 'teams'))
      if (await unknownTo(storage, entra, (one) => keys.place(one, channel.id))) unseen.push(role);
    if (strangers.length > 0)
      findings.push(
        warning(
          'Teams people',
          `${tenant.id}: the bot has not met ${someOf(strangers)}, and cannot write to them`,
          'Add the app to a team they are in, install it for them in the Teams admin centre, or let them say "help" to it once.',
        ),
      );
    if (unseen.length > 0)
      findings.push(
        warning(
          'Teams channels',
          `${tenant.id}: the bot has not been heard of in the channel of ${someOf(unseen)}`,
          'Add the app to that team, then mention @Zorgspoor in the channel once.',
        ),
      );
  }
  return findings.length > 0
    ? findings
    : [ok('Teams people', 'the bot has met everybody and every channel of the tenant file')];
}
